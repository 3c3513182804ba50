"""The programs of docs/verify.md that need nothing installed do what the page says."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from poolhouse.verify import Invalid, StaticKeys
from tests.verify import forge
from tests.verify.forge import ACCESS, READ, WRITE, machine_claims

PAGE = (Path(__file__).parents[2] / "docs" / "verify.md").read_text()


def program(heading: str) -> str:
    """The first Python block below the heading."""
    below = PAGE.partition(f"# {heading}\n")[2]
    block = re.search(r"```python\n(.*?)```", below, re.DOTALL)
    assert block, heading
    return block[1]


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("poolhouse.verify.verifier.HttpKeys", lambda _: StaticKeys(forge.pool_jwks()))


def token(**changes: Any) -> str:
    now = int(time.time())
    return ACCESS.token(machine_claims(**({"iat": now, "exp": now + 600} | changes)))


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        (token, forge.CLIENT),
        (lambda: token(scope=WRITE), "403 missing_scope the token has none of the scopes, "),
        (lambda: "x", "401 malformed"),
    ],
)
def test_the_first_program(given: Callable[[], str], printed: str, capsys: pytest.CaptureFixture[str]) -> None:
    exec(program("Verify tokens in your own code"), {"token": given()})
    assert capsys.readouterr().out.startswith(printed)


def test_the_lambda_function() -> None:
    names: dict[str, Any] = {}
    exec(program("AWS Lambda"), names)

    def answer(authorization: str) -> Any:
        return names["handler"]({"headers": {"Authorization": authorization}}, None)

    assert answer(f"Bearer {token(scope=READ)}")["statusCode"] == 200
    assert answer(f"Bearer {token(scope=WRITE)}") == {"statusCode": 403, "body": "Forbidden"}
    assert answer("") == {"statusCode": 401, "body": "Unauthorized"}


@pytest.mark.parametrize("heading", ["FastAPI", "Flask"])
def test_the_other_programs_are_python(heading: str) -> None:
    compile(program(heading), heading, "exec")


def test_every_reason_is_explained() -> None:
    for kind in Invalid.__subclasses__():
        assert f"| `{kind.__name__}` | `{kind.code}` | {kind.http_status} |" in PAGE
