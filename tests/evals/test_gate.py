"""The gate is proven: five planted regressions are blocked, twenty runs of mere noise pass."""

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest

import coach.rules
import coach.verification.rewrites
from coach.retrieval import Index
from coach.rules import Case, Hit, Rule
from evals.engines import EngineName, Wanted
from evals.reports import of_verdict
from evals.runs.comparing import compare
from evals.runs.figures import right
from evals.runs.finding import baseline
from evals.runs.gate import ALPHA, CALIBRATED, Verdict, judge_gate
from evals.runs.measures import measure_of
from evals.runs.model import Labels, Run, Unit
from evals.suite.running import Asked, run

ROOT = Path(__file__).resolve().parents[2]
CRITIQUE = ROOT / "prompts" / "critique.md"
NO_CHANGE = 20
CHURN = 0.04
"""Share of units whose answer is drawn anew: as much as two models of a kind differ."""


def gated(folder: Path, engine: EngineName, task: str, prompts: Sequence[Path] = ()) -> Verdict:
    """Run a task in full and hold it against the accepted run of its engine."""
    asked = Asked(Wanted(engine, tuple(prompts)), (task,), "planted", folder)
    after = run(asked, lambda _: None)
    accepted = baseline(engine)
    before = Run(made=accepted.made, tasks={task: accepted.tasks[task]})
    return judge_gate(compare(before, after))


def blocked_by(verdict: Verdict) -> set[str]:
    dropped = {each.compared.name for each in verdict.decided if each.blocks}
    return dropped | {floor.figure for floor, _ in verdict.floors}


def candidate(folder: Path, change: Callable[[str], str]) -> Path:
    text = CRITIQUE.read_text(encoding="utf-8")
    changed = change(text)
    assert changed != text
    path = folder / "critique.v2.md"
    path.write_text(changed, encoding="utf-8")
    return path


def test_an_unchanged_run_passes(tmp_path: Path) -> None:
    verdict = gated(tmp_path, "embedded", "critique")

    assert verdict.passes
    assert blocked_by(verdict) == set()


def test_a_label_definition_that_is_gone_is_blocked(tmp_path: Path) -> None:
    gone = "- health: a level to hold, neither raised nor lowered.\n"
    path = candidate(tmp_path, lambda text: text.replace(gone, ""))
    verdict = gated(tmp_path, "stand-in", "critique", [path])

    assert not verdict.passes
    assert blocked_by(verdict) & {"critique.opinion.es", "critique.opinion.en"}


def test_a_rule_turned_round_is_blocked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coach.rules, "RULES", tuple(map(_turned, coach.rules.RULES)))
    verdict = gated(tmp_path, "embedded", "critique")

    assert {"critique.findings.es", "critique.findings.en"} <= blocked_by(verdict)


def _turned(rule: Rule) -> Rule:
    """Return KR101 finding every line that it would have left alone, and no other."""
    if rule.code != "KR101":
        return rule

    def check(case: Case) -> Iterator[Hit]:
        found = {ref for hit in rule.check(case) for ref in hit.refs}
        return (
            Hit((line.ref,), line.whole(), {"words": "…"})
            for line in case.lines
            if line.ref not in found
        )

    return dataclasses.replace(rule, check=check)


def test_a_search_that_finds_nothing_is_blocked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("search", "answer", "metrics"):
        monkeypatch.setattr(Index, name, lambda *_, **__: ())
    verdict = gated(tmp_path, "embedded", "grounding")

    assert {"grounding.recall_3.es", "grounding.recall_3.en"} <= blocked_by(verdict)


def test_spanish_examples_that_are_dropped_are_blocked(tmp_path: Path) -> None:
    def without(text: str) -> str:
        return text[: text.index("<draft>\nO1 Que las")] + text[text.index("<draft>\nO1 Support") :]

    verdict = gated(tmp_path, "stand-in", "critique", [candidate(tmp_path, without)])

    assert "critique.opinion.es" in blocked_by(verdict)
    assert "critique.opinion.en" not in blocked_by(verdict)


