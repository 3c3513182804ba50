"""`poolhouse token` against a domain that shows what it is sent; the real one is in tests/browser."""

from __future__ import annotations

import base64
import json
import socket
import threading
import urllib.request
from collections.abc import Callable, Iterator
from urllib.error import HTTPError

import pytest
from typer.testing import CliRunner, Result

from poolhouse.cli.main import app
from tests.cli.fake_domain import CODE, TOKENS, FakeDomain
from tests.postgres import free_port

SECRET = "s3cret-of-the-client"


@pytest.fixture
def domain() -> Iterator[FakeDomain]:
    with FakeDomain() as domain:
        yield domain


def token(domain: str, *arguments: str, **environment: str | None) -> Result:
    return CliRunner().invoke(
        app, ["token", "--domain", domain, "--client", "app", *arguments], env={"COLUMNS": "200", **environment}
    )


def visit(url: str, **headers: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=headers)) as answer:
            return answer.status, answer.read().decode()
    except HTTPError as error:
        with error:
            return error.code, error.read().decode()


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[str], None]], None]:
    """The machine's browser is what the test gives; it runs beside the command, as browsers do."""

    def install(open_page: Callable[[str], None]) -> None:
        def run(url: str) -> bool:
            threading.Thread(target=open_page, args=(url,)).start()
            return True

        monkeypatch.setattr("webbrowser.open", run)

    return install


def test_a_client_with_a_secret_asks_for_itself(domain: FakeDomain) -> None:
    domain.answer = TOKENS
    done = token(domain.url, "--scope", "shop/read", "--scope", "shop/write", POOLHOUSE_CLIENT_SECRET=SECRET)
    assert (done.exit_code, done.stdout) == (0, "acc.ess.token\n")
    assert done.stderr == "An access token, good for 60 min.\n"
    assert domain.asked == {"grant_type": "client_credentials", "scope": "shop/read shop/write"}
    assert domain.headers["authorization"] == f"Basic {base64.b64encode(f'app:{SECRET}'.encode()).decode()}"


def test_without_scopes_the_parameter_is_left_out(domain: FakeDomain) -> None:
    done = token(domain.url, POOLHOUSE_CLIENT_SECRET=SECRET)
    assert (done.exit_code, domain.asked) == (0, {"grant_type": "client_credentials"})


def test_the_secret_can_be_asked_for(domain: FakeDomain) -> None:
    runner = CliRunner()
    done = runner.invoke(
        app, ["token", "--domain", domain.url, "--client", "app", "--ask-secret"], input=f"{SECRET}\n"
    )
    assert done.exit_code == 0
    assert SECRET not in done.output
    assert domain.asked["grant_type"] == "client_credentials"


def test_a_refusal_is_told_with_its_reason_and_without_the_secret(domain: FakeDomain) -> None:
    domain.status, domain.answer, domain.reason = 400, {"error": "invalid_scope"}, "scope shop/x is not allowed"
    done = token(domain.url, "--scope", "shop/x", "--secret", SECRET)
    assert (done.exit_code, done.stdout) == (1, "")
    assert '400 {"error": "invalid_scope"} (scope shop/x is not allowed)' in done.stderr
    assert SECRET not in done.stderr


def test_raw_is_the_token_to_the_octet_and_json_everything(domain: FakeDomain) -> None:
    raw = token(domain.url, "--raw", "--secret", SECRET)
    assert (raw.stdout, raw.stderr) == ("acc.ess.token", "")
    assert token(domain.url, "--id", "--raw", "--secret", SECRET).stdout == "i.d.token"
    assert json.loads(token(domain.url, "--json", "--secret", SECRET).stdout) == domain.answer


def test_somebody_signs_in_in_the_browser(domain: FakeDomain, browser: Callable[..., None]) -> None:
    port = free_port()
    shown: list[tuple[int, str]] = []
    browser(lambda url: shown.append(visit(domain.sign_in(url))))
    done = token(domain.url, "--scope", "openid", "--redirect-port", str(port))
    assert (done.exit_code, done.stdout) == (0, "acc.ess.token\n")
    callback = f"http://localhost:{port}/callback"
    assert f"must list the callback URL {callback}" in done.stderr
    verifier = domain.asked.pop("code_verifier")
    assert domain.asked == {
        "grant_type": "authorization_code",
        "code": CODE,
        "redirect_uri": callback,
        "client_id": "app",
    }
    assert "authorization" not in domain.headers
    domain.asked["code_verifier"] = verifier
    assert domain.proves_the_challenge()
    [(status, page)] = shown
    assert (status, "Done" in page, CODE in page) == (200, True, False)


