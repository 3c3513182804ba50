"""Functions that crash, hang, print megabytes, return garbage, take all memory; others are unharmed."""

from __future__ import annotations

import base64
import time
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from typing import Any

import pytest
import requests

from poolhouse.testing.server import Server
from tests.conftest import aws_client
from tests.functions.programs import Functions, archive


def failed(functions: Functions, name: str, event: Any = None) -> dict[str, Any]:
    answer = functions.invoke(name, event)
    assert (answer.status, answer.error) == (200, "Unhandled")
    payload: dict[str, Any] = answer.payload
    return payload


def test_a_python_exception(functions: Functions) -> None:
    told = failed(functions, functions.create("app.raises"), {"message": "out of stock"})
    assert (told["errorType"], told["errorMessage"]) == ("ValueError", "out of stock")
    assert "app.py" in told["stackTrace"][0]


@pytest.mark.parametrize(
    ("handler", "kind", "message"),
    [
        ("index.raises", "TypeError", "no"),
        ("index.refuses", "RangeError", "too far"),
        ("index.circle", "Error", "Unable to stringify response body"),
        ("index.rejects", "Runtime.UnhandledPromiseRejection", "unseen"),
    ],
)
def test_a_node_exception(functions: Functions, handler: str, kind: str, message: str) -> None:
    told = failed(functions, functions.create(handler))
    assert (told["errorType"], told["errorMessage"]) == (kind, message)
    assert told["trace"]


@pytest.mark.parametrize(
    ("handler", "event", "reason"),
    [
        ("app.leaves", {"status": 3}, "Runtime exited with error: exit status 3"),
        ("app.leaves", {"status": 0}, "Runtime exited without providing a reason"),
        ("app.dies", {}, "Runtime exited with error: signal: segmentation fault"),
        ("index.leaves", {}, "Runtime exited with error: exit status 4"),
    ],
)
def test_a_process_that_ends(functions: Functions, handler: str, event: Any, reason: str) -> None:
    name = functions.create(handler)
    for _ in range(2):  # the second one in a new process
        told = failed(functions, name, event)
        assert told["errorType"] == "Runtime.ExitError"
        assert told["errorMessage"].startswith("RequestId: ")
        assert told["errorMessage"].endswith(f" Error: {reason}")


def test_a_function_that_hangs_is_killed(functions: Functions) -> None:
    name = functions.create("app.waits", Timeout=1)
    begun = time.monotonic()
    answer = functions.invoke(name, {"seconds": 60}, LogType="Tail")
    assert 1 <= time.monotonic() - begun < 10
    assert (answer.error, answer.payload["errorType"]) == ("Unhandled", "Sandbox.Timedout")
    assert answer.payload["errorMessage"].endswith("Error: Task timed out after 1.00 seconds")
    assert "Task timed out after 1.00 seconds" in base64.b64decode(answer.answer["LogResult"]).decode()
    assert functions.invoke(name, {"seconds": 0}).error is None


def test_a_function_that_takes_all_memory_is_killed(functions: Functions) -> None:
    told = failed(functions, functions.create("app.eats", MemorySize=128))
    assert told["errorType"] in ("Runtime.ExitError", "MemoryError")


def test_a_function_that_prints_megabytes(functions: Functions, server: Server) -> None:
    name = functions.create("app.prints")
    answer = functions.invoke(name, {"lines": 5_000}, LogType="Tail")
    assert answer.payload == "printed"
    tail = base64.b64decode(answer.answer["LogResult"])
    assert len(tail) <= 4096
    assert b"the last line\nEND RequestId" in tail, tail[-300:]
    lines = requests.get(f"{server.url}/_poolhouse/functions/{name}/logs?limit=9999").json()["lines"]
    assert sum(len(line["text"]) for line in lines) < 300_000
    assert any("octets of this invocation's output were dropped" in line["text"] for line in lines)


def test_an_answer_that_is_too_large(functions: Functions) -> None:
    name = functions.create("app.large")
    told = failed(functions, name, {"octets": 7_000_000})
    assert told == {
        "errorType": "Function.ResponseSizeTooLarge",
        "errorMessage": "Response payload size exceeded maximum allowed payload size (6291556 bytes).",
    }
    assert functions.invoke(name, {"octets": 10}).payload == "x" * 10


def test_an_answer_that_is_no_json(functions: Functions) -> None:
    assert failed(functions, functions.create("app.strange"))["errorType"] == "Runtime.MarshalError"


