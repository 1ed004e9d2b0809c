"""The catalogue of outcome metrics: what it holds, and that its files are held to their form."""

import re
from collections import Counter
from pathlib import Path

import pytest

from coach.analysis import analyse_key_result
from coach.critics import sentences_en, sentences_es
from coach.critics.nouns_es import article
from coach.critics.parts import Parts
from coach.errors import KnowledgeError
from coach.knowledge import Metric, catalogue, data_folder
from coach.knowledge.metrics import read_catalogue
from coach.models import Language

METRICS = tuple(catalogue().metrics.values())
_SHARE = re.compile(
    r"^(?:(?:proporción|porcentaje|tasa|cantidad|tiempo|horas|puntaje|monto|costo) "
    r"(?:del|de|hasta|por|en|que)(?: los| las| la| el)? )?"
)
_ELASTIC = re.compile(
    r"\b(?:productividad|eficiencia|adopción|activ[oa]s?|activación|calidad|éxito|engagement|"
    r"productivity|efficiency|adoption|active|activation|quality|success)\b"
)


def test_the_catalogue_is_large_and_every_area_has_its_share() -> None:
    areas = Counter(metric.area for metric in METRICS)

    assert len(METRICS) >= 130
    assert len(areas) >= 14
    assert min(areas.values()) >= 5


def test_each_metric_is_named_once_in_each_language() -> None:
    for language in ("es", "en"):
        names = Counter(metric.name.in_(language).casefold() for metric in METRICS)
        assert [name for name, count in names.items() if count > 1] == []


def test_no_two_metrics_share_head_and_unit() -> None:
    heads = Counter(
        (" ".join(w for w in _SHARE.sub("", m.name.es).split() if len(w) > 3), m.unit)
        for m in METRICS
    )

    assert [head for head, count in heads.items() if count > 1] == []


def test_names_hold_no_figure_and_no_elastic_word() -> None:
    names = [name for metric in METRICS for name in metric.name]

    assert [name for name in names if re.search(r"\d", name) or _ELASTIC.search(name)] == []


def test_articles_agree_with_their_nouns() -> None:
    wrong = [
        (m.id, m.article_es) for m in METRICS if article(m.name.es) not in (None, m.article_es)
    ]

    assert wrong == []


def test_partners_are_the_other_side() -> None:
    known = catalogue().metrics

    assert [m.id for m in METRICS if known[m.partner].timing == m.timing] == []


def test_each_metric_has_a_counterweight_and_work_that_aims_at_it() -> None:
    for metric in METRICS:
        assert all(metric.counterweight)
        assert all(len(metric.works(language)) >= 4 for language in ("es", "en")), metric.id


def test_no_name_of_work_stands_under_two_kinds_of_work() -> None:
    for language in ("es", "en"):
        names = Counter(n.casefold() for work in catalogue().works for n in work.named(language))
        assert [name for name, count in names.items() if count > 1] == []


def test_kinds_follow_timing_and_unit() -> None:
    known = catalogue().metrics

    assert known["proposal_win_rate"].kinds == {"quantitative", "retrospective"}
    assert known["first_response_time"].kinds == {"quantitative", "prospective"}
    assert known["enps"].kinds == {"qualitative", "retrospective"}


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_metric_said_as_a_key_result_reads_as_an_outcome(language: Language) -> None:
    misread = [said for m in METRICS if not _is_outcome(said := _key_result(m, language), language)]

    assert misread == []


def _key_result(metric: Metric, language: Language) -> str:
    words = sentences_es if language == "es" else sentences_en
    unit = " %" if metric.unit == "%" else ""
    start, end = ("línea base", "meta") if language == "es" else ("baseline", "target")
    said: str = words.key_result(
        Parts(
            metric=metric.name.in_(language),
            direction=metric.direction,
            baseline=f"[{start}{unit}]",
            target=f"[{end}{unit}]",
            deadline=words.CYCLE_END,
            article=metric.article_es if language == "es" else None,
        )
    )
    return said


def _is_outcome(text: str, language: Language) -> bool:
    labels = analyse_key_result(text, None, language)
    return labels.kind == "outcome" and labels.slots.metric


_GOOD = """area: sales
metrics:
  - {id: a, es: la tasa de a, en: a rate, direction: up, unit: "%", timing: leading, partner: b,
     guard_es: x, guard_en: x}
  - {id: b, es: el costo de b, en: cost of b, direction: down, unit: $, timing: lagging, partner: a,
     guard_es: x, guard_en: x}
works:
  - {metrics: [a, b], es: hacer a; hacer b, en: do a}
"""


def test_works_are_given_to_their_metrics(tmp_path: Path) -> None:
    (tmp_path / "sales.yaml").write_text(_GOOD, "utf-8")
    metric = read_catalogue(tmp_path).metrics["a"]

    assert (metric.article_es, metric.name.es) == ("la", "tasa de a")
    assert metric.works("es") == ("hacer a", "hacer b")


@pytest.mark.parametrize(
    ("good", "bad", "named"),
    [
        ("unit: $", "unit: bananas", "b: "),
        ("es: el costo", "es: lo costo", "b: "),
        ("partner: a", "partner: z", "b: its partner"),
        ("partner: a", "partner: b", "b: its partner"),
        ("metrics: [a, b]", "metrics: [a, c]", "'c'"),
        ("id: b", "id: a", "a: this id is taken"),
        ("guard_en: x}\nworks", "guard: x}\nworks", "b: "),
        (", en: do a", "", "works"),
        ("area: sales", "area: [", "YAML"),
        ("area: sales", "area: people", "people"),
        ("works:", "work:", "exactly"),
    ],
)
def test_a_wrong_entry_is_named_with_its_file(
    tmp_path: Path, good: str, bad: str, named: str
) -> None:
    assert good in _GOOD
    (tmp_path / "sales.yaml").write_text(_GOOD.replace(good, bad, 1), "utf-8")

    with pytest.raises(KnowledgeError, match=r"sales\.yaml") as caught:
        read_catalogue(tmp_path)
    assert named in str(caught.value)


def test_metric_files_are_part_of_the_fingerprint() -> None:
    files = {path.stem for path in (data_folder() / "knowledge" / "metrics").glob("*.yaml")}

    assert files == {metric.area for metric in METRICS}
