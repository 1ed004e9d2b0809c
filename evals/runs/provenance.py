"""What made a run: commit, packages, hashes; enough to make it again."""

import hashlib
import platform
import subprocess
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from coach.critics.llm.prompts import prompt_in_force
from coach.knowledge import fingerprint
from coach.settings import Settings
from evals.lines import DATASETS, fingerprint_of
from evals.runs.model import Made

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("chromadb", "inspect-ai", "langchain", "langchain-openai", "openai", "pydantic")
"""Packages whose version may change a figure."""
PROMPTS = ("critique", "answer", "judge")
_RULES = ("analysis", "language", "parsing", "rules", "verification", "critics")
"""Rooms whose code and word lists decide what is found and proposed."""
_NOT_TOLD = {"api_key", "prompts", "answers", "prices", "base_url", "runs"}


def made(
    name: str, settings: Settings, *, engine: str, model: str | None, datasets: Iterable[str]
) -> Made:
    """Return what a run is made by, before it begins.

    Args:
        name: The run's name.
        settings: The coach's settings.
        engine: ``embedded``, ``endpoint``, ``replay`` or ``stand-in``.
        model: The model that answers, where one does.
        datasets: Names of the files that are read.
    """
    by_model = settings.engine == "llm"
    told = settings.model_dump(mode="json", exclude=_NOT_TOLD)
    usual = Settings().model_dump(mode="json", exclude=_NOT_TOLD)
    return Made(
        name=name,
        at=datetime.now(UTC).isoformat(timespec="seconds"),
        commit=_git("rev-parse", "--short=12", "HEAD") or "unknown",
        dirty=bool(_git("status", "--porcelain")),
        python=platform.python_version(),
        packages={package: _version(package) for package in PACKAGES},
        engine=engine,
        model=model,
        stands_in=engine == "stand-in",
        prompts=_prompts(settings) if by_model else {},
        settings={key: value for key, value in told.items() if value != usual[key]},
        knowledge=fingerprint(),
        rules=rules_fingerprint(),
        datasets={file: fingerprint_of(DATASETS / file) for file in sorted(set(datasets))},
    )


def rules_fingerprint() -> str:
    """Return a short hash of the code and word lists that judge: same hash, same judgement."""
    return _fingerprint(ROOT / "coach" / room for room in _RULES)


def code_fingerprint() -> str:
    """Return a short hash of all code of the coach and of the suite."""
    return _fingerprint((ROOT / "coach", ROOT / "evals"))


def _fingerprint(folders: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for folder in folders:
        for path in sorted(p for p in folder.rglob("*") if p.suffix in (".py", ".txt", ".yaml")):
            digest.update(path.relative_to(folder).as_posix().encode())
            digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()[:12]


def _prompts(settings: Settings) -> Mapping[str, str]:
    return {name: prompt_in_force(name, settings).identity for name in PROMPTS}


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def _git(*arguments: str) -> str:
    try:
        done = subprocess.run(
            ("git", *arguments), cwd=ROOT, capture_output=True, text=True, check=False, timeout=20
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
