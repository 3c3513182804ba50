"""`GET /logout` (cognito-oauth.md 1.9): ends the browser's session, and sends it on. No token is revoked.

Whatever else is wrong with the request, the session is over.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, quote_plus

from poolhouse import cookies
from poolhouse.answers import Answer, cookie_path, redirect, safe_query
from poolhouse.domain.authorization import query as query_strings
from poolhouse.domain.authorization.browser_session import BrowserSessions
from poolhouse.domain.authorization.query import Parameters
from poolhouse.domain.authorization.reading import existing_client, mismatch, required
from poolhouse.domain.authorization.redirects import ASCII, error_page_url
from poolhouse.domain.authorization.refusals import RequestUntrusted
from poolhouse.domain.pools.client import AppClient
from poolhouse.domain.pools.snapshots import PoolSnapshots
from poolhouse.oauth.http import Request

# Not understood here, so not handed on.
LEFT_OUT = frozenset({"logout_uri", "identity_provider", "idp_identifier"})


@dataclass(frozen=True, slots=True)
class LogoutEndpoint:
    snapshots: PoolSnapshots
    sessions: BrowserSessions

    async def get(self, request: Request) -> Answer:
        cookie = cookies.read(request.scope, cookies.SESSION)
        if cookie is not None:
            await self.sessions.end(cookie)
        cleared = cookies.cleared(cookies.SESSION, path=cookie_path(request.base_url))
        try:
            target = await self._target(request)
        except RequestUntrusted as untrusted:
            url = error_page_url(request.base_url, untrusted)
            return redirect(url, headers=[cleared], reason=untrusted.reason)
        if target is None:
            # AWS hands the query to its error page as it came.
            query = safe_query(request.scope)
            return redirect(
                f"{request.base_url}/error" + (f"?{query}" if query else ""),
                headers=[cleared],
                reason="Required String parameter 'redirect_uri' is not present, nor logout_uri",
            )
        return redirect(target, headers=[cleared])

    async def _target(self, request: Request) -> str | None:
        """Where to; None when the request names neither URL. Raises RequestUntrusted."""
        given = query_strings.parse(request.scope["query_string"].decode("latin-1"))
        if not {"logout_uri", "redirect_uri"} & (given.decoded.keys() | given.repeated):
            return None
        client = (await existing_client(given, request.pool_id, self.snapshots)).client
        if given.get("logout_uri") is not None or "logout_uri" in given.repeated:
            logout_uri = required(given, "logout_uri")
            if logout_uri not in (client.logout_urls or ()):
                raise mismatch(client, logout_uri, "a logout URL")
            return logout_uri
        redirect_uri = required(given, "redirect_uri")
        if redirect_uri not in (client.callback_urls or ()):
            raise mismatch(client, redirect_uri, "a callback URL")
        required(given, "response_type")
        return f"{request.base_url}/login?{_sign_in_again(given, client)}"


def _sign_in_again(given: Parameters, client: AppClient) -> str:
    """The parameters for the sign-in page; every scope of the client when none is named."""
    pairs = [
        f"{quote_plus(name)}={quote(value, safe=ASCII)}"
        for name, value in given.raw.items()
        if name not in LEFT_OUT
    ]
    if given.get("scope") is None:
        pairs.append(f"scope={quote_plus(' '.join(client.allowed_oauth_scopes or ()))}")
    return "&".join(pairs)