STARTS: dict[str, tuple[str, dict[str, str], str]] = {
    "no module": ("nothing.here", {}, "Runtime.ImportModuleError"),
    "no handler": ("app.nothing", {"app__py": "x = 1"}, "Runtime.HandlerNotFound"),
    "syntax": ("app.x", {"app__py": "def x(:"}, "Runtime.UserCodeSyntaxError"),
    "raises": ("app.x", {"app__py": "raise KeyError('k')"}, "KeyError"),
    "exits": ("app.x", {"app__py": "import os; os._exit(5)"}, "Runtime.ExitError"),
    "node: no module": ("index.x", {"other__js": ""}, "Runtime.ImportModuleError"),
    "node: no handler": ("index.x", {"index__mjs": "export const y = 1;"}, "Runtime.HandlerNotFound"),
    "node: syntax": ("index.x", {"index__mjs": "export const x = ;"}, "Runtime.UserCodeSyntaxError"),
    "node: raises": ("index.x", {"index__mjs": "throw new RangeError('x');"}, "RangeError"),
    "node: exits": ("index.x", {"index__mjs": "process.exit(6);"}, "Runtime.ExitError"),
}


@pytest.mark.parametrize(("handler", "files", "kind"), STARTS.values(), ids=STARTS)
def test_a_program_that_does_not_start(
    functions: Functions, handler: str, files: dict[str, str], kind: str
) -> None:
    name = functions.create(handler, Code={"ZipFile": archive(**(files or {"app__py": ""}))})
    for _ in range(2):
        assert failed(functions, name)["errorType"] == kind


def test_why_a_program_does_not_start_is_in_the_log(functions: Functions) -> None:
    name = functions.create(Code={"ZipFile": archive(app__py="print('so far')\nimport nowhere")})
    answer = functions.invoke(name, LogType="Tail")
    log = base64.b64decode(answer.answer["LogResult"]).decode()
    request = answer.answer["ResponseMetadata"]["RequestId"]
    for words in (
        "so far\n",
        "No module named 'nowhere'",
        f"START RequestId: {request}",
        f"END RequestId: {request}",
    ):
        assert words in log
    assert "Max Memory Used: 0 MB" not in log


def test_a_handler_that_no_process_can_be_started_with(functions: Functions) -> None:
    told = failed(functions, functions.create(Handler="app\0.echo"))
    assert told["errorType"] == "Runtime.InvalidEntrypoint"


