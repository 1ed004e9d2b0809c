"""An engine made ready for a run, and what a person has to set for it."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import SecretStr

from coach.critics.llm.critic import Critic
from coach.critics.llm.endpoint import Endpoint, endpoint_of
from coach.critics.llm.faults import CallFault
from coach.critics.llm.prices import price
from coach.critics.llm.prompts import prompt_in_force
from coach.settings import Settings
from evals.engines.recordings import Recordings, read_recordings
from evals.engines.relay import Purse, Relay, Upstream, listening
from evals.engines.requests import systems
from evals.runs.model import RunError
from evals.runs.provenance import PROMPTS, ROOT

EngineName = Literal["embedded", "stand-in", "replay", "endpoint"]
_OPENAI = "https://api.openai.com/v1"
_FREE = (0.0, 0.0)
_NO_MODEL = (
    "The endpoint engine needs OKR_COACH_MODEL, and OKR_COACH_BASE_URL or a key "
    "(OKR_COACH_API_KEY). No key is needed for: --engine embedded, --engine stand-in, "
    "--engine replay --recordings FILE."
)
_NO_FILE = "The replay engine needs --recordings FILE."
_NO_OPENAI = (
    "{name} does not speak OpenAI's chat completions, so nothing can be recorded from it. Run "
    "without --record, or set OKR_COACH_BASE_URL to an endpoint that does."
)


_NO_PRICE = (
    "There is a cost limit and the price of the model is not known. Name its price in a table "
    "(OKR_COACH_PRICES), or leave OKR_COACH_MAX_COST out."
)


_PATIENCE = 5
_MISSING = (
    "{many} answers or more were not recorded, the first for {prompts} about “{about}”. To record "
    "them: python -m evals run --engine endpoint --record FILE"
)
_SPENT = (
    "The cost limit is reached after {spent:.2f} USD. What is done is kept; the same command with "
    "a higher OKR_COACH_MAX_COST goes on."
)
_SILENT = "No answer came from {model}; `okr-coach doctor` says why."


class Wanted(NamedTuple):
    """Which engine, and how."""

    engine: EngineName = "embedded"
    prompts: tuple[Path, ...] = ()
    """Prompt files that stand in for the coach's own."""
    recordings: Path | None = None
    """Answers to replay, or where to record them."""
    settings: Settings = Settings()
    """What else is set: model, key, rules that speak."""


class Engine(NamedTuple):
    """An engine that is ready."""

    name: EngineName
    settings: Settings
    model: str | None
    relay: Relay | None = None
    """What the model itself said; ``None`` where none is asked or it cannot be heard."""
    judge: Critic | None = None
    """Asks the same model for verdicts on rewrites."""
    prices: tuple[float, float] | None = None
    """Dollars for a million tokens in and out, where they are known."""

    def trouble(self, patience: int = _PATIENCE) -> str | None:
        """Say why what comes back is no model's any more, or return ``None``.

        A review falls back on the built-in engine; a sample that did must not count as measured.

        Args:
            patience: Requests without a single answer after which nothing more is hoped for.
        """
        relay = self.relay
        if relay is None:
            return None
        if relay.missing:
            return _MISSING.format(
                many=len(relay.missing),
                prompts=", ".join(sorted({request.prompt for request in relay.missing})),
                about=" ".join(relay.missing[0].user.split())[:80],
            )
        if relay.purse is not None and relay.purse.is_empty:
            return _SPENT.format(spent=relay.purse.spent)
        if relay.asked >= patience and not relay.answers:
            return _SILENT.format(model=self.model)
        return None


@contextmanager
def opened(wanted: Wanted) -> Iterator[Engine]:
    """Make an engine ready for as long as it is needed.

    Args:
        wanted: Which one.

    Raises:
        RunError: Something it needs is not set.
        DatasetError: The recordings cannot be read.
        KnowledgeError: A prompt file cannot be read.
    """
    settings = wanted.settings.model_copy(update={"prompts": wanted.prompts})
    if wanted.engine == "embedded":
        local = {"engine": "embedded", "model": None, "base_url": None, "api_key": None}
        yield Engine("embedded", settings.model_copy(update=local), None)
        return
    with ExitStack() as stack:
        known = systems(prompt_in_force(name, settings) for name in PROMPTS)
        if wanted.engine == "endpoint":
            yield _endpoint(settings, wanted, known, stack)
            return
        if wanted.engine == "replay":
            if wanted.recordings is None:
                raise RunError(_NO_FILE)
            recordings = read_recordings(wanted.recordings)
            relay = Relay(known, None, recordings)
            model = " + ".join(recordings.models) or "nothing recorded"
        else:
            upstream = Upstream(stack.enter_context(_standing_in()), is_local=True)
            kept = Recordings(wanted.recordings) if wanted.recordings else None
            relay, model = Relay(known, upstream, kept), "stand-in"
        through = _through(relay, settings, stack, model)
        yield Engine(wanted.engine, through, model, relay, _judge(through, stack), _FREE)


def _endpoint(
    settings: Settings, wanted: Wanted, known: dict[str, str], stack: ExitStack
) -> Engine:
    try:
        endpoint = endpoint_of(settings)
    except CallFault:
        raise RunError(_NO_MODEL) from None
    if not settings.base_url and not settings.api_key and endpoint.speaks_openai:
        raise RunError(_NO_MODEL)
    prices = price(endpoint, settings.prices)
    asked = settings.model_copy(update={"engine": "llm", "cache": False})
    if endpoint.provider != "openai":
        if wanted.recordings:
            raise RunError(_NO_OPENAI.format(name=endpoint.name))
        return Engine("endpoint", asked, endpoint.name, None, _judge(asked, stack), prices)
    kept = Recordings(wanted.recordings) if wanted.recordings else None
    relay = Relay(known, _upstream(endpoint), kept, _purse(settings.max_cost, prices))
    through = _through(relay, asked, stack, endpoint.model, key=settings.api_key)
    return Engine("endpoint", through, endpoint.name, relay, _judge(through, stack), prices)


def _judge(settings: Settings, stack: ExitStack) -> Critic:
    judge = Critic(settings)
    stack.callback(judge.close)
    return judge


def _purse(limit: float | None, prices: tuple[float, float] | None) -> Purse | None:
    if limit is None:
        return None
    if prices is None:
        raise RunError(_NO_PRICE)
    return Purse(limit, prices)


def _upstream(endpoint: Endpoint) -> Upstream:
    return Upstream(endpoint.base_url or _OPENAI, endpoint.is_local)


def _through(
    relay: Relay, settings: Settings, stack: ExitStack, model: str, key: SecretStr | None = None
) -> Settings:
    """Return settings that ask through the relay."""
    url = stack.enter_context(listening(relay))
    update = {
        "engine": "llm", "model": model, "base_url": url, "cache": False, "api_key": key,
        "max_cost": None,
    }  # fmt: skip
    return settings.model_copy(update=update)


@contextmanager
def _standing_in() -> Iterator[str]:
    """Start the stand-in as a process of its own; yield its base URL."""
    command = [sys.executable, "-m", "evals.engines.stand_in"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        url = process.stdout.readline().strip() if process.stdout else ""
        if not url:
            raise RunError("The stand-in did not start; python -m evals.engines.stand_in says why.")
        yield url
    finally:
        process.terminate()
        process.wait(timeout=10)
        if process.stdout:
            process.stdout.close()
