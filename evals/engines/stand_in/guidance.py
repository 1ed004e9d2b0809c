"""An answer from the passages that the prompt gives."""

import re
from typing import Any

from evals.engines.stand_in import language as known
from evals.engines.stand_in.prompt import Read

_SENTENCE = re.compile(r"(?<=[.?]) ")
_SENTENCES = 2


def answer(prompt: Read) -> dict[str, Any]:
    """Return the first sentences of the passage that shares most words with the question."""
    words = known.stems(prompt.given.get("question", ""))
    shared = [
        (len(words & known.stems(f"{title} {text}")), id_, text)
        for id_, title, text in prompt.passages
    ]
    best = max(shared, default=(0, "", ""), key=lambda found: found[0])
    if not best[0]:
        return {"passages": [], "answered": False, "text": ""}
    sentences = _SENTENCE.split(best[2])[:_SENTENCES]
    return {"passages": [best[1]], "answered": True, "text": " ".join(sentences)}
