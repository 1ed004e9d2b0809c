"""Whether an objective joins a second goal to its first."""

import re

from coach.analysis.heads import Head, verb_at
from coach.analysis.lines import Line
from coach.analysis.nouns import phrase_at
from coach.language import lexicon

_JOINTS = {
    "es": re.compile(
        r"(?:,\s*)?\b(?:y|e|ademas de|asi como|a la vez que|mientras|y tambien)\b\s+|,\s+"
    ),
    "en": re.compile(r"(?:,\s*)?\b(?:and|as well as|while|plus|along with)\b\s+|\s&\s|,\s+"),
}


def second_goal(line: Line, head: Head) -> str | None:
    """Return the words that join a second goal, or ``None`` for a single one."""
    for joint in _JOINTS[line.language].finditer(line.folded):
        at = next((n for n, w in enumerate(line.words) if w.start >= joint.end()), None)
        if at is None or at < 2:
            continue
        word = line.words[at]
        following = verb_at(line, at)
        shapes = {form.shape for form in word.forms}
        verbal = following is not None and bool(shapes & {"inf", "we"}) and not _only_noun(line, at)
        own_object = _has_object(line, head.after, at)
        if verbal and own_object and head.kind == "verb":
            return line.text[
                line.words[max(0, at - 1)].start : line.words[min(len(line.words), at + 3) - 1].end
            ]
        if verbal and head.kind != "verb" and line.language == "en" and at + 1 < len(line.words):
            return line.slice(at - 1, min(len(line.words), at + 3))
        if _two_things(line, head, at) or _two_effects(line, at):
            return line.slice(at - 1, min(len(line.words), at + 4))
    return None


def _only_noun(line: Line, at: int) -> bool:
    length, _ = phrase_at(line.stems, at, line.language)
    return (
        bool(length)
        and (line.language == "es" and not line.words[at].text.endswith(("ar", "er", "ir")))
    ) or (line.language == "en" and bool(length) and at + length >= len(line.words))


def _has_object(line: Line, after: int, joint: int) -> bool:
    """Tell two goals from two verbs that share their object."""
    return any(
        w.text not in lexicon("small_words", line.language) and not w.dated
        for w in line.words[after : joint - 1]
    )


def _two_things(line: Line, head: Head, at: int) -> bool:
    """Tell two goals in nouns: each with its article, the first with a complement of its own."""
    if (
        line.language != "es"
        or head.kind != "verb"
        or line.words[at].text not in ("el", "la", "los", "las")
    ):
        return False
    between = [w.text for w in line.words[head.after : at - 1]]
    return (
        bool(between)
        and between[0] in ("el", "la", "los", "las")
        and bool({"de", "del"} & set(between))
    )


def _two_effects(line: Line, at: int) -> bool:
    """Tell *que ordene las cuentas y acelere las ventas*: two effects of one thing."""
    said = [n for n in range(1, at) if line.words[n - 1].text == "que"]
    if line.language != "es" or not said or at + 1 >= len(line.words):
        return False
    verbs = (line.words[said[-1]], line.words[at])
    finite = all(any(form.shape == "fin" for form in word.forms) for word in verbs)
    return finite and _has_object(line, said[-1] + 1, at) and not _only_noun(line, at)
