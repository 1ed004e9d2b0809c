"""What ``okr-coach review`` can be told: each option with its words of help."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from coach.settings import Profile

FailOn = Literal["never", "info", "warning"]
_FOR_FILES = "Files"
_FOR_MODELS = "Language model"

Files = Annotated[
    list[str] | None,
    typer.Argument(
        help="Excel, CSV, ODS, Word, Markdown, YAML, JSON or text files; - for standard input."
    ),
]
Form = Annotated[
    Literal["text", "json", "markdown"],
    typer.Option("--format", "-f", help="How to print the review."),
]
FailingOn = Annotated[
    FailOn, typer.Option("--fail-on", help="Exit with 1 when a finding is at or above this.")
]
AddressedAs = Annotated[Profile | None, typer.Option(help="How Spanish addresses the reader.")]
Select = Annotated[
    list[str] | None, typer.Option(help="Only these rules speak: KR101, or KR1 for a group.")
]
Ignore = Annotated[list[str] | None, typer.Option(help="These rules keep quiet.")]
Out = Annotated[
    list[Path] | None,
    typer.Option(
        "--out",
        "-o",
        help="Write a report: .xlsx .html .md .csv .json .jsonl .sarif (several).",
        rich_help_panel=_FOR_FILES,
    ),
]
Export = Annotated[
    list[str] | None,
    typer.Option(
        help="Write the revised OKRs: asana-csv:F, asana-json:F, wrike:F, betterworks:F, "
        "xlsx:F, csv:F.",
        rich_help_panel=_FOR_FILES,
    ),
]
Kpis = Annotated[
    Path | None, typer.Option(help="The team's KPI sheet.", rich_help_panel=_FOR_FILES)
]
Parent = Annotated[
    Path | None,
    typer.Option(help="The OKRs these serve: the company's or area's.", rich_help_panel=_FOR_FILES),
]
Map = Annotated[
    list[str] | None,
    typer.Option(
        "--map",
        help='What a column holds: --map "Objective=Our aim".',
        rich_help_panel=_FOR_FILES,
    ),
]
Resume = Annotated[
    bool,
    typer.Option(
        "--resume", help="Go on where the same command broke off.", rich_help_panel=_FOR_FILES
    ),
]
Processes = Annotated[
    int | None,
    typer.Option(
        min=1,
        help="Processes that review; one a processor by default.",
        rich_help_panel=_FOR_FILES,
    ),
]
Ray = Annotated[
    str | None,
    typer.Option(
        help="Address of a Ray cluster to review on, or local.", rich_help_panel=_FOR_FILES
    ),
]
Estimate = Annotated[
    bool,
    typer.Option(
        "--estimate", help="Say what it would take, and stop.", rich_help_panel=_FOR_MODELS
    ),
]
MaxCost = Annotated[
    float | None,
    typer.Option(min=0, help="Dollars to spend at most.", rich_help_panel=_FOR_MODELS),
]
Concurrency = Annotated[
    int | None,
    typer.Option(min=1, max=256, help="Calls at the same time.", rich_help_panel=_FOR_MODELS),
]
Rate = Annotated[
    float | None,
    typer.Option(min=0.1, help="Calls a minute at most.", rich_help_panel=_FOR_MODELS),
]
Cache = Annotated[
    bool,
    typer.Option(
        "--cache", help="Keep a model's answers on this machine.", rich_help_panel=_FOR_MODELS
    ),
]
ExportBatch = Annotated[
    Path | None,
    typer.Option(
        help="Write the requests as Batch API files into a folder, and stop.",
        rich_help_panel=_FOR_MODELS,
    ),
]
ImportBatch = Annotated[
    Path | None,
    typer.Option(help="Review with the answers of such a batch.", rich_help_panel=_FOR_MODELS),
]
