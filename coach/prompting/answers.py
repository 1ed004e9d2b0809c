"""What a language model is asked to answer: its schema is part of the prompt.

Field texts reach the model. Every field is required, evidence stands before the verdict it
carries, and nothing here is deeper than strict endpoints allow.
"""

from coach.models import Frozen
from coach.reviews import Ambition, Kind, MovedTo


class Wording(Frozen):
    """One suggested wording of a line."""

    bet: str
    """In one or two words, what this wording bets on."""
    text: str
    """The wording. What nobody has stated is a field in square brackets."""


class KeyResultAnswer(Frozen):
    """The reading of one key result."""

    ref: str
    """The ref of the line, as given in the draft."""
    quote: str
    """The words of the line on which the reading rests, character by character."""
    reason: str
    """One sentence about the text: what those words show."""
    passages: tuple[str, ...]
    """The ids of the passages that the reason stands on, of those given; none when none does."""
    kind: Kind
    """The kind of the line, by the definitions of the prompt."""
    ambition_quote: str | None
    """The words that show how far the figure is to move; null when none do."""
    ambition: Ambition
    """The ambition of the line, by the definitions of the prompt."""
    belongs_under: str | None
    """The ref of the key result that already measures the effect of this work; else null."""
    moves_to: MovedTo | None
    """The list where the line as written fits better; null when it stays."""
    wordings: tuple[Wording, ...]
    """One wording, two where the text allows two bets; none for a line that is right as it is."""


class ObjectiveAnswer(Frozen):
    """The reading of the objective."""

    quote: str | None
    """The words of the objective on which the reading rests; null when there is no objective."""
    reason: str | None
    """One sentence about the text; null when there is nothing to remark."""
    passages: tuple[str, ...]
    """The ids of the passages that the reason stands on, of those given; none when none does."""
    qualitative: bool
    single_focus: bool
    outcome_oriented: bool
    kpi_confusion: bool
    wordings: tuple[Wording, ...]
    """None for an objective that is right as it is; two for one that restates a KPI."""


class CritiqueAnswer(Frozen):
    """The critique of one objective with its key results."""

    understood: str
    """One sentence: what the draft seems to be after."""
    key_results: tuple[KeyResultAnswer, ...]
    """One for each key result, in the order of the draft."""
    objective: ObjectiveAnswer
    questions: tuple[str, ...]
    """At most three questions whose answer would change the direction of the draft."""


class GuidanceAnswer(Frozen):
    """The answer to a question, from the passages it was given."""

    passages: tuple[str, ...]
    """The ids of the passages that the answer stands on; none when none of them says."""
    answered: bool
    """False when the passages do not say."""
    text: str
    """The answer in at most five sentences; empty when the passages do not say."""


class JudgeAnswer(Frozen):
    """A verdict on one rewrite beside the line it would replace."""

    observation: str
    """One sentence: what the rewrite keeps of the line's intent, and what it changes."""
    keeps_intent: bool
    """Whether whoever wrote the line would recognise what they were after."""
    idiom: str
    """The words that no native would write that way; empty when there are none."""
    is_idiomatic: bool
    """Whether it reads as written by a native."""
