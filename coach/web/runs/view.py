"""The evaluations tab as HTML: one run's figures, or two runs' beside each other."""

from pathlib import Path

from coach.models import Language
from coach.web.markup import Html, el, join
from coach.web.runs import words
from coach.web.runs.reading import Figure, KeptRun, Unreadable, comparisons, names, read


def view(folder: Path, name: str | None, other: str | None, language: Language) -> Html:
    """Return what is shown of a folder of runs.

    Args:
        folder: Where runs are kept.
        name: The run that is chosen.
        other: The run it is compared with, or ``None``.
        language: The language of the page.
    """
    if not name or not names(folder):
        said = words.NONE.in_(language).format(folder=folder)
        return el("div", el("p", said, class_="notice"), _kept(folder, language))
    run = read(folder, name)
    if isinstance(run, Unreadable):
        return _unreadable(run, language)
    before = read(folder, other) if other and other != name else None
    if isinstance(before, Unreadable):
        return _unreadable(before, language)
    return el(
        "div",
        _made(run, language),
        _made(before, language) if before else None,
        _table(run, before, language),
        el("p", words.APART.in_(language), class_="how") if before else None,
        _kept(folder, language),
        class_="runs",
    )


def _unreadable(found: Unreadable, language: Language) -> Html:
    said = words.UNREADABLE.in_(language).format(name=found.name, reason=found.reason)
    return el("p", said, class_="notice")


def _made(run: KeptRun, language: Language) -> Html:
    dirty = f", {words.DIRTY.in_(language)}" if run.dirty else ""
    model = f" · {run.model}" if run.model else ""
    said = f"{run.engine}{model} · {run.commit}{dirty} · {run.at}"
    prompts = " · ".join(run.prompts.values())
    return el(
        "div",
        el("h3", run.name),
        el("p", said, class_="how"),
        el("p", prompts, class_="how") if prompts else None,
        el("p", words.STAND_IN.in_(language), class_="notice") if run.stands_in else None,
    )


def _table(run: KeptRun, before: KeptRun | None, language: Language) -> Html:
    heads = [words.MEASURE, words.LANGUAGE, words.UNITS, words.VALUE, words.INTERVAL]
    titles = [head.in_(language) for head in heads]
    if before:
        titles += [f"{before.name}", words.CHANGE.in_(language)]
    known = before.by_name() if before else {}
    pairs = [(figure, known.get((figure.name, figure.language))) for figure in run.figures]
    # What changed stands first; the rest keeps its order.
    pairs.sort(key=lambda pair: pair[1] is not None and pair[0].value == pair[1].value)
    rows = [_row(figure, other, compared=before is not None) for figure, other in pairs]
    return el(
        "div",
        el(
            "table",
            el("thead", el("tr", *(el("th", title, scope="col") for title in titles))),
            el("tbody", *rows),
        ),
        class_="wide",
        tabindex="0",
    )


def _row(figure: Figure, before: Figure | None, *, compared: bool) -> Html:
    cells = [
        el("th", figure.name, scope="row"),
        el("td", figure.language),
        el("td", str(figure.n)),
        el("td", f"{figure.value:.3f}"),
        el("td", _interval(figure)),
    ]
    if compared:
        change = figure.value - before.value if before else None
        mark = " ●" if before and _apart(figure, before) else ""
        cells += [
            el("td", f"{before.value:.3f}" if before else "–"),
            el("td", "–" if change is None else f"{change:+.3f}{mark}"),
        ]
    return el("tr", *cells)


def _interval(figure: Figure) -> str:
    if figure.low is None or figure.high is None:
        return "–"
    return f"{figure.low:.3f} – {figure.high:.3f}"


def _apart(figure: Figure, before: Figure) -> bool:
    """Tell figures each of which lies outside the other's interval."""
    ends = (figure.low, figure.high, before.low, before.high)
    if any(end is None for end in ends):
        return False
    low, high, first, last = (end or 0.0 for end in ends)
    return not low <= before.value <= high and not first <= figure.value <= last


def _kept(folder: Path, language: Language) -> Html:
    found = list(comparisons(folder))
    if not found:
        return join()
    parts = [
        el("details", el("summary", title), el("pre", text, tabindex="0")) for title, text in found
    ]
    return el("section", el("h3", words.KEPT.in_(language)), *parts)
