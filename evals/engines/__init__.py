"""What answers during a run: the built-in engine, an endpoint, a recording, or a stand-in."""

from evals.engines.opening import Engine, EngineName, Wanted, opened

__all__ = ["Engine", "EngineName", "Wanted", "opened"]
