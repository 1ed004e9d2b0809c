"""How fast an endpoint may be called, where it counts calls a minute."""

from typing import TYPE_CHECKING

from coach.settings import Settings

if TYPE_CHECKING:
    from langchain_core.rate_limiters import BaseRateLimiter

_GLANCE = 0.02
"""Seconds between two looks at the bucket."""
_BURST = 6.0
"""Seconds whose calls may go out at once."""


def limiter(settings: Settings) -> "BaseRateLimiter | None":
    """Return the token bucket of the calls, ``None`` where there is no limit.

    Args:
        settings: Calls a minute.
    """
    if settings.rate is None:
        return None
    from langchain_core.rate_limiters import InMemoryRateLimiter

    a_second = settings.rate / 60
    return InMemoryRateLimiter(
        requests_per_second=a_second,
        check_every_n_seconds=_GLANCE,
        max_bucket_size=max(1.0, a_second * _BURST),
    )
