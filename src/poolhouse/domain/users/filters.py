"""The filter of ListUsers (reference 3.9): `<attribute> = "<value>"`, or `^=` for a beginning; one clause."""

from __future__ import annotations

import re

from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.users import names
from poolhouse.domain.users.attributes import UNSTORABLE
from poolhouse.domain.users.ports import Search
from poolhouse.domain.users.refusals import InvalidParameter
from poolhouse.domain.users.user import User

CLAUSE = re.compile(r'\s*([^\s=^"]+)\s*(\^?=)\s*"((?:[^"\\]|\\.)*)"\s*', re.DOTALL)
ESCAPED = re.compile(r"\\(.)", re.DOTALL)
TEXTS = ("name", "given_name", "family_name")
# The same letters in another case are the same value where the pool ignores case.
NAMES = ("email", "phone_number", "preferred_username")
STATUS = "cognito:user_status"
SEARCHABLE = frozenset({"username", "sub", "status", STATUS, *TEXTS, *NAMES})


def parse(pool: UserPool, text: str | None) -> Search | None:
    """None for no filter: all users. Raises InvalidParameter."""
    if text is None or not text.strip():
        return None
    clause = CLAUSE.fullmatch(text)
    if clause is None:
        raise InvalidParameter("Error while parsing filter")
    attribute, operator, quoted = clause.groups()
    if attribute not in SEARCHABLE:
        raise InvalidParameter(f"Invalid search attribute: {attribute}")
    if UNSTORABLE.search(quoted):
        raise InvalidParameter("Error while parsing filter")
    value = _folded(pool, attribute, ESCAPED.sub(r"\1", quoted))
    return Search(attribute=attribute, value=value, prefix=operator == "^=")


def searchable(pool: UserPool, user: User) -> dict[str, str]:
    """What `parse` finds the user by."""
    values = {name: user.attributes[name] for name in (*TEXTS, *NAMES) if user.attributes.get(name)}
    values |= {
        "username": user.username,
        "sub": user.sub,
        "status": "Enabled" if user.enabled else "Disabled",
        STATUS: user.status,
    }
    return {name: _folded(pool, name, value) for name, value in values.items()}


def _folded(pool: UserPool, attribute: str, value: str) -> str:
    if attribute == STATUS:
        return value.lower()
    return names.key(pool, value) if attribute in NAMES or attribute == "username" else value
