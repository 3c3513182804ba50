"""The short way into `serve`: the same flags as typer's, and nothing that only other commands need."""

from __future__ import annotations

import inspect
import subprocess
import sys
from pathlib import Path

import pytest

from poolhouse.cli import main
from poolhouse.cli.entry import NUMBERS, TEXTS, plain_serve


def test_it_knows_every_flag_of_serve() -> None:
    assert set(inspect.signature(main.serve).parameters) == NUMBERS | TEXTS


def test_flags_and_values() -> None:
    arguments = ["serve", "--port", "0", "--data=/tmp/a=b", "--workers=2", "--port", "9229"]
    assert plain_serve(arguments) == {"port": 9229, "data": "/tmp/a=b", "workers": 2}
    assert plain_serve(["serve"]) == {}


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["demo"],
        ["--help"],
        ["serve", "--help"],
        ["serve", "--port"],
        ["serve", "--port", "x"],
        ["serve", "--port", "-1"],
        ["serve", "--port", "²"],
        ["serve", "--data", "--port"],
        ["serve", "-p", "1"],
        ["serve", "data"],
        ["serve", "data=x"],
        ["serve", "--prot", "1"],
    ],
)
def test_everything_else_is_typers(arguments: list[str]) -> None:
    assert plain_serve(arguments) is None


# What other commands need, or the first page, message or call of a control plane, or a database that is not used.
LATER = [
    "typer",
    "rich",
    "pydantic",
    "aiohttp",
    "asyncpg",
    "alembic",
    "http.server",
    "jinja2",
    "segno",
    "imagesize",
    "joserfc",
    "cryptography.x509",
    "poolhouse.gateway.control",
    "poolhouse.gateway.http_control",
    "poolhouse.functions.wire",
]


def test_a_server_does_not_import_what_it_may_never_need(tmp_path: Path) -> None:
    code = (
        "import sys; from poolhouse.cli import entry; entry._import_structlog_alone();"
        "from poolhouse.cli import serving; from poolhouse.settings import Settings;"
        f"serving.app.build(Settings.load(flags={{'data': {str(tmp_path)!r}}}));"
        f"print([name for name in {LATER} if name in sys.modules])"
    )
    assert output_of(code) == "[]"


def test_the_collector_rests_for_the_start_only() -> None:
    code = (
        "import gc; from poolhouse.cli import entry, serving;"
        "serving.run = lambda settings: (print(gc.isenabled()), serving.settle_memory(), print(gc.isenabled()));"
        "entry._serve({})"
    )
    assert output_of(code).split() == ["False", "True"]


def output_of(code: str) -> str:
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return ended.stdout.strip()