def test_a_client_with_a_secret_can_let_somebody_sign_in(domain: FakeDomain, browser: Callable[..., None]) -> None:
    browser(lambda url: visit(domain.sign_in(url)))
    done = token(
        domain.url, "--grant", "code", "--redirect-port", str(free_port()), POOLHOUSE_CLIENT_SECRET=SECRET
    )
    assert done.exit_code == 0
    assert domain.headers["authorization"].startswith("Basic ")
    assert "client_id" not in domain.asked


@pytest.mark.parametrize("state", ["", "another", "x" * 43, "é"])
def test_another_state_is_nobodys_answer(domain: FakeDomain, browser: Callable[..., None], state: str) -> None:
    statuses = []

    def attack_first(url: str) -> None:
        statuses.append(visit(domain.sign_in(url, state=state, code="stolen"))[0])
        statuses.append(visit(domain.sign_in(url))[0])

    browser(attack_first)
    done = token(domain.url, "--redirect-port", str(free_port()))
    assert (done.exit_code, statuses) == (0, [400, 200])
    assert domain.asked["code"] == CODE


def test_nothing_but_the_callback_is_there(domain: FakeDomain, browser: Callable[..., None]) -> None:
    port = free_port()
    statuses: list[int] = []

    def look_around(url: str) -> None:
        good = domain.sign_in(url)
        others = ("/", "/favicon.ico", "/callback/", "/callback/../callback")
        query = good.partition("?")[2]
        statuses.extend(visit(f"http://localhost:{port}{other}?{query}")[0] for other in others)
        # A page that rebinds its own name to this machine's address.
        statuses.append(visit(good, Host=f"evil.example:{port}")[0])
        statuses.append(visit(good + "&x=1" * 30)[0])
        visit(good)

    browser(look_around)
    assert token(domain.url, "--redirect-port", str(port)).exit_code == 0
    assert statuses == [404, 404, 404, 404, 404, 400]


def test_an_error_ends_the_wait(domain: FakeDomain, browser: Callable[..., None]) -> None:
    refusal = {"code": "", "error": "invalid_request", "error_description": "invalid_scope\x1b[2J"}
    browser(lambda url: visit(domain.sign_in(url, **refusal)))
    port = free_port()
    done = token(domain.url, "--redirect-port", str(port))
    assert (done.exit_code, done.stdout) == (1, "")
    assert r"ended with invalid_request: invalid_scope\x1b[2J" in done.stderr
    assert f"must list the callback URL http://localhost:{port}/callback" in done.stderr


def test_nobody_signs_in(domain: FakeDomain, browser: Callable[..., None]) -> None:
    browser(lambda _: None)
    done = token(domain.url, "--redirect-port", str(free_port()), "--wait", "1")
    assert (done.exit_code, "nobody came back" in done.stderr) == (1, True)


def test_a_taken_port_is_told(domain: FakeDomain) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = token(domain.url, "--redirect-port", str(port))
    assert (done.exit_code, f"cannot listen on port {port}" in done.stderr) == (1, True)


def test_without_a_browser_the_address_is_printed(domain: FakeDomain, browser: Callable[..., None]) -> None:
    browser(lambda _: pytest.fail("opened"))
    done = token(domain.url, "--no-browser", "--wait", "1", "--redirect-port", str(free_port()))
    assert f"Sign in at:\n{domain.url}/oauth2/authorize?response_type=code&client_id=app&" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        pytest.param(["--domain", "http://auth.example.com"], "https", id="a secret in clear"),
        pytest.param(["--domain", "https://a.example/?x=1"], "base URL", id="a query"),
        pytest.param(["--domain", "https://user@a.example"], "base URL", id="userinfo"),
        pytest.param(["--domain", "ftp://a.example"], "https", id="another scheme"),
        pytest.param(["--grant", "implicit"], "--grant", id="another grant"),
        pytest.param(["--redirect-port", "0"], "redirect-port", id="a port nobody can register"),
    ],
)
def test_what_cannot_be_meant_is_an_error(domain: FakeDomain, arguments: list[str], why: str) -> None:
    done = token(domain.url, *arguments)
    assert done.exit_code == 2
    assert why in done.stderr
    assert domain.asked == {}


def test_no_id_token_without_openid(domain: FakeDomain) -> None:
    domain.answer = TOKENS
    done = token(domain.url, "--id", "--secret", SECRET)
    assert (done.exit_code, "openid" in done.stderr) == (2, True)


def test_an_answer_that_is_none(domain: FakeDomain) -> None:
    domain.answer = {"surprise": True}
    done = token(domain.url, "--secret", SECRET)
    assert (done.exit_code, "no token" in done.stderr) == (1, True)


def test_a_name_is_a_domain_of_the_server() -> None:
    done = token("shop", "--secret", SECRET, "--endpoint", "http://127.0.0.1:9")
    assert (done.exit_code, "no answer from http://127.0.0.1:9/auth/shop/oauth2/token" in done.stderr) == (1, True)
