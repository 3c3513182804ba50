"""How a call to an upstream fails. The text is the reason, for the log."""

from __future__ import annotations


class UpstreamFailed(Exception):
    """No (complete) answer came from the upstream."""


class AddressRefused(UpstreamFailed):
    """The guard forbids the address."""


class NameUnknown(UpstreamFailed):
    """The host's name has no address."""


class Unreachable(UpstreamFailed):
    """No connection: refused, no route, TLS failed."""


class Broken(UpstreamFailed):
    """The connection ended, or what came over it is no HTTP, before the answer was complete."""


class Stale(Broken):
    """A kept connection turned out closed before any octet of the answer: another one may be tried."""


class TimedOut(UpstreamFailed):
    """The time limit of the integration passed."""


class CallerGone(Exception):
    """The caller closed the connection; nobody waits for the answer any more."""
