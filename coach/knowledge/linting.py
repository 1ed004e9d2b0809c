"""What is wrong with a folder of knowledge: sources, ids, length, languages, links to rules."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from coach.errors import KnowledgeError
from coach.knowledge.heads import sharing
from coach.knowledge.metrics import read_catalogue
from coach.knowledge.passages import PassageRecord, read_asks, read_passage
from coach.language import detect
from coach.models import Language

LANGUAGES: tuple[Language, ...] = ("es", "en")
FEWEST_WORDS, MOST_WORDS = 40, 200
"""Fewer say nothing that can be cited; more hold a second idea."""
FEWEST_TOPICS = 4
"""Ways to ask for a passage, below which a search misses it."""


class Flaw(NamedTuple):
    """One thing to mend in a file of the knowledge."""

    file: str
    """Its path below the folder."""
    what: str


def flaws(folder: Path, rules: frozenset[str]) -> tuple[Flaw, ...]:
    """Return everything that keeps a folder of knowledge from being cited, in order of files.

    Args:
        folder: Holds ``guidance/es``, ``guidance/en`` and ``metrics``.
        rules: The codes of the rules that passages may support; each needs a passage.
    """
    read: dict[Language, list[PassageRecord]] = {}
    found: list[Flaw] = []
    for language in LANGUAGES:
        read[language] = []
        for path in sorted((folder / "guidance" / language).glob("*.md")):
            file = path.relative_to(folder).as_posix()
            try:
                record = read_passage(path)
            except KnowledgeError as error:
                found.append(Flaw(file, str(error)))
                continue
            read[language].append(record)
            found += [Flaw(file, what) for what in _of_passage(record, language, rules)]
    found += _of_pairs(read)
    found += _of_rules(read, rules)
    found += _of_asks(folder / "asks", read)
    found += _of_metrics(folder / "metrics")
    return tuple(found)


def _of_passage(record: PassageRecord, language: Language, rules: frozenset[str]) -> Iterator[str]:
    count = len(record.text.split())
    if not FEWEST_WORDS <= count <= MOST_WORDS:
        yield f"it has {count} words; a passage has {FEWEST_WORDS} to {MOST_WORDS}."
    if not record.source.strip():
        yield "its source has no title."
    if record.languages != (language,):
        yield f"its head says {', '.join(record.languages)}; it stands in {language}."
    other: Language = "en" if language == "es" else "es"
    for words in (record.title, *record.text.split("\n\n")):
        if detect(words) == other:
            yield f"this reads as another language: “{words[:60]}”."
    for code in record.rules:
        if code not in rules:
            yield f"there is no rule {code}."
    if len(set(record.topics)) < FEWEST_TOPICS:
        yield f"it has fewer than {FEWEST_TOPICS} topics by which people ask for it."


def _of_pairs(read: dict[Language, list[PassageRecord]]) -> Iterator[Flaw]:
    """Yield passages that one language lacks, and those whose rules differ."""
    by_id = {language: {r.id: r for r in read[language]} for language in LANGUAGES}
    for id_ in sorted(by_id["es"].keys() | by_id["en"].keys()):
        spanish, english = by_id["es"].get(id_), by_id["en"].get(id_)
        if spanish is None or english is None:
            language = "es" if spanish is None else "en"
            yield Flaw(f"guidance/{language}/{id_}.md", "it exists in the other language only.")
        elif spanish.rules != english.rules:
            yield Flaw(f"guidance/en/{id_}.md", "its rules are not those of the Spanish passage.")


def _of_rules(read: dict[Language, list[PassageRecord]], rules: frozenset[str]) -> Iterator[Flaw]:
    for language in LANGUAGES:
        explained = {code for record in read[language] for code in record.rules}
        for code in sorted(rules - explained):
            yield Flaw(f"guidance/{language}", f"no passage supports the rule {code}.")


def _of_asks(folder: Path, read: dict[Language, list[PassageRecord]]) -> Iterator[Flaw]:
    """Yield files that cannot be read, and ids that no passage has."""
    for language in LANGUAGES:
        file = f"asks/{language}.yaml"
        try:
            asks = read_asks(folder / f"{language}.yaml")
        except KnowledgeError as error:
            yield Flaw(file, str(error))
            continue
        for id_ in sorted(asks.keys() - {record.id for record in read[language]}):
            yield Flaw(file, f"{id_}: no passage has this id.")


def _of_metrics(folder: Path) -> Iterator[Flaw]:
    """Yield what is malformed, and metrics that share head noun and unit without a reason."""
    try:
        metrics = tuple(read_catalogue(folder).metrics.values())
    except KnowledgeError as error:
        yield Flaw("metrics", str(error))
        return
    for (noun, unit), group in sorted(sharing(metrics).items()):
        for metric in group:
            if not metric.apart:
                others = ", ".join(other.id for other in group if other is not metric)
                yield Flaw(
                    f"metrics/{metric.area}.yaml",
                    f"{metric.id} counts “{noun}” in {unit} like {others}: `apart` says how it "
                    "differs.",
                )
