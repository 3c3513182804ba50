"""Signing in with a password, sent or proven by SRP: who gets in, and what the others read (4.1, 6.1)."""

from __future__ import annotations

from typing import Any

import pytest
from pycognito.aws_srp import AWSSRP, N_HEX

from poolhouse.domain.users.refusals import (
    InvalidParameter,
    NotAuthorized,
    PasswordResetRequired,
    UserNotConfirmed,
    UserNotFound,
)
from tests.domain.signin.house import CLIENT, PASSWORD, POOL, House, challenge_of, signed_in, srp_answer

pytestmark = pytest.mark.anyio
WAYS = ["by_password", "by_srp"]
INCORRECT = "Incorrect username or password."


@pytest.mark.parametrize("way", WAYS)
async def test_the_right_password_signs_in(house: House, way: str) -> None:
    await house.add_user()
    tokens = signed_in(await getattr(house, way)()).tokens
    assert tokens.access_token.count(".") == 2
    assert tokens.refresh_token is not None
    assert tokens.expires_in == 3600


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("user", "password", "kind", "text"),
    [
        pytest.param({}, "wrong", NotAuthorized, INCORRECT, id="wrong password"),
        pytest.param({"enabled": False}, PASSWORD, NotAuthorized, "User is disabled.", id="disabled"),
        pytest.param(
            {"enabled": False}, "wrong", NotAuthorized, "User is disabled.", id="disabled, wrong password"
        ),
        pytest.param(
            {"status": "UNCONFIRMED"}, PASSWORD, UserNotConfirmed, "User is not confirmed.", id="unconfirmed"
        ),
        pytest.param(
            {"status": "UNCONFIRMED"}, "wrong", NotAuthorized, INCORRECT, id="unconfirmed, wrong password"
        ),
        pytest.param(
            {"status": "RESET_REQUIRED"},
            PASSWORD,
            PasswordResetRequired,
            "Password reset required for the user",
            id="to be reset",
        ),
        pytest.param(
            {"status": "FORCE_CHANGE_PASSWORD", "temporary_until": 1.0},
            PASSWORD,
            NotAuthorized,
            "Temporary password has expired and must be reset by an administrator.",
            id="temporary password of long ago",
        ),
    ],
)
async def test_who_does_not_get_in(
    house: House, way: str, user: dict[str, Any], password: str, kind: type[Exception], text: str
) -> None:
    await house.add_user(**user)
    with pytest.raises(kind) as refused:
        await getattr(house, way)(password=password)
    assert str(refused.value) == text


@pytest.mark.parametrize("way", WAYS)
async def test_a_user_without_a_password_cannot_use_one(house: House, way: str) -> None:
    await house.add_user(password=None)
    with pytest.raises(NotAuthorized, match=INCORRECT):
        await getattr(house, way)()


@pytest.mark.parametrize("way", WAYS)
async def test_an_imported_user_must_reset_and_a_hiding_client_does_not_say_so(house: House, way: str) -> None:
    await house.add_user(password=None, status="RESET_REQUIRED")
    with pytest.raises(PasswordResetRequired):
        await getattr(house, way)()
    house.change_client(prevent_user_existence_errors="ENABLED")
    with pytest.raises(NotAuthorized, match=INCORRECT):
        await getattr(house, way)()


@pytest.mark.parametrize("way", WAYS)
async def test_an_unknown_user_is_told_or_hidden_as_the_client_wants(house: House, way: str) -> None:
    with pytest.raises(UserNotFound, match=r"User does not exist\."):
        await getattr(house, way)("nobody")
    house.change_client(prevent_user_existence_errors="ENABLED")
    with pytest.raises(NotAuthorized) as refused:
        await getattr(house, way)("nobody")
    assert str(refused.value) == INCORRECT


async def test_an_unknown_user_costs_what_a_known_one_costs(house: House) -> None:
    house.change_client(prevent_user_existence_errors="ENABLED")
    with pytest.raises(NotAuthorized):
        await house.by_password("nobody")
    assert (house.hasher.wasted, house.hasher.verified) == (1, 0)


async def test_a_hidden_disabled_user_looks_like_nobody_until_the_password_is_right(house: House) -> None:
    await house.add_user(enabled=False)
    house.change_client(prevent_user_existence_errors="ENABLED")
    with pytest.raises(NotAuthorized, match=INCORRECT):
        await house.by_password(password="wrong")
    with pytest.raises(NotAuthorized, match=r"User is disabled\."):
        await house.by_password()


