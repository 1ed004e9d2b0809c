"""The sheet that sums a review up: lights, what comes up most, and what is left to do."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from coach.language.text import Text
from coach.models import Language
from coach.rendering import words
from coach.rendering.cells import put
from coach.rendering.figures import LIGHTS, Figures, figures_of
from coach.rendering.material import Material
from coach.rendering.outline import said
from coach.rendering.unread import told
from coach.rendering.workbook.style import BARS, filled, wrapped
from coach.reviews import Status

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_NAME = Text(es="Revisión OKR", en="OKR review")
_TEAM = Text(es="Equipo", en="Team")
_FOUND = Text(es="Lo que más aparece", en="What comes up most")
_TIMES = Text(es="Veces", en="Times")
_LIGHTS = Text(es="Luces por equipo", en="Lights by team")
_NOTES = Text(es="Cómo se leyó el archivo", en="How the file was read")
_DONE = Text(
    es="{objectives} objetivos y {key_results} resultados clave en {reviews} conjuntos",
    en="{objectives} objectives and {key_results} key results in {reviews} sets",
)
_MOST = 200
"""Lines of a list; a longer one is for the other reports."""


def add_summary(book: "Workbook", material: Material) -> None:
    """Add the sheet at the end, under a name that no other sheet has.

    Args:
        book: The workbook.
        material: The reviews and what is said across them.
    """
    from openpyxl.styles import Font

    language = material.language
    sheet = book.create_sheet(_free_name(book, _NAME.in_(language)))
    sheet.column_dimensions["A"].width = 64
    for letter in "BCDE":
        sheet.column_dimensions[letter].width = 16
    put(sheet.cell(1, 1), f"{_NAME.in_(language)}: {material.title}")
    sheet.cell(1, 1).font = Font(bold=True, size=14)
    put(sheet.cell(2, 1), _DONE.in_(language).format(**material.totals.model_dump()))
    figures = figures_of(material)
    row = _teams(sheet, 4, figures, language)
    row = _kinds(sheet, row + 1, figures, language)
    for title, texts in _lists(material):
        row = _list(sheet, row + 1, title, texts)


def _free_name(book: "Workbook", name: str) -> str:
    taken = set(book.sheetnames)
    names = (name, *(f"{name} {n}" for n in range(2, 100)))
    return next(candidate for candidate in names if candidate not in taken)


def _teams(sheet: "Worksheet", row: int, figures: Figures, language: Language) -> int:
    """Write lights by team with their chart; return the row below."""
    heads = [_TEAM.in_(language), *(_light(light, language) for light in LIGHTS)]
    for at, head in enumerate(heads, start=1):
        put(sheet.cell(row, at), head)
        if at > 1:
            filled(sheet.cell(row, at), LIGHTS[at - 2])
    bars = figures.teams or (figures.all,)
    for n, bar in enumerate(bars, start=1):
        put(sheet.cell(row + n, 1), bar.name)
        counts = {light: many for light, many, _ in bar.parts}
        for at, light in enumerate(LIGHTS, start=2):
            put(sheet.cell(row + n, at), counts.get(light, 0))
    if any(bar.many for bar in bars):
        _chart_of_teams(sheet, row, len(bars), language)
    return row + len(bars) + 1


def _light(light: Status, language: Language) -> str:
    return f"{words.ICON[light]} {words.STATUS[light].in_(language)}"


def _chart_of_teams(sheet: "Worksheet", row: int, many: int, language: Language) -> None:
    from openpyxl.chart import BarChart, Reference

    chart = BarChart()
    chart.type, chart.grouping, chart.overlap = "bar", "stacked", 100
    chart.title = _LIGHTS.in_(language)
    chart.height, chart.width = 3 + 0.8 * many, 18
    data = Reference(sheet, min_col=2, max_col=5, min_row=row, max_row=row + many)
    chart.add_data(data, titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=1, min_row=row + 1, max_row=row + many))
    for series, light in zip(chart.series, LIGHTS, strict=True):
        series.graphicalProperties.solidFill = BARS[light]
    _plain_axes(chart)
    sheet.add_chart(chart, "G2")


def _kinds(sheet: "Worksheet", row: int, figures: Figures, language: Language) -> int:
    """Write what comes up most with its chart; return the row below."""
    from openpyxl.chart import BarChart, Reference

    if not figures.kinds:
        return row
    put(sheet.cell(row, 1), _FOUND.in_(language))
    put(sheet.cell(row, 2), _TIMES.in_(language))
    for n, kind in enumerate(figures.kinds, start=1):
        put(sheet.cell(row + n, 1), f"{kind.name} ({kind.code})")
        put(sheet.cell(row + n, 2), kind.many)
    many = len(figures.kinds)
    chart = BarChart()
    chart.type, chart.legend = "bar", None
    chart.title = _FOUND.in_(language)
    chart.height, chart.width = 3 + 0.8 * many, 24
    chart.add_data(Reference(sheet, min_col=2, min_row=row + 1, max_row=row + many))
    chart.set_categories(Reference(sheet, min_col=1, min_row=row + 1, max_row=row + many))
    chart.series[0].graphicalProperties.solidFill = BARS["complete"]
    _plain_axes(chart)
    sheet.add_chart(chart, f"G{max(22, len(figures.teams) * 2 + 8)}")
    return row + many + 1


def _plain_axes(chart: "object") -> None:
    """Show both axes, the first bar on top: newer programs hide what is not asked for."""
    for axis in (chart.x_axis, chart.y_axis):  # type: ignore[attr-defined]
        axis.delete = False
    chart.x_axis.scaling.orientation = "maxMin"  # type: ignore[attr-defined]
    chart.y_axis.majorGridlines = None  # type: ignore[attr-defined]


def _lists(material: Material) -> Iterable[tuple[str, list[str]]]:
    language = material.language
    yield words.ACROSS.in_(language), [said(finding) for finding in material.findings]
    yield words.NOT_REVIEWED.in_(language), [error.message for error in material.errors]
    data: list[str] = []
    questions: list[str] = []
    notes: list[str] = []
    unread: list[str] = []
    for review in material.reviews:
        lead = f"{review.team}: " if review.team else ""
        own: Language = "es" if review.language == "es" else "en"
        data += [f"{lead}{d.metric}: {d.what}" for d in review.data_to_get]
        questions += [f"{lead}{question.text}" for question in review.questions]
        notes += review.notes
        unread += [told(left, own) for left in review.unread]
    yield words.QUESTIONS.in_(language), questions
    yield words.DATA_TO_GET.in_(language), data
    yield words.UNREAD.in_(language), unread
    yield _NOTES.in_(language), notes


def _list(sheet: "Worksheet", row: int, title: str, texts: list[str]) -> int:
    from openpyxl.styles import Font

    if not texts:
        return row - 1
    put(sheet.cell(row, 1), title)
    sheet.cell(row, 1).font = Font(bold=True)
    for n, text in enumerate(texts[:_MOST], start=1):
        put(sheet.cell(row + n, 1), text)
        wrapped(sheet.cell(row + n, 1))
    if len(texts) > _MOST:
        put(sheet.cell(row + _MOST + 1, 1), f"… +{len(texts) - _MOST}")
    return row + min(len(texts), _MOST + 1) + 1
