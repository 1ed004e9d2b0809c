"""Which passage answers a question, and whether any does."""

from coach.embedding import embed, embed_parts, tokens
from coach.knowledge import asked_by, passages
from coach.models import Language
from coach.retrieval.asks import Asks
from coach.retrieval.phrases import Phrases
from coach.retrieval.vectors import Vectors
from coach.retrieval.words import WordSearch

_NEAREST = 60
_ASK_SHARE, _WORD_SHARE, _VECTOR_SHARE = 0.56, 0.06, 0.39
_VECTOR_FULL = 0.6
_KNOWN_OF_FIELD, _KNOWN = 0.3, 0.6
"""Share of a question's weight that the topics must know, with a word of the field or without."""
_LIKE, _VERY_LIKE = 0.57, 1.15
"""How like a way of asking a question without a word of the field must be: beside knowing its
words, or by itself. With these, nine in ten off-topic questions of dev are told so."""
_ENOUGH = 0.3
"""Score from which a passage answers."""
_BESIDE = 0.75
"""Share of the best score from which another passage is named beside it."""
_WEAK = {
    "*what is": 0.4, "*why": 0.2, "*how many": 0.6, "*difference": 0.6, "*okr": 0.5,
    "*key result": 0.5, "*launch": 0.6, "*example": 0.8, "*kpi": 0.6, "team": 0.5, "equip": 0.5,
}  # fmt: skip
_ANCHORS = frozenset({"*okr", "*kpi", "*key result", "*guard rail", "*baseline", "*initiative"})
"""Words of the field: a question that has one is about it, whatever else it says."""
_FILLERS = frozenset(
    tokens(
        """
        happens become use using used serve need needs want good right well make do don t s re ve
        sucede sirve sirven llevar usar uso debo debe deberia deberiamos necesito necesitan quiero
        hago haces hacen conviene convenga bien buen buena bueno vale dame dime existe existen hay
        time tiempo hora contain contains have please por favor help ayuda
        """
    )
)
"""Words that every question may have."""


class Guidance:
    """The passages of one language: by the ways people ask for them, by word and by vector.

    Args:
        language: Whose passages.
        vectors: Where the vectors are kept.
    """

    def __init__(self, language: Language, vectors: Vectors) -> None:
        self._records = passages(language)
        self._name = f"passages-{language}"
        self._vectors = vectors
        asks = asked_by(language)
        ways = [(r.title, *r.topics, *asks.get(r.id, ())) for r in self._records]
        texts = [tokens(r.text) for r in self._records]
        self._asks = Asks([[_asked(way) for way in each] for each in ways], texts, _WEAK)
        self._topics = Phrases([(r.title, *r.topics) for r in self._records], _WEAK)
        self._words = WordSearch(texts)
        vectors.add(
            self._name,
            [str(number) for number in range(len(self._records))],
            [
                embed_parts([(r.title, 2.0), *((way, 1.0) for way in each[1:]), (r.text, 0.3)])
                for r, each in zip(self._records, ways, strict=True)
            ],
        )

    def ranked(self, question: str) -> list[tuple[str, float]]:
        """Return ids of passages with their scores, nearest first."""
        asked = _asked(question)
        if not asked:
            return []
        ways = self._asks.scores(asked)
        found = self._words.scores(asked)
        near = self._vectors.nearest(self._name, embed(question), _NEAREST)
        scores = {
            number: _ASK_SHARE * ways.get(number, 0.0)
            + _WORD_SHARE * found.get(number, 0.0)
            + _VECTOR_SHARE * min(1.0, max(0.0, near.get(str(number), 0.0)) / _VECTOR_FULL)
            for number in ways.keys() | found.keys() | {int(id_) for id_ in near}
        }
        ordered = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        return [(self._records[number].id, round(score, 4)) for number, score in ordered]

    def answering(self, question: str) -> tuple[str, ...]:
        """Return ids of the passages that answer, none where the guidance does not say."""
        asked = _asked(question)
        if not self._is_covered(asked):
            return ()
        ranked = self.ranked(question)
        if not ranked or ranked[0][1] < _ENOUGH:
            return ()
        return tuple(id_ for id_, score in ranked if score >= _BESIDE * ranked[0][1])

    def _is_covered(self, asked: tuple[str, ...]) -> bool:
        """Tell whether a question is about what the guidance is about."""
        known = self._topics.known(asked, _ANCHORS)
        if not _ANCHORS.isdisjoint(asked):
            return known >= _KNOWN_OF_FIELD
        likest = max(self._asks.scores(asked).values(), default=0.0)
        return likest >= _VERY_LIKE or (likest >= _LIKE and known >= _KNOWN)


def _asked(question: str) -> tuple[str, ...]:
    return tuple(token for token in tokens(question) if token not in _FILLERS)
