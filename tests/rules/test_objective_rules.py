"""What the rules about objectives say of objectives as people write them."""

import pytest

from coach.analysis import analyse
from coach.models import KeyResult, Language, Objective, OKRSet
from coach.reviews import Context
from coach.rules import Case, detect
from tests.rules.drafted import found

KR: dict[Language, str] = {
    "es": "Pasar las visitas de 20 a 45 por semana",
    "en": "Raise visits from 20 to 45 a week",
}


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("en", "Get from 12 to 20 franchisees", "OBJ001"),
        ("en", "Repaint the lobby and win the hotel guild prize", "OBJ002"),
        ("en", "Fewer potholes and calmer drivers", "OBJ002"),
        ("en", "Commissioning of the new ferry", "OBJ003"),
        ("en", "Lift occupancy", "OBJ004"),
        ("en", "Supply chain", "OBJ005"),
        ("en", "The best season ever", "OBJ006"),
        ("es", "Pasar de 12 a 20 franquiciados", "OBJ001"),
        ("es", "Pintar el vestíbulo y ganar el premio del gremio", "OBJ002"),
        ("es", "Menos baches y conductores más tranquilos", "OBJ002"),
        ("es", "Digitalización del archivo histórico", "OBJ003"),
        ("es", "Subir la ocupación", "OBJ004"),
        ("es", "Logística", "OBJ005"),
        ("es", "La mejor temporada de la historia", "OBJ006"),
    ],
)
def test_an_objective_with_a_flaw_is_told_which(language: Language, text: str, code: str) -> None:
    assert code in found(language, KR[language], objective=text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Passengers reach the islands rested and on time"),
        ("en", "The ferry crew sleeps well and wants to stay"),
        ("en", "Be the number one choice for island weddings"),
        ("es", "Que los pasajeros lleguen a las islas descansados y a tiempo"),
        ("es", "La tripulación duerme bien y quiere quedarse"),
        ("es", "Ser la opción número uno para bodas en las islas"),
    ],
)
def test_a_good_objective_is_left_alone(language: Language, text: str) -> None:
    said = found(language, KR[language], objective=text)

    assert not {code for code in said if code.startswith("OBJ")}


@pytest.mark.parametrize(
    ("language", "text", "first", "second"),
    [
        (
            "en",
            "Win large, medium and small clients, as well as tidying up the depot",
            "Win",
            "tidying",
        ),
        ("es", "Que el puerto sea limpio y seguro y que las grúas no paren", "Que el", "que las"),
    ],
)
def test_the_two_goals_are_quoted_where_they_join(
    language: Language, text: str, first: str, second: str
) -> None:
    line = KeyResult(ref="O1.KR1", text=KR[language])
    okrs = OKRSet(draft=text, objectives=(Objective(ref="O1", text=text, key_results=(line,)),))
    case = Case.of(okrs, analyse(okrs), Context(), language)
    said = next(f.message for f in detect(case) if f.code == "OBJ002")

    assert f"{first}" in said
    assert f"“{second}" in said or f"«{second}" in said
