"""What comes back: assessments, findings, rewrites, questions, and the review that holds them.

The classes that reach JSON have exactly the fields of the published envelope; fields marked
``exclude=True`` serve the rooms between analysis and rewriting and never leave the process.
"""

from typing import Any, Literal

from pydantic import Field

from coach.models import Frozen, Item, Language, OKRSet, Quantity, Span, Unread, Where

Kind = Literal["outcome", "output", "health", "unclear"]
Ambition = Literal["maintain", "low", "stretch", "extreme", "cannot_tell"]
Severity = Literal["warning", "info"]
Status = Literal["ready", "refine", "complete", "convert"]
BaselineSource = Literal["value", "reference", "zero", "held_open", "none"]
DeadlineSource = Literal["own", "inherited", "none"]
Direction = Literal["up", "down"]
Slot = Literal["metric", "baseline", "target", "deadline"]
MovedTo = Literal["initiatives", "health_metrics", "parking"]


class Slots(Frozen):
    """Which parts of the key result formula the draft itself states."""

    metric: bool
    baseline: bool
    target: bool
    deadline: bool


class Reading(Frozen):
    """The grammar of one line: what the analysis made out, for the rules and the rewriter.

    Spans are relative to the line's own text.
    """

    language: Language
    direction: Direction | None = None
    """Where the number is to move, when the words say so."""
    verb: str | None = None
    """The head verb or verbal noun as written (``Lanzar``, ``launch``, ``implementación``)."""
    verb_span: Span | None = None
    lemma: str | None = None
    """The verb's dictionary form, folded (``lanzar``, ``launch``)."""
    metric: str | None = None
    """What is counted or measured, as written and without figures (``tasa de conversión``)."""
    metric_span: Span | None = None
    deliverable: str | None = None
    """The object of a work verb, as written (``la nueva base de conocimientos``)."""
    deliverable_span: Span | None = None
    purpose: str | None = None
    """The purpose clause, without its connector (``mejorar la conversión``)."""
    purpose_span: Span | None = None
    baseline: Quantity | None = None
    target: Quantity | None = None
    change: Quantity | None = None
    """A relative or absolute change (``+15 %``, ``duplicar``), when no level is given."""
    deadline: str | None = None
    """The date or period of the line, as written (``para el final del Q2``)."""
    deadline_span: Span | None = None
    quantities: tuple[Quantity, ...] = ()
    """Every figure of the line, in order, dates left out."""


class KeyResultAssessment(Frozen):
    """The labels of one key result, each with its evidence and confidence."""

    kind: Kind
    slots: Slots
    ambition: Ambition
    kpi_confusion: bool
    baseline_source: BaselineSource
    deadline_source: DeadlineSource
    indicator: Literal["leading", "lagging"] | None = None
    evidence: dict[str, str] = {}
    """Label name to verbatim quote of the key result's text."""
    confidence: dict[str, float] = {}
    """Label name to a value in 0–1."""
    reading: Reading = Field(default=Reading(language="en"), exclude=True)
    """Known only in the process that read the line; empty in a review that was kept."""


class ObjectiveAssessment(Frozen):
    """The labels of one objective."""

    qualitative: bool
    single_focus: bool
    outcome_oriented: bool
    kpi_confusion: bool
    evidence: dict[str, str] = {}
    confidence: dict[str, float] = {}
    reading: Reading = Field(default=Reading(language="en"), exclude=True)
    """Known only in the process that read the objective; empty in a review that was kept."""


class Assessments(Frozen):
    """Every assessment of a set, by ref. An objective without text has none."""

    language: Language
    objectives: dict[str, ObjectiveAssessment] = {}
    key_results: dict[str, KeyResultAssessment] = {}


class Evidence(Frozen):
    """Words of the draft that show a finding."""

    quote: str
    span: Span | None = None
    """In the original draft."""
    where: Where | None = None


class Suppressed(Frozen):
    """Why a finding is kept but not shown."""

    reason: str


