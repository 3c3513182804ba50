"""Invoke, and what a function sees of it: Python through AWS's own runtime, Node.js through ours."""

from __future__ import annotations

import base64
import json
import re
import time
from pathlib import Path
from typing import Any

import pytest
import requests

from poolhouse.testing.server import Server
from tests.functions.programs import PYTHON, Functions, archive, arn_of
from tests.functions.test_operations import refused

ECHOED: list[Any] = [{"a": [1, None, "ü🦄"]}, [], "text", 0, False, None]
LANGUAGES = ("app", "index")


@pytest.mark.parametrize("program", LANGUAGES)
def test_the_answer_comes_back(functions: Functions, program: str) -> None:
    name = functions.create(f"{program}.echo")
    for event in ECHOED[:-1]:
        answer = functions.invoke(name, event)
        assert (answer.status, answer.error, answer.payload) == (200, None, event)
        assert answer.answer["ExecutedVersion"] == "$LATEST"
    assert functions.client.invoke(FunctionName=name)["Payload"].read() == b"{}"


@pytest.mark.parametrize("program", LANGUAGES)
def test_what_a_function_knows_of_itself(functions: Functions, program: str, server: Server) -> None:
    settings: dict[str, Any] = {
        "MemorySize": 256,
        "Environment": {"Variables": {"TABLE": "orders", "PATH": "/opt/mine"}},
    }
    name = functions.create(f"{program}.about", **settings)
    told = functions.invoke(name, {}, LogType="Tail").payload
    environment = told["environment"]
    expected = {
        "AWS_LAMBDA_FUNCTION_NAME": name,
        "AWS_LAMBDA_FUNCTION_VERSION": "$LATEST",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "256",
        "AWS_LAMBDA_LOG_GROUP_NAME": f"/aws/lambda/{name}",
        "AWS_EXECUTION_ENV": "AWS_Lambda_python3.12" if program == "app" else "AWS_Lambda_nodejs20.x",
        "AWS_REGION": "us-east-1",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ENDPOINT_URL": server.url,
        "TABLE": "orders",
        "PATH": "/opt/mine",
        "TZ": ":UTC",
        "_HANDLER": f"{program}.about",
    }
    assert {key: environment.get(key) for key in expected} == expected
    assert Path(environment["LAMBDA_TASK_ROOT"]).is_dir()
    assert environment["_X_AMZN_TRACE_ID"].startswith("Root=1-")
    assert re.fullmatch(r"\d{4}/\d\d/\d\d/\[\$LATEST\][0-9a-f]{32}", environment["AWS_LAMBDA_LOG_STREAM_NAME"])
    assert arn_of(name) in (told.get("arn"), told.get("invokedFunctionArn"))
    assert 5_000 < told["left"] <= 10_000


@pytest.mark.parametrize("program", LANGUAGES)
def test_nothing_of_the_server_is_visible(
    functions: Functions, program: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POOLHOUSE_MASTER_KEY", "secret of the server")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret of the operator")
    monkeypatch.setenv("PYTHONPATH", "/secret/path")
    told = functions.invoke(functions.create(f"{program}.about")).payload
    assert "secret" not in json.dumps(told)
    known = {"HOME", "LANG", "LC_CTYPE", "PATH", "TMPDIR", "TZ", "_HANDLER", "_X_AMZN_TRACE_ID"}
    others = [key for key in told["environment"] if not key.startswith(("AWS_", "LAMBDA_")) and key not in known]
    assert others == []


def test_no_open_file_of_the_server_is_inherited(functions: Functions) -> None:
    program = (
        "import glob, os\ndef echo(e, c): return [os.readlink(p) for p in glob.glob('/proc/self/fd/*')[:-1]]\n"
    )
    opened = functions.invoke(functions.create(Code={"ZipFile": archive(app__py=program)})).payload
    assert not [path for path in opened if "poolhouse.db" in path or "master.key" in path]


