"""The vector store finds what a search through everything finds, at every start the same."""

import numpy as np

from coach.retrieval import Index
from coach.retrieval.vectors import Vectors
from evals.queries import read_queries
from evals.retrieval import found_for

MANY, WIDE, TOP = 600, 128, 60


def test_the_nearest_are_those_of_a_search_through_everything() -> None:
    generator = np.random.default_rng(5)
    made = generator.normal(size=(MANY, WIDE))
    vectors = (made / np.linalg.norm(made, axis=1, keepdims=True)).astype(np.float32)
    store = Vectors()
    store.add("test", [str(n) for n in range(MANY)], list(vectors))
    try:
        for asked in vectors[::20]:
            near = (asked + 0.3 * vectors[0]) / np.linalg.norm(asked + 0.3 * vectors[0])
            best = np.argsort(-(vectors @ near))[:TOP]
            assert set(store.nearest("test", near, TOP)) == {str(n) for n in best}
    finally:
        store.close()


def test_two_starts_find_the_same() -> None:
    queries = read_queries()[::3]

    def found() -> list[tuple[str, ...]]:
        index = Index()
        try:
            return [found_for(query, index, 10) for query in queries]
        finally:
            index.close()

    assert found() == found()
