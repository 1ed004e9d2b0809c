"""Which metrics a piece of work usually moves: the catalogue, searched by the names of work."""

from functools import cached_property
from typing import TYPE_CHECKING

from coach.embedding import embed, embed_parts, tokens
from coach.knowledge import Metric, catalogue
from coach.models import Language
from coach.retrieval.areas import Trade, trade_of
from coach.retrieval.phrases import Phrases
from coach.retrieval.vectors import Vectors

if TYPE_CHECKING:
    from coach.embedding import Vector

_LANGUAGES: tuple[Language, ...] = ("es", "en")
_NEAREST = 16
_VECTOR_SHARE = 0.15
_VECTOR_FULL = 0.6
"""Cosine similarity that counts as full."""
_RANK_STEP = 0.06
"""What the next metric of the same work loses: the catalogue lists the best first."""
_NAME_SHARE = 0.1
"""What a metric gains when the line itself speaks of it, as a purpose does."""
_NAME_ALONE = 0.8
"""What the name of a metric counts without any work that fits."""
_CONTEXT_SHARE = 0.06
_SILENT = frozenset(
    tokens(
        """
        lanzar escribir nuevo nueva new propio claro better mejor keep actualmente currently today
        hoy menos least una dos tres cuatro cinco seis siete ocho nueve diez one two three four
        five six seven eight nine ten primera antes before trimestre quarter
        """
    )
)
"""Tokens that say how much, when or how far, not what the work is."""
_FEW_DIGITS = 3
"""Figures of so few digits are amounts; longer ones name a standard."""
_WEAK = {
    token: factor
    for factor, names in (
        (
            0.35,
            "plan planes programa program programme sistema system proyecto project estrategia "
            "strategy modelo model plataforma platform solucion solution servicio service gestion "
            "management interno internal area equipo team digital mejora improvement nivel level "
            "estudio study propuesta guia guide guideline primero first diseno design lista list "
            "general empresa company datos data base grupo group linea line centro centre center "
            "documento document calidad quality tipo type mensual monthly semanal weekly "
            "anual annual",
        ),
        (
            0.3,
            "proporcion porcentaje tasa tiempo cantidad numero share rate time number average "
            "promedio mediana median cuota indice",
        ),
    )
    for name in names.split()
    for token in tokens(name)
}

_VAGUE = frozenset(_WEAK) | {"*launch", "*document"}
"""Tokens that are shared by work of every kind, and are no evidence."""
_TELLING_VERBS = frozenset(tokens("capacitar; contratar; automatizar"))
"""Verbs that say what the work is by themselves."""
_NO_EVIDENCE = 0.34
"""What a match without a shared noun scores at most: a guess."""


