"""The public surface is a list, and importing it is cheap."""

import subprocess
import sys

import coach

FRAMEWORKS = ("langchain", "langchain_core", "langchain_openai", "openai", "chromadb", "gradio")


def test_every_public_name_resolves() -> None:
    assert [name for name in coach.__all__ if not hasattr(coach, name)] == []


def test_an_unknown_name_is_an_attribute_error() -> None:
    assert not hasattr(coach, "review_everything")


def test_importing_coach_and_its_command_line_loads_no_framework() -> None:
    code = (
        "import sys, coach, coach.cli, coach.pipeline, coach.parsing, coach.rules\n"
        f"print([m for m in {FRAMEWORKS!r} if m in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert out.stdout.strip() == "[]"
