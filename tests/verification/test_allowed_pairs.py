"""Arithmetic is only allowed between two figures of which one becomes the other."""

import pytest

from coach.verification import Allowed, invented_figures


@pytest.mark.parametrize(
    "line",
    [
        "Dispensing errors per 10,000 doses: from 14 down to 0",
        "Errores por cada 10.000 dosis: de 14 a 0",
        "Complaints per 1.000 orders, today 14 → 2",
    ],
)
def test_a_base_beside_a_change_is_no_part_of_it(line: str) -> None:
    allowed = Allowed((line,), (), "en")

    assert invented_figures("from 40 % to 65 %", allowed, "en") == ("40 %", "65 %")


@pytest.mark.parametrize(
    ("line", "said"),
    [("Reach 14 from 10", "29 %"), ("De 10 a 14", "40 %"), ("14 a la semana, hoy 10", "29 %")],
)
def test_what_a_change_comes_to_may_be_said(line: str, said: str) -> None:
    assert invented_figures(said, Allowed((line,), (), "es"), "es") == ()
