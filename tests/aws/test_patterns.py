"""Java's regular expressions: what they mean, and that hostile text costs no more than reading it."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from poolhouse.aws import patterns
from poolhouse.gateway.control import wire as apigateway
from poolhouse.idp import wire as cognito_idp
from tests.aws import samples

ROWS = [*cognito_idp.SHAPES.values(), *apigateway.SHAPES.values()]
ALL = sorted({row[3] for row in ROWS if row[0] == "string" and row[3] is not None})


@pytest.mark.parametrize(
    ("pattern", "text", "matches"),
    [
        pytest.param(r"[\w]+", "aZ0_", True, id="word"),
        pytest.param(r"[\w]+", "é", False, id="word is ASCII"),
        pytest.param(r"[0-9]+", "٣", False, id="digits are ASCII"),
        pytest.param(r"\d+", "٣", False, id="digit class is ASCII"),
        pytest.param(r"[\S]+", "\u00a0\u2003", True, id="Unicode spaces are no white space"),
        pytest.param(r"[\S]+", "a\x0bb", False, id="vertical tab is"),
        pytest.param(r"[\p{L}]+", "é漢", True, id="letters of all Unicode"),
        pytest.param(r"[\p{L}\p{M}\p{S}\p{N}\p{P}]+", "a💥€+!", True, id="beyond the basic plane"),
        pytest.param(r"[\p{L}\p{M}\p{S}\p{N}\p{P}]+", "a b", False, id="no space"),
        pytest.param(r".*", "a\u2028b", False, id="dot stops at a line separator"),
        pytest.param(r".*", "a\x85b", False, id="dot stops at next line"),
        pytest.param(r".*", "a\x0bb", True, id="dot takes a vertical tab"),
        pytest.param(r"(?s).*", "a\nb\u2028", True, id="dot takes all"),
        pytest.param(r"^[a-z]+$", "a\n", False, id="the whole text, also its last line end"),
        pytest.param(r"[a-z]+", "ab1", False, id="not only the beginning"),
        pytest.param(r"[A-Za-z0-9-_=.]+", "a-b_c", True, id="a hyphen after a range"),
        pytest.param(r"^[0-9A-Za-z\.\-_]*(?<!\.)$", "a.b.", False, id="look behind"),
    ],
)
def test_meaning(pattern: str, text: str, matches: bool) -> None:
    assert patterns.matcher(pattern)(text) is matches


@pytest.mark.parametrize("pattern", [r"[a-z[0-9]]", r"[a-z&&[^b]]", r"[a\S]"])
def test_what_no_model_has_used_is_not_guessed(pattern: str) -> None:
    with pytest.raises(ValueError, match="not translated"):
        patterns.to_python(pattern)


@pytest.mark.parametrize("pattern", ALL)
def test_every_pattern_of_the_models_has_a_sample(pattern: str) -> None:
    form = samples.FORMS[pattern]
    assert patterns.matcher(pattern)(form.prefix if form.fixed else form.sized(form.shortest + 30))
    if form.wrong:
        assert not patterns.matcher(pattern)(form.wrong)


@pytest.mark.parametrize("pattern", sorted(patterns.LINEAR))
@given(text=st.text(alphabet="a{#}@* \n\u2028\x85\t", max_size=14))
def test_the_linear_tests_mean_the_same(pattern: str, text: str) -> None:
    assert patterns.matcher(pattern)(text) == (regex.fullmatch(patterns.to_python(pattern), text) is not None)


HOSTILE = ["a", "@", "{####}", "{##", "##}", "arn:", ":", "_", "a_", " ", "é", "\n", "a b", "0-", "a.", "cognito:"]


@pytest.mark.parametrize("pattern", ALL)
def test_no_pattern_takes_more_than_linear_time(pattern: str) -> None:
    """200,000 characters: what is quadratic here would take hours."""
    matches = patterns.matcher(pattern)
    for piece in HOSTILE:
        for start, end in (("", "\x00"), ("arn:a:a:a:1:a:", "\x00"), ("a", " "), ("", "\n")):
            text = start + piece * (200_000 // len(piece)) + end
            assert matches(text) in (True, False)
