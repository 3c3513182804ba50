"""A real string for every token of `dimensions.TOKENS`, or the reason why this endpoint cannot give one."""

from __future__ import annotations

import time
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import jwt

from tests.parity.truth import forgeries
from tests.parity.truth.facts import Token
from tests.parity.truth.pools import Client, Pools

SERVER = "https://api.truthtable.example"
OTHER_SERVER = "https://other.truthtable.example"
SCOPES = {name: f"{SERVER}/{name}" for name in ("read", "write", "admin", "browse", "read-only", "gone")}
SCOPES["another server's read"] = f"{OTHER_SERVER}/read"
DECLARED = [real.rpartition("/")[2] for real in SCOPES.values() if real.startswith(SERVER)]
HOUR = 3600
FIVE_MINUTES = {"AccessTokenValidity": 5, "TokenValidityUnits": {"AccessToken": "minutes"}}


def real(scopes: frozenset[str]) -> list[str]:
    return sorted(SCOPES[name] for name in scopes)


@dataclass(slots=True)
class TokenShop:
    """Three pools with the same servers and scopes, and every token the endpoint can be brought to issue."""

    pools: Pools
    has_clock: bool
    ids: dict[str, str] = field(default_factory=dict)
    domains: dict[str, str] = field(default_factory=dict)
    clients: dict[str, Client] = field(default_factory=dict)
    strings: dict[str, str] = field(default_factory=dict)

    def set_up(self) -> None:
        for name in ("main", "second", "foreign"):
            pool, domain = self.pools.pool(name)
            self.ids[name], self.domains[name] = pool, domain
            self.pools.declare(pool, SERVER, DECLARED)
            self.pools.declare(pool, OTHER_SERVER, ["read"])
            self.clients[name] = self.pools.client(pool, list(SCOPES.values()))
        self._issue()
        self._forge()
        if self.pools.target.minter is not None:
            self._mint()

    def _ask(self, *scopes: str, pool: str = "main", client: Client | None = None) -> str:
        wanted = [SCOPES[name] for name in scopes]
        return self.pools.token(client or self.clients[pool], self.domains[pool], wanted)

    def _issue(self) -> None:
        main = self.ids["main"]
        losing, leaving, hasty = (
            self.pools.client(main, [SCOPES["read"]], **settings) for settings in ({}, {}, FIVE_MINUTES)
        )
        self.strings |= {
            "access": self._ask("read"),
            "access with more": self._ask("read", "browse"),
            "access without it": self._ask("browse"),
            "access, longer name": self._ask("read-only"),
            "access, same name on another server": self._ask("another server's read"),
            "access, second time": self._ask("read"),
            "access, scope deleted since": self._ask("read"),
            "access, scope taken from the client since": self._ask("read", client=losing),
            "access, client deleted since": self._ask("read", client=leaving),
            "access of the second pool": self._ask("read", pool="second"),
            "access of a foreign pool": self._ask("read", pool="foreign"),
            "access, passed before and expired": self._ask("read", client=hasty),
        }
        self.pools.associate(losing, [SCOPES["browse"]])
        self.pools.cognito.delete_user_pool_client(UserPoolId=main, ClientId=leaving.id)
        self.pools.redeclare(main, SERVER, [name for name in DECLARED if name != "gone"])
        nothing = self.pools.ask(self.clients["main"], self.domains["main"], [SCOPES["gone"]])
        if nothing.token is not None:
            self.strings["access without any"] = nothing.token
        if self.has_clock:
            self.pools.target.move_clock(-2 * HOUR)
            try:
                self.strings["expired access"] = self._ask("read")
            finally:
                self.pools.target.move_clock(0)

    def delete_the_scope(self) -> None:
        """Delete `read` from its resource server; what was issued with it stays good until it expires."""
        self.pools.redeclare(self.ids["main"], SERVER, [name for name in DECLARED if name not in {"gone", "read"}])

    def _forge(self) -> None:
        access, lesser = self.strings["access"], self.strings["access without it"]
        keys = self.pools.target.public_keys(self.ids["main"])
        self.strings |= {
            "scope raised": forgeries.scope_raised(lesser, SCOPES["read"]),
            "signature changed": forgeries.signature_changed(access),
            "signature cut": access[:-20],
            "signature missing": access[: access.rindex(".") + 1],
            "alg none": forgeries.alg_none(access),
            "HS256 with the public key": forgeries.hs256_with_public_key(access, keys),
            "own key under the pool's kid": forgeries.own_key(access, forgeries.under_the_pools_kid),
            "own key in the header": forgeries.own_key(access, forgeries.key_in_the_header),
            "unknown kid": forgeries.own_key(access, forgeries.unknown_kid),
            "one word": "letmein",
            "three words": "let.me.in",
            "no token": "",
        }

    def _mint(self) -> None:
        now = int(time.time())
        raised = {"scope": SCOPES["read"]}
        self.strings |= {
            "id": self._id(now),
            "id for another client": self._id(now, aud="somebody-else"),
            "id that claims scopes": self._id(now, **raised),
            "id of the second pool": self._id(now, pool="second"),
            "expired id": self._id(now - 2 * HOUR),
            "id that names another issuer": self._id(now, iss=self._issuer("second")),
            "no token_use": self._access_like(),
            "token_use refresh": self._access_like(token_use="refresh"),
        }

    def _issuer(self, pool: str) -> str:
        name = "access" if pool == "main" else "access of the second pool"
        issuer: str = self._claims(name)["iss"]
        return issuer

    def _claims(self, name: str) -> dict[str, Any]:
        claims: dict[str, Any] = jwt.decode(self.strings[name], options={"verify_signature": False})
        return claims

    def _id(self, issued: int, *, pool: str = "main", **changes: str) -> str:
        """An ID token as the developer guide shows it, good for one hour after `issued`."""
        subject = str(uuid.uuid4())
        claims: Mapping[str, Any] = {
            "sub": subject,
            "aud": self.clients["main"].id,
            "cognito:username": subject,
            "email": "ada@example.com",
            "email_verified": True,
            "token_use": "id",
            "auth_time": issued,
            "iss": self._issuer(pool),
            "iat": issued,
            "exp": issued + HOUR,
            "jti": str(uuid.uuid4()),
            **changes,
        }
        return self._sign(pool, "id", claims)

    def _access_like(self, **changes: str) -> str:
        claims = {name: value for name, value in self._claims("access").items() if name != "token_use"}
        return self._sign("main", "access", claims | changes)

    def _sign(self, pool: str, key: str, claims: Mapping[str, Any]) -> str:
        minter = self.pools.target.minter
        if minter is None:
            raise RuntimeError("no minter")
        return minter(self.ids[pool], key, claims)

    def missing(self, token: Token) -> str:
        """Why there is no such token here; empty when there is one."""
        if token.expired and token.seen and not self.has_clock:
            return "the endpoint's clock cannot be moved"
        if token.name in self.strings:
            return ""
        if token.minted:
            return "needs the pool's own key"
        return "the endpoint's clock cannot be moved" if token.expired else "the endpoint issues no such token"
