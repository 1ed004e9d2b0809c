"""Search in the guidance and the catalogue: vectors and words, fused. Only here is Chroma used."""

from coach.retrieval.index import Found, Index, Match

__all__ = ["Found", "Index", "Match"]
