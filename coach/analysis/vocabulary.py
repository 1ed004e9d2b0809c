"""The lexicons of one language, loaded once and joined so that one look-up tells all classes."""

from dataclasses import dataclass
from functools import cache

from coach.language import lexicon
from coach.models import Language

VERB_LISTS = (
    "work", "measuring", "movement_up", "movement_down", "movement_change", "reaching", "holding",
    "winning", "ensuring", "enabling", "response",
)  # fmt: skip
NOUN_LISTS = (
    "deliverable_nouns", "response_nouns", "people_nouns", "own_team_nouns", "measure_nouns",
    "indicators", "abstract_nouns", "own_coverage", "work_nouns", "movement_up_nouns",
    "movement_down_nouns", "movement_change_nouns",
)  # fmt: skip
