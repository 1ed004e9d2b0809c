"""Every task of the suite, by name."""

from evals.suite import (
    conversation,
    critique,
    grounding,
    injection,
    judging,
    parity,
    rewrite,
    stability,
)
from evals.suite.task import Bench, Case, Task

TASKS: dict[str, Task] = {
    task.name: task
    for task in (
        critique.TASK,
        rewrite.TASK,
        grounding.TASK,
        conversation.TASK,
        injection.TASK,
        parity.TASK,
        stability.TASK,
        judging.TASK,
    )
}

__all__ = ["TASKS", "Bench", "Case", "Task"]
