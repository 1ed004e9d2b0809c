"""Opens the chat page: ``python app.py``, or ``make run``."""

import os
import sys

from coach import CoachError, Settings
from coach.web import launch


def main() -> None:
    """Serve the page on loopback; ``OKR_COACH_PORT`` chooses another port."""
    port = os.environ.get("OKR_COACH_PORT") or os.environ.get("GRADIO_SERVER_PORT") or "7860"
    if not port.isdecimal() or not 0 < int(port) < 65_536:
        sys.exit(f"OKR_COACH_PORT is {port!r}; a number from 1 to 65535 is needed.")
    try:
        launch(Settings.from_env(), host="127.0.0.1", port=int(port))
    except CoachError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
