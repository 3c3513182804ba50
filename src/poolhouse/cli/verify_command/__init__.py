"""`poolhouse verify`: explains a token, and what a gateway says to it for a method."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from poolhouse.cli.verify_command.gateway import CannotAsk, Method, ask
from poolhouse.system import SystemClock
from poolhouse.verify import BadKeys, HttpKeys, KeySource, StaticKeys
from poolhouse.verify.explain import Demands, Explanation, Step, explain, of_method, verdict_of


class Question(Struct, frozen=True, kw_only=True):
    """`jwks` is the path or URL of the keys; empty means those that the token's issuer publishes.

    `method` is asked of the server at `endpoint`; where that cannot tell, `scopes` stand for it: those that the
    method asks for, None when nobody said.
    """

    token: str
    jwks: str = ""
    demands: Demands = Demands()
    scopes: frozenset[str] | None = None
    method: Method | None = None
    endpoint: str = ""


class Report(Struct, frozen=True, kw_only=True):
    """`method` are the steps of the gateway's decision, none when no method was asked for."""

    explanation: Explanation
    method: tuple[Step, ...] = ()
    note: str = ""

    @property
    def steps(self) -> tuple[Step, ...]:
        return self.explanation.steps + self.method

    @property
    def verdict(self) -> str:
        return verdict_of(self.steps)


def answer(question: Question) -> Report:
    """Raises BadKeys or ValueError when the keys that were named cannot be used."""
    named = _named_keys(question.jwks)
    explanation = explain(
        question.token,
        now=SystemClock().now(),
        keys_of=lambda issuer: named or HttpKeys(f"{issuer}/.well-known/jwks.json"),
        demands=question.demands,
    )
    readable = explanation.claims is not None
    scopes = question.scopes
    if question.method is None:
        steps = (of_method(explanation, scopes),) if readable and scopes is not None else ()
        return Report(explanation=explanation, method=steps)
    try:
        return Report(explanation=explanation, method=ask(question.endpoint, question.method, question.token))
    except CannotAsk as reason:
        if scopes is None:
            unknown = Step("method", None, f"{reason}; name the method's scopes with --scope")
            return Report(explanation=explanation, method=(unknown,))
        steps = (of_method(explanation, scopes),) if readable else ()
        return Report(explanation=explanation, method=steps, note=f"{reason}; --scope stands for its scopes")


def _named_keys(jwks: str) -> KeySource | None:
    if not jwks:
        return None
    return HttpKeys(jwks) if jwks.startswith(("https://", "http://")) else StaticKeys(Path(jwks))


__all__ = ["BadKeys", "Question", "Report", "answer"]
