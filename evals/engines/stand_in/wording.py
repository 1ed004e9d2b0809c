"""Wordings in the pattern of the prompt's examples, with one of the metrics that it gives."""

import re
import zlib

from evals.engines.stand_in import language as known
from evals.engines.stand_in.prompt import Line, Read

_TAIL = re.compile(r" (?:de|from) \[")
_FIELDS = re.compile(r"\[[^\]]*%?\]")
_INVENTS = 8
"""One line in so many gets made-up figures at first, as some models would."""
_INSISTS = 16
"""One in so many keeps them when it is asked again."""
_MADE_UP = ("40", "65")
_FEMININE = re.compile(r"^(?:\w+(?:ion|dad|cia|cion|tasa)|tasa|\w+a)\b")


def wording(line: Line, prompt: Read) -> str | None:
    """Return a wording for a line, or ``None`` where the prompt gives no way to make one.

    Args:
        line: The line, which is work or a bare name.
        prompt: The prompt with its examples, and the metrics for the line.
    """
    metrics = prompt.metrics.get(line.ref, [])
    shown = next((e for e in prompt.examples if e.language == line.language and e.wording), None)
    if not metrics or shown is None or shown.wording is None:
        return None
    tail = _TAIL.search(shown.wording)
    if tail is None:
        return None
    text = f"{_head(metrics[0], line.language)}{shown.wording[tail.start() :]}"
    if not known.SHARE.search(known.folded(metrics[0])):
        text = text.replace(" %]", "]")
    fields = _FIELDS.findall(text)
    for field, slot in zip(fields, ("baseline", "target"), strict=False):
        text = text.replace(field, prompt.known(line.ref, slot) or field)
    return _with_figures(text) if _invents(line, prompt) else text


def _head(metric: str, language: str) -> str:
    falls = bool(known.DOWN.search(known.folded(metric)))
    if language == "English":
        return f"{'Reduce' if falls else 'Raise'} the {metric}"
    article = "la" if _FEMININE.match(known.folded(metric)) else "el"
    return f"{'Reducir' if falls else 'Aumentar'} {article} {metric}"


def _invents(line: Line, prompt: Read) -> bool:
    if not prompt.says("nothing is invented"):
        return True
    drawn = zlib.crc32(line.text.encode())
    return drawn % (_INSISTS if prompt.is_again else _INVENTS) == 0


def _with_figures(text: str) -> str:
    figures = iter(_MADE_UP)
    return _FIELDS.sub(lambda field: next(figures, field.group()) + (
        " %" if "%" in field.group() else ""), text)  # fmt: skip
