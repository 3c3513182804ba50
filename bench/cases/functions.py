"""Local functions: warm calls on the one core that server and function share, and the start of a process."""

from __future__ import annotations

import io
import json
import tempfile
import time
import zipfile
from pathlib import Path
from statistics import median
from typing import Any

from bench import load
from bench.load import Request
from bench.poolhouse import aws, serve
from bench.process import Process
from bench.report import Row

ROLE = "arn:aws:iam::123456789012:role/bench"
PROGRAM = """
def handler(event, context):
    return {"statusCode": 200, "body": "ok"}
"""
STARTS = 15
STAGE = "bench"
# One process does the work: more would only take the core from each other.
SETTINGS = {"POOLHOUSE_FUNCTION_PROCESSES": "32", "POOLHOUSE_FUNCTION_PERMISSIONS": "false"}
SIGNED = "AWS4-HMAC-SHA256 Credential=b/20261121/us-east-1/lambda/aws4_request, SignedHeaders=host, Signature=0"


def run(seconds: int) -> list[Row]:
    with tempfile.TemporaryDirectory() as name, serve(Path(name) / "data", environment=SETTINGS) as server:
        client = aws("lambda", server.url)
        create(client, "warm")
        return [_cold(client), *_warm(server, client, seconds)]


def create(client: Any, name: str) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("app.py", PROGRAM)
    client.create_function(
        FunctionName=name,
        Runtime="python3.12",
        Role=ROLE,
        Handler="app.handler",
        Code={"ZipFile": made.getvalue()},
    )


def _cold(client: Any) -> Row:
    """The first call of each of many functions, less what a warm call takes."""
    took: list[float] = []
    for number in range(STARTS):
        name = f"cold-{number}"
        create(client, name)
        first, second = _timed(client, name), _timed(client, name)
        took.append((first - second) * 1000)
    note = f"median of {STARTS} functions; slowest {max(took):.0f} ms"
    return Row(path="function, cold start", against="", value=median(took), unit=" ms", at_most=250, note=note)


def _timed(client: Any, name: str) -> float:
    start = time.perf_counter()
    answer = client.invoke(FunctionName=name, Payload=b"{}")
    answer["Payload"].read()
    assert "FunctionError" not in answer
    return time.perf_counter() - start


def _warm(server: Process, client: Any, seconds: int) -> list[Row]:
    _timed(client, "warm")
    invoke = Request(
        path="/2015-03-31/functions/warm/invocations",
        method="POST",
        headers={"Authorization": SIGNED, "X-Amz-Date": "20261121T000000Z", "Content-Type": "application/json"},
        body=json.dumps({}),
    )
    api = _make_api(server.url)
    rows = []
    for path, request in (
        ("Invoke", invoke),
        ("behind the gateway", Request(path=f"/execute-api/{api}/{STAGE}/")),
    ):
        found = load.measure(server, [request], seconds=seconds, connections=1)
        rows.append(
            Row(
                path=f"function, warm, {path}",
                against="",
                value=found.per_second,
                at_least=1_500,
                load=found,
                note="one caller; server and function on one core",
            )
        )
    return rows


def _make_api(url: str) -> str:
    gateway = aws("apigateway", url)
    made = gateway.create_rest_api(name="functions")
    where = {"restApiId": made["id"], "resourceId": made["rootResourceId"], "httpMethod": "GET"}
    gateway.put_method(**where, authorizationType="NONE")
    arn = "arn:aws:lambda:us-east-1:123456789012:function:warm"
    uri = f"arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/{arn}/invocations"
    gateway.put_integration(**where, type="AWS_PROXY", integrationHttpMethod="POST", uri=uri)
    gateway.create_deployment(restApiId=made["id"], stageName=STAGE)
    return str(made["id"])
