"""The sign-in page as a browser loads it: how many a second from one worker, and how heavy it is."""

from __future__ import annotations

import http.client
import re
import tempfile
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from bench import load
from bench.load import Request
from bench.poolhouse import aws, serve
from bench.report import Row

DOMAIN, CALLBACK = "bench-pages", "https://app.example/cb"
PAGES_A_SECOND = 1_500
KILOBYTES = 60
FILES = re.compile(r'<(?:link|script|img)[^>]* (?:href|src)="([^"]+)"')


def run(seconds: int) -> list[Row]:
    with tempfile.TemporaryDirectory() as folder, serve(Path(folder, "data")) as server:
        path = _path(server.url)
        weight = check(server.url, path)
        measured = load.measure(server, [Request(path=path)], seconds=seconds)
        empty = load.measure(server, [Request(path="/_poolhouse/live")], seconds=seconds)
        alone = 1e6 / measured.processor_us
        return [
            Row(path="sign-in page", against="", value=measured.per_second, at_least=PAGES_A_SECOND, load=measured,
                resident_mb=server.resident_mb,
                note=f"{measured.processor_us:.0f} µs of processor each: {alone:,.0f}/s from a core of its own"),
            Row(path="sign-in page", against="empty GET of the same server", value=measured.per_second,
                reference=empty.per_second, load=empty, note="p50 and p99 are those of the empty GET"),
            Row(path="sign-in page with all it loads", against="", value=weight / 1000, unit="kB",
                at_most=KILOBYTES),
        ]  # fmt: skip


def check(url: str, path: str) -> int:
    """What is measured is the form. Its weight in octets, with every file that it names."""
    page = _get(url, path)
    if b'name="cognitoSignInForm"' not in page:
        raise RuntimeError(f"{path} is not the sign-in page")
    files = FILES.findall(page.decode())
    if not files or not all(file.startswith(f"/auth/{DOMAIN}/") for file in files):
        raise RuntimeError(f"the page loads {files}")
    return len(page) + sum(len(_get(url, file)) for file in files)


def _get(url: str, path: str) -> bytes:
    connection = http.client.HTTPConnection(urlsplit(url).netloc)
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    if answer.status != http.client.OK:
        raise RuntimeError(f"{path}: {answer.status}")
    return body


def _path(url: str) -> str:
    cognito = aws("cognito-idp", url)
    pool_id = cognito.create_user_pool(PoolName="bench-pages")["UserPool"]["Id"]
    client = cognito.create_user_pool_client(
        UserPoolId=pool_id,
        ClientName="Unicorn shop",
        CallbackURLs=[CALLBACK],
        AllowedOAuthFlows=["code"],
        AllowedOAuthScopes=["openid", "email"],
        AllowedOAuthFlowsUserPoolClient=True,
        SupportedIdentityProviders=["COGNITO"],
    )["UserPoolClient"]["ClientId"]
    cognito.create_user_pool_domain(UserPoolId=pool_id, Domain=DOMAIN)
    asked = {
        "client_id": client,
        "response_type": "code",
        "redirect_uri": CALLBACK,
        "scope": "openid email",
        "state": "a-state-that-an-app-would-send",
        "code_challenge": "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
        "code_challenge_method": "S256",
    }
    return f"/auth/{DOMAIN}/login?{urlencode(asked)}"
