"""The demo from outside: what it prints can be pasted, and a second start finds everything of the first."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from poolhouse.cli.demo.api import API_ID
from poolhouse.cli.demo.instructions import steps
from poolhouse.cli.demo.shop import DemoFacts
from poolhouse.testing.server import Server
from tests.conftest import aws_client
from tests.demo_shop import shop_on
from tests.postgres import free_port

END_OF_TEXT = "201, the admin places an order"
PATIENCE = 60


@contextmanager
def demo(data: Path, port: int) -> Iterator[str]:
    """Runs `poolhouse demo`; gives what it printed once the last command stands there."""
    command = [sys.executable, "-m", "poolhouse.cli.main", "demo", "--port", str(port), "--data", str(data)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    watchdog = threading.Timer(PATIENCE, process.kill)
    watchdog.start()
    try:
        yield "".join(_until_printed(process))
    finally:
        watchdog.cancel()
        process.terminate()
        status = process.wait(timeout=20)
    assert status == 0


def _until_printed(process: subprocess.Popen[str]) -> Iterator[str]:
    assert process.stdout is not None
    last = False
    for line in process.stdout:
        yield line
        if last:
            return
        last = END_OF_TEXT in line
    pytest.fail("the demo ended before it printed its commands")


@pytest.fixture
def port() -> int:
    return free_port()


def commands(printed: str) -> list[str]:
    return [line for line in printed.splitlines() if line.startswith(("TOKEN=", "ADMIN=", "curl "))]


def test_the_printed_commands_give_the_printed_statuses(tmp_path: Path, port: int) -> None:
    with demo(tmp_path, port) as printed:
        script = "set -e\n" + "\n".join(commands(printed))
        done = subprocess.run(
            ["bash", "-c", script], capture_output=True, text=True, timeout=PATIENCE, check=True, env=os.environ
        )
    told = [int(status) for status in re.findall(r"^# (\d{3}), ", printed, re.MULTILINE)]
    got = [int(status) for status in re.findall(r"HTTP/1.1 (\d{3})", done.stdout)]
    assert told == got == [200, 401, 401, 201]
    assert '"sku": "tea-green"' in done.stdout


def test_a_second_start_finds_the_data_of_the_first(tmp_path: Path, port: int) -> None:
    with demo(tmp_path, port) as printed:
        first = commands(printed)
    with demo(tmp_path, port) as printed:
        second = commands(printed)
        done = subprocess.run(
            ["bash", "-c", "set -e\n" + "\n".join(second)], capture_output=True, text=True, timeout=60, check=True
        )
    assert first == second
    # The upstream of the second start listens on a port of its own: the stage was told.
    assert done.stdout.count("HTTP/1.1 200") == 1


def test_a_piece_that_was_removed_is_made_again() -> None:
    with Server() as own:
        with shop_on(own) as first:
            read_products(first)
            apigateway = aws_client("apigateway", own.url)
            listed = apigateway.get_resources(restApiId=API_ID)["items"]
            orders = next(item["id"] for item in listed if item["path"] == "/orders")
            apigateway.delete_resource(restApiId=API_ID, resourceId=orders)
        with shop_on(own) as second:
            read_products(second)
            listed = apigateway.get_resources(restApiId=API_ID)["items"]
    assert {item["path"] for item in listed} == {"/", "/products", "/orders"}
    assert second.customer == first.customer


def test_the_shop_is_found_behind_many_other_pools() -> None:
    with Server() as own:
        cognito = aws_client("cognito-idp", own.url)
        with shop_on(own) as first:
            pass
        for number in range(60):
            tags = {"poolhouse:id": f"us-east-1_a{number}"}
            cognito.create_user_pool(PoolName=f"other {number}", UserPoolTags=tags)
        with shop_on(own) as second:
            assert second == first


def read_products(facts: DemoFacts) -> None:
    """Runs the demo's own steps up to the first call."""
    token, call = steps(facts)[:2]
    done = subprocess.run(
        ["bash", "-c", f"{token.command}\n{call.command}"], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.startswith(f"HTTP/1.1 {call.status}")
