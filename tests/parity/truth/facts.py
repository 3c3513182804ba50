"""What the rules decide on: plain values that name nothing of a server.

Scopes are abstract here (`subject`, `companion`, `read`); the runner turns them into real strings.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Standing(Enum):
    """How a scope named in a request stands to the client, at the moment of the request."""

    ACTIVE = "declared by its resource server and associated with the client"
    INACTIVE = "associated with the client, no longer declared"
    NOT_ASSOCIATED = "not associated with the client, declared or not"
    MISSPELT = "not a full identifier as it was declared"
    SYSTEM = "a scope of OpenID Connect or of Cognito itself"


@dataclass(frozen=True, slots=True)
class Scope:
    """An abstract scope and its standing; `scope` is the name by which the expectation speaks of it."""

    scope: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class TokenFacts:
    """A request for a token. `asked` is None when the request has no scope parameter."""

    on_client: tuple[Scope, ...]
    asked: tuple[Scope, ...] | None


@dataclass(frozen=True, slots=True)
class CredentialFacts:
    client_known: bool
    secret_active: bool
    oauth_on: bool
    scopes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Token:
    """A token as the gateway could see it.

    `genuine`: a well-formed RS256 token signed by a key of `pool`. `seen` says that the gateway let the same token
    pass before. `minted`: client credentials cannot issue it, so the runner needs the pool's own key.
    """

    name: str
    genuine: bool = True
    pool: str = "main"
    use: str = "access"
    scopes: frozenset[str] = frozenset()
    audience: str | None = None
    expired: bool = False
    seen: bool = False
    minted: bool = False


@dataclass(frozen=True, slots=True)
class GatewayFacts:
    """A call of a deployed method. `expression` is the set of audiences the authorizer's pattern matches."""

    token: Token
    presented: bool
    method_scopes: frozenset[str]
    providers: frozenset[str]
    expression: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class AuthorizerTestFacts:
    token: Token
    providers: frozenset[str]
    expression: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class DeploymentFacts:
    """A method whose scopes were edited after the deployment; the token is a genuine one."""

    token: Token
    deployed: frozenset[str]
    edited: frozenset[str]
    redeployed: bool


@dataclass(frozen=True, slots=True)
class RouteFacts:
    """`presentation` is "none", "bare" or "Bearer"; a token presented is good for the method that exists."""

    exists: bool
    presentation: str


@dataclass(frozen=True, slots=True)
class Granted:
    """A token is issued and carries exactly these abstract scopes."""

    scopes: frozenset[str]

    def __str__(self) -> str:
        return f"a token with {sorted(self.scopes) or 'no scope'}"


@dataclass(frozen=True, slots=True)
class Allowed:
    """The call reaches the integration (status 200)."""

    def __str__(self) -> str:
        return "200"


@dataclass(frozen=True, slots=True)
class Refused:
    """`text` is the OAuth error code, or (part of) the gateway's message; `error_type` is `x-amzn-ErrorType`."""

    status: int
    text: str
    error_type: str = ""

    def __str__(self) -> str:
        return " ".join(part for part in (str(self.status), self.text, self.error_type) if part)


Verdict = Granted | Allowed | Refused
