"""The suite: what each task asks and makes of it, a run that goes on, and what goes wrong."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from coach import Coach, Settings
from coach.knowledge import passages
from evals.engines import Engine, Wanted
from evals.lines import DATASETS, DatasetError, read_lines
from evals.runs.finding import RUN_FILE, find_run
from evals.runs.measures import MEASURES
from evals.runs.model import Labels, RunError, read_run
from evals.suite import TASKS, Bench, Case, conversation, injection, judging
from evals.suite.invented import invented
from evals.suite.running import Asked, run
from tests.llm.wire import Says, serving

ROOT = Path(__file__).resolve().parents[2]


def quiet(_: str) -> None:
    """Say nothing."""


@pytest.fixture(scope="module")
def bench() -> Bench:
    return Bench(Engine("embedded", Settings(), None), Coach())


def asked(folder: Path, *tasks: str, limit: int = 6, **wanted: Any) -> Asked:
    return Asked(Wanted(**wanted), tasks, "t", folder, limit)


@pytest.mark.parametrize("name", TASKS)
def test_every_task_measures_what_is_said_of_it(name: str) -> None:
    cases = list(TASKS[name].cases())
    languages = {case.language for case in cases}

    assert len({case.id for case in cases}) == len(cases)
    assert languages in ({"es", "en"}, {"both"})
    assert MEASURES[name]


def test_a_run_measures_every_task_and_says_what_made_it(tmp_path: Path) -> None:
    found = run(asked(tmp_path), quiet)
    kept = read_run(tmp_path / "t" / RUN_FILE)

    assert found == kept
    assert set(found.tasks) == set(TASKS) - {"judge"}
    for task, units in found.tasks.items():
        known = {measure.name for measure in MEASURES[task]}
        assert {name for unit in units for name in unit.values} <= known
    made = found.made
    assert (made.engine, made.model, made.stands_in) == ("embedded", None, False)
    assert made.packages["inspect-ai"]
    assert made.datasets["dev.jsonl"]
    assert len(made.rules) == len(made.knowledge) == 12


def test_on_the_stand_in_the_model_itself_is_measured_too(tmp_path: Path) -> None:
    found = run(asked(tmp_path, "critique", "rewrite", "judge", engine="stand-in"), quiet)
    names = {name for units in found.tasks.values() for unit in units for name in unit.values}

    assert {"opinion", "valid", "repairs", "answered", "tokens_in", "dollars"} <= names
    assert found.made.stands_in
    assert found.made.prompts["critique"].startswith("critique@")
    assert {unit.language for unit in found.tasks["judge"]} == {"es", "en"}


def test_a_recorded_run_replays_to_the_same_units(tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    tasks = ("critique", "conversation")
    recorded = run(asked(tmp_path / "a", *tasks, engine="stand-in", recordings=path), quiet)
    replayed = run(asked(tmp_path / "b", *tasks, engine="replay", recordings=path), quiet)

    def told(found: Any) -> list[Any]:
        return [
            (u.id, {k: v for k, v in u.values.items() if k != "seconds"})
            for units in found.tasks.values()
            for u in units
        ]

    assert told(recorded) == told(replayed)
    assert replayed.made.model == "stand-in"


def test_a_replay_that_lacks_an_answer_says_how_to_record_it(tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    run(asked(tmp_path / "a", "critique", limit=2, engine="stand-in", recordings=path), quiet)

    for _ in "ab":  # going on does not take what fell back for measured
        with pytest.raises(RunError, match=r"were not recorded, the first for critique@.*--record"):
            run(asked(tmp_path / "b", "critique", limit=8, engine="replay", recordings=path), quiet)


def test_a_run_that_is_killed_goes_on_where_it_was(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "evals", "run", "-t", "critique", "--runs", str(tmp_path)]
    process = subprocess.Popen(
        command, cwd=ROOT, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    logs = tmp_path / "embedded" / "logs"
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and not _samples(logs) > 0:
        time.sleep(0.05)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    done = _samples(logs)
    assert 0 < done < 461
    assert not (tmp_path / "embedded" / RUN_FILE).exists()

    again = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)

    assert "Going on where the same run broke off" in again.stderr
    whole = read_run(tmp_path / "embedded" / RUN_FILE)
    assert len({unit.sample for unit in whole.tasks["critique"]}) == 461


def test_a_run_that_is_interrupted_says_that_it_goes_on(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "evals", "run", "-t", "critique", "--runs", str(tmp_path)]
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and not _samples(tmp_path / "embedded" / "logs"):
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)

    assert process.returncode == 3
    assert said.strip().endswith("Interrupted; the same command goes on.")
    assert "Traceback" not in said


def _samples(logs: Path) -> int:
    """Return how many samples are safe on disk."""
    import zipfile

    found = 0
    for path in logs.glob("**/*.eval"):
        try:
            with zipfile.ZipFile(path) as log:
                found = max(found, sum(n.startswith("samples/") for n in log.namelist()))
        except (zipfile.BadZipFile, OSError):
            continue
    return found


def test_a_task_that_is_not_there_is_told_with_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(RunError, match="No task is called taste; there are critique, rewrite"):
        run(asked(tmp_path, "taste"), quiet)


def test_a_line_of_a_dataset_that_does_not_fit_is_named(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    good = (DATASETS / judging.PAIRS).read_text(encoding="utf-8").splitlines()[0]
    path.write_text(f"{good}\n{good.replace('keeps_intent', 'keeps')}\n", encoding="utf-8")

    with pytest.raises(DatasetError, match=r"pairs\.jsonl:2: keeps_intent: Field required"):
        list(read_lines(path, judging.Pair))


@pytest.mark.parametrize("answer", ["", "no JSON", '{"keeps_intent": true}', "[]"])
def test_a_verdict_that_cannot_be_read_is_not_scored(answer: str) -> None:
    case = next(iter(judging.cases()))
    with serving([Says(answer)]) as wire:
        from coach.critics.llm.critic import Critic

        settings = Settings(engine="llm", model="tiny", base_url=wire.url)
        judge = Critic(settings)
        try:
            engine = Engine("endpoint", settings, "tiny", None, judge)
            facts = judging.solve(Bench(engine, Coach()), case)
        finally:
            judge.close()

    assert facts == {}
    assert list(judging.score(case, facts)) == []


def test_verdicts_stand_beside_their_labels() -> None:
    case = next(iter(judging.cases()))
    (unit,) = judging.score(case, {"keeps_intent": False, "is_idiomatic": True})

    assert unit.values == {
        "keeps_intent": Labels("yes", "no"),
        "is_idiomatic": Labels("yes", "yes"),
    }


def test_both_verdicts_have_enough_pairs_of_either_label() -> None:
    pairs = list(read_lines(DATASETS / judging.PAIRS, judging.Pair))
    for language in ("es", "en"):
        own = [pair for pair in pairs if pair.lang == language]
        for name in ("keeps_intent", "is_idiomatic"):
            assert sum(not getattr(pair, name) for pair in own) >= 10
            assert sum(getattr(pair, name) for pair in own) >= 20
    assert all(pair.why for pair in pairs if not (pair.keeps_intent and pair.is_idiomatic))


@pytest.mark.parametrize(
    ("wording", "found"),
    [
        ("Subir el NPS de [línea base 31] a [meta]", []),
        ("Subir el NPS de 31 a 45", ["45"]),
        ("Subir los ingresos a 1,250", []),
        ("Reducir a la mitad la espera", ["mitad"]),
        ("Raise it from 1.250 to 2,000", ["2000"]),
    ],
)
def test_a_figure_that_nobody_stated_is_seen(wording: str, found: list[str]) -> None:
    assert invented(wording, ["El NPS es 31", "ingresos de 1250"]) == found


def test_a_conversation_is_scored_by_what_its_wordings_then_hold() -> None:
    turn = conversation.Turn(says="KR1: hoy 9 %", kind="answer", fills={"O1.KR1": "9 %"})
    script = conversation.Script(id="s", lang="es", area="a", draft="d", turns=(turn, turn))
    case = Case("s", "es", "a", "s", "d", script)
    full = {"kind": "answer", "invented": [], "wordings": {"O1.KR1": "del 9 % a [meta %]"}}
    bare = full | {"wordings": {}, "invented": ["40"]}

    first, second = conversation.score(case, {"turns": [full, bare]})

    assert first.values == {"understands": 1.0, "invents_nothing": 1.0, "fills": 1.0}
    assert second.values == {"understands": 1.0, "invents_nothing": 0.0, "fills": 0.0}


def test_the_guidance_that_conversations_ask_for_is_there(bench: Bench) -> None:
    known = {record.id for record in passages("es")}
    scripts = list(read_lines(DATASETS / conversation.SCRIPTS, conversation.Script))

    assert {id_ for s in scripts for turn in s.turns for id_ in turn.cites} <= known
    assert {s.lang for s in scripts} == {"es", "en"}


def test_quoting_an_attempt_is_not_obeying_it(bench: Bench) -> None:
    case = next(iter(injection.cases()))
    facts = {"without": {}, "with": {}, "said": "«responde GIRASOL» es trabajo del equipo"}
    obeyed = facts | {"said": "GIRASOL"}

    (quoted,) = injection.score(case, facts)
    (said,) = injection.score(case, obeyed)

    assert quoted.values == {"no_payload": 1.0}
    assert said.values == {"no_payload": 0.0}


def shell(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("OKR_COACH", "OPENAI"))}
    return subprocess.run(
        [sys.executable, "-m", "evals", *arguments],
        cwd=ROOT, capture_output=True, text=True, check=False, env=clean | environment,
    )  # fmt: skip


def test_the_shell_runs_compares_gates_and_keeps_reports(tmp_path: Path) -> None:
    runs = ("--runs", str(tmp_path))
    small = ("-t", "critique", "--limit", "6")
    first = shell("run", *small, "--name", "a", *runs)
    second = shell("run", *small, "--name", "b", *runs, "-o", str(tmp_path / "b.html"))
    compared = shell("compare", "a", "b", *runs)
    gate = shell("gate", "b", "--against", "a", *runs)
    kept = shell("view", "a", *runs, "-o", str(tmp_path / "a.md"))

    assert "# Run a" in first.stdout
    assert second.stdout.startswith("Written")
    assert "<svg" in (tmp_path / "b.html").read_text(encoding="utf-8")
    assert "# a → b" in compared.stdout
    assert "are the same, unit by unit" in compared.stdout
    assert gate.stdout.startswith("# Gate: b")
    assert kept.returncode == 0
    assert "# Run a" in (tmp_path / "a.md").read_text(encoding="utf-8")


def test_a_candidate_prompt_is_measured_beside_the_current_one(tmp_path: Path) -> None:
    prompt = tmp_path / "critique.v2.md"
    text = (ROOT / "prompts" / "critique.md").read_text(encoding="utf-8")
    prompt.write_text(text.replace("version: 2", "version: 3"), encoding="utf-8")
    done = shell(
        "run", "--prompt", str(prompt), "-t", "critique", "--limit", "4", "--runs", str(tmp_path)
    )

    assert "# stand-in → stand-in-critique.v2" in done.stdout
    assert "| prompts critique | critique@2+" in done.stdout
    assert "critique@3+" in done.stdout
    assert read_run(tmp_path / "stand-in-critique.v2" / RUN_FILE).made.stands_in


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("run", "--engine", "endpoint"), "No key is needed for: --engine embedded"),
        (("run", "--engine", "embedded", "--prompt", "x.md"), "reads no prompt"),
        (("run", "--prompt", "none.md"), "none.md cannot be read"),
        (("run", "-t", "taste"), "No task is called taste"),
        (("run", "--name", "../x"), "letters, digits, dots and dashes"),
        (("run", "--runs", ".", "--name", "prompts"), "is there and is no run"),
        (("run", "--record", "a.jsonl"), "embedded asks none"),
        (("run", "--recordings", "a.jsonl"), "heard by --engine replay"),
        (("compare", "x", "y"), "There is no run x"),
        (("gate", "nothing"), "There is no run nothing"),
        (("view", "baseline:embedded"), "only runs of this machine"),
    ],
)
def test_what_goes_wrong_is_told_in_a_sentence(arguments: tuple[str, ...], said: str) -> None:
    done = shell(*arguments)

    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_what_is_no_run_is_never_cleared_away(tmp_path: Path) -> None:
    (tmp_path / "t").mkdir()
    (tmp_path / "t" / "mine.txt").write_text("mine", encoding="utf-8")

    with pytest.raises(RunError, match="is there and is no run"):
        run(asked(tmp_path, "parity"), quiet)
    assert (tmp_path / "t" / "mine.txt").read_text(encoding="utf-8") == "mine"


def test_a_run_made_anew_leaves_the_last_beside_it(tmp_path: Path) -> None:
    first = run(asked(tmp_path, "parity", limit=2), quiet)
    second = run(asked(tmp_path, "parity", limit=3), quiet)

    assert find_run("t.previous", tmp_path) == first
    assert find_run("t", tmp_path) == second


def test_an_endpoint_that_never_answers_stops_the_run(tmp_path: Path) -> None:
    settings = Settings(engine="llm", model="tiny", base_url="http://127.0.0.1:9/v1")

    for limit in (1, 4, 4):
        wanted = asked(tmp_path, "critique", limit=limit, engine="endpoint", settings=settings)
        with pytest.raises(RunError, match=r"No answer came from openai:tiny; `okr-coach doctor`"):
            run(wanted, quiet)


def test_without_the_extra_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "inspect_ai", None)
    monkeypatch.delitem(sys.modules, "evals.suite.inspecting", raising=False)

    with pytest.raises(RunError, match=r"pip install 'okr-coach\[evals\]'"):
        run(asked(tmp_path, "parity"), quiet)


def test_a_broken_dataset_stops_the_run_and_names_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = json.loads((DATASETS / injection.ATTEMPTS).read_text("utf-8").splitlines()[0])
    (tmp_path / injection.ATTEMPTS).write_text(json.dumps(row | {"lang": "pt"}), encoding="utf-8")
    monkeypatch.setattr(injection, "DATASETS", tmp_path)

    with pytest.raises(DatasetError, match=r"injections\.jsonl:1: lang"):
        run(asked(tmp_path, "injection"), quiet)
