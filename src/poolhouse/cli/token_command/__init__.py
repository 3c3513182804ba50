"""`poolhouse token`: obtains a token from a user-pool domain, poolhouse's or Amazon's.

Owns: the authorization code grant of a program on the user's own machine (RFC 8252: loopback redirect, PKCE,
state) and client credentials. Does not own: what is printed.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from poolhouse.cli.token_command.callback import Callback
from poolhouse.cli.token_command.endpoint import Refused, TokenEndpoint, Tokens
from poolhouse.cli.token_command.proof import Proof, authorize_url


class Wish(Struct, frozen=True, kw_only=True):
    """`domain` is the domain's base URL without a trailing slash; `secret` is empty for a public client.

    `port` is where the redirect is caught, `patience` how many seconds somebody has to sign in.
    """

    domain: str
    client_id: str
    secret: str = ""
    scopes: tuple[str, ...] = ()
    port: int = 0
    patience: float = 300.0


def by_client_credentials(wish: Wish) -> Tokens:
    """Raises Refused."""
    endpoint = TokenEndpoint(wish.domain, wish.client_id, wish.secret)
    return endpoint.ask(grant_type="client_credentials", **_scope(wish))


def by_code(wish: Wish, proof: Proof, show: Callable[[str], None]) -> Tokens:
    """`show` brings the URL it is given before somebody who signs in there. Raises Refused."""
    endpoint = TokenEndpoint(wish.domain, wish.client_id, wish.secret)
    with Callback(port=wish.port, state=proof.state) as callback:
        show(authorize_url(wish.domain, wish.client_id, callback.url, proof, wish.scopes))
        code = callback.wait(wish.patience)
        return endpoint.ask(
            grant_type="authorization_code",
            code=code,
            redirect_uri=callback.url,
            code_verifier=proof.verifier,
        )


def _scope(wish: Wish) -> dict[str, str]:
    return {"scope": " ".join(wish.scopes)} if wish.scopes else {}


__all__ = ["Proof", "Refused", "Tokens", "Wish", "by_client_credentials", "by_code"]
