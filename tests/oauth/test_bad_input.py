"""Whatever comes in, the token endpoint answers an OAuth error and lives on; never a 500."""

from __future__ import annotations

import http.client
import json
import socket
from urllib.parse import urlsplit

import pytest
import requests
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.oauth.house import SECONDS, Client, House, Pool

FORM = "application/x-www-form-urlencoded"
GOOD = b"grant_type=client_credentials"


@pytest.fixture
def client(pool: Pool) -> Client:
    return pool.client("s3cret")


def send(client: Client, body: bytes, content_type: str | None = FORM, query: str = "") -> requests.Response:
    headers = {} if content_type is None else {"Content-Type": content_type}
    return requests.post(
        client.pool.token_url + query, data=body, headers=headers, auth=(client.id, "s3cret"), timeout=SECONDS
    )


def reason(response: requests.Response) -> str:
    assert (response.status_code, response.content) == (400, b'{"error":"invalid_request"}')
    return response.headers["x-poolhouse-reason"]


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        pytest.param(b'{"grant_type":"client_credentials"}', "application/json", id="JSON"),
        pytest.param(b'{"grant_type":"client_credentials"}', None, id="no content type"),
        pytest.param(b"", None, id="nothing at all"),
        pytest.param(GOOD, "text/plain", id="a form under another name"),
        pytest.param(GOOD, "application/x-www-form-urlencoded2", id="nearly the type"),
        pytest.param(GOOD, "multipart/form-data; boundary=x", id="multipart"),
        pytest.param(GOOD, "", id="an empty type"),
    ],
)
def test_a_body_that_is_not_a_form(client: Client, body: bytes, content_type: str | None) -> None:
    assert "the body must be" in reason(send(client, body, content_type))


@pytest.mark.parametrize(
    "content_type",
    [FORM + ";charset=UTF-8", FORM + " ; charset=utf-8", FORM.upper(), f"{FORM} "],
)
def test_ways_to_write_the_content_type(client: Client, content_type: str) -> None:
    assert send(client, GOOD, content_type).status_code == 200


def test_json_under_the_form_type(client: Client) -> None:
    assert "grant_type is missing" in reason(send(client, b'{"grant_type":"client_credentials"}'))


@pytest.mark.parametrize(
    ("body", "why"),
    [
        pytest.param(GOOD + b"&grant_type=client_credentials", "given twice", id="the same parameter twice"),
        pytest.param(GOOD + b"&scope=a&scope=b", "given twice", id="two scopes"),
        pytest.param(GOOD + b"&scope=&scope=b", "given twice", id="one of them empty"),
        pytest.param(GOOD + b"&unheard=1&%75nheard=2", "given twice", id="twice, once escaped"),
        pytest.param(GOOD + b"&scope=%", "hexadecimal", id="a bare percent sign"),
        pytest.param(GOOD + b"&scope=%2", "hexadecimal", id="half an escape"),
        pytest.param(GOOD + b"&scope=%zz", "hexadecimal", id="no hexadecimal digits"),
        pytest.param(GOOD + b"&%u0041=1", "hexadecimal", id="a broken name"),
        pytest.param(GOOD + b"&scope=%ff", "UTF-8", id="escaped octets that are not UTF-8"),
        pytest.param(GOOD + b"&scope=%ed%a0%80", "UTF-8", id="an escaped surrogate"),
        pytest.param(GOOD + b"&scope=\xff", "UTF-8", id="raw octets that are not UTF-8"),
        pytest.param(GOOD + b"&scope=a%00b", "NUL", id="an escaped NUL"),
        pytest.param(GOOD + b"&scope=a\0b", "NUL", id="a raw NUL"),
        pytest.param(GOOD + b"&client_id=%00", "NUL", id="NUL for a client"),
        pytest.param(GOOD + b"&a=1" * 2, "given twice", id="twice without meaning"),
        pytest.param(b"&".join(b"p%d=1" % n for n in range(101)), "more than 100", id="very many parameters"),
        pytest.param(GOOD + b"&x=" + b"a" * 70_000, "longer than", id="70 kB"),
        pytest.param(b"a" * 10_000_000, "longer than", id="10 MB"),
    ],
)
def test_malformed(client: Client, body: bytes, why: str) -> None:
    assert why in reason(send(client, body))
    assert send(client, GOOD).status_code == 200


