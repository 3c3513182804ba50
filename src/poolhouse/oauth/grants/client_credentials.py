"""RFC 6749 section 4.4: a client obtains a token for itself; there is no user."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

import msgspec

from poolhouse.domain.pools.client import AppClient
from poolhouse.domain.pools.snapshots import ClientSnapshot
from poolhouse.domain.tokens.client_tokens import ClientTokens
from poolhouse.oauth.errors import InvalidRequest
from poolhouse.oauth.grants.grant import TokenAnswer, check_flow


@dataclass(frozen=True, slots=True)
class ClientCredentials:
    """Gives an access token only. `resource` has no effect here, as on AWS; `aws_client_metadata` (a JSON object
    of strings) goes to the pre token generation trigger.
    """

    name: ClassVar[str] = "client_credentials"
    public_clients: ClassVar[bool] = False

    tokens: ClientTokens

    def check(self, app: AppClient) -> None:
        check_flow(app, self.name)

    async def redeem(self, client: ClientSnapshot, parameters: Mapping[str, str]) -> TokenAnswer:
        # RFC 6749 3.3: single spaces; more of them change nothing.
        requested = [scope for scope in parameters.get("scope", "").split(" ") if scope]
        given = parameters.get("aws_client_metadata")
        token = await self.tokens.issue(client, requested, None if given is None else _metadata(given))
        return TokenAnswer(
            access_token=token.access_token,
            expires_in=token.expires_in,
            token_type="Bearer",  # noqa: S106 (the type, not a token)
        )


def _metadata(text: str) -> dict[str, str]:
    try:
        return msgspec.json.decode(text, type=dict[str, str])
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        raise InvalidRequest("aws_client_metadata is not a JSON object whose values are strings") from None
