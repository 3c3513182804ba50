"""HTTP load from wrk on a core of its own, and what came of it."""

from __future__ import annotations

import http.client
import subprocess
import tempfile
from pathlib import Path

import msgspec
from msgspec import Struct

from bench import machine, tools
from bench.process import Process

CONNECTIONS = 16


class Request(Struct, frozen=True, kw_only=True):
    """One request of the rotation that the load sends."""

    path: str
    method: str = "GET"
    headers: dict[str, str] = {}
    body: str = ""


class Load(Struct, frozen=True, kw_only=True):
    """`errors` counts failed connections, reads, writes, time-outs and answers of status 400 and above.

    `processor_us` is what one request cost the server, which other programs on the machine change little.
    """

    per_second: float
    p50_ms: float
    p99_ms: float
    errors: int
    processor_us: float


class _Summary(Struct, frozen=True):
    requests: int
    duration_us: int
    errors: int
    p50_us: float
    p99_us: float


SCRIPT = """
local requests = {}
local last = 0

init = function(args)
  for line in io.lines(args[1]) do
    requests[#requests + 1] = (line:gsub("\\\\r", "\\r"):gsub("\\\\n", "\\n"))
  end
end

request = function()
  last = last % #requests + 1
  return requests[last]
end

done = function(summary, latency)
  local e = summary.errors
  io.write(string.format(
    'RESULT {"requests":%d,"duration_us":%d,"errors":%d,"p50_us":%f,"p99_us":%f}\\n',
    summary.requests, summary.duration, e.connect + e.read + e.write + e.status + e.timeout,
    latency:percentile(50), latency:percentile(99)))
end
"""


def measure(
    server: Process, requests: list[Request], *, seconds: int, warm_up: int = 2, connections: int = CONNECTIONS
) -> Load:
    """Send `requests` in turn over keep-alive connections. Raises tools.Missing without wrk."""
    url = server.url
    wrk = tools.need("wrk")
    with tempfile.TemporaryDirectory() as folder:
        script, rotation = Path(folder, "load.lua"), Path(folder, "requests")
        script.write_text(SCRIPT)
        rotation.write_text("".join(_on_the_wire(url, request) + "\n" for request in requests))
        command = [wrk, "-t1", f"-c{connections}", "-s", str(script)]
        if warm_up:
            _run([*command, f"-d{warm_up}s", url, "--", str(rotation)])
        used_before = server.processor_seconds
        summary = _run([*command, f"-d{seconds}s", url, "--", str(rotation)])
    return Load(
        per_second=summary.requests / summary.duration_us * 1e6,
        p50_ms=summary.p50_us / 1e3,
        p99_ms=summary.p99_us / 1e3,
        errors=summary.errors,
        processor_us=(server.processor_seconds - used_before) / max(1, summary.requests) * 1e6,
    )


def send_each(server: Process, requests: list[Request]) -> None:
    """Every request once: what a server loads on first use is then loaded. Raises RuntimeError on a refusal."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    for request in requests:
        connection.request(request.method, request.path, request.body or None, request.headers)
        response = connection.getresponse()
        body = response.read()
        if response.status != 200:
            raise RuntimeError(f"{request.method} {request.path}: {response.status} {body[:300]!r}")
    connection.close()


def _on_the_wire(url: str, request: Request) -> str:
    """The whole request on one line, made once: formatting it in Lua each time would slow the generator."""
    headers = {"Host": url.removeprefix("http://")} | request.headers
    if request.body:
        headers["Content-Length"] = str(len(request.body.encode()))
    head = [f"{request.method} {request.path} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items())]
    return "\\r\\n".join([*head, "", request.body])


def _run(command: list[str]) -> _Summary:
    done = subprocess.run(
        machine.pinned(machine.LOAD_CORE, command), capture_output=True, text=True, check=False, timeout=300
    )
    for line in done.stdout.splitlines():
        if line.startswith("RESULT "):
            return msgspec.json.decode(line.removeprefix("RESULT "), type=_Summary)
    raise RuntimeError(f"wrk said nothing: {done.stdout}{done.stderr}")
