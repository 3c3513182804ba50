"""Which addresses an integration may reach: metadata, link-local and this server, in every spelling."""

from __future__ import annotations

import asyncio
import socket
from typing import Any

import pytest

from poolhouse.gateway.upstream.errors import AddressRefused, NameUnknown, Unreachable
from poolhouse.gateway.upstream.guard import Guard, is_own_address
from poolhouse.gateway.upstream.pool import Target, Upstreams

GUARD = Guard(own_ports=frozenset({9229}), allow_all=False)
FORBIDDEN = (
    "169.254.169.254",
    "169.254.170.2",
    "169.254.0.1",
    "fe80::1",
    "fe80::1%eth0",
    "febf::1",
    "fd00:ec2::254",
    "fd20:ce::254",
    "100.100.100.200",
    "168.63.129.16",
    "::ffff:169.254.169.254",
    "::ffff:a9fe:a9fe",
    "::169.254.169.254",
    "2002:a9fe:a9fe::",
    "64:ff9b::a9fe:a9fe",
)


@pytest.mark.parametrize("address", FORBIDDEN)
def test_metadata_and_link_local_are_refused(address: str) -> None:
    assert "metadata" in (GUARD.refuses(address, 80) or "")


@pytest.mark.parametrize(
    "address", ["127.0.0.1", "10.0.0.5", "192.168.1.1", "8.8.8.8", "::1", "fd00::1", "2001:db8::1"]
)
def test_other_addresses_are_not(address: str) -> None:
    assert GUARD.refuses(address, 8080) is None


@pytest.mark.parametrize("address", ["127.0.0.1", "127.8.8.8", "::1", "0.0.0.0", "::", "::ffff:127.0.0.1"])
def test_this_servers_own_port_is_refused_here(address: str) -> None:
    assert "this server itself" in (GUARD.refuses(address, 9229) or "")
    assert GUARD.refuses(address, 9230) is None


def test_the_same_port_elsewhere_is_fine() -> None:
    assert GUARD.refuses("192.0.2.1", 9229) is None
    assert not is_own_address("192.0.2.1")


def test_an_address_of_this_machine_is_its_own() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("192.0.2.1", 9))  # sends nothing; tells which address would be used
        own = probe.getsockname()[0]
    assert is_own_address(own)


@pytest.mark.parametrize("address", [*FORBIDDEN, "127.0.0.1"])
def test_all_of_it_can_be_allowed(address: str) -> None:
    assert Guard(own_ports=frozenset({9229}), allow_all=True).refuses(address, 9229) is None


class Names:
    """A resolver that gives other addresses each time it is asked."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *answers: list[str]) -> None:
        self.answers = list(answers)
        self.connected: list[str] = []
        loop_class = asyncio.SelectorEventLoop

        async def getaddrinfo(loop: Any, host: str, port: int, **_: Any) -> Any:
            return [(0, 0, 0, "", (address, port)) for address in self.answers.pop(0)]

        async def create_connection(loop: Any, factory: Any, host: str, port: int, **_: Any) -> Any:
            self.connected.append(host)
            raise ConnectionRefusedError("nobody there")

        monkeypatch.setattr(loop_class, "getaddrinfo", getaddrinfo)
        monkeypatch.setattr(loop_class, "create_connection", create_connection)


def _open(host: str) -> None:
    asyncio.run(Upstreams(GUARD).open(Target(host=host, port=80)))


def test_a_name_is_judged_by_its_address(monkeypatch: pytest.MonkeyPatch) -> None:
    names = Names(monkeypatch, ["169.254.169.254"])
    with pytest.raises(AddressRefused, match=r"innocent\.example"):
        _open("innocent.example")
    assert names.connected == []


def test_one_forbidden_address_forbids_the_name(monkeypatch: pytest.MonkeyPatch) -> None:
    names = Names(monkeypatch, ["8.8.8.8", "169.254.169.254"])
    with pytest.raises(AddressRefused):
        _open("half.example")
    assert names.connected == []


def test_what_was_judged_is_what_is_connected_to(monkeypatch: pytest.MonkeyPatch) -> None:
    """DNS rebinding: a second question would get the metadata address."""
    names = Names(monkeypatch, ["192.0.2.1"], ["169.254.169.254"])
    with pytest.raises(Unreachable):
        _open("rebinding.example")
    assert names.connected == ["192.0.2.1"]
    assert len(names.answers) == 1


def test_every_address_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    names = Names(monkeypatch, ["192.0.2.1", "192.0.2.2"])
    with pytest.raises(Unreachable, match=r"192\.0\.2\.2"):
        _open("two.example")
    assert names.connected == ["192.0.2.1", "192.0.2.2"]


def test_a_name_that_does_not_exist() -> None:
    with pytest.raises(NameUnknown):
        _open("no-such-host.invalid")


def test_a_name_that_is_no_name() -> None:
    with pytest.raises((NameUnknown, Unreachable)):
        _open("a" * 300)


def test_a_target_spelled_as_a_number_is_judged_too() -> None:
    """getaddrinfo reads 2852039166 and 0xA9FEA9FE as 169.254.169.254."""
    for host in ("2852039166", "0xA9FEA9FE", "169.254.43518"):
        with pytest.raises(AddressRefused):
            _open(host)
