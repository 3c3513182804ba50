"""Whether an authorization request may go on, checked in the service's order (cognito-oauth.md 1.2).

First client and redirect URI: until both are known to belong together, nobody is sent anywhere. Everything after
is told to the app at its redirect URI.
"""

from __future__ import annotations

import re
from typing import Final, NoReturn

from poolhouse.domain.authorization import query as query_strings
from poolhouse.domain.authorization import scopes as scope_rules
from poolhouse.domain.authorization.query import Parameters
from poolhouse.domain.authorization.refusals import RequestRejected, RequestUntrusted
from poolhouse.domain.authorization.request import AuthorizationRequest, ResponseType
from poolhouse.domain.errors import ScopeNotAllowed
from poolhouse.domain.pools.client import AppClient
from poolhouse.domain.pools.snapshots import ClientSnapshot, PoolSnapshot, PoolSnapshots

INVALID: Final = "invalid_request"
COGNITO: Final = "COGNITO"
NO_LOGIN: Final = "Login option is not available. Please try another one"
NO_OAUTH: Final = "Client is not enabled for OAuth2.0 flows."
FLOWS: Final[dict[ResponseType, str]] = {"code": "code", "token": "implicit"}
PROMPTS: Final = frozenset({"none", "login", "select_account", "consent"})
# base64url of SHA-256, without padding (RFC 7636 4.2).
CHALLENGE = re.compile(r"[A-Za-z0-9_-]{43}", re.ASCII)
SECONDS = re.compile(r"[0-9]{1,9}", re.ASCII)
SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):", re.ASCII)
NO_SCHEME_OF_AN_APP = frozenset({"javascript", "data", "vbscript", "file", "http"})
READ: Final = (
    *("response_type", "client_id", "redirect_uri", "state", "scope", "identity_provider", "idp_identifier"),
    *("code_challenge_method", "code_challenge", "nonce", "login_hint", "lang", "prompt", "resource", "max_age"),
)


async def read_request(
    query: str, pool_id: str, snapshots: PoolSnapshots, *, domain: str | None = None
) -> AuthorizationRequest:
    """`query` is the raw query string; `domain` the one it came to (None: the pool's own choice), which says
    whether managed login's parameters count or are ignored, as on classic pages.

    Raises RequestUntrusted (our own error page) or RequestRejected (back to the app).
    """
    given = query_strings.parse(query)
    pool = await snapshots.pool(pool_id)
    if pool is None:
        raise RequestUntrusted(INVALID, f"user pool {pool_id} does not exist")
    client = await known_client(given, pool_id, snapshots)
    redirect_uri = _redirect_uri(given, client.client)
    _check_provider(given, client.client)
    return _Reading(given, pool, client, redirect_uri, managed=_is_managed(pool, domain)).request()


async def known_client(given: Parameters, pool_id: str, snapshots: PoolSnapshots) -> ClientSnapshot:
    """The client that asks, if it may send people here at all. Raises RequestUntrusted."""
    client = await existing_client(given, pool_id, snapshots)
    if not client.client.allowed_oauth_flows_user_pool_client:
        client_id = client.client.id
        raise RequestUntrusted(
            NO_OAUTH, f"AllowedOAuthFlowsUserPoolClient is false on client {client_id}", client_id=client_id
        )
    return client


async def existing_client(given: Parameters, pool_id: str, snapshots: PoolSnapshots) -> ClientSnapshot:
    """Raises RequestUntrusted."""
    client_id = required(given, "client_id")
    client = await snapshots.client(pool_id, client_id)
    if client is None:
        raise RequestUntrusted(
            INVALID, f"no client {client_id[:128]!r} in user pool {pool_id}", client_id=client_id[:128]
        )
    return client


def mismatch(client: AppClient, url: str, kind: str) -> RequestUntrusted:
    return RequestUntrusted(
        "redirect_mismatch",
        f"{url[:512]!r} is not, byte for byte, {kind} of client {client.id}",
        client_id=client.id,
    )


def required(given: Parameters, name: str) -> str:
    """Raises RequestUntrusted."""
    if name in given.repeated:
        raise RequestUntrusted(INVALID, f"{name} is given twice")
    value = given.get(name)
    if value is None:
        # AWS's text: its pages show it.
        client_id = given.get("client_id")
        raise RequestUntrusted(
            f"Required String parameter '{name}' is not present",
            f"{name} is missing",
            client_id=client_id[:128] if client_id else None,
        )
    return value


def _redirect_uri(given: Parameters, client: AppClient) -> str:
    """One of the client's callback URLs, byte for byte. Raises RequestUntrusted."""
    registered = client.callback_urls or ()
    if given.get("redirect_uri") is None and "redirect_uri" not in given.repeated:
        if client.default_redirect_uri is not None:
            return client.default_redirect_uri
        if len(registered) == 1 and len(client.supported_identity_providers or ()) == 1:
            return registered[0]
    redirect_uri = required(given, "redirect_uri")
    if redirect_uri not in registered:
        raise mismatch(client, redirect_uri, "a callback URL")
    return redirect_uri


