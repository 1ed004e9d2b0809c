"""The draft's own noun wins over a generic one in the name of a metric."""

import pytest

from coach import Coach
from coach.reviews import Rewrite


@pytest.fixture(scope="module")
def coach() -> Coach:
    return Coach()


def rewrite(coach: Coach, text: str) -> Rewrite:
    found = coach.review(text).objectives[0].key_results[0].rewrite
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("draft", "named"),
    [
        (
            "Objetivo: Que los usuarios aprovechen la app\nKR1: Lanzar el módulo de reportes",
            "cuentas que usan el módulo de reportes cada semana",
        ),
        (
            "Objective: Users get more from the app\nKR1: Ship a new calendar integration by May",
            "accounts that use the new calendar integration every week",
        ),
        (
            "Objetivo: Que los usuarios aprovechen la app\nKR1: Lanzar una nueva funcionalidad",
            "cuentas que usan la nueva funcionalidad cada semana",
        ),
        (
            "Objective: Users get more from the app\nKR1: Ship 10 features",
            "accounts that use the features every week",
        ),
    ],
)
def test_what_is_made_stands_in_the_metric(coach: Coach, draft: str, named: str) -> None:
    assert named in rewrite(coach, draft).text