def test_the_log_of_an_invocation(functions: Functions, server: Server) -> None:
    name = functions.create("app.about")
    answer = functions.invoke(name, {"n": 1}, LogType="Tail")
    told = base64.b64decode(answer.answer["LogResult"]).decode().splitlines()
    request = answer.payload["request"]
    assert told[:3] == [
        f"START RequestId: {request} Version: $LATEST",
        "asked about {'n': 1}",
        f"END RequestId: {request}",
    ]
    assert re.fullmatch(
        rf"REPORT RequestId: {request}\tDuration: [0-9.]+ ms\tBilled Duration: \d+ ms\tMemory Size: 128 MB"
        r"\tMax Memory Used: \d+ MB\tInit Duration: [0-9.]+ ms\t",
        told[3],
    )
    assert "LogResult" not in functions.invoke(name).answer
    kept = requests.get(f"{server.url}/_poolhouse/functions/{name}/logs").json()
    assert [line["text"] for line in kept["lines"]][:3] == told[:3]
    assert len(requests.get(f"{server.url}/_poolhouse/functions/{name}/logs?limit=2").json()["lines"]) == 2


@pytest.mark.parametrize("path", ["x/logs?limit=0", "x/logs?limit=a&b", "x/other", "a%2fb/logs"])
def test_logs_that_cannot_be_read(server: Server, path: str) -> None:
    answer = requests.get(f"{server.url}/_poolhouse/functions/{path}")
    assert (answer.status_code, "message" in answer.json()) == (400 if "limit" in path else 404, True)


def test_client_context(functions: Functions) -> None:
    name = functions.create("app.about")
    context = base64.b64encode(json.dumps({"custom": {"who": "mé"}}).encode()).decode()
    assert functions.invoke(name, ClientContext=context).payload["client"] == {"who": "mé"}
    for bad in ("e30=x", base64.b64encode(b"[1]").decode()):
        refused(functions.client.invoke, "InvalidRequestContentException", FunctionName=name, ClientContext=bad)


def test_a_dry_run_runs_nothing(functions: Functions, server: Server) -> None:
    name = functions.create("app.prints")
    assert functions.invoke(name, InvocationType="DryRun").status == 204
    assert requests.get(f"{server.url}/_poolhouse/functions/{name}/logs").json()["lines"] == []


def test_an_event_is_taken_and_run_later(functions: Functions, server: Server) -> None:
    name = functions.create("app.prints")
    answer = functions.invoke(name, {"lines": 0}, InvocationType="Event")
    assert (answer.status, answer.payload) == (202, None)
    lines: list[str] = []
    until = time.monotonic() + 20
    while "the last line" not in lines and time.monotonic() < until:
        shown = requests.get(f"{server.url}/_poolhouse/functions/{name}/logs").json()
        lines = [line["text"] for line in shown["lines"]]
    assert "the last line" in lines


def test_payloads_that_are_refused(functions: Functions) -> None:
    name = functions.create()
    for payload in (b"{", b"\xff", b"nonsense"):
        refused(
            functions.client.invoke,
            "InvalidRequestContentException",
            "Could not parse request body into json",
            FunctionName=name,
            Payload=payload,
        )
    error = refused(
        functions.client.invoke,
        "RequestTooLargeException",
        "limit 6291456 bytes",
        FunctionName=name,
        Payload=b'"' + b"x" * 6_291_456 + b'"',
    )
    assert error["ResponseMetadata"]["HTTPStatusCode"] == 413


def test_the_answers_request_id_is_the_functions(functions: Functions) -> None:
    answer = functions.invoke(functions.create("app.about"))
    assert answer.answer["ResponseMetadata"]["RequestId"] == answer.payload["request"]


def test_how_large_an_event_may_be(functions: Functions) -> None:
    name = functions.create()
    assert functions.invoke(name, "x" * (1_048_576 - 2), InvocationType="Event").status == 202
    refused(
        functions.client.invoke,
        "RequestTooLargeException",
        "limit 1048576 bytes",
        FunctionName=name,
        InvocationType="Event",
        Payload=b'"' + b"x" * 1_048_576 + b'"',
    )


def test_large_events_and_answers_pass(functions: Functions) -> None:
    name = functions.create()
    event = {"text": "x" * 6_000_000}
    assert functions.invoke(name, event).payload == event


