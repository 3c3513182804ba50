"""One visible list of mounts, and the life of what stands behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

import structlog

from poolhouse import settings as settings_module
from poolhouse.admin import hooks
from poolhouse.admin.surface import AdminSurface
from poolhouse.app import functions, gateway, hosted, people
from poolhouse.app.domains import PoolDomains
from poolhouse.app.parts import Parts, build_parts
from poolhouse.asgi import AsgiApp, Lane, Receive, Scope, Send
from poolhouse.dispatch import Dispatcher
from poolhouse.gateway.deployed import DeployedApis, Gates
from poolhouse.logs import configure_logs
from poolhouse.notify.delivery import Delivery
from poolhouse.notify.inbox import Inbox
from poolhouse.settings import Settings

log = structlog.get_logger("poolhouse")

NOT_BUILT = {"console": "The console"}


@dataclass(frozen=True, slots=True)
class App:
    """An ASGI application with a lifespan; two of them in one process share nothing."""

    parts: Parts
    data_plane: DeployedApis
    delivery: Delivery
    dispatcher: Dispatcher

    @property
    def settings(self) -> Settings:
        return self.parts.settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await self.dispatcher(scope, receive, send)
        elif scope["type"] == "lifespan":
            await self._lifespan(receive, send)

    @property
    def express(self) -> Callable[[Lane], bool]:
        """Takes a request without a task of its own, if that can be done; False leaves it as it was."""
        return self.dispatcher.express

    async def _lifespan(self, receive: Receive, send: Send) -> None:
        await receive()
        try:
            await self.parts.storage.start()
            self.delivery.start()
        except Exception as error:
            log.exception("the start failed")
            await send({"type": "lifespan.startup.failed", "message": str(error)})
            return
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await self.delivery.stop()
        await self.data_plane.close()
        await self.parts.functions.close()
        self.parts.hasher.close()
        await self.parts.storage.close()
        await send({"type": "lifespan.shutdown.complete"})


def build(settings: Settings) -> App:
    """Everything a server is made of. Raises InvalidSettings; opens nothing before the lifespan starts."""
    settings_module.check_safe(settings)
    configure_logs(settings.log_level, settings.log_format)
    parts = build_parts(settings)
    authorizer = gateway.cognito_authorizer(parts)
    gate = gateway.gate(parts, authorizer)
    rest = gateway.data_plane(parts, gate)
    data_plane = gateway.deployed(parts, rest)
    answers: Counter[tuple[str, int]] = Counter()
    control = gateway.control_surface(parts, authorizer, rest)
    api_domains = gateway.api_domains(parts, data_plane)
    forward = gateway.forward_authorization(parts, Gates(gate, data_plane.http.gate), rest)
    dispatcher = Dispatcher(
        root=people.idp_surface(parts),
        apps={
            "_poolhouse": AdminSurface(
                parts.storage.ping,
                answers,
                _hooks(parts),
                {
                    **gateway.questions(parts, forward),
                    **({"domains": api_domains} if settings.is_dev else {}),
                    **_function_logs(parts),
                },
            ),
            **dict.fromkeys(functions.LAMBDA_SEGMENTS, functions.lambda_surface(parts)),
            **dict.fromkeys(gateway.CONTROL_SEGMENTS, control),
            "v2": gateway.http_control_surface(parts),
        },
        not_built=NOT_BUILT,
        data_plane=data_plane,
        api_domains=api_domains,
        forward=forward,
        domains=PoolDomains(people.domain_surface(parts), hosted.login_surface(parts)),
        domain_url=settings.domain_url,
        issuers=people.issuer_surface(parts),
        pool_of_domain=parts.snapshots.pool_of_domain,
        own_hosts=_own_hosts(settings),
        base_host=settings.base_host,
        answers=answers,
    )
    return App(parts, data_plane, people.delivery(parts), dispatcher)


def from_environment() -> App:
    """For worker processes: the parent handed its settings over as variables."""
    return build(Settings.load())


def _hooks(parts: Parts) -> Mapping[str, hooks.Hook]:
    if not parts.settings.is_dev:
        return {}
    return {
        "clock": hooks.clock_hook(parts.clock, workers=parts.settings.workers),
        "reset": hooks.reset_hook(parts.storage.reset),
        "inbox": hooks.inbox_hook(Inbox(parts.storage.outbox).read),
    }


def _function_logs(parts: Parts) -> Mapping[str, AsgiApp]:
    return {"functions": functions.logs_surface(parts.functions)} if parts.settings.is_dev else {}


def _own_hosts(settings: Settings) -> frozenset[str]:
    """Hosts that name this server itself, so that no host rule has to be asked."""
    public = urlsplit(settings.base_url).hostname or "localhost"
    return frozenset({"", "localhost", "127.0.0.1", "[::1]", settings.host, settings.base_host, public.lower()})
