"""Which areas a draft stands in, told by the words of the catalogue's own work and metrics."""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from functools import lru_cache

from coach.embedding import tokens
from coach.knowledge import Catalogue
from coach.knowledge.metrics import Area
from coach.models import Language

_LANGUAGES: tuple[Language, ...] = ("es", "en")
_OBJECTIVE, _LINE, _SIBLINGS = 1.5, 0.5, 0.6
"""What a word of each part counts: the objective says best what a team is about."""
_SMOOTHING = 1.0
_PER = 1500
"""Words of an area to which counts are brought, so that a long list is no advantage. With this and
the smoothing, four in five drafts of the own dev split stand in the area they are labelled with."""
_SHARPNESS = 1.5
"""How fast an area fades behind the likeliest one."""

Likeness = Mapping[Area, float]
"""For each area from 0 to 1: how its odds compare with those of the likeliest one."""


class Areas:
    """What each area of the catalogue speaks of.

    Args:
        known: The catalogue: names of work and of metrics, in both languages.
        silent: Tokens that tell no area.
    """

    def __init__(self, known: Catalogue, silent: Collection[str] = ()) -> None:
        self._counts: dict[Area, Counter[str]] = {}
        for work in known.works:
            counts = self._counts.setdefault(work.area, Counter())
            for language in _LANGUAGES:
                for name in work.named(language):
                    counts.update(frozenset(tokens(name)))
        for metric in known.metrics.values():
            counts = self._counts.setdefault(metric.area, Counter())
            for name in metric.name:
                counts.update(frozenset(tokens(name)))
        self._sizes = {area: sum(counts.values()) for area, counts in self._counts.items()}
        spread = Counter(token for counts in self._counts.values() for token in counts)
        most = math.log(1 + len(self._counts))
        self._rarity = {
            token: math.log(1 + len(self._counts) / areas) / most
            for token, areas in spread.items()
            if token not in silent
        }
        self._cached = lru_cache(maxsize=1024)(self._compared)

    def around(self, line: str, objective: str, siblings: str) -> Likeness | None:
        """Return how much each area is what a draft is about, ``None`` where nothing tells.

        Naive Bayes; a word that few areas share tells more.

        Args:
            line: The piece of work.
            objective: The objective it stands under.
            siblings: The other key results.
        """
        if not objective and not siblings:
            return None
        return self._cached(line, objective, siblings)

    def _compared(self, line: str, objective: str, siblings: str) -> Likeness | None:
        telling: dict[str, float] = defaultdict(float)
        for text, worth in ((objective, _OBJECTIVE), (line, _LINE), (siblings, _SIBLINGS)):
            for token in frozenset(tokens(text)) & self._rarity.keys():
                telling[token] += worth * self._rarity[token]
        if not telling:
            return None
        odds = {
            area: sum(worth * self._told(area, token) for token, worth in telling.items())
            for area in self._counts
        }
        best = max(odds.values())
        return {area: math.exp(_SHARPNESS * (value - best)) for area, value in odds.items()}

    def _told(self, area: Area, token: str) -> float:
        share = self._counts[area][token] / self._sizes[area] * _PER
        return math.log((share + _SMOOTHING) / (1 + _SMOOTHING))
