"""A browser is sent to a registered URL, byte for byte, and nowhere else (security.md; RFC 9700 2.1, 4.1)."""

from __future__ import annotations

from urllib.parse import quote

import pytest
import requests

from tests.oauth.people import App, People

REGISTERED = (
    "https://app.example/cb",
    "https://app.example/cb?tenant=1",
    "https://app.example/a%2Fb",
    "http://localhost:3000/cb",
    "http://127.0.0.1:3000/cb",
    "http://[::1]:3000/cb",
    "myapp://cb",
    "com.example.app:/oauth",
    "https://xn--bcher-kva.example/cb",
)
TRICKS = {
    # Path.
    "trailing slash": "https://app.example/cb/",
    "no path": "https://app.example",
    "root": "https://app.example/",
    "longer path": "https://app.example/cb/evil",
    "longer name": "https://app.example/cbevil",
    "shorter": "https://app.example/c",
    "path in capitals": "https://app.example/CB",
    "dot segment": "https://app.example/./cb",
    "parent and back": "https://app.example/x/../cb",
    "out of it": "https://app.example/cb/../evil",
    "encoded parent": "https://app.example/cb/%2e%2e/evil",
    "double slash": "https://app.example//cb",
    "encoded letter": "https://app.example/c%62",
    "encoded slash decoded": "https://app.example/a/b",
    "encoded slash in lower case": "https://app.example/a%2fb",
    "encoded slash before": "https://app.example%2Fcb",
    "doubly encoded": "https://app.example/a%252Fb",
    "semicolon": "https://app.example/cb;evil",
    "encoded NUL as text": "https://app.example/cb%2500",
    # Query and fragment.
    "added query": "https://app.example/cb?next=https://evil.example",
    "empty query": "https://app.example/cb?",
    "changed query": "https://app.example/cb?tenant=2",
    "longer query": "https://app.example/cb?tenant=1&x=2",
    "query twice": "https://app.example/cb?tenant=1?tenant=1",
    "fragment": "https://app.example/cb#evil",
    "empty fragment": "https://app.example/cb#",
    "encoded fragment": "https://app.example/cb%23",
    # Host.
    "other host": "https://evil.example/cb",
    "suffix": "https://app.example.evil.example/cb",
    "prefix": "https://evilapp.example/cb",
    "subdomain": "https://x.app.example/cb",
    "parent domain": "https://example/cb",
    "host in capitals": "https://APP.example/cb",
    "trailing dot": "https://app.example./cb",
    "userinfo": "https://app.example@evil.example/cb",
    "userinfo with password": "https://app.example:443@evil.example/cb",
    "userinfo of the right host": "https://user@app.example/cb",
    "encoded at sign": "https://app.example%40evil.example/cb",
    "backslash": "https://evil.example\\@app.example/cb",
    "backslashes for slashes": "https:\\\\app.example\\cb",
    "backslash after the host": "https://app.example\\.evil.example/cb",
    "tab in the host": "https://app.\texample/cb",
    "encoded dot": "https://app%2Eexample/cb",
    "full-width letters": "https://\uff41pp.example/cb",
    "ideographic full stop": "https://app\u3002example/cb",
    "letter that folds to ss": "https://app.exa\u017fple/cb",
    "punycode as unicode": "https://b\u00fccher.example/cb",
    "right-to-left mark": "https://app.example/\u202ecb",
    "zero-width space": "https://app.example\u200b/cb",
    "host as a path": "https:///app.example/cb",
    "wildcard": "https://*.example/cb",
    # Port.
    "default port": "https://app.example:443/cb",
    "other port": "https://app.example:8443/cb",
    "port without number": "https://app.example:/cb",
    "other localhost port": "http://localhost:3001/cb",
    "localhost without port": "http://localhost/cb",
    "localhost by address": "http://127.0.0.1:3001/cb",
    "localhost by another address": "http://127.1:3000/cb",
    "localhost in decimal": "http://2130706433:3000/cb",
    "localhost subdomain": "http://localhost.evil.example:3000/cb",
    "ipv6 written out": "http://[0:0:0:0:0:0:0:1]:3000/cb",
    "ipv6 of ipv4": "http://[::ffff:127.0.0.1]:3000/cb",
    "ipv6 with zone": "http://[::1%25lo]:3000/cb",
    "unfinished ipv6": "http://[::1/cb",
    # Scheme.
    "http": "http://app.example/cb",
    "scheme in capitals": "HTTPS://app.example/cb",
    "no scheme": "//app.example/cb",
    "no scheme, one slash": "/cb",
    "relative": "cb",
    "javascript": "javascript:alert(1)//https://app.example/cb",
    "data": "data:text/html,<script>alert(1)</script>",
    "other app": "myapp2://cb",
    "own app, other path": "myapp://cb/evil",
    "own app in capitals": "MyApp://cb",
    "app scheme with slashes": "com.example.app://oauth",
    "view-source": "view-source:https://app.example/cb",
    # White space and control characters.
    "space before": " https://app.example/cb",
    "space after": "https://app.example/cb ",
    "line feed after": "https://app.example/cb\n",
    "response splitting": "https://app.example/cb\r\nSet-Cookie: cognito=evil",
    "tab before": "\thttps://app.example/cb",
    # Several.
    "two with a space": "https://app.example/cb https://evil.example/cb",
    "two with a comma": "https://app.example/cb,https://evil.example/cb",
    "open redirector of ours": "/oauth2/authorize?redirect_uri=https://evil.example",
    "very long": "https://app.example/" + "a" * 8000,
}


