"""Functions for tests: small programs, zipped and created over the API, as a user would."""

from __future__ import annotations

import io
import itertools
import json
import zipfile
from typing import Any, NamedTuple

from tests.conftest import REGION

ROLE = "arn:aws:iam::123456789012:role/function"
ACCOUNT = "123456789012"

PYTHON = """
import json, os, sys, time

def echo(event, context):
    return event

def about(event, context):
    print("asked about", event)
    return {
        "environment": dict(os.environ),
        "name": context.function_name,
        "version": context.function_version,
        "memory": context.memory_limit_in_mb,
        "arn": context.invoked_function_arn,
        "request": context.aws_request_id,
        "left": context.get_remaining_time_in_millis(),
        "client": context.client_context and context.client_context.custom,
        "folder": os.getcwd(),
        "arguments": sys.argv,
    }

count = 0
def counts(event, context):
    global count
    count += 1
    return {"count": count, "pid": os.getpid()}

def waits(event, context):
    time.sleep(event["seconds"])
    return {"pid": os.getpid()}

def raises(event, context):
    raise ValueError(event.get("message", "no"))

def leaves(event, context):
    os._exit(event["status"])

def dies(event, context):
    os.kill(os.getpid(), 11)

def eats(event, context):
    held = []
    while True:
        held.append(bytearray(4_000_000))

def prints(event, context):
    line = "x" * 999
    for _ in range(event["lines"]):
        print(line)
    print("the last line")
    return "printed"

def large(event, context):
    return "x" * event["octets"]

def strange(event, context):
    return object()
"""
NODE = """
import { readFileSync } from "node:fs";
let count = 0;
export const echo = async (event) => event;
export const about = async (event, context) => {
  console.log("asked about", event);
  const { functionName, invokedFunctionArn } = context;
  const left = context.getRemainingTimeInMillis();
  return { environment: process.env, functionName, invokedFunctionArn, left };
};
export const counts = async () => ({ count: ++count });
export const calls = (event, context, callback) => { setTimeout(() => callback(null, { late: event }), 5); };
export const refuses = (event, context, callback) => callback(new RangeError("too far"));
export const sync = (event) => ({ given: "nobody awaits it" });
export const raises = async () => { throw new TypeError("no"); };
export const rejects = async () => {
  Promise.reject(new Error("unseen"));
  await new Promise((done) => setTimeout(done, 1000));
};
export const leaves = async () => { process.exit(4); };
export const open = async () => { await new Promise(() => {}); };
export const silent = (event, context, callback) => {};
export const circle = async () => { const made = {}; made.made = made; return made; };
export const impatient = (event, context, callback) => {
  context.callbackWaitsForEmptyEventLoop = false;
  setTimeout(() => {}, 60_000);
  callback(null, "at once");
};
"""


_NUMBERS = itertools.count(1)


class Invoked(NamedTuple):
    status: int
    error: str | None
    payload: Any
    answer: dict[str, Any]


def archive(**files: str | bytes) -> bytes:
    """A zip; in names `__` stands for the dot: `app__py="…"`."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in files.items():
            opened.writestr(name.replace("__", "."), content)
    return made.getvalue()


PYTHON_ARCHIVE = archive(app__py=PYTHON)
NODE_ARCHIVE = archive(index__mjs=NODE)


class Functions:
    """The `lambda` client of a server, with shorter words for what tests do most."""

    def __init__(self, client: Any) -> None:
        self.client = client

    def create(self, handler: str = "app.echo", name: str | None = None, **settings: Any) -> str:
        """A function of PYTHON (or, with a handler of `index`, of NODE); its name."""
        name = name or f"{handler.replace('.', '-')}-{next(_NUMBERS)}"
        node = handler.startswith("index.")
        given = {
            "FunctionName": name,
            "Runtime": "nodejs20.x" if node else "python3.12",
            "Role": ROLE,
            "Handler": handler,
            "Code": {"ZipFile": NODE_ARCHIVE if node else PYTHON_ARCHIVE},
            "Timeout": 10,
        }
        asked = {key: value for key, value in {**given, **settings}.items() if value is not None}
        self.client.create_function(**asked)
        return name

    def invoke(self, name: str, event: Any = None, **settings: Any) -> Invoked:
        answer = self.client.invoke(
            FunctionName=name, Payload=json.dumps({} if event is None else event), **settings
        )
        body = answer["Payload"].read()
        payload = json.loads(body) if body else None
        return Invoked(answer["StatusCode"], answer.get("FunctionError"), payload, answer)

    def permit(
        self, name: str, source: str = "arn:aws:execute-api:us-east-1:123456789012:*", **settings: Any
    ) -> None:
        """Let APIs invoke it."""
        given = {
            "StatementId": "apis",
            "Action": "lambda:InvokeFunction",
            "Principal": "apigateway.amazonaws.com",
            "SourceArn": source,
        }
        self.client.add_permission(FunctionName=name, **{**given, **settings})


def arn_of(name: str) -> str:
    return f"arn:aws:lambda:{REGION}:{ACCOUNT}:function:{name}"


def uri_of(name: str) -> str:
    """As integrations and authorizers name a function."""
    return f"arn:aws:apigateway:{REGION}:lambda:path/2015-03-31/functions/{arn_of(name)}/invocations"
