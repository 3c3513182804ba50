"""Redeeming authorization codes, as apps do when people come back from signing in: beside bare signatures."""

from __future__ import annotations

import http.client
import http.cookies
import re
import tempfile
from pathlib import Path
from statistics import mean
from urllib.parse import parse_qs, urlencode, urlsplit

from msgspec import Struct

from bench import limits, load
from bench.load import Request
from bench.people import PASSWORD, answer, give_password, make_door
from bench.poolhouse import aws, send, serve
from bench.process import Process
from bench.report import Row

DOMAIN, CALLBACK, USER = "bench-codes", "https://app.example/cb", "ann"
VERIFIER = "bench-verifier-bench-verifier-bench-verifier"
CHALLENGE = "cFdeqdT9sgpMAjbNYTU5lE6sK3fZKrurXEDvbN2lyUo"
WARM_UP = 1
# A code works once, so that there must be more of them than can be redeemed in the time.
CODES_PER_SECOND = 1_200
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
HIDDEN = re.compile(r'name="_csrf"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="_csrf"')


class App(Struct, frozen=True, kw_only=True):
    client_id: str

    @property
    def query(self) -> str:
        return urlencode(
            {
                "client_id": self.client_id,
                "response_type": "code",
                "redirect_uri": CALLBACK,
                "scope": "openid email",
                "code_challenge": CHALLENGE,
                "code_challenge_method": "S256",
            }
        )

    def redemption(self, code: str) -> Request:
        form = {
            "grant_type": "authorization_code",
            "client_id": self.client_id,
            "code": code,
            "redirect_uri": CALLBACK,
            "code_verifier": VERIFIER,
        }
        return Request(method="POST", path=f"/auth/{DOMAIN}/oauth2/token", headers=FORM, body=urlencode(form))


def run(seconds: int) -> list[Row]:
    with tempfile.TemporaryDirectory() as folder, serve(Path(folder, "data")) as server:
        app = _app(server.url)
        cookie = _sign_in(server, app)
        check(server, app, cookie)
        return [_redemption(server, app, cookie, seconds)]


def check(server: Process, app: App, cookie: str) -> None:
    """What is measured are redemptions: the second one of a code fails."""
    [code] = _codes(server, app, cookie, 1)
    first, second = (send(server.url, app.redemption(code))[0] for _ in range(2))
    if (first, second) != (200, 400):
        raise RuntimeError(f"a code answered {first}, then {second}")


def _redemption(server: Process, app: App, cookie: str, seconds: int) -> Row:
    codes = _codes(server, app, cookie, (WARM_UP + seconds) * CODES_PER_SECOND)
    before = limits.openssl_rsa2048(seconds=1)
    measured = load.measure(server, [app.redemption(code) for code in codes], seconds=seconds, warm_up=0)
    after = limits.openssl_rsa2048(seconds=1)
    halves = before.signs / 2, after.signs / 2
    cost = limits.arithmetic("signatures", seconds=1.5).processor_us * 2
    return Row(
        path="code redemption", against="openssl speed rsa2048, half of the signs", value=measured.per_second,
        reference=mean(halves), at_least=0.4, load=measured, resident_mb=server.resident_mb,
        note=f"by processor time {cost / measured.processor_us:.2f}; before and after:"
        f" {halves[0]:,.0f}/s, {halves[1]:,.0f}/s",
    )  # fmt: skip


def _app(url: str) -> App:
    door = make_door(url, "bench-codes")
    cognito = aws("cognito-idp", url)
    cognito.create_user_pool_domain(Domain=DOMAIN, UserPoolId=door.pool_id)
    made = cognito.create_user_pool_client(
        UserPoolId=door.pool_id,
        ClientName="codes",
        AllowedOAuthFlowsUserPoolClient=True,
        AllowedOAuthFlows=["code"],
        AllowedOAuthScopes=["openid", "email"],
        CallbackURLs=[CALLBACK],
        SupportedIdentityProviders=["COGNITO"],
    )
    answer(url, door.admin("AdminCreateUser", Username=USER, MessageAction="SUPPRESS"))
    give_password(url, door, USER)
    return App(client_id=made["UserPoolClient"]["ClientId"])


def _sign_in(server: Process, app: App) -> str:
    """The session's cookie, got on the page as a browser gets it."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    path = f"/auth/{DOMAIN}/login?{app.query}"
    connection.request("GET", path)
    page = connection.getresponse()
    found = HIDDEN.search(page.read().decode())
    jar = http.cookies.SimpleCookie(page.headers["set-cookie"])
    if found is None or "XSRF-TOKEN" not in jar:
        raise RuntimeError(f"the sign-in page answered {page.status} without its form")
    form = {"_csrf": found[1] or found[2], "username": USER, "password": PASSWORD, "signInSubmitButton": "Sign in"}
    cookie = f"XSRF-TOKEN={jar['XSRF-TOKEN'].value}"
    origin = f"http://localhost:{server.port}"
    connection.request("POST", path, urlencode(form), {**FORM, "Cookie": cookie, "Origin": origin})
    done = connection.getresponse()
    done.read()
    for line in done.headers.get_all("set-cookie", []):
        if line.startswith("cognito="):
            return line.partition(";")[0]
    raise RuntimeError(f"the sign-in answered {done.status} without a session")


def _codes(server: Process, app: App, cookie: str, count: int) -> list[str]:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    codes = []
    for _ in range(count):
        connection.request("GET", f"/auth/{DOMAIN}/oauth2/authorize?{app.query}", headers={"Cookie": cookie})
        response = connection.getresponse()
        response.read()
        codes += parse_qs(urlsplit(response.headers["location"]).query).get("code", [])
    if len(codes) != count:
        raise RuntimeError(f"{count} requests gave {len(codes)} codes")
    return codes
