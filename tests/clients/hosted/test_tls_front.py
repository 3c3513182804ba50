"""Behind TLS: addresses are https, and nobody's `localhost` is pinned to it."""

from __future__ import annotations

from pathlib import Path

import pytest
import requests
import urllib3

from poolhouse.testing.server import Server
from tests.browser.callback_app import CallbackApp
from tests.browser.place import place
from tests.clients.hosted.tls import TlsFront
from tests.conftest import aws_client


@pytest.mark.filterwarnings(
    f"ignore::{urllib3.exceptions.InsecureRequestWarning.__module__}.InsecureRequestWarning"
)
@pytest.mark.parametrize("by_host", [False, True], ids=["by path", "by host"])
def test_a_domain_behind_tls(app: CallbackApp, tmp_path: Path, by_host: bool) -> None:
    with TlsFront(tmp_path) as front:
        base = f"https://localhost:{front.port}"
        with Server(public_url=base) as server:
            front.to = int(server.url.rpartition(":")[2])
            made = place(aws_client("cognito-idp", server.url), server.url, base, app)
            host = f"{made.domain}.auth.us-east-1.localhost:{front.port}"
            home = f"https://{host}" if by_host else made.url
            headers = {"Host": host} if by_host else {}
            # By host: the name in the header, so that nobody has to resolve it.
            there = base if by_host else made.url
            asked = made.authorize().replace(made.url, there)
            answer = requests.get(asked, headers=headers, verify=False, allow_redirects=False)
            location = answer.headers["Location"]
            assert location.startswith(f"{home}/login?")
            page = requests.get(location.replace(home, there), headers=headers, verify=False)
    assert (page.status_code, "cognitoSignInForm" in page.text) == (200, True)
    for each in (answer, page):
        assert ("strict-transport-security" in each.headers) is by_host
