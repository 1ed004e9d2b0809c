"""``okr-coach review``: its options, and which of its ways a call takes."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from coach.cli.screen import Exit, Lang, fail, shell_language
from coach.language.text import Text
from coach.models import Language
from coach.settings import Profile, Settings, codes_of

FailOn = Literal["never", "info", "warning"]
_FOR_FILES = "Files"
_FOR_MODELS = "Language model"

_FIELD = Text(
    es="--map {given!r}: se escribe «Campo=Columna», por ejemplo Objective=Meta anual, y el campo "
    "es uno de objective, key_result, owner, team, cycle, baseline, target, unit, due_date, "
    "metric, kind",
    en="--map {given!r}: it is written Field=Column, such as Objective=Our aim, and the field is "
    "one of objective, key_result, owner, team, cycle, baseline, target, unit, due_date, metric, "
    "kind.",
)
_ALONE = Text(es="{option} necesita también {other}", en="{option} also needs {other}.")


def review(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            help="Excel, CSV, ODS, Word, Markdown, YAML, JSON or text files; - for standard input."
        ),
    ] = None,
    form: Annotated[
        Literal["text", "json", "markdown"],
        typer.Option("--format", "-f", help="How to print the review."),
    ] = "text",
    lang: Lang = None,
    fail_on: Annotated[
        FailOn, typer.Option("--fail-on", help="Exit with 1 when a finding is at or above this.")
    ] = "never",
    profile: Annotated[
        Profile | None, typer.Option(help="How Spanish addresses the reader.")
    ] = None,
    select: Annotated[
        list[str] | None, typer.Option(help="Only these rules speak: KR101, or KR1 for a group.")
    ] = None,
    ignore: Annotated[list[str] | None, typer.Option(help="These rules keep quiet.")] = None,
    out: Annotated[
        list[Path] | None,
        typer.Option(
            "--out",
            "-o",
            help="Write a report: .xlsx .html .md .csv .json .jsonl .sarif (several).",
            rich_help_panel=_FOR_FILES,
        ),
    ] = None,
    export: Annotated[
        list[str] | None,
        typer.Option(
            help="Write the revised OKRs: asana-csv:F, asana-json:F, wrike:F, betterworks:F, "
            "xlsx:F, csv:F.",
            rich_help_panel=_FOR_FILES,
        ),
    ] = None,
    kpis: Annotated[
        Path | None, typer.Option(help="The team's KPI sheet.", rich_help_panel=_FOR_FILES)
    ] = None,
    parent: Annotated[
        Path | None,
        typer.Option(
            help="The OKRs these serve: the company's or area's.", rich_help_panel=_FOR_FILES
        ),
    ] = None,
    map_: Annotated[
        list[str] | None,
        typer.Option(
            "--map",
            help='What a column holds: --map "Objective=Our aim".',
            rich_help_panel=_FOR_FILES,
        ),
    ] = None,
    resume: Annotated[
        bool,
        typer.Option(
            "--resume", help="Go on where the same command broke off.", rich_help_panel=_FOR_FILES
        ),
    ] = False,
    processes: Annotated[
        int | None,
        typer.Option(
            min=1,
            help="Processes that review; one a processor by default.",
            rich_help_panel=_FOR_FILES,
        ),
    ] = None,
    ray: Annotated[
        str | None,
        typer.Option(
            help="Address of a Ray cluster to review on, or local.", rich_help_panel=_FOR_FILES
        ),
    ] = None,
    estimate: Annotated[
        bool,
        typer.Option(
            "--estimate", help="Say what it would take, and stop.", rich_help_panel=_FOR_MODELS
        ),
    ] = False,
    max_cost: Annotated[
        float | None,
        typer.Option(min=0, help="Dollars to spend at most.", rich_help_panel=_FOR_MODELS),
    ] = None,
    concurrency: Annotated[
        int | None,
        typer.Option(min=1, max=256, help="Calls at the same time.", rich_help_panel=_FOR_MODELS),
    ] = None,
    rate: Annotated[
        float | None,
        typer.Option(min=0.1, help="Calls a minute at most.", rich_help_panel=_FOR_MODELS),
    ] = None,
    cache: Annotated[
        bool,
        typer.Option(
            "--cache", help="Keep a model's answers on this machine.", rich_help_panel=_FOR_MODELS
        ),
    ] = False,
    export_batch: Annotated[
        Path | None,
        typer.Option(
            help="Write the requests as Batch API files into a folder, and stop.",
            rich_help_panel=_FOR_MODELS,
        ),
    ] = None,
    import_batch: Annotated[
        Path | None,
        typer.Option(help="Review with the answers of such a batch.", rich_help_panel=_FOR_MODELS),
    ] = None,
) -> None:
    """Review drafts and files: every line with its light, what its words show, and a rewrite."""
    language = lang or shell_language()
    chosen = {
        "language": lang, "profile": profile, "cache": cache, "max_cost": max_cost,
        "concurrency": concurrency, "rate": rate, "select": _codes(select),
        "ignore": _codes(ignore),
    }  # fmt: skip
    settings = Settings.from_env()
    given = {name: value for name, value in chosen.items() if value}
    settings = settings.model_copy(update=given)
    mapping = _mapping(map_ or [], language)
    for option, is_given in (
        ("--resume", resume), ("--ray", ray), ("--import-batch", import_batch),
        ("--processes", processes),
    ):  # fmt: skip
        if is_given and not (out or export):
            fail(Exit.USAGE, _ALONE.in_(language).format(option=option, other="--out"))
    names = files or ["-"]
    if not (out or export or estimate or export_batch):
        from coach.cli.showing import show_reviews

        code = show_reviews(settings, names, form, fail_on, mapping, kpis=kpis, parent=parent)
        raise typer.Exit(code)
    from coach.cli.reporting import Wanted, report

    wanted = Wanted(
        files=tuple(names), out=tuple(out or ()), export=tuple(export or ()), kpis=kpis,
        parent=parent, mapping=mapping, resume=resume, processes=processes, ray=ray,
        estimate=estimate, export_batch=export_batch, import_batch=import_batch, fail_on=fail_on,
    )  # fmt: skip
    raise typer.Exit(report(settings, wanted, language))


def _codes(given: list[str] | None) -> tuple[str, ...]:
    return tuple(code for text in given or () for code in codes_of(text))


def _mapping(given: list[str], language: Language) -> dict[str, str]:
    """Return field to header, as ``--map`` says."""
    from coach.formats import field_named

    mapping: dict[str, str] = {}
    for text in given:
        name, _, header = text.partition("=")
        field = field_named(name)
        if not field or not header.strip():
            fail(Exit.USAGE, _FIELD.in_(language).format(given=text))
        mapping[field] = header.strip()
    return mapping
