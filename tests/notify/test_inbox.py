"""The dev profile's inbox over HTTP. Messages come from another process, as they do with several workers."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
import requests

from poolhouse import settings as settings_module
from poolhouse.domain.users.message import Message
from poolhouse.storage.opening import open_storage
from poolhouse.system import SystemClock
from poolhouse.testing.server import Server
from tests.conftest import aws_client

ADA, BOB = "ada@example.com", "+15550100"


def message(pool_id: str, number: int, recipient: str) -> Message:
    return Message(
        id=f"00000000-0000-4000-8000-{number:012d}",
        pool_id=pool_id,
        recipient=recipient,
        medium="EMAIL" if "@" in recipient else "SMS",
        subject=f"Subject {number}",
        body=f"Your code is {number:06d}",
        code=f"{number:06d}",
        purpose="SignUp",
        created_at=1_900_000_000.0 + number,
        due_at=1_900_000_000.0,
    )


@pytest.fixture(scope="module")
def house() -> Iterator[Server]:
    with Server() as server:
        cognito: Any = aws_client("cognito-idp", server.url)
        pool_id = cognito.create_user_pool(PoolName="p")["UserPool"]["Id"]
        asyncio.run(_fill(server, pool_id))
        yield server


async def _fill(server: Server, pool_id: str) -> None:
    settings = server.app.settings
    storage = open_storage(settings, master_keys=settings_module.master_keys(settings), clock=SystemClock())
    await storage.start()
    for number, recipient in enumerate((ADA, BOB, ADA), start=1):
        await storage.outbox.add(message(pool_id, number, recipient))
    await storage.close()


def read(server: Server, query: str = "") -> list[dict[str, Any]]:
    answer = requests.get(f"{server.url}/_poolhouse/inbox{query}")
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/json"
    found: list[dict[str, Any]] = answer.json()
    return found


def test_newest_first_with_all_there_is_to_know(house: Server) -> None:
    messages = read(house)
    assert [each["code"] for each in messages] == ["000003", "000002", "000001"]
    newest = messages[0]
    assert (newest["recipient"], newest["medium"]) == (ADA, "EMAIL")
    assert (newest["subject"], newest["body"]) == ("Subject 3", "Your code is 000003")
    assert newest["purpose"] == "SignUp"


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        pytest.param("?recipient=ada@example.com", ["000003", "000001"], id="an address as it is"),
        pytest.param("?recipient=ada%40example.com&limit=1", ["000003"], id="escaped, the newest"),
        pytest.param("?recipient=%2B15550100", ["000002"], id="a number, escaped"),
        pytest.param("?recipient=+15550100", ["000002"], id="a number as it is"),
        pytest.param("?recipient=nobody@example.com", [], id="nobody"),
        pytest.param("?limit=2", ["000003", "000002"], id="the newest two"),
        pytest.param("?limit=1000", ["000003", "000002", "000001"], id="the highest limit"),
    ],
)
def test_a_question(house: Server, query: str, codes: list[str]) -> None:
    assert [each["code"] for each in read(house, query)] == codes


@pytest.mark.parametrize(
    "query",
    ["?limit=0", "?limit=1001", "?limit=x", "?limit=", "?limit=-1", "?limit=1&limit=2", "?to=a", "?recipient=%ff"],
)
def test_a_question_that_makes_no_sense(house: Server, query: str) -> None:
    answer = requests.get(f"{house.url}/_poolhouse/inbox{query}")
    assert answer.status_code == 400
    assert answer.json()["message"]


def test_the_inbox_is_only_read(house: Server) -> None:
    assert requests.post(f"{house.url}/_poolhouse/inbox").status_code == 405
