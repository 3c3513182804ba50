"""npm `openid-client`, with every check it has: PKCE, state, nonce, ID token, userInfo, refresh, revocation."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.conftest import MakePlace, MakeVisitor
from tests.browser.place import Person, Place
from tests.browser.signing_in import signed_in
from tests.clients.node_programs import run

pytestmark = pytest.mark.slow


def question(place: Place, *, basic: bool = True) -> dict[str, Any]:
    return {
        "issuer": place.issuer,
        "client": place.client_id,
        "secret": place.client_secret,
        "basic": basic,
        "callback": place.app.callback,
        "bye": f"{place.app.url}/bye",
    }


@pytest.mark.parametrize("kind", ["public", "basic", "post"])
def test_code_grant(make_place: MakePlace, make_visitor: MakeVisitor, kind: str) -> None:
    place = make_place(client={"GenerateSecret": kind != "public"})
    person, visitor = place.add_person(), make_visitor(place)
    asked = question(place, basic=kind == "basic")
    begun = run("openid/begin.mjs", **asked)
    returned = signed_in(visitor, begun["url"], person)
    told = run("openid/finish.mjs", **asked, kept=begun["kept"], returned=returned)
    check_claims(told, place, person, begun["kept"]["nonce"])
    assert told["rotated"] is False
    assert told["afterRevocation"] == told["again"] == {"error": "invalid_grant", "status": 400}
    # Cognito's challenge lacks the scheme's name, so the library looks at the status alone.
    assert told["infoAfterRevocation"] == {"error": "OAUTH_RESPONSE_IS_NOT_CONFORM", "status": 401}
    visitor.page.goto(begun["signOut"])
    assert visitor.page.url == f"{place.app.url}/bye"


def check_claims(told: dict[str, Any], place: Place, person: Person, nonce: str) -> None:
    claims, info = told["claims"], told["info"]
    assert (claims["iss"], claims["aud"], claims["nonce"]) == (place.issuer, place.client_id, nonce)
    assert (claims["email"], claims["email_verified"]) == (person.email, True)
    assert claims["cognito:username"] == person.name
    assert info == {
        "sub": claims["sub"],
        "username": person.name,
        "email": person.email,
        "email_verified": "true",
    }
    fresh = told["freshClaims"]
    assert (fresh["sub"], fresh["origin_jti"]) == (claims["sub"], claims["origin_jti"])
    assert fresh["jti"] != claims["jti"]
    assert (told["type"], told["expires"] in range(3_590, 3_601)) == ("bearer", True)


def test_another_verifier(make_place: MakePlace, make_visitor: MakeVisitor) -> None:
    place = make_place()
    asked = question(place)
    begun = run("openid/begin.mjs", **asked)
    returned = signed_in(make_visitor(place), begun["url"], place.add_person())
    told = run("openid/wrong_verifier.mjs", **asked, kept=begun["kept"], returned=returned)
    assert told == {"error": "invalid_grant", "status": 400}
