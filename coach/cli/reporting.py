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
_GOES_ON = Text(
    es="Lo revisado está guardado; resuelto lo que sigue, la misma orden con --resume continúa "
    "desde ahí ({path})",
    en="What was reviewed is kept; once the following is mended, the same command with --resume "
    "goes on from there ({path}).",
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
    if wanted.estimate or wanted.export_batch:
        from coach.cli import before

        prepare = before.estimate if wanted.estimate else before.export_batch
        return prepare(settings, wanted, files, beside, language)
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
            if len(journal):
                typer.echo(_GOES_ON.in_(language).format(path=path), err=True)
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
        kpis=beside.kpis,
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
