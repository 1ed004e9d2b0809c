"""Gradio, imported once and quietly: no analytics, no stub files written at every start."""

import inspect
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

# Read at Gradio's own import, so it has to stand before it. Nothing of a draft is worth a ping.
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"


@contextmanager
def without_stubs() -> Iterator[None]:
    """Keep Gradio from parsing and rewriting the type stubs of its components while it loads.

    It does so at every import for the sake of editors, and it is half of the time until the page
    answers. It gives up where a class has no source file, which is what it is told here; outside
    this block everything is as before.
    """
    found = inspect.getfile

    def no_source(thing: Any) -> str:
        raise OSError("source files are not looked up while the page loads")

    inspect.getfile = no_source  # type: ignore[assignment]
    try:
        yield
    finally:
        inspect.getfile = found


with without_stubs():
    import gradio as gr

__all__ = ["gr", "without_stubs"]
