"""Reviews of whole files into reports: the run with its progress, then every file asked for."""

import asyncio
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from coach.cli.beside import Beside, read_beside
from coach.cli.screen import Exit, fail, show
from coach.errors import CoachError
from coach.language.text import Text
from coach.models import Language
from coach.settings import Settings

if TYPE_CHECKING:
    from coach.batch.journal import Journal
    from coach.batch.runner import Progress, Run
    from coach.pipeline import Coach
    from coach.rendering.material import Material

_ENDING = Text(
    es="--out {path}: no hay informe con esa terminación; sí {kinds}",
    en="--out {path}: there is no report with that ending; there are {kinds}.",
)
_EXPORT = Text(
    es="--export {given}: se escribe FORMATO:ARCHIVO, con uno de {kinds}",
    en="--export {given}: it is written FORMAT:FILE, with one of {kinds}.",
)
_SAME = Text(
    es="--out {path}: es el archivo que se revisa; el original nunca se sobrescribe",
    en="--out {path}: that is the file under review; the original is never overwritten.",
)
_NO_FOLDER = Text(es="{path}: esa carpeta no existe", en="{path}: that folder does not exist.")
_KEPT = Text(
    es="Interrumpido. Lo revisado hasta aquí está guardado; la misma orden con --resume sigue "
    "desde ahí ({path})",
    en="Interrupted. What was reviewed so far is kept; the same command with --resume goes on "
    "from there ({path}).",
)
_WROTE = Text(es="Escrito: {path}", en="Written: {path}")
_LOST = Text(
    es="{path}: en la copia no se puede conservar: {what}",
    en="{path}: the copy cannot keep: {what}",
)
_RESUMED = Text(
    es="{many} objetivos ya estaban revisados.", en="{many} objectives had been reviewed before."
)
_DONE = Text(
    es="{objectives} objetivos y {key_results} resultados clave en {reviews} conjuntos.",
    en="{objectives} objectives and {key_results} key results in {reviews} sets.",
)
_NEED_FILES = Text(
    es="Para un informe hacen falta archivos, no la entrada estándar",
    en="A report needs files, not standard input.",
)


@dataclass(frozen=True)
class Wanted:
    """What a call asks for."""

    files: tuple[str, ...]
    out: tuple[Path, ...]
    export: tuple[str, ...]
    kpis: Path | None
    parent: Path | None
    mapping: Mapping[str, str]
    resume: bool
    processes: int | None
    ray: str | None
    estimate: bool
    export_batch: Path | None
    import_batch: Path | None
    fail_on: str


def report(settings: Settings, wanted: Wanted, language: Language) -> Exit:
    """Do what a call with files asks for; return the exit code.

    Args:
        settings: How to review.
        wanted: What is asked for.
        language: The language of what is said on the way.
    """
    if "-" in wanted.files:
        fail(Exit.USAGE, _NEED_FILES.in_(language))
    files = [Path(name) for name in wanted.files]
    exports = _checked(wanted, files, language)
    beside = read_beside(wanted.kpis, wanted.parent, settings.language or language)
    if wanted.estimate:
        return _estimate(settings, wanted, files, beside, language)
    if wanted.export_batch:
        return _export_batch(settings, wanted, files, beside, language)
    return _run(settings, wanted, files, beside, exports, language)


def _checked(wanted: Wanted, files: list[Path], language: Language) -> list[tuple[str, Path]]:
    """Refuse what cannot be written, before anything is reviewed; return the exports."""
    from coach.rendering.exports import EXPORTS
    from coach.rendering.reports import REPORTS

    for path in wanted.out:
        if path.suffix.lower() not in REPORTS:
            kinds = " ".join(REPORTS)
            fail(Exit.USAGE, _ENDING.in_(language).format(path=path, kinds=kinds))
    exports: list[tuple[str, Path]] = []
    for given in wanted.export:
        name, _, target = given.partition(":")
        if name not in EXPORTS or not target:
            kinds = ", ".join(EXPORTS)
            fail(Exit.USAGE, _EXPORT.in_(language).format(given=given, kinds=kinds))
        exports.append((name, Path(target)))
    originals = {file.resolve() for file in files}
    for path in (*wanted.out, *(target for _, target in exports)):
        if path.resolve() in originals:
            fail(Exit.USAGE, _SAME.in_(language).format(path=path))
        if not path.resolve().parent.is_dir():
            fail(Exit.USAGE, _NO_FOLDER.in_(language).format(path=path.parent))
    return exports


def _run(
    settings: Settings,
    wanted: Wanted,
    files: list[Path],
    beside: Beside,
    exports: list[tuple[str, Path]],
    language: Language,
) -> Exit:
    from coach.batch.journal import Journal, journal_path
    from coach.batch.runner import Run, identity_of
    from coach.pipeline import Coach

    path = journal_path(files, identity_of(settings, beside.context))
    with _answers(wanted, settings, path) as settings, Coach(settings) as coach:
        journal = Journal(path, resume=wanted.resume)
        try:
            with _bar(language) as told:
                run = Run(coach, beside.context, journal, told, wanted.processes)
                if wanted.ray:
                    from coach.batch.cluster import over_ray

                    asyncio.run(over_ray(run, files, wanted.mapping, wanted.ray))
                else:
                    run.over(files, wanted.mapping)
            code = _write(wanted, files, beside, exports, language, (coach, journal, run))
        except KeyboardInterrupt:
            journal.close()
            fail(Exit.INTERRUPTED, _KEPT.in_(language).format(path=path))
        except CoachError:
            journal.close()
            raise
        journal.discard()
    return code


