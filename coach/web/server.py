"""The page's server: loopback by default, its own policy on every answer, nothing remote."""

import logging
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from coach.web.framework import gr
from coach.web.layout import layout

if TYPE_CHECKING:
    from coach.pipeline import Coach

log = logging.getLogger(__name__)

_STATIC = Path(__file__).parent / "static"
_SYSTEM_FONTS = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "sans-serif"]
_MONOSPACE = ["ui-monospace", "SFMono-Regular", "Consolas", "monospace"]
LOOPBACK = ("127.0.0.1", "localhost", "::1")
# Gradio compiles its templates in the page, so evaluation stays allowed there; nothing that is
# not this server's own is ever fetched, sent to, framed or posted to.
POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
}


class SecurityHeaders:
    """Sets the policy on every answer; streams pass through untouched."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""

        async def with_policy(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
            await send(message)

        await self.app(scope, receive, with_policy)


def start(coach: "Coach", host: str, port: int) -> tuple[Any, str]:
    """Start the page and return at once.

    Args:
        coach: The coach behind the page; its index is built once the page answers.
        host: The address to listen on.
        port: The port to listen on.

    Returns:
        The running page, to be closed, and its address.

    Raises:
        OSError: The port is taken.
    """
    page = layout(coach)
    style = (_STATIC / "page.css").read_text(encoding="utf-8")
    script = (_STATIC / "page.js").read_text(encoding="utf-8")
    _, address, _ = page.launch(
        server_name=host,
        server_port=port,
        prevent_thread_lock=True,
        quiet=True,
        share=False,
        inbrowser=False,
        show_error=False,
        run_history=False,
        enable_monitoring=False,
        ssr_mode=False,
        pwa=False,
        mcp_server=False,
        max_file_size="10mb",
        footer_links=[],
        theme=gr.themes.Base(font=_SYSTEM_FONTS, font_mono=_MONOSPACE),
        head=f"<style>{style}</style><script>{script}</script>",
        app_kwargs={"middleware": _middleware(host), "docs_url": None, "redoc_url": None},
    )
    threading.Thread(target=_warm, args=(coach,), daemon=True).start()
    return page, str(address)


def _middleware(host: str) -> list[Middleware]:
    # Whoever opens the page to a network chose to; there the host name cannot be foreseen.
    hosts = [*LOOPBACK, "[::1]"] if host in LOOPBACK else ["*"]
    return [
        Middleware(SecurityHeaders),
        Middleware(TrustedHostMiddleware, allowed_hosts=hosts, www_redirect=False),
    ]


def _warm(coach: "Coach") -> None:
    """Build the index behind the page; a failure shows again, explained, at the first review."""
    try:
        coach.warm()
    except Exception:
        log.exception("The index of the guidance could not be built")
