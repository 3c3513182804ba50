"""Keys from an issuer: fetched seldom, kept when it is down, never waited for in an event loop once warm."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest

from poolhouse.verify import HttpKeys, KeysUnavailable, Pace, UnknownKey, Verifier
from tests.verify import forge
from tests.verify.conftest import Now
from tests.verify.forge import ACCESS, ACCESS_KID, ID_KID, Forge, jwk, key, machine_claims
from tests.verify.jwks_server import JwksServer, settle

NEW_KID = "nEwnEwnEwnEwnEwnEwnEwnEwnEwnEwnEwnEwnEwnEwk="
NEW = Forge(private=key("new"), kid=NEW_KID)


class Ticks:
    """A monotonic clock that stands still until told."""

    def __init__(self) -> None:
        self.at = 1_000.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def ticks() -> Ticks:
    return Ticks()


@pytest.fixture
def keys(jwks_server: JwksServer, ticks: Ticks) -> HttpKeys:
    return HttpKeys(jwks_server.url, timeout=5, monotonic=ticks)


@pytest.fixture
def verifier(keys: HttpKeys, now: Now) -> Verifier:
    return Verifier(forge.ISSUER, jwks=keys, now=now)


def rotate(server: JwksServer) -> None:
    """The issuer drops the access key and publishes another."""
    server.document = {"keys": [jwk(key("id"), ID_KID), jwk(key("new"), NEW_KID)]}


class TestFetching:
    def test_nothing_is_fetched_before_a_token_needs_it(self, verifier: Verifier, jwks_server: JwksServer) -> None:
        assert jwks_server.fetches == 0
        for _ in range(5):
            assert verifier.verify(ACCESS.token())
        assert jwks_server.fetches == 1

    def test_the_address_follows_from_the_issuer(self, jwks_server: JwksServer, now: Now) -> None:
        issuer = f"{jwks_server.issuer}/us-east-1_AbC123xyz"
        verifier = Verifier(issuer, now=now)
        assert verifier.verify(ACCESS.token(machine_claims(iss=issuer))).issuer == issuer
        assert jwks_server.paths == ["/us-east-1_AbC123xyz/.well-known/jwks.json"]

    def test_the_address_may_be_given(self, jwks_server: JwksServer, now: Now) -> None:
        assert Verifier(forge.ISSUER, jwks=jwks_server.url, now=now).verify(ACCESS.token())

    def test_a_foreign_token_causes_no_fetch(self, verifier: Verifier, jwks_server: JwksServer) -> None:
        with pytest.raises(Exception, match="issuer"):
            verifier.verify(ACCESS.token(machine_claims(iss="https://elsewhere.example")))
        assert jwks_server.fetches == 0

    def test_threads_that_arrive_together_share_one_fetch(
        self, verifier: Verifier, jwks_server: JwksServer
    ) -> None:
        jwks_server.gate.clear()
        with ThreadPoolExecutor(8) as pool:
            waiting = [pool.submit(verifier.verify, ACCESS.token()) for _ in range(8)]
            jwks_server.arrived.acquire()
            jwks_server.gate.set()
            assert all(done.result().client_id == forge.CLIENT for done in waiting)
        assert jwks_server.fetches == 1

    @pytest.mark.parametrize(
        "url",
        [
            "http://cognito-idp.us-east-1.amazonaws.com/x/.well-known/jwks.json",
            "http://169.254.169.254/latest/meta-data",
            "http://127.0.0.1.evil.example/jwks.json",
            "http://localhost@evil.example/jwks.json",
            "file:///etc/passwd",
            "ftp://127.0.0.1/jwks.json",
            "data:application/json,{}",
            "jwks.json",
            "https://",
            "",
        ],
    )
    def test_only_https_or_this_machine(self, url: str) -> None:
        with pytest.raises(ValueError, match="https"):
            HttpKeys(url)

    @pytest.mark.parametrize(
        "url", ["https://a.example/jwks", "http://localhost:1/x", "http://[::1]:1/x", "http://127.9.9.9/x"]
    )
    def test_https_and_this_machine(self, url: str) -> None:
        assert HttpKeys(url).url == url

    def test_a_closed_network_may_be_allowed(self) -> None:
        assert HttpKeys("http://poolhouse:9229/p/.well-known/jwks.json", allow_http=True).url


class TestUnknownKids:
    def test_a_new_key_is_found_by_one_more_fetch(
        self, verifier: Verifier, jwks_server: JwksServer, ticks: Ticks
    ) -> None:
        assert verifier.verify(ACCESS.token())
        rotate(jwks_server)
        ticks.at += 5
        assert verifier.verify(NEW.token())["sub"] == forge.CLIENT
        assert jwks_server.fetches == 2

    def test_random_kids_cause_no_storm(self, verifier: Verifier, jwks_server: JwksServer, ticks: Ticks) -> None:
        assert verifier.verify(ACCESS.token())
        stranger = Forge(private=key("foreign"))

        def hammer(worker: int) -> int:
            refused = 0
            for number in range(25):
                try:
                    verifier.verify(stranger.token(kid=f"{worker}-{number}"))
                except UnknownKey:
                    refused += 1
            return refused

        with ThreadPoolExecutor(8) as pool:
            assert sum(pool.map(hammer, range(8))) == 200
            assert jwks_server.fetches == 1, "the first fetch was less than five seconds ago"
            for later in range(1, 4):
                ticks.at += 5
                assert sum(pool.map(hammer, range(8))) == 200
                assert jwks_server.fetches == 1 + later, "one fetch in five seconds, whatever arrives"
        assert verifier.verify(ACCESS.token())

    def test_one_kid_causes_one_fetch_a_minute(
        self, keys: HttpKeys, jwks_server: JwksServer, ticks: Ticks
    ) -> None:
        assert keys.find(ACCESS_KID)
        for seconds, fetches in [(5, 2), (10, 2), (59, 2), (64, 2), (65, 3), (70, 3)]:
            ticks.at = 1_000 + seconds
            assert keys.find("retired") is None
            assert jwks_server.fetches == fetches, f"after {seconds} s"

    def test_what_is_remembered_of_absent_kids_is_bounded(self, jwks_server: JwksServer, ticks: Ticks) -> None:
        keys = HttpKeys(jwks_server.url, pace=Pace(remembered_kids=3), monotonic=ticks)
        assert keys.find(ACCESS_KID)
        for number in range(10):
            ticks.at += 5
            assert keys.find(f"kid-{number}") is None
        assert len(keys._pacer._absent) == 3


class TestIssuerInTrouble:
    @pytest.mark.parametrize(
        ("status", "body", "why"),
        [
            pytest.param(500, None, "HTTP status 500", id="failing"),
            pytest.param(404, None, "HTTP status 404", id="absent"),
            pytest.param(200, b"", "truncated", id="empty"),
            pytest.param(200, b"<html>", "JSON", id="a page"),
            pytest.param(200, b"[" * 100_000, "ecursion", id="deep"),
            pytest.param(200, b'{"keys":[]}', "no RS256 key", id="no keys"),
            pytest.param(200, b'"' + b"x" * 600_000 + b'"', "more than", id="too big"),
            pytest.param(302, None, "HTTP status 302", id="a redirect"),
        ],
    )
    def test_a_useless_answer(
        self, verifier: Verifier, jwks_server: JwksServer, status: int, body: bytes | None, why: str
    ) -> None:
        jwks_server.status, jwks_server.body = status, body
        jwks_server.headers = {"Location": f"{jwks_server.url}?elsewhere"}
        with pytest.raises(KeysUnavailable, match=why) as refused:
            verifier.verify(ACCESS.token())
        assert refused.value.http_status == 503
        assert jwks_server.fetches == 1, "a redirect is not followed"

    def test_nobody_listens(self, now: Now) -> None:
        with JwksServer({}) as server:
            url = server.url
        with pytest.raises(KeysUnavailable, match="refused"):
            Verifier(forge.ISSUER, jwks=url, now=now).verify(ACCESS.token())

    def test_an_answer_that_never_comes(self, jwks_server: JwksServer, now: Now) -> None:
        jwks_server.gate.clear()
        keys = HttpKeys(jwks_server.url, timeout=0.05)
        with pytest.raises(KeysUnavailable, match="timed out"):
            Verifier(forge.ISSUER, jwks=keys, now=now).verify(ACCESS.token())

    def test_tries_again_after_1_2_4_seconds(self, keys: HttpKeys, jwks_server: JwksServer, ticks: Ticks) -> None:
        jwks_server.status = 503
        tried = []
        for second in range(16):
            ticks.at = 1_000.0 + second
            before = jwks_server.fetches
            with pytest.raises(KeysUnavailable):
                keys.find(ACCESS_KID)
            if jwks_server.fetches > before:
                tried.append(second)
        assert tried == [0, 1, 3, 7, 15]

    def test_recovers(self, verifier: Verifier, jwks_server: JwksServer, ticks: Ticks) -> None:
        jwks_server.status = 503
        with pytest.raises(KeysUnavailable):
            verifier.verify(ACCESS.token())
        jwks_server.status = 200
        ticks.at += 1
        assert verifier.verify(ACCESS.token())

    def test_the_last_keys_stay_in_use(self, verifier: Verifier, jwks_server: JwksServer, ticks: Ticks) -> None:
        assert verifier.verify(ACCESS.token())
        jwks_server.status = 500
        for _ in range(5):
            ticks.at += 3_600
            assert verifier.verify(ACCESS.token(machine_claims(jti=str(ticks.at))))
            settle()
        assert jwks_server.fetches == 6, "and each hour it is tried again"

    def test_a_fetch_that_hangs_for_ever_is_given_up(
        self, jwks_server: JwksServer, ticks: Ticks, now: Now
    ) -> None:
        keys = HttpKeys(jwks_server.url, timeout=60, monotonic=ticks)
        assert keys.find(ACCESS_KID)
        jwks_server.gate.clear()

        async def look() -> None:
            assert keys.find("new") is None

        for seconds in (5, 121, 2):  # starts one; gives it up and pauses a second; starts another
            ticks.at += seconds
            asyncio.run(look())
        while jwks_server.fetches < 3:
            jwks_server.arrived.acquire()
        rotate(jwks_server)
        jwks_server.gate.set()
        settle()
        assert keys.find(NEW_KID)


class TestRefresh:
    def test_keys_are_renewed_without_a_wait(
        self, verifier: Verifier, jwks_server: JwksServer, ticks: Ticks
    ) -> None:
        """A withdrawn key stops working, for tokens seen before as well, though no new kid ever arrived."""
        token = ACCESS.token()
        assert verifier.verify(token)
        rotate(jwks_server)
        jwks_server.gate.clear()
        ticks.at += 3_600
        assert verifier.verify(token), "answered from the old keys while the fetch hangs"
        jwks_server.gate.set()
        settle()
        with pytest.raises(UnknownKey):
            verifier.verify(token)

    def test_a_key_that_stays_keeps_remembered_tokens(
        self, verifier: Verifier, jwks_server: JwksServer, ticks: Ticks
    ) -> None:
        token = ACCESS.token()
        claims = verifier.verify(token)
        ticks.at += 3_600
        assert verifier.verify(token) is claims
        settle()
        assert jwks_server.fetches == 2
        assert verifier.verify(token) is claims

    def test_warm_up(self, keys: HttpKeys, jwks_server: JwksServer) -> None:
        keys.warm_up()
        keys.warm_up()
        assert jwks_server.fetches == 1
        assert keys.find(ACCESS_KID)

    def test_warm_up_says_when_it_failed(self, keys: HttpKeys, jwks_server: JwksServer) -> None:
        jwks_server.status = 500
        with pytest.raises(KeysUnavailable):
            keys.warm_up()


class TestInAnEventLoop:
    """The gate is shut until the loop has gone on, so a call that waited would never return."""

    def test_an_unknown_kid_blocks_nothing(
        self, verifier: Verifier, keys: HttpKeys, jwks_server: JwksServer, ticks: Ticks
    ) -> None:
        keys.warm_up()
        rotate(jwks_server)
        jwks_server.gate.clear()
        ticks.at += 5

        async def first() -> None:
            with pytest.raises(UnknownKey):
                verifier.verify(NEW.token())

        asyncio.run(first())
        jwks_server.gate.set()
        settle()
        assert verifier.verify(NEW.token()), "the fetch it caused has brought the key"

    @pytest.mark.parametrize("warm", [True, False])
    def test_verify_async_waits_and_leaves_the_loop_free(
        self, verifier: Verifier, keys: HttpKeys, jwks_server: JwksServer, ticks: Ticks, warm: bool
    ) -> None:
        if warm:
            keys.warm_up()
            ticks.at += 5
        rotate(jwks_server)
        jwks_server.gate.clear()

        async def both() -> str:
            waiting = [asyncio.create_task(verifier.verify_async(NEW.token())) for _ in range(50)]
            await asyncio.sleep(0)  # lets the tasks begin; they cannot end before the gate opens
            assert not any(task.done() for task in waiting)
            jwks_server.gate.set()
            return str({claims.client_id for claims in await asyncio.gather(*waiting)})

        assert asyncio.run(both()) == str({forge.CLIENT})
        assert jwks_server.fetches == 1 + warm

    def test_verify_async_of_an_unknown_kid(
        self, verifier: Verifier, keys: HttpKeys, jwks_server: JwksServer, ticks: Ticks
    ) -> None:
        keys.warm_up()
        ticks.at += 5
        for _ in range(3):
            with pytest.raises(UnknownKey):
                asyncio.run(verifier.verify_async(NEW.token()))
        assert jwks_server.fetches == 2

    def test_verify_async_when_the_issuer_is_down(self, verifier: Verifier, jwks_server: JwksServer) -> None:
        jwks_server.status = 500
        for _ in range(3):
            with pytest.raises(KeysUnavailable):
                asyncio.run(verifier.verify_async(ACCESS.token()))
        assert jwks_server.fetches == 1

    def test_verify_async_of_a_token_seen_before(self, verifier: Verifier) -> None:
        token = ACCESS.token()
        claims = verifier.verify(token)
        assert asyncio.run(verifier.verify_async(token)) is claims
