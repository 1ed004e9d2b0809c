"""The commands of the evaluation suite. Exit codes: 0 done, 1 blocked, 2 usage, 3 interrupted."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer

from coach import CoachError, Settings
from coach.prompting import read_prompt
from evals.engines import EngineName, Wanted
from evals.lines import DatasetError
from evals.reports import of_comparison, of_run, of_verdict, page_of_comparison, page_of_run
from evals.runs.comparing import Comparison, compare
from evals.runs.finding import RUNS, accept, baseline, find_run
from evals.runs.gate import judge_gate
from evals.runs.model import Run, RunError
from evals.suite.running import Asked, is_current, run

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Know whether a prompt, a rule or a passage made the coach better.",
)
Where = Annotated[Path, typer.Option("--runs", help="Where runs are kept.")]
Named = Annotated[str, typer.Argument(help="A run: its name, its file, or baseline:ENGINE.")]
Out = Annotated[
    list[Path] | None, typer.Option("--out", "-o", help="Keep the report: .html or .md (several).")
]
_INTERRUPTED = 3
_NO_PROMPT = (
    "The built-in engine reads no prompt. Name an engine that does: --engine stand-in (offline), "
    "endpoint, or replay."
)


@app.command("run")
def run_command(
    task: Annotated[
        list[str] | None, typer.Option("--task", "-t", help="Only these tasks (several).")
    ] = None,
    engine: Annotated[
        EngineName | None,
        typer.Option(help="What answers; embedded, or the endpoint that is set up for a prompt."),
    ] = None,
    prompt: Annotated[
        list[Path] | None,
        typer.Option(help="A candidate in place of the coach's prompt; compared with it."),
    ] = None,
    name: Annotated[str | None, typer.Option(help="What the run is called.")] = None,
    record: Annotated[
        Path | None, typer.Option(help="Keep the model's answers in this file.")
    ] = None,
    recordings: Annotated[
        Path | None, typer.Option(help="Answers to replay, kept by --record.")
    ] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="Samples of each task at most.")] = None,
    out: Out = None,
    runs: Where = RUNS,
) -> None:
    """Run the suite; a candidate prompt is run beside the current one and compared."""
    settings = Settings.from_env()
    chosen: EngineName = engine or _usual(settings, prompt)
    if prompt and chosen == "embedded":
        raise RunError(_NO_PROMPT)
    wanted = Wanted(chosen, (), record or recordings, settings)
    asked = Asked(wanted, tuple(task or ()), name or chosen, runs, limit)
    _check_files(chosen, record, recordings)
    if not prompt:
        done = _run(asked)
        _show(of_run(done), page_of_run(done), out)
        return
    for path in prompt:
        read_prompt(path)  # a file that is none is told before anything is run
    before = _current(asked._replace(name=chosen))
    candidate = wanted._replace(prompts=tuple(prompt))
    called = name or f"{chosen}-{'-'.join(path.stem for path in prompt)}"
    after = _run(asked._replace(wanted=candidate, name=called))
    _show_comparison(compare(before, after), out, runs)


@app.command("compare")
def compare_command(before: Named, after: Named, out: Out = None, runs: Where = RUNS) -> None:
    """Compare two runs, unit by unit: what changed, how sure that is, and what it costs."""
    _show_comparison(compare(find_run(before, runs), find_run(after, runs)), out, runs)


@app.command("gate")
def gate_command(
    name: Named = "embedded",
    against: Annotated[
        str | None, typer.Option(help="Another run than the accepted one of its engine.")
    ] = None,
    runs: Where = RUNS,
) -> None:
    """Block a run (exit code 1) that drops significantly or breaks a floor."""
    after = find_run(name, runs)
    before = find_run(against, runs) if against else baseline(after.made.engine)
    comparison = compare(before, after)
    verdict = judge_gate(comparison)
    typer.echo(of_verdict(verdict, comparison))
    raise typer.Exit(0 if verdict.passes else 1)


@app.command("accept")
def accept_command(name: Named, runs: Where = RUNS) -> None:
    """Make a run the accepted one of its engine; commit the file to make it so for everybody."""
    typer.echo(f"Accepted: {accept(name, runs)}")


@app.command("view")
def view_command(
    name: Named,
    out: Out = None,
    runs: Where = RUNS,
    port: Annotated[int, typer.Option(help="Port of the viewer.")] = 7575,
) -> None:
    """Open a run's samples in Inspect's viewer, on this machine; with --out, keep a report."""
    if out:
        done = find_run(name, runs)
        _show(of_run(done), page_of_run(done), out)
        return
    logs = runs / name / "logs"
    if not logs.is_dir():
        raise RunError(f"There are no logs at {logs}; only runs of this machine have them.")
    command = [sys.executable, "-m", "inspect_ai", "view", "start"]
    raise typer.Exit(
        subprocess.call([*command, "--log-dir", str(logs), "--port", str(port), "--recursive"])
    )


def _check_files(engine: EngineName, record: Path | None, recordings: Path | None) -> None:
    """Refuse a file that the engine would not use.

    Raises:
        RunError: There is one.
    """
    if record and engine not in ("endpoint", "stand-in"):
        raise RunError(f"--record keeps what a model answers; {engine} asks none.")
    if recordings and engine != "replay":
        raise RunError(f"--recordings is heard by --engine replay, not by {engine}.")


def _usual(settings: Settings, prompt: list[Path] | None) -> EngineName:
    if not prompt:
        return "embedded"
    return "endpoint" if settings.model else "stand-in"


def _run(asked: Asked) -> Run:
    try:
        return run(asked, _tell)
    except KeyboardInterrupt:
        _tell("Interrupted; the same command goes on.")
        raise typer.Exit(_INTERRUPTED) from None


def _current(asked: Asked) -> Run:
    """Return the run of the current prompt, made now unless one of the same is there."""
    kept = is_current(asked)
    if kept is not None:
        _tell(f"The current prompt was measured before: {kept.made.name}.")
        return kept
    _tell("The current prompt:")
    return _run(asked)


def _show_comparison(comparison: Comparison, out: list[Path] | None, runs: Path) -> None:
    """Show a comparison; it is kept for the page of runs too."""
    text = of_comparison(comparison)
    names = (comparison.before.made.name, comparison.after.made.name)
    kept = runs / "comparisons" / f"{'--'.join(names)}.md"
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text(text, encoding="utf-8")
    _show(text, page_of_comparison(comparison), out)


def _show(text: str, page: str, out: list[Path] | None) -> None:
    """Print a report, or keep it in files."""
    if not out:
        typer.echo(text)
        return
    for path in out:
        if path.suffix not in (".html", ".md"):
            raise RunError(f"{path}: a report is kept as .html or .md.")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page if path.suffix == ".html" else text, encoding="utf-8")
        typer.echo(f"Written: {path}")


def _tell(text: str) -> None:
    typer.echo(text, err=True)


def main() -> None:
    """Run the command line; what goes wrong is told in a sentence."""
    os.environ.setdefault("INSPECT_DISPLAY", "none")
    try:
        app(prog_name="python -m evals")
    except (RunError, DatasetError, CoachError) as error:
        typer.echo(str(error), err=True)
        sys.exit(2)
    except OSError as error:
        typer.echo(f"{error.filename or 'A file'}: {error.strerror}", err=True)
        sys.exit(2)