async def test_nobody_is_shown_the_same_salt_each_time_and_another_b(house: House) -> None:
    house.change_client(prevent_user_existence_errors="ENABLED")
    await house.add_user()
    shown = [
        challenge_of(await house.start("USER_SRP_AUTH", {"USERNAME": name, "SRP_A": "ab"}), "PASSWORD_VERIFIER")
        for name in ("nobody", "nobody", "someone", "anna")
    ]
    salts = [challenge.parameters["SALT"] for challenge in shown]
    assert salts[0] == salts[1]
    assert len(set(salts)) == 3
    assert len({challenge.parameters["SRP_B"] for challenge in shown}) == 4
    real = shown[3]
    for fake, name in zip(shown, ("nobody", "nobody", "someone"), strict=False):
        assert fake.parameters.keys() == real.parameters.keys()
        assert fake.parameters["USER_ID_FOR_SRP"] == fake.parameters["USERNAME"] == name
        assert len(fake.parameters["SECRET_BLOCK"]) - len(real.parameters["SECRET_BLOCK"]) in range(-120, 120)


async def test_in_a_pool_of_addresses_nobody_is_called_like_a_user_there(house: House) -> None:
    house.pool = house.add_pool(POOL, username_attributes=("email",))
    house.change_client(prevent_user_existence_errors="ENABLED")
    given = {"USERNAME": "Nobody@Example.com", "SRP_A": "ab"}
    challenge = challenge_of(await house.start("USER_SRP_AUTH", given), "PASSWORD_VERIFIER")
    assert len(challenge.parameters["USER_ID_FOR_SRP"]) == 36
    assert challenge.parameters["USER_ID_FOR_SRP"][14] == "7"


async def test_srp_needs_no_session_beside_its_secret_block(house: House) -> None:
    await house.add_user()
    me = AWSSRP("anna", PASSWORD, POOL, CLIENT, client=object())
    challenge = challenge_of(await house.start("USER_SRP_AUTH", me.get_auth_params()), "PASSWORD_VERIFIER")
    assert challenge.session is None
    signed_in(await house.respond("PASSWORD_VERIFIER", srp_answer(me, challenge), None))


@pytest.mark.parametrize("multiple", [0, 1])
async def test_a_public_key_that_fixes_the_secret_is_refused(house: House, multiple: int) -> None:
    """With A = 0 mod N the secret would be 0 whatever the password is."""
    await house.add_user()
    me = AWSSRP("anna", "wrong", POOL, CLIENT, client=object())
    me.large_a_value = multiple * int(N_HEX, 16)
    challenge = challenge_of(await house.start("USER_SRP_AUTH", me.get_auth_params()), "PASSWORD_VERIFIER")
    me.get_password_authentication_key = lambda *_: _key_of_zero(me, int(challenge.parameters["SRP_B"], 16))
    with pytest.raises(NotAuthorized, match=INCORRECT):
        await house.respond("PASSWORD_VERIFIER", srp_answer(me, challenge), None)


def _key_of_zero(me: Any, server_public: int) -> bytes:
    from pycognito.aws_srp import calculate_u, compute_hkdf, long_to_hex, pad_hex

    u = calculate_u(me.large_a_value, server_public)
    return bytes(compute_hkdf(bytes.fromhex(pad_hex(0)), bytes.fromhex(pad_hex(long_to_hex(u)))))


@pytest.mark.parametrize("public", ["", "xyz", "-1", "1" + N_HEX])
async def test_a_public_key_that_is_no_number_is_refused_at_once(house: House, public: str) -> None:
    await house.add_user()
    with pytest.raises(InvalidParameter):
        await house.start("USER_SRP_AUTH", {"USERNAME": "anna", "SRP_A": public})


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        ({"TIMESTAMP": "2026-11-21T10:00:00Z"}, InvalidParameter),
        ({"TIMESTAMP": ""}, InvalidParameter),
        ({"TIMESTAMP": "Sat Nov 21 10:00:00 UTC 2026"}, NotAuthorized),
        ({"PASSWORD_CLAIM_SIGNATURE": ""}, InvalidParameter),
        ({"PASSWORD_CLAIM_SIGNATURE": "AAAA"}, NotAuthorized),
        ({"PASSWORD_CLAIM_SIGNATURE": "%%%"}, NotAuthorized),
        ({"PASSWORD_CLAIM_SIGNATURE": "ünï"}, NotAuthorized),
        ({"PASSWORD_CLAIM_SECRET_BLOCK": "AAAA"}, NotAuthorized),
        ({"PASSWORD_CLAIM_SECRET_BLOCK": "%"}, NotAuthorized),
        ({"PASSWORD_CLAIM_SECRET_BLOCK": "ünï"}, NotAuthorized),
        ({"USERNAME": ""}, InvalidParameter),
        ({"USERNAME": "bob"}, NotAuthorized),
    ],
)
async def test_a_proof_that_was_changed_is_refused(
    house: House, changed: dict[str, str], kind: type[Exception]
) -> None:
    await house.add_user()
    await house.add_user("bob")
    me = AWSSRP("anna", PASSWORD, POOL, CLIENT, client=object())
    challenge = challenge_of(await house.start("USER_SRP_AUTH", me.get_auth_params()), "PASSWORD_VERIFIER")
    with pytest.raises(kind):
        await house.respond("PASSWORD_VERIFIER", {**srp_answer(me, challenge), **changed}, None)


