"""What a rewrite, an explanation or a question must satisfy before it is shown."""

from coach.verification.allowed import Allowed, allowed_by, invented_figures
from coach.verification.remarks import verify_remark
from coach.verification.rewrites import Fault, Judge, Problem, invented_names, verify_rewrite
from coach.verification.vocabulary import invented_words, strange_characters

__all__ = [
    "Allowed",
    "Fault",
    "Judge",
    "Problem",
    "allowed_by",
    "invented_figures",
    "invented_names",
    "invented_words",
    "strange_characters",
    "verify_remark",
    "verify_rewrite",
]
