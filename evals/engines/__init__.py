"""What answers during a run: the built-in engine, an endpoint, a recording, or a stand-in."""

from evals.engines.opening import ENGINES, Engine, Wanted, opened

__all__ = ["ENGINES", "Engine", "Wanted", "opened"]
