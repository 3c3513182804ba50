"""Files of the pages. Their address holds a hash of what they say, so that caches may keep them for ever."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from msgspec import Struct

from poolhouse.answers import Answer, Header

FOLDER: Final = Path(__file__).parent / "static"
PREFIX: Final = "/static/"
MEDIA_TYPES: Final[Mapping[str, bytes]] = {
    ".css": b"text/css; charset=utf-8",
    ".js": b"text/javascript; charset=utf-8",
    ".svg": b"image/svg+xml",
}
FOR_EVER: Final[Header] = (b"cache-control", b"public, max-age=31536000, immutable")


class StaticFile(Struct, frozen=True, kw_only=True):
    """`address` is its path below the domain: `/static/poolhouse.1a2b3c4d5e6f.css`."""

    address: str
    content: bytes
    content_type: bytes


class StaticFiles:
    """Read once. A file whose type is none of ours is not served."""

    def __init__(self, folder: Path = FOLDER) -> None:
        files = {path.name: _read(path) for path in sorted(folder.iterdir()) if path.suffix in MEDIA_TYPES}
        self._by_name = files
        self._by_address = {file.address: file for file in files.values()}

    def address(self, name: str) -> str:
        """The path below the domain of the file called `name`. Raises KeyError."""
        return self._by_name[name].address

    def answer(self, path: str) -> Answer | None:
        """The file at a path below the domain; None when there is none (such as one of an older version)."""
        file = self._by_address.get(path)
        if file is None:
            return None
        headers = ((b"content-type", file.content_type), FOR_EVER)
        return Answer(200, file.content, headers, lasting=True)


def _read(path: Path) -> StaticFile:
    content = path.read_bytes()
    digest = hashlib.sha256(content).hexdigest()[:12]
    return StaticFile(
        address=f"{PREFIX}{path.stem}.{digest}{path.suffix}",
        content=content,
        content_type=MEDIA_TYPES[path.suffix],
    )
