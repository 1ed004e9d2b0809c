"""The examples of the guidance the project grew from, in own words, judged by the label guide."""

import pytest

from coach.analysis import analyse_key_result, analyse_objective
from tests.seeds.cases import KeyResultCase, ObjectiveCase
from tests.seeds.indicators import INDICATORS
from tests.seeds.key_results import KEY_RESULTS
from tests.seeds.objectives import OBJECTIVES
from tests.seeds.tasks import TASKS


def _name(case: KeyResultCase | ObjectiveCase) -> str:
    return f"{case.source}: {case.text[:40]}"


@pytest.mark.parametrize("case", [*KEY_RESULTS, *TASKS, *INDICATORS], ids=_name)
def test_a_line_of_the_sources_is_judged_by_the_label_guide(case: KeyResultCase) -> None:
    assessment = analyse_key_result(case.text, None, case.language)

    assert (assessment.kind, assessment.ambition, assessment.kpi_confusion) == (
        case.kind,
        case.ambition,
        case.kpi_confusion,
    )


@pytest.mark.parametrize("case", OBJECTIVES, ids=_name)
def test_an_objective_of_the_sources_is_judged_by_the_label_guide(case: ObjectiveCase) -> None:
    assessment = analyse_objective(case.text, "es")

    assert (
        assessment.qualitative,
        assessment.single_focus,
        assessment.outcome_oriented,
        assessment.kpi_confusion,
    ) == (case.qualitative, case.single_focus, case.outcome_oriented, case.kpi_confusion)
