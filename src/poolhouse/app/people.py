"""Users: the `cognito-idp` surface, the pool domains and issuers, and the messages people get."""

from __future__ import annotations

from poolhouse.app import hosted
from poolhouse.app.parts import Parts
from poolhouse.domain.authorization.redeeming import Redeemer
from poolhouse.functions.kms import KmsSealer
from poolhouse.idp.services import Services
from poolhouse.idp.surface import IdpSurface
from poolhouse.notify.custom_sender import CustomSender
from poolhouse.notify.delivery import Delivery
from poolhouse.notify.opening import open_delivery
from poolhouse.oauth.endpoints import Services as OAuthServices
from poolhouse.oauth.surface import DomainSurface, IssuerSurface


def idp_services(parts: Parts) -> Services:
    settings = parts.settings
    return Services(
        pools=parts.storage.pools,
        snapshots=parts.snapshots,
        client_tokens=parts.client_tokens,
        users=parts.storage.users,
        accounts=parts.accounts,
        tickets=parts.tickets,
        user_issuer=parts.user_issuer,
        refresher=parts.refresher,
        sign_in=parts.sign_in,
        clock=parts.clock,
        random=parts.random,
        region=settings.region,
        account_id=settings.account_id,
        page_tokens=parts.page_tokens,
        domain_url=settings.domain_url,
    )


def idp_surface(parts: Parts) -> IdpSurface:
    return IdpSurface(idp_services(parts), dev=parts.settings.is_dev)


def domain_surface(parts: Parts) -> DomainSurface:
    services = OAuthServices(
        snapshots=parts.snapshots,
        client_tokens=parts.client_tokens,
        sessions=hosted.browser_sessions(parts),
        granter=hosted.granter(parts),
        redeemer=Redeemer(
            codes=parts.storage.codes,
            users=parts.storage.users,
            snapshots=parts.snapshots,
            issuer=parts.user_issuer,
            clock=parts.clock,
        ),
        refresher=parts.refresher,
        users=parts.storage.users,
        issuer=parts.user_issuer,
        clock=parts.clock,
    )
    return DomainSurface(services, random=parts.random, dev=parts.settings.is_dev)


def issuer_surface(parts: Parts) -> IssuerSurface:
    settings = parts.settings
    return IssuerSurface(
        parts.snapshots,
        issuer_url=settings.issuer,
        domain_url=settings.domain_url,
        random=parts.random,
        dev=settings.is_dev,
    )


def delivery(parts: Parts) -> Delivery:
    sealer = KmsSealer(parts.settings.kms_endpoint, parts.random)
    custom = CustomSender(parts.functions.triggers, sealer)
    return open_delivery(parts.settings, parts.storage.outbox, parts.clock, custom=custom)
