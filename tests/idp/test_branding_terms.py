"""Terms documents over HTTP."""

from __future__ import annotations

from typing import Any

import pytest

from poolhouse.testing.server import Server

from .branded import NO_CLIENT, NO_POOL, UNKNOWN_ID, UNKNOWN_POOL, a_client, invalid
from .calls import body, refusal
from .test_branding_managed import UUID4

FIXED = {"TermsSource": "LINK", "Enforcement": "NONE"}
LINKS = {"cognito:default": "https://example.com/terms", "cognito:french": "https://example.com/fr"}
NO_TERMS = ("ResourceNotFoundException", "Terms does not exist.")


@pytest.fixture
def client(cognito: Any, pool_id: str) -> dict[str, str]:
    return a_client(cognito, pool_id)


def made(cognito: Any, client: dict[str, str], name: str = "terms-of-use", **members: Any) -> dict[str, Any]:
    given = {**client, **FIXED, "TermsName": name, "Links": LINKS, **members}
    return dict(body(cognito.create_terms(**given))["Terms"])


def named(terms: dict[str, Any]) -> dict[str, str]:
    return {name: terms[name] for name in ("UserPoolId", "TermsId")}


def described(cognito: Any, terms: dict[str, Any]) -> dict[str, Any]:
    return dict(body(cognito.describe_terms(**named(terms)))["Terms"])


def test_a_document(cognito: Any, client: dict[str, str]) -> None:
    terms = made(cognito, client)
    assert UUID4.fullmatch(terms["TermsId"])
    assert terms == {
        **client,
        **FIXED,
        "TermsId": terms["TermsId"],
        "TermsName": "terms-of-use",
        "Links": LINKS,
        "CreationDate": terms["CreationDate"],
        "LastModifiedDate": terms["CreationDate"],
    }
    by_client = body(cognito.describe_terms_by_client(**client, TermsName="terms-of-use"))["Terms"]
    assert described(cognito, terms) == by_client == terms


def test_a_client_has_one_of_each_name(cognito: Any, client: dict[str, str]) -> None:
    made(cognito, client)
    made(cognito, client, "privacy-policy")
    made(cognito, a_client(cognito, client["UserPoolId"], "other"))
    assert refusal(made, cognito=cognito, client=client) == (
        "TermsExistsException",
        f"Terms terms-of-use already exists for client {client['ClientId']}",
    )


def test_a_pool_has_forty(cognito: Any, pool_id: str) -> None:
    clients = [a_client(cognito, pool_id, f"client {n}") for n in range(21)]
    for client in clients[:20]:
        made(cognito, client)
        made(cognito, client, "privacy-policy")
    assert refusal(made, cognito=cognito, client=clients[20]) == (
        "LimitExceededException",
        "The maximum number of terms documents in a user pool, 40, is reached.",
    )


def test_an_update_keeps_what_it_does_not_name(cognito: Any, client: dict[str, str], server: Server) -> None:
    terms = made(cognito, client)
    server.clock.offset += 60
    links = {"cognito:default": "https://example.com/new"}
    updated = body(cognito.update_terms(**named(terms), Links=links))["Terms"]
    assert updated == {**terms, "Links": links, "LastModifiedDate": updated["LastModifiedDate"]}
    assert (updated["LastModifiedDate"] - terms["LastModifiedDate"]).total_seconds() >= 60
    renamed = body(cognito.update_terms(**named(terms), TermsName="privacy-policy", **FIXED))["Terms"]
    assert (renamed["TermsName"], renamed["Links"], renamed["TermsId"]) == (
        "privacy-policy",
        links,
        terms["TermsId"],
    )
    assert described(cognito, terms) == renamed


def test_an_update_to_a_name_that_is_taken(cognito: Any, client: dict[str, str]) -> None:
    terms = made(cognito, client)
    made(cognito, client, "privacy-policy")
    assert refusal(cognito.update_terms, **named(terms), TermsName="privacy-policy") == (
        "TermsExistsException",
        f"Terms privacy-policy already exists for client {client['ClientId']}",
    )
    assert described(cognito, terms) == terms