async def test_a_password_that_changed_meanwhile_ends_the_exchange(house: House) -> None:
    user = await house.add_user()
    me = AWSSRP("anna", PASSWORD, POOL, CLIENT, client=object())
    challenge = challenge_of(await house.start("USER_SRP_AUTH", me.get_auth_params()), "PASSWORD_VERIFIER")
    from poolhouse.domain.users.passwords import make_password

    made = await make_password(house.hasher, house.random, house.pool, user, "Other-Horse-2", previous=None)
    await house.users.passwords.put(made)
    with pytest.raises(NotAuthorized, match=INCORRECT):
        await house.respond("PASSWORD_VERIFIER", srp_answer(me, challenge), None)


@pytest.mark.parametrize(
    ("flow", "admin", "flows", "text"),
    [
        ("USER_PASSWORD_AUTH", False, (), "USER_PASSWORD_AUTH flow not enabled for this client"),
        ("USER_SRP_AUTH", False, ("ALLOW_CUSTOM_AUTH",), "USER_SRP_AUTH is not enabled for the client."),
        ("CUSTOM_AUTH", True, ("ALLOW_USER_SRP_AUTH",), "CUSTOM_AUTH is not enabled for the client."),
        ("USER_AUTH", False, None, "USER_AUTH flow not enabled for this client"),
        ("ADMIN_USER_PASSWORD_AUTH", True, None, "Auth flow not enabled for this client"),
        ("ADMIN_NO_SRP_AUTH", True, None, "Auth flow not enabled for this client"),
        ("USER_PASSWORD_AUTH", True, None, "Initiate Auth method not supported."),
        ("ADMIN_USER_PASSWORD_AUTH", False, None, "Initiate Auth method not supported."),
        ("ADMIN_NO_SRP_AUTH", False, None, "Initiate Auth method not supported."),
        ("NO_SUCH_FLOW", False, None, "Initiate Auth method not supported."),
        ("USER_SRP_AUTH", False, ("CUSTOM_AUTH_FLOW_ONLY",), "USER_SRP_AUTH is not enabled for the client."),
    ],
)
async def test_flows_that_the_client_or_the_operation_may_not_use(
    house: House, flow: str, admin: bool, flows: tuple[str, ...] | None, text: str
) -> None:
    house.change_client(explicit_auth_flows=flows)
    with pytest.raises(InvalidParameter) as refused:
        await house.start(flow, {"USERNAME": "anna", "PASSWORD": PASSWORD, "SRP_A": "ab"}, admin=admin)
    assert str(refused.value) == text


@pytest.mark.parametrize(
    ("flow", "flows"),
    [("ADMIN_NO_SRP_AUTH", ("ADMIN_NO_SRP_AUTH",)), ("ADMIN_USER_PASSWORD_AUTH", ("ADMIN_NO_SRP_AUTH",))],
)
async def test_the_flows_older_names_still_work(house: House, flow: str, flows: tuple[str, ...]) -> None:
    await house.add_user()
    house.change_client(explicit_auth_flows=flows)
    signed_in(await house.start(flow, {"USERNAME": "anna", "PASSWORD": PASSWORD}, admin=True))


@pytest.mark.parametrize(
    ("flow", "given", "missing"),
    [
        ("USER_PASSWORD_AUTH", {}, "USERNAME"),
        ("USER_PASSWORD_AUTH", {"USERNAME": "", "PASSWORD": "x"}, "USERNAME"),
        ("USER_PASSWORD_AUTH", {"USERNAME": "anna"}, "PASSWORD"),
        ("USER_SRP_AUTH", {"USERNAME": "anna"}, "SRP_A"),
        ("REFRESH_TOKEN_AUTH", {}, "REFRESH_TOKEN"),
        ("REFRESH_TOKEN", {}, "REFRESH_TOKEN"),
        ("USER_AUTH", {}, "USERNAME"),
    ],
)
async def test_parameters_that_are_missing_are_named(
    house: House, flow: str, given: dict[str, str], missing: str
) -> None:
    with pytest.raises(InvalidParameter) as refused:
        await house.start(flow, given)
    assert str(refused.value) == f"Missing required parameter {missing}"


@pytest.mark.parametrize("name", ["an\0na", "\ud800", "x" * 3000])
async def test_names_that_no_store_could_hold_are_unknown(house: House, name: str) -> None:
    with pytest.raises(UserNotFound):
        await house.by_password(name)
    house.change_client(prevent_user_existence_errors="ENABLED")
    with pytest.raises(NotAuthorized):
        await house.by_password(name)
