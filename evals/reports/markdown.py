"""A run, a comparison or a verdict as Markdown: for a terminal and for a pull request."""

from collections.abc import Iterable, Iterator, Sequence

from evals.reports.texts import text_of
from evals.runs.comparing import Changed, Compared, Comparison
from evals.runs.figures import Figure, areas, figures, rates
from evals.runs.gate import ALPHA, CALIBRATED, Verdict
from evals.runs.model import Made, Run
from evals.runs.paired import POWER, holm

STAND_IN = (
    "**Measured on the stand-in**, a small responder in a model's place: it shows what a change "
    "of prompt, rule or passage does to what surrounds a model, and says nothing of any model."
)
MOST_CHANGED = 40
_BY_AREA = (("critique", "kind"), ("critique", "findings"))
_SAYS = "n: units · families: drafts with their lines and translations · [ ]: 95 % interval"


def of_run(run: Run) -> str:
    """Return the figures of a run."""
    parts = [[f"# Run {run.made.name}", "", *_made(run.made)]]
    found = list(figures(run))
    for task in run.tasks:
        own = [figure for figure in found if figure.task == task]
        parts.append([f"## {task}", "", *_figures(own)])
        parts += [_by_area(run, task, name) for of, name in _BY_AREA if of == task]
    if "judge" in run.tasks:
        parts.append(list(_judge(run)))
    return _joined(parts)


def of_comparison(comparison: Comparison) -> str:
    """Return what two runs show of each other."""
    before, after = comparison.before.made, comparison.after.made
    parts = [
        [f"# {before.name} → {after.name}", "", *_stand_in(before, after)],
        ["## What differs", "", *_differs(before, after)],
        ["## Figures", "", *_compared(comparison.compared), "", *_notes(comparison)],
        ["## What it takes", "", *_amounts(comparison)],
        ["## What changed sides", "", *_changed(comparison)],
    ]
    return _joined(parts)


def of_verdict(verdict: Verdict, comparison: Comparison) -> str:
    """Return what the gate says."""
    before, after = comparison.before.made, comparison.after.made
    head = "passes" if verdict.passes else "is blocked"
    lines = [f"# Gate: {after.name} {head} against {before.name}", ""]
    lines += _stand_in(before, after)
    for each in verdict.decided:
        if each.blocks:
            d = each.compared.difference
            lines.append(
                f"- **{each.compared.name} dropped**: {d.before:.3f} → {d.after:.3f} "
                f"[{d.low:+.3f}, {d.high:+.3f}], p {each.corrected:.4f} after correction"
            )
    for floor, value in verdict.floors:
        side = "above" if floor.at_most else "below"
        shown = "not measured" if value is None else f"{value:.3f}, {side} {floor.limit}"
        lines.append(f"- **{floor.figure} breaks its floor** ({floor.drafts}): {shown}")
    lines += [f"- **{task} was not run**, and the accepted run has it" for task in verdict.missing]
    lines += ["- nothing dropped, every floor holds"] if verdict.passes else []
    lines += ["", *_power(verdict)]
    return "\n".join(lines) + "\n"


def _power(verdict: Verdict) -> Iterator[str]:
    many = len(verdict.decided)
    yield (
        f"{many} comparisons at {ALPHA:.0%} together (Holm). Smallest drop found in "
        f"{POWER:.0%} of cases, where it stands alone:"
    )
    by_measure: dict[str, list[float]] = {}
    for each in verdict.decided:
        drop = each.compared.difference.detectable(verdict.level)
        by_measure.setdefault(f"{each.compared.task}.{each.compared.measure.name}", []).append(drop)
    yield "; ".join(f"{name} {max(drops):.1%}" for name, drops in sorted(by_measure.items()))
    for name in verdict.uncalibrated:
        yield f"{name} does not gate: the judge is not calibrated (both rates ≥ {CALIBRATED:.2f})."


def _made(made: Made) -> Iterator[str]:
    if made.stands_in:
        yield STAND_IN
        yield ""
    dirty = ", with uncommitted changes" if made.dirty else ""
    model = f" · model {made.model}" if made.model else ""
    yield f"{made.engine}{model} · commit {made.commit}{dirty} · {made.at} · {made.seconds:.0f} s"
    yield f"knowledge {made.knowledge} · rules {made.rules} · Python {made.python}"
    if made.prompts:
        yield "prompts " + ", ".join(made.prompts.values())
    if made.settings:
        yield f"settings {made.settings}"
    yield "datasets " + ", ".join(f"{file} {hash_}" for file, hash_ in made.datasets.items())
    yield "packages " + ", ".join(f"{name} {number}" for name, number in made.packages.items())


def _figures(found: Sequence[Figure]) -> Iterator[str]:
    shares = [figure for figure in found if figure.measure.sort != "amount"]
    if shares:
        yield "| measure | lang | n | right | 95 % | macro-F1 | 95 % | kappa |"
        yield "|---|---|---:|---:|---|---:|---|---:|"
        for f in shares:
            yield (
                f"| {f.measure.name} | {f.language} | {f.n} | {f.value:.3f} | "
                f"{_interval(f.low, f.high)} | {_number(f.macro_f1)} | "
                f"{_interval(f.macro_low, f.macro_high)} | {_number(f.kappa)} |"
            )
    amounts = [f for f in found if f.measure.sort == "amount" and f.language == "all"]
    if amounts:
        yield ""
        yield "| per draft | p50 | p95 | in all |"
        yield "|---|---:|---:|---:|"
        for f in amounts:
            yield f"| {f.measure.says} | {f.value:.4g} | {f.p95:.4g} | {f.total:,.2f} |"


