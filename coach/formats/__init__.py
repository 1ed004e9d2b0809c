"""Files as OKR sets, each part with the file, sheet, row and cells it came from."""

from coach.formats.columns import field_named
from coach.formats.reading import KINDS, read
from coach.formats.text import read_bytes

__all__ = ["KINDS", "field_named", "read", "read_bytes"]