def test_parameters_of_the_query_string_count(client: Client) -> None:
    response = send(client, b"", query="?grant_type=client_credentials&scope=https://api.example/read")
    assert response.status_code == 200
    assert send(client, GOOD, query="?grant_type=client_credentials").status_code == 200
    assert "differs" in reason(send(client, GOOD, query="?grant_type=password"))
    assert "given twice" in reason(send(client, b"", query="?scope=a&scope=a"))
    assert "UTF-8" in reason(send(client, GOOD, query="?scope=%ff"))


@pytest.mark.parametrize(
    "client_id", ["\u00fc", "\U0001f600", "a\nb", "x" * 5000, "../../etc", "' OR 1=1 --", "%00"]
)
def test_strange_client_ids_are_unknown_clients(pool: Pool, client_id: str) -> None:
    form = {"grant_type": "client_credentials", "client_id": client_id, "client_secret": "x"}
    response = requests.post(pool.token_url, data=form, timeout=SECONDS)
    assert (response.status_code, response.content) == (400, b'{"error":"invalid_client"}')
    assert response.headers["x-poolhouse-reason"].isprintable()


def test_a_body_cut_short_leaves_the_server_well(client: Client) -> None:
    address = urlsplit(client.pool.token_url)
    connection = http.client.HTTPConnection(address.hostname or "", address.port, timeout=SECONDS)
    connection.putrequest("POST", address.path)
    connection.putheader("Content-Type", FORM)
    connection.putheader("Content-Length", "500")
    connection.endheaders(GOOD)
    connection.close()
    assert send(client, GOOD).status_code == 200


def test_a_body_in_many_pieces(client: Client) -> None:
    def pieces() -> object:
        for octet in GOOD:
            yield bytes([octet])

    response = requests.post(
        client.pool.token_url,
        data=pieces(),  # type: ignore[arg-type]
        headers={"Content-Type": FORM},
        auth=(client.id, "s3cret"),
        timeout=SECONDS,
    )
    assert response.status_code == 200


@pytest.fixture(scope="module")
def wall(house: House) -> Client:
    """A client that random input is thrown at."""
    return house.new_pool().client("s3cret")


# Header values as HTTP libraries let them through.
VALUES = st.text(st.characters(min_codepoint=0x21, max_codepoint=0xFF, exclude_characters="\x7f"), max_size=60)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    body=st.binary(max_size=200),
    authorization=VALUES,
    content_type=st.sampled_from([FORM, "application/json", "\xff"]),
)
@example(body=b"", authorization="Basic " + "A" * 4000, content_type=FORM)
@example(body=b"grant_type=client_credentials&client_id=%F0%9F%98%80", authorization="Basic", content_type=FORM)
@example(
    body=b"grant_type=client_credentials&client_id=a&scope=" + b"%20" * 500, authorization="", content_type=FORM
)
def test_random_octets(wall: Client, body: bytes, authorization: str, content_type: str) -> None:
    response = requests.post(
        wall.pool.token_url,
        data=body,
        headers={"Authorization": authorization.encode("latin-1"), "Content-Type": content_type.encode("latin-1")},
        timeout=SECONDS,
    )
    assert response.status_code == 400
    assert json.loads(response.content)["error"] in ("invalid_request", "invalid_client", "unsupported_grant_type")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(path=st.binary(max_size=60))
def test_random_paths(wall: Client, path: bytes) -> None:
    address = urlsplit(wall.pool.token_url)
    safe = bytes(octet for octet in path if octet > 0x20 and octet not in b"#?\x7f").decode("latin-1")
    target = f"/auth/{wall.pool.domain}/{safe}".encode("latin-1")
    # A bare socket, because HTTP libraries send no octets above ASCII.
    with socket.create_connection((address.hostname or "", address.port or 0), timeout=SECONDS) as connection:
        connection.sendall(b"GET " + target + b" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        status = int(connection.recv(4096).split(b" ")[1])
    assert status in (400, 404, 405, 501)
