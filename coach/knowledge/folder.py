"""Where the guidance, the catalogue and the prompts stand, and which words they hold now."""

import hashlib
from functools import cache
from pathlib import Path

from coach.errors import KnowledgeError

PACKAGE = Path(__file__).resolve().parent.parent


@cache
def data_folder() -> Path:
    """Return the folder that holds ``knowledge/`` and ``prompts/``, in a wheel or a checkout.

    Raises:
        KnowledgeError: Neither place has them: the installation is incomplete.
    """
    for folder in (PACKAGE / "_data", PACKAGE.parent):
        if (folder / "knowledge" / "guidance").is_dir():
            return folder
    raise KnowledgeError(
        f"The guidance was not found beside {str(PACKAGE)!r}. Install okr-coach again."
    )


@cache
def fingerprint() -> str:
    """Return a short hash of every passage and metric file: same words, same fingerprint."""
    knowledge = data_folder() / "knowledge"
    digest = hashlib.sha256()
    files = [*knowledge.glob("guidance/*/*.md"), *knowledge.glob("*/*.yaml")]
    for path in sorted(files, key=lambda file: file.as_posix()):
        digest.update(path.relative_to(knowledge).as_posix().encode())
        digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()[:12]