def test_a_guard_against_made_up_figures_that_is_off_is_blocked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coach.verification.rewrites, "invented_figures", lambda *_: ())
    verdict = gated(tmp_path, "stand-in", "rewrite")

    assert "rewrite.grounded.all" in blocked_by(verdict)


def noisy(accepted: Run, seed: int) -> Run:
    """Return a run in which some units are drawn anew at the rate at which they are right."""
    generator = np.random.default_rng(seed)
    tasks = {}
    for task, units in accepted.tasks.items():
        shares: dict[str, list[float]] = {}
        for unit in units:
            for name, value in unit.values.items():
                shares.setdefault(name, []).append(right(value))
        drawn = []
        for unit in units:
            values = dict(unit.values)
            for name, value in unit.values.items():
                if measure_of(task, name).sort != "amount" and generator.random() < CHURN:
                    hit = float(generator.random() < np.mean(shares[name]))
                    values[name] = _labelled(value, hit) if isinstance(value, Labels) else hit
            drawn.append(unit._replace(values=values))
        tasks[task] = tuple(drawn)
    return Run(made=accepted.made, tasks=tasks)


def _labelled(value: Labels, hit: float) -> Labels:
    return Labels(value.expected, value.expected if hit else "other")


def test_twenty_runs_of_mere_noise_pass() -> None:
    accepted = baseline("embedded")
    blocked = [
        seed
        for seed in range(NO_CHANGE)
        if any(e.blocks for e in judge_gate(compare(accepted, noisy(accepted, seed)), ()).decided)
    ]

    assert blocked == []


def test_a_drop_as_large_as_the_gate_says_it_sees_is_seen() -> None:
    accepted = baseline("embedded")
    verdict = judge_gate(compare(accepted, accepted), ())
    told = {each.compared.name: each.compared.difference for each in verdict.decided}
    drop = told["critique.kind.es"].detectable(verdict.level)
    seen = [
        "critique.kind.es"
        in blocked_by(judge_gate(compare(accepted, _dropped(accepted, drop, seed)), ()))
        for seed in range(20)
    ]

    assert sum(seen) >= 13  # four of five, with the luck of twenty
    assert f"critique.kind {drop:.1%}" in of_verdict(verdict, compare(accepted, accepted))


def _dropped(accepted: Run, drop: float, seed: int) -> Run:
    """Return a run in which the kind of Spanish lines is wrong that much more often."""
    generator = np.random.default_rng(seed)
    units: list[Unit] = []
    for unit in accepted.tasks["critique"]:
        kind = unit.values.get("kind")
        if isinstance(kind, Labels) and unit.language == "es" and generator.random() < drop:
            unit = unit._replace(values=unit.values | {"kind": Labels(kind.expected, "other")})
        units.append(unit)
    return Run(made=accepted.made, tasks=accepted.tasks | {"critique": tuple(units)})


def test_the_judge_gates_only_where_both_its_rates_are_high() -> None:
    accepted = baseline("stand-in")
    left_out = judge_gate(compare(accepted, accepted), ()).uncalibrated
    assert left_out == ("rewrite.keeps_intent", "rewrite.is_idiomatic")

    pairs = accepted.tasks["judge"]
    sure = tuple(
        unit._replace(
            values={
                n: Labels(v.expected, v.expected)
                for n, v in unit.values.items()
                if isinstance(v, Labels)
            }
        )
        for unit in pairs
    )
    better = Run(made=accepted.made, tasks=accepted.tasks | {"judge": sure})
    names = {e.compared.name for e in judge_gate(compare(accepted, better), ()).decided}
    assert {"rewrite.keeps_intent.es", "rewrite.is_idiomatic.en"} <= names
    assert CALIBRATED == 0.90
    assert ALPHA == 0.05


def test_a_task_that_was_not_run_blocks() -> None:
    accepted = baseline("embedded")
    part = Run(made=accepted.made, tasks={"critique": accepted.tasks["critique"]})
    verdict = judge_gate(compare(accepted, part))

    assert "grounding" in verdict.missing
    assert not verdict.passes
