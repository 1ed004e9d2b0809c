"""What the coach knows: guidance passages and the catalogue of outcome metrics, read from files."""

from coach.knowledge.folder import data_folder, fingerprint
from coach.knowledge.metrics import Catalogue, Metric, Work, catalogue
from coach.knowledge.passages import PassageRecord, passages

__all__ = [
    "Catalogue",
    "Metric",
    "PassageRecord",
    "Work",
    "catalogue",
    "data_folder",
    "fingerprint",
    "passages",
]
