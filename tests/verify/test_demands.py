"""Times, kind, client and scopes: what a genuine token must have on top."""

from __future__ import annotations

import pytest

from poolhouse.verify import (
    Expired,
    Invalid,
    MissingScope,
    NotYetValid,
    StaticKeys,
    Verifier,
    WrongClient,
    WrongTokenUse,
    check_all_scopes,
    check_client,
    check_scopes,
    check_token_use,
    read,
    verify_signed,
)
from tests.verify import forge
from tests.verify.conftest import Now
from tests.verify.forge import ACCESS, CLIENT, EXPIRES, ID, ISSUED, ISSUER, READ, WRITE, id_claims, machine_claims

JWKS = forge.pool_jwks()


class TestTimes:
    @pytest.mark.parametrize(
        ("at", "leeway", "good"),
        [
            pytest.param(EXPIRES - 1, 0, True, id="a second before"),
            pytest.param(EXPIRES - 0.001, 0, True, id="a moment before"),
            pytest.param(EXPIRES, 0, False, id="on the second (RFC 7519 4.1.4: on or after)"),
            pytest.param(EXPIRES + 0.001, 0, False, id="no leeway unless asked for, as on API Gateway"),
            pytest.param(EXPIRES + 29.9, 30, True, id="within the leeway"),
            pytest.param(EXPIRES + 30, 30, False, id="the leeway used up"),
        ],
    )
    def test_exp(self, now: Now, at: float, leeway: float, good: bool) -> None:
        verifier = Verifier(ISSUER, jwks=JWKS, now=now, leeway=leeway)
        now.at = at
        if good:
            assert verifier.verify(ACCESS.token()).expires_at == EXPIRES
            return
        with pytest.raises(Expired) as refused:
            verifier.verify(ACCESS.token())
        assert refused.value.found == EXPIRES

    @pytest.mark.parametrize("claim", ["iat", "nbf"])
    @pytest.mark.parametrize(
        ("ahead", "skew", "good"),
        [(60, 60.0, True), (61, 60.0, False), (0, 0.0, True), (1, 0.0, False), (300, 300.0, True)],
    )
    def test_a_beginning_in_the_future(self, now: Now, claim: str, ahead: int, skew: float, good: bool) -> None:
        verifier = Verifier(ISSUER, jwks=JWKS, now=now, skew=skew)
        token = ACCESS.token(machine_claims(**{"iat": ISSUED} | {claim: int(now.at) + ahead}))
        if good:
            assert verifier.verify(token)[claim] == now.at + ahead
            return
        with pytest.raises(NotYetValid):
            verifier.verify(token)

    def test_iat_and_nbf_may_be_absent(self, verifier: Verifier) -> None:
        assert verifier.verify(ACCESS.token(machine_claims(iat=None))).begins_at == 0

    def test_expired_is_only_said_of_a_genuine_token(self, verifier: Verifier, now: Now) -> None:
        now.at = EXPIRES + 1
        with pytest.raises(Invalid) as refused:
            verifier.verify(forge.Forge(private=forge.key("foreign")).token())
        assert refused.value.code == "bad_signature"


TOKENS = {"access": ACCESS.token(), "id": ID.token(id_claims())}


@pytest.mark.parametrize(
    ("wanted", "brought", "good"),
    [
        ("access", "access", True),
        ("access", "id", False),
        ("id", "id", True),
        ("id", "access", False),
        (None, "access", True),
        (None, "id", True),
    ],
)
def test_token_use(now: Now, wanted: str | None, brought: str, good: bool) -> None:
    verifier = Verifier(ISSUER, jwks=JWKS, now=now, token_use=wanted)  # type: ignore[arg-type]
    if good:
        assert verifier.verify(TOKENS[brought]).token_use == brought
        return
    with pytest.raises(WrongTokenUse) as refused:
        verifier.verify(TOKENS[brought])
    assert (refused.value.expected, refused.value.found) == (wanted, brought)


def test_an_unknown_token_use_is_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="refresh"):
        Verifier(ISSUER, jwks=JWKS, token_use="refresh")  # type: ignore[arg-type]


