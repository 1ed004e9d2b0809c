"""The commands: review, ask, rules, rule, guidance, schema, doctor, serve."""

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from coach.cli import guidance
from coach.cli.reviewing import review
from coach.cli.screen import Exit, Lang, fail, shell_language, show
from coach.errors import CoachError
from coach.language.text import Text
from coach.models import Language
from coach.settings import Settings

if TYPE_CHECKING:
    from coach.rules import Rule
    from coach.rules.kpi_sheet import KpiRule
    from coach.rules.portfolio import PortfolioRule

app = typer.Typer(
    name="okr-coach",
    help="A writing coach for objectives and key results, in Spanish and English.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(guidance.app)


app.command()(review)


@app.command()
def ask(
    question: Annotated[str, typer.Argument(help="A question about OKRs, in Spanish or English.")],
    lang: Lang = None,
) -> None:
    """Answer a question about OKRs from the guidance, with its sources."""
    from coach.pipeline import Coach

    with Coach(_settings(lang)) as coach:
        answer = coach.ask(question, lang)
    show(answer.text)
    for passage in answer.passages:
        show(f"— {passage.title} ({passage.source})")
    if answer.fallback_reason:
        typer.echo(answer.fallback_reason, err=True)


@app.command()
def rules(lang: Lang = None) -> None:
    """List the rules: code, name, severity and what each one shows."""
    for rule in _rules():
        first = rule.manual(lang or shell_language()).partition("\n")[0]
        show(f"{rule.code}  {rule.severity:<7}  {first}")


@app.command()
def rule(
    code: Annotated[str, typer.Argument(help="A rule's code, such as KR101.")], lang: Lang = None
) -> None:
    """Show the manual of one rule."""
    found = next((r for r in _rules() if code.upper() in (r.code, r.name.upper())), None)
    if found is None:
        fail(Exit.USAGE, _NO_RULE.in_(lang or shell_language()).format(code=code))
    language = lang or shell_language()
    typer.echo(f"{found.code} {found.name} ({found.severity})\n\n{found.manual(language)}")


@app.command()
def doctor() -> None:
    """Check that the coach can work here, and say what to fix."""
    from coach.diagnosis import examine

    checks = examine(_settings(None))
    for check in checks:
        show(f"{'ok  ' if check.ok else 'FAIL'}  {check.what}")
        if check.remedy:
            show(f"      {check.remedy}")
    raise typer.Exit(Exit.DONE if all(check.ok for check in checks) else Exit.FAILED)


@app.command()
def serve(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on.")] = 7860,
) -> None:
    """Open the chat page in the browser's reach."""
    from coach.web import launch

    launch(_settings(None), host=host, port=port)


def main() -> None:
    """Run the command line; turn known errors and interrupts into messages and exit codes."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        app()
    except CoachError as error:
        fail(Exit.FAILED, str(error))
    except KeyboardInterrupt:
        fail(Exit.INTERRUPTED, _INTERRUPTED.in_(shell_language()))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(Exit.DONE)


@app.command()
def schema() -> None:
    """Print the JSON Schema of okr.v1, the coach's own file shape."""
    import json

    from coach.formats.okr_v1 import json_schema

    typer.echo(json.dumps(json_schema(), indent=2))


def _rules() -> "list[Rule | KpiRule | PortfolioRule]":
    """Return every rule: of one draft, of a KPI sheet, and across teams, by code."""
    from coach.rules import RULES
    from coach.rules.kpi_sheet import KPI_RULES
    from coach.rules.portfolio import PORTFOLIO_RULES

    return sorted((*RULES, *KPI_RULES, *PORTFOLIO_RULES), key=lambda rule: rule.code)


def _settings(lang: Language | None) -> Settings:
    settings = Settings.from_env()
    return settings.model_copy(update={"language": lang}) if lang else settings


_NO_RULE = Text(
    es="No hay una regla {code!r}; `okr-coach rules` las muestra todas.",
    en="There is no rule {code!r}; `okr-coach rules` lists them all.",
)
_INTERRUPTED = Text(es="Interrumpido.", en="Interrupted.")
