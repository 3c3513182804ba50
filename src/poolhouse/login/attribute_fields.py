"""The fields of the sign-up page: a pool's name for its users, and the attributes it asks of everybody."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from poolhouse.domain.pools.client import AppClient
from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.pools.schema import STANDARD_NAMES
from poolhouse.domain.users.attributes import VERIFIED
from poolhouse.login.languages import N_
from poolhouse.login.visit import Visit

# How people write telephone numbers, and the service does not take them.
IN_NUMBERS: Final = re.compile(r"[\s().\-/]")


class Field(Struct, frozen=True, kw_only=True):
    """One input. `label` is a text for translation, `kind` the input's type, `autocomplete` the purpose by which
    browsers fill it (WCAG 1.3.5), `example` its placeholder."""

    attribute: str
    label: str
    kind: str = "text"
    autocomplete: str = "off"
    example: str = ""
    required: bool = True

    @property
    def name(self) -> str:
        """As on the service's pages, where browser tests look for it."""
        return f"requiredAttributes[{self.attribute}]"


_KNOWN: Final[Mapping[str, Field]] = {
    each.attribute: each
    for each in (
        Field(attribute="name", label=N_("Name"), autocomplete="name"),
        Field(attribute="given_name", label=N_("Given name"), autocomplete="given-name"),
        Field(attribute="family_name", label=N_("Family name"), autocomplete="family-name"),
        Field(attribute="middle_name", label=N_("Middle name"), autocomplete="additional-name"),
        Field(attribute="nickname", label=N_("Nickname"), autocomplete="nickname"),
        Field(attribute="preferred_username", label=N_("Preferred username")),
        Field(attribute="profile", label=N_("Profile page"), kind="url", example="https://"),
        Field(attribute="picture", label=N_("Address of a picture"), kind="url", autocomplete="photo"),
        Field(attribute="website", label=N_("Website"), kind="url", autocomplete="url", example="https://"),
        Field(attribute="email", label=N_("Email"), kind="email", autocomplete="email", example="name@host.com"),
        Field(attribute="gender", label=N_("Gender"), autocomplete="sex"),
        Field(attribute="birthdate", label=N_("Birthdate"), kind="date", autocomplete="bday"),
        Field(attribute="zoneinfo", label=N_("Time zone"), example="Europe/Paris"),
        Field(attribute="locale", label=N_("Locale"), autocomplete="language", example="en-US"),
        Field(
            attribute="phone_number",
            label=N_("Phone number"),
            kind="tel",
            autocomplete="tel",
            example="+12065550100",
        ),
        Field(attribute="address", label=N_("Address"), autocomplete="street-address"),
        Field(attribute="updated_at", label=N_("Updated at"), kind="number"),
    )
}


def attributes_asked(pool: UserPool, client: AppClient) -> tuple[Field, ...]:
    """Every standard attribute that the pool requires, but for what is typed as username already.

    An address that a code could go to is asked for as well, where no required one is there: without it nobody
    could confirm. It may be left out.
    """
    as_username = pool.username_attributes or ()
    required = [
        attribute.name
        for attribute in pool.schema
        if attribute.required and attribute.name in STANDARD_NAMES and attribute.name in _KNOWN
    ]
    fields = [
        replace(_KNOWN[name], required=name not in as_username) for name in required if as_username != (name,)
    ]
    verified = pool.settings.auto_verified_attributes or ()
    if not {*required, *as_username}.intersection(verified):
        writable = client.write_attributes
        optional = [name for name in verified if writable is None or name in writable]
        fields += [replace(_KNOWN[name], required=False) for name in optional]
    return tuple(fields)


def label_of(attribute: str) -> str | None:
    """A text for translation; None for an attribute that no page knows."""
    known = _KNOWN.get(attribute)
    return known.label if known is not None else None


def attributes_named(names: Iterable[str]) -> tuple[Field, ...]:
    """Fields for attributes that a sign-in found missing."""
    return tuple(_KNOWN.get(name, Field(attribute=name, label=name.rpartition(":")[2])) for name in names)


def typed_attributes(visit: Visit, fields: tuple[Field, ...]) -> dict[str, str]:
    """What was typed into `fields`, without the empty ones."""
    typed = {field.attribute: _tidy(field, visit.field(field.name)) for field in fields}
    return {name: value for name, value in typed.items() if value}


def _tidy(field: Field, value: str) -> str:
    value = value.strip()
    return IN_NUMBERS.sub("", value) if field.kind == "tel" else value


def typed_username(pool: UserPool, typed: str) -> str:
    """A telephone number is a username in one form only."""
    tidied = IN_NUMBERS.sub("", typed)
    is_number = "phone_number" in (pool.username_attributes or ()) and re.fullmatch(r"\+[0-9]+", tidied)
    return tidied if is_number else typed


def username_field(pool: UserPool) -> Field:
    """What people of the pool sign up with."""
    match pool.username_attributes or ():
        case ("email",):
            return replace(_KNOWN["email"], autocomplete="username")
        case ("phone_number",):
            return replace(_KNOWN["phone_number"], autocomplete="username")
        case ():
            return Field(attribute="username", label=N_("Username"), autocomplete="username")
    return Field(attribute="username", label=N_("Email or phone number"), autocomplete="username")


assert set(_KNOWN) == STANDARD_NAMES - {"sub", *VERIFIED}
