"""Passages and metrics as the command line shows them, each with its source."""

from collections.abc import Iterator

from coach.knowledge import Catalogue, Metric, PassageRecord
from coach.language import Text
from coach.models import Language

_UP, _DOWN = Text("mejor si sube", "better when it rises"), Text("mejor si baja", "better lower")
_TIMING = {"leading": Text("adelantado", "leading"), "lagging": Text("rezagado", "lagging")}
_KINDS = {
    "quantitative": Text("cuantitativo", "quantitative"),
    "qualitative": Text("cualitativo", "qualitative"),
    "prospective": Text("prospectivo", "prospective"),
    "retrospective": Text("retrospectivo", "retrospective"),
}
_LABELS = {
    "source": Text("Fuente", "Source"),
    "rules": Text("Reglas", "Rules"),
    "area": Text("Área", "Area"),
    "kind": Text("Tipo", "Kind"),
    "partner": Text("Se mira junto a", "Read beside"),
    "guard": Text("Contrapeso", "Counterweight"),
    "apart": Text("Se distingue por", "Told apart by"),
    "works": Text("Trabajo que suele buscarlo", "Work that usually aims at it"),
}
_CATALOGUE = Text("OKR Coach, catálogo de métricas", "OKR Coach, catalogue of metrics")
MOST_WORKS = 8
"""Names of work shown for a metric; the file has all of them."""


def passage(record: PassageRecord, language: Language) -> str:
    """Return a passage with its title, its source and the rules it supports."""
    source = record.source + (f", {record.page}" if record.page else "")
    lines = [record.title, "", record.text, "", f"{_label('source', language)}: {source}"]
    if record.rules:
        lines.append(f"{_label('rules', language)}: {', '.join(record.rules)}")
    return "\n".join(lines)


def metric(found: Metric, known: Catalogue, language: Language) -> str:
    """Return a metric with all that is known of it, in both languages by name."""
    return "\n".join(_metric_lines(found, known, language))


def _metric_lines(found: Metric, known: Catalogue, language: Language) -> Iterator[str]:
    other: Language = "en" if language == "es" else "es"
    yield f"{named(found, language)} ({named(found, other)})"
    yield ""
    better = (_UP if found.direction == "up" else _DOWN).in_(language)
    yield f"{_label('kind', language)}: {better}; {found.unit}; {_kinds(found, language)}"
    yield f"{_label('area', language)}: {found.area}"
    partner = known.metrics[found.partner]
    yield f"{_label('partner', language)}: {named(partner, language)} ({found.partner})"
    yield f"{_label('guard', language)}: {found.counterweight.in_(language)}"
    if found.apart:
        yield f"{_label('apart', language)}: {found.apart}"
    works = "; ".join(found.works(language)[:MOST_WORKS])
    yield f"{_label('works', language)}: {works}"
    source = f"{_CATALOGUE.in_(language)} (knowledge/metrics/{found.area}.yaml)"
    yield f"{_label('source', language)}: {source}"


def named(found: Metric, language: Language) -> str:
    """Return the name of a metric, in Spanish with its article."""
    name = found.name.in_(language)
    return f"{found.article_es} {name}" if language == "es" else name


def _kinds(found: Metric, language: Language) -> str:
    kinds = [_TIMING[found.timing], *(_KINDS[kind] for kind in sorted(found.kinds))]
    return ", ".join(kind.in_(language) for kind in kinds)


def _label(name: str, language: Language) -> str:
    return _LABELS[name].in_(language)