class WorkSearch:
    """The catalogue's kinds of work by phrase and by vector, and the metrics behind them.

    Args:
        vectors: Where the vectors are kept.
    """

    def __init__(self, vectors: Vectors) -> None:
        self._metrics, self._works = catalogue()
        self._ids = tuple(self._metrics)
        self._vectors = vectors
        self._phrases = Phrases(
            [[p for lang in _LANGUAGES for p in work.named(lang)] for work in self._works], _WEAK
        )
        for language in _LANGUAGES:
            vectors.add(
                f"metrics-{language}",
                [str(number) for number in range(len(self._works))],
                [self._vector(number, language) for number in range(len(self._works))],
            )

    def search(
        self,
        query: str,
        language: Language,
        context: str | None,
        verb: str | None = None,
        siblings: str = "",
    ) -> list[tuple[Metric, float]]:
        """Return metrics with their scores, best first.

        Args:
            query: The work as written.
            language: The language it is written in.
            context: The objective it stands under.
            verb: The line's verb, which the query holds too.
            siblings: The key results beside it.
        """
        said = [token for token in tokens(query) if _speaks(token)]
        if not said:
            return []
        trade = trade_of(query, context or "", siblings)
        nouns = frozenset(said) - (frozenset(tokens(verb or "")) - _TELLING_VERBS)
        works = self._work_scores(query, said, language, trade)
        names = self._names.scores(said)
        around = self._around(context)
        best: dict[str, float] = {}
        for number, score in names.items():
            id_ = self._ids[number]
            best[id_] = self._suited(id_, _NAME_ALONE * score, nouns, trade)
        for number, score in works.items():
            nudge = _CONTEXT_SHARE * around[0].get(number, 0.0) * score
            evident = not nouns.isdisjoint(self._spoken[number])
            for rank, id_ in enumerate(self._works[number].metrics):
                place = self._places[id_]
                named = max(names.get(place, 0.0), 0.5 * around[1].get(place, 0.0))
                value = score * (1 - _RANK_STEP * rank) + nudge + _NAME_SHARE * named * score
                value = self._suited(id_, value, nouns, trade, evident)
                best[id_] = max(best.get(id_, 0.0), value)
        ranked = sorted(best.items(), key=lambda item: (-item[1], self._places[item[0]]))
        return [(self._metrics[id_], min(1.0, round(score, 4))) for id_, score in ranked]

    def _suited(
        self, id_: str, score: float, nouns: frozenset[str], trade: Trade, evident: bool = False
    ) -> float:
        """Return a score as its trade and its evidence allow.

        A metric that shares no noun with the line stays a guess, however near its vector is.
        """
        worth = trade.suited(self._metrics[id_].area, score)
        if evident or nouns & self._named[id_]:
            return worth
        return min(worth, _NO_EVIDENCE)

    def _work_scores(
        self, query: str, said: list[str], language: Language, trade: Trade
    ) -> dict[int, float]:
        scores = self._phrases.scores(said)
        if trade.people:
            # Workshops for farmers and for staff differ only in the people the line leaves out.
            served = self._phrases.scores([*said, *tokens(trade.people)])
            for number, score in served.items():
                if self._works[number].area in trade.home:
                    scores[number] = max(scores.get(number, 0.0), score)
        near = self._vectors.nearest(f"metrics-{language}", embed(query), _NEAREST)
        alike = {int(id_): min(1.0, max(0.0, s) / _VECTOR_FULL) for id_, s in near.items()}
        return {
            number: (1 - _VECTOR_SHARE) * scores.get(number, 0.0)
            + _VECTOR_SHARE * alike.get(number, 0.0)
            for number in scores.keys() | alike.keys()
        }

    def _around(self, context: str | None) -> tuple[dict[int, float], dict[int, float]]:
        if not context:
            return {}, {}
        around = tokens(context)
        return self._phrases.scores(around), self._names.scores(around)

    @cached_property
    def _spoken(self) -> tuple[frozenset[str], ...]:
        """The telling tokens of each work's names."""
        return tuple(
            frozenset(t for lang in _LANGUAGES for p in work.named(lang) for t in tokens(p))
            - _VAGUE
            for work in self._works
        )

    @cached_property
    def _named(self) -> dict[str, frozenset[str]]:
        """The telling tokens of each metric's name."""
        return {
            id_: frozenset(t for name in metric.name for t in tokens(name)) - _VAGUE
            for id_, metric in self._metrics.items()
        }

    @cached_property
    def _places(self) -> dict[str, int]:
        return {id_: place for place, id_ in enumerate(self._ids)}

    @cached_property
    def _names(self) -> Phrases:
        return Phrases([metric.name for metric in self._metrics.values()], _WEAK)

    def _vector(self, number: int, language: Language) -> "Vector":
        work = self._works[number]
        first = self._metrics[work.metrics[0]]
        return embed_parts(
            [(phrase, 1.0) for phrase in work.named(language)] + [(first.name.in_(language), 0.5)]
        )


def _speaks(token: str) -> bool:
    amount = token.isdigit() and len(token) <= _FEW_DIGITS
    return not amount and len(token) > 1 and token not in _SILENT
