"""What a text is about: its nouns in the singular, for comparing an objective with its lines."""

import re
from functools import lru_cache

from coach.analysis.morphology import singular
from coach.language import fold
from coach.models import Language

_WORD = re.compile(r"[a-z]{3,}")
_SMALL = frozenset((
    "los", "las", "una", "uno", "unos", "unas", "del", "con", "para", "por", "que", "sus", "como",
    "mas", "menos", "muy", "sin", "sobre", "entre", "hasta", "desde", "cada", "todo", "toda",
    "todos", "todas", "nuestro", "nuestra", "nuestros", "nuestras", "son", "ser", "esta", "este",
    "estos", "estas", "mejorar", "aumentar", "incrementar", "reducir", "disminuir", "lograr",
    "alcanzar", "maximizar", "elevar", "bajar", "subir", "hacer", "tener", "llevar", "pasar",
    "mantener", "obtener", "mayor", "menor", "cierre", "ciclo", "trimestre", "ano", "mes",
    "semana", "dia", "the", "and", "our", "their", "for", "with", "from", "that", "this", "these",
    "those", "each", "all", "any", "more", "less", "than", "into", "over", "improve", "increase",
    "reduce", "raise", "grow", "cut", "achieve", "reach", "get", "make", "have", "keep",
    "maximise", "maximize", "boost", "become", "end", "cycle", "quarter", "year", "month", "week",
    "day",
))  # fmt: skip


@lru_cache(maxsize=4096)
def topic(text: str, language: Language) -> frozenset[str]:
    """Return the words of ``text`` that say what it is about, folded and in the singular."""
    return frozenset(
        singular(word, language) for word in _WORD.findall(fold(text)) if word not in _SMALL
    )
