"""What a run would take, told before anything is spent."""

from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from coach.critics.llm.critic import Critic
from coach.critics.llm.prices import cost
from coach.critics.llm.usage import LETTERS_PER_TOKEN
from coach.models import OKRSet
from coach.pipeline import Coach
from coach.reviews import Context

SAMPLE = 20
"""Objectives whose requests are made up in full; the rest is taken to be like them."""
_ANSWER = 250
"""Tokens of an answer for the objective itself."""
_ANSWER_OF_LINE = 280
"""Tokens of an answer for each key result."""
REPAIRS = 0.15
"""Assumed share of calls that are asked a second time; no model was at hand to measure it."""
_SECONDS = 0.016
"""Seconds of one core for an objective with four key results: 0.012 measured, and a margin."""
_CALL = 6.0
"""Assumed seconds that a hosted model takes to answer, on the long side."""


class Estimate(NamedTuple):
    """What a run is expected to take."""

    sets: int
    objectives: int
    key_results: int
    calls: int
    tokens_in: int
    tokens_out: int
    dollars: float | None
    """``None`` where the model's price is not known; 0 for the built-in engine."""
    seconds: float


def estimate(coach: Coach, sets: Iterable[OKRSet], context: Context, processes: int) -> Estimate:
    """Return what reviewing these sets would take.

    Args:
        coach: Says which engine and model.
        sets: The OKR sets.
        context: What is known beside them.
        processes: How many work at once.

    Raises:
        CallFault: A model is asked for and none is named.
    """
    many = objectives = lines = 0
    sample: list[OKRSet] = []
    seen = 0
    for okrs in sets:
        many += 1
        objectives += len(okrs.objectives)
        lines += len(okrs.key_results)
        if seen < SAMPLE and okrs.objectives:
            sample.append(okrs)
            seen += len(okrs.objectives)
    if coach.settings.engine == "embedded":
        seconds = objectives * _SECONDS / processes
        return Estimate(many, objectives, lines, 0, 0, 0, 0.0, seconds)
    critic = Critic(coach.settings)
    try:
        letters = list(islice(_letters(coach, critic, sample, context), SAMPLE))
        usual = sum(letters) / len(letters) if letters else 0.0
        calls = round(objectives * (1 + REPAIRS))
        tokens_in = round(calls * usual / LETTERS_PER_TOKEN)
        tokens_out = round((1 + REPAIRS) * (objectives * _ANSWER + lines * _ANSWER_OF_LINE))
        dollars = cost(critic.prices, tokens_in, tokens_out)
    finally:
        critic.close()
    seconds = max(calls * _CALL / coach.settings.concurrency, objectives * _SECONDS / processes)
    return Estimate(many, objectives, lines, calls, tokens_in, tokens_out, dollars, seconds)


def _letters(
    coach: Coach, critic: Critic, sample: Iterable[OKRSet], context: Context
) -> Iterable[int]:
    for okrs in sample:
        case = coach.case(okrs, context)
        for objective in okrs.objectives if case else ():
            if case:
                _, body = critic.request(case, objective)
                yield sum(len(message["content"]) for message in body["messages"])
