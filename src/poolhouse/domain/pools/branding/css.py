"""The CSS of the classic pages: which classes it may style, and with what.

The classes are AWS's (reference oauth 5.3). Of properties AWS documents a few for each class, yet stacks that are
deployed there style the same classes with others (`border-radius`, `box-shadow`, `!important`, gradients); so any
class takes any property of PROPERTIES. Whatever is accepted is served, written anew from what was parsed: nothing
loads a file, leaves its box or runs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import tinycss2

from poolhouse.domain.pools.refusals import InvalidSetting

SUFFIX = "-customizable"
CLASSES: Mapping[str, tuple[str, ...]] = {
    "background": (),
    "banner": (),
    "errorMessage": (),
    "idpButton": ("hover",),
    "idpDescription": (),
    "inputField": ("focus",),
    "label": (),
    "legalText": (),
    "logo": (),
    "passwordCheck-notValid": (),
    "passwordCheck-valid": (),
    "redirect": (),
    "socialButton": (),
    "submitButton": ("hover",),
    "textDescription": (),
}
SELECTORS = frozenset(
    f".{name}{SUFFIX}{state}"
    for name, states in CLASSES.items()
    for state in ("", *(f":{state}" for state in states))
)
SIDES = ("top", "right", "bottom", "left")
CORNERS = ("top-left", "top-right", "bottom-left", "bottom-right")
PROPERTIES = frozenset(
    (
        *("background", "background-color", "background-image", "color", "opacity"),
        *("border", "border-color", "border-style", "border-width", "border-radius"),
        *(f"border-{side}{part}" for side in SIDES for part in ("", "-color", "-style", "-width")),
        *(f"border-{corner}-radius" for corner in CORNERS),
        *("outline", "outline-color", "outline-offset", "outline-style", "outline-width"),
        *("box-shadow", "box-sizing", "display", "text-shadow"),
        *("width", "height", "max-width", "max-height", "min-width", "min-height"),
        *("margin", "padding", *(f"{edge}-{side}" for edge in ("margin", "padding") for side in SIDES)),
        *("font", "font-family", "font-size", "font-style", "font-weight", "letter-spacing", "line-height"),
        *("text-align", "text-decoration", "text-transform", "transition", "vertical-align", "cursor"),
    )
)
FUNCTIONS = frozenset(
    (
        *("rgb", "rgba", "hsl", "hsla", "calc", "min", "max", "clamp"),
        *("linear-gradient", "radial-gradient", "repeating-linear-gradient", "repeating-radial-gradient"),
        *("cubic-bezier", "steps"),
    )
)
LITERALS = frozenset(",/*+-")
PLAIN = frozenset(("ident", "number", "percentage", "dimension", "hash", "whitespace"))
DEEPEST = 8


def sanitized(css: str) -> str:
    """The same rules, written anew from what was parsed. Raises InvalidSetting for anything but allowed ones."""
    return "".join(_rules(css))


def _rules(css: str) -> Iterator[str]:
    for rule in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True):
        if rule.type == "at-rule":
            raise InvalidSetting(f"The CSS at-rule @{_short(rule.at_keyword)} is not allowed.")
        if rule.type != "qualified-rule":
            raise _unreadable(rule, "a rule with its {} block")
        selectors = [_selector(part) for part in _separated(rule.prelude)]
        yield f"{', '.join(selectors)} {{ {' '.join(_declarations(rule.content, selectors[0]))} }}\n"


def _separated(prelude: Iterable[Any]) -> list[list[Any]]:
    parts: list[list[Any]] = [[]]
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            parts.append([])
        elif token.type != "comment":
            parts[-1].append(token)
    return parts


def _selector(tokens: list[Any]) -> str:
    while tokens and tokens[-1].type == "whitespace":
        tokens.pop()
    while tokens and tokens[0].type == "whitespace":
        tokens.pop(0)
    named = "".join(token.value if token.type in ("ident", "literal") else "\0" for token in tokens)
    if named not in SELECTORS:
        raise InvalidSetting(f"The CSS class {_shown(tokens)} is not in the list of allowed classes.")
    return named


def _declarations(content: list[Any], selector: str) -> Iterator[str]:
    for declaration in tinycss2.parse_declaration_list(content, skip_comments=True, skip_whitespace=True):
        if declaration.type == "at-rule":
            raise InvalidSetting(f"The CSS at-rule @{_short(declaration.at_keyword)} is not allowed.")
        if declaration.type != "declaration":
            raise _unreadable(declaration, "a property, a colon and a value")
        name = declaration.lower_name
        if name not in PROPERTIES:
            raise InvalidSetting(f"The CSS property {_short(declaration.name)} is not allowed in {selector}.")
        value = [token for token in declaration.value if token.type != "comment"]
        _check_value(value, f"{name} in {selector}")
        written = tinycss2.serialize(value).strip()
        if not written:
            raise InvalidSetting(f"The CSS property {name} in {selector} has no value.")
        yield f"{name}: {written}{' !important' if declaration.important else ''};"


def _check_value(tokens: Iterable[Any], where: str, *, depth: int = 0) -> None:
    for token in tokens:
        kind = token.type
        if kind in PLAIN or (kind == "literal" and token.value in LITERALS):
            continue
        if kind == "string" and token.value.isprintable() and not set("<>\\") & set(token.value):
            continue
        if kind == "function" and token.lower_name in FUNCTIONS and depth < DEEPEST:
            _check_value(token.arguments, where, depth=depth + 1)
        elif kind == "() block" and 0 < depth < DEEPEST:  # inside of calc()
            _check_value(token.content, where, depth=depth + 1)
        else:
            raise InvalidSetting(f"The CSS value of {where} is not allowed: {_shown([token])}")


def _unreadable(node: Any, expected: str) -> InvalidSetting:
    return InvalidSetting(f"Invalid CSS in line {node.source_line}: {expected} is expected.")


def _shown(tokens: list[Any]) -> str:
    """For a message: never deep into blocks, which may be nested without end."""
    texts = []
    for token in tokens:
        if token.type == "function":
            texts.append(f"{token.name}(")
        elif token.type in ("() block", "[] block", "{} block"):
            texts.append(token.type[0])
        elif token.type == "error":
            texts.append(token.kind)
        else:
            texts.append(tinycss2.serialize([token]))
    return _short("".join(texts))


def _short(text: str) -> str:
    return text if len(text) <= 100 else f"{text[:100]}…"