class Finding(Frozen):
    """A rule, or a model, broke at a place of the draft."""

    code: str
    name: str
    severity: Severity
    refs: tuple[str, ...]
    message: str
    hint: str
    explanation: str | None = None
    evidence: tuple[Evidence, ...] = ()
    passages: tuple[str, ...] = ()
    """Ids of the guidance it stands on."""
    origin: Literal["rule", "model"] = "rule"
    suppressed: Suppressed | None = None
    quiet: bool = False
    """True for what is gathered elsewhere (data to get) and never shown as a remark."""


class Placeholder(Frozen):
    """A field that a rewrite holds open: nobody has said its value yet."""

    name: str
    """As it stands in the text, brackets included: ``[línea base %]``."""
    slot: Slot
    unit: str | None = None
    question: str
    """The question that would fill it."""


class Alternative(Frozen):
    """Another wording, with the bet it makes (``acceso``) as label."""

    label: str
    text: str


class Rewrite(Frozen):
    """A suggested wording in which nothing is invented."""

    text: str
    label: str | None = None
    """The bet that ``text`` makes (``confianza``), where the alternatives make others."""
    alternatives: tuple[Alternative, ...] = ()
    metric: str | None = None
    direction: Direction | None = None
    baseline: Quantity | None = None
    target: Quantity | None = None
    unit: str | None = None
    deadline: Quantity | None = None
    placeholders: tuple[Placeholder, ...] = ()
    explanation: str | None = None
    passages: tuple[str, ...] = ()
    origin: Literal["formula", "catalogue", "model"]


class Fill(Frozen):
    """One field that an answer may fill."""

    ref: str
    slot: Slot


class Question(Frozen):
    """A question to think about; one good answer may fill several fields."""

    ref: str
    slot: Slot | None = None
    text: str
    fills: tuple[Fill, ...] = ()


class DataToGet(Frozen):
    """A value that somebody has to look up before the cycle starts."""

    ref: str
    metric: str
    what: str


class Checkpoint(Frozen):
    """One line of the folded checklist: something the set does not show, asked once."""

    code: str
    text: str
    met: bool | None = None
    """True when the draft shows it, ``None`` when the draft cannot tell."""
    passages: tuple[str, ...] = ()


class Passage(Frozen):
    """One piece of guidance, as cited."""

    id: str
    title: str
    source: str
    page: str | None = None
    text: str


class Provenance(Frozen):
    """What made a review: engine, model, prompt, knowledge, and why it fell back."""

    engine: Literal["embedded", "llm"]
    model: str | None = None
    prompt: str | None = None
    knowledge: str | None = None
    """Short hash of the guidance and the catalogue."""
    passages: tuple[Passage, ...] = ()
    attempts: int = 1
    fallback_reason: str | None = None
    input_tokens: int = 0
    output_tokens: int = 0
    cost: float | None = None
    seconds: float = 0.0


class KeyResultReview(Frozen):
    """Everything said about one key result."""

    ref: str
    text: str
    where: Where | None = None
    assessment: KeyResultAssessment
    second_opinion: dict[str, Any] | None = None
    findings: tuple[Finding, ...] = ()
    rewrite: Rewrite | None = None
    moved_to: MovedTo | None = None
    under: str | None = None
    """Ref of the sibling that already measures this output's effect."""
    status: Status


class ObjectiveReview(Frozen):
    """Everything said about one objective and its key results."""

    ref: str
    text: str | None
    where: Where | None = None
    understood: str | None = None
    """One sentence: what the draft seems to be after."""
    assessment: ObjectiveAssessment | None = None
    findings: tuple[Finding, ...] = ()
    rewrite: Rewrite | None = None
    key_results: tuple[KeyResultReview, ...] = ()
    initiatives: tuple[Item, ...] = ()
    health_metrics: tuple[Item, ...] = ()
    status: Status
    provenance: Provenance | None = None


