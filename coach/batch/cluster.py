"""Reviews on a Ray cluster that is there already: for files that one machine takes too long for."""

import logging
import socket
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coach.batch.work import Done, Task, review
from coach.errors import CoachError
from coach.language import Text
from coach.pipeline import Coach
from coach.reviews import Context
from coach.settings import Settings

if TYPE_CHECKING:
    from coach.batch.runner import Run

LOCAL = "local"
"""An address that starts Ray on this machine, to try it."""
_AHEAD = 3
"""Tasks handed to each actor, so that it never waits for the next."""
_PATIENCE = 5.0
"""Seconds for the cluster to answer the door."""
_NEEDED = Text(
    es="Para --ray falta un componente: pip install 'okr-coach[ray]'",
    en="--ray needs one more part: pip install 'okr-coach[ray]'.",
)
_NOT_THERE = Text(
    es="No se llega al clúster de Ray en {address}: {reason}",
    en="the Ray cluster at {address} cannot be reached: {reason}.",
)


class ClusterError(CoachError):
    """The cluster cannot be reached, or what speaks to it is not installed."""


class _Reviewer:
    """What runs on the cluster: a coach of its own, built once."""

    def __init__(self, settings: Settings, context: Context) -> None:
        self._coach = Coach(settings)
        self._coach.warm()
        self._context = context

    def review(self, task: Task) -> Done:
        """Review one set."""
        return review(self._coach, task, self._context)


class Cluster:
    """Reviews on the actors of a cluster, one a processor.

    Args:
        address: Where the cluster is.
        settings: How to review.
        context: What is known beside every set.

    Raises:
        ClusterError: Ray is not installed, or the cluster is not there.
    """

    def __init__(self, address: str, settings: Settings, context: Context) -> None:
        try:
            import ray
        except ImportError:
            raise ClusterError(_NEEDED.both) from None
        self._ray: Any = ray
        _knock(address)
        try:
            self._ray.init(
                address=None if address == LOCAL else address,
                log_to_driver=False,
                logging_level=logging.ERROR,
                include_dashboard=False if address == LOCAL else None,
            )
        except Exception as error:  # Ray raises whatever its parts do
            said = _NOT_THERE.both.format(address=address, reason=str(error).split("\n")[0])
            raise ClusterError(said) from None
        many = max(1, int(self._ray.cluster_resources().get("CPU", 1)))
        actor = self._ray.remote(_Reviewer)
        self._actors: list[Any] = [actor.remote(settings, context) for _ in range(many)]
        self._load = dict.fromkeys(range(many), 0)
        self._running: dict[Any, int] = {}
        self.room = many * _AHEAD

    async def __aenter__(self) -> "Cluster":
        return self

    async def __aexit__(self, *_: object) -> None:
        self._ray.shutdown()

    async def submit(self, task: Task) -> None:
        """Hand a task to the actor with the least to do."""
        at = min(self._load, key=self._load.__getitem__)
        self._load[at] += 1
        self._running[self._actors[at].review.remote(task)] = at

    async def next(self) -> Done:
        """Return the next result.

        Raises:
            ClusterError: An actor has died.
        """
        (ready, *_), _ = self._ray.wait(list(self._running), num_returns=1)
        self._load[self._running.pop(ready)] -= 1
        try:
            done: Done = self._ray.get(ready)
        except Exception as error:  # an actor that died, a node that left
            said = _NOT_THERE.both.format(address="?", reason=str(error).split("\n")[0])
            raise ClusterError(said) from None
        return done


def _knock(address: str) -> None:
    """See whether anybody answers: Ray itself waits for minutes, and ends the process.

    Raises:
        ClusterError: Nobody does.
    """
    host, _, port = address.removeprefix("ray://").rpartition(":")
    if not host or not port.isdigit():
        return  # "local", "auto": there is no one place to knock at
    try:
        socket.create_connection((host, int(port)), timeout=_PATIENCE).close()
    except OSError as error:
        reason = error.strerror or str(error)
        raise ClusterError(_NOT_THERE.both.format(address=address, reason=reason)) from None


async def over_ray(
    run: "Run", files: Sequence[Path], mapping: Mapping[str, str], address: str
) -> None:
    """Review all sets of some files on a cluster.

    Args:
        run: The run.
        files: The files.
        mapping: Field to header.
        address: Where the cluster is, or ``local``.

    Raises:
        ClusterError: It cannot be reached.
    """
    async with Cluster(address, run.settings, run.context) as cluster:
        await run.through(cluster, files, mapping)
