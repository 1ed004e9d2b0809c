"""Everything the built-in critic looks at, and the questions it asks of it again and again."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from coach.critics import Grounding, nouns_es
from coach.critics.counting import counts_of
from coach.critics.style import Style, style_of
from coach.language import either, fold, lexicon, listed
from coach.models import KeyResult, Language, Objective, OKRSet
from coach.reviews import Assessments, Context, Finding, KeyResultAssessment
from coach.verification import Allowed, allowed_by

CONVERT = frozenset({"KR101", "KR102"})
"""Findings of a line that is work and has to become a result."""


@dataclass(frozen=True)
class Case:
    """A draft with its labels, its findings and what is known beside it."""

    okrs: OKRSet
    assessments: Assessments
    findings: tuple[Finding, ...]
    grounding: Grounding
    context: Context

    @property
    def language(self) -> Language:
        """The language of the answer."""
        return self.assessments.language

    @cached_property
    def style(self) -> Style:
        """How the draft is written."""
        return style_of(self.okrs)

    @cached_property
    def allowed(self) -> Allowed:
        """The figures and names that may be used."""
        names = [
            name
            for matches in self.grounding.metrics.values()
            for match in matches
            for name in (match.metric.name.es, match.metric.name.en)
        ]
        return allowed_by(self.okrs, self.context, self.language).with_names(names)

    @cached_property
    def countable(self) -> Allowed:
        """What a remark may say: the same, and the counts of the draft's own lines."""
        return self.allowed.with_names(counts_of(self.okrs))

    @cached_property
    def _shown(self) -> dict[str, tuple[Finding, ...]]:
        shown: dict[str, list[Finding]] = {}
        for finding in self.findings:
            if finding.suppressed is None and len(finding.refs) == 1:
                shown.setdefault(finding.refs[0], []).append(finding)
        return {ref: tuple(found) for ref, found in shown.items()}

    @cached_property
    def _together(self) -> dict[str, frozenset[str]]:
        """The codes of remarks on lines that are said once for several of them."""
        said: dict[str, set[str]] = {}
        for finding in self.findings:
            if finding.suppressed is None and not finding.quiet and len(finding.refs) > 1:
                for ref in finding.refs:
                    said.setdefault(ref, set()).add(finding.code)
        return {ref: frozenset(codes) for ref, codes in said.items()}

    def shown(self, ref: str) -> tuple[Finding, ...]:
        """Return what was found on exactly this line, silenced findings left out."""
        return self._shown.get(ref, ())

    def codes(self, ref: str) -> frozenset[str]:
        """Return the codes of what a person is shown on this line, or on several with it."""
        together = self._together.get(ref, frozenset())
        return frozenset(f.code for f in self.shown(ref) if not f.quiet or f.code in together)

    def is_work(self, ref: str) -> bool:
        """Tell a line that is surely work from one that can be read either way, which is asked."""
        return any(f.code in CONVERT and f.severity == "warning" for f in self.shown(ref))

    def set_codes(self) -> frozenset[str]:
        """Return the codes of what was found on the set or on several lines together."""
        return frozenset(
            f.code
            for f in self.findings
            if f.suppressed is None and not f.quiet and f.code.startswith(("SET", "KPI203"))
        )

    def settled(self, ref: str) -> bool:
        """Tell whether the team has settled on the wording of this line."""
        return ref in self.context.accepted

    def answer(self, ref: str, slot: str) -> str | None:
        """Return the user's words for one field, or ``None``."""
        return self.context.answers.get(f"{ref}.{slot}")

    def cycle(self, kr: KeyResult | None, objective: Objective) -> str | None:
        """Return the period that ends a line, from the nearest place that gives one."""
        own = (self.answer(kr.ref, "deadline"), kr.deadline, kr.cycle) if kr else ()
        places = (*own, self.context.answers.get("cycle"), objective.cycle, self.okrs.cycle)
        return next((place for place in places if place), None)

    def dated(self, ref: str) -> bool:
        """Tell whether a line has its period, from itself or from around it."""
        labels = self.assessments.key_results.get(ref)
        return labels is not None and labels.deadline_source != "none"

    def results(self, objective: Objective) -> tuple[KeyResult, ...]:
        """Return the key results of an objective that are results to reach, with a metric."""
        labels = self.assessments.key_results
        return tuple(
            kr
            for kr in objective.key_results
            if kr.ref in labels and labels[kr.ref].kind == "outcome" and labels[kr.ref].slots.metric
        )

    def short(self, ref: str) -> str:
        """Return a ref as a reader names it: ``KR2``, or ``O2.KR2`` among several objectives."""
        several = len(self.okrs.objectives) > 1
        return ref if several or "." not in ref else ref.partition(".")[2]

    def named(self, refs: Sequence[str]) -> str:
        """Return refs as a sentence lists them: *KR1, KR2 y KR4*."""
        return listed([self.short(ref) for ref in refs], self.language)

    def the(self, refs: Sequence[str]) -> str:
        """Return refs inside a sentence: *el KR1*, *los KR2 y KR4*."""
        if self.language == "en":
            return self.named(refs)
        return f"{'los' if len(refs) > 1 else 'el'} {self.named(refs)}"

    def either(self, options: Sequence[str]) -> str:
        """Return options as a choice: *acceso o confianza*."""
        return either(options, self.language)

    def contracted(self, text: str) -> str:
        """Return a sentence of the answer with its Spanish contractions."""
        return nouns_es.contracted(text) if self.language == "es" else text

    def kpi(self, metric: str) -> str | None:
        """Return the value of a KPI of the team's sheet that has this name."""
        wanted = _words(metric)
        for name, value in self.context.kpis.items():
            if wanted and _words(name) == wanted:
                return value
        return None

    def assessment(self, ref: str) -> KeyResultAssessment:
        """Return the labels of one key result."""
        return self.assessments.key_results[ref]


_SMALL = lexicon("small_words", "es") | lexicon("small_words", "en")


def _words(name: str) -> frozenset[str]:
    return frozenset(fold(name).split()) - _SMALL