@pytest.mark.parametrize(
    ("handler", "event", "payload"),
    [
        ("index.calls", 7, {"late": 7}),
        ("index.sync", {}, None),
        ("index.impatient", {}, "at once"),
        ("index.open", {}, None),
        ("index.silent", {}, None),
        ("index.counts", {}, {"count": 1}),
    ],
)
def test_the_ways_a_node_handler_answers(functions: Functions, handler: str, event: Any, payload: Any) -> None:
    answer = functions.invoke(functions.create(handler), event)
    assert (answer.error, answer.payload) == (None, payload)


def test_records_of_node_in_json(functions: Functions) -> None:
    program = """
export const run = async () => {
  console.info("not kept");
  console.warn({ stock: 3 });
  console.error("sold", 4, new RangeError("out"));
};
"""
    settings = {"LogFormat": "JSON", "ApplicationLogLevel": "WARN"}
    name = functions.create("index.run", Code={"ZipFile": archive(index__mjs=program)}, LoggingConfig=settings)
    answer = functions.invoke(name, LogType="Tail")
    log = base64.b64decode(answer.answer["LogResult"]).decode().splitlines()
    warned, failed = [json.loads(line) for line in log if line.startswith("{")]
    request = answer.answer["ResponseMetadata"]["RequestId"]
    assert (warned["level"], warned["message"], warned["requestId"]) == ("WARN", {"stock": 3}, request)
    assert (failed["level"], failed["errorType"], failed["errorMessage"]) == ("ERROR", "RangeError", "out")
    assert failed["message"].startswith("sold 4 RangeError: out")


def test_common_js(functions: Functions) -> None:
    program = "const p = require('node:path'); exports.run = async (e) => p.basename(e.path);"
    name = functions.create("index.run", Code={"ZipFile": archive(index__js=program)})
    assert functions.invoke(name, {"path": "/a/b"}).payload == "b"
    nested = archive(**{"src/main__cjs": program})
    deep = functions.create("index.run", Handler="src/main.run", Code={"ZipFile": nested})
    assert functions.invoke(deep, {"path": "/a/c"}).payload == "c"


def test_processes_are_kept_warm_and_apart(functions: Functions) -> None:
    first, second = functions.create("app.counts"), functions.create("app.counts")
    told = [functions.invoke(first).payload for _ in range(3)]
    assert [each["count"] for each in told] == [1, 2, 3]
    assert len({each["pid"] for each in told}) == 1
    assert functions.invoke(second).payload["count"] == 1


def test_a_mounted_folder_reloads(functions: Functions, tmp_path: Path) -> None:
    source = tmp_path / "app.py"
    source.write_text("def echo(event, context): return 1\n")
    name = functions.create(Code={"S3Bucket": "hot-reload", "S3Key": str(tmp_path)})
    assert functions.invoke(name).payload == 1
    # The same size, within the same second: bytecode would not notice.
    source.write_text("def echo(event, context): return 2\n")
    assert functions.invoke(name).payload == 2
    (tmp_path / "more.py").write_text("VALUE = 3\n")
    source.write_text("import more\ndef echo(event, context): return more.VALUE\n")
    assert functions.invoke(name).payload == 3
    assert not list(tmp_path.rglob("__pycache__"))
    source.unlink()
    assert functions.invoke(name).payload["errorType"] == "Runtime.ImportModuleError"


def test_the_whole_program_is_where_it_says(functions: Functions) -> None:
    program = (
        PYTHON
        + "\nimport data.words\ndef reads(e, c):\n    return open('data/text.txt').read() + data.words.WORD\n"
    )
    files = {"app.py": program, "data/__init__.py": "", "data/words.py": "WORD = 'b'", "data/text.txt": "a"}
    name = functions.create("app.reads", Code={"ZipFile": _zip(files)})
    assert functions.invoke(name).payload == "ab"


def _zip(files: dict[str, str]) -> bytes:
    import io
    import zipfile

    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as opened:
        for name, text in files.items():
            opened.writestr(name, text)
    return made.getvalue()
