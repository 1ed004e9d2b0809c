"""``okr-coach review``: its options, and which of its ways a call takes."""

import typer

from coach.cli import options
from coach.cli.screen import Exit, Lang, fail, shell_language
from coach.language.text import Text
from coach.models import Language
from coach.settings import Settings, codes_of

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
    files: options.Files = None,
    form: options.Form = "text",
    lang: Lang = None,
    fail_on: options.FailingOn = "never",
    profile: options.AddressedAs = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    out: options.Out = None,
    export: options.Export = None,
    kpis: options.Kpis = None,
    parent: options.Parent = None,
    map_: options.Map = None,
    resume: options.Resume = False,
    processes: options.Processes = None,
    ray: options.Ray = None,
    estimate: options.Estimate = False,
    max_cost: options.MaxCost = None,
    concurrency: options.Concurrency = None,
    rate: options.Rate = None,
    cache: options.Cache = False,
    export_batch: options.ExportBatch = None,
    import_batch: options.ImportBatch = None,
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
