"""A Cognito authorizer as a method uses it, and the decision on a verified token: no I/O, no clock.

Source: reference 2.4 (verdict table) and 1.8; developer guide, 'Control access to a REST API using Amazon Cognito
user pools as authorizer'.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from msgspec import Struct

from poolhouse.domain.apis.values import ApiAuthorizer
from poolhouse.gateway.authorizers.expressions import matches
from poolhouse.gateway.refusals import AUTHORIZER_MISCONFIGURED, UNAUTHORIZED, Kind
from poolhouse.verify import Claims

_SOURCE_PREFIX: Final = "method.request.header."
_DEFAULT_SOURCE: Final = "authorization"
# RFC 9110 5.6.3; text would strip the Latin-1 spaces as well.
_BLANK: Final = b" \t"


class Denied(NamedTuple):
    """`kind` is what the caller gets, `reason` what the log says; `missing_scopes` are those of which a good token
    had none."""

    kind: Kind
    reason: str
    missing_scopes: frozenset[str] = frozenset()


class CognitoRule(Struct, frozen=True, kw_only=True):
    """`header` is the identity source's name in lower case, `pools` the ids named by the provider ARNs.

    `scopes` are the method's: none means an ID token is expected, some mean an access token with one of them.
    """

    authorizer_id: str
    header: bytes
    pools: tuple[str, ...]
    audience: str | None
    scopes: frozenset[str] = frozenset()


def rule_of(authorizer: ApiAuthorizer, scopes: Iterable[str] = ()) -> CognitoRule:
    source = authorizer.identity_source or ""
    name = source.removeprefix(_SOURCE_PREFIX) if source.startswith(_SOURCE_PREFIX) else _DEFAULT_SOURCE
    return CognitoRule(
        authorizer_id=authorizer.id,
        header=name.lower().encode("latin-1", "replace"),
        pools=tuple(arn.rpartition("/")[2] for arn in authorizer.provider_arns or ()),
        audience=authorizer.identity_validation_expression or None,
        scopes=frozenset(scopes),
    )


def decide(claims: Claims, rule: CognitoRule) -> Denied | None:
    """Whether the holder of a verified, unexpired token of one of the rule's pools may pass; None when so."""
    expected = "access" if rule.scopes else "id"
    if claims.token_use != expected:
        why = "scopes" if rule.scopes else "no scopes"
        return Denied(
            UNAUTHORIZED,
            f"a method with {why} expects an {expected.replace('id', 'ID')} token, found token_use "
            f"{claims.token_use!r}",
        )
    if rule.audience is not None and (denied := _check_audience(claims, rule.audience)) is not None:
        return denied
    if rule.scopes and rule.scopes.isdisjoint(claims.scopes):
        return Denied(
            UNAUTHORIZED,
            f"the token has none of the method's scopes: expected one of {_listed(rule.scopes)}, "
            f"found {_listed(claims.scopes) or 'none'}",
            rule.scopes,
        )
    return None


def bearer(value: bytes) -> str:
    """The token of an identity header: the value, without the scheme `Bearer` in any case (RFC 9110 11.1)."""
    if value.startswith(b"Bearer ey"):
        return value[7:].rstrip(_BLANK).decode("latin-1")
    text = value.strip(_BLANK)
    if text[:7].lower() == b"bearer ":
        text = text[7:].lstrip(_BLANK)
    return text.decode("latin-1")


def _check_audience(claims: Claims, expression: str) -> Denied | None:
    """The expression has to match the whole `aud` (Java's `matches`); an access token has none and fails."""
    audience = claims.get("aud")
    values = (audience,) if isinstance(audience, str) else audience if isinstance(audience, tuple) else ()
    verdicts = [matches(expression, value) for value in values if isinstance(value, str)]
    if True in verdicts:
        return None
    if None in verdicts:
        return Denied(
            AUTHORIZER_MISCONFIGURED, f"identityValidationExpression {expression!r} is no regex, or takes too long"
        )
    found = "none (access tokens have no aud)" if not values else repr(audience)
    return Denied(UNAUTHORIZED, f"aud does not match the authorizer's expression {expression!r}: found {found}")


def _listed(scopes: frozenset[str]) -> str:
    return " ".join(sorted(scopes))
