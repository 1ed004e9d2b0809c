"""A model's place in the bench: a server that answers every critique alike, after a wait.

It measures the coach around a model and says nothing about any model's quality.
"""

import json
import sys
import time
from typing import Any

from evals.serving import Reply, Server, completion

DRAFT = """Objective: New clinics trust the lab
KR1: Launch the online results portal by the end of Q3
KR2: Reduce rejected samples from 9% to 5% by the end of Q3
KR3: Improve NPS by the end of Q3
KR4: Raise the share of orders placed online from 40% to 60% by the end of Q3
"""
_PORTAL = (
    "Raise the share of clinics that read their results online from [baseline %] to [target %] "
    "by the end of Q3"
)
_NPS = "Raise NPS from [baseline] to [target] by the end of Q3"


def answer() -> str:
    """Return an answer about the draft of which every part passes."""
    lines = [
        ("O1.KR1", "Launch the online results portal", "output", [_PORTAL]),
        ("O1.KR2", "Reduce rejected samples from 9% to 5%", "outcome", []),
        ("O1.KR3", "Improve NPS", "outcome", [_NPS]),
        ("O1.KR4", "Raise the share of orders placed online", "outcome", []),
    ]
    key_results = [
        {
            "ref": ref,
            "quote": quote,
            "reason": "The line says what is to change.",
            "passages": [],
            "kind": kind,
            "ambition_quote": None,
            "ambition": "cannot_tell",
            "belongs_under": None,
            "moves_to": None,
            "wordings": [{"bet": "use", "text": text} for text in wordings],
        }
        for ref, quote, kind, wordings in lines
    ]
    labels = {"qualitative": True, "single_focus": True, "outcome_oriented": True}
    objective: dict[str, Any] = {
        "quote": "",
        "reason": None,
        "passages": [],
        "kpi_confusion": False,
    }
    return json.dumps(
        {
            "understood": "The lab wants new clinics to trust it.",
            "key_results": key_results,
            "objective": objective | labels | {"wordings": []},
            "questions": [],
        }
    )


def serve(wait: float) -> None:
    """Serve on a free port, whose address is printed, until the process ends.

    Args:
        wait: Seconds before each answer.
    """
    data = json.dumps(completion(answer(), "bench", (3_000, 500))).encode()

    def reply(path: str, body: bytes, key: str) -> Reply:
        time.sleep(wait)
        return Reply(data)

    server = Server(reply)
    print(server.base_url, flush=True)
    server.serve_forever()


if __name__ == "__main__":
    serve(float(sys.argv[1]))
