"""Labels by the prompt's definitions: a concept counts where a definition names it."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from evals.engines.stand_in import language as known
from evals.engines.stand_in.prompt import Line, Read

_CONCEPTS = {
    "held": r"level to hold|hold|kept|maintain",
    "bare": r"bare name|indicator|neither a result",
    "counted": r"count of the team|calls|sessions|own work",
    "worked": r"work done|delivered|delivery|launching",
    "moved": r"respond|customers|business figure|world",
}
"""What a definition says, by the concept that it makes usable. The order is that of asking."""
_AMBITIONS = {
    "held": r"no change",
    "soft": r"small|takes it back",
    "far": r"out of reach|impossible|wrong direction",
    "moved": r"usual would not bring|move that",
    "untold": r"no starting point|cannot",
}
_FAR = 5.0
"""Times the start from which the stand-in takes a target for out of reach."""
_NEAR = 0.1
_SMALL = re.compile(r"^\W*\w+(?:\W+\w+){0,4}\W*$")


class Judged(NamedTuple):
    """The labels of a line."""

    kind: str
    ambition: str


def judge(line: Line, prompt: Read) -> Judged:
    """Return the labels that the prompt's definitions give a line.

    Args:
        line: The line.
        prompt: The prompt; a language is only known where an example shows it.
    """
    text = known.folded(line.text)
    concept = _concept(text, line, prompt)
    kind = _named(prompt.kinds, _CONCEPTS, concept) or next(iter(prompt.kinds), "outcome")
    ambition = _named(prompt.ambitions, _AMBITIONS, _ambition(line.text, concept))
    return Judged(kind, ambition or next(iter(prompt.ambitions), "cannot_tell"))


def _concept(text: str, line: Line, prompt: Read) -> str:
    shown = prompt.shown(line.language) is not None
    for concept, hint in _CONCEPTS.items():
        if not any(re.search(hint, words.lower()) for words in prompt.kinds.values()):
            continue
        if _shows(concept, text, line.language, knows=shown):
            return concept
    return "moved"


def _shows(concept: str, text: str, language: str, *, knows: bool) -> bool:
    if concept == "bare":
        return text.rstrip().endswith("?") or (
            bool(_SMALL.fullmatch(text)) and not known.has_digit(text) and not _acts(text, language)
        )
    if not knows:
        return False
    pattern = {
        "held": known.HOLDS, "counted": known.COUNTS, "worked": known.WORKS, "moved": known.MOVES,
    }[concept][language]  # fmt: skip
    if concept == "held" and known.levels(text):
        return False
    if concept == "worked" and known.levels(text):
        return False
    return bool(re.search(pattern, text))


def _acts(text: str, language: str) -> bool:
    return any(re.search(verbs[language], text) for verbs in (known.WORKS, known.MOVES))


def _ambition(text: str, concept: str) -> str:
    if concept == "held":
        return "held"
    if known.SOFT.search(known.folded(text)):
        return "soft"
    stated = known.levels(text)
    if stated is None or not stated[0]:
        return "untold"
    start, target = stated
    change = abs(target - start) / abs(start)
    if change < _NEAR:
        return "soft"
    return "far" if change > _FAR else "moved"


def _named(definitions: Mapping[str, str], hints: Mapping[str, str], concept: str) -> str:
    """Return the label whose definition speaks of a concept; empty where none does."""
    hint = re.compile(hints[concept])
    return next((label for label, said in definitions.items() if hint.search(said.lower())), "")
