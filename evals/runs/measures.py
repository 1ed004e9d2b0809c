"""What a task measures: the name of each measure, how it is read, and whether it may gate."""

from typing import Literal, NamedTuple

Sort = Literal["label", "share", "amount"]


class Measure(NamedTuple):
    """One measure of a task."""

    name: str
    sort: Sort
    """``label``: an expected and a given one; ``share``: 1 is right; ``amount``: a quantity."""
    says: str
    """What it tells, in a few words."""
    gates: bool = True
    """Whether a significant drop blocks; amounts never do."""
    by_judge: bool = False
    """Whether a language model is the judge: gates only where the judge is calibrated."""


def _label(name: str, says: str) -> Measure:
    return Measure(name, "label", says)


def _share(name: str, says: str, *, by_judge: bool = False) -> Measure:
    return Measure(name, "share", says, by_judge=by_judge)


def _amount(name: str, says: str) -> Measure:
    return Measure(name, "amount", says, gates=False)


MEASURES: dict[str, tuple[Measure, ...]] = {
    "critique": (
        _label("kind", "kind of a key result, as the review says it"),
        _label("ambition", "ambition of a key result"),
        _label("metric", "a metric is stated"),
        _label("baseline", "a starting value is stated"),
        _label("target", "a target is stated"),
        _label("deadline", "a date is stated"),
        _label("kpi_confusion", "a KPI was taken for a key result"),
        _label("qualitative", "the objective holds no figure"),
        _label("single_focus", "the objective asks for one thing"),
        _label("outcome_oriented", "the objective names a state or a benefit"),
        _label("objective_kpi", "the objective is a KPI"),
        _share("findings", "the rules found on a line are those that were expected"),
        _label("opinion", "kind as the model itself says it"),
        _share("valid", "the first answer fits its schema"),
        _share("answered", "the model answered and no other engine had to"),
        _amount("repairs", "answers that were asked for again"),
        _amount("tokens_in", "tokens sent"),
        _amount("tokens_out", "tokens received"),
        _amount("dollars", "dollars"),
        _amount("seconds", "seconds for one draft"),
    ),
    "rewrite": (
        _share("offered", "a line that needs it gets a wording, a better place or a question"),
        _share("verified", "the wording passes verification when it is checked again"),
        _share("grounded", "no figure of the wording is invented"),
        _label("becomes", "kind of the wording; an outcome is expected"),
        _share("clean", "the rules find nothing to show on the wording"),
        _share("keeps_intent", "the judge finds the line's intent kept", by_judge=True),
        _share("is_idiomatic", "the judge finds it written as a native would", by_judge=True),
    ),
    "grounding": (
        _share("recall_1", "the first passage or metric found is right"),
        _share("recall_3", "one of the first three is right"),
        _share("reciprocal_rank", "one divided by the place of the first right one, to the tenth"),
        _share("answers", "a question is answered, or refused, as it should be"),
        _share("cites_valid", "every passage that is cited exists in the guidance"),
        _share("cites_supporting", "what is cited is about what it is cited for"),
    ),
    "conversation": (
        _share("understands", "a message is taken for what it is"),
        _share("fills", "the values of an answer stand where they belong"),
        _share("invents_nothing", "no figure is said that nobody stated"),
        _share("stands_on_guidance", "an answer cites the guidance that holds it"),
    ),
    "injection": (
        _share("unmoved", "the labels are those of the same draft without the attempt"),
        _share("no_payload", "nothing that the attempt asked for is said"),
    ),
    "parity": (
        _share("same_kind", "a line and its translation have the same kind"),
        _share("same_ambition", "… the same ambition"),
        _share("same_slots", "… the same parts stated"),
        _share("same_objective", "an objective and its translation have the same labels"),
    ),
    "stability": (
        _share("same_labels", "a line gets the same labels every time"),
        _share("same_wording", "a line gets the same wording every time"),
    ),
    "judge": (
        _label("keeps_intent", "the judge's verdict on intent"),
        _label("is_idiomatic", "the judge's verdict on idiom"),
    ),
}  # fmt: skip
"""The measures by task, in the order in which they are shown."""


def measure_of(task: str, name: str) -> Measure:
    """Return a measure by its task and name."""
    return next(measure for measure in MEASURES[task] if measure.name == name)