class TestClient:
    @pytest.mark.parametrize(
        ("taken", "token", "good"),
        [
            pytest.param(CLIENT, ACCESS.token(), True, id="client_id of an access token"),
            pytest.param(["other", CLIENT], ACCESS.token(), True, id="one of several"),
            pytest.param("other", ACCESS.token(), False, id="another client"),
            pytest.param(CLIENT[:-1], ACCESS.token(), False, id="a part of the id"),
            pytest.param([], ACCESS.token(), False, id="nobody is taken"),
            pytest.param("", ACCESS.token(machine_claims(client_id=None)), False, id="no client, none named"),
            pytest.param(CLIENT, ACCESS.token(machine_claims(client_id=None)), False, id="no client in the token"),
            pytest.param(
                CLIENT, ACCESS.token(machine_claims(client_id="x", aud=CLIENT)), False, id="aud of an access token"
            ),
            pytest.param(CLIENT, ID.token(id_claims()), True, id="aud of an ID token"),
            pytest.param(
                CLIENT, ID.token(id_claims(aud="x", client_id=CLIENT)), False, id="client_id of an ID token"
            ),
            pytest.param(CLIENT, ID.token(id_claims(aud=[CLIENT, "x"])), False, id="several audiences"),
            pytest.param(CLIENT, ID.token(id_claims(aud=None)), False, id="an ID token without aud"),
        ],
    )
    def test_client(self, now: Now, taken: str | list[str], token: str, good: bool) -> None:
        verifier = Verifier(ISSUER, jwks=JWKS, now=now, client_id=taken)
        if good:
            assert verifier.verify(token).client_id == CLIENT
            return
        with pytest.raises(WrongClient):
            verifier.verify(token)

    def test_none_takes_any_client_of_the_pool(self, now: Now) -> None:
        verifier = Verifier(ISSUER, jwks=JWKS, now=now)
        assert verifier.verify(ACCESS.token(machine_claims(client_id="any"))).client_id == "any"


class TestScopes:
    @pytest.mark.parametrize(
        ("scopes", "carried", "good"),
        [
            pytest.param([READ], f"{READ} {WRITE}", True, id="one asked, two carried"),
            pytest.param([READ, WRITE], READ, True, id="any of the scopes is enough"),
            pytest.param([WRITE], READ, False, id="another scope"),
            pytest.param(READ, READ, True, id="a lone string is one scope"),
            pytest.param("r", READ, False, id="and never its letters"),
            pytest.param([READ], "", False, id="no scope carried"),
            pytest.param([READ], None, False, id="no scope claim"),
            pytest.param([""], "", False, id="the empty scope is nobody's"),
            pytest.param([READ], READ.upper(), False, id="case counts"),
            pytest.param([READ], f"{READ}s", False, id="a longer name"),
            pytest.param([READ], f"x{READ}", False, id="a name before it"),
            pytest.param([READ], f"{READ}\t{WRITE}", False, id="a tab separates nothing"),
            pytest.param([], "", True, id="nothing asked"),
        ],
    )
    def test_any_of(self, now: Now, scopes: str | list[str], carried: str | None, good: bool) -> None:
        verifier = Verifier(ISSUER, jwks=JWKS, now=now, scopes=scopes)
        token = ACCESS.token(machine_claims(scope=carried))
        if good:
            assert verifier.verify(token)["client_id"] == CLIENT
            return
        with pytest.raises(MissingScope) as refused:
            verifier.verify(token)
        assert refused.value.expected == verifier.scopes
        assert refused.value.found == frozenset((carried or "").split(" ")) - {""}

    @pytest.mark.parametrize(
        ("carried", "good"), [(f"{READ} {WRITE}", True), (f"x {WRITE} {READ} y", True), (READ, False), ("", False)]
    )
    def test_all_of(self, now: Now, carried: str, good: bool) -> None:
        verifier = Verifier(ISSUER, jwks=JWKS, now=now, all_scopes=[READ, WRITE])
        token = ACCESS.token(machine_claims(scope=carried))
        if good:
            assert verifier.verify(token).scopes >= {READ, WRITE}
            return
        with pytest.raises(MissingScope):
            verifier.verify(token)

    def test_an_id_token_never_has_the_scope(self, now: Now) -> None:
        verifier = Verifier(ISSUER, jwks=JWKS, now=now, scopes=[READ])
        with pytest.raises(MissingScope):
            verifier.verify(ID.token(id_claims()))


class TestPieces:
    """What the gateway uses: one verification, then checks per method."""

    def test_verify_once_check_per_method(self) -> None:
        token = read(ACCESS.token())
        assert token.issuer == ISSUER
        claims = verify_signed(token, issuer=token.issuer, keys=StaticKeys(JWKS), now=ISSUED + 1)
        check_token_use(claims, "access")
        check_client(claims, {CLIENT})
        check_scopes(claims, frozenset({READ, "other"}))
        check_all_scopes(claims, frozenset({READ, WRITE}))
        with pytest.raises(MissingScope):
            check_scopes(claims, frozenset({"other"}))
        with pytest.raises(WrongTokenUse):
            check_token_use(claims, "id")
