"""``python -m coach``: the same as the ``okr-coach`` command."""

from coach.cli import main

main()
