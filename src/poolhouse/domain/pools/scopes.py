"""Which scopes a client gets in a token of its own (mission rows A2-A6), and which exist at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from poolhouse.domain.errors import ScopeNotAllowed

# Scopes that speak of a user; a client's own token never holds one (AWS: 'Scopes, M2M, and resource servers').
STANDARD_SCOPES = frozenset(("openid", "email", "phone", "profile", "aws.cognito.signin.user.admin"))


def usable(scopes: Iterable[str], active: frozenset[str]) -> tuple[str, ...]:
    """Without custom scopes that no resource server has (any more)."""
    return tuple(scope for scope in scopes if scope in STANDARD_SCOPES or scope in active)


def grantable(requested: Iterable[str], enabled: Sequence[str], active: frozenset[str]) -> tuple[str, ...]:
    """The scopes to put in the token, each once, in the order asked (or, none asked, in the client's order).

    `enabled` are the scopes on the client, `active` those that exist on the pool's resource servers. An enabled
    scope that is no longer active is left out without a word, and comes back with the scope; so the answer is
    empty when nothing else was asked for. Raises ScopeNotAllowed for a scope that is not on the client, for a
    standard one, and when the client has no custom scope at all.
    """
    custom = dict.fromkeys(scope for scope in enabled if scope not in STANDARD_SCOPES)
    if not custom:
        raise ScopeNotAllowed("the client has no custom scope; client credentials grant nothing else")
    wanted = dict.fromkeys(requested)
    if refused := [scope for scope in wanted if scope not in custom]:
        raise ScopeNotAllowed(f"not enabled on the client: {', '.join(refused)}")
    return tuple(scope for scope in wanted or custom if scope in active)
