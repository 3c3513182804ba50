"""`poolhouse serve` with functions: what lies on its disk, and what is left when it is killed."""

from __future__ import annotations

import contextlib
import json
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.cli.processes import serving
from tests.conftest import aws_client
from tests.functions.programs import Functions, archive

SECRET = "the function's own password"
PROGRAM = """
import os, subprocess, time
def hangs(event, context):
    child = subprocess.Popen(["sleep", "600"])
    with open(event["file"], "w") as told:
        told.write(f"{os.getpid()} {child.pid}")
    time.sleep(600)
"""


def test_a_killed_server_takes_its_functions_with_it(tmp_path: Path) -> None:
    told = tmp_path / "pid"
    with serving(tmp_path) as (url, process), ThreadPoolExecutor(1) as pool:
        functions = Functions(aws_client("lambda", url))
        name = functions.create("app.hangs", Code={"ZipFile": archive(app__py=PROGRAM)}, Timeout=600)
        waiting = pool.submit(functions.invoke, name, {"file": str(told)})
        until = time.monotonic() + 60
        while not (told.exists() and told.read_text()) and time.monotonic() < until:
            time.sleep(0.02)
        pid, child = map(int, told.read_text().split())
        process.kill()
        process.wait()
        while _is_running(pid) and time.monotonic() < until:
            time.sleep(0.02)
        assert not _is_running(pid)
        with contextlib.suppress(Exception):
            waiting.result()
    left = list((tmp_path / "data" / "functions").glob("run-*"))
    assert len(left) == 1
    with serving(tmp_path) as (url, _process):
        functions = Functions(aws_client("lambda", url))
        functions.invoke(functions.create())
        now = list((tmp_path / "data" / "functions").glob("run-*"))
        assert len(now) == 1
        assert now != left  # what the killed one left is gone
        assert not _is_running(child)


def test_variables_are_sealed_and_code_survives_a_restart(tmp_path: Path) -> None:
    with serving(tmp_path) as (url, _process):
        functions = Functions(aws_client("lambda", url))
        functions.create("app.about", name="kept", Environment={"Variables": {"PASSWORD": SECRET}})
        assert functions.invoke("kept").payload["environment"]["PASSWORD"] == SECRET
    database = tmp_path / "data" / "poolhouse.db"
    for file in database.parent.glob("poolhouse.db*"):
        assert SECRET.encode() not in file.read_bytes()
    with contextlib.closing(sqlite3.connect(database)) as opened:
        [(body,)] = opened.execute("SELECT body FROM function_versions").fetchall()
    assert json.loads(body)["handler"] == "app.about"
    with serving(tmp_path) as (url, _process):
        functions = Functions(aws_client("lambda", url))
        assert functions.invoke("kept").payload["environment"]["PASSWORD"] == SECRET


def _is_running(pid: int) -> bool:
    with contextlib.suppress(FileNotFoundError):
        return Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z"
    return False
