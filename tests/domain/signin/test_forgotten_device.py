"""A client that names a device which is gone is told so, and repeats its answer without it (reference 4.7)."""

from __future__ import annotations

import pytest
from pycognito.aws_srp import AWSSRP

from poolhouse.domain.pools.pool_settings import DeviceConfiguration
from poolhouse.domain.users.refusals import Missing, NotAuthorized
from tests.domain.signin.house import CLIENT, PASSWORD, POOL, House, challenge_of, signed_in, srp_answer

pytestmark = pytest.mark.anyio
GONE = {"DEVICE_KEY": "eu-central-1_00000000-0000-4000-8000-000000000000"}


@pytest.mark.parametrize("named", ["at the start", "with the answer", "both"])
async def test_the_same_answer_works_without_the_device(house: House, named: str) -> None:
    """amazon-cognito-identity-js and Amplify both do that."""
    house.change_pool(device_configuration=DeviceConfiguration())
    await house.add_user()
    me = AWSSRP("anna", PASSWORD, POOL, CLIENT, client=object())
    given = me.get_auth_params() | ({} if named == "with the answer" else GONE)
    challenge = challenge_of(await house.start("USER_SRP_AUTH", given), "PASSWORD_VERIFIER")
    answer = srp_answer(me, challenge)
    if named != "at the start":
        with pytest.raises(Missing, match=r"Device does not exist\."):
            await house.respond("PASSWORD_VERIFIER", answer | GONE, None)
    assert signed_in(await house.respond("PASSWORD_VERIFIER", answer, None)).new_device is not None
    with pytest.raises(NotAuthorized, match="only be used once"):
        await house.respond("PASSWORD_VERIFIER", answer, None)


async def test_a_wrong_password_learns_nothing_of_devices(house: House) -> None:
    house.change_pool(device_configuration=DeviceConfiguration())
    await house.add_user()
    with pytest.raises(NotAuthorized, match="Incorrect username or password"):
        await house.start("USER_PASSWORD_AUTH", {"USERNAME": "anna", "PASSWORD": "wrong", **GONE})
    with pytest.raises(Missing):
        await house.start("USER_PASSWORD_AUTH", {"USERNAME": "anna", "PASSWORD": PASSWORD, **GONE})
