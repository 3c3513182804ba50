"""Says everything about a token that can be said, where `Verifier` stops at the first fault.

For people who ask why a token is refused. Nothing here lets anybody in: an `Explanation` holds plain values, and
what a forged token claims is shown as what it claims.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Final, Literal

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from msgspec import Struct

from poolhouse.verify import base64url
from poolhouse.verify.checks import check_client, check_times, check_token_use
from poolhouse.verify.claims import ACCESS, Claims
from poolhouse.verify.errors import BadKeys, Expired, Invalid, KeysUnavailable, WrongIssuer
from poolhouse.verify.keys import KeySource
from poolhouse.verify.signed import verify_with_key
from poolhouse.verify.token import MAX_LENGTH, UnverifiedToken, read

FOREVER: Final = float("inf")
SPANS: Final = ((86_400, "d"), (3_600, "h"), (60, "min"), (1, "s"))
Verdict = Literal["good", "refused", "unknown"]


class Demands(Struct, frozen=True, kw_only=True):
    """What the token is held against; None demands nothing. A method's scopes are for `of_method`."""

    issuer: str | None = None
    token_use: str | None = None
    clients: frozenset[str] | None = None


class Step(Struct, frozen=True):
    """One thing that was looked at; `passed` is None when it could not be. `text` is one line of ASCII."""

    name: str
    passed: bool | None
    text: str


class Explanation(Struct, frozen=True, kw_only=True):
    """`header` and `claims` are as the token has them, None where they could not be read."""

    header: dict[str, Any] | None
    claims: dict[str, Any] | None
    steps: tuple[Step, ...]

    @property
    def verdict(self) -> Verdict:
        return verdict_of(self.steps)


def verdict_of(steps: tuple[Step, ...]) -> Verdict:
    """One step that failed is enough to refuse; one that could not be taken leaves it open."""
    if any(step.passed is False for step in steps):
        return "refused"
    return "unknown" if any(step.passed is None for step in steps) else "good"


def explain(
    token: str, *, now: float, keys_of: Callable[[str], KeySource], demands: Demands | None = None
) -> Explanation:
    """Take every step that can be taken. `now` is epoch seconds.

    `keys_of` gives the keys of an issuer; it may raise BadKeys or ValueError (no keys from there). Raises nothing.
    """
    asked = demands or Demands()
    header = _loosely(token, 0)
    try:
        unverified = read(token)
    except Invalid as refused:
        return Explanation(header=header, claims=_loosely(token, 1), steps=(Step("form", False, str(refused)),))
    # Of a token whose signature is wrong these claims are what it says of itself; they do not leave this module.
    claims = Claims(unverified.payload, unverified.checked)
    steps = (
        Step("form", True, f"a JWT signed with RS256, {len(token)} characters"),
        _issuer(unverified, asked.issuer),
        _signature(unverified, keys_of),
        _times(claims, now),
        _kind(claims, asked.token_use),
        *_client(claims, asked.clients),
    )
    return Explanation(header=header, claims=claims.to_dict(), steps=steps)


def of_method(explanation: Explanation, scopes: frozenset[str]) -> Step:
    """What a REST method of API Gateway with a Cognito authorizer says to the token's kind and scopes.

    A method with `scopes` takes access tokens that carry one of them, a method without takes ID tokens.
    """
    claims = explanation.claims or {}
    use, carried = claims.get("token_use"), frozenset(str(claims.get("scope", "")).split())
    wants = "access" if scopes else "id"
    called = f"asks for one of {listed(scopes)}" if scopes else "has no scopes"
    if use != wants:
        found = f"this one has token_use {use!a}"
        return Step("method", False, f"401: the method {called}, so it takes {_a(wants)} token; {found}")
    if scopes and scopes.isdisjoint(carried):
        return Step("method", False, f"401: the method {called}; the token carries {listed(carried)}")
    if explanation.verdict == "refused":
        return Step("method", False, "401: kind and scopes would do, but see above")
    met = f" (the token carries {listed(scopes & carried)})" if scopes else ""
    return Step("method", True, f"passes: the method {called}{met}")


def span(seconds: float) -> str:
    """`1 h 5 min`: the two largest units."""
    rest = int(seconds)
    parts: list[str] = []
    for size, unit in SPANS:
        count, rest = divmod(rest, size)
        if count or parts:
            parts.append(f"{count} {unit}" if count else "")
        if len(parts) == 2:
            break
    return " ".join(filter(None, parts)) or "0 s"


def listed(names: frozenset[str]) -> str:
    """Names from a token or a command, fit for a terminal."""
    return " ".join(ascii(name)[1:-1] for name in sorted(names)) or "none"


def _issuer(token: UnverifiedToken, wanted: str | None) -> Step:
    if wanted is None:
        return Step("issuer", True, f"{ascii(token.issuer)[1:-1]} (as the token says; no other was demanded)")
    if token.issuer == wanted:
        return Step("issuer", True, wanted)
    return Step("issuer", False, str(WrongIssuer("another issuer's", expected=wanted, found=token.issuer)))


def _signature(token: UnverifiedToken, keys_of: Callable[[str], KeySource]) -> Step:
    try:
        key: RSAPublicKey | None = keys_of(token.issuer).find(token.kid)
    except (KeysUnavailable, BadKeys, ValueError) as error:
        return Step("signature", None, f"not checked: {error}")
    kid = ascii(token.kid)[1:-1]
    if key is None:
        return Step("signature", False, f"the issuer publishes no key {kid}")
    try:
        verify_with_key(token, key, now=0.0, leeway=FOREVER, skew=FOREVER)
    except Invalid:
        return Step("signature", False, f"not made with the issuer's key {kid}: forged, or damaged on its way")
    return Step("signature", True, f"made with the issuer's key {kid}")


def _times(claims: Claims, now: float) -> Step:
    until = f"exp {_date(claims.expires_at)}"
    try:
        check_times(claims, now)
    except Expired:
        return Step("times", False, f"expired {span(now - claims.expires_at)} ago ({until})")
    except Invalid:
        ahead = span(claims.begins_at - now)
        return Step("times", False, f"not good before {ahead} from now (iat or nbf {_date(claims.begins_at)})")
    return Step("times", True, f"good for another {span(claims.expires_at - now)} ({until})")


def _kind(claims: Claims, wanted: str | None) -> Step:
    whose = ascii(claims.get("username") or claims.get("cognito:username") or "")[1:-1]
    kind = f"{_a(claims.token_use)} token for " + (f"the user {whose}" if whose else "the app client itself")
    try:
        if wanted is not None:
            check_token_use(claims, wanted)
    except Invalid:
        return Step("kind", False, f"{kind}; {_a(wanted or '')} token is demanded")
    return Step("kind", True, kind)


def _client(claims: Claims, wanted: frozenset[str] | None) -> tuple[Step, ...]:
    """No step when nobody asks for a client."""
    if wanted is None:
        return ()
    try:
        check_client(claims, wanted)
    except Invalid as refused:
        return (Step("client", False, str(refused)),)
    return (Step("client", True, f"issued to {ascii(claims.client_id)[1:-1]}"),)


def _loosely(token: str, index: int) -> dict[str, Any] | None:
    """Header or payload of what `read` may refuse, to be shown and nothing else."""
    parts = token.split(".") if len(token) <= MAX_LENGTH else []
    try:
        value = json.loads(base64url.decode(parts[index].rstrip("=").encode("ascii")))
    except (ValueError, IndexError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _a(use: str) -> str:
    return "an access" if use == ACCESS else "an ID"


def _date(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
