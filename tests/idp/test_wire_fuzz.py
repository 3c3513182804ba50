"""Random input on every operation of the surface never ends in a 500."""

from __future__ import annotations

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.aws import driving, samples
from tests.idp.wire_surface import APP, JSON, PREFIX, post

JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=20)
    | st.sampled_from(["", "\x00", "us-east-1_abcdefghi", "a" * 200, "💥", "arn:aws:x:::", "Level1"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@st.composite
def bodies(draw: st.DrawFn) -> tuple[str, bytes]:
    """An operation, and a document that is valid but for some members, or has nothing to do with it."""
    operation = draw(st.sampled_from(samples.operations("cognito-idp")))
    shape = samples.operation_model("cognito-idp", operation).input_shape
    assert shape is not None
    document = samples.Samples("cognito-idp").valid(shape)
    names = draw(st.lists(st.sampled_from(list(shape.members)), max_size=4)) if shape.members else []
    for name in names:
        document[name] = draw(JSON_VALUES)
    return operation, msgspec.json.encode(document, enc_hook=lambda _: "eA==")


class TestFuzz:
    @given(bodies())
    @settings(max_examples=600, deadline=None)
    def test_documents_that_are_partly_nonsense(self, given_: tuple[str, bytes]) -> None:
        operation, body = given_
        reply = post(APP, operation, body)
        assert reply.status in (200, 400)
        if reply.status == 400:
            assert reply.json["__type"] in ("InvalidParameterException", "SerializationException")

    @given(st.sampled_from(samples.operations("cognito-idp")), st.binary(max_size=200))
    @settings(max_examples=300, deadline=None)
    def test_random_octets(self, operation: str, body: bytes) -> None:
        assert post(APP, operation, body).status in (200, 400)

    @given(
        st.lists(
            st.tuples(
                st.sampled_from([b"x-amz-target", b"content-type", b"authorization", b"origin", b"x-amz-date"]),
                st.binary(max_size=60),
            ),
            max_size=5,
        ),
        st.sampled_from(["POST", "OPTIONS", "GET"]),
    )
    @settings(max_examples=300, deadline=None)
    def test_random_headers(self, headers: list[tuple[bytes, bytes]], method: str) -> None:
        extra = [(b"content-type", JSON.encode()), (b"x-amz-target", f"{PREFIX}ListUserPools".encode())]
        assert driving.request(APP, method, "/", [*headers, *extra], b"{}").status < 500
        assert driving.request(APP, method, "/", [*extra, *headers], b"{}").status < 500
