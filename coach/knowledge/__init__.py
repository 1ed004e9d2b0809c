"""What the coach knows: guidance passages and the catalogue of outcome metrics, read from files."""

from coach.knowledge.folder import data_folder, fingerprint
from coach.knowledge.metrics import Catalogue, Metric, Work, catalogue
from coach.knowledge.passages import PassageRecord, asked_by, passages

__all__ = [
    "Catalogue",
    "Metric",
    "PassageRecord",
    "Work",
    "asked_by",
    "catalogue",
    "data_folder",
    "fingerprint",
    "passages",
]
