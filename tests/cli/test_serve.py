"""`poolhouse serve` as a process: readiness, draining, durability, workers, refusals."""

from __future__ import annotations

import signal
import stat
from pathlib import Path

import pytest
import requests

from tests.cli.processes import run, serving
from tests.conftest import aws_client


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_drains_and_ends_with_status_0(tmp_path: Path, number: signal.Signals) -> None:
    with serving(tmp_path) as (_, process):
        process.send_signal(number)
        assert process.wait(timeout=10) == 0


def test_a_start_says_where_it_listens(tmp_path: Path) -> None:
    with serving(tmp_path) as (url, _):
        (line,) = (tmp_path / "log").read_text().splitlines()
    assert "listening" in line
    assert url in line


def test_data_survives_kill_9(tmp_path: Path) -> None:
    with serving(tmp_path) as (url, process):
        pool = aws_client("cognito-idp", url).create_user_pool(PoolName="kept")["UserPool"]["Id"]
        jwks = requests.get(f"{url}/{pool}/.well-known/jwks.json").json()
        process.kill()
    with serving(tmp_path) as (url, _):
        described = aws_client("cognito-idp", url).describe_user_pool(UserPoolId=pool)
        assert described["UserPool"]["Name"] == "kept"
        assert requests.get(f"{url}/{pool}/.well-known/jwks.json").json() == jwks
    assert stat.S_IMODE((tmp_path / "data" / "master.key").stat().st_mode) == 0o600


def test_several_workers_serve_one_database_and_drain(tmp_path: Path) -> None:
    with serving(tmp_path, "--workers", "2") as (url, process):
        cognito = aws_client("cognito-idp", url)
        created = {cognito.create_user_pool(PoolName=f"p{n}")["UserPool"]["Id"] for n in range(8)}
        assert {pool["Id"] for pool in cognito.list_user_pools(MaxResults=60)["UserPools"]} == created
        assert requests.post(f"{url}/_poolhouse/clock", json={"offset": 1}).status_code == 409
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=15) == 0


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        pytest.param(["--profile", "prod"], "not built", id="prod"),
        pytest.param(["--host", "0.0.0.0"], "loopback", id="dev on every address"),
        pytest.param(["--port", "70000"], "port", id="bad port"),
        pytest.param(["--workers", "2", "--port", "0"], "port", id="workers without a port"),
    ],
)
def test_unsafe_or_bad_settings_stop_the_start(tmp_path: Path, arguments: list[str], why: str) -> None:
    ended = run("serve", "--data", str(tmp_path / "data"), *arguments, cwd=tmp_path)
    assert ended.returncode == 2
    assert why in ended.stderr


def test_a_taken_port_is_an_error_and_not_a_hang(tmp_path: Path) -> None:
    with serving(tmp_path) as (url, _):
        port = url.rpartition(":")[2]
        ended = run("serve", "--data", str(tmp_path / "other"), "--port", port, cwd=tmp_path)
    assert (ended.returncode, ended.stderr.count(f"127.0.0.1:{port}")) == (2, 1)


def test_flags_are_also_variables_and_a_file(tmp_path: Path) -> None:
    (tmp_path / "poolhouse.toml").write_text("port = 70000\n")
    assert "port" in run("serve", cwd=tmp_path).stderr
    (tmp_path / "poolhouse.toml").unlink()
    assert "unknown" in run("serve", cwd=tmp_path, POOLHOUSE_PROT="1").stderr.lower()


@pytest.mark.parametrize("command", ["deploy", "export", "import", "keys", "access-keys", "doctor"])
def test_commands_that_are_not_built_say_so(tmp_path: Path, command: str) -> None:
    ended = run(command, "anything", "--flag", cwd=tmp_path)
    assert (ended.returncode, "not built yet" in ended.stderr) == (2, True)


def test_migrate_brings_an_empty_database_to_head(tmp_path: Path) -> None:
    data = str(tmp_path / "data")
    pending = run("migrate", "--check", "--data", data, cwd=tmp_path)
    assert pending.returncode == 1
    assert pending.stdout.strip()
    assert run("migrate", "--data", data, cwd=tmp_path).returncode == 0
    assert run("migrate", "--check", "--data", data, cwd=tmp_path).returncode == 0


def test_nothing_of_the_data_is_readable_by_others(tmp_path: Path) -> None:
    with serving(tmp_path):
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "data").iterdir()}
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700
    assert modes["master.key"] == 0o600
