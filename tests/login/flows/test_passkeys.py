"""`/passkeys/add`, the offer after a sign-up, and the sign-in that follows; the authenticator is a few lines."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from typing import Any

import pytest

from poolhouse.domain.users import passkeys
from poolhouse.testing.server import Server
from tests.idp.factors.authenticator import Authenticator
from tests.login.flows.browser import Browser
from tests.login.flows.world import CALLBACK, PASSWORD, World

ALLOWED = {"SignInPolicy": {"AllowedFirstAuthFactors": ["PASSWORD", "WEB_AUTHN"]}}
BY_CHOICE = {"ExplicitAuthFlows": ["ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]}


@pytest.fixture(scope="module")
def house() -> Iterator[Server]:
    """A relying party is a host with a name."""
    with Server(public_url="http://localhost:{port}") as server:
        server.url = server.url.replace("127.0.0.1", "localhost")
        yield server


@pytest.fixture
def world(house: Server) -> World:
    made = World(house.url, version=2, client=BY_CHOICE, Policies=ALLOWED)
    made.add_user()
    return made


def signed_in(world: World, **more: str) -> Browser:
    browser = world.open("/login", **more)
    browser.submit("cognitoSignInForm", username=world.name)
    browser.submit("challengeForm", password=PASSWORD)
    assert browser.cookie("cognito"), browser.page.alerts
    return browser


def direct(world: World) -> str:
    """As an app links to it: without the rest of an authorization request."""
    return f"{world.base}/passkeys/add?client_id={world.client}&redirect_uri={CALLBACK}"


def device(world: World) -> Authenticator:
    return Authenticator(origin=world.url)


def register(browser: Browser, key: Authenticator, **typed: str) -> Any:
    credential = json.dumps(key.create(json.loads(browser.page.json)))
    return browser.submit("passkeyform", credential=credential, **typed)


def test_registering_and_signing_in(world: World) -> None:
    browser = signed_in(world)
    assert browser.get(direct(world)).status_code == 200
    options = json.loads(browser.page.json)
    assert options["rp"]["id"] == "localhost"
    assert options["user"]["name"] == world.name
    key = device(world)
    answer = register(browser, key, name="My key")
    assert (answer.status_code, answer.headers["location"]) == (302, f"{CALLBACK}?result=success")
    browser.get(direct(world))
    assert "My key" in browser.page.text
    assert len(json.loads(browser.page.json)["excludeCredentials"]) == 1

    browser = world.open("/login")
    browser.submit("cognitoSignInForm", username=world.name)
    if "answer" in browser.page.forms["challengeForm"].buttons:
        form = browser.page.forms["challengeForm"]
        form.buttons["answer"] = "WEB_AUTHN"
        browser.submit("challengeForm", "answer")
    asked = json.loads(browser.page.json)
    assert asked["rpId"] == "localhost"
    answer = browser.submit("challengeForm", credential=json.dumps(key.get(asked)))
    assert world.tokens(world.arrived(answer)["code"])["access_token"]


def test_the_forms_are_what_the_script_works_on(world: World) -> None:
    browser = signed_in(world)
    browser.get(direct(world))
    form = browser.page.forms["passkeyform"]
    assert form.data["data-passkey"] == "create"
    for text in ("unsupported", "cancelled", "duplicate", "failed"):
        assert form.data[f"data-{text}"]
    for part in ("data-passkey-options", "data-passkey-message", "data-passkey-start", "/static/passkeys."):
        assert part in browser.answer.text
    assert "<script>" not in browser.answer.text


def test_browsers_let_the_form_lead_back_to_the_app(world: World) -> None:
    """Chromium applies `form-action` to the redirects that follow a form."""
    browser = signed_in(world)
    policy = browser.get(direct(world)).headers["content-security-policy"]
    assert "form-action 'self' https:" in policy
    assert policy.count("form-action") == 1


def test_without_a_session_one_signs_in_first(world: World) -> None:
    browser = Browser()
    browser.get(direct(world))
    assert browser.answer.headers["location"].startswith(f"{world.base}/login?client_id={world.client}&")
    browser.follow()
    browser.submit("cognitoSignInForm", username=world.name)
    browser.submit("challengeForm", password=PASSWORD)
    assert browser.answer.headers["location"].startswith(f"{world.base}/passkeys/add?")
    browser.follow()
    assert browser.answer.status_code == 200
    answer = register(browser, device(world))
    assert answer.headers["location"] == f"{CALLBACK}?result=success"


def test_going_back_without_one(world: World) -> None:
    browser = signed_in(world)
    browser.get(direct(world))
    assert browser.submit("laterform").headers["location"] == CALLBACK


def test_after_a_sign_up_one_is_offered(house: Server) -> None:
    world = World(house.url, version=2, client=BY_CHOICE, Policies=ALLOWED)
    browser = world.signed_up()
    answer = browser.submit("confirmform", code=world.code())
    assert answer.headers["location"] == world.page("/passkeys/add")
    browser.follow()
    assert "later" in browser.page.forms["laterform"].buttons
    arrived = world.arrived(register(browser, device(world)))
    assert arrived["state"] == "s1"
    assert world.tokens(arrived["code"])["access_token"]


def test_an_offer_may_be_left(house: Server) -> None:
    world = World(house.url, version=2, client=BY_CHOICE, Policies=ALLOWED)
    browser = world.signed_up(prompt="login")
    browser.submit("confirmform", code=world.code())
    browser.follow()
    assert world.arrived(browser.submit("laterform"))["code"]


def test_nobody_else_gets_a_code_from_an_offer(house: Server, world: World) -> None:
    """The offer counts for who signed up; a session of somebody else in the same browser leads to no code."""
    place = World(house.url, version=2, client=BY_CHOICE, Policies=ALLOWED)
    browser = place.signed_up()
    browser.submit("confirmform", code=place.code())
    browser.follow()
    first = place.name
    place.name = f"{first}-2"
    place.add_user()
    other = signed_in(place)
    page_data = browser.cookie("page-data")
    assert page_data
    other.session.cookies.set("page-data", page_data, path=f"/auth/{place.domain}")
    other.get(place.page("/passkeys/add"))
    assert other.submit("laterform").headers["location"] == CALLBACK


@pytest.mark.parametrize(
    ("version", "client", "policies"),
    [(1, BY_CHOICE, ALLOWED), (2, {}, ALLOWED), (2, BY_CHOICE, {})],
    ids=["classic pages", "a client that offers no choice", "a pool without passkeys"],
)
def test_where_none_is_offered(
    house: Server, version: int, client: dict[str, Any], policies: dict[str, Any]
) -> None:
    world = World(house.url, version=version, client=client, Policies=policies)
    browser = world.signed_up()
    assert world.arrived(browser.submit("confirmform", code=world.code()))


def test_a_page_that_cannot_speak_for_the_relying_party_offers_none(house: Server) -> None:
    world = World(house.url, version=2, client=BY_CHOICE, Policies=ALLOWED)
    world.cognito.set_user_pool_mfa_config(
        UserPoolId=world.pool,
        MfaConfiguration="OFF",
        WebAuthnConfiguration={"RelyingPartyId": "example.com", "UserVerification": "preferred"},
    )
    browser = world.signed_up()
    assert world.arrived(browser.submit("confirmform", code=world.code()))


@pytest.mark.parametrize(("version", "policies"), [(1, ALLOWED), (2, {})], ids=["classic", "no passkeys"])
def test_where_there_is_no_such_page(house: Server, version: int, policies: dict[str, Any]) -> None:
    world = World(house.url, version=version, Policies=policies)
    browser = Browser()
    assert browser.get(direct(world)).status_code == 404
    assert browser.page.alerts == ["Passkeys are not offered here."]


@pytest.mark.parametrize("query", ["", "client_id=nobody", "client_id={client}&client_id={client}"])
def test_apps_that_are_none_have_no_pages(world: World, query: str) -> None:
    """Managed login has a style for each app, and none without one."""
    answer = Browser().get(f"{world.base}/passkeys/add?{query.format(client=world.client)}")
    assert answer.status_code == 403
    assert "location" not in answer.headers


def test_an_address_that_is_not_the_apps(world: World) -> None:
    asked = f"client_id={world.client}&redirect_uri=https://evil.example"
    answer = Browser().get(f"{world.base}/passkeys/add?{asked}")
    assert answer.status_code == 302
    assert answer.headers["location"] == f"{world.base}/error?error=redirect_mismatch&client_id={world.client}"


DAMAGES = ("", "{}", "[]", "null", "{", "7", '{"response":{}}', "\u0000", "[" * 20_000, '{"response":' * 2000)


@pytest.mark.parametrize("damage", DAMAGES, ids=range(len(DAMAGES)))
def test_credentials_that_are_none(world: World, damage: str) -> None:
    browser = signed_in(world)
    browser.get(direct(world))
    answer = browser.submit("passkeyform", credential=damage)
    assert answer.status_code in (200, 400)
    assert browser.page.alerts
    browser.get(direct(world))
    assert json.loads(browser.page.json)["excludeCredentials"] == []


def test_a_registration_counts_once_and_for_three_minutes(world: World, house: Server) -> None:
    browser = signed_in(world)
    browser.get(direct(world))
    shown, options, key = browser.page, json.loads(browser.page.json), device(world)
    house.clock.offset += 181
    try:
        late = browser.submit("passkeyform", credential=json.dumps(key.create(options)))
        assert (late.status_code, browser.page.alerts) == (200, ["The challenge was not found or has expired."])
    finally:
        house.clock.offset = 0
    browser.get(direct(world))
    options = json.loads(browser.page.json)
    assert register(browser, key).status_code == 302
    browser.page = shown
    again = browser.submit("passkeyform", credential=json.dumps(key.create(options)))
    assert (again.status_code, browser.page.alerts) == (200, ["The challenge was not found or has expired."])


def test_parts_of_a_credential_that_are_none(world: World) -> None:
    browser = signed_in(world)
    abyss = base64.urlsafe_b64encode(b'{"challenge":' + b"[" * 20_000).decode()
    for part, value, answer in (
        ("clientDataJSON", abyss, 200),
        ("attestationObject", base64.urlsafe_b64encode(b"\x81" * 5_000).decode(), 200),
        ("transports", 7, 302),
        ("transports", ["usb", 7, None], 302),
    ):
        browser.get(direct(world))
        made = device(world).create(json.loads(browser.page.json))
        made["response"][part] = value
        assert browser.submit("passkeyform", credential=json.dumps(made)).status_code == answer, (part, value)


def test_a_hundred_parameters(world: World) -> None:
    answer = Browser().get(f"{direct(world)}&{'&'.join(f'p{i}=1' for i in range(200))}")
    assert answer.status_code in (302, 403)


def test_another_sites_credential(world: World) -> None:
    browser = signed_in(world)
    browser.get(direct(world))
    register(browser, Authenticator(origin="https://evil.example"))
    assert browser.page.alerts == ["The origin of the credential is not allowed."]


def test_another_users_session_cannot_finish_it(world: World) -> None:
    browser = signed_in(world)
    browser.get(direct(world))
    credential = json.dumps(device(world).create(json.loads(browser.page.json)))
    first, world.name = world.name, f"{world.name}-2"
    world.add_user()
    other = signed_in(world)
    other.get(direct(world))
    other.submit("passkeyform", credential=credential)
    assert other.page.alerts == ["The challenge was not found or has expired."]
    assert first != world.name


def test_a_form_needs_a_session(world: World) -> None:
    browser = signed_in(world)
    browser.get(direct(world))
    browser.session.cookies.set("cognito", "x", path=f"/auth/{world.domain}")
    answer = register(browser, device(world))
    assert answer.headers["location"].startswith(f"{world.base}/login?")


def test_a_user_has_so_many_at_most(world: World) -> None:
    browser = signed_in(world)
    for _ in range(passkeys.AT_MOST):
        browser.get(direct(world))
        assert register(browser, device(world)).status_code == 302
    browser.get(direct(world))
    assert "passkeyform" not in browser.page.forms
    assert browser.page.notices == ["You have as many passkeys as one may have."]
    assert browser.submit("laterform").status_code == 302


@pytest.mark.parametrize("name", ["<b>key</b>", "k" * 200, "a\nb", "  "])
def test_names_of_passkeys(world: World, name: str) -> None:
    browser = signed_in(world)
    browser.get(direct(world))
    assert register(browser, device(world), name=name).status_code == 302
    browser.get(direct(world))
    assert "<b>" not in browser.answer.text
    assert "k" * 65 not in browser.page.text
