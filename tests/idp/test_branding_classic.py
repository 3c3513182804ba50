"""SetUICustomization and GetUICustomization over HTTP."""

from __future__ import annotations

import re
from typing import Any

import pytest

from poolhouse.testing.server import Server
from tests.domain.branding.pictures import a_jpeg, a_png, a_webp, padded

from .branded import NO_CLIENT, NO_POOL, UNKNOWN_POOL, a_client, invalid
from .calls import body, refusal
from .test_domains import CERTIFICATE

CSS = ".label-customizable {\n\tcolor: red;\n}\n"
LIMIT = 100 * 1024


@pytest.fixture
def client(cognito: Any, pool_id: str, prefix: str) -> dict[str, str]:
    cognito.create_user_pool_domain(UserPoolId=pool_id, Domain=prefix)
    return a_client(cognito, pool_id)


def got(cognito: Any, **named: str) -> dict[str, Any]:
    return dict(body(cognito.get_ui_customization(**named))["UICustomization"])


def test_css_and_image_of_a_client(cognito: Any, client: dict[str, str], prefix: str, server: Server) -> None:
    reply = body(cognito.set_ui_customization(**client, CSS=CSS, ImageFile=a_png()))["UICustomization"]
    assert got(cognito, **client) == reply
    assert re.fullmatch("[0-9]{14}", reply["CSSVersion"])
    assert re.fullmatch(
        re.escape(f"{server.url}/auth/{prefix}/branding/{client['ClientId']}/") + "[0-9a-f]{20}/[0-9a-f]{32}",
        reply["ImageUrl"],
    )
    assert reply == {
        **client,
        "CSS": CSS,
        "CSSVersion": reply["CSSVersion"],
        "ImageUrl": reply["ImageUrl"],
        "CreationDate": reply["CreationDate"],
        "LastModifiedDate": reply["CreationDate"],
    }


def test_the_image_is_at_the_host_of_a_custom_domain(cognito: Any, client: dict[str, str], prefix: str) -> None:
    name = f"{prefix}.shop.example"
    cognito.create_user_pool_domain(
        UserPoolId=client["UserPoolId"], Domain=name, CustomDomainConfig={"CertificateArn": CERTIFICATE}
    )
    shown = body(cognito.set_ui_customization(**client, CSS=CSS, ImageFile=a_png()))["UICustomization"]
    assert shown["ImageUrl"].startswith(f"https://{name}/branding/{client['ClientId']}/")


def test_both_are_replaced_together(cognito: Any, client: dict[str, str], server: Server) -> None:
    first = body(cognito.set_ui_customization(**client, CSS=CSS, ImageFile=a_png()))["UICustomization"]
    server.clock.offset += 60
    second = body(cognito.set_ui_customization(**client, ImageFile=a_jpeg()))["UICustomization"]
    assert "CSS" not in second
    assert second["ImageUrl"] != first["ImageUrl"]
    assert second["CreationDate"] == first["CreationDate"]
    assert (second["LastModifiedDate"] - first["LastModifiedDate"]).total_seconds() >= 60
    assert "ImageUrl" not in body(cognito.set_ui_customization(**client, CSS=CSS))["UICustomization"]


def test_without_any_the_answer_is_empty(cognito: Any, client: dict[str, str]) -> None:
    assert got(cognito, **client) == {}
    assert got(cognito, UserPoolId=client["UserPoolId"]) == {}


def test_a_client_without_its_own_has_that_of_all(cognito: Any, client: dict[str, str]) -> None:
    pool = {"UserPoolId": client["UserPoolId"]}
    everybody = body(cognito.set_ui_customization(**pool, CSS=CSS))["UICustomization"]
    assert everybody["ClientId"] == "ALL"
    assert got(cognito, **pool) == got(cognito, **pool, ClientId="ALL") == got(cognito, **client) == everybody
    own = body(cognito.set_ui_customization(**client, ImageFile=a_png()))["UICustomization"]
    assert got(cognito, **client) == own
    assert got(cognito, **pool) == everybody


