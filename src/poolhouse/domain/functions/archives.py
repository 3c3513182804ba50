"""What an archive of code may be: a zip that unpacks, into its own folder only, and not into too much.

Texts and limits are Lambda's: 'Lambda quotas' and recorded answers.
"""

from __future__ import annotations

import io
import lzma
import stat
import zipfile
import zlib
from typing import Final

from poolhouse.domain.functions.errors import Invalid, TooLarge

# "50 MB (zipped, when uploaded directly)", "250 MB unzipped, including layers".
MAX_ARCHIVE: Final = 50 * 1024 * 1024
MAX_UNZIPPED: Final = 250 * 1024 * 1024
# Not Lambda's: what one extraction may cost in files.
MAX_FILES: Final = 50_000
# As the file systems of this world have it.
MAX_PART: Final = 255
MAX_PATH: Final = 2_048
MAX_TARGET: Final = 1_024
# What `zipfile` and the decompressors raise for what is no zip, or not all of one.
BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
    EOFError,
)
Parts = tuple[str, ...]
UNREADABLE: Final = "Could not unzip uploaded file. Please check your file, then try to upload again."


def check_archive(archive: bytes) -> None:
    """Reads all of it: some time for a large one. Raises Invalid or TooLarge."""
    if not archive:
        raise Invalid("Uploaded file must be a non-empty zip")
    if len(archive) > MAX_ARCHIVE:
        raise TooLarge(f"Zipped size must be smaller than {MAX_ARCHIVE} bytes")
    try:
        opened = zipfile.ZipFile(io.BytesIO(archive))
        _check_measure(opened.infolist())
        damaged = opened.testzip()
        links = {_parts(entry): _target(opened, entry) for entry in links_of(opened)}
    except BROKEN:
        raise Invalid(UNREADABLE) from None
    if damaged is not None or len(links) != len(links_of(opened)):
        raise Invalid(UNREADABLE)
    for entry in opened.infolist():
        _check_entry(entry, links)


def links_of(opened: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    return [entry for entry in opened.infolist() if stat.S_ISLNK(_mode(entry))]


def _check_measure(entries: list[zipfile.ZipInfo]) -> None:
    """Before anything is unpacked. Raises Invalid."""
    if not entries:
        raise Invalid("Uploaded file must be a non-empty zip")
    if len(entries) > MAX_FILES:
        raise Invalid(f"poolhouse unpacks at most {MAX_FILES} files, this archive has {len(entries)}")
    if sum(entry.file_size for entry in entries) >= MAX_UNZIPPED:
        raise Invalid(f"Unzipped size must be smaller than {MAX_UNZIPPED} bytes")


def _check_entry(entry: zipfile.ZipInfo, links: dict[Parts, str]) -> None:
    """Raises Invalid."""
    name, parts, kind = entry.filename, _parts(entry), stat.S_IFMT(_mode(entry))
    if name.startswith("/") or "\\" in name or "\0" in name or ".." in parts or _is_long(parts):
        raise Invalid(UNREADABLE)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR, stat.S_IFLNK) or not (parts or name.endswith("/")):
        raise Invalid(f"{name} in the archive is neither a file nor a folder nor a link")
    is_link = kind == stat.S_IFLNK
    if any(parts[:depth] in links for depth in range(1, len(parts) + (not is_link))):
        raise Invalid(f"{name} in the archive lies behind a link")
    if is_link and not _stays_inside(parts, links[parts]):
        raise Invalid(f"{name} in the archive is a link that leads out of it")


def _stays_inside(parts: Parts, target: str) -> bool:
    """Whether a link leads up no further than to the archive's root, and only down from there.

    Nothing lies behind a link, so that its folder is where its name says; and one that goes up after it went down
    could go up from wherever another link led it.
    """
    steps = target.split("/")
    up = next((at for at, step in enumerate(steps) if step != ".."), len(steps))
    return bool(target) and steps[0] != "" and "\0" not in target and up < len(parts) and ".." not in steps[up:]


def _target(opened: zipfile.ZipFile, link: zipfile.ZipInfo) -> str:
    """Raises ValueError."""
    if link.file_size > MAX_TARGET:
        raise ValueError(link.filename)
    return opened.read(link).decode()


def _parts(entry: zipfile.ZipInfo) -> Parts:
    """Of the path, as `zipfile` reads it."""
    return tuple(part for part in entry.filename.split("/") if part not in ("", "."))


def _is_long(parts: Parts) -> bool:
    sizes = [len(part.encode()) for part in parts]
    return max(sizes, default=0) > MAX_PART or sum(sizes) + len(sizes) > MAX_PATH


def _mode(entry: zipfile.ZipInfo) -> int:
    return entry.external_attr >> 16
