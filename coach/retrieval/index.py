"""The index of passages and metrics: built in memory at first use, asked by everybody else."""

import threading
from functools import cached_property
from typing import NamedTuple

from coach.knowledge import Metric, passages
from coach.models import Language
from coach.retrieval.guidance import Guidance
from coach.retrieval.vectors import Vectors
from coach.retrieval.works import WorkSearch
from coach.reviews import Passage

LANGUAGES: tuple[Language, ...] = ("es", "en")


class Match(NamedTuple):
    """A metric of the catalogue, and how well it suits a piece of work."""

    metric: Metric
    score: float
    """0 to 1; from 0.5 a coach would accept it, below 0.35 it is a guess."""


class Found(NamedTuple):
    """A passage, and how near it is to a question."""

    passage: Passage
    score: float
    """0 to 1."""


class Index:
    """Passages and metrics by meaning and by word, in both languages.

    Nothing is read before the first use; passages by id never wait for the vector store.
    """

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._guidance: dict[Language, Guidance] = {}
        self._works: WorkSearch | None = None

    def warm(self) -> None:
        """Build everything now, so that the first search does not wait for it."""
        self._search_of_works()
        for language in LANGUAGES:
            self._search_of_guidance(language)

    def by_id(self, ids: tuple[str, ...], language: Language) -> tuple[Passage, ...]:
        """Return passages in the order of their ids; an id that no passage has is left out.

        Args:
            ids: The passages' ids.
            language: The language to cite in.
        """
        known = self._cited[language]
        return tuple(known[id_] for id_ in ids if id_ in known)

    def metrics(
        self,
        query: str,
        language: Language,
        context: str | None = None,
        top: int = 5,
        *,
        verb: str | None = None,
        siblings: str = "",
    ) -> tuple[Match, ...]:
        """Return the metrics that a piece of work usually moves, best first.

        Args:
            query: The deliverable or activity as written, and its purpose if one is stated.
            language: The language it is written in.
            context: The objective: a word of it nudges the order, its trade weighs.
            top: How many at most.
            verb: The line's verb, which by itself is no evidence of what the work moves.
            siblings: The key results beside it, which tell the trade where the objective does not.

        Raises:
            RetrievalError: The vector store did not answer.
        """
        works = self._search_of_works()
        found = works.search(query, language, context, verb=verb, siblings=siblings)
        return tuple(Match(metric, score) for metric, score in found[:top])

    def search(self, query: str, language: Language, top: int = 5) -> tuple[Found, ...]:
        """Return the passages nearest to a question, however far that is.

        Args:
            query: Words or a question.
            language: The language of the passages.
            top: How many at most.

        Raises:
            RetrievalError: The vector store did not answer.
        """
        ranked = self._search_of_guidance(language).ranked(query)[:top]
        return tuple(Found(self._cited[language][id_], score) for id_, score in ranked)

    def answer(self, question: str, language: Language, top: int = 3) -> tuple[Passage, ...]:
        """Return the passages that answer a question, best first; none when none does.

        Args:
            question: The question as typed.
            language: The language of the answer.
            top: How many at most.

        Raises:
            RetrievalError: The vector store did not answer.
        """
        answering = self._search_of_guidance(language).answering(question)
        return self.by_id(answering[:top], language)

    def close(self) -> None:
        """Give the memory of the vector store back."""
        with self._lock:
            if "_vectors" in self.__dict__:
                self._vectors.close()
            self._works, self._guidance = None, {}
            self.__dict__.pop("_vectors", None)

    def _search_of_works(self) -> WorkSearch:
        """Return the search of metrics; a review needs no more."""
        with self._lock:
            if self._works is None:
                self._works = WorkSearch(self._vectors)
            return self._works

    def _search_of_guidance(self, language: Language) -> Guidance:
        """Return the search of passages in a language; only a question needs it."""
        with self._lock:
            if language not in self._guidance:
                self._guidance[language] = Guidance(language, self._vectors)
            return self._guidance[language]

    @cached_property
    def _vectors(self) -> Vectors:
        return Vectors()

    @cached_property
    def _cited(self) -> dict[Language, dict[str, Passage]]:
        return {lang: {p.id: p.cited() for p in passages(lang)} for lang in LANGUAGES}
