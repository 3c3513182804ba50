"""Real proxies with the configurations of `examples/proxies`, their ports changed."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from poolhouse.testing.server import Server
from tests.gateway.dataplane.shop import Shop
from tests.gateway.dataplane.upstreams import echo

EXAMPLES = Path(__file__).parents[2] / "examples" / "proxies"
PATH = f"{os.environ.get('PATH', '')}:/usr/sbin"
COMMANDS = {
    "nginx": ("nginx", ["-p", "{folder}", "-c", "{folder}/nginx.conf", "-g", "daemon off; pid {folder}/pid;"]),
    "caddy": ("caddy", ["run", "--config", "{folder}/Caddyfile", "--adapter", "caddyfile"]),
    "haproxy": ("haproxy", ["-db", "-f", "{folder}/haproxy.cfg"]),
}
START_SECONDS = 20


@pytest.fixture(scope="module")
def shop(_session_server: Server, _session_cognito: Any, _session_apigateway: Any) -> Iterator[Shop]:
    with echo() as url:
        made = Shop(_session_server, _session_cognito, _session_apigateway, url)
        made.proxy("preflighted", "OPTIONS", url, authorizationType="NONE")
        made.deploy()
        yield made


@pytest.fixture(scope="module")
def application() -> Iterator[str]:
    with echo() as url:
        yield url


@pytest.fixture(scope="module", params=sorted(COMMANDS))
def proxy(
    request: pytest.FixtureRequest, shop: Shop, application: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of a proxy in front of `application` that asks the server about `shop`'s API."""
    program, arguments = COMMANDS[request.param]
    found = shutil.which(program, path=PATH)
    if found is None:
        if os.environ.get("CI"):
            pytest.fail(f"{program} is not installed")
        pytest.skip(f"{program} is not installed (tests/install.sh installs it)")
    folder = tmp_path_factory.mktemp(program)
    port = _free_port()
    changes = {
        "127.0.0.1:8080": f"127.0.0.1:{port}",
        "127.0.0.1:8000": urlsplit(application).netloc,
        "127.0.0.1:9229": f"127.0.0.1:{urlsplit(shop.server.url).port}",
        "API_ID/STAGE": f"{shop.api}/prod",
        "authorize.lua\n": f"{folder}/authorize.lua\n",
    }
    for path in EXAMPLES.iterdir():
        text = path.read_text()
        for old, new in changes.items():
            text = text.replace(old, new)
        (folder / path.name).write_text(text)
    command = [found, *(argument.format(folder=folder) for argument in arguments)]
    environment = {"PATH": PATH, "HOME": str(folder)}
    with (folder / "output").open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=output, env=environment, cwd=folder)
    try:
        _wait(process, port, folder / "output")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(START_SECONDS)
        process.kill()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _wait(process: subprocess.Popen[bytes], port: int, output: Path) -> None:
    """Until the proxy listens, asked by connecting: each try waits for the system, not for a clock."""
    for _ in range(2_000):
        if process.poll() is not None:
            break
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), START_SECONDS):
            return
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(0.01)
    pytest.fail(f"the proxy did not start: {output.read_text()[-2000:]}")
