"""Counts of the draft's own lines, said as a person says them."""

from coach.language import Text
from coach.models import Language, OKRSet
from coach.rules.wording import count

_ALL = Text(es="Los {n} KR", en="All {n} key results")
_BOTH = Text(es="Los dos KR", en="Both key results")
_SOME = Text(es="{some} de los {n} KR", en="{some} of the {n} key results")
_ONLY = Text(es="El único KR", en="The only key result")


def share(some: int, whole: int, language: Language) -> str:
    """Return how many key results of the draft are meant: *Tres de los cuatro KR*.

    Args:
        some: How many are meant; at least one.
        whole: How many there are.
        language: The language of the answer.
    """
    if whole == 1:
        return _ONLY.in_(language)
    all_of_them = count(whole).in_(language)
    if some == whole:
        return (_BOTH if whole == 2 else _ALL).in_(language).format(n=all_of_them)
    said = _SOME.in_(language).format(some=count(some).in_(language), n=all_of_them)
    return said[:1].upper() + said[1:]


def counts_of(okrs: OKRSet) -> tuple[str, ...]:
    """Return the counts of the draft's own parts, which a remark may name."""
    sizes = [len(okrs.key_results), len(okrs.objectives)]
    most = max(sizes)
    return tuple(f"{n} {count(n).es} {count(n).en}" for n in range(1, most + 1))
