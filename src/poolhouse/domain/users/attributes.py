"""What attributes may hold: the pool's schema, and the client's permissions (reference 3.4)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal

from poolhouse.domain.pools.client import AppClient
from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.pools.schema import SchemaAttribute
from poolhouse.domain.users.names import is_email, is_phone_number
from poolhouse.domain.users.refusals import InvalidParameter, NotAuthorized

VERIFIED = {"email_verified": "email", "phone_number_verified": "phone_number"}
NUMBER = re.compile(r"-?[0-9]{1,18}(?:\.[0-9]{1,18})?")
WHOLE = re.compile(r"-?[0-9]{1,18}")
# What no text column of a database takes.
UNSTORABLE = re.compile("[\0\ud800-\udfff]")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def tidy(attributes: Mapping[str, str]) -> dict[str, str]:
    """As stored: booleans in lower case."""
    return {name: value.lower() if name in VERIFIED else value for name, value in attributes.items()}


def check_new(pool: UserPool, attributes: Mapping[str, str], *, complete: bool = True) -> None:
    """The attributes of a user who is being created. Raises InvalidParameter: one line for each fault.

    `complete` demands the required ones. Administrators may leave them to the user, whom the first sign-in asks
    for them (AdminCreateUser, "UserAttributes").
    """
    schema = {attribute.name: attribute for attribute in pool.schema}
    if "sub" in attributes:
        raise InvalidParameter("Cannot modify the non-mutable attribute sub")
    faults = [f"{name}: Attribute does not exist in the schema." for name in attributes if name not in schema]
    faults += [
        f"{attribute.name}: The attribute is required"
        for attribute in pool.schema
        if complete and attribute.required and attribute.name != "sub" and not attributes.get(attribute.name)
    ]
    faults += _faulty_values(schema, attributes)
    if faults:
        raise InvalidParameter("Attributes did not conform to the schema: " + _lines(faults))
    check_formats(attributes)
    check_verified_flags(attributes, attributes)


def check_change(pool: UserPool, attributes: Mapping[str, str]) -> None:
    """Attributes of an existing user that get a value, or lose it (empty). Raises InvalidParameter."""
    schema = {attribute.name: attribute for attribute in pool.schema}
    faults: list[str] = []
    for name, value in attributes.items():
        attribute = schema.get(name)
        if attribute is None:
            faults.append(f"user.{name}: Attribute does not exist in the schema.")
        elif not attribute.mutable:
            faults.append(f"user.{name}: Attribute cannot be updated. (changing an immutable attribute)")
        elif not value and attribute.required:
            faults.append(f"user.{name}: The attribute is required")
    faults += [f"user.{fault}" for fault in _faulty_values(schema, attributes)]
    if faults:
        raise InvalidParameter(_lines(faults))
    check_formats(attributes)


def check_removal(pool: UserPool, names: Iterable[str]) -> None:
    """Raises InvalidParameter for attributes that must stay."""
    names = list(names)
    for name in names:
        if name in (pool.username_attributes or ()):
            raise InvalidParameter(
                f"user.{name}: Attribute cannot be deleted, since it is a username attribute.\n"
            )
    check_change(pool, dict.fromkeys(names, ""))


def check_verified_flags(asked: Mapping[str, str], after: Mapping[str, str]) -> None:
    """`asked` may call an address verified when there is one `after` the change. Raises InvalidParameter."""
    if asked.get("email_verified") and not after.get("email"):
        raise InvalidParameter("Email is required to verify/un-verify an email")
    if asked.get("phone_number_verified") and not after.get("phone_number"):
        raise InvalidParameter("Phone Number is required to verify/un-verify a phone number")


def check_formats(attributes: Mapping[str, str]) -> None:
    """Raises InvalidParameter."""
    if (email := attributes.get("email")) and not is_email(email):
        raise InvalidParameter("Invalid email address format.")
    if (number := attributes.get("phone_number")) and not is_phone_number(number):
        raise InvalidParameter("Invalid phone number format.")


def check_writable(pool: UserPool, client: AppClient, names: Iterable[str], *, at_sign_up: bool = False) -> None:
    """Raises NotAuthorized for an attribute that the client's users must not write.

    Without a list a client writes all but what only admins say: `sub`, verified flags and `dev:` attributes.
    """
    required = {attribute.name for attribute in pool.schema if attribute.required} if at_sign_up else set()
    known = {attribute.name for attribute in pool.schema}
    for name in names:
        allowed = client.write_attributes is None or name in client.write_attributes or name in required
        # What does not exist is refused as such, later.
        if name == "sub" or name in VERIFIED or name.startswith("dev:") or (not allowed and name in known):
            raise NotAuthorized(
                "A client attempted to write unauthorized attribute", hidden=f"{name} is not the client's to write"
            )


def readable(client: AppClient, attributes: Mapping[str, str]) -> dict[str, str]:
    """What the client's users may read of `attributes`; without a list, all of it."""
    if client.read_attributes is None:
        return dict(attributes)
    return {name: value for name, value in attributes.items() if name in client.read_attributes or name == "sub"}


def _faulty_values(schema: Mapping[str, SchemaAttribute], attributes: Mapping[str, str]) -> list[str]:
    found = ((name, _fault(schema[name], value)) for name, value in attributes.items() if value and name in schema)
    return [f"{name}: {fault}" for name, fault in found if fault]


def _fault(attribute: SchemaAttribute, value: str) -> str | None:
    match attribute.attribute_data_type:
        case "Number":
            return _number_fault(attribute, value)
        case "Boolean":
            return None if value.lower() in ("true", "false") else "Attribute value must be true or false."
        case "DateTime":
            return (
                None if WHOLE.fullmatch(value) or _is_time(value) else "Attribute value must be a date and time."
            )
        case _:
            return _text_fault(attribute, value)


def _text_fault(attribute: SchemaAttribute, value: str) -> str | None:
    bounds = attribute.string_attribute_constraints
    least, most = (bounds.min_length, bounds.max_length) if bounds else (None, None)
    # AWS counts in Java's way: UTF-16 units.
    length = len(value.encode("utf-16-le", "surrogatepass")) // 2
    if UNSTORABLE.search(value):
        return "String must not contain null characters or lone surrogates"
    if least is not None and length < int(least):
        return f"String must not be shorter than {least} characters"
    if most is not None and length > int(most):
        return f"String must not be longer than {most} characters"
    if attribute.name == "birthdate" and not _is_day(value):
        return "Attribute value must be a date of the form YYYY-MM-DD."
    return None


def _number_fault(attribute: SchemaAttribute, value: str) -> str | None:
    if not (WHOLE if attribute.name == "updated_at" else NUMBER).fullmatch(value):
        return "Attribute value must be a number."
    bounds = attribute.number_attribute_constraints
    least, most = (bounds.min_value, bounds.max_value) if bounds else (None, None)
    if least is not None and Decimal(value) < int(least):
        return f"Number must not be less than {least}"
    if most is not None and Decimal(value) > int(most):
        return f"Number must not be greater than {most}"
    return None


def _is_day(value: str) -> bool:
    # `fromisoformat` also takes other forms of ten characters.
    if not DAY.fullmatch(value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_time(value: str) -> bool:
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def _lines(faults: Iterable[str]) -> str:
    return "".join(f"{fault}\n" for fault in faults)
