"""Custom domain names of APIs: which API and stage a host and a base path lead to. A warm call reads nothing.

Source: developer guide, 'Custom domain names for public REST APIs in API Gateway'.
"""

from __future__ import annotations

from collections.abc import Awaitable
from dataclasses import dataclass
from typing import Final, NamedTuple, Protocol

import structlog

from poolhouse.asgi import REASON_HEADER, Receive, Scope, Send, header_safe, respond
from poolhouse.domain import changes as names
from poolhouse.domain.apis.account import NO_BASE_PATH, BasePathMapping
from poolhouse.domain.apis.custom_domains import MAX_NAME
from poolhouse.domain.apis.ports import AccountRepository
from poolhouse.domain.ports import Changes
from poolhouse.gateway.bounded import Bounded

log = structlog.get_logger("poolhouse.gateway")

MAX_DOMAINS: Final = 1_000
MAX_ABSENT: Final = 1_000
# Of a base path; API Gateway V2 has several, with 300 characters in all.
MAX_SEGMENTS: Final = 20
_JSON: Final = ((b"content-type", b"application/json"), (b"x-amzn-ErrorType", b"ForbiddenException"))

Mappings = dict[str, BasePathMapping]
"""By base path."""


class Led(NamedTuple):
    """`path` is what follows the base path (`base`) and the stage, with its leading slash."""

    api_id: str
    stage: str
    path: str
    base: str


class CustomDomains:
    """Everything is dropped when a domain name or a mapping changes."""

    def __init__(self, accounts: AccountRepository, changes: Changes, account_id: str) -> None:
        self._accounts = accounts
        self._account_id = account_id
        self._kept: Bounded[str, Mappings] = Bounded(MAX_DOMAINS)
        # Hosts of all sorts reach a server: they are remembered apart.
        self._absent: Bounded[str, None] = Bounded(MAX_ABSENT)
        self._age = 0
        changes.subscribe(self._changed)

    async def mappings(self, host: str) -> Mappings | None:
        """Of the domain name that the host (in lower case) is, or that `*.` of its parent is; None for another."""
        kept = self._kept.get(host)
        if kept is not None:
            return kept
        if host in self._absent or not 0 < len(host) <= MAX_NAME or "." not in host:
            return None
        age = self._age
        found = await self._load(host)
        if found is None:
            found = await self._load(f"*.{host.partition('.')[2]}")
        if age == self._age:
            if found is None:
                self._absent[host] = None
            else:
                self._kept[host] = found
        return found

    async def _load(self, name: str) -> Mappings | None:
        if await self._accounts.domain_names.get(self._account_id, name) is None:
            return None
        return {each.base_path: each for each in await self._accounts.mappings.page(self._account_id, name)}

    def _changed(self, changed: frozenset[str]) -> None:
        if not changed or names.account(self._account_id) in changed:
            self._age += 1
            self._kept.clear()
            self._absent.clear()


def led(mappings: Mappings, path: str) -> Led | None:
    """Where the raw `path` leads; None when no mapping is for it. The longest base path wins."""
    mapping, base, inner = mappings.get(NO_BASE_PATH), "", path
    for length in range(min(MAX_SEGMENTS, path.count("/")), 0, -1):
        segments = path[1:].split("/", length)
        found = mappings.get("/".join(segments[:length]))
        if found is not None and found.base_path != NO_BASE_PATH:
            left = segments[length:]
            mapping, base, inner = found, f"/{found.base_path}", f"/{left[0]}" if left else ""
            break
    if mapping is None:
        return None
    stage = mapping.stage
    if stage is None:
        stage, slash, rest = inner[1:].partition("/")
        base, inner = f"{base}/{stage}", slash + rest
    return Led(mapping.api_id, stage, inner or "/", base)


class ServesApis(Protocol):
    def serve(
        self,
        scope: Scope,
        receive: Receive,
        send: Send,
        *,
        api_id: str,
        stage: str,
        path: str,
        domain: str,
        base: str | None,
    ) -> Awaitable[None]: ...


@dataclass(frozen=True, slots=True)
class DomainSurface:
    """Serves APIs at their custom domain names: by host, and for those without a resolver below a path.

    `dev` shows reasons to callers.
    """

    domains: CustomDomains
    data_plane: ServesApis
    dev: bool

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """`/_poolhouse/domains/{name}/…`: what the domain name would serve at `/…`."""
        parts = scope["raw_path"].decode("latin-1").split("/", 4)
        host, path = (*parts[3:], "", "")[:2]
        if not await self.serve(scope, receive, send, host=host.lower(), path=f"/{path}"):
            await respond(send, 404, _JSON[:1], b'{"message":"Not Found"}')

    async def serve(self, scope: Scope, receive: Receive, send: Send, *, host: str, path: str) -> bool:
        """False, and nothing is done, when the host is no custom domain name."""
        mappings = await self.domains.mappings(host)
        if mappings is None:
            return False
        to = led(mappings, path)
        if to is None:
            known = ", ".join(sorted(mappings)) or "none"
            reason = f"no base path mapping of {host} is for the path; there are: {known}"
            log.info("refused", domain=host, path=path, status=403, reason=reason)
            told = ((REASON_HEADER, header_safe(reason)),) if self.dev else ()
            await respond(send, 403, (*_JSON, *told), b'{"message":"Forbidden"}')
            return True
        await self.data_plane.serve(
            scope, receive, send, api_id=to.api_id, stage=to.stage, path=to.path, domain=host, base=to.base
        )
        return True
