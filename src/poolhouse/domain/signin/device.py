"""Devices in a sign-in: a remembered one proves itself by SRP, a new one gets a name (reference 2.13, 4.7)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Final

import msgspec
from msgspec.structs import replace

from poolhouse.domain.signin.outcome import NewDevice
from poolhouse.domain.signin.password_check import incorrect
from poolhouse.domain.signin.password_verifier import Exchange, Proof, begin, verify
from poolhouse.domain.signin.state import Step
from poolhouse.domain.signin.turn import Answered, Offer, Turn
from poolhouse.domain.users.credentials import Device
from poolhouse.domain.users.ports import UserStores
from poolhouse.domain.users.refusals import Missing
from poolhouse.domain.users.user import User

PROOF: Final = "DEVICE_PASSWORD_VERIFIER"
GIVEN: Final = "DEVICE_KEY"
PROVEN: Final = "PROVEN_DEVICE_KEY"
GROUP_ALPHABET: Final = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


async def device_step(turn: Turn) -> Answered | None:
    """DEVICE_SRP_AUTH when the client names a remembered device. Raises Missing for one that is not there:
    clients forget their device on that."""
    key = turn.state.kept.get(GIVEN)
    tracks = turn.pool.settings.device_configuration is not None
    if not tracks or turn.user is None or key is None or PROOF in turn.state.passed:
        return None
    device = await turn.means.users.devices.get(turn.pool.id, turn.user.sub, key)
    if device is None or device.srp_verifier is None:
        raise Missing("Device does not exist.")
    return Answered(next=DeviceSrpAuth.name) if device.remembered else None


async def new_device(turn: Turn) -> NewDevice | None:
    """A name for the device of a sign-in that is about to succeed; None where the pool tracks none, the device is
    known, or an administrator or a browser signs in (pages keep no device secret)."""
    tracks = turn.pool.settings.device_configuration is not None
    if not tracks or turn.user is None or turn.admin or turn.state.hosted or GIVEN in turn.state.kept:
        return None
    means, now = turn.means, turn.means.clock.now()
    key = f"{turn.pool.id.partition('_')[0]}_{means.random.uuid()}"
    made = Device(
        pool_id=turn.pool.id,
        sub=turn.user.sub,
        key=key,
        group_key=f"-{means.random.text(8, GROUP_ALPHABET)}",
        created_at=now,
        modified_at=now,
        authenticated_at=now,
        last_ip=turn.ip,
    )
    await means.users.devices.put(made)
    return NewDevice(key=made.key, group_key=made.group_key)


class DeviceSrpAuth:
    name: ClassVar[str] = "DEVICE_SRP_AUTH"

    async def offer(self, turn: Turn, data: Mapping[str, str]) -> Offer:  # noqa: ARG002 - the protocol's
        return Offer(parameters={"USERNAME": turn.state.username, GIVEN: turn.state.kept[GIVEN]})

    async def answer(self, turn: Turn) -> Answered:
        public = turn.require("SRP_A")
        if turn.require(GIVEN) != turn.state.kept.get(GIVEN):
            raise Missing("Device does not exist.")
        return Answered(next=PROOF, data={"SRP_A": public})


class DevicePasswordVerifier:
    name: ClassVar[str] = PROOF

    async def offer(self, turn: Turn, data: Mapping[str, str]) -> Offer:
        device = await _device(turn)
        assert device.srp_verifier is not None
        public, exchange = begin(turn, data["SRP_A"], device.srp_verifier.value)
        return Offer(
            parameters={
                "SALT": device.srp_salt,
                "SRP_B": public,
                GIVEN: device.key,
                "USERNAME": turn.state.username,
            },
            data={"srp": exchange.packed()},
        )

    async def answer(self, turn: Turn) -> Answered:
        device = await _device(turn)
        assert device.srp_verifier is not None
        exchange = msgspec.json.decode(turn.state.data["srp"], type=Exchange)
        proof = Proof.read(turn)
        if not await verify(turn, exchange, device.srp_verifier.value, proof, device.group_key, device.key):
            raise incorrect("the device's SRP proof is wrong")

        async def effect(stores: UserStores, user: User) -> User:
            await stores.devices.put(
                replace(device, authenticated_at=turn.means.clock.now(), last_ip=turn.ip or device.last_ip)
            )
            return user

        return Answered(step=Step(challenge=PROOF), keep={PROVEN: device.key}, effect=effect)


async def _device(turn: Turn) -> Device:
    """Raises Missing when it was forgotten meanwhile."""
    key = turn.state.kept.get(GIVEN, "")
    device = None
    if turn.user is not None:
        device = await turn.means.users.devices.get(turn.pool.id, turn.user.sub, key)
    if device is None or device.srp_verifier is None:
        raise Missing("Device does not exist.")
    return device
