"""The index over the real catalogue and guidance, with the real vector store."""

import subprocess
import sys
from collections.abc import Iterator

import pytest

from coach.knowledge import passages
from coach.models import Language
from coach.retrieval import Index
from coach.retrieval.phrases import Phrases
from coach.retrieval.words import WordSearch
from evals.queries import Query, read_queries

SEEN = tuple(query for query in read_queries() if query.seen)
WORK = tuple(query for query in SEEN if query.sort == "deliverable")
ON_TOPIC = tuple(query for query in SEEN if query.sort == "question")
OFF_TOPIC = tuple(query for query in SEEN if query.sort == "off_topic")


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    made = Index()
    made.warm()
    yield made
    made.close()


def test_the_first_metric_is_sensible_for_nearly_all_work(index: Index) -> None:
    def right(work: Query) -> bool:
        found = index.metrics(work.text, work.lang)
        return bool(found) and found[0].metric.id in work.wants

    missed = [work.text for work in WORK if not right(work)]

    assert len(WORK) >= 60
    assert len(missed) <= 0.1 * len(WORK), missed


def test_known_work_is_matched_strongly(index: Index) -> None:
    weak = [w.text for w in WORK if index.metrics(w.text, w.lang)[0].score < 0.5]

    assert len(weak) <= 0.1 * len(WORK), weak


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "un comité"), ("es", "la estrategia del área"), ("es", "el plan de trabajo"),
        ("es", "documento de visión"), ("es", "nueva plataforma"), ("es", "el proyecto Fénix"),
        ("es", "modelo de gestión"), ("es", "mejorar"), ("es", "la boda de Ana"), ("es", "10"),
        ("en", "excellence in everything"), ("en", "the new system"), ("en", "phase two"),
        ("en", "a vision document"), ("en", "improve things"), ("en", "weekly plan"), ("en", ""),
    ],
)  # fmt: skip
def test_work_that_could_be_anything_gets_no_metric(
    index: Index, language: Language, text: str
) -> None:
    found = index.metrics(text, language)

    assert not found or found[0].score < 0.35


def test_scores_fall_and_stay_between_zero_and_one(index: Index) -> None:
    for work in WORK:
        scores = [match.score for match in index.metrics(work.text, work.lang, top=9)]
        assert scores == sorted(scores, reverse=True)
        assert all(0 <= score <= 1 for score in scores)


def test_an_objective_of_another_area_lowers_a_match_and_does_not_replace_it(
    index: Index,
) -> None:
    plain = index.metrics("la base de conocimientos", "es")
    away = index.metrics("la base de conocimientos", "es", context="Vender más a cuentas clave")
    home = index.metrics(
        "la base de conocimientos", "es", context="Que los clientes resuelvan solos sus consultas"
    )

    assert away[0].metric.id == plain[0].metric.id == home[0].metric.id
    assert away[0].score < plain[0].score <= home[0].score


def test_a_purpose_brings_its_own_metric_forward(index: Index) -> None:
    found = index.metrics("capacitación para reducir accidentes con baja", "es")

    assert "lost_time_accidents" in [match.metric.id for match in found[:3]]


def test_a_metric_in_the_line_is_found_by_its_name(index: Index) -> None:
    assert index.metrics("rotación voluntaria", "es")[0].metric.id == "voluntary_turnover"
    assert index.metrics("days sales outstanding", "en")[0].metric.id == "days_sales_outstanding"


def test_questions_about_okrs_find_their_passage_first(index: Index) -> None:
    def right(asked: Query) -> bool:
        found = index.answer(asked.text, asked.lang)
        return bool(found) and found[0].id in asked.wants

    missed = [asked.text for asked in ON_TOPIC if not right(asked)]

    assert len(ON_TOPIC) >= 40
    assert len(missed) <= 0.15 * len(ON_TOPIC), missed


def test_other_questions_are_not_covered(index: Index) -> None:
    covered = [asked.text for asked in OFF_TOPIC if index.answer(asked.text, asked.lang)]

    assert len(OFF_TOPIC) >= 30
    assert len(covered) <= 0.1 * len(OFF_TOPIC), covered


@pytest.mark.parametrize("question", ["", "   ", "¿?", "😀", "the of and", "x" * 5000])
def test_a_question_without_words_is_not_covered(index: Index, question: str) -> None:
    assert index.answer(question, "es") == ()


def test_passages_by_id_keep_order_and_language_and_skip_unknown_ids(index: Index) -> None:
    wanted = ("what-is-an-okr", "no-such-passage", "baseline-first")
    for language in ("es", "en"):
        titles = {record.id: record.title for record in passages(language)}
        found = index.by_id(wanted, language)

        assert [passage.id for passage in found] == ["what-is-an-okr", "baseline-first"]
        assert [passage.title for passage in found] == [titles[p.id] for p in found]


def test_passages_by_id_do_not_load_the_vector_store() -> None:
    code = (
        "import sys; from coach.retrieval import Index; index = Index();"
        "assert index.by_id(('what-is-an-okr',), 'es'); print('chromadb' in sys.modules)"
    )
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert made.stdout.strip() == "False"


def test_topics_are_searched_and_never_shown(index: Index) -> None:
    for found in index.search("¿Se pueden ligar los OKR a los bonos?", "es"):
        assert "topics" not in found.passage.model_dump()


def test_two_indexes_in_one_process_do_not_see_each_other(index: Index) -> None:
    before = [m.metric.id for m in index.metrics("un chatbot", "es")]
    with_other = Index()
    with_other.warm()
    other = [m.metric.id for m in with_other.metrics("un chatbot", "es")]
    with_other.close()

    assert [m.metric.id for m in index.metrics("un chatbot", "es")] == before == other


def test_a_closed_index_builds_itself_again() -> None:
    made = Index()
    first = made.metrics("un chatbot", "es")
    made.close()

    assert made.metrics("un chatbot", "es") == first
    made.close()


def test_word_search_prefers_the_rare_word_and_the_shorter_text() -> None:
    search = WordSearch([["a", "b"], ["a", "c"], ["a", "c", "d", "e", "f"]])
    scores = search.scores(["a", "c"])

    assert scores[1] == 1.0
    assert scores[1] > scores[2] > scores[0]
    assert search.scores(["z"]) == {}


def test_a_whole_phrase_beats_a_part_of_a_longer_one() -> None:
    phrases = Phrases([["stock control"], ["stock control in cold rooms"], ["piano"]], {})
    scores = phrases.scores(("*inventory", "control"))

    assert scores[0] > scores[1] > 0
    assert 2 not in scores
