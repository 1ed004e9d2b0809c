"""The ``okr-coach`` command: the only place that prints and exits."""

import os
import sys
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NoReturn

import typer

from coach.errors import CoachError
from coach.language.text import Text
from coach.models import Language, OKRSet
from coach.reviews import Finding, Review, ReviewError
from coach.settings import Settings

if TYPE_CHECKING:
    from rich.console import Console

    from coach.pipeline import Coach

app = typer.Typer(
    name="okr-coach",
    help="A writing coach for objectives and key results, in Spanish and English.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


class Exit(IntEnum):
    """The exit codes, a promise to scripts."""

    DONE = 0
    FINDINGS = 1
    USAGE = 2
    INTERRUPTED = 3
    FAILED = 4


Lang = Annotated[
    Literal["es", "en"] | None,
    typer.Option("--lang", help="Language of the answer; the draft's own when not given."),
]


@app.command()
def review(
    files: Annotated[
        list[str] | None,
        typer.Argument(help="Drafts to review: text or Markdown files, or - for standard input."),
    ] = None,
    form: Annotated[
        Literal["text", "json", "markdown"],
        typer.Option("--format", "-f", help="How to print the review."),
    ] = "text",
    lang: Lang = None,
    fail_on: Annotated[
        Literal["never", "info", "warning"],
        typer.Option("--fail-on", help="Exit with 1 when a finding is at or above this."),
    ] = "never",
) -> None:
    """Review drafts: every line with its light, what its words show, and a rewrite."""
    from coach.pipeline import Coach
    from coach.rendering.json import envelope

    reviews: list[Review] = []
    errors: list[ReviewError] = []
    with Coach(_settings(lang)) as coach:
        for name in files or ["-"]:
            try:
                reviews.extend(_review_one(coach, okrs, form) for okrs in _read(name))
            except CoachError as error:
                errors.append(ReviewError(source=name, message=str(error)))
                typer.echo(str(error), err=True)
    if form == "json":
        from coach.rendering import json

        typer.echo(json.render(envelope(reviews, errors)))
    raise typer.Exit(_exit_code(reviews, errors, fail_on))


@app.command()
def ask(
    question: Annotated[str, typer.Argument(help="A question about OKRs, in Spanish or English.")],
    lang: Lang = None,
) -> None:
    """Answer a question about OKRs from the guidance, with its sources."""
    from coach.pipeline import Coach

    with Coach(_settings(lang)) as coach:
        answer = coach.ask(question, lang)
    console = _console()
    console.print(answer.text, markup=False, highlight=False)
    for passage in answer.passages:
        console.print(f"— {passage.title} ({passage.source})", markup=False, highlight=False)


@app.command()
def rules(lang: Lang = None) -> None:
    """List the rules: code, name, severity and what each one shows."""
    from coach.rules import RULES

    console, language = _console(), lang or _shell_language()
    for rule in RULES:
        first = rule.manual(language).partition("\n")[0]
        line = f"{rule.code}  {rule.severity:<7}  {first}"
        console.print(line, markup=False, highlight=False)


@app.command()
def rule(
    code: Annotated[str, typer.Argument(help="A rule's code, such as KR101.")], lang: Lang = None
) -> None:
    """Show the manual of one rule."""
    from coach.rules import RULES

    found = next((r for r in RULES if code.upper() in (r.code, r.name.upper())), None)
    if found is None:
        _fail(Exit.USAGE, _NO_RULE.in_(lang or _shell_language()).format(code=code))
    language = lang or _shell_language()
    typer.echo(f"{found.code} {found.name} ({found.severity})\n\n{found.manual(language)}")


@app.command()
def doctor() -> None:
    """Check that the coach can work here, and say what to fix."""
    from coach.diagnosis import examine

    console = _console()
    checks = examine(_settings(None))
    for check in checks:
        mark = "ok  " if check.ok else "FAIL"
        console.print(f"{mark}  {check.what}", markup=False, highlight=False)
        if check.remedy:
            console.print(f"      {check.remedy}", markup=False, highlight=False)
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
        _fail(Exit.FAILED, str(error))
    except KeyboardInterrupt:
        _fail(Exit.INTERRUPTED, _INTERRUPTED.in_(_shell_language()))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(Exit.DONE)


def _settings(lang: Language | None) -> Settings:
    settings = Settings.from_env()
    return settings.model_copy(update={"language": lang}) if lang else settings


def _read(name: str) -> tuple[OKRSet, ...]:
    from coach.formats import read, read_bytes

    if name == "-":
        if sys.stdin.isatty():
            typer.echo(_TYPE_HERE.in_(_shell_language()), err=True)
        return read_bytes(sys.stdin.buffer.read(), source=None)
    return read(Path(name))


_NO_RULE = Text(
    es="No hay una regla {code!r}; `okr-coach rules` las muestra todas.",
    en="There is no rule {code!r}; `okr-coach rules` lists them all.",
)
_INTERRUPTED = Text(es="Interrumpido.", en="Interrupted.")
_TYPE_HERE = Text(
    es="Pegar el borrador y terminar con Ctrl+D.", en="Paste the draft and end with Ctrl+D."
)


def _review_one(coach: "Coach", okrs: OKRSet, form: str) -> Review:
    from coach.rendering import markdown, terminal

    console = _console() if form == "text" else None
    for event in coach.stream(okrs):
        last = event.review
        if console and event.kind == "findings":
            terminal.print_findings(last, console)
            sys.stdout.flush()
        elif console:
            terminal.print_proposals(last, console)
    if form == "markdown":
        typer.echo(markdown.render(last))
    return last


def _exit_code(reviews: list[Review], errors: list[ReviewError], fail_on: str) -> Exit:
    if errors:
        return Exit.FAILED
    wanted = {"never": (), "info": ("info", "warning"), "warning": ("warning",)}[fail_on]
    hit = any(f.severity in wanted and f.suppressed is None for r in reviews for f in _all(r))
    return Exit.FINDINGS if hit else Exit.DONE


def _all(review: Review) -> list[Finding]:
    objectives = review.objectives
    lines = [kr for objective in objectives for kr in objective.key_results]
    found = [finding for objective in objectives for finding in objective.findings]
    return [*review.findings, *found, *(finding for line in lines for finding in line.findings)]


def _console() -> "Console":
    from rich.console import Console

    return Console(soft_wrap=False)


def _shell_language() -> Language:
    name = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG", "")
    return "es" if name.lower().startswith("es") else "en"


def _fail(code: Exit, message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise SystemExit(int(code))
