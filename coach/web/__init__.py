"""The chat page. The only room that reaches Gradio, and only once a page is built."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from coach.pipeline import Coach
    from coach.settings import Settings

__all__ = ["build", "launch"]


def build(coach: "Coach") -> Any:
    """Return the chat page as Gradio Blocks, not yet served.

    Args:
        coach: The coach behind it.
    """
    from coach.web.layout import layout

    return layout(coach)


def launch(settings: "Settings", host: str = "127.0.0.1", port: int = 7860) -> None:
    """Serve the chat page until it is interrupted.

    Args:
        settings: How the coach works.
        host: The address to listen on.
        port: The port to listen on.

    Raises:
        SettingsError: The port cannot be listened on.
    """
    from coach.errors import SettingsError
    from coach.pipeline import Coach
    from coach.web.server import start

    with Coach(settings) as coach:
        try:
            page, address = start(coach, host, port)
        except OSError:
            raise SettingsError(
                f"Port {port} on {host} cannot be used; another program may have it. "
                "Choose another with OKR_COACH_PORT=7861, or: okr-coach serve --port 7861."
            ) from None
        print(f"OKR Coach: {address}", flush=True)
        try:
            page.block_thread()
        finally:
            page.close(verbose=False)
