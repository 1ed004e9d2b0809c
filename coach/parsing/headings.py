"""What a heading says of its OKRs: the period, the team, or that it is a title."""

import re
from typing import NamedTuple

from coach.parsing.draft import Draft

_YEAR = r"(?:20\d\d|'?\d\d)"
_MONTH = r"(?:ene|feb|mar|abr|may|jun|jul|ago|sep|set|oct|nov|dic|jan|apr|aug|dec)[a-z]{0,7}\.?"
_ORDINAL = (
    r"(?:primer|segundo|tercer|cuarto|ultimo|1er|2do|3er|4to|1o|2o|3o|4o|first|second|third|fourth"
    r"|last|1st|2nd|3rd|4th)"
)
_CYCLE = re.compile(
    rf"(?<![\w.,$])(?:20\d\d[ /-]{{0,3}}[qth][1-4]"
    rf"|[qt][1-4](?:[ /-]{{1,2}}[qt]?[1-4](?!\d))?"
    rf"(?:[ /-]{{0,3}}(?:de |del |of )?(?:fy ?)?{_YEAR})?"
    rf"|[1-4][qt](?:[ /-]{{0,3}}(?:de |del |of )?{_YEAR})?"
    rf"|[hs][12][ /-]{{1,3}}{_YEAR}|[hs][12]20\d\d|fy ?{_YEAR}(?:[ /-]?[qh][1-4])?"
    rf"|(?:trimestre|quarter|semestre|cuatrimestre|half|ciclo|cycle)[ ]#?[1-4]"
    rf"(?:[ /,-]{{1,3}}(?:de |del |of )?20\d\d)?"
    rf"|{_ORDINAL} (?:trimestre|semestre|cuatrimestre|bimestre|quarter|half)"
    rf"(?: (?:de |del |of )?(?:ano )?20\d\d)?"
    rf"|{_MONTH}(?: (?:de )?20\d\d)? ?(?:-|/|a|to|al) ?{_MONTH} ?(?:de |del )?(?:20\d\d)?"
    rf"|{_MONTH} (?:de |del )?20\d\d|20\d\d[ ]?-[ ]?20\d\d|20\d\d)(?![\w%])"
)
_OKR = re.compile(
    r"(?<![a-z])okr'?s?(?![a-z])|objetivos y resultados[ -]clave|objectives (?:and|&) key results"
)
_NAMED_TEAM = re.compile(
    r"(?:equipo|area|departamento|gerencia|team|department|squad)(?: de| del| of)?:?[ ]+"
    r"([^\W\d_][\w&/ .-]{1,40}?)(?=[ ]*(?:[-,;:(|\n]|$|okr))"
)
_TEAM_FIRST = re.compile(r"([^\W\d_][\w&/ ]{1,40}?) team(?!\w)")
_FILLER = re.compile(
    r"(?<![a-z])(?:okr'?s?|de la|del|de|el|la|para|for|the|of|our|nuestros?|mis|my|trimestrales"
    r"|anuales|quarterly|annual|equipo|team|area)(?![a-z])"
)
_OTHER = re.compile(
    r"(?<![a-z])(?:kpis?|kris?|template|plantilla|ejemplos?|examples?|objectives?|objetivos?|borrador|draft)(?![a-z])"
)


_GOALS = re.compile(
    r"(?<![a-z])(?:goals?|objectives?|okr'?s?|priorit(?:y|ies)|objetivos?|metas?|prioridades)(?![a-z])"
)
_TERM = re.compile(
    r"(?<![a-z])(?:this|next|term|quarter|year|month|half|semester|season|cycle|period|school|team"
    r"|est[ea]s?|proxim[oa]|trimestre|cuatrimestre|semestre|bimestre|ano|mes|curso|ciclo|periodo"
    r"|temporada|los|las|nuestr[oa]s|mis|key|main|top|principales|for|from|to|in|en|a|al|entre|y"
    r"|and)(?![a-z])"
)
_PAST = re.compile(
    r"(?<![a-z])(?:last|previous|prior|since|anterior(?:es)?|pasad[oa]s?|desde)(?![a-z])"
)
_SENTENCE = re.compile(r"[^.!?\r\n]+")


