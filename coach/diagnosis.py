"""What ``okr-coach doctor`` checks: whether the coach can work here, and what to fix."""

import sys
from typing import NamedTuple

from coach.errors import CoachError
from coach.settings import Settings

_PROMPTS = ("answer", "critique", "judge")
_SHOWN = 3
"""Models of a local server that are named."""


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
    return (_python(), *_engine(settings), _knowledge(), _prompts(settings), _review())


def _python() -> Check:
    version = ".".join(map(str, sys.version_info[:3]))
    return Check(f"Python {version}", sys.version_info >= (3, 11), None)


def _engine(settings: Settings) -> tuple[Check, ...]:
    if settings.engine == "embedded":
        return (Check("engine: embedded; nothing leaves this machine", True, _offer()),)
    return _model(settings)


def _offer() -> str | None:
    """Name a local Ollama, which is never used unasked."""
    from coach.critics.llm.probe import OLLAMA, local_models

    models = local_models()
    if not models:
        return None
    return (
        f"An Ollama on this machine has {', '.join(models[:_SHOWN])}. To have it explain: "
        f"OKR_COACH_ENGINE=llm OKR_COACH_MODEL={models[0]} OKR_COACH_BASE_URL={OLLAMA}/v1"
    )


def _model(settings: Settings) -> tuple[Check, ...]:
    from coach.critics.llm.faults import CallFault
    from coach.critics.llm.probe import probe

    try:
        found = probe(settings)
    except CallFault as fault:
        named = settings.model or "no model named"
        return (Check(f"engine: llm ({named})", False, f"{fault}."),)
    except CoachError as error:
        return (Check("engine: llm", False, str(error)),)
    checks = [
        Check(
            f"engine: llm, {found.name} at {found.place}: answers in {found.seconds:.1f} s, "
            f"asked by {found.mode}",
            found.is_read,
            None
            if found.is_read
            else "It does not answer with JSON: another model, or a newer server, may.",
        )
    ]
    if settings.max_cost is not None and not found.has_price:
        remedy = "Name a price table in OKR_COACH_PRICES, or unset OKR_COACH_MAX_COST."
        checks.append(Check(f"price of {found.name}: not known", False, remedy))
    return tuple(checks)


def _knowledge() -> Check:
    from coach.knowledge import catalogue, fingerprint, passages

    try:
        texts = f"{len(passages('es'))} es, {len(passages('en'))} en"
        metrics = len(catalogue().metrics)
        return Check(f"guidance {fingerprint()}: {texts}, {metrics} metrics", True)
    except CoachError as error:
        return Check("guidance", False, str(error))


def _prompts(settings: Settings) -> Check:
    from coach.critics.llm.prompts import prompt_in_force

    try:
        found = (prompt_in_force(name, settings).identity for name in _PROMPTS)
        return Check(f"prompts: {', '.join(found)}", True)
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
