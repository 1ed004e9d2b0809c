"""Runs of the suite: what was measured, by what, and how two of them differ."""
