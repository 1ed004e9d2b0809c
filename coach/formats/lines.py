"""On which line of a file a value stands, where its reader does not tell."""

import json


class Lines:
    """Tells on which line of a file a value stands, by looking for its words from the top down.

    Args:
        text: The file.
    """

    def __init__(self, text: str) -> None:
        self._text, self._at, self._line = text, 0, 1

    def of(self, words: str) -> int | None:
        """Return the line on which these words stand next; ``None`` where they do not."""
        for form in (json.dumps(words, ensure_ascii=False)[1:-1], words.split("\n")[0][:60],
                     json.dumps(words)[1:-1]):  # fmt: skip
            at = self._text.find(form, self._at) if form else -1
            if at >= 0:
                self._line += self._text.count("\n", self._at, at)
                self._at = at
                return self._line
        return None
