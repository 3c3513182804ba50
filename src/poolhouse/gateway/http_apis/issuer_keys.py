"""The keys of external OIDC issuers: found by discovery, kept, fetched anew at a measured pace.

Fetched through the integrations' connections, so that the same guard says which addresses may be asked.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from typing import Any, Final
from urllib.parse import urlsplit

import msgspec
import structlog
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

from poolhouse.domain.http_apis.authorizers import DISCOVERY, is_issuer
from poolhouse.gateway.http_apis.jws import DIGESTS
from poolhouse.gateway.integrations.endpoint import BadEndpoint, endpoint_of
from poolhouse.gateway.upstream.call import Call
from poolhouse.gateway.upstream.errors import UpstreamFailed
from poolhouse.gateway.upstream.pool import Upstreams
from poolhouse.verify import Pace
from poolhouse.verify.keys import rsa_key
from poolhouse.verify.pace import Pacer

log = structlog.get_logger("poolhouse.gateway")

# "API Gateway can cache the public key for two hours" (developer guide, JWT authorizers).
PACE: Final = Pace(refresh_after=7_200.0)
TIMEOUT_SECONDS: Final = 5.0
MAX_OCTETS: Final = 512 * 1024
MAX_ISSUERS: Final = 256


class NoKeys(Exception):
    """The issuer's keys could not be had; the text says why."""


class IssuerKeys:
    """Of every issuer that is asked about. Lives in one event loop."""

    def __init__(self, upstreams: Upstreams, monotonic: Callable[[], float], *, pace: Pace = PACE) -> None:
        self._upstreams = upstreams
        self._monotonic = monotonic
        self._pace = pace
        self._issuers: OrderedDict[str, _Issuer] = OrderedDict()

    async def find(self, issuer: str, kid: str) -> RSAPublicKey | None:
        """None when the issuer publishes no such key. Raises NoKeys."""
        held = self._issuers.get(issuer)
        if held is None:
            held = self._issuers[issuer] = _Issuer(issuer, self._upstreams, self._monotonic, Pacer(self._pace))
            if len(self._issuers) > MAX_ISSUERS:
                self._issuers.popitem(last=False)
        return await held.find(kid)


class _Issuer:
    """While it is down its last keys stay in use."""

    def __init__(self, url: str, upstreams: Upstreams, monotonic: Callable[[], float], pacer: Pacer) -> None:
        self._url = url
        self._upstreams = upstreams
        self._monotonic = monotonic
        self._pacer = pacer
        self._keys: dict[str, RSAPublicKey] | None = None
        self._error = "nothing was fetched yet"
        self._fetch: asyncio.Task[None] | None = None

    async def find(self, kid: str) -> RSAPublicKey | None:
        key = (self._keys or {}).get(kid)
        if key is not None:
            if self._monotonic() >= self._pacer.stale_at:
                self._begin(None)
            return key
        fetch = self._begin(None if self._keys is None else kid)
        if fetch is not None:
            # A caller that goes away must not take the others' fetch with it.
            await asyncio.shield(fetch)
        if self._keys is None:
            raise NoKeys(f"no keys of {self._url}: {self._error}")
        return self._keys.get(kid)

    def _begin(self, kid: str | None) -> asyncio.Task[None] | None:
        """The fetch under way, or a new one if the pace allows it, else None."""
        now = self._monotonic()
        if self._fetch is None and self._pacer.allows(kid, now):
            self._pacer.started(kid, now)
            self._fetch = asyncio.create_task(self._run())
        return self._fetch

    async def _run(self) -> None:
        try:
            self._keys = await self._fetched()
        except (NoKeys, OSError, ValueError) as failed:
            self._error = str(failed)
            self._pacer.failed(self._monotonic())
            log.warning("no keys of an issuer", issuer=self._url, reason=self._error)
        else:
            self._pacer.succeeded(self._monotonic())
        finally:
            self._fetch = None

    async def _fetched(self) -> dict[str, RSAPublicKey]:
        base = self._url.rstrip("/")
        document = await fetch_json(self._upstreams, base + DISCOVERY)
        if not isinstance(document, dict) or document.get("issuer") != self._url:
            # OpenID Connect Discovery 4.3: else anybody's document would do.
            raise NoKeys("its discovery document names another issuer")
        where = document.get("jwks_uri")
        if not isinstance(where, str) or not is_issuer(where.partition("?")[0]):
            raise NoKeys("its discovery document has no jwks_uri with https")
        return read_keys(await fetch_json(self._upstreams, where))


def read_keys(document: Any) -> dict[str, RSAPublicKey]:
    """The RSA verification keys of a JWKS (RFC 7517) by `kid`. Raises NoKeys when there is none."""
    entries = document.get("keys") if isinstance(document, dict) else None
    found: dict[str, RSAPublicKey] = {}
    for entry in entries if isinstance(entries, list) else ():
        key = _key_of(entry)
        if key is not None:
            found[entry["kid"]] = key
    if not found:
        raise NoKeys("the JWKS holds no RSA key with a kid")
    return found


def _key_of(entry: Any) -> RSAPublicKey | None:
    """None for a key of another kind or use."""
    if not isinstance(entry, dict) or entry.get("kty") != "RSA" or not isinstance(entry.get("kid"), str):
        return None
    if entry.get("use", "sig") != "sig" or entry.get("alg", "RS256") not in DIGESTS:
        return None
    try:
        return rsa_key(entry)
    except ValueError:
        return None


async def fetch_json(upstreams: Upstreams, url: str) -> Any:
    """The document, bounded in time and size; redirects are not followed. Raises NoKeys."""
    try:
        endpoint = endpoint_of(url, variables={}, mapped=())
        async with asyncio.timeout(TIMEOUT_SECONDS):
            octets = await _get(upstreams, endpoint.target, endpoint.authority, endpoint.fixed)
        return msgspec.json.decode(octets)
    except (UpstreamFailed, BadEndpoint) as failed:
        raise NoKeys(f"{_shown(url)}: {failed}") from None
    except TimeoutError:
        raise NoKeys(f"{_shown(url)}: no answer within {TIMEOUT_SECONDS:g} s") from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise NoKeys(f"{_shown(url)} is no JSON") from None


async def _get(upstreams: Upstreams, target: Any, authority: bytes, path: bytes) -> bytes:
    call = Call(upstreams, target, TIMEOUT_SECONDS)
    try:
        request = b"GET %b HTTP/1.1\r\nhost: %b\r\naccept: application/json\r\n\r\n" % (path, authority)
        answer = await call.answer(request, head_only=False, repeatable=True)
        call.arrived()
        if answer.status != 200:
            raise NoKeys(f"the issuer answered the status {answer.status}")
        octets = answer.take() if answer.complete else await answer.chunk(within=TIMEOUT_SECONDS)
        whole = octets
        while octets and not answer.complete:
            octets = await answer.chunk(within=TIMEOUT_SECONDS)
            whole += octets
            if len(whole) > MAX_OCTETS:
                raise NoKeys(f"the document has more than {MAX_OCTETS} octets")
        return whole + answer.take()
    finally:
        call.close()


def _shown(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}{parts.path}"[:200]
