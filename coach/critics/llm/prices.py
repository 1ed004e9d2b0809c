"""What tokens cost, by model; nothing on the machine itself."""

from functools import cache
from pathlib import Path

import yaml
from pydantic import TypeAdapter, ValidationError

from coach.critics.llm.endpoint import Endpoint
from coach.errors import SettingsError

_MILLION = 1_000_000
_TABLE = TypeAdapter(dict[str, tuple[float, float]])


@cache
def read_prices(path: Path | None = None) -> dict[str, tuple[float, float]]:
    """Read a price table: the model's name to dollars for a million tokens in and out.

    Args:
        path: The user's own table, which wins over the one that comes with the coach.

    Raises:
        SettingsError: The file cannot be read or has another shape.
    """
    own = _read(Path(__file__).with_name("prices.yaml"))
    return own if path is None else own | _read(path)


def price(endpoint: Endpoint, path: Path | None = None) -> tuple[float, float] | None:
    """Return the dollars for a million tokens in and out, or ``None`` where they are not known.

    Args:
        endpoint: Where the model runs; one on this machine costs nothing.
        path: The user's own table.
    """
    if endpoint.is_local:
        return 0.0, 0.0
    table = read_prices(path)
    names = [name for name in table if endpoint.model.rpartition("/")[2].startswith(name)]
    return table[max(names, key=len)] if names else None


def cost(prices: tuple[float, float] | None, tokens_in: int, tokens_out: int) -> float | None:
    """Return the dollars of a call, or ``None`` where its price is not known."""
    if prices is None:
        return None
    return (tokens_in * prices[0] + tokens_out * prices[1]) / _MILLION


def _read(path: Path) -> dict[str, tuple[float, float]]:
    try:
        return _TABLE.validate_python(yaml.safe_load(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, yaml.YAMLError, ValidationError):
        raise SettingsError(
            f"The price table {path} cannot be read. A line of it reads: gpt-4o: [2.5, 10.0] "
            "(dollars for a million tokens in and out)."
        ) from None
