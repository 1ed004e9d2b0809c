"""Pasted text to an OKR set, every part with its place in the text."""

from coach.parsing.reading import looks_like_draft, parse, period_and_team

__all__ = ["looks_like_draft", "parse", "period_and_team"]
