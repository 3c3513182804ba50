"""Turning a request into a Visit: whose domain, which client, what the app asks for, and the form."""

from __future__ import annotations

from poolhouse import cookies
from poolhouse.answers import safe_query
from poolhouse.asgi import Receive, Scope, address
from poolhouse.domain.authorization.reading import read_request
from poolhouse.domain.pools.branding.values import ALL_CLIENTS
from poolhouse.domain.pools.domain_name import PoolDomain
from poolhouse.domain.pools.snapshots import PoolSnapshot
from poolhouse.login import csrf, languages
from poolhouse.login.forms import read_form
from poolhouse.login.page import Page
from poolhouse.login.refusals import UnknownDomain
from poolhouse.login.services import Services
from poolhouse.login.visit import Visit, only

FORM_METHOD = "POST"


async def pool_of(services: Services, domain: str) -> tuple[PoolSnapshot, PoolDomain]:
    """The pool that a domain belongs to. Raises UnknownDomain."""
    pool_id = await services.snapshots.pool_of_domain(domain)
    snapshot = await services.snapshots.pool(pool_id) if pool_id is not None else None
    own = snapshot.domain_named(domain) if snapshot is not None else None
    if snapshot is None or own is None:
        raise UnknownDomain(f"The domain {domain[:256]} does not exist.")
    return snapshot, own


async def open_visit(
    services: Services, scope: Scope, receive: Receive, page: Page, *, domain: str, path: str, base_url: str
) -> Visit:
    """Raises UnknownDomain, BadForm, Forged, RequestUntrusted or RequestRejected."""
    snapshot, own = await pool_of(services, domain)
    fields: dict[str, str] = {}
    if scope["method"] == FORM_METHOD:
        fields = await read_form(scope, receive)
        csrf.check(scope, fields)
    query = safe_query(scope)
    request = None
    if page.needs_request:
        request = await read_request(query, snapshot.pool.id, services.snapshots, domain=domain)
    look_of = request.client.client.id if request is not None else (client_id(scope) or ALL_CLIENTS)
    language, remember_language = _language(scope, own, query)
    return Visit(
        scope=scope,
        method=scope["method"],
        path=path,
        query=query,
        base_url=base_url,
        domain=own,
        snapshot=snapshot,
        look=await services.looks.of(snapshot.pool.id, look_of, own.managed_login_version),
        look_of=look_of,
        language=language,
        remember_language=remember_language,
        csrf=csrf.token(scope, services.random),
        request=request,
        fields=fields,
        ip=address(scope),
    )


def client_id(scope: Scope) -> str | None:
    """The app that an address names, believed or not: for the look of an error page, and the way back."""
    named = only(safe_query(scope), "client_id")
    return named[:128] if named is not None else None


def _language(scope: Scope, domain: PoolDomain, query: str) -> tuple[str, bool]:
    """Managed login only: classic pages are English (cognito-oauth.md 5.6). And whether to remember it: what was
    asked for is."""
    if not domain.is_managed:
        return languages.DEFAULT, False
    asked = only(query, "lang")
    chosen = languages.chosen(asked, cookies.read(scope, cookies.LANGUAGE))
    return chosen, asked == chosen
