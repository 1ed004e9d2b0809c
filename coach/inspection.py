"""A draft read, labelled and held against the rules, before anything is proposed."""

from typing import NamedTuple

from coach.analysis import analyse
from coach.errors import DraftError
from coach.language import detect, judged_language, neighbour
from coach.models import Language, OKRSet
from coach.notices import TOO_LONG
from coach.parsing import parse
from coach.reviews import Assessments, Context, Finding
from coach.rules import lint
from coach.settings import Settings


class Inspection(NamedTuple):
    """What is known of a draft before anything is proposed."""

    language: Language
    assessments: Assessments
    findings: tuple[Finding, ...]
    foreign: str | None
    """The draft's language where it is not one the coach judges."""


def read(draft: str, settings: Settings) -> OKRSet:
    """Parse a pasted draft.

    Args:
        draft: The text as pasted.
        settings: The longest draft that is taken.

    Raises:
        DraftError: The draft is empty, binary or too long.
    """
    if len(draft) > settings.max_draft_chars:
        raise DraftError(
            TOO_LONG.in_(judged_language(draft[:2000])).format(
                chars=len(draft), limit=settings.max_draft_chars
            )
        )
    return parse(draft)


def speaks(code: str, settings: Settings) -> bool:
    """Tell whether a rule is among those that are to speak.

    Args:
        code: Its code.
        settings: What is selected, and what is left out: the longer match decides.
    """
    chosen = max((len(s) for s in settings.select if code.startswith(s)), default=-1)
    left = max((len(s) for s in settings.ignore if code.startswith(s)), default=-1)
    return left < 0 if not settings.select else chosen > left


def inspect(okrs: OKRSet, context: Context, settings: Settings) -> Inspection:
    """Label every line of a draft and say what was found on it.

    Args:
        okrs: The draft as parsed.
        context: What is known beside it.
        settings: The language of the answer, where one is set.
    """
    text = okrs.wording
    detected = detect(text)
    language = context.language or settings.language or judged_language(text)
    assessments = analyse(okrs, context=context).model_copy(update={"language": language})
    foreign = "pt" if detected == "pt" else neighbour(text)
    findings: tuple[Finding, ...] = ()
    if not foreign:
        found = lint(okrs, assessments, context=context, language=language)
        findings = tuple(f for f in found if speaks(f.code, settings))
    return Inspection(language, assessments, findings, foreign)
