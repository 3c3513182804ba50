"""`/branding/{client_id}/…`: a client's stylesheet and images (see `domain.pools.branding.look`)."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

from poolhouse.answers import Answer
from poolhouse.asgi import Scope, header
from poolhouse.domain.pools.branding.look import LookAsset
from poolhouse.login.files import FOR_EVER
from poolhouse.login.opening import pool_of
from poolhouse.login.services import Services

PREFIX: Final = "/branding/"
CSS: Final = (b"content-type", b"text/css; charset=utf-8")
# An SVG opened by its address is a document of our origin: nothing in it may run or load.
OF_IMAGES: Final = (
    (b"content-security-policy", b"default-src 'none'; style-src 'unsafe-inline'; sandbox"),
    (b"cross-origin-resource-policy", b"same-site"),
    FOR_EVER,
)


async def answer(services: Services, scope: Scope, domain: str, path: str, base_url: str) -> Answer | None:
    """The file at a path below the domain; None when there is none. Raises UnknownDomain.

    Both kinds carry the look's version, so that one of an older look is simply not there.
    """
    client_id, _, name = path.removeprefix(PREFIX).partition("/")
    snapshot, own = await pool_of(services, domain)
    look = await services.looks.of(snapshot.pool.id, client_id, own.managed_login_version)
    if name == look.stylesheet_name:
        sheet = look.stylesheet(f"{urlsplit(base_url).path}{PREFIX}{client_id}")
        return Answer(200, sheet, (CSS, FOR_EVER), lasting=True)
    version, _, asset_id = name.partition("/")
    asset = look.asset(asset_id) if version == look.version else None
    return _image(scope, asset) if asset is not None else None


def _image(scope: Scope, asset: LookAsset) -> Answer:
    etag = f'"{asset.id}"'.encode()
    headers = ((b"content-type", asset.content_type.encode()), (b"etag", etag), *OF_IMAGES)
    if header(scope, b"if-none-match") == etag:
        return Answer(304, headers=headers, lasting=True)
    return Answer(200, asset.content, headers, lasting=True)
