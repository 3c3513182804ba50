"""The verdict table of COGNITO_USER_POOLS authorizers (reference 2.4), row by row, generated from its rules."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import msgspec
import pytest

from poolhouse.gateway.authorizers.cognito import CognitoAuthorizer, Granted
from poolhouse.gateway.authorizers.rules import rule_of
from tests.fakes import FakeClock
from tests.gateway.dataplane.apis import authorizer
from tests.gateway.dataplane.pools import (
    CLIENT,
    NOW,
    OTHER,
    POOL,
    Pools,
    access_claims,
    access_token,
    id_claims,
    id_token,
    issuer_url,
    keys_of,
    sign,
)

PASS = "pass"
UNAUTHORIZED = '401 UnauthorizedException {"message":"Unauthorized"}'
EXPIRED = '401 UnauthorizedException {"message":"The incoming token has expired"}'
BROKEN = '500 AuthorizerConfigurationException {"message":null}'


class Token(NamedTuple):
    """`use` and `scopes` are what the rules look at; `state` says what is wrong with the token, if anything."""

    name: str
    use: str
    scopes: frozenset[str]
    make: Callable[[], str]
    state: str = "good"


def _access(scope: str, **changes: Any) -> Callable[[], str]:
    return lambda: access_token(scope=scope or None, **changes)


TOKENS = (
    Token("id", "id", frozenset(), id_token),
    Token("access read", "access", frozenset({"shop/read"}), _access("shop/read")),
    Token("access read+write", "access", frozenset({"shop/read", "shop/write"}), _access("shop/read shop/write")),
    Token(
        "access of a sign-in",
        "access",
        frozenset({"aws.cognito.signin.user.admin"}),
        _access("aws.cognito.signin.user.admin"),
    ),
    Token("access without scope", "access", frozenset(), _access("")),
    Token("id expired", "id", frozenset(), lambda: id_token(exp=NOW), "expired"),
    Token("access expired", "access", frozenset({"shop/read"}), _access("shop/read", exp=NOW - 1), "expired"),
    Token("id that claims scopes", "id", frozenset({"shop/read"}), lambda: id_token(scope="shop/read")),
    Token("access with an aud", "access", frozenset({"shop/read"}), _access("shop/read", aud=CLIENT)),
)
SCOPES = ((), ("shop/read",), ("shop/delete", "shop/write"), ("aws.cognito.signin.user.admin",), ("shop",))
EXPRESSIONS = (None, CLIENT, "1exam.*", "1exam", "another|1example23456789", "nobody")
FORMS = {"bare": "{}", "Bearer": "Bearer {}", "bearer": "bearer {}", "BEARER": "BEARER  {}"}


def expected(token: Token, scopes: tuple[str, ...], expression: str | None) -> str:
    """The rules, in words of their own."""
    if token.state == "expired":
        return EXPIRED
    if token.use != ("access" if scopes else "id"):
        return UNAUTHORIZED
    audience = CLIENT if token.use == "id" or token.name == "access with an aud" else None
    if expression is not None and (audience is None or not _whole(expression, audience)):
        return UNAUTHORIZED
    return PASS if not scopes or token.scopes & set(scopes) else UNAUTHORIZED


def _whole(expression: str, audience: str) -> bool:
    return {CLIENT: True, "1exam.*": True, "another|1example23456789": True}.get(expression, False) and bool(
        audience
    )


def rows() -> Iterator[Any]:
    for token, scopes, expression in itertools.product(TOKENS, SCOPES, EXPRESSIONS):
        name = f"{token.name} / {','.join(scopes) or 'no scopes'} / {expression}"
        yield pytest.param(token, scopes, expression, id=name)


def verdict(
    value: str | bytes | None, *, scopes: tuple[str, ...] = (), pools: Pools | None = None, **members: Any
) -> str:
    """What the caller would get, as one line."""
    listed = members.pop("listed", (POOL,))
    judge = CognitoAuthorizer(pools or Pools(POOL), clock=FakeClock(float(NOW)), issuer_url=issuer_url)
    rule = rule_of(authorizer(*listed, **members), scopes)
    octets = value.encode() if isinstance(value, str) else value
    found = asyncio.run(judge.authorize(rule, octets))
    if isinstance(found, Granted):
        return PASS
    message = "null" if found.kind.message is None else f'"{found.kind.message}"'
    return f'{found.kind.status} {found.kind.error_type} {{"message":{message}}}'


@pytest.mark.parametrize(("token", "scopes", "expression"), list(rows()))
def test_kind_scopes_and_audience(token: Token, scopes: tuple[str, ...], expression: str | None) -> None:
    found = verdict(token.make(), scopes=scopes, identity_validation_expression=expression)
    assert found == expected(token, scopes, expression)


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("token", TOKENS, ids=lambda token: token.name)
def test_the_scheme_makes_no_difference(token: Token, form: str) -> None:
    assert verdict(form.format(token.make())) == expected(token, (), None)


def _tampered(token: str) -> str:
    """The same header and claims, another signature."""
    head, _, signature = token.rpartition(".")
    return f"{head}.{'B' if signature[0] == 'A' else 'A'}{signature[1:]}"


def _with_payload_of(token: str, other: str) -> str:
    head, _, signature = token.split(".")
    return ".".join((head, other.split(".")[1], signature))


NEVER = {
    "missing": None,
    "empty": "",
    "blank": "   ",
    "Bearer and nothing": "Bearer ",
    "not a JWT": "abc",
    "two parts": "a.b",
    "five parts, as an encrypted token": "a.b.c.d.e",
    "bad base64": "!.!.!",
    "another scheme": lambda: f"Basic {id_token()}",
    "the scheme twice": lambda: f"Bearer Bearer {id_token()}",
    "a space that is none": lambda: f"{id_token()}\xa0",
    "a line that ends in Latin-1": lambda: f"\x85Bearer {id_token()}",
    "two tokens": lambda: f"{id_token()}, {id_token()}",
    "signature changed": lambda: _tampered(id_token()),
    "claims changed": lambda: _with_payload_of(id_token(), id_token(sub="mallory")),
    "no signature": lambda: id_token().rpartition(".")[0] + ".",
    "expired and tampered": lambda: _tampered(id_token(exp=NOW - 1)),
    "expired and another pool's": lambda: id_token(pool=OTHER, exp=NOW - 1),
    "another pool's": lambda: id_token(pool=OTHER),
    "another pool's keys, our issuer": lambda: id_token(pool=OTHER, iss=issuer_url(POOL)),
    "our keys, another issuer": lambda: id_token(iss=issuer_url(OTHER)),
    "issuer with a slash": lambda: id_token(iss=issuer_url(POOL) + "/"),
    "refresh token": lambda: sign(id_claims(token_use="refresh")),
    "no token_use": lambda: sign(id_claims(token_use=None)),
    "no exp": lambda: sign(id_claims(exp=None)),
    "exp as text": lambda: sign(id_claims(exp="9999999999")),
    "issued tomorrow": lambda: id_token(iat=NOW + 86_400),
    "not UTF-8": b"\xff\xfe.\xff.\xff",
    "NUL octets": b"a\x00b.c.d",
    "very long": "a" * 60_000,
}


@pytest.mark.parametrize("value", NEVER.values(), ids=NEVER)
def test_a_token_that_does_not_verify_is_unauthorized(value: Any) -> None:
    token = value() if callable(value) else value
    pools = Pools(POOL, OTHER)
    assert verdict(token, pools=pools) == UNAUTHORIZED
    assert verdict(token, pools=pools, scopes=("shop/read",)) == UNAUTHORIZED


@pytest.mark.parametrize("ahead", [0, 30, 60])
def test_a_small_skew_of_clocks_passes(ahead: int) -> None:
    assert verdict(id_token(iat=NOW + ahead, nbf=NOW + ahead)) == PASS


@pytest.mark.parametrize("pool", [POOL, OTHER])
def test_a_token_of_any_listed_pool_passes(pool: str) -> None:
    assert verdict(id_token(pool=pool), pools=Pools(POOL, OTHER), listed=(POOL, OTHER)) == PASS


def test_a_pool_that_is_gone_is_a_broken_authorizer() -> None:
    assert verdict(id_token(), pools=Pools()) == BROKEN
    assert verdict(id_token(pool=OTHER), pools=Pools()) == BROKEN
    assert verdict(id_token(), pools=Pools(OTHER), listed=(POOL, OTHER)) == BROKEN


def test_a_gone_pool_does_not_stop_the_others() -> None:
    assert verdict(id_token(pool=OTHER), pools=Pools(OTHER), listed=(POOL, OTHER)) == PASS


@pytest.mark.parametrize("value", [None, "", "abc"])
def test_without_a_readable_token_the_pool_is_not_asked_for(value: str | None) -> None:
    assert verdict(value, pools=Pools()) == UNAUTHORIZED


def test_an_authorizer_without_pools_is_broken() -> None:
    assert verdict(id_token(), provider_arns=()) == BROKEN


def test_an_expression_that_is_no_regex_is_a_broken_authorizer() -> None:
    assert verdict(id_token(), identity_validation_expression="(") == BROKEN


def test_an_expression_without_end_is_a_broken_authorizer() -> None:
    assert verdict(id_token(aud="a" * 40), identity_validation_expression="(a|a|aa)+b") == BROKEN


@pytest.mark.parametrize(
    ("audience", "found"),
    [
        pytest.param(["x", CLIENT], PASS, id="one of several"),
        pytest.param(["x"], UNAUTHORIZED, id="none of several"),
        pytest.param([], UNAUTHORIZED, id="none at all"),
        pytest.param(None, UNAUTHORIZED, id="absent"),
    ],
)
def test_an_audience_may_be_a_list(audience: Any, found: str) -> None:
    assert verdict(id_token(aud=audience), identity_validation_expression=CLIENT) == found


def test_the_table_is_large() -> None:
    assert len(list(rows())) >= 250


def test_claims_of_the_two_keys_differ() -> None:
    """Either key of the pool verifies either kind, as a JWKS does not say which is for what."""
    keys = keys_of(POOL)
    assert keys.id_token.kid != keys.access_token.kid
    assert verdict(keys.id_token.sign(msgspec.json.encode(access_claims())), scopes=("shop/read",)) == PASS
