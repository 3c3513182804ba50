"""A token seen before costs a lookup, and is refused from the second on in which it would be refused anew."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

from poolhouse.verify import Expired, HeldKeys, Invalid, TokenCache, UnknownKey, Verifier
from tests.verify import forge
from tests.verify.conftest import Now
from tests.verify.forge import ACCESS, ACCESS_KID, EXPIRES, Forge, key, machine_claims


def test_the_same_claims_come_back(verifier: Verifier) -> None:
    token = ACCESS.token()
    assert verifier.verify(token) is verifier.verify(token)


def test_never_past_exp(verifier: Verifier, now: Now) -> None:
    token = ACCESS.token()
    now.at = EXPIRES - 1
    assert verifier.verify(token)
    now.at = EXPIRES
    for _ in range(2):
        with pytest.raises(Expired):
            verifier.verify(token)


def test_never_past_exp_and_leeway(now: Now) -> None:
    verifier = Verifier(forge.ISSUER, jwks=forge.pool_jwks(), now=now, leeway=10)
    token = ACCESS.token()
    assert verifier.verify(token)
    now.at = EXPIRES + 9
    assert verifier.verify(token)
    now.at = EXPIRES + 10
    with pytest.raises(Expired):
        verifier.verify(token)


def test_a_withdrawn_key_withdraws_its_tokens(now: Now) -> None:
    held: dict[str, RSAPublicKey] = {ACCESS_KID: key("access").public_key()}
    verifier = Verifier(forge.ISSUER, jwks=HeldKeys(held), now=now)
    token = ACCESS.token()
    assert verifier.verify(token)
    del held[ACCESS_KID]
    with pytest.raises(UnknownKey):
        verifier.verify(token)
    held[ACCESS_KID] = key("foreign").public_key()
    with pytest.raises(Invalid, match="signature"):
        verifier.verify(token)


def test_a_refused_token_is_not_remembered(verifier: Verifier) -> None:
    token = Forge(private=key("foreign")).token()
    for _ in range(2):
        with pytest.raises(Invalid):
            verifier.verify(token)
    assert len(verifier._verified) == 0


def test_verifiers_do_not_share_what_they_know(now: Now) -> None:
    token = ACCESS.token()
    jwks = forge.pool_jwks()
    assert Verifier(forge.ISSUER, jwks=jwks, now=now).verify(token)
    with pytest.raises(Invalid):
        Verifier(forge.ISSUER, jwks=jwks, now=now, scopes=["another"]).verify(token)


def test_memory_is_bounded(now: Now) -> None:
    verifier = Verifier(forge.ISSUER, jwks=forge.pool_jwks(), now=now, cache_size=8)
    for number in range(40):
        assert verifier.verify(ACCESS.token(machine_claims(jti=str(number))))
    assert 4 <= len(verifier._verified) <= 8


class TestTokenCache:
    def test_what_is_used_stays(self) -> None:
        cache: TokenCache[int] = TokenCache(8)
        cache.put("kept", 0)
        for number in range(100):
            cache.put(str(number), number)
            assert cache.get("kept") == 0
        assert cache.get("1") is None
        assert cache.get("99") == 99

    def test_discard_and_clear(self) -> None:
        cache: TokenCache[int] = TokenCache(4)
        for number in range(4):
            cache.put(str(number), number)
        cache.discard("0")
        cache.discard("absent")
        assert [cache.get(str(number)) for number in range(4)] == [None, 1, 2, 3]
        cache.clear()
        assert len(cache) == 0

    @pytest.mark.parametrize("size", [0, 1, 2])
    def test_the_smallest_cache_works(self, size: int) -> None:
        cache: TokenCache[int] = TokenCache(size)
        for number in range(5):
            cache.put(str(number), number)
            assert cache.get(str(number)) == number
        assert len(cache) <= 2

    def test_many_threads(self) -> None:
        cache: TokenCache[int] = TokenCache(50)

        def work(worker: int) -> None:
            for number in range(2_000):
                name = str((number * 7 + worker) % 90)
                found = cache.get(name)
                assert found is None or found == int(name)
                cache.put(name, int(name))
                if number % 10 == 0:
                    cache.discard(name)

        with ThreadPoolExecutor(8) as pool:
            list(pool.map(work, range(8)))
        assert len(cache) <= 50
