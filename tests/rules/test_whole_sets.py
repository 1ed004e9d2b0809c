"""What the lines of one objective say together."""

from tests.rules.drafted import found


def test_an_objective_whose_quality_no_line_touches_is_asked_about() -> None:
    assert "SET408" in found(
        "en",
        "Cut the price per plate from $9 to $7",
        "Raise plates served per hour from 40 to 60",
        objective="New joiners find their feet in our kitchens",
    )
    assert "SET408" in found(
        "es",
        "Bajar el costo por plato de $9 a $7",
        "Subir los platos por hora de 40 a 60",
        objective="Que las cocineras quieran quedarse con nosotros",
    )


def test_one_sign_of_the_quality_is_enough() -> None:
    assert "SET408" not in found(
        "en",
        "Cut the price per plate from $9 to $7",
        "Raise new starters who cook alone in week 2 from 20% to 60%",
        objective="New joiners find their feet in our kitchens",
    )
    assert "SET408" not in found(
        "es",
        "Bajar el costo por plato de $9 a $7",
        "Reducir las renuncias de 12 a 5",
        objective="Que las cocineras quieran quedarse con nosotros",
    )


def test_the_same_number_from_two_sides_or_in_two_words_is_one() -> None:
    assert "SET407" in found(
        "es", "Subir la renovación de abonos del 60 % al 75 %", "Bajar las bajas del 40 % al 25 %"
    )
    assert "SET407" in found(
        "en", "Punctuality rate from 70% to 90%", "Punctuality 15% better than today"
    )


def test_two_numbers_of_one_subject_are_two() -> None:
    assert "SET407" not in found(
        "en", "Punctuality in Leeds from 70% to 90%", "Punctuality in York from 60% to 80%"
    )
    assert "SET407" not in found(
        "es", "Subir la renovación de abonos del 60 % al 75 %", "Subir las visitas de 300 a 450"
    )


def test_late_indicators_alone_lack_an_early_one_unless_calls_are_counted() -> None:
    late = ("Raise the pass rate from 54% to 70%", "Cut the dropout rate from 12% to 6%")

    assert "SET404" in found("en", *late)
    assert "SET404" not in found("en", *late, "Make 30 calls a week to families")


def test_work_is_counted_for_the_set_and_marks_of_a_result_are_not() -> None:
    assert "SET403" in found("en", "Launch the new menu", "Measurement of plate waste")
    assert "SET403" not in found("en", "Launch the new menu", "Deliver 96% of meals on time")
