"""A model that invents: answers of the right shape, something planted that nobody said."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from coach.models import Language
from tests.llm.answers import NPS, NPS_ES, PORTAL, PORTAL_ES, buena, good

Answer = dict[str, Any]
Make = Callable[[random.Random], str]

_LISTED = Path(__file__).with_name("planted.txt").read_text(encoding="utf-8").splitlines()


def _listed(rng: random.Random) -> str:
    return rng.choice(_LISTED)


def _digits(rng: random.Random) -> str:
    number = rng.choice([rng.randint(10, 99), rng.randint(101, 9_999), rng.randint(10_001, 10**7)])
    separator, sign = rng.choice(".,' "), rng.choice("+-−±<>≥~")
    money, scale = rng.choice(["$", "€", "USD ", "S/ "]), rng.choice(["k", "M", " mil", "x", " pp"])
    unit = rng.choice(["days", "días", "clinics", "personas", "weeks", "points"])
    return rng.choice(
        [
            f"{number}%",
            f"{number:,}".replace(",", separator),
            f"{money}{number}",
            f"{number}{scale}",
            f"{number}{rng.choice(',.')}5 %",
            f"{number} {unit}",
            f"{sign}{number}",
            f"{number}-{number + rng.randint(1, 9)}",
        ]
    )


def _date(rng: random.Random) -> str:
    day, year = rng.randint(1, 28), rng.randint(2030, 2039)
    month = rng.choice(["enero", "abril", "junio", "agosto", "January", "April", "November"])
    quarter = f"Q{rng.randint(5, 9)}"
    return rng.choice(
        [f"{day} de {month}", f"{month} {day}", f"{month} {year}", str(year), quarter]
    )


def _name(rng: random.Random) -> str:
    parts = ["bra", "cor", "fal", "gri", "hol", "jun", "kes", "lor", "nor", "pel", "quo", "sil"]
    parts += ["tor", "vun", "wex", "yor", "zan"]
    name = "".join(rng.sample(parts, rng.randint(2, 4)))
    return rng.choice([name, name.capitalize(), name.upper(), f"{name}-{rng.choice(parts)}ax"])


_MAKERS: tuple[Make, ...] = (_listed, _digits, _date, _name)


class Words(NamedTuple):
    """The sentences that something is planted in."""

    answer: Callable[[], Answer]
    portal: str
    nps: str
    reasons: tuple[str, str]
    understood: str
    question: str


WORDS: dict[Language, Words] = {
    "en": Words(
        good,
        PORTAL,
        NPS,
        (
            "The words say what is delivered, not who uses it.",
            "The line leaves open how far the number moves.",
        ),
        "The lab wants new clinics to trust it.",
        "Which clinics read their results on paper today?",
    ),
    "es": Words(
        buena,
        PORTAL_ES,
        NPS_ES,
        (
            "Las palabras dicen qué se entrega, no quién lo usa.",
            "La línea deja abierto hasta dónde se mueve el número.",
        ),
        "El laboratorio busca que las clínicas nuevas confíen.",
        "¿Qué clínicas leen hoy sus resultados en papel?",
    ),
}


def answers(language: Language, seed: int, count: int) -> Iterator[tuple[Answer, str]]:
    """Yield answers about the drafts of ``answers.py``, each with what was planted in it.

    Args:
        language: Which draft.
        seed: The same seed gives the same answers.
        count: How many.
    """
    rng = random.Random(seed)
    for _ in range(count):
        planted = rng.choice(_MAKERS)(rng)
        answer = WORDS[language].answer()
        _plant(answer, WORDS[language], planted, rng)
        yield answer, planted


def _plant(answer: Answer, words: Words, planted: str, rng: random.Random) -> None:
    first, _, third = answer["key_results"]
    place = rng.randrange(8)
    if place == 0:
        first["wordings"][0]["text"] = _woven(words.portal, planted, rng)
    elif place == 1:
        third["wordings"][0]["text"] = _woven(words.nps, planted, rng)
    elif place == 2:
        first["reason"] = _woven(words.reasons[0], planted, rng)
    elif place == 3:
        third["reason"] = _woven(words.reasons[1], planted, rng)
    elif place == 4:
        answer["understood"] = _woven(words.understood, planted, rng)
    elif place == 5:
        answer["questions"] = [_woven(words.question, planted, rng)]
    elif place == 6:
        other = words.portal.replace("read", "open").replace("consultan", "abren")
        first["wordings"].append({"bet": planted, "text": other})
    else:
        text = _woven(words.portal, planted, rng)
        first["wordings"].append({"bet": "use", "text": text})


def _woven(text: str, planted: str, rng: random.Random) -> str:
    """Put what is planted between two words of a sentence, or in the place of one."""
    words = text.split(" ")
    at = rng.randrange(1, len(words))
    keep = at + rng.randrange(2)
    return " ".join([*words[:at], planted, *words[keep:]])
