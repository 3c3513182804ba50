"""The composition root: builds storage, domain services and surfaces, and mounts them. Builds and forgets."""

from __future__ import annotations

import hashlib
import hmac
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

import structlog

from poolhouse import settings as settings_module
from poolhouse.admin import hooks
from poolhouse.admin.surface import AdminSurface
from poolhouse.asgi import Receive, Scope, Send
from poolhouse.aws.paging import PageTokens
from poolhouse.dispatch import Dispatcher
from poolhouse.domain.accounts.means import Accounts
from poolhouse.domain.pools.snapshots import PoolSnapshots
from poolhouse.domain.signin.machine import SignIn
from poolhouse.domain.signin.means import Means as SignInMeans
from poolhouse.domain.tokens.client_tokens import ClientTokens
from poolhouse.domain.tokens.issuer import Issuer
from poolhouse.domain.tokens.refresh import Refresher
from poolhouse.domain.tokens.tickets import Tickets
from poolhouse.domain.tokens.user_issuer import UserIssuer
from poolhouse.domain.triggers.calling import Caller
from poolhouse.domain.triggers.triggers import Triggers
from poolhouse.domain.users.messages import Messages
from poolhouse.functions.kms import KmsSealer
from poolhouse.functions.remote import RemoteFunctions
from poolhouse.gateway.authorizers.cognito import CognitoAuthorizer
from poolhouse.gateway.control.services import Services as ControlServices
from poolhouse.gateway.control.surface import ControlSurface
from poolhouse.gateway.dataplane import DataPlane
from poolhouse.hashing import ThreadedHasher
from poolhouse.idp.services import Services as IdpServices
from poolhouse.idp.surface import IdpSurface
from poolhouse.logs import configure_logs
from poolhouse.notify.custom_sender import CustomSender
from poolhouse.notify.delivery import Delivery
from poolhouse.notify.inbox import Inbox
from poolhouse.notify.opening import open_delivery
from poolhouse.oauth.surface import DomainSurface, IssuerSurface
from poolhouse.settings import Settings
from poolhouse.storage.opening import Storage, open_storage
from poolhouse.system import SystemClock, SystemRandom

log = structlog.get_logger("poolhouse")

# First path segments of Amazon API Gateway's REST control plane (botocore's `requestUri`s).
CONTROL_SEGMENTS = (
    "account",
    "apikeys",
    "clientcertificates",
    "domainnameaccessassociations",
    "domainnames",
    "rejectdomainnameaccessassociations",
    "restapis",
    "sdktypes",
    "tags",
    "usageplans",
    "vpclinks",
)
NOT_BUILT = {"v2": "The apigatewayv2 control plane", "console": "The console"}


@dataclass(frozen=True, slots=True)
class App:
    """An ASGI application with a lifespan; two of them in one process share nothing."""

    settings: Settings
    clock: SystemClock
    storage: Storage
    data_plane: DataPlane
    functions: RemoteFunctions
    hasher: ThreadedHasher
    delivery: Delivery
    dispatcher: Dispatcher

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await self.dispatcher(scope, receive, send)
        elif scope["type"] == "lifespan":
            await self._lifespan(receive, send)

    async def _lifespan(self, receive: Receive, send: Send) -> None:
        await receive()
        try:
            await self.storage.start()
            self.delivery.start()
        except Exception as error:
            log.exception("the start failed")
            await send({"type": "lifespan.startup.failed", "message": str(error)})
            return
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await self.delivery.stop()
        await self.data_plane.close()
        await self.functions.close()
        self.hasher.close()
        await self.storage.close()
        await send({"type": "lifespan.shutdown.complete"})


@dataclass(frozen=True, slots=True)
class _Parts:
    """What the surfaces share."""

    settings: Settings
    clock: SystemClock
    random: SystemRandom
    storage: Storage
    snapshots: PoolSnapshots
    functions: RemoteFunctions
    triggers: Triggers
    messages: Messages
    hasher: ThreadedHasher
    tickets: Tickets
    user_issuer: UserIssuer
    refresher: Refresher
    decoy_key: bytes
    client_tokens: ClientTokens
    authorizer: CognitoAuthorizer
    page_tokens: PageTokens


def build(settings: Settings) -> App:
    """Everything a server is made of. Raises InvalidSettings; opens nothing before the lifespan starts."""
    settings_module.check_safe(settings)
    configure_logs(settings.log_level, settings.log_format)
    parts = _parts(settings)
    clock, storage = parts.clock, parts.storage
    data_plane = _data_plane(parts)
    answers: Counter[tuple[str, int]] = Counter()
    control = ControlSurface(_control_services(parts), dev=settings.is_dev)
    admin = AdminSurface(storage.ping, answers, _hooks(settings, clock, storage))
    dispatcher = Dispatcher(
        root=IdpSurface(_idp_services(parts), dev=settings.is_dev),
        apps={"_poolhouse": admin, **dict.fromkeys(CONTROL_SEGMENTS, control)},
        not_built=NOT_BUILT,
        data_plane=data_plane,
        domains=DomainSurface(parts.snapshots, parts.client_tokens, random=parts.random, dev=settings.is_dev),
        issuers=IssuerSurface(
            parts.snapshots,
            issuer_url=settings.issuer,
            domain_url=settings.domain_url,
            random=parts.random,
            dev=settings.is_dev,
        ),
        pool_of_domain=parts.snapshots.pool_of_domain,
        own_hosts=_own_hosts(settings),
        base_host=settings.base_host,
        answers=answers,
    )
    return App(settings, clock, storage, data_plane, parts.functions, parts.hasher, _delivery(parts), dispatcher)


