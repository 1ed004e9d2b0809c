"""Runs, comparisons and verdicts as people read them."""

from evals.reports.html import page_of_comparison, page_of_run
from evals.reports.markdown import of_comparison, of_run, of_verdict

__all__ = ["of_comparison", "of_run", "of_verdict", "page_of_comparison", "page_of_run"]
