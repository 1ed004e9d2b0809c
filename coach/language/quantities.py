"""The figures of a text: numbers, shares, money, times, multiples and fields left open."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from coach.language import quantity_grammar as grammar
from coach.language.dates import DatePhrase, dates
from coach.language.folding import fold
from coach.language.numerals import DIGITS, DecimalMark, decimal_mark, read_digits
from coach.language.units import Suffix, currency_before, scaled, suffix
from coach.language.worded_quantities import Found, multiples, number_words, open_fields
from coach.models import Language, Quantity, Span

_DIGITS = re.compile(DIGITS, re.ASCII)
_BEFORE = 32
"""Characters before a number that are looked at."""
_LIKE_FEW = 40
"""*De 800 a 2 mil* starts at 800, *de 5 a 8 mil* at 5 000: the first number is not so far above."""


def quantities(
    text: str,
    language: Language,
    decimal: DecimalMark | None = None,
    days: Iterable[DatePhrase] | None = None,
) -> tuple[Quantity, ...]:
    """Return the figures of ``text`` in their order, dates and names with a number left out.

    Args:
        text: A line of a draft, an answer, a cell.
        language: Its language.
        decimal: The decimal mark that the rest of the draft shows, see ``shown_decimal_mark``.
        days: The text's dates where they were read before.
    """
    folded = fold(text)
    taken = _taken(text, folded, dates(text, language) if days is None else days)
    mark = decimal or decimal_mark(_numbers(folded, taken))
    found: list[Found] = []
    for item in chain(
        open_fields(text, folded),
        multiples(folded, language),
        _in_digits(text, folded, language, mark),
        number_words(text, folded, language),
    ):
        if not any(taken[item.start : item.end]):
            taken[item.start : item.end] = b"\1" * (item.end - item.start)
            found.append(item)
    found.sort()
    return tuple(
        Quantity(
            raw=text[item.start : item.end],
            value=item.value,
            unit=item.unit,
            ambiguous=item.ambiguous,
            span=Span(start=item.start, end=item.end),
        )
        for item in _shared(folded, found)
    )


def _taken(text: str, folded: str, days: Iterable[DatePhrase]) -> bytearray:
    """Mark the places of dates and addresses, where no figure is looked for."""
    taken = bytearray(len(text))
    places = [day.span for day in days if day.kind != "duration"]
    if "@" in folded or "www." in folded or "://" in folded:
        places += [Span(start=match.start(), end=match.end())
                   for match in grammar.ADDRESS.finditer(folded)]  # fmt: skip
    for place in places:
        taken[place.start : place.end] = b"\1" * (place.end - place.start)
    return taken


def shown_decimal_mark(texts: Iterable[str], language: Language) -> DecimalMark | None:
    """Return the decimal mark that the numbers of a draft's texts show, if they agree on one."""
    numbers: list[str] = []
    for text in texts:
        folded = fold(text)
        numbers += _numbers(folded, _taken(text, folded, dates(text, language)))
    return decimal_mark(numbers)


def _numbers(folded: str, taken: bytearray) -> Iterator[str]:
    """Yield the numbers in digits that could show a decimal mark."""
    if "." not in folded and "," not in folded:
        return
    for match in _DIGITS.finditer(folded):
        before = folded[max(0, match.start() - _BEFORE) : match.start()]
        if not (taken[match.start()] or _in_name(before)):
            yield match.group()


def _in_name(before: str) -> bool:
    return bool(grammar.GLUED.search(before) or grammar.NAMED.search(before)) and not (
        grammar.CURRENCY.search(before) or grammar.TIMES_BEFORE.search(before)
    )


def _in_digits(
    text: str, folded: str, language: Language, mark: DecimalMark | None
) -> Iterator[Found]:
    at = 0
    while (match := _DIGITS.search(folded, at)) is not None:
        item, at = _number(text, folded, match, language, mark)
        if item is not None:
            yield item


def _number(
    text: str, folded: str, match: re.Match[str], language: Language, mark: DecimalMark | None
) -> tuple[Found | None, int]:
    """Read one number in digits with what stands around it, and say where to read on."""
    start, end = match.span()
    before = folded[max(0, start - _BEFORE) : start]
    other = grammar.ALWAYS_ON.match(folded, start) or grammar.CLOCK.match(folded, end)
    if other is not None:
        return None, other.end()
    currency = grammar.CURRENCY.search(before)
    times = grammar.TIMES_BEFORE.search(before) if currency is None else None
    lead = currency or times
    after = suffix(text, folded, end, money=currency is not None)
    if _marks(folded, before, match) or (lead is None and _names(text, folded, match, after)):
        return None, end
    reading = read_digits(match.group(), language, mark, share=after.unit in ("%", "points"))
    if reading is None:
        return None, end
    unit = after.unit
    if currency is not None:
        unit = _finer(currency_before(currency.group()), after.unit)
    elif times is not None or grammar.BY_TIMES.search(before):
        unit = unit or "x"
    value = scaled(reading.value, after.scale)
    if after.more:
        value = value * 60 + after.more
    if lead is not None:
        start -= len(before) - lead.start()
    item = Found(start, after.end, value, unit, reading.ambiguous or after.ambiguous, after.scale)
    if unit is None and after.scale == 1.0:
        item = _out_of(folded, item, match.group())
    return (_signed(folded, item) if item.value is not None else None), item.end


