"""Probes, metrics and the dev profile's hooks, over HTTP."""

from __future__ import annotations

from typing import Any

import pytest
import requests

from poolhouse.testing.server import Server


def test_live_and_ready(server: Server) -> None:
    assert requests.get(f"{server.url}/_poolhouse/live").json() == {"status": "live"}
    assert requests.get(f"{server.url}/_poolhouse/ready").json() == {"status": "ready"}


def test_metrics_count_answers(server: Server) -> None:
    requests.get(f"{server.url}/nowhere")
    text = requests.get(f"{server.url}/_poolhouse/metrics").text
    assert 'poolhouse_responses_total{status="404",surface="other"}' in text
    assert "process_resident_memory_bytes" in text


def test_the_clock_hook_moves_the_servers_time(server: Server) -> None:
    url = f"{server.url}/_poolhouse/clock"
    assert requests.post(url, json={"now": 2_000_000_000}).json()["now"] == pytest.approx(2_000_000_000, abs=60)
    assert requests.post(url, json={"offset": 3600}).json()["offset"] == 3600
    assert requests.get(url).json()["offset"] == 3600
    assert server.clock.offset == 3600


@pytest.mark.parametrize(
    "body",
    [
        "",
        "[]",
        "nonsense",
        '{"offset": "1"}',
        '{"offset": 1, "now": 2}',
        '{"now": -1}',
        '{"offset": 1e300}',
        "\xff",
    ],
)
def test_a_clock_that_makes_no_sense_is_refused(server: Server, body: str) -> None:
    answer = requests.post(f"{server.url}/_poolhouse/clock", data=body.encode("latin-1"))
    assert answer.status_code == 400
    assert answer.json()["message"]
    assert server.clock.offset == 0


def test_hooks_know_their_methods_and_sizes(server: Server) -> None:
    assert requests.delete(f"{server.url}/_poolhouse/clock").status_code == 405
    assert requests.get(f"{server.url}/_poolhouse/reset").status_code == 405
    assert requests.post(f"{server.url}/_poolhouse/clock", data=b" " * 100_000).status_code == 413


@pytest.mark.parametrize("name", ["snapshots"])
def test_what_is_not_built_says_so(server: Server, name: str) -> None:
    answer = requests.get(f"{server.url}/_poolhouse/{name}")
    assert answer.status_code == 501
    assert "not built" in answer.json()["message"]


def test_unknown_names_are_not_found(server: Server) -> None:
    assert requests.get(f"{server.url}/_poolhouse/nothing").status_code == 404


def test_reset_forgets_everything_and_the_server_goes_on() -> None:
    from tests.conftest import aws_client

    with Server() as own:
        cognito: Any = aws_client("cognito-idp", own.url)
        cognito.create_user_pool(PoolName="gone")
        assert requests.post(f"{own.url}/_poolhouse/reset").json() == {"status": "reset"}
        assert cognito.list_user_pools(MaxResults=10)["UserPools"] == []
        cognito.create_user_pool(PoolName="new")
        assert [pool["Name"] for pool in cognito.list_user_pools(MaxResults=10)["UserPools"]] == ["new"]
