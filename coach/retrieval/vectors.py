"""Chroma in memory: collections of vectors that nobody else can see."""

import uuid
from typing import TYPE_CHECKING, Any

from coach.errors import RetrievalError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.embedding import Vector


_LEAST = 100
"""What Chroma looks through when it is not told otherwise."""


class Vectors:
    """Collections of one index, each under a name of its own: clients share one database."""

    def __init__(self) -> None:
        try:
            import chromadb
            from chromadb.config import Settings

            self._client = chromadb.EphemeralClient(Settings(anonymized_telemetry=False))
        except Exception as error:
            raise RetrievalError(f"The vector store could not be started: {error}") from error
        self._collections: dict[str, Any] = {}
        self._sizes: dict[str, int] = {}

    def add(self, name: str, ids: "Sequence[str]", vectors: "Sequence[Vector]") -> None:
        """Make a collection of vectors.

        Args:
            name: How this index calls it.
            ids: One for each vector.
            vectors: Of unit length.
        """
        import numpy as np

        # Left alone, several threads build the graph in whatever order they run, and the tail of
        # a search differs from one start of the program to the next; so it is searched whole.
        whole = max(_LEAST, len(ids))
        made = self._client.create_collection(
            f"{name}-{uuid.uuid4().hex}",
            embedding_function=None,
            configuration={
                "hnsw": {
                    "space": "cosine",
                    "ef_construction": whole,
                    "ef_search": whole,
                    "num_threads": 1,
                }
            },
        )
        made.add(ids=list(ids), embeddings=np.stack(vectors))
        self._collections[name] = made
        self._sizes[name] = len(ids)

    def nearest(self, name: str, vector: "Vector", top: int) -> dict[str, float]:
        """Return the nearest ids of a collection with their cosine similarity.

        Raises:
            RetrievalError: The store did not answer.
        """
        try:
            found = self._collections[name].query(
                query_embeddings=vector.reshape(1, -1),
                n_results=min(top, self._sizes[name]),
                include=["distances"],
            )
        except Exception as error:
            raise RetrievalError(f"The vector store did not answer: {error}") from error
        return {
            id_: 1.0 - distance
            for id_, distance in zip(found["ids"][0], found["distances"][0], strict=True)
        }

    def close(self) -> None:
        """Delete the collections from the shared database."""
        for collection in self._collections.values():
            self._client.delete_collection(collection.name)
        self._collections.clear()
