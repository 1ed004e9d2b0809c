"""``okr-coach guidance``: list, search and show passages and metrics, and check their files."""

from pathlib import Path
from typing import Annotated

import typer

from coach.cli.screen import Exit, Lang, fail, shell_language, show
from coach.language.text import Text

app = typer.Typer(
    name="guidance",
    help="The guidance and the catalogue of metrics: list, search, show, check.",
    no_args_is_help=True,
)
_LISTED = Text(
    es="{passages} pasajes y {metrics} métricas. `okr-coach guidance show ID` muestra uno.",
    en="{passages} passages and {metrics} metrics. `okr-coach guidance show ID` shows one.",
)
_NOTHING = Text(es="Nada se parece a «{words}».", en="Nothing is like “{words}”.")
_UNKNOWN = Text(
    es="No hay pasaje ni métrica {id!r}; `okr-coach guidance search` busca por palabras.{near}",
    en="There is no passage or metric {id!r}; `okr-coach guidance search` finds them by words."
    "{near}",
)
_NEAR = Text(es=" Parecidos: {ids}.", en=" Near it: {ids}.")
_SOUND = Text(es="Sin nada que corregir.", en="Nothing to mend.")
_NO_FOLDER = Text(
    es="{folder}: no es una carpeta con guidance/ y metrics/.",
    en="{folder}: not a folder with guidance/ and metrics/.",
)
MOST_FOUND = 5
"""Passages and metrics shown for a search."""
FAR = 0.15
"""A score below it is chance: a shared syllable, a common word."""


@app.command("list")
def list_(
    area: Annotated[str | None, typer.Option(help="Only the metrics of an area.")] = None,
    lang: Lang = None,
) -> None:
    """List every passage and every metric by its id."""
    from coach.knowledge import catalogue, passages
    from coach.rendering.guidance import named

    language = lang or shell_language()
    known, records = catalogue(), passages(language)
    areas = sorted({metric.area for metric in known.metrics.values()})
    if area is not None and area not in areas:
        fail(Exit.USAGE, f"{area!r}: {', '.join(areas)}")
    for record in records if area is None else ():
        show(f"{record.id:<28} {record.title}")
    for name in areas if area is None else [area]:
        show(f"\n{name}")
        for metric in known.metrics.values():
            if metric.area == name:
                show(f"  {metric.id:<26} {named(metric, language)}")
    words = _LISTED.in_(language).format(passages=len(records), metrics=len(known.metrics))
    show(f"\n{words}")


@app.command()
def search(
    words: Annotated[list[str], typer.Argument(help="Words, a question or a piece of work.")],
    lang: Lang = None,
) -> None:
    """Find the passages that speak of something, and the metrics that work usually moves."""
    from coach.language import judged_language
    from coach.rendering.guidance import named
    from coach.retrieval import Index

    query = " ".join(words)
    language = lang or judged_language(query)
    index = Index()
    passages = [p for p in index.search(query, language, top=MOST_FOUND) if p.score >= FAR]
    metrics = [m for m in index.metrics(query, language, top=MOST_FOUND) if m.score >= FAR]
    for found in passages:
        show(f"{found.score:.2f}  {found.passage.id:<28} {found.passage.title}")
    for match in metrics:
        show(f"{match.score:.2f}  {match.metric.id:<28} {named(match.metric, language)}")
    if not passages and not metrics:
        show(_NOTHING.in_(language).format(words=query))


@app.command("show")
def show_(
    id_: Annotated[str, typer.Argument(metavar="ID", help="Id of a passage or a metric.")],
    lang: Lang = None,
) -> None:
    """Show one passage or metric in full, with its source."""
    from difflib import get_close_matches

    from coach.knowledge import catalogue, passages
    from coach.rendering import guidance

    language = lang or shell_language()
    known = catalogue()
    records = {record.id: record for record in passages(language)}
    if id_ in records:
        show(guidance.passage(records[id_], language))
    elif id_ in known.metrics:
        show(guidance.metric(known.metrics[id_], known, language))
    else:
        close = get_close_matches(id_, [*records, *known.metrics])
        near = _NEAR.in_(language).format(ids=", ".join(close)) if close else ""
        fail(Exit.USAGE, _UNKNOWN.in_(language).format(id=id_, near=near))


@app.command()
def check(
    folder: Annotated[
        Path | None, typer.Argument(help="A folder of knowledge; the coach's own by default.")
    ] = None,
    lang: Lang = None,
) -> None:
    """Check the files: sources, ids, length, both languages, links to rules."""
    from coach.knowledge import data_folder
    from coach.knowledge.linting import flaws
    from coach.rules import RULES

    place = folder or data_folder() / "knowledge"
    language = lang or shell_language()
    if not (place / "guidance").is_dir() or not (place / "metrics").is_dir():
        fail(Exit.USAGE, _NO_FOLDER.in_(language).format(folder=place))
    found = flaws(place, frozenset(rule.code for rule in RULES))
    for flaw in found:
        show(f"{flaw.file}: {flaw.what}")
    if found:
        raise typer.Exit(Exit.FINDINGS)
    show(_SOUND.in_(language))
