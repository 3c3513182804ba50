"""The attributes users of a pool can have: 20 standard ones and the pool's own (reference 3.4)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec
from msgspec import Struct

from poolhouse.domain.pools.refusals import InvalidSetting


class NumberConstraints(Struct, frozen=True, kw_only=True):
    """Bounds are strings on the wire."""

    min_value: str | None = None
    max_value: str | None = None


class StringConstraints(Struct, frozen=True, kw_only=True):
    min_length: str | None = None
    max_length: str | None = None


class SchemaAttribute(Struct, frozen=True, kw_only=True):
    name: str
    attribute_data_type: str
    developer_only_attribute: bool = False
    mutable: bool = False
    required: bool = False
    number_attribute_constraints: NumberConstraints | None = None
    string_attribute_constraints: StringConstraints | None = None


class AskedAttribute(Struct, frozen=True, kw_only=True):
    """An attribute as a request names it: without prefix, and with only what the caller cares about."""

    name: str = ""
    attribute_data_type: str | None = None
    developer_only_attribute: bool | None = None
    mutable: bool | None = None
    required: bool | None = None
    number_attribute_constraints: NumberConstraints | None = None
    string_attribute_constraints: StringConstraints | None = None


def _text(name: str, *, at_least: int = 0, at_most: int = 2048) -> SchemaAttribute:
    bounds = StringConstraints(min_length=str(at_least), max_length=str(at_most))
    return SchemaAttribute(
        name=name, attribute_data_type="String", mutable=True, string_attribute_constraints=bounds
    )


def _flag(name: str) -> SchemaAttribute:
    return SchemaAttribute(name=name, attribute_data_type="Boolean", mutable=True)


STANDARD_ATTRIBUTES: tuple[SchemaAttribute, ...] = (
    msgspec.structs.replace(_text("sub", at_least=1), mutable=False, required=True),
    _text("name"),
    _text("given_name"),
    _text("family_name"),
    _text("middle_name"),
    _text("nickname"),
    _text("preferred_username"),
    _text("profile"),
    _text("picture"),
    _text("website"),
    _text("email"),
    _flag("email_verified"),
    _text("gender"),
    _text("birthdate", at_least=10, at_most=10),
    _text("zoneinfo"),
    _text("locale"),
    _text("phone_number"),
    _flag("phone_number_verified"),
    _text("address"),
    SchemaAttribute(
        name="updated_at",
        attribute_data_type="Number",
        mutable=True,
        number_attribute_constraints=NumberConstraints(min_value="0"),
    ),
)
STANDARD_NAMES = frozenset(attribute.name for attribute in STANDARD_ATTRIBUTES)
PREFIXES = ("custom:", "dev:")


def of_new_pool(asked: Sequence[AskedAttribute], *, at_most: int) -> tuple[SchemaAttribute, ...]:
    """The whole schema: standard attributes as overridden, then the custom ones in the order given.

    Raises InvalidSetting.
    """
    overrides = {attribute.name: attribute for attribute in asked if attribute.name in STANDARD_NAMES}
    standard = tuple(
        _overridden(attribute, overrides[attribute.name]) if attribute.name in overrides else attribute
        for attribute in STANDARD_ATTRIBUTES
    )
    custom = tuple(_custom(attribute) for attribute in asked if attribute.name not in STANDARD_NAMES)
    if repeated := _first_repeated(attribute.name for attribute in custom):
        raise InvalidSetting(f"Duplicate custom attribute names {repeated} are not allowed in a user pool schema.")
    _check_count(custom, at_most)
    return standard + custom


def with_custom(
    schema: Sequence[SchemaAttribute], asked: Sequence[AskedAttribute], *, at_most: int
) -> tuple[SchemaAttribute, ...]:
    """`schema` and the attributes `asked` for, all of them custom. Raises InvalidSetting."""
    added = tuple(_custom(attribute) for attribute in asked)
    if taken := _first_repeated(attribute.name for attribute in (*schema, *added)):
        raise InvalidSetting(f"{taken}: Existing attribute already has name {taken}.")
    whole = (*schema, *added)
    _check_count([attribute for attribute in whole if attribute.name.startswith(PREFIXES)], at_most)
    return whole


def _overridden(standard: SchemaAttribute, asked: AskedAttribute) -> SchemaAttribute:
    changes_type = asked.attribute_data_type not in (None, standard.attribute_data_type)
    if changes_type or asked.developer_only_attribute:
        raise InvalidSetting(
            "You can not change AttributeDataType or set developerOnlyAttribute"
            f" for standard schema attribute {standard.name}"
        )
    if standard.name == "sub" and (asked.mutable or asked.required is False):
        raise InvalidSetting("The attribute sub is required and cannot be mutable.")
    changed = msgspec.structs.replace(
        standard,
        mutable=standard.mutable if asked.mutable is None else asked.mutable,
        required=standard.required if asked.required is None else asked.required,
    )
    if standard.attribute_data_type == "String" and asked.string_attribute_constraints:
        changed = msgspec.structs.replace(changed, string_attribute_constraints=asked.string_attribute_constraints)
    if standard.attribute_data_type == "Number" and asked.number_attribute_constraints:
        changed = msgspec.structs.replace(changed, number_attribute_constraints=asked.number_attribute_constraints)
    _check_bounds(changed)
    return changed


def _custom(asked: AskedAttribute) -> SchemaAttribute:
    if not asked.name:
        raise InvalidSetting("A custom attribute needs a name.")
    if asked.attribute_data_type is None:
        raise InvalidSetting(
            "Invalid AttributeDataType input, consider using the provided AttributeDataType enum."
        )
    if asked.required:
        raise InvalidSetting("Required custom attributes are not supported currently.")
    kind = asked.attribute_data_type
    attribute = SchemaAttribute(
        name=("dev:" if asked.developer_only_attribute else "custom:") + asked.name,
        attribute_data_type=kind,
        developer_only_attribute=bool(asked.developer_only_attribute),
        mutable=bool(asked.mutable),
        # AWS answers an empty object where bounds could stand and none were given.
        number_attribute_constraints=(asked.number_attribute_constraints or NumberConstraints())
        if kind == "Number"
        else None,
        string_attribute_constraints=(asked.string_attribute_constraints or StringConstraints())
        if kind == "String"
        else None,
    )
    _check_bounds(attribute)
    return attribute


def _check_bounds(attribute: SchemaAttribute) -> None:
    if text := attribute.string_attribute_constraints:
        least = _number(attribute.name, "MinLength", text.min_length)
        most = _number(attribute.name, "MaxLength", text.max_length)
        if least is not None and most is not None and most < least:
            raise InvalidSetting(
                f"Attribute {attribute.name} cannot have a max length shorter than it's min length"
            )
        if any(bound is not None and not 0 <= bound <= 2048 for bound in (least, most)):
            raise InvalidSetting(f"Attribute {attribute.name}: lengths must be from 0 to 2048.")
    if number := attribute.number_attribute_constraints:
        least = _number(attribute.name, "MinValue", number.min_value)
        most = _number(attribute.name, "MaxValue", number.max_value)
        if least is not None and most is not None and most < least:
            raise InvalidSetting(f"Attribute {attribute.name} cannot have a max value smaller than it's min value")


def _number(attribute: str, bound: str, given: str | None) -> int | None:
    if given is None:
        return None
    digits = given.removeprefix("-")
    # At most 18 digits: what Java's Long holds, and `int()` of a huge text would be slow.
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 18):
        raise InvalidSetting(f"Attribute {attribute}: {bound} must be a whole number.")
    return int(given)


def _check_count(custom: Sequence[SchemaAttribute], at_most: int) -> None:
    if len(custom) > at_most:
        raise InvalidSetting(f"A user pool can have at most {at_most} custom attributes.")


def _first_repeated(names: Iterable[str]) -> str | None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            return name
        seen.add(name)
    return None
