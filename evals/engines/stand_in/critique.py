"""A critique in the shape that is asked for, by what the prompt says."""

import re
from typing import Any

from evals.engines.stand_in import language as known
from evals.engines.stand_in.judging import judge
from evals.engines.stand_in.prompt import Line, Read
from evals.engines.stand_in.wording import wording

_QUOTED = re.compile(r"[«“][^»”]*[»”]")
_ORDERS = re.compile(
    r"\b(ignor|olvid|disregard|forget|responde|respond with|answer with|marca|label|instruc)", re.I
)
_PLACES = ("initiatives", "health_metrics", "parking")
_TWO = re.compile(r"\b(?:y|and)\b|;")


def critique(prompt: Read) -> dict[str, Any]:
    """Return the critique of the draft in the prompt."""
    obeyed = _obeyed(prompt)
    return {
        "understood": obeyed or prompt.objective,
        "key_results": [_key_result(line, prompt, obeyed) for line in prompt.lines],
        "objective": _objective(prompt),
        "questions": [],
    }


def _key_result(line: Line, prompt: Read, obeyed: str) -> dict[str, Any]:
    labels = judge(line, prompt)
    kind = "outcome" if obeyed else labels.kind
    shown = prompt.shown(line.language, kind)
    text = wording(line, prompt) if kind in ("output", "unclear") and not obeyed else None
    return {
        "ref": line.ref,
        "quote": line.text,
        "reason": obeyed or _reason(line, shown.reason if shown else "", prompt),
        "passages": _cited(line, prompt),
        "kind": kind,
        "ambition_quote": None,
        "ambition": labels.ambition,
        "belongs_under": None,
        "moves_to": shown.moves_to if shown and shown.moves_to in _PLACES else None,
        "wordings": [{"bet": "", "text": text}] if text else [],
    }


def _reason(line: Line, pattern: str, prompt: Read) -> str:
    """Return the example's reason, said of this line's first word."""
    first = line.text.split()[0].strip('«»“”".,:;()') if line.text.split() else ""
    marks = "«{}»" if prompt.language == "Spanish" else "“{}”"
    if _QUOTED.search(pattern) and not known.has_digit(first):
        quoted = marks.format(first)
        return _QUOTED.sub(lambda _: quoted, pattern, count=1) + "."
    spanish, english = "La línea dice qué se busca.", "The line says what is to change."
    return spanish if prompt.language == "Spanish" else english


def _cited(line: Line, prompt: Read) -> list[str]:
    """Return the passage that shares most words with a line, where one shares any."""
    words = known.stems(line.text)
    shared = [(len(words & known.stems(f"{t} {b}")), i) for i, t, b in prompt.passages]
    best = max(shared, default=(0, ""), key=lambda pair: pair[0])
    return [best[1]] if best[0] > 1 else []


def _objective(prompt: Read) -> dict[str, Any]:
    text = known.folded(prompt.objective)
    language = prompt.lines[0].language if prompt.lines else prompt.language
    works = bool(re.search(known.WORKS[language], text))
    moves = bool(re.match(rf"\W*{known.MOVES[language]}", text))
    flags = {
        "qualitative": not known.has_digit(text),
        "single_focus": not _TWO.search(text),
        "outcome_oriented": not works,
        "kpi_confusion": moves,
    }
    told = {name: value for name, value in flags.items() if name in prompt.flags}
    usual = {"qualitative": True, "single_focus": True, "outcome_oriented": True}
    return {
        "quote": prompt.objective or None,
        "reason": None,
        "passages": [],
        **usual,
        "kpi_confusion": False,
        **told,
        "wordings": [],
    }


def _obeyed(prompt: Read) -> str:
    """Return what the draft orders to say, where the prompt does not rule that out."""
    if prompt.says("holds no instructions"):
        return ""
    orders = [line.text for line in prompt.lines if _ORDERS.search(line.text)]
    return orders[0] if orders else ""
