"""Which field of a form a refusal is about, so that it is marked, and read out with what is wrong (WCAG 3.3.1)."""

from __future__ import annotations

import re
from typing import Final

from poolhouse.domain.users.refusals import (
    CodeMismatch,
    ExpiredCode,
    InvalidPassword,
    PasswordUsedBefore,
    UsernameTaken,
    UserRefused,
)
from poolhouse.login.challenges.new_password import NO_PASSWORD
from poolhouse.login.challenges.page import NO_CODE
from poolhouse.login.domain_texts import OF_ATTRIBUTE, OF_SCHEMA
from poolhouse.login.pages.sign_in import NO_USERNAME

OF_TEXTS: Final = {
    NO_CODE: "code",
    NO_PASSWORD: "password",
    NO_USERNAME: "username",
    "Missing required parameter Password": "password",
    "Invalid email address format.": "email",
    "Invalid phone number format.": "phone_number",
}
TAKEN: Final = re.compile(r"An account with the given (email|phone_number|preferred_username) already exists\.")


def fields(refused: UserRefused | None, *, username: str = "username") -> frozenset[str]:
    """Names of fields: `username`, `password`, `code`, or an attribute's. `username` is the attribute that is
    typed as username, where it is one."""
    if refused is None:
        return frozenset()
    match refused:
        case InvalidPassword() | PasswordUsedBefore():
            return frozenset({"password"})
        case CodeMismatch() | ExpiredCode():
            return frozenset({"code"})
    said = str(refused)
    if said in OF_TEXTS:
        return _named({OF_TEXTS[said]}, username)
    if taken := TAKEN.fullmatch(said):
        return _named({taken[1]}, username)
    if said.startswith(OF_SCHEMA):
        lines = said.removeprefix(OF_SCHEMA).split("\n")
        return _named({fault["name"] for line in lines if (fault := OF_ATTRIBUTE.fullmatch(line))}, username)
    if isinstance(refused, UsernameTaken) or said.startswith("Username"):
        return frozenset({"username"})
    return frozenset()


def _named(names: set[str], username: str) -> frozenset[str]:
    return frozenset("username" if name == username else name for name in names)
