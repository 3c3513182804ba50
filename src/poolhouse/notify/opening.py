"""Which transport carries what, by the settings."""

from __future__ import annotations

from poolhouse.domain.ports import Clock
from poolhouse.domain.users.ports import Outbox
from poolhouse.notify.delivery import CUSTOM, Delivery
from poolhouse.notify.transport import Nobody, Transport
from poolhouse.settings import Settings


def open_delivery(settings: Settings, outbox: Outbox, clock: Clock, *, custom: Transport) -> Delivery:
    """Connects to nothing. `custom` carries what a pool's own function sends."""
    # Imported where they are used only: most servers of the dev profile send nothing, and start faster without.
    dev = settings.is_dev
    email: Transport = Nobody("smtp_url", dev=dev)
    sms: Transport = Nobody("sms_webhook", dev=dev)
    if settings.smtp_url:
        from poolhouse.notify.smtp import SmtpTransport  # noqa: PLC0415

        email = SmtpTransport(settings.smtp_url, settings.smtp_from)
    if settings.sms_webhook:
        from poolhouse.notify.webhook import SmsWebhook  # noqa: PLC0415

        sms = SmsWebhook(settings.sms_webhook, settings.sms_webhook_authorization)
    return Delivery(outbox, {"EMAIL": email, "SMS": sms, CUSTOM: custom}, clock, dev=dev)
