"""Runs as they are kept: read back as written, named where they cannot be read."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.reports import of_comparison, of_run, page_of_comparison, page_of_run
from evals.runs.comparing import compare
from evals.runs.figures import figures, named, rates
from evals.runs.finding import BASELINES, accept, baseline, find_run
from evals.runs.model import Labels, Made, Run, RunError, Unit, Value, read_run, write_run

MADE = Made(
    name="a", at="2026-11-25T10:00:00+00:00", commit="abc", dirty=False, python="3.11",
    packages={"pydantic": "2"}, engine="embedded", knowledge="k", rules="r",
    datasets={"dev.jsonl": "d"},
)  # fmt: skip
WORDS = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=6)
VALUES = st.one_of(
    st.floats(0, 1).map(lambda x: round(x, 4)), st.builds(Labels, WORDS, WORDS)
)  # fmt: skip


def unit(id_: str, language: str = "es", **values: Value) -> Unit:
    return Unit(id_, language, "sales", id_.partition(" ")[0], values)


def run_of(*units: Unit, task: str = "critique", **made: object) -> Run:
    return Run(made=MADE.model_copy(update=made), tasks={task: units})


@given(
    st.dictionaries(
        st.tuples(WORDS, WORDS), st.dictionaries(st.sampled_from(["kind", "findings"]), VALUES)
    )
)
def test_a_run_is_read_back_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, found: dict[tuple[str, str], dict[str, Value]]
) -> None:
    path = tmp_path_factory.mktemp("run") / "run.json"
    units = sorted(
        Unit(f"{sample} {place}", "es", "sales", sample, values)
        for (sample, place), values in found.items()
    )
    run = run_of(*units)
    write_run(run, path)

    assert read_run(path) == run
    assert json.loads(path.read_text(encoding="utf-8"))["made"]["commit"] == "abc"


@pytest.mark.parametrize("content", ["", "[]", '{"schema": "other"}', "\x00"])
def test_what_is_no_run_is_named(tmp_path: Path, content: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(RunError, match=r"x\.json cannot be read as a run"):
        read_run(path)


def test_a_run_that_is_not_there_is_told_with_those_that_are(tmp_path: Path) -> None:
    write_run(run_of(unit("a O1", findings=1.0)), tmp_path / "mine" / "run.json")
    (tmp_path / "half").mkdir()

    assert find_run("mine", tmp_path).made.name == "a"
    with pytest.raises(RunError, match="There are: mine, baseline:embedded"):
        find_run("yours", tmp_path)
    with pytest.raises(RunError, match="has not ended"):
        find_run("half", tmp_path)


def test_accepting_a_run_makes_it_the_baseline_of_its_engine(tmp_path: Path) -> None:
    write_run(run_of(unit("a O1", findings=1.0)), tmp_path / "mine" / "run.json")
    target = accept("mine", tmp_path, tmp_path / "baselines")

    assert target.name == "embedded.json"
    assert read_run(target).tasks["critique"][0].id == "a O1"


def test_the_accepted_runs_of_the_project_are_of_a_commit_and_hold_every_task() -> None:
    for engine in ("embedded", "stand-in"):
        accepted = baseline(engine)
        assert not accepted.made.dirty
        assert accepted.made.stands_in == (engine == "stand-in")
        assert {"critique", "rewrite", "grounding", "conversation"} <= accepted.tasks.keys()
    assert sum(path.stat().st_size for path in BASELINES.glob("*.json")) < 1_000_000


def test_a_label_counts_by_accuracy_macro_f1_and_kappa() -> None:
    yes, no = Labels("outcome", "outcome"), Labels("output", "outcome")
    run = run_of(unit("a O1.KR1", kind=yes), unit("b O1.KR1", kind=no), unit("c O1.KR1", kind=yes))
    found = named(figures(run))

    assert found["critique.kind.es"] == pytest.approx(2 / 3)
    assert found["critique.kind.macro_f1.es"] == pytest.approx(0.4)
    assert "critique.kind.en" not in found


def test_amounts_are_told_by_their_middle_their_late_and_their_sum() -> None:
    run = run_of(*(unit(str(n), seconds=float(n)) for n in range(1, 101)))
    (figure,) = [f for f in figures(run) if f.name == "critique.seconds.all"]

    assert figure.value == pytest.approx(50.5)
    assert figure.p95 == pytest.approx(95.05)
    assert figure.total == 5050


def test_the_rates_of_the_judge_are_those_of_its_true_yes_and_true_no() -> None:
    pairs = [("yes", "yes"), ("yes", "no"), ("no", "no"), ("no", "no")]
    units = [unit(str(n), keeps_intent=Labels(*pair)) for n, pair in enumerate(pairs)]

    assert rates(run_of(*units, task="judge"), "keeps_intent") == (0.5, 1.0)
    assert rates(run_of(*units, task="judge"), "is_idiomatic") == (None, None)


def test_a_comparison_shows_both_answers_and_never_a_sealed_line() -> None:
    right, wrong = Labels("output", "output"), Labels("output", "health")
    before = run_of(unit("dev-en-01 O1.KR3", kind=right), unit("test-en-01 O1.KR1", kind=right))
    after = run_of(unit("dev-en-01 O1.KR3", kind=wrong), unit("test-en-01 O1.KR1", kind=wrong))
    comparison = compare(before, after)
    text = of_comparison(comparison)

    assert [each.unit.id for each in comparison.changed] == ["dev-en-01 O1.KR3"]
    assert comparison.hidden == 1
    assert "expected output: output → health · Make 360 calls to lapsed accounts" in text
    assert "test-en-01" not in text
    assert "1 more on the sealed split" in text


def test_what_was_measured_on_the_stand_in_says_so_everywhere() -> None:
    stand_in = run_of(unit("a O1", findings=1.0), engine="stand-in", stands_in=True)
    embedded = run_of(unit("a O1", findings=0.0))
    told = "says nothing of any model"

    assert told in of_run(stand_in)
    assert told in page_of_run(stand_in)
    assert told in of_comparison(compare(embedded, stand_in))
    assert told not in of_run(embedded)


def test_a_page_of_a_comparison_plots_what_changed_and_loads_nothing() -> None:
    before = run_of(*(unit(f"a{n} O1", findings=1.0) for n in range(9)))
    after = run_of(*(unit(f"a{n} O1", findings=float(n > 3)) for n in range(9)))
    page = page_of_comparison(compare(before, after))

    assert page.count("<circle") == 2  # es, all
    assert 'class="mark worse"' in page
    assert "http" not in page.replace("http://www.w3.org", "")


def test_runs_of_other_units_are_compared_on_what_they_share() -> None:
    before = run_of(unit("a O1", findings=1.0), unit("b O1", findings=1.0))
    after = run_of(unit("b O1", findings=1.0), unit("c O1", findings=1.0))
    comparison = compare(before, after)

    assert comparison.unpaired == 2
    assert {each.difference.n for each in comparison.compared} == {1}
