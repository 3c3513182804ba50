"""The front door: which surface answers which host and path (the contract's table of URLs)."""

from __future__ import annotations

from typing import Any

import pytest

from poolhouse.asgi import Message, Receive, Scope, Send, respond
from poolhouse.dispatch import Dispatcher

pytestmark = pytest.mark.anyio


MOUNTED = "http://localhost:9229/auth/shop"


class Recorder:
    """Stands for every surface; remembers which one was asked for what."""

    def __init__(self) -> None:
        self.asked: list[tuple[Any, ...]] = []
        self.fail_after_start = False

    def app(self, name: str) -> Any:
        async def answer(scope: Scope, receive: Receive, send: Send) -> None:
            self.asked.append((name,))
            if name == "broken":
                raise RuntimeError("boom")
            await respond(send, 200, [])

        return answer

    async def serve(self, scope: Scope, receive: Receive, send: Send, **where: str) -> None:
        self.asked.append(tuple(sorted(where.items())))
        await respond(send, 200, [])


async def pool_of_domain(name: str) -> str | None:
    return "us-east-1_custom" if name == "login.example.com" else None


def dispatcher(recorder: Recorder) -> Dispatcher:
    return Dispatcher(
        root=recorder.app("cognito-idp"),
        apps={
            "_poolhouse": recorder.app("admin"),
            "restapis": recorder.app("control"),
            "x": recorder.app("broken"),
        },
        not_built={"v2": "The apigatewayv2 control plane"},
        data_plane=recorder,  # type: ignore[arg-type]  # `express` belongs to tests of the gateway
        domains=recorder,
        domain_url=lambda domain: f"http://localhost:9229/auth/{domain}",
        issuers=recorder,
        pool_of_domain=pool_of_domain,
        own_hosts=frozenset({"", "localhost", "127.0.0.1"}),
        base_host="localhost",
    )


async def ask(front: Dispatcher, path: str, host: str = "localhost:9229", pad: int = 0) -> tuple[int, bytes]:
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b""}

    async def send(message: Message) -> None:
        sent.append(message)

    headers = [(b"host", host.encode()), *([(b"x-pad", b"a" * pad)] if pad else [])]
    scope = {"type": "http", "scheme": "http", "method": "GET", "path": path, "raw_path": path.encode()}
    scope["headers"] = headers
    await front(scope, receive, send)
    return sent[0]["status"], sent[1]["body"]


def deployed(api_id: str, stage: str, path: str) -> tuple[tuple[str, str], ...]:
    return (("api_id", api_id), ("path", path), ("stage", stage))


def domain(name: str, path: str, base_url: str = MOUNTED) -> tuple[tuple[str, str], ...]:
    return (("base_url", base_url), ("domain", name), ("path", path))


@pytest.mark.parametrize(
    ("host", "path", "asked"),
    [
        ("localhost", "/", ("cognito-idp",)),
        ("localhost", "/_poolhouse/ready", ("admin",)),
        ("localhost", "/restapis", ("control",)),
        ("localhost", "/restapis/abc/resources", ("control",)),
        ("localhost", "/restapis/abc/stages/dev", ("control",)),
        ("localhost", "/restapis/abc/dev/_user_request_/a/b", deployed("abc", "dev", "/a/b")),
        ("localhost", "/restapis/abc/dev/_user_request_", deployed("abc", "dev", "/")),
        ("localhost", "/_aws/execute-api/abc/dev/a//b/", deployed("abc", "dev", "/a//b/")),
        ("localhost", "/execute-api/abc/dev/a%2Fb", deployed("abc", "dev", "/a%2Fb")),
        ("localhost", "/execute-api/abc/dev", deployed("abc", "dev", "/")),
        ("localhost", "/execute-api/abc", deployed("abc", "", "/")),
        ("localhost", "/execute-api/abc//dev//a", deployed("abc", "dev", "//a")),
        ("abc.execute-api.localhost:9229", "/dev/a", deployed("abc", "dev", "/a")),
        ("abc.execute-api.localhost:9229", "//dev/a", deployed("abc", "dev", "/a")),
        ("ABC.execute-api.us-east-1.localhost", "/dev/a", deployed("abc", "dev", "/a")),
        ("abc.execute-api.us-east-1.amazonaws.com", "/dev/a/b", deployed("abc", "dev", "/a/b")),
        ("abc.execute-api.localhost.localstack.cloud:4566", "/dev/", deployed("abc", "dev", "/")),
        ("localhost", "/auth/shop/oauth2/token", domain("shop", "/oauth2/token")),
        ("localhost", "/auth/shop", domain("shop", "")),
        (
            "shop.auth.us-east-1.localhost:9229",
            "/oauth2/token",
            domain("shop", "/oauth2/token", "http://shop.auth.us-east-1.localhost:9229"),
        ),
        (
            "shop.auth.us-east-1.amazoncognito.com",
            "/login",
            domain("shop", "/login", "http://shop.auth.us-east-1.amazoncognito.com"),
        ),
        (
            "login.example.com",
            "/oauth2/token",
            domain("login.example.com", "/oauth2/token", "http://login.example.com"),
        ),
        (
            "login.example.com:evil",
            "/branding/x",
            domain("login.example.com", "/branding/x", "http://login.example.com"),
        ),
        (
            "localhost",
            "/us-east-1_Ab1/.well-known/jwks.json",
            (("path", "/.well-known/jwks.json"), ("pool_id", "us-east-1_Ab1")),
        ),
        ("cognito-idp.us-east-1.amazonaws.com", "/us-east-1_A/x", (("path", "/x"), ("pool_id", "us-east-1_A"))),
    ],
)
async def test_every_url_of_the_contract_reaches_its_surface(host: str, path: str, asked: tuple[Any, ...]) -> None:
    recorder = Recorder()
    status, _ = await ask(dispatcher(recorder), path, host)
    assert (status, recorder.asked) == (200, [asked])


@pytest.mark.parametrize(
    ("host", "path"),
    [
        ("localhost", "/nowhere"),
        ("localhost", "/_aws/other"),
        ("unknown.example.com", "/oauth2/token"),
        ("abc.execute-api.evil.example", "/dev"),
    ],
)
async def test_what_is_mounted_nowhere_is_not_found(host: str, path: str) -> None:
    recorder = Recorder()
    assert await ask(dispatcher(recorder), path, host) == (404, b'{"message":"Not Found"}')
    assert recorder.asked == []


async def test_what_is_not_built_says_so() -> None:
    status, body = await ask(dispatcher(Recorder()), "/v2/apis")
    assert status == 501
    assert b"apigatewayv2" in body


async def test_a_failure_nobody_caught_is_a_bare_500() -> None:
    assert await ask(dispatcher(Recorder()), "/x") == (500, b'{"message":"Internal server error"}')


async def test_headers_are_bounded() -> None:
    assert (await ask(dispatcher(Recorder()), "/", pad=60_000))[0] == 200
    assert (await ask(dispatcher(Recorder()), "/", pad=70_000))[0] == 431


async def test_answers_are_counted_by_surface_and_status() -> None:
    front = dispatcher(Recorder())
    await ask(front, "/")
    await ask(front, "/")
    await ask(front, "/nowhere")
    assert front.answers == {("cognito-idp", 200): 2, ("other", 404): 1}
