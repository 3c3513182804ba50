"""Remembered tokens: never past `exp`, never past a change of keys, and no verification twice."""

from __future__ import annotations

import asyncio
import dataclasses
from typing import Any

import pytest

from poolhouse.gateway.authorizers import cognito
from poolhouse.gateway.authorizers.cognito import CognitoAuthorizer, Granted
from poolhouse.gateway.authorizers.rules import CognitoRule, Denied, rule_of
from poolhouse.verify import verify_signed
from tests.fakes import FakeClock
from tests.gateway.dataplane.apis import authorizer
from tests.gateway.dataplane.pools import NOW, OTHER, POOL, Pools, access_token, id_token, issuer_url, keys_of

RULE = rule_of(authorizer())
SCOPED = rule_of(authorizer(), ["shop/read"])


class House:
    """An authorizer that counts how many signatures it looked at."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *pools: str) -> None:
        self.clock = FakeClock(float(NOW))
        self.pools = Pools(*(pools or (POOL,)))
        self.judge = CognitoAuthorizer(self.pools, clock=self.clock, issuer_url=issuer_url)
        self.verified = 0

        def counted(*args: Any, **members: Any) -> Any:
            self.verified += 1
            return verify_signed(*args, **members)

        monkeypatch.setattr(cognito, "verify_signed", counted)

    def ask(self, token: str, rule: CognitoRule = RULE) -> Granted | Denied:
        return asyncio.run(self.judge.authorize(rule, token.encode()))


@pytest.fixture
def house(monkeypatch: pytest.MonkeyPatch) -> House:
    return House(monkeypatch)


def test_a_token_is_verified_once(house: House) -> None:
    token = id_token()
    for form in (token, f"Bearer {token}", token):
        assert isinstance(house.ask(form), Granted)
    assert house.verified == 1


def test_what_is_remembered_is_the_token_not_the_verdict(house: House) -> None:
    token = access_token()
    assert isinstance(house.ask(token, SCOPED), Granted)
    assert isinstance(house.ask(token, RULE), Denied)
    assert isinstance(house.ask(token, rule_of(authorizer(), ["shop/delete"])), Denied)
    assert house.verified == 1


def test_a_remembered_token_expires_on_its_second(house: House) -> None:
    token = id_token(exp=NOW + 10)
    house.ask(token)
    house.clock.time = NOW + 9.99
    assert isinstance(house.ask(token), Granted)
    house.clock.time = NOW + 10
    denied = house.ask(token)
    assert isinstance(denied, Denied)
    assert denied.kind.message == "The incoming token has expired"


def test_a_ttl_does_not_stretch_a_token(house: House) -> None:
    rule = rule_of(authorizer(result_ttl_seconds=3600))
    token = id_token(exp=NOW + 10)
    house.ask(token, rule)
    house.clock.time = NOW + 11
    assert isinstance(house.ask(token, rule), Denied)


def test_new_keys_end_what_the_old_ones_signed(house: House) -> None:
    token = id_token()
    house.ask(token)
    house.pools.loaded[POOL] = keys_of(OTHER)
    denied = house.ask(token)
    assert isinstance(denied, Denied)
    assert denied.kind.status == 401
    assert "kid" in denied.reason


def test_a_removed_pool_ends_its_tokens(house: House) -> None:
    token = id_token()
    house.ask(token)
    house.pools.loaded.clear()
    denied = house.ask(token)
    assert isinstance(denied, Denied)
    assert denied.kind.status == 500


def test_keys_loaded_again_are_looked_at_again(house: House) -> None:
    token = id_token()
    house.ask(token)
    house.pools.loaded[POOL] = dataclasses.replace(house.pools.loaded[POOL])
    assert isinstance(house.ask(token), Granted)
    assert house.verified == 2


def test_a_token_remembered_for_one_authorizer_is_foreign_to_another(monkeypatch: pytest.MonkeyPatch) -> None:
    house = House(monkeypatch, POOL, OTHER)
    token = id_token()
    assert isinstance(house.ask(token), Granted)
    assert isinstance(house.ask(token, rule_of(authorizer(OTHER))), Denied)
    assert isinstance(house.ask(token), Granted)


def test_refused_tokens_take_no_room(house: House) -> None:
    for number in range(20):
        house.ask(id_token(pool=OTHER, jti=str(number)))
        house.ask(f"garbage{number}")
    assert len(house.judge._verified) == 0


def test_the_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cognito, "CACHED_TOKENS", 4)
    house = House(monkeypatch)
    tokens = [id_token(jti=str(number)) for number in range(12)]
    for token in tokens:
        house.ask(token)
    assert len(house.judge._verified) <= 4
    assert isinstance(house.ask(tokens[0]), Granted)


def test_claims_are_rendered_once_and_as_the_backend_sees_them(house: House) -> None:
    first, second = house.ask(id_token()), house.ask(id_token())
    assert isinstance(first, Granted)
    assert isinstance(second, Granted)
    assert first.rendered is second.rendered
    assert first.rendered["cognito:groups"] == "admins,editors"
    assert first.rendered["exp"] == "Sun Mar 17 18:46:40 UTC 2030"
    assert first.rendered["email_verified"] == "true"


@pytest.mark.parametrize(
    ("token", "rule", "words"),
    [
        pytest.param(access_token, RULE, ["no scopes", "ID token", "'access'"], id="kind"),
        pytest.param(id_token, SCOPED, ["scopes", "access token", "'id'"], id="other kind"),
        pytest.param(
            lambda: access_token(scope="a b"), SCOPED, ["expected one of shop/read", "found a b"], id="scope"
        ),
        pytest.param(lambda: id_token(exp=NOW), RULE, ["expired", str(NOW)], id="expired"),
        pytest.param(
            lambda: id_token(pool=OTHER), RULE, ["issuer", issuer_url(POOL), issuer_url(OTHER)], id="pool"
        ),
    ],
)
def test_a_refusal_says_what_was_expected_and_found(
    house: House, token: Any, rule: CognitoRule, words: Any
) -> None:
    text = token()
    denied = house.ask(text, rule)
    assert isinstance(denied, Denied)
    assert all(word in denied.reason for word in words), denied.reason
    assert text not in denied.reason


def _trial(house: House, headers: dict[str, str]) -> Any:
    return asyncio.run(house.judge.test_invoke(authorizer(), headers))


def test_a_trial_with_an_id_token_passes(house: House) -> None:
    trial = _trial(house, {"authorization": f"Bearer {id_token()}"})
    assert (trial.client_status, trial.reason) == (0, None)
    assert trial.claims["cognito:username"] == "jane"
    assert trial.claims["iat"] == "Sun Mar 17 17:46:40 UTC 2030"
    assert trial.log.startswith("Execution log for request test-request\nSun Mar 17 17:46:40 UTC 2030 : Starting")
    assert "Successfully completed authorizer execution" in trial.log


def test_a_trial_with_an_access_token_fails(house: House) -> None:
    token = access_token()
    trial = _trial(house, {"Authorization": token})
    assert (trial.client_status, trial.claims) == (401, {})
    assert "Unauthorized request: test-request" in trial.log
    assert f"Incoming identity: ****{token[-6:]}\n" in trial.log
    assert token not in trial.log
    assert "ID token" in trial.reason


@pytest.mark.parametrize("headers", [{}, {"X-Other": "x"}, {"Authorization": ""}, {"Authorization": "short"}])
def test_a_trial_without_a_token_fails(house: House, headers: dict[str, str]) -> None:
    trial = _trial(house, headers)
    assert trial.client_status == 401
    assert "short" not in trial.log


def test_a_trial_against_a_gone_pool_is_a_configuration_error(house: House) -> None:
    house.pools.loaded.clear()
    trial = _trial(house, {"Authorization": id_token()})
    assert trial.client_status == 500
    assert "configuration error" in trial.log
