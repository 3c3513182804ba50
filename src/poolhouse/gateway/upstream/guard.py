"""Which addresses an integration may reach.

Asked with the address that is about to be connected to, so that a name which resolves differently a moment later
(DNS rebinding) changes nothing.
"""

from __future__ import annotations

import socket
from collections.abc import Set
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Final

Address = IPv4Address | IPv6Address

# Link-local holds the metadata services of AWS, Google and Azure; the others are those of EC2 over IPv6, Google
# over IPv6, Alibaba and Azure's platform channel.
_FORBIDDEN: Final = tuple(
    map(
        ip_network,
        (
            "169.254.0.0/16",
            "fe80::/10",
            "fd00:ec2::254/128",
            "fd20:ce::254/128",
            "100.100.100.200/32",
            "168.63.129.16/32",
        ),
    )
)
_NAT64: Final = ip_network("64:ff9b::/96")


class Guard:
    """Raises nothing: says why an address is refused, or None."""

    __slots__ = ("_allow_all", "_own_ports")

    def __init__(self, *, own_ports: Set[int], allow_all: bool) -> None:
        """`own_ports` may grow later on."""
        self._own_ports = own_ports
        self._allow_all = allow_all

    def refuses(self, address: str, port: int) -> str | None:
        """`address` is numeric, with or without a zone."""
        if self._allow_all:
            return None
        real = _unwrapped(ip_address(address.partition("%")[0]))
        if any(real in network for network in _FORBIDDEN):
            return f"{address} is a link-local or metadata address (allow_internal_upstreams is off)"
        if port in self._own_ports and is_own_address(str(real)):
            return f"{address}:{port} is this server itself (allow_internal_upstreams is off)"
        return None


def _unwrapped(address: Address) -> Address:
    """The IPv4 address that an IPv6 one stands for: mapped, compatible, 6to4, NAT64."""
    if isinstance(address, IPv4Address):
        return address
    if (inner := address.ipv4_mapped or address.sixtofour) is not None:
        return inner
    if address in _NAT64 or (int(address) >> 32 == 0 and int(address) > 1):
        return IPv4Address(int(address) & 0xFFFF_FFFF)
    return address


@lru_cache(maxsize=256)
def is_own_address(address: str) -> bool:
    """Whether connecting to the address ends on this machine: one that can be bound to does."""
    parsed = ip_address(address)
    if parsed.is_loopback or parsed.is_unspecified:
        return True
    family = socket.AF_INET if parsed.version == 4 else socket.AF_INET6
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.bind((address, 0))
    except OSError:
        return False
    return True