def _check_provider(given: Parameters, client: AppClient) -> None:
    """Captures show this text on the service's own page, for a provider it does not have too."""
    enabled = client.supported_identity_providers or ()
    provider = given.get("identity_provider")
    if not enabled:
        raise RequestUntrusted(
            NO_LOGIN, f"SupportedIdentityProviders of client {client.id} is empty", client_id=client.id
        )
    if given.get("idp_identifier") is not None or (provider is not None and provider != COGNITO):
        raise RequestUntrusted(
            NO_LOGIN,
            "sign-in through other identity providers is not built into poolhouse yet",
            client_id=client.id,
        )
    if COGNITO not in enabled:
        raise RequestUntrusted(NO_LOGIN, f"COGNITO is not a provider of client {client.id}", client_id=client.id)


def _is_managed(pool: PoolSnapshot, domain: str | None) -> bool:
    chosen = pool.domain_named(domain) or pool.domain
    return chosen is not None and chosen.is_managed


class _Reading:
    """The part whose refusals go to the app."""

    def __init__(
        self, given: Parameters, pool: PoolSnapshot, client: ClientSnapshot, redirect_uri: str, *, managed: bool
    ) -> None:
        self.given = given
        self.pool = pool
        self.client = client
        self.redirect_uri = redirect_uri
        self.managed = managed
        self.response_type: ResponseType = "token" if given.get("response_type") == "token" else "code"

    def request(self) -> AuthorizationRequest:
        self._check_shape()
        challenge = self._code_challenge()
        scopes = self._scopes()
        return AuthorizationRequest(
            pool_id=self.pool.pool.id,
            client=self.client,
            response_type=self.response_type,
            redirect_uri=self.redirect_uri,
            state=self.given.raw.get("state"),
            nonce=self.given.get("nonce"),
            code_challenge=challenge,
            login_hint=self.given.get("login_hint"),
            prompt=self._prompt(),
            max_age=self._max_age(),
            resource=self._resource(scopes),
            scopes=scopes,
        )

    def _check_shape(self) -> None:
        """Each parameter once, a response type that exists, a flow that the client has."""
        for name in READ:
            if name in self.given.repeated:
                self._reject(None, f"{name} is given twice")
        asked = self.given.get("response_type")
        if asked not in FLOWS:
            self._reject(None, f"response_type is {asked[:100]!r}" if asked else "response_type is missing")
        flow = FLOWS[self.response_type]
        if flow not in (self.client.client.allowed_oauth_flows or ()):
            self._reject("unauthorized_client", f"{flow} is not among the client's AllowedOAuthFlows")

    def _code_challenge(self) -> str | None:
        """S256 or nothing: `plain`, and a method left out (which would mean it), protect nobody (RFC 7636 4.2)."""
        method, challenge = self.given.get("code_challenge_method"), self.given.get("code_challenge")
        if self.response_type != "code" or (method is None and challenge is None):
            return None
        if method != "S256":
            self._reject(
                None, f"code_challenge_method is {method[:100]!r}" if method else "no code_challenge_method"
            )
        if challenge is None or CHALLENGE.fullmatch(challenge) is None:
            self._reject(None, "code_challenge is not base64url of a SHA-256")
        return challenge

    def _scopes(self) -> tuple[str, ...]:
        try:
            return scope_rules.requested(self.given.get("scope"), self.client.client, self.pool)
        except ScopeNotAllowed as refused:
            self._reject("invalid_scope", refused.reason)

    def _prompt(self) -> frozenset[str]:
        prompts = frozenset((self._managed("prompt") or "").split(" ")) - {""}
        if unknown := prompts - PROMPTS:
            self._reject(None, f"prompt has {min(unknown)[:100]!r}")
        if "none" in prompts and len(prompts) > 1:
            self._reject(None, "prompt=none goes with no other prompt (OpenID Connect Core 3.1.2.1)")
        return prompts

    def _max_age(self) -> int | None:
        text = self._managed("max_age")
        if text is None:
            return None
        if SECONDS.fullmatch(text) is None:
            self._reject(None, f"max_age is {text[:100]!r}, not a number of seconds")
        return int(text)

    def _resource(self, scopes: tuple[str, ...]) -> str | None:
        """A URL as callback URLs are; no scopes of another resource server (cognito-oauth.md 2.5)."""
        resource = self._managed("resource")
        if resource is None:
            return None
        scheme = SCHEME.match(resource)
        local = resource == "http://localhost" or resource.startswith(("http://localhost:", "http://localhost/"))
        if scheme is None or "#" in resource or (scheme[1].lower() in NO_SCHEME_OF_AN_APP and not local):
            self._reject(None, f"resource {resource[:256]!r} is not an absolute https, localhost or app URL")
        try:
            scope_rules.check_resource(scopes, resource)
        except ScopeNotAllowed as refused:
            self._reject("invalid_scope", refused.reason)
        return resource

    def _managed(self, name: str) -> str | None:
        """A parameter that classic pages do not know."""
        return self.given.get(name) if self.managed else None

    def _reject(self, description: str | None, reason: str) -> NoReturn:
        raise RequestRejected(
            description,
            reason,
            redirect_uri=self.redirect_uri,
            response_type=self.response_type,
            state=self.given.raw.get("state"),
        )