class Counts(Frozen):
    """How many objectives and key results show each light."""

    ready: int = 0
    refine: int = 0
    complete: int = 0
    convert: int = 0


class Review(Frozen):
    """The review of one OKR set."""

    id: str
    title: str | None = None
    team: str | None = None
    cycle: str | None = None
    source: str | None = None
    language: str
    """Language of the answer: ``es`` or ``en``."""
    draft_language: str | None = None
    """Language the draft seems to be in, when its wording is not judged (``pt``)."""
    summary: str
    objectives: tuple[ObjectiveReview, ...] = ()
    findings: tuple[Finding, ...] = ()
    questions: tuple[Question, ...] = ()
    data_to_get: tuple[DataToGet, ...] = ()
    parking: tuple[Item, ...] = ()
    checklist: tuple[Checkpoint, ...] = ()
    unread: tuple[Unread, ...] = ()
    notes: tuple[str, ...] = ()
    """How the file was read, where there is something to know."""
    counts: Counts = Counts()
    provenance: Provenance
    okrs: OKRSet = Field(exclude=True)
    """The parsed draft, for rendering and for the next turn of a conversation."""


class ReviewError(Frozen):
    """One draft of several that could not be reviewed."""

    source: str | None = None
    message: str


class Totals(Frozen):
    """Sums over a review set."""

    reviews: int = 0
    objectives: int = 0
    key_results: int = 0
    findings: int = 0
    counts: Counts = Counts()


class ReviewSet(Frozen):
    """The published envelope: what ``--format json`` prints."""

    schema_version: Literal["1"] = "1"
    reviews: tuple[Review, ...] = ()
    findings: tuple[Finding, ...] = ()
    unread: tuple[Unread, ...] = ()
    errors: tuple[ReviewError, ...] = ()
    totals: Totals = Totals()


class KeyResultCritique(Frozen):
    """What a critic says about one key result."""

    ref: str
    rewrite: Rewrite | None = None
    moved_to: MovedTo | None = None
    under: str | None = None
    """Ref of the sibling that already measures this output's effect, when it folds under it."""
    explanations: dict[str, str] = {}
    """Finding code to explanation."""
    second_opinion: dict[str, Any] | None = None
    """A model's label where it differs from one the analysis is sure of, with its quote."""


class ObjectiveCritique(Frozen):
    """What a critic says about one objective and its key results."""

    ref: str
    understood: str | None = None
    rewrite: Rewrite | None = None
    explanations: dict[str, str] = {}
    key_results: tuple[KeyResultCritique, ...] = ()


class Critique(Frozen):
    """A critic's answer for a whole set, before verification."""

    summary: str
    objectives: tuple[ObjectiveCritique, ...] = ()
    questions: tuple[Question, ...] = ()
    data_to_get: tuple[DataToGet, ...] = ()


class Answer(Frozen):
    """The answer to a question about OKRs, with the guidance it stands on."""

    text: str
    passages: tuple[Passage, ...] = ()
    answered: bool
    """False when the guidance does not say."""
    language: Language
    model: str | None = None
    """The model whose words they are; ``None`` for the guidance's own."""
    fallback_reason: str | None = None
    """Why a model that was asked for did not answer."""


class Context(Frozen):
    """What is known beside the draft."""

    answers: dict[str, str] = {}
    """``"O1.KR1.baseline"`` to the user's words (``"12 %"``); ``"cycle"`` for the set's period."""
    kpis: dict[str, str] = {}
    """KPI name to current value as written, from the team's own sheet."""
    kpi_names: tuple[str, ...] = ()
    """Names of the sheet's KPIs whose value is not known."""
    parent: str | None = None
    """The lines of the OKRs that these serve, one a line."""
    accepted: dict[str, str] = {}
    """Ref to the wording the team settled on (``keep mine because…``): never raised again."""
    today: str | None = None
    """ISO date, for drafts that speak of *this quarter*; never read from the clock by the rules."""
    language: Language | None = None
    """Language of the answer; the draft's own when ``None``."""
