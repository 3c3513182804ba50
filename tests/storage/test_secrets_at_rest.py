"""Nothing secret rests in clear, sealed values stay where they are, and the master key can be rotated."""

from __future__ import annotations

import asyncio
import base64
from pathlib import Path

import msgspec
import pytest
from cryptography.fernet import Fernet
from sqlalchemy import bindparam, select, update

from poolhouse.domain.secret import Secret
from poolhouse.domain.tokens.keys import PoolKeys, SigningKey
from poolhouse.settings import Settings
from poolhouse.storage import tables, user_tables
from poolhouse.storage.opening import Storage, WrongMasterKey
from poolhouse.storage.rotation import BATCH, SEALED
from poolhouse.storage.sealing import Place, Sealer, Unsealable
from tests.contracts.accounts import ACCOUNT, a_certificate, a_key
from tests.contracts.authorization_codes import CODE, a_grant
from tests.contracts.user_values import (
    ANN,
    BOB,
    a_device,
    a_message,
    a_password,
    a_token,
    a_user,
    names,
)
from tests.contracts.values import MANY, NOON, POOL, a_client, a_pool, a_secret
from tests.storage.databases import MASTER_KEY, opened

pytestmark = pytest.mark.anyio
SECRET = "1h8kpo3dtbf9aqvnln5m4c8s7example"
PRIVATE = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7"
NEW_KEY = Fernet.generate_key()
VERIFIER = "a3f1c09e5b7d2846" * 48
DEVICE_VERIFIER = "7b7d2846a3f1c09e" * 48
SEED = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
TEMPORARY = "Pa55word!forTheFirstTime"
KEY_VALUE = "hJwXzfTYkAqD2Mkf4vJbM1QAdQTyOZ3O3LMjBQlQ"
SUBJECT = "Your temporary password"
HASH = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2g"
PLACE = Place("client_secrets", ("pool", "client", "1"))


async def fill(storage: Storage) -> None:
    await storage.pools.pools.add(a_pool(), at_most=MANY)
    await storage.pools.clients.add(a_client(), [a_secret(value=Secret(SECRET))], at_most=MANY)
    pem = Secret(f"-----BEGIN PRIVATE KEY-----\n{PRIVATE}\n-----END PRIVATE KEY-----\n")
    key = SigningKey(kid="kid", private_pem=pem)
    keys = PoolKeys(pool_id=POOL, id_token=key, access_token=key, created_at=NOON)
    await storage.pools.keys.add_if_absent(keys)
    await storage.accounts.api_keys.add(a_key(), Secret(KEY_VALUE))
    await storage.codes.add(CODE, a_grant())
    await storage.accounts.certificates.add(a_certificate(), Secret(f"-----BEGIN x-----{PRIVATE}"))
    await fill_users(storage)


async def fill_users(storage: Storage) -> None:
    stores = storage.users
    await stores.users.add(a_user(), names("ann"), searchable={})
    await stores.passwords.put(a_password(srp_verifier=Secret(VERIFIER), hash=HASH, history=(HASH,)))
    await stores.software_tokens.put(a_token(seed=Secret(SEED)))
    await stores.devices.put(a_device(srp_verifier=Secret(DEVICE_VERIFIER)))
    await stores.devices.put(a_device("without"))
    await storage.outbox.add(a_message(subject=SUBJECT, body=f"Your password is {TEMPORARY}", code=TEMPORARY))


async def dump(storage: Storage) -> bytes:
    """Every value of every row."""
    parts: list[bytes] = []
    for table in tables.metadata.sorted_tables:
        for row in await storage._database.read(select(table), {}):
            parts += [value if isinstance(value, bytes) else str(value).encode() for value in row]
    return b"\n".join(parts)


async def test_a_dump_holds_no_secret_in_clear(here: Storage, database_settings: Settings) -> None:
    await fill(here)
    octets = await dump(here)
    for file in Path(database_settings.data).glob("*"):
        octets += file.read_bytes()
    assert b"client1" in octets, "the dump is of the right database"
    assert HASH.encode() in octets
    for clear in (
        SECRET,
        PRIVATE,
        "PRIVATE KEY",
        VERIFIER,
        SEED,
        DEVICE_VERIFIER,
        TEMPORARY,
        SUBJECT,
        KEY_VALUE,
        CODE,
    ):
        assert clear.encode() not in octets
        assert base64.b64encode(clear.encode()).rstrip(b"=")[:-1] not in octets
    assert [s.value.value for s in await here.pools.secrets.of(POOL, "client1")] == [SECRET]


async def test_a_sealed_value_fits_no_other_row(here: Storage) -> None:
    """Who can write to the database cannot give one client another client's secret."""
    await fill(here)
    mine = a_secret("client2--1", "client2", value=Secret("mine"))
    await here.pools.clients.add(a_client("client2"), [mine], at_most=MANY)
    table = tables.client_secrets
    [(sealed,)] = await here._database.read(select(table.c.sealed).where(table.c.client_id == "client2"), {})
    swap = update(table).where(table.c.client_id == "client1").values(sealed=bindparam("theirs"))
    async with here._database.write() as transaction:
        assert await transaction.run(swap, {"theirs": sealed}) == 1
    with pytest.raises(Unsealable, match="holds the value of"):
        await here.pools.secrets.of(POOL, "client1")


