"""Archives of code: what is kept, and what is refused before anything of it is unpacked."""

from __future__ import annotations

import io
import os
import stat
import warnings
import zipfile

import pytest

from tests.functions.programs import Functions, archive
from tests.functions.test_operations import refused

LINK = stat.S_IFLNK | 0o777
PROGRAM = "import os\ndef lists(event, context): return sorted(os.listdir())\n"
UNREADABLE = "Could not unzip uploaded file."


def zipped(*entries: tuple[str, bytes | str, int]) -> bytes:
    """A zip of `app.py` and entries: name, content, mode (0: none)."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as opened, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of names that are there twice
        for name, content, mode in (("app.py", PROGRAM, 0), *entries):
            entry = zipfile.ZipInfo(name)
            entry.external_attr = mode << 16
            opened.writestr(entry, content)
    return made.getvalue()


OUT = {
    "to the root": [("x", "/etc/passwd", LINK)],
    "above its folder": [("deep/x", "../../y", LINK)],
    "to nothing": [("x", "", LINK)],
    "up, after it went down": [("d/e/f", "", 0), ("d/e/up", "../..", LINK), ("x", "d/e/up/../..", LINK)],
}
BEHIND = {
    "a link": [("d/f", "", 0), ("a", "d", LINK), ("a/x", "f", LINK)],
    "a file": [("a", "d", LINK), ("a/f", "", 0)],
    "a file of the same name": [("a", "app.py", LINK), ("a", "", 0)],
}
BROKEN = {
    "climbs": zipped(("../x", "", 0)),
    "climbs later": zipped(("a/../../x", "", 0)),
    "is absolute": zipped(("/tmp/x", "", 0)),
    "has two links of one name": zipped(("x", "/etc/passwd", LINK), ("x", "app.py", LINK)),
    "has a name too long": zipped(("n" * 256, "", 0)),
    "has a path too long": zipped(("/".join(["n" * 200] * 20), "", 0)),
    "has a link that is no text": zipped(("x", b"\xff", LINK)),
    "is cut off": zipped()[:-5],
    "has another content": zipped().replace(b"listdir", b"listdie"),
}


def refuse(functions: Functions, given: bytes, words: str) -> None:
    refused(functions.create, "InvalidParameterValueException", words, Code={"ZipFile": given})


@pytest.mark.parametrize("entries", OUT.values(), ids=OUT)
def test_a_link_leads_nowhere_else(functions: Functions, entries: list[tuple[str, str, int]]) -> None:
    refuse(functions, zipped(*entries), "leads out of it")


@pytest.mark.parametrize("entries", BEHIND.values(), ids=BEHIND)
def test_nothing_lies_behind_a_link(functions: Functions, entries: list[tuple[str, str, int]]) -> None:
    refuse(functions, zipped(*entries), "lies behind a link")


@pytest.mark.parametrize("given", BROKEN.values(), ids=BROKEN)
def test_a_zip_that_does_not_unpack(functions: Functions, given: bytes) -> None:
    refuse(functions, given, UNREADABLE)


def test_neither_pipes_nor_devices_nor_nameless_files(functions: Functions) -> None:
    for entry in (("pipe", "", stat.S_IFIFO), ("device", "", stat.S_IFCHR), ("", "", 0)):
        refuse(functions, zipped(entry), "neither a file nor a folder nor a link")


def test_links_inside_lead_where_they_say(functions: Functions) -> None:
    entries = (
        ("real/f.txt", "", 0),
        ("there", "real", LINK),
        ("real/up", "../there/f.txt", LINK),
        ("./d/", "", 0),
    )
    name = functions.create("app.lists", Code={"ZipFile": zipped(*entries)})
    assert {"app.py", "real", "there", "d"} <= set(functions.invoke(name).payload)


def test_code_that_cannot_be_unpacked_here(functions: Functions) -> None:
    """A file cannot be a folder as well; the zip is whole all the same."""
    name = functions.create(Code={"ZipFile": zipped(("a", "", 0), ("a/b", "", 0))})
    error = refused(functions.client.invoke, "InvalidZipFileException", FunctionName=name)
    assert error["ResponseMetadata"]["HTTPStatusCode"] == 502


def test_too_much(functions: Functions) -> None:
    bomb = archive(zeros=b"\0" * 262_144_000)
    refuse(functions, bomb, "Unzipped size must be smaller than 262144000 bytes")
    name = functions.create()
    error = refused(
        functions.client.update_function_code,
        "RequestEntityTooLargeException",
        "Zipped size must be smaller than 52428800 bytes",
        FunctionName=name,
        ZipFile=os.urandom(52_428_801),
    )
    assert error["ResponseMetadata"]["HTTPStatusCode"] == 413
