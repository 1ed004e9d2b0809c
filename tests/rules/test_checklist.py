"""What no line can show, asked once for the set."""

from coach.analysis import analyse
from coach.models import OKRSet
from coach.parsing import parse
from coach.rules import checklist

BARE = "Objetivo: Que quien llama reciba ayuda\nKR1: Reducir la espera de 9 a 3 min\n"


def met(okrs: OKRSet) -> dict[str, bool | None]:
    return {point.code: point.met for point in checklist(okrs, analyse(okrs), "es")}


def test_a_bare_draft_shows_none_of_it() -> None:
    assert met(parse(BARE)) == {
        "traction": None,
        "kpis-beside": False,
        "review-rhythm": False,
        "five-questions": None,
        "alignment": False,
    }


def test_listed_kpis_are_seen_and_read_in_pairs() -> None:
    shown = met(
        parse(BARE + "KPI a observar:\n- CSAT: más de 4,6\n- Costo por llamada: menos de $4\n")
    )

    assert shown["kpis-beside"] is True
    assert "kpis-in-conflict" in shown


def test_a_review_in_the_draft_is_seen() -> None:
    assert met(parse(BARE + "Nota: reunión de seguimiento semanal, los lunes\n"))["review-rhythm"]


def test_a_parent_objective_shows_the_alignment() -> None:
    okrs = parse(BARE)
    objective = okrs.objectives[0].model_copy(update={"parent": "Crecer con quienes ya están"})

    assert met(okrs.model_copy(update={"objectives": (objective,)}))["alignment"] is True


def test_every_point_is_one_line_that_cites_its_guidance() -> None:
    okrs = parse(BARE)
    for language in ("es", "en"):
        for point in checklist(okrs, analyse(okrs), language):
            assert "\n" not in point.text
            assert point.text.endswith("?")
            assert point.passages
