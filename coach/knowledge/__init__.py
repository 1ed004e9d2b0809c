"""What the coach knows: guidance passages and the catalogue of outcome metrics, read from files."""

from coach.knowledge.folder import data_folder, fingerprint
from coach.knowledge.passages import PassageRecord, passages

__all__ = ["PassageRecord", "data_folder", "fingerprint", "passages"]
