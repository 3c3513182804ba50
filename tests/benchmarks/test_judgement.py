"""The benchmark's judgement: what counts as met, missed, skipped and failed. Its figures are not for tests."""

from __future__ import annotations

import argparse
from pathlib import Path

import msgspec
import pytest
from bench import __main__ as runner
from bench import load, report, tools
from bench.load import Load, Request
from bench.machine import Machine
from bench.report import Row, Run

GOOD = Load(per_second=3_000, p50_ms=5, p99_ms=9, errors=0, processor_us=300)
BAD = msgspec.structs.replace(GOOD, errors=1)


@pytest.mark.parametrize(
    ("row", "met"),
    [
        pytest.param(Row(path="p", against="x", value=76, reference=100, at_least=0.75), True, id="ratio reached"),
        pytest.param(Row(path="p", against="x", value=74, reference=100, at_least=0.75), False, id="ratio missed"),
        pytest.param(Row(path="p", against="", value=14.9, at_most=15), True, id="below a bound"),
        pytest.param(Row(path="p", against="", value=15.1, at_most=15), False, id="above a bound"),
        pytest.param(Row(path="p", against="", value=500_000, at_least=500_000), True, id="a bare figure"),
        pytest.param(Row(path="p", against="x", value=1, reference=2), None, id="no target"),
        pytest.param(
            Row(path="p", against="x", value=9, reference=1, at_least=1, load=GOOD), True, id="without errors"
        ),
        pytest.param(
            Row(path="p", against="x", value=9, reference=1, at_least=1, load=BAD), False, id="with errors"
        ),
        pytest.param(Row(path="p", against="x", at_least=1, skipped="no wrk"), None, id="skipped"),
        pytest.param(Row(path="p", against="x", failed="it crashed"), False, id="failed"),
    ],
)
def test_met(row: Row, met: bool | None) -> None:
    assert row.met is met


def test_a_run_is_written_and_read_back(tmp_path: Path) -> None:
    run = Run(
        date="2030-01-02T03:04:05+00:00",
        machine=Machine(processor="x", cores=2, system="s", python="3", openssl="3", busy=0.1),
        rows=[Row(path="p", against="x", value=3, reference=4, at_least=0.5, load=GOOD, resident_mb=80)],
    )
    file = report.write(run, tmp_path / "results")
    assert file.name == "2030-01-02T030405Z.json"
    assert msgspec.json.decode(file.read_bytes(), type=Run) == run


def test_the_table_says_what_was_missed_and_why_something_is_absent(capsys: pytest.CaptureFixture[str]) -> None:
    rows = [
        Row(path="missed", against="limit", value=1, reference=2, at_least=0.9, note="a note"),
        Row(path="absent", against="peer", skipped="haproxy is not installed"),
        Row(path="broken", against="", failed="it crashed"),
    ]
    report.show(rows, Machine(processor="x", cores=2, system="s", python="3", openssl="3", busy=0.1))
    shown = capsys.readouterr().out
    assert [word in shown for word in ("NO", "skipped", "FAILED", "a note", "haproxy", "crashed")] == [True] * 6


def test_a_case_that_cannot_run_leaves_the_others_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: int) -> list[Row]:
        raise tools.Missing("no wrk here")

    def broken(_: int) -> list[Row]:
        raise ZeroDivisionError("oh")

    monkeypatch.setattr(runner, "CASES", {"missing": missing, "broken": broken})
    options = argparse.Namespace(case=[], seconds=1)
    assert runner._rows("missing", options)[0].skipped == "no wrk here"
    assert runner._rows("broken", options)[0].failed == "ZeroDivisionError: oh"


def test_what_takes_minutes_runs_only_when_asked_for() -> None:
    options = argparse.Namespace(case=[], seconds=1)
    (row,) = runner._rows("users", options)
    assert row.skipped


def test_a_tool_that_cannot_be_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    with pytest.raises(tools.Missing, match="no-such-program"):
        tools.need("no-such-program")


def test_a_request_is_one_line_for_the_generator() -> None:
    request = Request(method="POST", path="/t", headers={"A": "b"}, body="x=1")
    assert load._on_the_wire("http://127.0.0.1:80", request) == (
        r"POST /t HTTP/1.1\r\nHost: 127.0.0.1:80\r\nA: b\r\nContent-Length: 3\r\n\r\nx=1"
    )


@pytest.mark.parametrize(("dearest", "met"), [(310.0, True), (340.0, False)])
def test_growth_is_flat_when_no_point_costs_a_tenth_more(dearest: float, met: bool) -> None:
    points = {1: GOOD, 10_000: msgspec.structs.replace(GOOD, processor_us=dearest)}
    row = report.flat("tokens", points, 90)
    assert row.met is met
    assert "10,000: " in row.note
