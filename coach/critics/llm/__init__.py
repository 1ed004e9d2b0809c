"""The critic that asks a language model, and holds it to the rules."""

from coach.critics.llm.answer import answer_from
from coach.critics.llm.critic import Critic, Step
from coach.critics.llm.faults import CallFault

__all__ = ["CallFault", "Critic", "Step", "answer_from"]
