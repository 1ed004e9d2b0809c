"""Office files are archives: what is in one is measured before any of it is unpacked."""

import zipfile
from pathlib import Path

from coach.errors import DraftError
from coach.language import Text

MOST_BYTES = 50 * 1024 * 1024
"""Bytes of a whole archive, unpacked."""
MOST_OF_ENTRY = 40 * 1024 * 1024
MOST_ENTRIES = 500
MOST_RATIO = 100
"""How many times an entry may grow; as other readers of these files have it."""
_SMALL = 100 * 1024
"""Bytes below which an entry may grow as it likes."""
_ENCRYPTED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Beginning of an OLE container: an old binary file, or a new one behind a password."""

_LOCKED = Text(
    es="{name}: está protegido con contraseña o es de un Excel antiguo (.xls). Abrirlo y "
    "guardarlo como .xlsx sin contraseña",
    en="it is protected by a password, or comes from an old Excel (.xls). Open it and save it as "
    ".xlsx without a password.",
)
_BROKEN = Text(
    es="{name}: el archivo está dañado o no es lo que dice su terminación; abrirlo y guardarlo "
    "otra vez suele bastar",
    en="the file is damaged, or not what its ending says; opening and saving it again often helps.",
)
_TOO_MUCH = Text(
    es="{name}: desempaquetado ocuparía demasiado ({what}); conviene dejar solo las hojas con OKR "
    "y guardarlo otra vez",
    en="unpacked it would take too much ({what}); keep only the sheets with OKRs and save it "
    "again.",
)


def checked(path: Path) -> None:
    """Refuse an archive that is locked, damaged or made to fill the memory.

    Args:
        path: The file.

    Raises:
        DraftError: It is one of these; the message says which, and what to do.
    """
    with path.open("rb") as raw:
        if raw.read(len(_ENCRYPTED)) == _ENCRYPTED:
            raise DraftError(_LOCKED.both.format(name=path.name))
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            _weigh(path.name, entries)
            if any(entry.flag_bits & 1 for entry in entries):
                raise DraftError(_LOCKED.both.format(name=path.name))
            for entry in entries:
                _unpacks_as_said(path.name, archive, entry)
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, ValueError):
        raise DraftError(_BROKEN.both.format(name=path.name)) from None


def damaged(name: str) -> DraftError:
    """Return the error of a file whose inside does not read."""
    return DraftError(_BROKEN.both.format(name=name))


def _weigh(name: str, entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MOST_ENTRIES:
        raise _too_much(name, f"{len(entries)} > {MOST_ENTRIES}")
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise _too_much(name, f"> {MOST_BYTES >> 20} MB")
    for entry in entries:
        grows = entry.file_size / max(1, entry.compress_size)
        if entry.file_size > MOST_OF_ENTRY or (entry.file_size > _SMALL and grows > MOST_RATIO):
            raise _too_much(name, f"{entry.filename}: {entry.file_size >> 20} MB")


def _unpacks_as_said(name: str, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    """Unpack an entry into nothing: the size an archive declares is not to be believed."""
    left = entry.file_size
    with archive.open(entry) as unpacked:
        while block := unpacked.read(1 << 18):
            left -= len(block)
            if left < 0:
                raise _too_much(name, entry.filename)


def _too_much(name: str, what: str) -> DraftError:
    return DraftError(_TOO_MUCH.both.format(name=name, what=what))
