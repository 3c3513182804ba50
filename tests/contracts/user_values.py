"""Small values of users to store."""

from __future__ import annotations

from typing import Any

from poolhouse.domain.secret import Secret
from poolhouse.domain.users.credentials import Attempts, Code, Device, Passkey, Password, SoftwareToken
from poolhouse.domain.users.group import Group
from poolhouse.domain.users.message import Message
from poolhouse.domain.users.ports import Name, Search
from poolhouse.domain.users.sessions import TokenSession
from poolhouse.domain.users.user import CONFIRMED, User
from tests.contracts.values import NOON, POOL

ANN = "00000000-0000-4000-8000-00000000000a"
BOB = "00000000-0000-4000-8000-00000000000b"
NOBODY = "00000000-0000-4000-8000-000000000000"


def a_user(sub: str = ANN, pool_id: str = POOL, **fields: Any) -> User:
    given = {"username": f"user {sub}", "status": CONFIRMED, "created_at": NOON, "modified_at": NOON}
    return User(**{"pool_id": pool_id, "sub": sub, **given, **fields})


def names(*values: str) -> list[Name]:
    return [Name(kind="username", value=value) for value in values]


def equal(value: str, attribute: str = "email") -> Search:
    return Search(attribute=attribute, value=value)


def beginning(value: str, attribute: str = "email") -> Search:
    return Search(attribute=attribute, value=value, prefix=True)


def a_password(sub: str = ANN, **fields: Any) -> Password:
    given = {"hash": "$argon2id$x", "srp_salt": "0a", "srp_verifier": Secret("0b")}
    return Password(**{"pool_id": POOL, "sub": sub, **given, **fields})


def a_token(sub: str = ANN, **fields: Any) -> SoftwareToken:
    return SoftwareToken(**{"pool_id": POOL, "sub": sub, "seed": Secret("JBSWY3DPEHPK3PXP"), **fields})


def a_code(sub: str = ANN, **fields: Any) -> Code:
    given = {"purpose": "sign-up", "digest": b"\x00\xff", "expires_at": NOON}
    return Code(**{"pool_id": POOL, "sub": sub, **given, **fields})


def some_attempts(sub: str = ANN, **fields: Any) -> Attempts:
    return Attempts(**{"pool_id": POOL, "sub": sub, "kind": "password", "count": 1, "since": NOON, **fields})


def a_device(key: str = "us-east-1_device", sub: str = ANN, **fields: Any) -> Device:
    given = {"group_key": "-group", "created_at": NOON, "modified_at": NOON, "authenticated_at": NOON}
    return Device(**{"pool_id": POOL, "sub": sub, "key": key, **given, **fields})


def a_passkey(passkey_id: str = "key1", sub: str = ANN, **fields: Any) -> Passkey:
    given = {"public_key": b"\x00\xff", "sign_count": 0, "relying_party_id": "example.com", "name": "phone"}
    return Passkey(**{"pool_id": POOL, "sub": sub, "id": passkey_id, "created_at": NOON, **given, **fields})


def a_group(name: str = "admins", pool_id: str = POOL, **fields: Any) -> Group:
    return Group(**{"pool_id": pool_id, "name": name, "created_at": NOON, "modified_at": NOON, **fields})


def a_session(session_id: str = "tkn1", sub: str = ANN, **fields: Any) -> TokenSession:
    given = {
        "client_id": "client1",
        "origin_jti": "j",
        "created_at": NOON,
        "active_at": NOON,
        "expires_at": NOON + 60,
    }
    return TokenSession(**{"pool_id": POOL, "sub": sub, "id": session_id, **given, **fields})


def a_message(message_id: str = "m1", **fields: Any) -> Message:
    given = {
        "medium": "EMAIL",
        "subject": "Your code",
        "body": "It is 123456",
        "code": "123456",
        "purpose": "sign-up",
    }
    place = {"pool_id": POOL, "recipient": "ann@example.com", "created_at": NOON, "due_at": NOON}
    return Message(**{"id": message_id, **given, **place, **fields})
