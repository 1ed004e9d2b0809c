"""What is done with one OKR set, in whatever process it is done."""

import hashlib
import json
import zlib
from typing import NamedTuple

from coach.errors import CoachError
from coach.language import Text
from coach.models import OKRSet
from coach.pipeline import Coach
from coach.rendering.totals import Tally
from coach.reviews import Assessments, Context, Review
from coach.rules.portfolio import Claim, claims_of

_FAST = 1
"""Level of compression: most of the gain for a tenth of the time."""
_BUG = Text(
    es="{source}: este conjunto no se pudo revisar por un error del coach ({kind}: {what}). Los "
    "demás siguen; vale la pena informarlo",
    en="this set could not be reviewed because of a fault in the coach ({kind}: {what}). The "
    "others go on; please report it.",
)


class Task(NamedTuple):
    """One OKR set to review."""

    position: int
    """Its place in the files, from 0."""
    okrs: OKRSet


class Done(NamedTuple):
    """What came of one task, in a shape that is cheap to hand on and to keep."""

    position: int
    review: bytes
    """The review with its draft, packed; empty where there is only an error."""
    claims: bytes
    """What the set claims, for the findings across sets."""
    sums: str
    """Its totals and its language, as JSON."""
    error: str
    objectives: int
    dollars: float


def key_of(okrs: OKRSet, identity: str) -> str:
    """Return what a set is known by in a journal: its content, and how it is reviewed.

    Args:
        okrs: The set.
        identity: What the review depends on beside the set.
    """
    content = f"{identity}\0{okrs.model_dump_json()}"
    return hashlib.blake2b(content.encode("utf-8", "replace"), digest_size=16).hexdigest()


def review(coach: Coach, task: Task, context: Context) -> Done:
    """Review one set; what goes wrong with it is told and stops no other.

    Args:
        coach: Reviews it.
        task: The set.
        context: What is known beside every set.
    """
    okrs = task.okrs
    name = okrs.source or f"#{task.position + 1}"
    try:
        found = coach.review(okrs, context)
        claims = claims_of(okrs, assessments_of(found), found.id)
    except CoachError as error:
        return Done(task.position, b"", b"", "", str(error), len(okrs.objectives), 0.0)
    except Exception as error:
        said = _BUG.both.format(source=name, kind=type(error).__name__, what=str(error)[:200])
        return Done(task.position, b"", b"", "", said, len(okrs.objectives), 0.0)
    tally = Tally()
    tally.add(found)
    return Done(
        task.position,
        pack(found),
        zlib.compress(json.dumps(claims).encode(), _FAST),
        tally.dumped(),
        "",
        len(okrs.objectives),
        found.provenance.cost or 0.0,
    )


def pack(review: Review) -> bytes:
    """Return a review with its draft as bytes: one line of JSON each."""
    whole = f"{review.model_dump_json()}\n{review.okrs.model_dump_json()}"
    return zlib.compress(whole.encode("utf-8", "replace"), _FAST)


def dumped(packed: bytes) -> str:
    """Return the JSON of a review that was packed, as it is published."""
    return zlib.decompress(packed).partition(b"\n")[0].decode()


def unpack(packed: bytes) -> Review:
    """Return the review that was packed; the grammar of its lines stays behind."""
    review, _, okrs = zlib.decompress(packed).partition(b"\n")
    return Review.model_validate_json(b'{"okrs":' + okrs + b"," + review[1:])


def assessments_of(review: Review) -> Assessments:
    """Return the labels that a review was made with, grammar included, by ref."""
    lines = [kr for objective in review.objectives for kr in objective.key_results]
    return Assessments(
        language="es" if review.language == "es" else "en",
        objectives={o.ref: o.assessment for o in review.objectives if o.assessment},
        key_results={kr.ref: kr.assessment for kr in lines},
    )


def unpack_claims(packed: bytes) -> list[Claim]:
    """Return the claims that were packed."""
    return [Claim(*claim) for claim in json.loads(zlib.decompress(packed))] if packed else []
