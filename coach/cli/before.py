"""What may be asked for before a run: what it would take, or its requests as files."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from coach.cli.beside import Beside
from coach.cli.screen import Exit
from coach.language.text import Text
from coach.models import Language
from coach.settings import Settings

if TYPE_CHECKING:
    from coach.cli.reporting import Wanted

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


def estimate(
    settings: Settings, wanted: "Wanted", files: list[Path], beside: Beside, language: Language
) -> Exit:
    """Say what a run would take; return the exit code.

    Args:
        settings: Which engine and model.
        wanted: What is asked for.
        files: The files.
        beside: What is known beside them.
        language: The language of the words.
    """
    from coach.batch.estimate import estimate as expected
    from coach.batch.runner import read_all
    from coach.batch.workers import processors
    from coach.pipeline import Coach
    from coach.reviews import ReviewError

    errors: list[ReviewError] = []
    with Coach(settings) as coach:
        sets = read_all(files, wanted.mapping, errors)
        found = expected(coach, sets, beside.context, wanted.processes or processors())
    figures = found._asdict() | {"seconds": max(1, round(found.seconds)), "model": settings.model}
    dollars = found.dollars
    cost = _NO_PRICE if dollars is None else _DOLLARS
    figures["cost"] = cost.in_(language).format(dollars=f"{dollars or 0:.2f}")
    calls = (_CALLS if found.calls else _NO_CALLS).in_(language).format(**figures)
    typer.echo(_ESTIMATE.in_(language).format(**figures | {"calls": calls}))
    for error in errors:
        typer.echo(error.message, err=True)
    return Exit.FAILED if errors else Exit.DONE


_SHARDS = Text(
    es="{requests} pedidos en {files} archivos, en {folder}. Las respuestas se leen con "
    "--import-batch",
    en="{requests} requests in {files} files, in {folder}. The answers are read with "
    "--import-batch.",
)


def export_batch(
    settings: Settings, wanted: "Wanted", files: list[Path], beside: Beside, language: Language
) -> Exit:
    """Write the requests of a run as files; arguments as for ``estimate``."""
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
    typer.echo(words.format(requests=shards.requests, files=len(shards.files), folder=folder))
    return Exit.FAILED if errors else Exit.DONE
