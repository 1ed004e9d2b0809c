"""The JSON schema of an answer, in the shape that strict endpoints take."""

from functools import cache
from typing import Any

from coach.models import Frozen

_LEFT_OUT = frozenset({"default", "title", "pattern", "minLength", "maxLength", "minimum"})
"""Keywords that strict endpoints refuse; what they would say is checked when the answer is read."""


@cache
def strict_schema(output: type[Frozen]) -> dict[str, Any]:
    """Return the schema of an answer: every property required, none beside them.

    Strict mode as OpenAI documents it, and the grammars of local servers, take objects that name
    every property; what may be missing is null there.

    Args:
        output: What the answer is validated against.
    """
    strict: dict[str, Any] = _strict(output.model_json_schema())
    return strict


def _strict(part: Any, named: bool = False) -> Any:
    """Return a part of a schema; ``named`` parts map names to schemas, and names all stay."""
    if isinstance(part, list):
        return [_strict(item) for item in part]
    if not isinstance(part, dict):
        return part
    kept = {
        key: _strict(value, named=key in ("properties", "$defs") and not named)
        for key, value in part.items()
        if named or key not in _LEFT_OUT
    }
    if not named and isinstance(kept.get("properties"), dict):
        kept |= {"required": list(kept["properties"]), "additionalProperties": False}
    return kept
