"""A word as written to the dictionary forms it may be: verbs by endings, nouns by number."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from coach.analysis.vocabulary import vocabulary
from coach.models import Language


class Form(NamedTuple):
    """One verb that a word may be a form of."""

    lemma: str
    shape: str
    """``inf``, ``ger``, ``part``, ``we``, ``fin`` (third person or command), ``past``."""


_CLITICS = ("se", "nos", "lo", "la", "los", "las", "le", "les", "me", "te")

# Ending of the folded word -> (shape, infinitive endings), longest first.
_SPANISH = (
    ("aremos", "we", ("ar",)),
    ("eremos", "we", ("er",)),
    ("iremos", "we", ("ir",)),
    ("ieron", "past", ("er", "ir")),
    ("yeron", "past", ("er", "ir")),
    ("iendo", "ger", ("er", "ir")),
    ("yendo", "ger", ("er", "ir")),
    ("ando", "ger", ("ar",)),
    ("aran", "fin", ("ar",)),
    ("eran", "fin", ("er",)),
    ("iran", "fin", ("ir",)),
    ("aron", "past", ("ar",)),
    ("ados", "part", ("ar",)),
    ("adas", "part", ("ar",)),
    ("idos", "part", ("er", "ir")),
    ("idas", "part", ("er", "ir")),
    ("amos", "we", ("ar", "er", "ir")),
    ("emos", "we", ("er", "ar")),
    ("imos", "we", ("ir", "er")),
    ("ado", "part", ("ar",)),
    ("ada", "part", ("ar",)),
    ("ido", "part", ("er", "ir")),
    ("ida", "part", ("er", "ir")),
    ("ara", "fin", ("ar",)),
    ("era", "fin", ("er",)),
    ("ira", "fin", ("ir",)),
    ("ad", "fin", ("ar",)),
    ("ed", "fin", ("er",)),
    ("id", "fin", ("ir",)),
    ("an", "fin", ("ar", "er", "ir")),
    ("en", "fin", ("er", "ir", "ar")),
    ("a", "fin", ("ar", "er", "ir")),
    ("e", "fin", ("er", "ir", "ar")),
)


def _spanish_stems(stem: str) -> Iterator[str]:
    """Yield the stem and what it may be before spelling and vowel changes."""
    yield stem
    for written, plain in (
        ("qu", "c"),
        ("gu", "g"),
        ("zc", "c"),
        ("c", "z"),
        ("j", "g"),
        ("y", ""),
    ):
        if stem.endswith(written):
            yield stem[: -len(written)] + plain
    for written, plain in (("ie", "e"), ("ue", "o"), ("i", "e"), ("u", "o")):
        at = stem.rfind(written)
        if at >= 0:
            changed = stem[:at] + plain + stem[at + len(written) :]
            yield changed
            if changed.endswith("c"):
                yield changed[:-1] + "z"
            if changed.endswith("gu"):
                yield changed[:-1]


def _spanish(word: str, accented: bool) -> Iterator[Form]:
    base = word
    for clitic in _CLITICS:
        if word.endswith("r" + clitic):
            base = word[: -len(clitic)]
            break
    if base.endswith(("ar", "er", "ir")):
        yield Form(base, "inf")
    if accented and word.endswith("io"):
        for stem in _spanish_stems(word[:-2]):
            yield Form(stem + "er", "past")
            yield Form(stem + "ir", "past")
    elif accented and word.endswith("o"):
        yield Form(word[:-1] + "ar", "past")
    for ending, shape, infinitives in _SPANISH:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            for stem in _spanish_stems(word[: -len(ending)]):
                for infinitive in infinitives:
                    yield Form(stem + infinitive, shape)


def _english_stems(stem: str) -> Iterator[str]:
    """Yield the base forms that may stand before ``-ed`` or ``-ing``."""
    yield stem
    yield stem + "e"
    if len(stem) > 3 and stem[-1] == stem[-2]:
        yield stem[:-1]
    if stem.endswith("i"):
        yield stem[:-1] + "y"


def _english(word: str) -> Iterator[Form]:
    yield Form(word, "inf")
    if word.endswith("ing") and len(word) > 4:
        for base in _english_stems(word[:-3]):
            yield Form(base, "ger")
    if word.endswith("ed") and len(word) > 3:
        for base in _english_stems(word[:-2]):
            yield Form(base, "part")
    if word.endswith("ies") and len(word) > 4:
        yield Form(word[:-3] + "y", "fin")
    if word.endswith("s") and not word.endswith("ss"):
        yield Form(word[:-1], "fin")
        if word.endswith("es"):
            yield Form(word[:-2], "fin")


_PARTICIPLES = {
    "en": ("to", "en", "wn"),
    "es": ("to", "ta", "tos", "tas", "cho", "cha", "so", "sa", "sos", "sas"),
}
"""How irregular participles end: *written*, *shown*; *hecha*, *impresas*; *eligen* is none."""


@lru_cache(maxsize=16384)
def verb_forms(word: str, language: Language, accented: bool = False) -> tuple[Form, ...]:
    """Return every known verb that the folded ``word`` may be a form of.

    ``accented`` says that the last letter was written ``ó``: only then does ``-o`` end a verb.
    """
    known = vocabulary(language)
    irregular = known.irregular.get(word)
    if irregular is not None:
        shape = "part" if word.endswith(_PARTICIPLES[language]) else "fin"
        base = (Form(word, "inf"),) if language == "en" and word in known.verbs else ()
        if irregular not in known.verbs:
            return base
        # *taught*, *built*: an English past that does not end in -n is its own participle.
        both = (Form(irregular, "part"),) if language == "en" and shape == "fin" else ()
        return (*base, *both, Form(irregular, shape))
    candidates = _spanish(word, accented) if language == "es" else _english(word)
    found: dict[Form, None] = {}
    for form in candidates:
        if form.lemma in known.verbs or form.lemma in known.verb_phrases:
            found.setdefault(form)
    return tuple(found)


_SPANISH_PLURALS = (
    "ones", "ares", "ores", "ales", "eles", "iles", "ades", "udes", "enes", "ines", "unes", "anes",
    "eres", "ules",
)  # fmt: skip


@lru_cache(maxsize=16384)
def singular(word: str, language: Language) -> str:
    """Return the folded ``word`` without its plural ending; good enough to compare nouns."""
    if len(word) < 4 or not word.endswith("s"):
        return word
    if language == "es":
        if word.endswith(_SPANISH_PLURALS):
            return word[:-2]
        if word.endswith(("aces", "eces", "oces", "uces")):
            return word[:-3] + "z"
        return word[:-1]
    if word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1]
