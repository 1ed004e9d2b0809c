"""What ``okr-coach doctor`` checks: whether the coach can work here, and what to fix."""

import sys
from typing import NamedTuple

from coach.errors import CoachError
from coach.settings import Settings


class Check(NamedTuple):
    """One thing that was looked at."""

    what: str
    ok: bool
    remedy: str | None = None


def examine(settings: Settings) -> tuple[Check, ...]:
    """Check Python, the guidance, the catalogue, the prompts, the index and a whole review.

    Args:
        settings: The settings in force.

    Returns:
        One line a check, in the order in which to mend them.
    """
    return (_python(), _engine(settings), _knowledge(), _prompts(), _review())


def _python() -> Check:
    version = ".".join(map(str, sys.version_info[:3]))
    return Check(f"Python {version}", sys.version_info >= (3, 11), None)


def _engine(settings: Settings) -> Check:
    if settings.engine == "embedded":
        return Check("engine: embedded; nothing leaves this machine", True)
    return Check(
        f"engine: llm ({settings.model or 'no model named'}): not used by this version",
        False,
        "Unset OKR_COACH_ENGINE to work with the embedded engine.",
    )


def _knowledge() -> Check:
    from coach.knowledge import catalogue, fingerprint, passages

    try:
        texts = f"{len(passages('es'))} es, {len(passages('en'))} en"
        metrics = len(catalogue().metrics)
        return Check(f"guidance {fingerprint()}: {texts}, {metrics} metrics", True)
    except CoachError as error:
        return Check("guidance", False, str(error))


def _prompts() -> Check:
    from coach.knowledge import data_folder
    from coach.prompting import read_prompt

    try:
        files = sorted((data_folder() / "prompts").glob("*.md"))
        return Check(f"prompts: {', '.join(read_prompt(path).identity for path in files)}", True)
    except CoachError as error:
        return Check("prompts", False, str(error))


def _review() -> Check:
    from coach.pipeline import Coach

    try:
        with Coach() as coach:
            review = coach.review("Objetivo: Clientes que vuelven\nKR1: Lanzar la tienda nueva")
        seconds = review.provenance.seconds
        return Check(f"index and a whole review: {seconds:.1f} s from cold", True)
    except CoachError as error:
        return Check("index and a whole review", False, str(error))
