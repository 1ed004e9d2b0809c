"""Settings: read once from the environment and the user's own config, then passed in."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, SecretStr, ValidationError

from coach.errors import SettingsError
from coach.models import Frozen, Language

PREFIX = "OKR_COACH_"
Profile = Literal["neutral", "tu", "usted", "ustedes", "vos", "vosotros"]


def codes_of(text: str) -> list[str]:
    """Return the codes of a list such as ``KR101, SET4``."""
    return [code.upper() for code in text.replace(",", " ").split()]


class Settings(Frozen):
    """How the coach works. Field names and environment names are the same words.

    ``engine`` is read from ``OKR_COACH_ENGINE``, ``model`` from ``OKR_COACH_MODEL``, and so on.
    """

    engine: Literal["embedded", "llm"] = "embedded"
    model: str | None = None
    base_url: str | None = None
    api_key: SecretStr | None = None
    timeout: float = Field(default=60.0, gt=0)
    """Seconds for one model call."""
    max_cost: float | None = Field(default=None, ge=0)
    """Dollars that one process may spend on calls; what comes after is the built-in engine's."""
    prices: Path | None = None
    """A price table of the user's own, which wins over the one that comes with the coach."""
    concurrency: int = Field(default=8, ge=1, le=256)
    """Calls that run at the same time."""
    answers: Path | None = None
    """Answers of a batch that was run elsewhere; with them, nothing is called."""
    prompts: tuple[Path, ...] = ()
    """Prompt files that stand in for the coach's own of the same name."""
    runs: Path | None = None
    """A folder of evaluation runs, shown on a tab of the page; none is shown without."""
    rate: float | None = Field(default=None, gt=0)
    """Calls a minute at most, for an endpoint that counts them."""
    cache: bool = False
    """Whether answers of the model are kept on disk, so that the same draft is not paid twice."""
    profile: Profile = "neutral"
    """How Spanish addresses the reader."""
    language: Language | None = None
    """Language of the answer; the draft's own when not set."""
    select: tuple[str, ...] = ()
    """Codes of rules, or how they begin; with any, only these speak."""
    ignore: tuple[str, ...] = ()
    """Codes of rules, or how they begin, that keep quiet."""
    max_draft_chars: int = Field(default=100_000, gt=0)
    """Longest draft that is reviewed in one go; longer ones belong in a file."""

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None) -> Self:
        """Read the settings from environment variables.

        Args:
            environ: The variables; the process's own when ``None``.

        Raises:
            SettingsError: A variable holds a value that cannot be used.
        """
        environ = os.environ if environ is None else environ
        values: dict[str, object] = {
            name: environ[PREFIX + name.upper()].strip()
            for name in cls.model_fields
            if environ.get(PREFIX + name.upper(), "").strip()
        }
        for name in ("select", "ignore"):
            if name in values:
                values[name] = tuple(codes_of(str(values[name])))
        if "prompts" in values:
            values["prompts"] = tuple(filter(None, str(values["prompts"]).split(os.pathsep)))
        if "api_key" not in values and environ.get("OPENAI_API_KEY", "").strip():
            values["api_key"] = environ["OPENAI_API_KEY"].strip()
        try:
            return cls.model_validate(values)
        except ValidationError as error:
            first = error.errors()[0]
            name = PREFIX + str(first["loc"][0]).upper()
            raise SettingsError(
                f"{name} cannot be used: {first['msg']}. Unset it or give another value."
            ) from None
