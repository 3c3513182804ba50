"""Asks a running server what its gateway says to a token: `POST /_poolhouse/explain`."""

from __future__ import annotations

import asyncio
import re
from typing import Final

import aiohttp
import msgspec
from msgspec import Struct

from poolhouse.cli.terminal import printable
from poolhouse.verify.explain import Step

TIMEOUT: Final = aiohttp.ClientTimeout(total=10)
SHOWN: Final = 200
# arn:aws:execute-api:us-east-1:123456789012:<api>/<stage>/<verb>/<path>, or only from the API on.
METHOD: Final = re.compile(r"(?:arn:[^/]*:)?(?P<api>[A-Za-z0-9]+)/(?P<stage>[^/]+)/(?P<verb>[A-Z]+)(?P<path>/.*)?")


class CannotAsk(Exception):
    """The server cannot tell; says why."""


class Method(Struct, frozen=True, kw_only=True):
    """One method of a deployed API; `path` is a request's, `header` is where the token goes."""

    api: str
    stage: str
    verb: str
    path: str = "/"
    header: str = "Authorization"


class _Told(Struct, frozen=True):
    step: str
    ok: bool | None
    detail: str


class _Answer(Struct, frozen=True, rename="camel"):
    """What the server sends; more members may come. `not_deployed` says what a new deployment would change."""

    allowed: bool
    status: int | None = None
    steps: list[_Told] = []
    not_deployed: list[str] = []


def parse_method(text: str, header: str = "Authorization") -> Method:
    """From an execute-api ARN, or its last part `<api>/<stage>/<verb>/<path>`. Raises ValueError."""
    found = METHOD.fullmatch(text)
    if found is None:
        raise ValueError(f"{text!r} is not <api>/<stage>/<VERB>/<path>")
    path = found["path"] or "/"
    return Method(api=found["api"], stage=found["stage"], verb=found["verb"], path=path, header=header)


def ask(endpoint: str, method: Method, token: str) -> tuple[Step, ...]:
    """The steps of the decision. Raises CannotAsk."""
    return asyncio.run(_ask(endpoint, method, token))


async def _ask(endpoint: str, method: Method, token: str) -> tuple[Step, ...]:
    url = f"{endpoint.rstrip('/')}/_poolhouse/explain"
    question = {
        "api": method.api,
        "stage": method.stage,
        "method": method.verb,
        "path": method.path,
        "headers": {method.header: f"Bearer {token}"},
    }
    try:
        async with (
            aiohttp.ClientSession(timeout=TIMEOUT) as session,
            session.post(url, json=question, allow_redirects=False) as response,
        ):
            if response.status in {404, 501}:
                raise CannotAsk(f"the server at {endpoint} does not explain methods ({response.status})")
            body = await response.read()
            if response.status != 200:
                said = printable(body[:SHOWN].decode("utf-8", "replace"))
                raise CannotAsk(f"the server at {endpoint} answered {response.status}: {said}")
    except (aiohttp.ClientError, TimeoutError, ValueError) as error:
        raise CannotAsk(f"no answer from {endpoint} ({type(error).__name__})") from None
    return _steps(body, method)


def _steps(body: bytes, method: Method) -> tuple[Step, ...]:
    try:
        answer = msgspec.json.decode(body, type=_Answer)
    except msgspec.DecodeError as error:
        raise CannotAsk(f"the server's answer is not understood: {error}") from None
    verdict = "passes" if answer.allowed else str(answer.status)
    # A step without a verdict of its own is something told, nothing left open.
    steps = [Step(printable(told.step), told.ok is not False, printable(told.detail)) for told in answer.steps]
    steps += [Step("stale", True, printable(text)) for text in answer.not_deployed]
    return (*steps, Step("gateway", answer.allowed, f"{verdict}: {printable(f'{method.verb} {method.path}')}"))