@pytest.mark.parametrize(
    ("links", "text"),
    [
        ({"cognito:french": "https://example.com"}, "Links must have an entry cognito:default."),
        *(
            ({"cognito:default": address}, "The link of cognito:default must be an absolute http or https URL.")
            for address in (
                "javascript:alert(1)",
                "JaVaScRiPt://example.com/%0aalert(1)",
                "data:text/html,x",
                "//example.com",
                "/terms",
                "terms",
                "https://",
                "https:///terms",
                "https:\\\\example.com",
                "http://[::1",
                "ftp://example.com",
            )
        ),
    ],
)
def test_links_that_are_refused(cognito: Any, client: dict[str, str], links: dict[str, str], text: str) -> None:
    given = {**client, **FIXED, "TermsName": "terms-of-use", "Links": links}
    assert refusal(cognito.create_terms, **given) == invalid(text)
    terms = made(cognito, client)
    assert refusal(cognito.update_terms, **named(terms), Links=links) == invalid(text)
    assert described(cognito, terms) == terms


def test_links_are_needed(cognito: Any, client: dict[str, str]) -> None:
    given = {**client, **FIXED, "TermsName": "terms-of-use"}
    assert refusal(cognito.create_terms, **given) == invalid("Links must have an entry cognito:default.")


def test_bounds_of_the_model(cognito: Any, client: dict[str, str]) -> None:
    longest = "https://example.com/".ljust(1024, "x")
    terms = made(cognito, client, Links={"cognito:default": longest})
    for members in (
        {"Links": {"cognito:default": f"{longest}x"}},
        {"Links": {"cognito:default": "https://example.com/a b"}},
        {"Links": {"cognito:klingon": "https://example.com"}},
        {"TermsName": "terms"},
        {"TermsSource": "TEXT"},
        {"Enforcement": "REQUIRED"},
    ):
        code, text = refusal(cognito.update_terms, **named(terms), **members)
        assert (code, "failed to satisfy constraint" in text) == ("InvalidParameterException", True)


def test_lists(cognito: Any, client: dict[str, str]) -> None:
    pool = {"UserPoolId": client["UserPoolId"]}
    assert body(cognito.list_terms(**pool)) == {"Terms": []}
    documents = [
        made(cognito, holder, name)
        for holder in (client, a_client(cognito, client["UserPoolId"], "other"))
        for name in ("terms-of-use", "privacy-policy")
    ]
    listed, token = [], None
    for _ in documents:
        page = cognito.list_terms(**pool, MaxResults=1, **({"NextToken": token} if token else {}))
        listed += page["Terms"]
        token = page.get("NextToken")
    assert token is None
    shown = ("TermsId", "TermsName", "Enforcement", "CreationDate", "LastModifiedDate")
    wanted = [{name: terms[name] for name in shown} for terms in documents]
    assert listed == sorted(wanted, key=lambda terms: terms["TermsId"])
    assert body(cognito.list_terms(**pool)) == {"Terms": listed}
    assert refusal(cognito.list_terms, **pool, NextToken="x") == invalid("Invalid pagination token given.")


def test_unknown_ones(cognito: Any, client: dict[str, str]) -> None:
    pool = {"UserPoolId": client["UserPoolId"]}
    assert refusal(made, cognito=cognito, client={**pool, "ClientId": "nobody"}) == NO_CLIENT
    assert refusal(cognito.describe_terms_by_client, **client, TermsName="terms-of-use") == (
        "ResourceNotFoundException",
        f"Terms terms-of-use for client {client['ClientId']} does not exist.",
    )
    for call in (cognito.describe_terms, cognito.update_terms, cognito.delete_terms):
        assert refusal(call, **pool, TermsId=UNKNOWN_ID) == NO_TERMS
        assert refusal(call, **UNKNOWN_POOL, TermsId=UNKNOWN_ID) == NO_POOL
    assert refusal(cognito.list_terms, **UNKNOWN_POOL) == NO_POOL


def test_deletion(cognito: Any, client: dict[str, str]) -> None:
    terms = made(cognito, client)
    assert body(cognito.delete_terms(**named(terms))) == {}
    assert refusal(cognito.delete_terms, **named(terms)) == NO_TERMS
    terms = made(cognito, client)
    cognito.delete_user_pool_client(**client)
    assert refusal(cognito.describe_terms, **named(terms)) == NO_TERMS
