"""English words that look like a verb of the team and stand before a noun as one of its own."""

import re

from coach.analysis.lines import Line
from coach.analysis.nouns import phrase_at
from coach.language import lexicon

_LEVEL = re.compile(r" *(?:[\d$]|never|not? |under|below|above|over|up |down|from|at |max|min)")
_MOVED = re.compile(
    r"\b(?:down|up|cut|halved?|doubled?|tripled?)\b(?: by| to| from| \d|\W*$)|"
    r"\bat \d+(?:\.\d+)? ?(?:%|per ?cent)|\d[^a-z]{0,4}(?:→|->|=>|>) ?\d|"
    r"\b(?:from|under|below|above|over|than) \d"
)
"""What is said of a number: *train punctuality 85 → 93*, *ship complaints down by half*."""
CHANGING = frozenset({"movement_up", "movement_down", "movement_change"})


def falls(line: Line, at: int, classes: frozenset[str]) -> bool:
    """Tell *build failures 12 a week to 3*: what falls is a number, and work does not fall."""
    if classes & CHANGING or at + 1 >= len(line.words):
        return False
    following = line.words[at + 1]
    small = lexicon("small_words", "en") | lexicon("phrase_openings", "en")
    if following.figure is not None or following.text in small:
        return False
    first, second = ([q.value for q in line.quantities] + [None, None])[:2]
    lower = first is not None and second is not None and second < first
    both = phrase_at(line.stems, at, "en")[0] or line.words[at].text in lexicon("verb_nouns", "en")
    return lower or (bool(both) and _MOVED.search(line.folded, following.end) is not None)


def labels(line: Line, at: int) -> bool:
    """Tell *Complete deliveries: 78 % → 93 %*: a name before a colon and figures, not a command."""
    end = line.folded.find(":", line.words[at].end)
    named = [word.text for word in line.words[at + 1 :] if word.start < end]
    plain = 0 < len(named) <= 4 and not lexicon("small_words", "en") & set(named)
    return end >= 0 and plain and _LEVEL.match(line.folded, end + 1) is not None


def opens_noun(line: Line, at: int) -> bool:
    """Tell *open positions filled*, *review queue*: an adjective or a noun before a noun."""
    if at + 1 >= len(line.words):
        return False
    following = line.words[at + 1]
    length, classes = phrase_at(line.stems, at + 1, "en")
    plural = following.text != following.stem
    named = phrase_at(line.stems, at, "en")[1] & {"deliverable_nouns", "response_nouns"}
    return bool(length) and (
        (line.words[at].text == "open" and plural) or bool(named and "measure_nouns" in classes)
    )


def of_people(line: Line, at: int) -> bool:
    """Tell *staff turnover* from *staff the desk*: those whose indicator follows."""
    length, classes = phrase_at(line.stems, at, "en")
    if not length or not classes & {"people_nouns", "own_team_nouns"}:
        return False
    following = phrase_at(line.stems, at + length, "en")[1] if at + length < len(line.words) else ()
    return bool({"indicators", "measure_nouns"} & set(following))


def qualifies(line: Line, at: int, classes: frozenset[str]) -> bool:
    """Tell *engineering satisfaction score*: a field of work before the measure it qualifies."""
    moves = classes & {"movement_up", "movement_down", "movement_change", "winning"}
    measures = (
        "measure_nouns" in phrase_at(line.stems, n, "en")[1]
        for n in range(at + 1, min(at + 3, len(line.words)))
    )
    return "work" in classes and not moves and any(measures)