def test_a_slow_start_may_take_the_functions_own_time(
    functions: Functions, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("poolhouse.functions.host.instance.INIT_SECONDS", 0.1)
    slow = {"ZipFile": archive(app__py="import time; time.sleep(1)\ndef echo(event, context): return event\n")}
    assert functions.invoke(functions.create(Code=slow, Timeout=20), 5).payload == 5
    hangs = {"ZipFile": archive(app__py="import time; time.sleep(600)")}
    told = failed(functions, functions.create(Code=hangs, Timeout=1))
    assert told["errorType"] == "Sandbox.Timedout"
    assert told["errorMessage"].endswith("Error: Task timed out after 1.00 seconds")


def test_lines_of_a_log_are_lines(functions: Functions) -> None:
    program = "def echo(event, context):\n    print('one\\rtwo\\r\\nthree', end='')\n"
    answer = functions.invoke(functions.create(Code={"ZipFile": archive(app__py=program)}), LogType="Tail")
    log = base64.b64decode(answer.answer["LogResult"]).decode().splitlines()
    assert log[1:4] == ["one", "two", "three"]
    assert log[4].startswith("END RequestId")


def test_others_do_not_notice(functions: Functions, server: Server) -> None:
    """Hanging, crashing and printing functions at once; a function beside them and the server answer promptly."""
    bad = [
        (functions.create("app.waits", Timeout=2), {"seconds": 30}),
        (functions.create("app.dies"), {}),
        (functions.create("app.prints"), {"lines": 20_000}),
        (functions.create("app.eats"), {}),
    ]
    good = functions.create()
    functions.invoke(good)
    with ThreadPoolExecutor(8) as pool:
        running = [pool.submit(functions.invoke, name, event) for name, event in bad]
        for number in range(40):
            begun = time.monotonic()
            assert functions.invoke(good, number).payload == number
            assert requests.get(f"{server.url}/_poolhouse/live").status_code == 200
            assert time.monotonic() - begun < 5
        outcomes = [future.result().error for future in running]
    assert outcomes == ["Unhandled", "Unhandled", None, "Unhandled"]


def test_a_function_cannot_answer_for_another(functions: Functions) -> None:
    """The runtime API knows each process by a path of its own."""
    program = """
import os, urllib.error, urllib.request
def tries(event, context):
    host = os.environ["AWS_LAMBDA_RUNTIME_API"].split("/")[0]
    answers = []
    next_one = "/2018-06-01/runtime/invocation/next"
    for path in ("", next_one, "/" + "0" * 48 + next_one):
        try:
            answers.append(urllib.request.urlopen(f"http://{host}{path}", timeout=5).status)
        except urllib.error.HTTPError as error:
            answers.append(error.code)
    return answers
"""
    name = functions.create("app.tries", Code={"ZipFile": archive(app__py=program)})
    assert functions.invoke(name).payload == [403, 403, 403]


@pytest.mark.parametrize("leaves", [False, True], ids=["in its group", "in a session of its own"])
def test_children_end_with_the_process(functions: Functions, leaves: bool) -> None:
    program = """
import os, subprocess, time
def starts(event, context):
    child = subprocess.Popen(["sleep", "600"], start_new_session=event.get("leaves", False))
    if event.get("hang"):
        print("child", child.pid)
        time.sleep(60)
    return child.pid
def alive(event, context):
    try:
        os.kill(event["pid"], 0)
        return open(f"/proc/{event['pid']}/stat").read().split()[2] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False
"""
    code = {"ZipFile": archive(app__py=program)}
    name = functions.create("app.starts", Code=code, Timeout=1)
    answer = functions.invoke(name, {"hang": True, "leaves": leaves}, LogType="Tail")
    log = base64.b64decode(answer.answer["LogResult"]).decode()
    pid = int(log.partition("child ")[2].split()[0])
    looks = functions.create("app.alive", Code=code)
    assert functions.invoke(looks, {"pid": pid}).payload is False


def test_more_calls_than_processes_wait_their_turn() -> None:
    with Server(function_processes=2) as server:
        functions = Functions(aws_client("lambda", server.url))
        name, other = functions.create("app.waits"), functions.create("app.counts")
        with ThreadPoolExecutor(8) as pool:
            answers = list(pool.map(lambda _: functions.invoke(name, {"seconds": 0.2}), range(8)))
        assert [answer.error for answer in answers] == [None] * 8
        assert len({answer.payload["pid"] for answer in answers}) == 2
        # Another function gets the room of an idle process.
        assert functions.invoke(other).payload["count"] == 1


def test_a_process_that_does_not_start_leaves_its_room_to_others() -> None:
    with Server(function_processes=1) as server:
        functions = Functions(aws_client("lambda", server.url))
        names = [functions.create("app.waits"), functions.create(Handler="app\0.echo"), functions.create()]
        with ThreadPoolExecutor(6) as pool:
            answers = list(pool.map(lambda name: functions.invoke(name, {"seconds": 0.1}), names * 2))
        assert [answer.error for answer in answers] == [None, "Unhandled", None] * 2


def test_a_flood_of_one_function_leaves_room_to_others() -> None:
    with Server(function_processes=2) as server:
        functions = Functions(aws_client("lambda", server.url))
        flood, other = functions.create("app.waits"), functions.create("app.counts")
        with ThreadPoolExecutor(30) as pool:
            running = [pool.submit(functions.invoke, flood, {"seconds": 0.2}) for _ in range(29)]
            wait(running, return_when=FIRST_COMPLETED)
            answer = functions.invoke(other)
            assert sum(not future.done() for future in running) > 10  # it took no turn behind them
        assert answer.payload["count"] == 1
        assert [future.result().error for future in running] == [None] * 29


def test_functions_end_with_the_server() -> None:
    server = Server().start()
    functions = Functions(aws_client("lambda", server.url))
    pid = functions.invoke(functions.create("app.counts")).payload["pid"]
    server.stop()
    until = time.monotonic() + 10
    while _is_running(pid) and time.monotonic() < until:
        pass
    assert not _is_running(pid)


def _is_running(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat") as stat:  # noqa: PTH123
            return stat.read().split()[2] != "Z"
    except FileNotFoundError:
        return False
