"""Asana: a project's CSV import, and the bodies of its goals API."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from coach.rendering.exports.revised import Revised, RevisedLine, email_of, revised
from coach.rendering.exports.tables import csv_table
from coach.reviews import Review

_COLUMNS = ("Name", "Section/Column", "Assignee", "Assignee Email", "Start Date", "Due Date",
            "Tags", "Notes", "Parent task")  # fmt: skip
_CURRENCIES = frozenset({"USD", "EUR", "MXN", "CLP", "COP", "ARS", "PEN", "BRL", "GBP", "UYU"})
_MOST_DECIMALS = 6


def write_csv(reviews: Iterable[Review], place: Path) -> None:
    """Write tasks that Asana's CSV importer takes: objectives, and key results as subtasks.

    Args:
        reviews: The reviews.
        place: The file.
    """
    csv_table(place, _COLUMNS, _tasks(reviews), separator=",")


def _tasks(reviews: Iterable[Review]) -> Iterator[list[str]]:
    for goal in revised(reviews):
        section = " · ".join(part for part in (goal.team, goal.cycle) if part) or "OKR"
        yield _task(goal.text, section, goal.owner, None, "objective", "", _notes(goal))
        for line in goal.key_results:
            notes = _levels(line)
            yield _task(line.text, section, line.owner, line.due, "key result", goal.text, notes)
        for text in goal.initiatives:
            yield _task(text, section, None, None, "initiative", goal.text, "")


def _task(
    name: str, section: str, owner: str | None, due: str | None, tag: str, parent: str, notes: str
) -> list[str]:
    email = email_of(owner)
    person = "" if email else owner or ""
    return [name, section, person, email, "", due or "", tag, notes, parent]


def _notes(goal: Revised) -> str:
    return "\n".join(f"KPI: {text}" for text in goal.health_metrics)


def _levels(line: RevisedLine) -> str:
    known = (("start", line.baseline), ("target", line.target), ("current", line.current))
    unit = f" {line.unit}" if line.unit else ""
    return "; ".join(f"{name}: {value:g}{unit}" for name, value in known if value is not None)


def write_json(reviews: Iterable[Review], place: Path) -> None:
    """Write the requests that make the goals, in the order in which they have to be sent.

    A goal that is made by one request is named ``$1`` in those after it: the id that Asana
    answers with goes in its place.

    Args:
        reviews: The reviews.
        place: The file.
    """
    requests: list[dict[str, Any]] = []
    many = 0
    for goal in revised(reviews):
        many += 1
        above = many
        requests.append(_goal(f"${above}", goal.text, goal, None, "\n".join(goal.initiatives)))
        for line in goal.key_results:
            many += 1
            requests.append(_goal(f"${many}", line.text, goal, line.due, ""))
            metric = _metric(line)
            if metric:
                path = f"/goals/${many}/setMetric"
                requests.append({"method": "POST", "path": path, "body": {"data": metric}})
            link = {"supporting_resource": f"${many}"}
            path = f"/goals/${above}/addSupportingRelationship"
            requests.append({"method": "POST", "path": path, "body": {"data": link}})
    place.write_text(
        json.dumps({"requests": requests}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )


def _goal(id_: str, name: str, goal: Revised, due: str | None, notes: str) -> dict[str, Any]:
    data = {"name": name, "team": "[team gid]", "workspace": "[workspace gid]"}
    if due:
        data["due_on"] = due
    told = [part for part in (goal.team, goal.cycle, notes) if part]
    data["notes"] = "\n".join(told)
    return {"method": "POST", "path": "/goals", "gives": id_, "body": {"data": data}}


def _metric(line: RevisedLine) -> dict[str, Any] | None:
    """Return the metric of a goal; there is none without two different levels."""
    if line.baseline is None or line.target is None or line.baseline == line.target:
        return None
    share, currency = line.unit == "%", line.unit in _CURRENCIES
    scale = 100 if share else 1
    known = (line.baseline, line.target, line.current)
    initial, target, current = (None if value is None else value / scale for value in known)
    levels = [value for value in (initial, target, current) if value is not None]
    metric: dict[str, Any] = {
        "unit": "percentage" if share else "currency" if currency else "none",
        "currency_code": line.unit if currency else None,
        "precision": min(_MOST_DECIMALS, max(_decimals(value * scale) for value in levels)),
        "initial_number_value": initial,
        "target_number_value": target,
        "progress_source": "manual",
    }
    # Where the number stands today is told only where the draft tells it.
    return metric if current is None else metric | {"current_number_value": current}


def _decimals(value: float) -> int:
    return len(f"{value:.6f}".rstrip("0").partition(".")[2])