def _by_area(run: Run, task: str, name: str) -> list[str]:
    rows = []
    of = (task, name)
    for area in areas(run, task):
        here = (f for f in figures(run, area=area) if (f.task, f.measure.name) == of)
        found = {figure.language: figure for figure in here}
        if "all" in found:
            cells = (found.get(language) for language in ("es", "en", "all"))
            shown = " | ".join(f"{f.value:.3f} ({f.n})" if f else "–" for f in cells)
            rows.append(f"| {area} | {shown} |")
    head = ["| area | es (n) | en (n) | all (n) |", "|---|---|---|---|"]
    return [f"### {name} by area", "", *head, *rows]


def _judge(run: Run) -> Iterator[str]:
    yield "## How far the judge can be relied on"
    yield ""
    yield "| verdict | true yes | true no | may gate |"
    yield "|---|---:|---:|---|"
    for name in ("keeps_intent", "is_idiomatic"):
        yes, no = rates(run, name)
        enough = all(rate is not None and rate >= CALIBRATED for rate in (yes, no))
        yield f"| {name} | {_number(yes)} | {_number(no)} | {'yes' if enough else 'no'} |"


def _differs(before: Made, after: Made) -> Iterator[str]:
    first, second = _flat(before), _flat(after)
    rows = [
        f"| {name} | {first.get(name, '–')} | {second.get(name, '–')} |"
        for name in dict.fromkeys((*first, *second))
        if first.get(name) != second.get(name)
    ]
    if rows:
        yield from ["| | before | after |", "|---|---|---|", *rows]
    else:
        yield "Nothing: both runs were made by the same."


def _flat(made: Made) -> dict[str, str]:
    data = made.model_dump(exclude={"name", "at", "seconds", "stands_in"})
    flat: dict[str, str] = {}
    for name, value in data.items():
        if isinstance(value, dict):
            flat |= {f"{name} {key}": str(part) for key, part in value.items()}
        else:
            flat[name] = str(value)
    return flat


def _compared(compared: Sequence[Compared]) -> Iterator[str]:
    corrected = holm([each.difference.p_drop for each in compared])
    level = ALPHA / max(1, len(compared))
    yield (
        "| measure | lang | n | families | before | after | change | 95 % | won | lost | "
        "McNemar p | p of a drop, corrected | detectable |"
    )
    yield "|---|---|---:|---:|---:|---:|---:|---|---:|---:|---:|---:|---:|"
    for each, p in zip(compared, corrected, strict=True):
        d = each.difference
        if d.gained or d.lost:
            yield (
                f"| {each.task}.{each.measure.name} | {each.language} | {d.n} | {d.families} | "
                f"{d.before:.3f} | {d.after:.3f} | {d.change:+.3f} | "
                f"[{d.low:+.3f}, {d.high:+.3f}] | "
                f"{d.gained} | {d.lost} | {d.mcnemar:.3f} | {p:.3f} | {d.detectable(level):.3f} |"
            )
    same = sum(not (each.difference.gained or each.difference.lost) for each in compared)
    yield ""
    yield f"{same} of {len(compared)} figures are the same, unit by unit."


def _notes(comparison: Comparison) -> Iterator[str]:
    yield _SAYS
    if comparison.unpaired:
        yield f"{comparison.unpaired} units stand in one of the runs only and are not compared."


def _amounts(comparison: Comparison) -> Iterator[str]:
    yield "| per draft | before p50 | p95 | in all | after p50 | p95 | in all |"
    yield "|---|---:|---:|---:|---:|---:|---:|"
    first = {f.name: f for f in figures(comparison.before) if f.measure.sort == "amount"}
    second = {f.name: f for f in figures(comparison.after) if f.measure.sort == "amount"}
    for name in dict.fromkeys((*first, *second)):
        if name.endswith(".all"):
            measure = (first.get(name) or second[name]).measure
            yield f"| {measure.says} | {_amount(first.get(name))} | {_amount(second.get(name))} |"


def _amount(figure: Figure | None) -> str:
    if figure is None:
        return "– | – | –"
    return f"{figure.value:.4g} | {figure.p95:.4g} | {figure.total:,.2f}"


def _changed(comparison: Comparison) -> Iterator[str]:
    lost = [each for each in comparison.changed if not each.is_gain]
    won = [each for each in comparison.changed if each.is_gain]
    for title, group in (("Lost", lost), ("Won", won)):
        yield f"**{title}: {len(group)}**"
        yield ""
        yield from (_one(each) for each in group[:MOST_CHANGED])
        if len(group) > MOST_CHANGED:
            yield f"- … and {len(group) - MOST_CHANGED} more"
        yield ""
    if comparison.hidden:
        yield f"{comparison.hidden} more on the sealed split, whose lines are not shown."


def _one(changed: Changed) -> str:
    expected = f"expected {changed.expected}: " if changed.expected else ""
    text = text_of(changed.task, changed.unit)
    words = f" · {text[:140]}" if text else ""
    return (
        f"- `{changed.unit.id}` {changed.task}.{changed.measure}, {expected}"
        f"{changed.before} → {changed.after}{words}"
    )


def _stand_in(before: Made, after: Made) -> list[str]:
    return [STAND_IN, ""] if before.stands_in or after.stands_in else []


def _interval(low: float | None, high: float | None) -> str:
    return f"[{low:.3f}, {high:.3f}]" if low is not None and high is not None else "–"


def _number(value: float | None) -> str:
    return f"{value:.3f}" if value is not None else "–"


def _joined(parts: Iterable[Iterable[str]]) -> str:
    return "\n\n".join("\n".join(part).rstrip() for part in parts) + "\n"
