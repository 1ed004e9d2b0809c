"""The catalogue of outcome metrics: what usually changes, and the work that aims at it."""

from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

import yaml
from pydantic import ValidationError

from coach.errors import KnowledgeError
from coach.knowledge.folder import data_folder
from coach.language.text import Text
from coach.models import Frozen, Language
from coach.reviews import Direction

Area = Literal[
    "sales", "marketing", "support", "success", "product", "engineering", "data", "security",
    "people", "finance", "operations", "legal", "cooperatives", "public_sector", "education",
    "health", "nonprofit", "tourism", "construction", "retail",
]  # fmt: skip
Unit = Literal[
    "%", "points", "count", "people", "$", "ms", "s", "min", "h", "day", "week", "kg", "t", "m3",
    "kwh", "tco2e",
]  # fmt: skip
Kind = Literal["quantitative", "qualitative", "prospective", "retrospective"]

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_OPINIONS = frozenset({"points"})
"""Units of what people say rather than what is counted."""


class Metric(Frozen):
    """One outcome metric: a number that others decide and work can move."""

    id: str
    name: Text
    """A noun phrase without article or figures, fit for «Aumentar la … de … a …»."""
    article_es: Literal["el", "la", "los", "las"]
    area: Area
    direction: Direction
    """Where better is."""
    unit: Unit
    timing: Literal["leading", "lagging"]
    partner: str
    """Id of the metric on the other side: the early signal of a late one, or the reverse."""
    counterweight: Text
    """What may get worse while this gets better."""
    deliverables: Text
    """The work that usually aims at it, best fit first, parted by ``; ``."""
    thing: Text | None = None
    """Words of the name for which a draft's own deliverable may stand: *the feature*."""
    apart: str | None = None
    """What tells it from the metrics that share its head noun and unit, where some do."""

    @property
    def kinds(self) -> frozenset[Kind]:
        """The kinds of KPI it belongs to."""
        return frozenset(
            (
                "qualitative" if self.unit in _OPINIONS else "quantitative",
                "prospective" if self.timing == "leading" else "retrospective",
            )
        )

    def works(self, language: Language) -> tuple[str, ...]:
        """Return the phrases of the work that aims at it, best fit first."""
        return tuple(self.deliverables.in_(language).split("; "))


class Work(Frozen):
    """A kind of work, by the names people give it, and the metrics it usually moves."""

    area: Area
    phrases: Text
    """Deliverables and activities, parted by ``; ``."""
    metrics: tuple[str, ...]
    """Ids, the one for the rewrite first."""

    def named(self, language: Language) -> tuple[str, ...]:
        """Return its names in a language."""
        return tuple(self.phrases.in_(language).split("; "))


class Catalogue(NamedTuple):
    """All metrics by id, and all kinds of work."""

    metrics: dict[str, Metric]
    works: tuple[Work, ...]


@cache
def catalogue() -> Catalogue:
    """Return the catalogue, read once.

    Raises:
        KnowledgeError: A file or an entry is not well formed, or names an unknown metric.
    """
    return read_catalogue(data_folder() / "knowledge" / "metrics")


def read_catalogue(folder: Path) -> Catalogue:
    """Read a folder of metric files, one an area.

    Args:
        folder: Holds ``<area>.yaml`` files with ``area``, ``metrics`` and ``works``.

    Raises:
        KnowledgeError: The message names the file and the entry.
    """
    entries: dict[str, tuple[str, dict[str, Any]]] = {}
    works: list[Work] = []
    for path in sorted(folder.glob("*.yaml")):
        file = _parsed(path)
        for entry in file["metrics"]:
            if not isinstance(entry, dict) or not isinstance(entry.get("id"), str):
                raise KnowledgeError(f"{path.name}: a metric has no id: {entry!r}.")
            if entry["id"] in entries:
                raise KnowledgeError(f"{path.name}: {entry['id']}: this id is taken already.")
            entries[entry["id"]] = (path.name, {"area": file["area"], **entry})
        works += [_work(path.name, file["area"], entry) for entry in file["works"]]
    _check_ids(entries, works)
    aims = _deliverables(works)
    return Catalogue({id_: _metric(*entries[id_], aims) for id_ in entries}, tuple(works))


def _parsed(path: Path) -> dict[str, Any]:
    try:
        file = yaml.load(path.read_text("utf-8"), Loader=_LOADER)
    except yaml.YAMLError as error:
        raise KnowledgeError(f"{path.name}: not valid YAML: {error}") from None
    if not isinstance(file, dict) or set(file) != {"area", "metrics", "works"}:
        raise KnowledgeError(f"{path.name}: holds exactly area, metrics and works.")
    if file["area"] != path.stem:
        raise KnowledgeError(f"{path.name}: its area {file['area']!r} is not the file's name.")
    return file


def _work(file: str, area: str, entry: dict[str, Any]) -> Work:
    try:
        phrases = {"es": entry["es"], "en": entry["en"]}
        return Work.model_validate({"area": area, "phrases": phrases, "metrics": entry["metrics"]})
    except (KeyError, TypeError, ValidationError) as error:
        raise KnowledgeError(f"{file}: works: {entry!r}: {error}") from None


def _check_ids(entries: dict[str, tuple[str, dict[str, Any]]], works: list[Work]) -> None:
    for work in works:
        for id_ in work.metrics:
            if id_ not in entries:
                raise KnowledgeError(f"{work.area}.yaml: works: no metric has the id {id_!r}.")
    for id_, (file, entry) in entries.items():
        if entry.get("partner") not in entries or entry["partner"] == id_:
            raise KnowledgeError(f"{file}: {id_}: its partner is no other metric.")


def _deliverables(works: list[Work]) -> dict[str, list[Work]]:
    """Return the works of each metric, those that name it first before the others."""
    aims: dict[str, list[Work]] = {}
    for place in range(max((len(work.metrics) for work in works), default=0)):
        for work in works:
            if place < len(work.metrics):
                aims.setdefault(work.metrics[place], []).append(work)
    return aims


def _metric(file: str, entry: dict[str, Any], aims: dict[str, list[Work]]) -> Metric:
    fields = dict(entry)
    works = aims.get(fields["id"], [])
    try:
        article, _, noun = fields.pop("es").partition(" ")
        fields["article_es"] = article
        fields["name"] = {"es": noun, "en": fields.pop("en")}
        fields["counterweight"] = {"es": fields.pop("guard_es"), "en": fields.pop("guard_en")}
        if "thing_es" in fields or "thing_en" in fields:
            fields["thing"] = {"es": fields.pop("thing_es"), "en": fields.pop("thing_en")}
            _check_thing(file, fields)
        fields["deliverables"] = {
            "es": "; ".join(work.phrases.es for work in works),
            "en": "; ".join(work.phrases.en for work in works),
        }
        return Metric.model_validate(fields)
    except (AttributeError, KeyError, ValidationError) as error:
        raise KnowledgeError(f"{file}: {entry['id']}: {error}") from None


def _check_thing(file: str, fields: dict[str, Any]) -> None:
    for language in ("es", "en"):
        name, thing = fields["name"][language], fields["thing"][language]
        if thing not in name:
            raise KnowledgeError(f"{file}: {fields['id']}: {thing!r} is not in its name {name!r}.")
