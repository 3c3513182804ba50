"""What airspeed's grammar lacks of Velocity's, as mapping templates in the wild need it.

Names with hyphens (`$context.responseOverride.header.Access-Control-Allow-Origin`), `#set` into an index
(`#set($context.requestOverride.querystring[$name] = …)`), `#break` and unparsed text (`#[[…]]#`).
Source: Velocity 1.7's Parser.jjt. There `$a-$b` asks for a name `a-`; here a hyphen is part of a name only before
a letter or a digit, so that nobody's separator disappears.
"""

from __future__ import annotations

import re
from types import ModuleType
from typing import Any, Final

_IDENTIFIER: Final = r"[_a-z][a-z0-9_]*(?:-+[a-z0-9_]+)*"
_NAME: Final = re.compile(rf"({_IDENTIFIER})", re.IGNORECASE)
_VARIABLE: Final = re.compile(rf"\$({_IDENTIFIER})", re.IGNORECASE)
# Velocity's strings: the quote is doubled to stand in its own string, a backslash is a backslash.
_SINGLE: Final = re.compile(r"'((?:''|[^'])*)'", re.DOTALL)
_DOUBLE: Final = re.compile(r'"((?:""|[^"])*)"', re.DOTALL)
# airspeed takes a directive that it cannot read for text; here it is an error.
_STRAY_HASH: Final = re.compile(
    r"(#(?!\{?(?:break|define|else|elseif|end|evaluate|foreach|if|include|macro|parse|set|stop)\b))", re.DOTALL
)
# As airspeed's, but for `#[[`.
_PLAIN: Final = re.compile(
    r"((?:[^\\\$#]+|\\[\$#])+|\$[^!\{a-z0-9_]|\$$|#$|#[^\{\}a-z0-9#\*\[]+|#\[(?!\[)|\\.)",
    re.DOTALL | re.IGNORECASE,
)
_UNPARSED: Final = re.compile(r"#\[\[(.*?)\]\]#", re.DOTALL)
_BREAK: Final = re.compile(r"#(?:break\b|\{break\})", re.IGNORECASE)
_PLACE: Final = re.compile(rf"\s*\$!?(\{{?)({_IDENTIFIER})", re.IGNORECASE)
_MEMBER: Final = re.compile(rf"\.({_IDENTIFIER})", re.IGNORECASE)
_CLOSING: Final = re.compile(r"\}")


def extend(engine: ModuleType) -> None:
    """`engine` is a private copy of airspeed; it gets a class `Break`, which a `#foreach` has to catch."""
    engine.StringLiteral.STRING, engine.StringLiteral.ESCAPED_CHAR = _SINGLE, re.compile("'(')")
    literal = engine.InterpolatedStringLiteral
    literal.STRING, literal.ESCAPED_CHAR = _DOUBLE, re.compile('"(")')
    engine.FallthroughHashText.PLAIN = _STRAY_HASH
    engine.Text.PLAIN = _PLAIN
    engine.NameOrCall.NAME = _NAME
    engine.ForeachDirective.LOOP_VAR_NAME = _VARIABLE
    engine.SetDirective.parse = _set_parser(engine)
    # The engine passes its own errors on untouched, so this one ends everything up to its loop.
    engine.Break = type("Break", (engine.TemplateExecutionError,), {})  # type: ignore[attr-defined]
    engine.UserDefinedDirective.DIRECTIVES = (_break_directive(engine), _unparsed(engine))


def _set_parser(engine: ModuleType) -> Any:
    """`terms` are names, and elements whose value is the name or the index."""

    def parse(self: Any) -> None:
        self.identity_match(self.START)
        brace, name = self.require_match(_PLACE, "place")
        self.terms = [name]
        while (term := _term(engine, self)) is not None:
            self.terms.append(term)
        if brace:
            self.require_match(_CLOSING, "}")
        self.require_match(self.EQUALS, "=")
        self.value = self.require_next_element(engine.Expression, "expression")
        self.require_match(self.END, "closing paren")

    return parse


def _term(engine: ModuleType, directive: Any) -> Any:
    if (found := directive.next_match(_MEMBER)) is not None:
        return found[0]
    try:
        return directive.next_element(engine.ArrayIndex)
    except engine.NoMatch:
        return None


def _break_directive(engine: ModuleType) -> type:
    def parse(self: Any) -> None:
        self.identity_match(_BREAK)

    def evaluate_raw(self: Any, *_: Any) -> None:
        raise engine.Break(self)

    return type("BreakDirective", (engine._Element,), {"parse": parse, "evaluate_raw": evaluate_raw})  # noqa: SLF001 - no public name


def _unparsed(engine: ModuleType) -> type:
    def parse(self: Any) -> None:
        (self.text,) = self.identity_match(_UNPARSED)

    def evaluate_raw(self: Any, stream: Any, *_: Any) -> None:
        stream.write(self.text)

    return type("UnparsedText", (engine._Element,), {"parse": parse, "evaluate_raw": evaluate_raw})  # noqa: SLF001 - no public name
