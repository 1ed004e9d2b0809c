"""Where the words that show a finding stand in a line."""

from collections.abc import Iterable


def marked(text: str, quotes: Iterable[str]) -> tuple[tuple[str, bool], ...]:
    """Return a line in pieces, each with whether it is quoted by a finding.

    A quote that is the whole line marks nothing: all of it would be as good as none.

    Args:
        text: The line.
        quotes: Words of it.

    Returns:
        The pieces in order; joined, they are the line.
    """
    covered = [False] * len(text)
    for quote in quotes:
        at = text.find(quote) if quote else -1
        if at >= 0 and len(quote) < len(text):
            covered[at : at + len(quote)] = [True] * len(quote)
    pieces: list[tuple[str, bool]] = []
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or covered[at] != covered[start]:
            pieces.append((text[start:at], covered[start]))
            start = at
    return tuple(pieces)
