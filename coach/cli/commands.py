"""The commands: review, ask, rules, rule, guidance, doctor, serve."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from coach.cli import guidance
from coach.cli.screen import Exit, Lang, console, fail, shell_language, show
from coach.cli.waiting import waiting
from coach.errors import CoachError
from coach.language.text import Text
from coach.models import Language, OKRSet
from coach.reviews import Finding, Review, ReviewError
from coach.settings import Profile, Settings

if TYPE_CHECKING:
    from coach.pipeline import Coach

app = typer.Typer(
    name="okr-coach",
    help="A writing coach for objectives and key results, in Spanish and English.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(guidance.app)


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
    profile: Annotated[
        Profile | None, typer.Option(help="How Spanish addresses the reader.")
    ] = None,
    cache: Annotated[
        bool, typer.Option("--cache", help="Keep a model's answers on this machine.")
    ] = False,
) -> None:
    """Review drafts: every line with its light, what its words show, and a rewrite."""
    from coach.pipeline import Coach
    from coach.rendering.json import envelope

    reviews: list[Review] = []
    errors: list[ReviewError] = []
    with Coach(_settings(lang, profile, cache)) as coach:
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
    show(answer.text)
    for passage in answer.passages:
        show(f"— {passage.title} ({passage.source})")
    if answer.fallback_reason:
        typer.echo(answer.fallback_reason, err=True)


@app.command()
def rules(lang: Lang = None) -> None:
    """List the rules: code, name, severity and what each one shows."""
    from coach.rules import RULES

    for rule in RULES:
        first = rule.manual(lang or shell_language()).partition("\n")[0]
        show(f"{rule.code}  {rule.severity:<7}  {first}")


@app.command()
def rule(
    code: Annotated[str, typer.Argument(help="A rule's code, such as KR101.")], lang: Lang = None
) -> None:
    """Show the manual of one rule."""
    from coach.rules import RULES

    found = next((r for r in RULES if code.upper() in (r.code, r.name.upper())), None)
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


def _settings(
    lang: Language | None, profile: Profile | None = None, cache: bool = False
) -> Settings:
    options = (("language", lang), ("profile", profile), ("cache", cache))
    chosen = {name: value for name, value in options if value}
    return Settings.from_env().model_copy(update=chosen)


def _read(name: str) -> tuple[OKRSet, ...]:
    from coach.formats import read, read_bytes

    if name == "-":
        if sys.stdin.isatty():
            typer.echo(_TYPE_HERE.in_(shell_language()), err=True)
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

    screen = console() if form == "text" else None
    with waiting(coach.settings) as tell:
        for event in coach.stream(okrs):
            last = event.review
            if screen and event.kind == "findings":
                terminal.print_findings(last, screen)
                sys.stdout.flush()
            tell(event)
    if screen:
        terminal.print_proposals(last, screen)
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
