"""What a case of the sources is: an example in own words with the labels of the label guide.

Where a source presents an example otherwise than the label guide judges it, ``disagrees`` says why.
S0 KPI vs OKR · S1 OKR for sales teams · S2 KPI for cooperatives · S3 OKR for customer experience ·
S4 KPI introduction.
"""

from typing import NamedTuple

from coach.models import Language
from coach.reviews import Ambition, Kind


class KeyResultCase(NamedTuple):
    """A line that stands, or could stand, among key results."""

    source: str
    text: str
    kind: Kind
    ambition: Ambition = "cannot_tell"
    kpi_confusion: bool = False
    disagrees: str | None = None
    language: Language = "es"


class ObjectiveCase(NamedTuple):
    """An objective with its four labels."""

    source: str
    text: str
    qualitative: bool = True
    single_focus: bool = True
    outcome_oriented: bool = True
    kpi_confusion: bool = False
    disagrees: str | None = None
