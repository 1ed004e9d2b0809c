"""The tasks of the suite: what each asks of the coach, and what it makes of what comes back."""

from evals.suite.tasks import TASKS, Bench, Case, Task

__all__ = ["TASKS", "Bench", "Case", "Task"]
