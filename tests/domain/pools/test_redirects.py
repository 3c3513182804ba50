"""URLs a client may list."""

from __future__ import annotations

import pytest

from poolhouse.domain.pools import redirects
from poolhouse.domain.pools.refusals import InvalidSetting


@pytest.mark.parametrize(
    "url",
    [
        "https://app.example.com/callback?x=1",
        "https://app.example.com:8443",
        "http://localhost",
        "http://localhost:3000/cb",
        "http://LOCALHOST:3000/cb",
        "http://127.0.0.1:9/cb",
        "http://[::1]:9/cb",
        "myapp://example",
        "com.example.app:/oauth",
        "HTTPS://APP.EXAMPLE.COM/",
    ],
)
def test_accepts(url: str) -> None:
    redirects.check([url])


@pytest.mark.parametrize(
    ("url", "complaint"),
    [
        pytest.param("http://app.example.com", "cannot use the HTTP protocol.", id="http"),
        pytest.param("HTTP://app.example.com", "cannot use the HTTP protocol.", id="http in capitals"),
        pytest.param("http://localhost.example.com", "cannot use the HTTP protocol.", id="localhost as a label"),
        pytest.param("http://localhost@evil.example", "cannot use the HTTP protocol.", id="localhost as a user"),
        pytest.param("http://0.0.0.0/cb", "cannot use the HTTP protocol.", id="any address"),
        pytest.param("http://127.0.0.2/cb", "cannot use the HTTP protocol.", id="another loopback"),
        pytest.param("http:/cb", "cannot use the HTTP protocol.", id="http without host"),
        pytest.param("https://app.example.com/#x", "cannot use fragment", id="fragment"),
        pytest.param("https://app.example.com/#", "cannot use fragment", id="empty fragment"),
        pytest.param("myapp://example#x", "cannot use fragment", id="fragment of an app"),
        pytest.param("/callback", "is not an absolute URI.", id="path"),
        pytest.param("app.example.com", "is not an absolute URI.", id="host"),
        pytest.param("//app.example.com", "is not an absolute URI.", id="without scheme"),
        pytest.param("1app://x", "is not an absolute URI.", id="scheme beginning with a digit"),
        pytest.param("https://", "is not a valid URI.", id="https without host"),
        pytest.param("https://[::1", "is not a valid URI.", id="open bracket"),
        pytest.param("https://evil.example\\@app.example", "is not a valid URI.", id="backslash"),
        pytest.param("http://evil.example\\@localhost", "is not a valid URI.", id="backslash before localhost"),
        pytest.param("javascript:alert(1)", "is not a valid URI.", id="script"),
        pytest.param("data:text/html,x", "is not a valid URI.", id="data"),
    ],
)
def test_refuses(url: str, complaint: str) -> None:
    with pytest.raises(InvalidSetting) as refused:
        redirects.check(["https://fine.example.com", url])
    assert str(refused.value) == f"{url} {complaint}"
