"""The evaluations tab, behind ``OKR_COACH_RUNS``: kept runs, and two of them beside each other."""
