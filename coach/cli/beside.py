"""What a call knows beside the drafts: the KPI sheet, and the OKRs that these serve."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from coach.errors import CoachError
from coach.language.text import Text
from coach.models import Language
from coach.reviews import Context, Finding

if TYPE_CHECKING:
    from coach.rules.kpi_sheet import KpiFacts

_NO_PARENT = Text(
    es="{path}: no se reconoce ningún objetivo en el archivo de --parent",
    en="no objective could be made out in the file of --parent.",
)


class Beside(NamedTuple):
    """What is known beside the drafts, and what was found in it."""

    context: Context
    findings: tuple[Finding, ...]
    kpis: "tuple[KpiFacts, ...]" = ()


def read_beside(kpis: Path | None, parent: Path | None, language: Language) -> Beside:
    """Read the files that a review is held against.

    Args:
        kpis: The team's KPI sheet.
        parent: The OKRs that the reviewed ones serve.
        language: The language of what is found in them.

    Raises:
        CoachError: One of them cannot be read.
    """
    context = Context()
    findings: tuple[Finding, ...] = ()
    known: tuple[KpiFacts, ...] = ()
    if kpis:
        from coach.formats.kpis import facts, read_kpis, values_of
        from coach.rules.kpi_sheet import check_sheet

        sheet = read_kpis(kpis)
        context = context.model_copy(
            update={"kpis": values_of(sheet), "kpi_names": tuple(kpi.name for kpi in sheet)}
        )
        known = facts(sheet)
        findings = check_sheet(known, language)
    if parent:
        from coach.formats import read

        sets = list(read(parent))
        lines = [o.text for okrs in sets for o in okrs.objectives if o.text]
        lines += [kr.text for okrs in sets for kr in okrs.key_results]
        if not lines:
            raise CoachError(_NO_PARENT.both.format(path=parent))
        context = context.model_copy(update={"parent": "\n".join(lines)})
    return Beside(context, findings, known)
