"""What nobody is shown must look like what somebody is shown, each time the same (reference 3.10)."""

from __future__ import annotations

import re

import pytest

from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.signin import decoys
from poolhouse.domain.users.srp import N, new_salt

SUB = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


def pool(**more: tuple[str, ...]) -> UserPool:
    return UserPool(id="us-east-1_a", name="p", created_at=0, modified_at=0, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "name", "is_sub"),
    [
        ({}, "nobody", False),
        ({}, "nobody@example.com", False),
        ({"username_attributes": ("email",)}, "nobody@example.com", True),
        ({"alias_attributes": ("email",)}, "nobody@example.com", True),
        ({"alias_attributes": ("email",)}, "nobody", False),
        ({"alias_attributes": ("phone_number",)}, "+15550100", True),
        ({"alias_attributes": ("preferred_username",)}, "nobody", False),
    ],
)
def test_what_nobody_is_called(kind: dict[str, tuple[str, ...]], name: str, is_sub: bool) -> None:
    called = decoys.username(b"key", pool(**kind), name)
    assert (SUB.fullmatch(called) is not None) == is_sub
    assert is_sub or called == name


def test_everything_is_stable_and_different_by_name_pool_and_installation() -> None:
    for made in (decoys.salt, decoys.verifier):
        assert made(b"key", "p", "n") == made(b"key", "p", "n")
        others = {made(b"key", "p", "n"), made(b"key", "p", "m"), made(b"key", "q", "n"), made(b"other", "p", "n")}
        assert len(others) == 4


def test_salts_and_verifiers_have_the_form_of_real_ones() -> None:
    assert len(decoys.salt(b"key", "p", "n")) == len(new_salt(bytes(16)))
    assert int(decoys.verifier(b"key", "p", "n"), 16).bit_length() <= int(N).bit_length()


def test_any_name_has_decoys() -> None:
    for name in ("", "\0", "\ud800", "x" * 100_000):
        assert decoys.salt(b"key", "p", name)