def _write(
    wanted: Wanted,
    files: list[Path],
    beside: Beside,
    exports: list[tuple[str, Path]],
    language: Language,
    ran: "tuple[Coach, Journal, Run]",
) -> Exit:
    """Write every report and export of a run that is through."""
    from coach.batch.results import gathered
    from coach.cli.showing import exit_code
    from coach.rendering import exports as tool_files
    from coach.rendering import reports

    coach, journal, run = ran
    errors = tuple(run.progress.errors)
    for error in errors:
        typer.echo(error.message, err=True)
    material = gathered(
        journal,
        coach.settings,
        title=", ".join(file.name for file in files),
        errors=errors,
        extra=beside.findings,
        folder=journal.path.parent,
    )
    for target in wanted.out:
        for loss in reports.losses(target, files):
            what = loss.in_(language)
            typer.echo(_LOST.in_(language).format(path=target, what=what), err=True)
        reports.write(material, target, files)
        typer.echo(_WROTE.in_(language).format(path=target), err=True)
    for name, target in exports:
        tool_files.write(name, material.reviews, target)
        typer.echo(_WROTE.in_(language).format(path=target), err=True)
    _say_sums(material, run.progress, language)
    return exit_code(material.reviews, material.errors, material.findings, wanted.fail_on)


def _say_sums(material: "Material", progress: "Progress", language: Language) -> None:
    sums = material.totals.model_dump()
    if progress.resumed:
        typer.echo(_RESUMED.in_(language).format(many=progress.resumed), err=True)
    show(_DONE.in_(language).format(**sums))


@contextmanager
def _answers(wanted: Wanted, settings: Settings, journal: Path) -> Iterator[Settings]:
    """Read the answers of a batch for as long as they are needed."""
    if wanted.import_batch is None:
        yield settings
        return
    from coach.batch.shards import read_answers

    table = journal.with_suffix(".answers")
    table.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        read_answers(wanted.import_batch, table)
        yield settings.model_copy(update={"answers": table, "engine": "llm"})
    finally:
        table.unlink(missing_ok=True)


@contextmanager
def _bar(language: Language) -> "Iterator[Callable[[Progress], None]]":
    """Show how far a run is, on a terminal's standard error."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    words = Text(es="objetivos", en="objectives").in_(language)
    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"),
               TimeElapsedColumn())  # fmt: skip
    console = Console(stderr=True)
    with Bar(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(words, total=None)

        def told(progress: "Progress") -> None:
            dollars = f" · {progress.dollars:.4f} USD" if progress.dollars else ""
            bar.update(
                task,
                completed=progress.reviewed,
                total=progress.known,
                description=f"{words}{dollars}",
            )

        yield told


_ESTIMATE = Text(
    es="{sets} conjuntos, {objectives} objetivos, {key_results} resultados clave. {calls}",
    en="{sets} sets, {objectives} objectives, {key_results} key results. {calls}",
)
_NO_CALLS = Text(
    es="Motor propio: ninguna llamada, sin costo; unos {seconds} s.",
    en="Built-in engine: no calls, no cost; about {seconds} s.",
)
_CALLS = Text(
    es="{model}: unas {calls} llamadas, {tokens_in} tokens de entrada y {tokens_out} de salida; "
    "{cost}; unos {seconds} s.",
    en="{model}: about {calls} calls, {tokens_in} tokens in and {tokens_out} out; {cost}; about "
    "{seconds} s.",
)
_DOLLARS = Text(es="unos {dollars} dólares", en="about {dollars} dollars")
_NO_PRICE = Text(es="precio desconocido (OKR_COACH_PRICES)", en="price unknown (OKR_COACH_PRICES)")


def _estimate(
    settings: Settings, wanted: Wanted, files: list[Path], beside: Beside, language: Language
) -> Exit:
    from coach.batch.estimate import estimate
    from coach.batch.runner import read_all
    from coach.batch.workers import processors
    from coach.pipeline import Coach
    from coach.reviews import ReviewError

    errors: list[ReviewError] = []
    with Coach(settings) as coach:
        sets = read_all(files, wanted.mapping, errors)
        found = estimate(coach, sets, beside.context, wanted.processes or processors())
    figures = found._asdict() | {"seconds": max(1, round(found.seconds)), "model": settings.model}
    dollars = found.dollars
    cost = _NO_PRICE if dollars is None else _DOLLARS
    figures["cost"] = cost.in_(language).format(dollars=f"{dollars or 0:.2f}")
    calls = (_CALLS if found.calls else _NO_CALLS).in_(language).format(**figures)
    show(_ESTIMATE.in_(language).format(**figures | {"calls": calls}))
    for error in errors:
        typer.echo(error.message, err=True)
    return Exit.FAILED if errors else Exit.DONE


_SHARDS = Text(
    es="{requests} pedidos en {files} archivos, en {folder}. Las respuestas se leen con "
    "--import-batch",
    en="{requests} requests in {files} files, in {folder}. The answers are read with "
    "--import-batch.",
)


def _export_batch(
    settings: Settings, wanted: Wanted, files: list[Path], beside: Beside, language: Language
) -> Exit:
    from coach.batch.runner import read_all
    from coach.batch.shards import export
    from coach.pipeline import Coach
    from coach.reviews import ReviewError

    folder = wanted.export_batch or Path()
    folder.mkdir(parents=True, exist_ok=True)
    errors: list[ReviewError] = []
    with Coach(settings.model_copy(update={"engine": "llm"})) as coach:
        sets = read_all(files, wanted.mapping, errors)
        shards = export(coach, sets, beside.context, folder)
    for error in errors:
        typer.echo(error.message, err=True)
    words = _SHARDS.in_(language)
    show(words.format(requests=shards.requests, files=len(shards.files), folder=folder))
    return Exit.FAILED if errors else Exit.DONE
