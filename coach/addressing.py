"""How Spanish addresses the reader: the neutral words of a review in tú, usted, ustedes or vos."""

import re
from collections.abc import Callable
from typing import NamedTuple, TypeVar

from coach.models import Frozen
from coach.reviews import (
    Finding,
    KeyResultReview,
    ObjectiveReview,
    Placeholder,
    Review,
    Rewrite,
)
from coach.settings import Profile

_Part = TypeVar("_Part", bound=Frozen)


class _Forms(NamedTuple):
    """The same words for each way to address a reader."""

    tu: str
    usted: str
    ustedes: str
    vos: str
    vosotros: str


SPOKEN: dict[str, _Forms] = {
    "quieren llegar": _Forms(
        "quieres llegar", "quiere llegar", "quieren llegar", "querés llegar", "queréis llegar"
    ),
    "se quiere llegar": _Forms(
        "quieres llegar", "quiere llegar", "quieren llegar", "querés llegar", "queréis llegar"
    ),
    "se quiere mover": _Forms(
        "quieres mover", "quiere mover", "quieren mover", "querés mover", "queréis mover"
    ),
    "si no hicieran nada": _Forms(
        "si no hicieras nada",
        "si no hiciera nada",
        "si no hicieran nada",
        "si no hicieras nada",
        "si no hicierais nada",
    ),
    "mirarán el lunes para saber si van bien": _Forms(
        "mirarás el lunes para saber si vas bien",
        "mirará el lunes para saber si va bien",
        "mirarán el lunes para saber si van bien",
        "vas a mirar el lunes para saber si vas bien",
        "miraréis el lunes para saber si vais bien",
    ),
    "harían algo": _Forms(
        "harías algo", "haría algo", "harían algo", "harías algo", "haríais algo"
    ),
    "hoy están por encima": _Forms(
        "hoy estás por encima",
        "hoy está por encima",
        "hoy están por encima",
        "hoy estás por encima",
        "hoy estáis por encima",
    ),
    "qué meta se pondría": _Forms(
        "qué meta pondrías",
        "qué meta pondría",
        "qué meta pondrían",
        "qué meta pondrías",
        "qué meta pondríais",
    ),
    "se extrañarían menos": _Forms(
        "extrañarías menos",
        "extrañaría menos",
        "extrañarían menos",
        "extrañarías menos",
        "echaríais menos de menos",
    ),
    "se diría en voz alta": _Forms(
        "dirías en voz alta",
        "diría en voz alta",
        "dirían en voz alta",
        "dirías en voz alta",
        "diríais en voz alta",
    ),
    "conviene decir": _Forms(
        "conviene que digas",
        "conviene que diga",
        "conviene que digan",
        "conviene que digas",
        "conviene que digáis",
    ),
    "conviene decirlo así": _Forms(
        "conviene que lo digas así",
        "conviene que lo diga así",
        "conviene que lo digan así",
        "conviene que lo digas así",
        "conviene que lo digáis así",
    ),
    "conviene anotarlo en cuanto se tenga": _Forms(
        "conviene que lo anotes en cuanto lo tengas",
        "conviene que lo anote en cuanto lo tenga",
        "conviene que lo anoten en cuanto lo tengan",
        "conviene que lo anotes en cuanto lo tengas",
        "conviene que lo anotéis en cuanto lo tengáis",
    ),
    "conviene conversarla aparte y anotar aquí lo que se decida": _Forms(
        "conviene que la converses aparte y anotes aquí lo que decidas",
        "conviene que la converse aparte y anote aquí lo que decida",
        "conviene que la conversen aparte y anoten aquí lo que decidan",
        "conviene que la converses aparte y anotes acá lo que decidas",
        "conviene que la habléis aparte y anotéis aquí lo que decidáis",
    ),
    "conviene aclararlas antes que nada": _Forms(
        "conviene que las aclares antes que nada",
        "conviene que las aclare antes que nada",
        "conviene que las aclaren antes que nada",
        "conviene que las aclares antes que nada",
        "conviene que las aclaréis antes que nada",
    ),
}
"""The coach's words that speak to the reader or leave the person open, longest first at use."""
_QUOTED = re.compile(r"(«[^»]*»)")
_PHRASES = re.compile(
    r"(?<!\w)(?:"
    + "|".join(re.escape(words) for words in sorted(SPOKEN, key=len, reverse=True))
    + r")(?!\w)",
    re.IGNORECASE,
)


def addressed(review: Review, profile: Profile) -> Review:
    """Return a Spanish review in the profile's way to address its reader.

    The draft's own words, quoted or rewritten, stay as they are.

    Args:
        review: The review in neutral words.
        profile: How the reader is addressed; ``neutral`` and another language change nothing.
    """
    if profile == "neutral" or review.language != "es":
        return review
    questions = [q.model_copy(update={"text": _said(q.text, profile)}) for q in review.questions]
    return _with(
        review,
        summary=_said(review.summary, profile),
        findings=_findings(review.findings, profile),
        questions=tuple(questions),
        objectives=tuple(_objective(part, profile) for part in review.objectives),
    )


def _objective(part: ObjectiveReview, profile: Profile) -> ObjectiveReview:
    return _with(
        part,
        findings=_findings(part.findings, profile),
        rewrite=_rewrite(part.rewrite, profile),
        key_results=tuple(_key_result(line, profile) for line in part.key_results),
    )


def _key_result(part: KeyResultReview, profile: Profile) -> KeyResultReview:
    return _with(
        part,
        findings=_findings(part.findings, profile),
        rewrite=_rewrite(part.rewrite, profile),
    )


def _findings(findings: tuple[Finding, ...], profile: Profile) -> tuple[Finding, ...]:
    return tuple(
        _with(
            finding,
            message=_said(finding.message, profile),
            hint=_said(finding.hint, profile),
            explanation=finding.explanation and _said(finding.explanation, profile),
        )
        for finding in findings
    )


def _rewrite(rewrite: Rewrite | None, profile: Profile) -> Rewrite | None:
    if rewrite is None:
        return None
    fields: tuple[Placeholder, ...] = tuple(
        _with(field, question=_said(field.question, profile)) for field in rewrite.placeholders
    )
    return _with(rewrite, placeholders=fields)


def _with(part: _Part, **changes: object) -> _Part:
    return part.model_copy(update=changes)


def _said(text: str, profile: Profile) -> str:
    parts = _QUOTED.split(text)
    return "".join(p if p.startswith("«") else _PHRASES.sub(_form(profile), p) for p in parts)


def _form(profile: Profile) -> Callable[[re.Match[str]], str]:
    def form(found: re.Match[str]) -> str:
        words: str = getattr(SPOKEN[found.group().lower()], profile)
        return words[:1].upper() + words[1:] if found.group()[:1].isupper() else words

    return form