def _marks(folded: str, before: str, match: re.Match[str]) -> bool:
    """Say whether a number only marks a line of a list: ``2.``, ``3)``."""
    after = grammar.MARK_AFTER.match(folded, match.end())
    if after is None:
        return False
    keycap = after.group() in ("\ufe0f", "\u20e3")
    return keycap or (len(match.group()) <= 2 and grammar.MARK_BEFORE.search(before) is not None)


def _finer(sign: str, code: str | None) -> str:
    """Return the currency meant by a sign before and a code after: ``$2,000 USD`` is dollars."""
    return code if code is not None and sign in ("$", "M$", "MM$") else sign


def _names(text: str, folded: str, match: re.Match[str], after: Suffix) -> bool:
    """Say whether a number is part of a name: *ISO 27001*, *nivel 1*, *Web3*, *3D*, *2nd*."""
    start, end = match.span()
    before = folded[max(0, start - _BEFORE) : start]
    if grammar.GLUED.search(before) or grammar.PLUS_AGE.search(before):
        return True
    follows = folded[after.end : after.end + 1]
    glued = follows.isalpha() or follows == "_"
    if glued or (after.end == end and grammar.ORDINAL.match(folded, end)):
        return True
    if after.end == end + 1 and text[end] in "DGS":
        return True
    if after.unit is None and grammar.COMPOUND.match(folded, after.end):
        return True
    plain = after.end == end and grammar.PLAIN_COUNT.fullmatch(match.group()) is not None
    if not plain:
        return after.unit is None and re.search(r"[a-z]-$", before) is not None
    graded = "." in match.group() and grammar.GRADED.search(before) is not None
    if grammar.NAMED.search(before) and not graded:
        return not _moves(folded, before, match) and not (
            end - start > 1 and grammar.LISTED.search(before)
        )
    aged = grammar.AGED.search(before)
    if aged is not None and aged.group(1) not in grammar.FREQUENT:
        return True
    if grammar.YEAR.fullmatch(match.group()) and after.unit is None:
        return grammar.YEAR_BEFORE.search(before) is None and (
            grammar.COUNTED_AFTER.match(text, end) is None
        )
    word = grammar.WORD_BEFORE.search(text[max(0, start - _BEFORE) : start])
    return (
        grammar.EDITION.fullmatch(match.group()) is not None
        and word is not None
        and word.group()[0].isupper()
    )


def _moves(folded: str, before: str, match: re.Match[str]) -> bool:
    """Say whether a numbered level is the start or the end of a change."""
    level = grammar.LEVELS.search(before)
    return level is not None and (
        level.group(1) in ("a", "al", "to")
        or grammar.LEVEL_ON.match(folded, match.end()) is not None
    )


def _out_of(folded: str, item: Found, number: str) -> Found:
    """Read ``8/10``, *8 de cada 10* and ``3:1``; the value is ``None`` where no figure is meant."""
    ratio = grammar.RATIO.match(folded, item.end)
    if ratio is not None:
        value = None if number == "1" else item.value
        return item._replace(end=ratio.end(), value=value, unit=":1")
    whole = grammar.OUT_OF.match(folded, item.end)
    if whole is None:
        whole = grammar.OUT_OF_WORDS.match(folded, item.end)
        if whole is None or (item.value or 0) > float(whole.group(1) or whole.group(2)):
            return item
    elif number.startswith("0") and len(number) > 1 and number.isdigit():
        return item._replace(end=whole.end(), value=None)
    top = whole.group(1) or whole.group(whole.lastindex or 1)
    if top in ("2", "3", "4") and number.isdigit() and int(number) < int(top):
        return item._replace(end=whole.end(), value=int(number) / int(top), unit="x")
    return item._replace(end=whole.end(), unit=f"/{top}")


def _signed(folded: str, item: Found) -> Found:
    sign = grammar.SIGN.search(folded, max(0, item.start - 5), item.start)
    if sign is None or item.value is None:
        return item
    minus = sign.group().strip() == "-"
    if minus and sign.group() != "-":
        return item
    return item._replace(start=sign.start(), value=-item.value if minus else item.value)


def _shared(folded: str, found: list[Found]) -> list[Found]:
    """Give both figures of a range the unit that is written at one of them."""
    for at in range(len(found) - 1):
        first, second = found[at : at + 2]
        between = folded[first.end : second.start]
        if len(between) > 30 or not (
            grammar.JOIN.fullmatch(between)
            or (
                grammar.AND_JOIN.fullmatch(between)
                and grammar.BETWEEN.search(folded, max(0, first.start - 20), first.start)
            )
        ):
            continue
        if "x" in (first.unit, second.unit) and not (first.unit and second.unit):
            continue
        unit = first.unit or second.unit
        finer = _finer(first.unit, second.unit) if first.unit and second.unit else unit
        found[at] = _scaled(first, second)._replace(unit=finer)
        found[at + 1] = second._replace(unit=second.unit or unit)
    return found


def _scaled(first: Found, second: Found) -> Found:
    """Read *de 5 a 8 mil* as thousands on both sides, doubtful as that is."""
    if first.value is None or second.value is None or first.scale != 1.0 or second.scale < 1e3:
        return first
    if not 0 < abs(first.value) < _LIKE_FEW * abs(second.value) / second.scale:
        return first
    return first._replace(
        value=scaled(first.value, second.scale), scale=second.scale, ambiguous=True
    )
