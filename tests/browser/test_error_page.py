"""Where a browser ends that must not go back to an app."""

from __future__ import annotations

import pytest

from tests.browser.conftest import MakePlace, MakeVisitor


@pytest.mark.parametrize(
    ("changes", "error", "says"),
    [
        pytest.param({"redirect_uri": "https://evil.example/"}, "redirect_mismatch", "not registered", id="URL"),
        pytest.param({"client_id": "0" * 26}, "invalid_request", "cannot be understood", id="client"),
    ],
)
def test_an_app_that_cannot_be_trusted_is_not_gone_back_to(
    make_place: MakePlace, make_visitor: MakeVisitor, manner: str, changes: dict[str, str], error: str, says: str
) -> None:
    place = make_place()
    visitor = make_visitor(place, manner)
    answer = visitor.page.goto(place.authorize(**changes))
    assert answer is not None
    assert (answer.status, visitor.path) == (400, f"/auth/{place.domain}/error")
    assert visitor.query["error"] == error
    assert says in visitor.text()
    visitor.look()
