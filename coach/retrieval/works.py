"""Which metrics a piece of work usually moves: the catalogue, searched by the names of work."""

from functools import cached_property
from typing import TYPE_CHECKING

from coach.embedding import embed, embed_parts, tokens
from coach.knowledge import Metric, catalogue
from coach.language import terms
from coach.models import Language
from coach.retrieval.areas import Areas, Likeness
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
            "version versions critico critical general empresa company datos data base grupo group "
            "linea line centro centre center "
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
_AWAY, _HOME = 0.65, 0.45
"""What a match keeps far from the draft's area, and what it gains at home."""
_NEAR_HOME, _FOCUSED = 0.22, 1.5
"""What a noun of the line adds at home, in full where it makes two thirds of what is said."""
_ABROAD, _DOUBTFUL = 0.3, 0.49
"""An area less like the draft's than this lends a metric only to be looked at, not to be shown."""
_OF_A_TRADE = frozenset(
    token
    for language in _LANGUAGES
    for noun in terms("trade_people_nouns", language)
    for token in tokens(noun)
)
"""People of one trade: a metric of theirs is none of a draft that does not name them."""
_UNMISTAKABLE = 0.8
"""Words that agree so well name the work wherever it is done."""
_TOLD = 0.2
"""What a work's names must share of a line: one word of many is chance."""
_NO_EVIDENCE = 0.34
"""What a match without a shared noun scores at most: a guess."""


class WorkSearch:
    """The catalogue's kinds of work by phrase and by vector, and the metrics behind them.

    Args:
        vectors: Where the vectors are kept.
    """

    def __init__(self, vectors: Vectors) -> None:
        known = catalogue()
        self._metrics, self._works = known
        self._areas = Areas(known, _VAGUE | _SILENT)
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
        areas = self._areas.around(query, context or "", siblings)
        nouns = frozenset(said) - (frozenset(tokens(verb or "")) - _TELLING_VERBS)
        draft = frozenset(tokens("\n".join((query, context or "", siblings))))
        names = self._names.scores(said)
        around = self._around(context)
        best: dict[str, float] = {}
        for number, score in names.items():
            id_ = self._ids[number]
            evident = bool(nouns & self._named[id_])
            best[id_] = self._suited(id_, _NAME_ALONE * score, areas, 0.0, evident, draft)
        for number, score in self._work_scores(query, said, language).items():
            nudge = _CONTEXT_SHARE * around[0].get(number, 0.0) * score
            spoken = self._spoken[number]
            focus = self._focus(said, spoken)
            for rank, id_ in enumerate(self._works[number].metrics):
                place = self._places[id_]
                named = max(names.get(place, 0.0), 0.5 * around[1].get(place, 0.0))
                value = score * (1 - _RANK_STEP * rank) + nudge + _NAME_SHARE * named * score
                evident = focus >= _TOLD and not nouns.isdisjoint(spoken | self._named[id_])
                told = focus * (1 - _RANK_STEP * rank)
                value = self._suited(id_, value, areas, told, evident, draft)
                best[id_] = max(best.get(id_, 0.0), value)
        ranked = sorted(best.items(), key=lambda item: (-item[1], self._places[item[0]]))
        return [(self._metrics[id_], min(1.0, round(score, 4))) for id_, score in ranked]

    def _suited(
        self,
        id_: str,
        score: float,
        areas: Likeness | None,
        focus: float,
        evident: bool,
        draft: frozenset[str],
    ) -> float:
        """Return a score as the draft's area and the evidence of the line allow.

        A metric that shares no noun with the line stays a guess, however near its vector is. In
        the draft's own area less evidence is enough; far from it, none is.

        Args:
            id_: The metric.
            score: How well the words agree.
            areas: How much each area is the draft's; ``None`` where it does not tell.
            focus: How much of what the line says the work's names say too.
            evident: Whether a telling noun of the line is among them.
            draft: The tokens of the line and of all around it.
        """
        if areas is not None:
            home = areas.get(self._metrics[id_].area, 0.0)
            abroad = home < _ABROAD and score < _UNMISTAKABLE
            abroad = abroad or (score < _UNMISTAKABLE and self._is_elsewhere(id_, draft))
            score *= _AWAY + _HOME * home
            score += _NEAR_HOME * home * min(1.0, _FOCUSED * focus) if evident else 0.0
            score = min(score, _DOUBTFUL) if abroad else score
        return score if evident else min(score, _NO_EVIDENCE)

    def _is_elsewhere(self, id_: str, draft: frozenset[str]) -> bool:
        """Tell a metric of people that the draft never speaks of: *households*, *patients*."""
        whom = self._whom[id_]
        return bool(whom) and whom.isdisjoint(draft)

    def _focus(self, said: list[str], spoken: frozenset[str]) -> float:
        whole = sum(self._phrases.weight(token) for token in frozenset(said))
        shared = sum(self._phrases.weight(token) for token in frozenset(said) & spoken)
        return shared / whole if whole else 0.0

    def _work_scores(self, query: str, said: list[str], language: Language) -> dict[int, float]:
        scores = self._phrases.scores(said)
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
    def _whom(self) -> dict[str, frozenset[str]]:
        """The people of a trade that each metric's name speaks of."""
        return {
            id_: frozenset(t for name in metric.name for t in tokens(name)) & _OF_A_TRADE
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
