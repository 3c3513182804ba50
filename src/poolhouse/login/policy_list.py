"""The pool's password policy as a list that people read, each rule with whether it is met."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from poolhouse.domain.users import password_policy
from poolhouse.domain.users.password_policy import Rule
from poolhouse.login.languages import N_, translations
from poolhouse.login.visit import Visit

# The service's own words and class names; LENGTH counts, and so has plural forms.
WORDS: Final = {
    Rule.LOWERCASE: ("lowerletter", N_("Password must contain a lower case letter")),
    Rule.UPPERCASE: ("upperletter", N_("Password must contain an upper case letter")),
    Rule.NUMBERS: ("numbers", N_("Password must contain a number")),
    Rule.SYMBOLS: ("symbols", N_("Password must contain a special character")),
}


class Line(Struct, frozen=True, kw_only=True):
    """`css` ends the class name `checkPassword-…`; `met` is None before anything was typed."""

    css: str
    text: str
    met: bool | None = None


def rules(visit: Visit, typed: str) -> tuple[Line, ...]:
    """The policy of the pool, judged by what was typed (empty: not at all)."""
    policy = visit.pool.settings.policies.password_policy
    broken = password_policy.broken(policy, typed) if typed else ()
    return tuple(
        _line(visit, rule, policy.minimum_length, met=rule not in broken if typed else None)
        for rule in password_policy.rules(policy)
    )


def _line(visit: Visit, rule: Rule, least: int, *, met: bool | None) -> Line:
    if rule is Rule.LENGTH:
        text = translations(visit.language).ngettext(
            "Password must contain at least %(num)s character",
            "Password must contain at least %(num)s characters",
            least,
        )
        return Line(css="length", text=text % {"num": least}, met=met)
    css, words = WORDS[rule]
    return Line(css=css, text=visit.translate(words), met=met)
