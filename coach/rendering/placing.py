"""Files that stand under their name whole, or not at all."""

import contextlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coach.errors import CoachError
from coach.language import Text

_NOT_WRITTEN = Text(
    es="{path}: no se pudo escribir ({reason}). Conviene revisar el espacio y los permisos de la "
    "carpeta, o elegir otra",
    en="it could not be written ({reason}). Check the folder's free space and permissions, or "
    "choose another.",
)
_OPEN_ELSEWHERE = 0o644


class OutputError(CoachError):
    """A file cannot be written."""


@contextmanager
def placed(path: Path) -> Iterator[Path]:
    """Yield a place beside a file to write to; what is there takes the file's name at the end.

    Args:
        path: The file. One that stands there is replaced in one step.

    Raises:
        OutputError: It cannot be written; what stood there stays, and nothing partial is left.
    """
    path = path.resolve()  # a link stays one: what it leads to is replaced
    # Always the same name, so that what a killed run left behind goes with the next one.
    place = path.with_name(f".{path.stem}.part{path.suffix}")
    try:
        place.unlink(missing_ok=True)
        place.touch(mode=0o600, exist_ok=False)
        yield place
        _flush(place)
        mode = path.stat().st_mode & 0o777 if path.exists() else _OPEN_ELSEWHERE & ~_umask()
        place.chmod(mode)
        place.replace(path)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise OutputError(_NOT_WRITTEN.both.format(path=path, reason=reason)) from None
    finally:
        with contextlib.suppress(OSError):
            place.unlink(missing_ok=True)


def _flush(place: Path) -> None:
    """Have the file on the disk before it takes a name that says it is whole."""
    with place.open("rb") as written:
        os.fsync(written.fileno())


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
