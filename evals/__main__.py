"""``python -m evals``: run the suite, compare two runs, gate one, accept one, look at one."""

from evals.cli import main

if __name__ == "__main__":
    main()