async def test_a_sealed_value_of_one_user_fits_no_other(here: Storage) -> None:
    await fill(here)
    await here.users.users.add(a_user(BOB), names("bob"), searchable={})
    await here.users.passwords.put(a_password(BOB))
    table = user_tables.user_passwords
    [(sealed,)] = await here._database.read(select(table.c.sealed).where(table.c.sub == BOB), {})
    swap = update(table).where(table.c.sub == ANN).values(sealed=bindparam("theirs"))
    async with here._database.write() as transaction:
        assert await transaction.run(swap, {"theirs": sealed}) == 1
    with pytest.raises(Unsealable, match="holds the value of"):
        await here.users.passwords.get(POOL, ANN)


async def test_another_master_key_stops_the_start(empty_database: Settings) -> None:
    async with opened(empty_database):
        pass
    with pytest.raises(WrongMasterKey):
        async with opened(empty_database, [NEW_KEY]):
            pytest.fail("started")
    async with opened(empty_database, [NEW_KEY, MASTER_KEY]) as storage:
        await storage.ping()


async def test_the_master_key_is_rotated_while_servers_run(empty_database: Settings) -> None:
    async with opened(empty_database, [MASTER_KEY, NEW_KEY]) as server:
        await fill(server)
        for number in range(BATCH + 5):
            secret = a_secret(f"s{number}", value=Secret(f"value {number}"))
            await server.pools.secrets.add(secret, at_most=MANY)
        before = await server.pools.secrets.of(POOL, "client1")
        keys = await server.pools.keys.get(POOL)
        async with opened(empty_database, [NEW_KEY, MASTER_KEY]) as rotating:
            writes = (
                server.pools.clients.add(a_client(f"c{n}"), [a_secret("s", f"c{n}")], at_most=MANY)
                for n in range(8)
            )
            await asyncio.gather(rotating.reseal(), *writes)
            assert await rotating.reseal() <= 8, "only what the other server wrote meanwhile"
            assert await rotating.reseal() == 0
        assert await server.pools.secrets.of(POOL, "client1") == before
    async with opened(empty_database, [NEW_KEY]) as after:
        assert await after.pools.secrets.of(POOL, "client1") == before
        assert await after.pools.keys.get(POOL) == keys
        assert await after.pools.secrets.of(POOL, "c7") == [a_secret("s", "c7")]
        password = await after.users.passwords.get(POOL, ANN)
        assert password
        assert password.srp_verifier == Secret(VERIFIER)
        assert await after.users.software_tokens.get(POOL, ANN) == a_token(seed=Secret(SEED))
        assert await after.users.devices.get(POOL, ANN, "without") == a_device("without")
        assert await after.accounts.api_keys.with_value(ACCOUNT, KEY_VALUE) == a_key()
        assert await after.accounts.api_keys.values(ACCOUNT, ["key1"]) == {"key1": Secret(KEY_VALUE)}
        assert [message.code for message in await after.outbox.newest(recipient=None, limit=5)] == [TEMPORARY]


def test_sealing_is_different_each_time_and_opens_to_the_same() -> None:
    sealer = Sealer([MASTER_KEY])
    one, two = sealer.seal(PLACE, Secret("x")), sealer.seal(PLACE, Secret("x"))
    assert one != two
    assert sealer.open(PLACE, one) == sealer.open(PLACE, two) == Secret("x")


@pytest.mark.parametrize(
    "place",
    [
        Place("client_secrets", ("pool", "client", "2")),
        Place("client_secrets", ("pool", "client1", "")),
        Place("client_secrets", ("poolclient", "1")),
        Place("signing_keys", ("pool", "client", "1")),
    ],
)
def test_a_value_opens_in_its_place_only(place: Place) -> None:
    sealer = Sealer([MASTER_KEY])
    with pytest.raises(Unsealable):
        sealer.open(place, sealer.seal(PLACE, Secret("x")))


def test_an_altered_value_does_not_open() -> None:
    sealer = Sealer([MASTER_KEY])
    sealed = sealer.seal(PLACE, Secret("x"))
    for position in (0, 20, len(sealed) // 2, len(sealed) - 3):
        altered = bytearray(sealed)
        altered[position] ^= 1
        with pytest.raises(Unsealable):
            sealer.open(PLACE, bytes(altered))
    with pytest.raises(Unsealable):
        sealer.open(PLACE, b"")


def test_a_secret_cannot_be_encoded_or_shown() -> None:
    """So that none gets into a body, an answer or a log line by accident."""
    secret = a_secret(value=Secret(SECRET))
    with pytest.raises(TypeError):
        msgspec.json.encode(secret)
    assert SECRET not in repr(secret)
    assert SECRET not in f"{secret.value}"


def test_the_house_knows_every_sealed_table() -> None:
    """A new one is rotated because of its column's name; this list is only for the reader."""
    pools = {"client_secrets", "signing_keys", "seals"}
    users = {"user_passwords", "user_software_tokens", "user_devices", "outbox", "authorization_codes"}
    accounts = {"account_api_keys", "account_certificates"}
    functions = {"function_versions"}
    assert {table.name for table in SEALED} == pools | users | accounts | functions