class Heading(NamedTuple):
    """A heading, read."""

    title: bool
    """Whether it heads a set of OKRs."""
    cycle: str | None
    team: str | None


def cycle_in(draft: Draft, start: int, end: int) -> str | None:
    """Return the period that a stretch of a draft names, as written."""
    found = _CYCLE.search(draft.plain, start, min(end, start + 300))
    return draft.raw[found.start() : found.end()].strip() if found else None


def heading(draft: Draft, start: int, end: int) -> Heading:
    """Read a stretch of a draft as a heading."""
    end = min(end, start + 300)
    plain = draft.plain[start:end]
    period = _CYCLE.search(plain)
    titled = bool(_OKR.search(plain))
    cycle = draft.raw[start + period.start() : start + period.end()].strip() if period else None
    left = plain.replace(period.group(), " ") if period else plain
    bare = not re.search(r"[^\W\d_]", left)
    return Heading(titled or (bare and cycle is not None), cycle, _team(draft, start, end, titled))


def names_goals(draft: Draft, start: int, end: int) -> bool:
    """Whether the words only say that goals follow, and for what time."""
    plain = draft.plain[start:end]
    if not _GOALS.search(plain):
        return False
    left = _CYCLE.sub(" ", plain)
    for pattern in (_GOALS, _TERM, _FILLER):
        left = pattern.sub(" ", left)
    return len(re.findall(r"\w+", left)) <= (2 if _CYCLE.search(plain) else 1)


def noted_cycle(draft: Draft, start: int, end: int) -> str | None:
    """Return the one period that a sentence about the OKRs names, as written."""
    for sentence in _SENTENCE.finditer(draft.plain, start, end):
        words = sentence.group()[:300]
        if not _OKR.search(words) or _PAST.search(words):
            continue
        periods = {found.group().strip() for found in _CYCLE.finditer(words)}
        if len(periods) == 1:
            return cycle_in(draft, *sentence.span())
    return None


def is_short(draft: Draft, start: int, end: int) -> bool:
    """Whether little but names is left of a heading without ``OKR`` and its period."""
    left = _CYCLE.sub(" ", draft.plain[start:end])
    left = _FILLER.sub(" ", left)
    return len(re.findall(r"[^\W\d_]+", left)) <= 2 or _named(draft, start, end)


def _named(draft: Draft, start: int, end: int) -> bool:
    words = re.findall(r"[^\W\d_]{4,}", draft.raw[start:end])
    return len(words) <= 6 and all(word[0].isupper() or is_filler(word) for word in words)


def is_filler(word: str) -> bool:
    """Whether a word only joins others in a heading."""
    return bool(_FILLER.fullmatch(word.lower()))


def _team(draft: Draft, start: int, end: int, titled: bool) -> str | None:
    for pattern in (_NAMED_TEAM, _TEAM_FIRST):
        found = pattern.search(draft.plain, start, end)
        if found and titled:
            return _clean(draft, found.start(1), found.end(1))
    plain = draft.plain[start:end]
    if not titled or _OTHER.search(plain):
        return None
    left = _CYCLE.sub(lambda found: " " * len(found.group()), plain)
    left = _FILLER.sub(lambda found: " " * len(found.group()), left)
    words = list(re.finditer(r"[^\W\d_][\w&/.]*", left))
    if any(not draft.raw[start + found.start()].isupper() for found in words[1:]):
        return None
    if not 1 <= len(words) <= 3 or words[-1].end() - words[0].start() > 40:
        return None
    return _clean(draft, start + words[0].start(), start + words[-1].end())


def _clean(draft: Draft, start: int, end: int) -> str | None:
    span = draft.plain[start:end]
    for found in _CYCLE.finditer(span):
        span = span[: found.start()]
        break
    words = _FILLER.sub(lambda found: " " * len(found.group()), span)
    lead = len(words) - len(words.lstrip())
    text = draft.raw[start + lead : start + len(span)].strip(" -–—:,.;|()*_#\t")
    return text or None