@pytest.fixture(scope="module")
def app(_session_people: People) -> App:
    return _session_people.client(CallbackURLs=list(REGISTERED))


@pytest.mark.parametrize("response_type", ["code", "token"])
@pytest.mark.parametrize("name", TRICKS)
def test_a_redirect_uri_that_is_not_registered(app: App, name: str, response_type: str) -> None:
    answer = app.authorize(redirect_uri=TRICKS[name], response_type=response_type, state="s")
    assert answer.status_code == 302
    assert answer.headers["location"] == f"{app.people.url}/error?error=redirect_mismatch&client_id={app.id}"
    assert answer.content == b""


@pytest.mark.parametrize("name", TRICKS)
def test_nor_does_the_token_endpoint_take_it(app: App, name: str) -> None:
    code = app.code(redirect_uri=REGISTERED[0])
    answer = app.redeem(code, redirect_uri=TRICKS[name])
    assert answer.status_code == 400
    assert answer.json() == {"error": "unauthorized_client", "error_description": "invalid_redirect"}


@pytest.mark.parametrize("name", TRICKS)
@pytest.mark.parametrize("parameter", ["logout_uri", "redirect_uri"])
def test_nor_does_logout(app: App, name: str, parameter: str) -> None:
    answer = requests.get(
        f"{app.people.url}/logout",
        params={"client_id": app.id, parameter: TRICKS[name], "response_type": "code"},
        allow_redirects=False,
    )
    assert answer.status_code == 302
    assert answer.headers["location"] == f"{app.people.url}/error?error=redirect_mismatch&client_id={app.id}"


@pytest.mark.parametrize("url", REGISTERED)
def test_every_registered_one_is_followed_as_it_is(app: App, url: str) -> None:
    location = app.authorize(redirect_uri=url).headers["location"]
    separator = "&" if "?" in url else "?"
    assert location.startswith(f"{url}{separator}code=")
    location = app.authorize(redirect_uri=url, response_type="token").headers["location"]
    assert location.startswith(f"{url}#id_token=")
    assert app.redeem(app.code(redirect_uri=url), redirect_uri=url).status_code == 200


UNREADABLE = {
    "a lone percent sign": "redirect_uri=https://app.example/cb%",
    "an escape cut short": "redirect_uri=https://app.example/cb%2",
    "an escape of no digits": "redirect_uri=https://app.example/cb%zz",
    "an escape that is not UTF-8": "redirect_uri=https://app.example/cb%ff",
    "an overlong slash": "redirect_uri=https://app.example%c0%afcb",
    "a NUL": "redirect_uri=https://app.example/cb%00",
    "a surrogate": "redirect_uri=https://app.example/%ed%a0%80",
    "a hundred parameters": "redirect_uri=https://app.example/cb" + "&a=b" * 100,
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_query_that_no_app_writes(app: App, name: str) -> None:
    answer = app.authorize(query=f"client_id={app.id}&response_type=code&{UNREADABLE[name]}")
    assert answer.status_code == 302
    assert answer.headers["location"] == f"{app.people.url}/error?error=invalid_request"


TWICE = ("redirect_uri=https://app.example/cb", "redirect_uri=https%3A%2F%2Fevil.example")


@pytest.mark.parametrize("order", [TWICE, TWICE[::-1], (TWICE[0], TWICE[0])])
def test_a_redirect_uri_given_twice(app: App, order: tuple[str, str]) -> None:
    answer = app.authorize(query=f"client_id={app.id}&response_type=code&" + "&".join(order))
    assert answer.headers["location"] == f"{app.people.url}/error?error=invalid_request"


def test_a_client_given_twice(people: People, app: App) -> None:
    other = people.client()
    redirect_uri = quote("https://app.example/cb", safe="")
    answer = app.authorize(
        query=f"client_id={app.id}&client_id={other.id}&response_type=code&redirect_uri={redirect_uri}"
    )
    assert answer.headers["location"] == f"{people.url}/error?error=invalid_request"