def test_neither_css_nor_image_is_a_reset(cognito: Any, client: dict[str, str]) -> None:
    pool = {"UserPoolId": client["UserPoolId"]}
    everybody = body(cognito.set_ui_customization(**pool, CSS=CSS))["UICustomization"]
    cognito.set_ui_customization(**client, CSS=".label-customizable{color:blue}")
    assert "CSS" not in body(cognito.set_ui_customization(**client))["UICustomization"]
    assert got(cognito, **client) == everybody
    cognito.set_ui_customization(**pool, CSS="", ImageFile=b"")
    assert got(cognito, **client) == {}


def test_a_domain_comes_first(cognito: Any, pool_id: str, prefix: str) -> None:
    client = a_client(cognito, pool_id)
    assert refusal(cognito.set_ui_customization, **client, CSS=CSS) == invalid(
        "There has to be an existing domain associated with this user pool."
    )
    assert got(cognito, **client) == {}
    cognito.create_user_pool_domain(UserPoolId=pool_id, Domain=prefix)
    cognito.set_ui_customization(**client, CSS=CSS, ImageFile=a_png())
    cognito.delete_user_pool_domain(UserPoolId=pool_id, Domain=prefix)
    left = got(cognito, **client)
    assert (left["CSS"], "ImageUrl" in left) == (CSS, False)


def test_unknown_pools_and_clients(cognito: Any, client: dict[str, str]) -> None:
    for call in (cognito.set_ui_customization, cognito.get_ui_customization):
        assert refusal(call, **UNKNOWN_POOL) == NO_POOL
        assert refusal(call, UserPoolId=client["UserPoolId"], ClientId="nobody") == NO_CLIENT


@pytest.mark.parametrize(
    ("members", "text"),
    [
        ({"CSS": "body { color: red }"}, "The CSS class body is not in the list of allowed classes."),
        ({"CSS": "@import 'x';"}, "The CSS at-rule @import is not allowed."),
        (
            {"CSS": ".label-customizable { position: fixed }"},
            "The CSS property position is not allowed in .label-customizable.",
        ),
        ({"ImageFile": a_webp()}, "The image file must be a PNG, JPG or JPEG file."),
        ({"ImageFile": b"<svg/>"}, "The image file must be a PNG, JPG or JPEG file."),
        ({"ImageFile": padded(a_png(), LIMIT + 1)}, "The image file must not be larger than 100 KB."),
        ({"CSS": CSS + " " * 2000, "ImageFile": padded(a_png(), LIMIT)}, "request parameters too large"),
    ],
)
def test_what_is_refused_changes_nothing(
    cognito: Any, client: dict[str, str], members: dict[str, Any], text: str
) -> None:
    before = body(cognito.set_ui_customization(**client, CSS=CSS))["UICustomization"]
    assert refusal(cognito.set_ui_customization, **client, **members) == invalid(text)
    assert got(cognito, **client) == before


def test_the_largest_that_are_taken(cognito: Any, client: dict[str, str]) -> None:
    cognito.set_ui_customization(**client, ImageFile=padded(a_png(), LIMIT))
    css = CSS.ljust(131_072)
    assert body(cognito.set_ui_customization(**client, CSS=css))["UICustomization"]["CSS"] == css
    code, text = refusal(cognito.set_ui_customization, **client, CSS=f"{css} ")
    assert code == "InvalidParameterException"
    assert text.endswith("Member must have length less than or equal to 131072")


def test_the_look_goes_with_its_client(cognito: Any, client: dict[str, str]) -> None:
    cognito.set_ui_customization(**client, CSS=CSS)
    cognito.delete_user_pool_client(**client)
    code, _ = refusal(cognito.get_ui_customization, **client)
    assert code == "ResourceNotFoundException"
