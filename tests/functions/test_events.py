"""Tries of an asynchronous invocation: as AWS was recorded, one request id, and the code of its own time."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any, cast

import pytest

from poolhouse.domain.functions.names import Named, Realm
from poolhouse.domain.functions.snapshots import FunctionSnapshots
from poolhouse.functions.events import Events, TooManyEvents
from poolhouse.functions.host.host import Host
from poolhouse.functions.host.outcomes import UNHANDLED, Outcome
from poolhouse.functions.local import LocalFunctions

pytestmark = pytest.mark.anyio
NAMED = Named("worker")


class Runs:
    """A host whose function fails until told otherwise, and the versions that it was asked to run."""

    def __init__(self, versions: list[str | None], outcomes: list[Outcome]) -> None:
        self.asked: list[tuple[str, str]] = []
        self.finished = asyncio.Event()
        self._versions = iter(versions)
        self._outcomes = iter(outcomes)

    def request_id(self) -> str:
        return "made-up-once"

    async def resolve(self, name: str, qualifier: str | None) -> Any:
        assert (name, qualifier) == ("worker", None)
        version = next(self._versions, None)
        if version is None:
            self.finished.set()
            return None
        return SimpleNamespace(version=SimpleNamespace(version=version), variables={})

    async def invoke(self, ready: Any, _payload: bytes, **told: str | None) -> Outcome:
        self.asked.append((ready.version.version, told["request_id"] or ""))
        outcome = next(self._outcomes)
        if outcome.error is None:
            self.finished.set()
        return outcome


FAILED = Outcome(b"{}", UNHANDLED)


def local(runs: Runs, pauses: tuple[float, ...] = (0.0, 0.0)) -> LocalFunctions:
    snapshots, host = cast("FunctionSnapshots", runs), cast("Host", runs)
    return LocalFunctions(snapshots, host, Events(pauses), Realm("us-east-1", "123456789012"), permissions=True)


async def test_each_try_runs_the_newest_code_under_one_id() -> None:
    runs = Runs(["old", "new", "newest"], [FAILED, FAILED, Outcome(b"{}")])
    local(runs).later(NAMED, b"{}")
    await asyncio.wait_for(runs.finished.wait(), 5)
    assert runs.asked == [("old", "made-up-once"), ("new", "made-up-once"), ("newest", "made-up-once")]


async def test_the_callers_request_id_is_the_functions() -> None:
    runs = Runs(["1"], [Outcome(b"{}")])
    local(runs).later(NAMED, b"{}", request_id="the-callers")
    await asyncio.wait_for(runs.finished.wait(), 5)
    assert runs.asked == [("1", "the-callers")]


async def test_a_function_that_is_gone_is_not_run() -> None:
    runs = Runs(["1", None], [FAILED])
    local(runs).later(NAMED, b"{}")
    await asyncio.wait_for(runs.finished.wait(), 5)
    assert runs.asked == [("1", "made-up-once")]


async def test_no_more_than_so_many_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("poolhouse.functions.events.MOST", 1)
    functions = local(Runs(["1"], [Outcome(b"{}")]))
    functions.later(NAMED, b"{}")
    with pytest.raises(TooManyEvents):
        functions.later(NAMED, b"{}")
    await functions.events.close()
