"""A verdict on a rewrite, by the words it shares with the line and by plain slips."""

import re
from typing import Any

from evals.engines.stand_in import language as known
from evals.engines.stand_in.prompt import Read

_TWICE = re.compile(r"\b(\w{2,}) \1\b")
_FOREIGN = {
    "Spanish": re.compile(r"\b(the|of|by|from|to|with|and)\b"),
    "English": re.compile(r"\b(el|la|de|los|las|para|con|del|al)\b"),
}


def verdict(prompt: Read) -> dict[str, Any]:
    """Return a verdict on the rewrite in the prompt."""
    rewrite = known.folded(re.sub(r"\[[^\]]*\]", "", prompt.given.get("rewrite", "")))
    line = f"{prompt.given.get('line', '')} {prompt.given.get('objective', '')}"
    shared = known.stems(rewrite) & known.stems(line)
    slip = _TWICE.search(rewrite) or _FOREIGN[prompt.language].search(rewrite)
    return {
        "observation": f"The two share {len(shared)} words.",
        "keeps_intent": len(shared) > 0,
        "idiom": slip.group() if slip else "",
        "is_idiomatic": slip is None,
    }
