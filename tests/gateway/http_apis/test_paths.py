"""Paths as HTTP APIs read them: decoded twice, one reading for routes, authorizers and backends."""

from __future__ import annotations

import pytest
import requests

from tests.functions.programs import Functions
from tests.gateway.http_apis.house import House
from tests.gateway.http_apis.test_functions import permitted

# What AWS handed to a function behind `$default` in July 2026 (hotsock/voker, `ingress-paths.json`).
RECORDED = {
    "/capture/plain": "/capture/plain",
    "/capture/space%20value": "/capture/space value",
    "/capture/question%3Fvalue": "/capture/question",
    "/capture/percent%25done": None,
    "/capture/hash%23value": "/capture/hash#value",
    "/capture/slash%2Fvalue": "/capture/slash/value",
    "/capture/unicode-%CE%BB-%E4%B8%96": "/capture/unicode-λ-世",
    "/capture/literal%252Fvalue": "/capture/literal/value",
    "/capture/literal%253Fvalue": "/capture/literal?value",
    "/capture/literal%2525value": "/capture/literal%value",
}


@pytest.mark.parametrize("version", ["1.0", "2.0"])
def test_functions_get_it_decoded(version: str, functions: Functions, house: House) -> None:
    handler = "app.shows" if version == "2.0" else "app.v1"
    house.route("$default", house.integration(permitted(functions, handler), PayloadFormatVersion=version))
    for sent, read in RECORDED.items():
        answer = house.call(f"{sent}?marker=a%3Fb%25c")
        if read is None:
            assert (answer.status_code, answer.json()) == (400, {"message": "Bad Request"}), sent
            continue
        event = answer.json()
        assert event["queryStringParameters"] == {"marker": "a?b%c"}
        if version == "2.0":
            assert (event["rawPath"], event["requestContext"]["http"]["path"]) == (read, read), sent
        else:
            # Recorded as well (aws-lambda-dotnet, `V1_SpecialCharactersInPathHttpV1.json`).
            assert (event["path"], event["requestContext"]["path"]) == (sent, read), sent


def test_what_is_no_text_is_refused(house: House, upstream: str) -> None:
    house.route("$default", upstream)
    for path in ("/%ff", "/%c3%28", "/a%25ff", "/%25zz", "/%25%32%65%25%32%65/x"):
        assert house.call(path).status_code in (400, 404), path
    assert house.call("/%00%0d%0a").status_code == 200


def test_a_route_is_met_by_the_path_that_its_backend_sees(house: House, upstream: str) -> None:
    house.route("GET /admin/{id}", f"{upstream}/protected/{{id}}")
    house.route("ANY /{proxy+}", f"{upstream}/open/{{proxy}}")
    targets = {
        "/admin/1": "/protected/1",
        "/%61dmin/1": "/protected/1",
        "/%2561dmin/1": "/protected/1",
        "/admin%2F1": "/protected/1",
        "/admin/a%20b": "/protected/a%20b",
        "/admin/a%2525b": "/protected/a%25b",
        "/admin/a%253Fb": "/protected/a%3Fb",
        "/admin/a%2Fb": "/open/admin/a/b",
        "/x/%C3%BC;v=1": "/open/x/%C3%BC;v=1",
    }
    for path, target in targets.items():
        assert house.call(path).json()["target"] == target, path


def test_mappings_see_the_path_decoded_and_write_it_encoded(house: House, upstream: str) -> None:
    mappings = {
        "overwrite:path": "/over/${request.path.id}",
        "overwrite:header.x-id": "$request.path.id",
        "overwrite:header.x-path": "$request.path",
    }
    house.route("GET /x/{id}", house.integration(upstream, RequestParameters=mappings))
    answer = house.call("/x/a%20b%0D%0AX-Evil:%201").json()
    headers = dict(answer["headers"])
    assert answer["target"] == "/over/a%20b%0D%0AX-Evil:%201"
    assert (headers["x-id"], headers["x-path"]) == ("a b  X-Evil: 1", "/x/a b  X-Evil: 1")
    assert "x-evil" not in headers


@pytest.mark.parametrize("path", ["/a%2Fb", "/a%252Fb", "/a%5Cb", "/a%3Fb"])
def test_another_proxy_is_not_told_to_let_pass_what_its_upstream_may_read_otherwise(
    path: str, house: House, upstream: str
) -> None:
    house.route("$default", upstream)
    closing = house.jwt("https://elsewhere.example", "app")
    for closed in ("GET /a", "GET /a/{b}"):
        house.route(closed, upstream, **closing)
    url = f"{house.server.url}/_poolhouse/authorize/{house.id}/$default"

    def asked(target: str) -> int:
        headers = {"X-Forwarded-Method": "GET", "X-Forwarded-Uri": target}
        return requests.get(url, headers=headers, timeout=30).status_code

    assert asked("/a%20b") == asked(path.replace("a", "c")) == 200
    assert asked(path) == 403
