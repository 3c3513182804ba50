"""One-time codes and how often they may be tried."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from poolhouse.domain.users import codes, limits
from poolhouse.domain.users.codes import Verdict
from poolhouse.domain.users.credentials import Attempts, Code
from poolhouse.domain.users.refusals import CodeMismatch, ExpiredCode, TooManyAttempts
from poolhouse.system import SystemRandom
from tests.domain.users.people import POOL_ID, SUB

NOW = 1_900_000_000.0


def issued(purpose: str = codes.SIGN_UP) -> Code:
    return codes.issued(
        pool_id=POOL_ID, sub=SUB, purpose=purpose, code="123456", destination="ada@example.com", now=NOW
    )


def test_a_code_has_six_digits() -> None:
    made = [codes.new_code(SystemRandom()) for _ in range(100)]
    assert all(len(code) == 6 and code.isdigit() and code.isascii() for code in made)


@pytest.mark.parametrize(
    ("purpose", "seconds"), [("sign-up", 86_400), ("forgot-password", 3600), ("verify:email", 86_400)]
)
def test_when_a_code_ends(purpose: str, seconds: int) -> None:
    code = issued(purpose)
    assert codes.judge(code, "123456", NOW + seconds - 0.001) is Verdict.GOOD
    assert codes.judge(code, "123456", NOW + seconds) is Verdict.DEAD


@pytest.mark.parametrize(
    "given", ["123457", "", "0123456", "123456 ", "１２３４５６", "\ud800", "123456\x00", "x" * 10_000]
)
def test_a_wrong_code(given: str) -> None:
    assert codes.judge(issued(), given, NOW) is Verdict.WRONG


@pytest.mark.parametrize(
    "moved", [{"pool_id": "us-east-1_other0000"}, {"sub": "another"}, {"purpose": "forgot-password"}]
)
def test_a_code_is_good_for_its_own_user_and_purpose(moved: dict[str, str]) -> None:
    assert codes.judge(replace(issued(), **moved), "123456", NOW) is Verdict.WRONG


def test_five_wrong_tries_end_a_code() -> None:
    code = issued()
    for _ in range(5):
        assert codes.judge(code, "000000", NOW) is Verdict.WRONG
        code = codes.tried(code)
    assert codes.judge(code, "123456", NOW) is Verdict.DEAD


def test_no_code_at_all() -> None:
    assert codes.judge(None, "123456", NOW) is Verdict.DEAD


def test_texts() -> None:
    wrong, dead = codes.refusal(Verdict.WRONG), codes.refusal(Verdict.DEAD)
    assert (type(wrong), str(wrong)) == (CodeMismatch, "Invalid verification code provided, please try again.")
    assert (type(dead), str(dead)) == (ExpiredCode, "Invalid code provided, please request a code again.")


@pytest.mark.parametrize(("kind", "most"), limits.PER_WINDOW.items())
def test_so_many_attempts_an_hour(kind: str, most: int) -> None:
    attempts: Attempts | None = None
    start = limits.window(NOW)
    for count in range(1, most + 1):
        attempts = limits.counted(attempts, pool_id=POOL_ID, sub=SUB, kind=kind, now=start + count)
        assert attempts.count == count
    with pytest.raises(TooManyAttempts, match=r"^Attempt limit exceeded, please try after some time\.$"):
        limits.counted(attempts, pool_id=POOL_ID, sub=SUB, kind=kind, now=start + 3599.9)
    assert limits.counted(attempts, pool_id=POOL_ID, sub=SUB, kind=kind, now=start + 3600).count == 1
