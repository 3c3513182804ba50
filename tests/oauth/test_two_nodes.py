"""Two servers on one database, behind whatever spreads requests over them."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from poolhouse.testing.server import Server
from tests.conftest import aws_client
from tests.oauth.people import CALLBACK, People, query_of

PUBLIC = "http://localhost:1"


@pytest.fixture(scope="module")
def nodes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Server]]:
    folder = str(tmp_path_factory.mktemp("nodes"))
    with Server(data=folder, public_url=PUBLIC) as here, Server(data=folder, public_url=PUBLIC) as there:
        yield here, there


def test_a_code_of_one_node_is_redeemed_once_on_either(nodes: tuple[Server, Server]) -> None:
    people = People(nodes[0], aws_client("cognito-idp", nodes[0].url))
    app = people.client()
    code = app.code()
    form = {"grant_type": "authorization_code", "client_id": app.id, "code": code, "redirect_uri": CALLBACK}

    def redeem(number: int) -> int:
        url = f"{nodes[number % 2].url}/auth/{people.domain}/oauth2/token"
        return requests.post(url, data=form, timeout=60).status_code

    with ThreadPoolExecutor(16) as threads:
        assert sorted(threads.map(redeem, range(64))) == [200] + [400] * 63


def test_a_session_ended_on_one_node_is_over_on_the_other(nodes: tuple[Server, Server]) -> None:
    people = People(nodes[0], aws_client("cognito-idp", nodes[0].url))
    app, cookie = people.client(), people.cookie()
    there = f"{nodes[1].url}/auth/{people.domain}"
    asked = {"client_id": app.id, "response_type": "code", "redirect_uri": CALLBACK}
    headers = {"cookie": f"cognito={cookie}"}

    def authorize() -> requests.Response:
        return requests.get(f"{there}/oauth2/authorize", params=asked, headers=headers, allow_redirects=False)

    assert "code" in query_of(authorize())
    requests.get(f"{people.url}/logout", headers=headers, allow_redirects=False)
    assert authorize().headers["location"].startswith(f"{PUBLIC}/auth/{people.domain}/login?")
