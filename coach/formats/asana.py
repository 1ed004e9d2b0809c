"""Asana's goals, as its API gives them: key results are goals that support another."""

from collections.abc import Mapping
from typing import Any

from coach.formats.entries import Entry
from coach.formats.lines import Lines
from coach.formats.okr_v1 import level
from coach.formats.sheets import Log
from coach.formats.trees import grown
from coach.models import Where


def is_goals(value: Mapping[str, Any]) -> bool:
    """Tell an answer of the goals API, alone or beside the relationships."""
    goals = _list(value.get("goals")) or _list(value)
    return any(isinstance(g, Mapping) and g.get("resource_type") == "goal" for g in goals)


def objectives(value: Mapping[str, Any], name: str, lines: Lines, log: Log) -> list[Entry]:
    """Return the objectives, each with the goals that support it.

    Args:
        value: ``goals`` and ``goal_relationships``, or the goals alone.
        name: Name of the file.
        lines: Tells lines.
        log: Takes what belongs nowhere.
    """
    supported = {
        _gid(link.get("supporting_resource")): _gid(link.get("supported_goal"))
        for link in _list(value.get("goal_relationships"))
        if isinstance(link, Mapping)
    }
    entries = []
    for goal in _list(value.get("goals")) or _list(value):
        if not isinstance(goal, Mapping) or not goal.get("name"):
            continue
        text = str(goal["name"])
        where = Where(file=name, line=lines.of(text))
        entry = Entry("objective", text, where, _fields(goal))
        entry.id = _gid(goal)
        entry.parent = supported.get(entry.id)
        entries.append(entry)
    return list(grown(entries, None, log))


def _fields(goal: Mapping[str, Any]) -> dict[str, str]:
    metric = goal.get("metric") or {}
    counted = metric.get("progress_source") == "subgoal_progress"
    share = metric.get("unit") == "percentage"
    period = goal.get("time_period") or {}
    found = {
        "owner": (goal.get("owner") or {}).get("name"),
        "team": (goal.get("team") or {}).get("name"),
        "cycle": period.get("display_name") or period.get("period"),
        "due_date": goal.get("due_on"),
    }
    if not counted:
        found |= {
            "unit": "%" if share else metric.get("currency_code"),
            "baseline": level(metric.get("initial_number_value"), share=share),
            "target": level(metric.get("target_number_value"), share=share),
            "current": level(metric.get("current_number_value"), share=share),
        }
    return {name: str(text) for name, text in found.items() if text}


def _gid(value: Any) -> str | None:
    return str(value["gid"]) if isinstance(value, Mapping) and value.get("gid") else None


def _list(value: Any) -> list[Any]:
    if isinstance(value, Mapping):
        value = value.get("data")
    return value if isinstance(value, list) else []
