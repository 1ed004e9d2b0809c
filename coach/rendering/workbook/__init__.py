"""The user's own workbook handed back with its review: new columns, and a sheet that sums it up."""

from coach.rendering.workbook.losses import losses
from coach.rendering.workbook.writing import write

__all__ = ["losses", "write"]