def _parts(settings: Settings) -> _Parts:
    clock, random = SystemClock(), SystemRandom()
    master_keys = settings_module.master_keys(settings)
    storage = open_storage(settings, master_keys=master_keys, clock=clock)
    snapshots = PoolSnapshots(storage.pools, storage.changes, clock=clock, random=random)
    functions = RemoteFunctions(settings.lambda_endpoint)
    triggers = Triggers(Caller(functions))
    issuer = Issuer(snapshots, clock=clock, random=random, issuer_url=settings.issuer)
    tickets = Tickets([_derived(key, "tickets") for key in master_keys], random)
    user_issuer = UserIssuer(
        users=storage.users,
        snapshots=snapshots,
        tickets=tickets,
        triggers=triggers,
        clock=clock,
        random=random,
        issuer_url=settings.issuer,
    )
    return _Parts(
        settings,
        clock,
        random,
        storage,
        snapshots,
        functions,
        triggers,
        Messages(
            triggers=triggers, snapshots=snapshots, clock=clock, random=random, domain_url=settings.domain_url
        ),
        ThreadedHasher(random),
        tickets,
        user_issuer,
        Refresher(users=storage.users, tickets=tickets, issuer=user_issuer, clock=clock, random=random),
        _derived(master_keys[-1], "decoys"),
        ClientTokens(snapshots, issuer, triggers),
        CognitoAuthorizer(snapshots, clock=clock, issuer_url=settings.issuer),
        # The oldest key: a rotation puts new ones before it, and tokens handed out stay readable.
        PageTokens(_derived(master_keys[-1], "page tokens")),
    )


def _idp_services(parts: _Parts) -> IdpServices:
    return IdpServices(
        pools=parts.storage.pools,
        snapshots=parts.snapshots,
        client_tokens=parts.client_tokens,
        triggers=parts.triggers,
        messages=parts.messages,
        users=parts.storage.users,
        accounts=_accounts(parts),
        hasher=parts.hasher,
        tickets=parts.tickets,
        user_issuer=parts.user_issuer,
        refresher=parts.refresher,
        sign_in=_sign_in(parts),
        clock=parts.clock,
        random=parts.random,
        region=parts.settings.region,
        account_id=parts.settings.account_id,
        page_tokens=parts.page_tokens,
        domain_url=parts.settings.domain_url,
        decoy_key=parts.decoy_key,
    )


def _accounts(parts: _Parts) -> Accounts:
    return Accounts(
        users=parts.storage.users,
        hasher=parts.hasher,
        triggers=parts.triggers,
        messages=parts.messages,
        clock=parts.clock,
        random=parts.random,
        decoy_key=parts.decoy_key,
    )


def _sign_in(parts: _Parts) -> SignIn:
    return SignIn(
        SignInMeans(
            users=parts.storage.users,
            snapshots=parts.snapshots,
            hasher=parts.hasher,
            tickets=parts.tickets,
            issuer=parts.user_issuer,
            refresher=parts.refresher,
            triggers=parts.triggers,
            messages=parts.messages,
            clock=parts.clock,
            random=parts.random,
            decoy_key=parts.decoy_key,
        )
    )


def _delivery(parts: _Parts) -> Delivery:
    sealer = KmsSealer(parts.settings.kms_endpoint, parts.random)
    custom = CustomSender(parts.functions, sealer)
    return open_delivery(parts.settings, parts.storage.outbox, parts.clock, custom=custom)


def _control_services(parts: _Parts) -> ControlServices:
    return ControlServices(
        apis=parts.storage.apis,
        authorizer=parts.authorizer,
        clock=parts.clock,
        random=parts.random,
        region=parts.settings.region,
        account_id=parts.settings.account_id,
        page_tokens=parts.page_tokens,
    )


def _data_plane(parts: _Parts) -> DataPlane:
    settings = parts.settings
    return DataPlane(
        parts.storage.apis,
        parts.storage.changes,
        parts.authorizer,
        clock=parts.clock,
        random=parts.random,
        region=settings.region,
        account_id=settings.account_id,
        dev=settings.is_dev,
        own_port=settings.port,
        allow_internal_upstreams=settings.allow_internal_upstreams,
    )


def from_environment() -> App:
    """For worker processes: the parent handed its settings over as variables."""
    return build(Settings.load())


def _hooks(settings: Settings, clock: SystemClock, storage: Storage) -> Mapping[str, hooks.Hook]:
    if not settings.is_dev:
        return {}
    return {
        "clock": hooks.clock_hook(clock, workers=settings.workers),
        "reset": hooks.reset_hook(storage.reset),
        "inbox": hooks.inbox_hook(Inbox(storage.outbox).read),
    }


def _derived(master_key: bytes, purpose: str) -> bytes:
    """A key of its own for each purpose, so that no key serves two."""
    return hmac.digest(master_key, f"poolhouse {purpose}".encode(), hashlib.sha256)


def _own_hosts(settings: Settings) -> frozenset[str]:
    """Hosts that name this server itself, so that no host rule has to be asked."""
    public = urlsplit(settings.base_url).hostname or "localhost"
    return frozenset({"", "localhost", "127.0.0.1", "[::1]", settings.host, settings.base_host, public.lower()})
