"""Sealed tickets: what opens, what does not, and what a holder can see."""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from joserfc import jwe
from joserfc.jwk import OctKey
from msgspec import Struct

from poolhouse.domain.tokens.tickets import MAX_LENGTH, InvalidTicket, Tickets
from poolhouse.system import SystemRandom
from tests.fakes import FakeRandom

OLD, NEW = bytes(range(32)), bytes(range(100, 132))


class Note(Struct, frozen=True):
    id: str
    text: str = "the quick brown fox"


class Other(Struct, frozen=True):
    number: int


NOTE = Note("n1")


@pytest.fixture
def tickets() -> Tickets:
    return Tickets([NEW, OLD], SystemRandom())


def header(ticket: str) -> dict[str, str]:
    part = ticket.split(".", maxsplit=1)[0]
    found: dict[str, str] = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    return found


def test_opens_as_it_was_sealed(tickets: Tickets) -> None:
    ticket = tickets.seal("note", NOTE)
    assert tickets.open("note", ticket, Note) == NOTE
    assert len(ticket.split(".")) == 5


def test_looks_like_a_refresh_token_of_aws(tickets: Tickets) -> None:
    ticket = tickets.seal("refresh", NOTE)
    assert ticket.startswith("eyJjdHki")
    assert list(header(ticket)) == ["cty", "enc", "alg", "kid"]
    assert {**header(ticket), "kid": ""} == {"cty": "JWT", "enc": "A256GCM", "alg": "dir", "kid": ""}


def test_reveals_nothing_of_its_content(tickets: Tickets) -> None:
    ticket = tickets.seal("note", NOTE)
    seen = b"".join(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)) for part in ticket.split("."))
    assert b"n1" not in seen
    assert b"fox" not in seen
    assert tickets.seal("note", NOTE) != ticket


def test_is_a_jwe_that_others_read_with_its_key(tickets: Tickets) -> None:
    """Written without joserfc's serializer, so it has to agree that this is RFC 7516."""
    ticket = tickets.seal("note", NOTE)
    seal = next(iter(tickets._of("note").values()))
    opened = jwe.decrypt_compact(ticket, OctKey.import_key(seal.key))
    assert opened.plaintext is not None
    assert json.loads(opened.plaintext) == {"id": "n1", "text": "the quick brown fox"}


def test_a_ticket_is_of_one_kind(tickets: Tickets) -> None:
    with pytest.raises(InvalidTicket):
        tickets.open("letter", tickets.seal("note", NOTE), Note)


def test_a_rotated_key_still_opens_and_no_longer_seals(tickets: Tickets) -> None:
    before = Tickets([OLD], SystemRandom()).seal("note", NOTE)
    assert tickets.open("note", before, Note) == NOTE
    assert header(tickets.seal("note", NOTE))["kid"] != header(before)["kid"]
    with pytest.raises(InvalidTicket):
        Tickets([OLD], SystemRandom()).open("note", tickets.seal("note", NOTE), Note)


def test_another_servers_ticket_is_refused(tickets: Tickets) -> None:
    with pytest.raises(InvalidTicket, match="none of this server"):
        tickets.open("note", Tickets([os.urandom(32)], SystemRandom()).seal("note", NOTE), Note)


def test_a_body_of_another_shape_is_refused(tickets: Tickets) -> None:
    with pytest.raises(InvalidTicket, match="another version"):
        tickets.open("note", tickets.seal("note", NOTE), Other)


@pytest.mark.parametrize("keys", [[], [b"short"], [NEW, b"short"]])
def test_keys_have_their_length(keys: list[bytes]) -> None:
    with pytest.raises(ValueError, match="32 octets"):
        Tickets(keys, FakeRandom())


def test_every_single_changed_character_is_noticed(tickets: Tickets) -> None:
    ticket = tickets.seal("note", NOTE)
    for position, character in enumerate(ticket):
        altered = ticket[:position] + ("A" if character != "A" else "B") + ticket[position + 1 :]
        with pytest.raises(InvalidTicket):
            tickets.open("note", altered, Note)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda parts: parts[:4],
        lambda parts: [*parts, ""],
        lambda parts: [parts[0], "AAAA", *parts[2:]],
        lambda parts: [*parts[:4], parts[4][:6]],
        lambda parts: [*parts[:4], ""],
        lambda parts: [*parts[:2], "", *parts[3:]],
        lambda parts: [*parts[:4], parts[4] + "="],
        lambda parts: [*parts[:4], parts[4] + "\n"],
        lambda parts: ["", *parts[1:]],
        lambda parts: ["e30", *parts[1:]],
    ],
)
def test_another_form_is_refused(tickets: Tickets, spoil: Callable[[list[str]], list[str]]) -> None:
    with pytest.raises(InvalidTicket):
        tickets.open("note", ".".join(spoil(tickets.seal("note", NOTE).split("."))), Note)


@pytest.mark.parametrize("text", ["", ".", "....", "\ud800....", "é.a.b.c.d", "a" * (MAX_LENGTH + 1), "\0" * 40])
def test_hostile_text_is_refused(tickets: Tickets, text: str) -> None:
    with pytest.raises(InvalidTicket):
        tickets.open("note", text, Note)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200), st.binary(max_size=60))
def test_nothing_else_is_ever_raised(text: str, octets: bytes) -> None:
    tickets = Tickets([NEW], FakeRandom())
    genuine = tickets.seal("note", NOTE).split(".")
    part = base64.urlsafe_b64encode(octets).rstrip(b"=").decode()
    for attempt in (text, ".".join([genuine[0], "", *genuine[2:3], part, genuine[4]]), f"{genuine[0]}..{text}.."):
        with pytest.raises(InvalidTicket):
            tickets.open("note", attempt, Note)
