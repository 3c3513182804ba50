"""Attributes of a pool: the 20 standard ones, what a request may change, and custom ones."""

from __future__ import annotations

import pytest

from poolhouse.domain.pools import schema
from poolhouse.domain.pools.refusals import InvalidSetting
from poolhouse.domain.pools.schema import (
    STANDARD_ATTRIBUTES,
    AskedAttribute,
    NumberConstraints,
    SchemaAttribute,
    StringConstraints,
)

STANDARD_EMAIL = (
    "You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute email"
)
TENANT = AskedAttribute(name="tenant", attribute_data_type="String")


def lengths(least: str | None, most: str | None) -> StringConstraints:
    return StringConstraints(min_length=least, max_length=most)


def text(bounds: StringConstraints) -> AskedAttribute:
    return AskedAttribute(name="t", attribute_data_type="String", string_attribute_constraints=bounds)


def test_the_standard_attributes_are_aws_s() -> None:
    assert " ".join(attribute.name for attribute in STANDARD_ATTRIBUTES) == (
        "sub name given_name family_name middle_name nickname preferred_username profile picture website email"
        " email_verified gender birthdate zoneinfo locale phone_number phone_number_verified address updated_at"
    )


def test_only_sub_is_required_and_immutable() -> None:
    assert [a.name for a in STANDARD_ATTRIBUTES if a.required or not a.mutable] == ["sub"]


def test_a_pool_without_schema_has_the_standard_one() -> None:
    assert schema.of_new_pool([], at_most=50) == STANDARD_ATTRIBUTES


def test_a_standard_attribute_keeps_its_place_and_what_was_not_sent() -> None:
    asked = AskedAttribute(name="email", required=True)
    whole = schema.of_new_pool([asked], at_most=50)
    assert whole[10] == SchemaAttribute(
        name="email",
        attribute_data_type="String",
        mutable=True,
        required=True,
        string_attribute_constraints=lengths("0", "2048"),
    )


def test_bounds_of_a_standard_attribute_can_be_set() -> None:
    asked = AskedAttribute(name="nickname", mutable=False, string_attribute_constraints=lengths("3", "20"))
    changed = next(a for a in schema.of_new_pool([asked], at_most=50) if a.name == "nickname")
    assert changed.string_attribute_constraints == lengths("3", "20")
    assert not changed.mutable


def test_bounds_of_updated_at_can_be_set() -> None:
    bounds = NumberConstraints(min_value="5")
    asked = AskedAttribute(name="updated_at", number_attribute_constraints=bounds)
    assert schema.of_new_pool([asked], at_most=50)[19].number_attribute_constraints == bounds


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        pytest.param(
            TENANT,
            SchemaAttribute(
                name="custom:tenant",
                attribute_data_type="String",
                string_attribute_constraints=StringConstraints(),
            ),
            id="text without bounds has empty bounds and is immutable",
        ),
        pytest.param(
            AskedAttribute(
                name="level",
                attribute_data_type="Number",
                mutable=True,
                number_attribute_constraints=NumberConstraints(min_value="-5", max_value="5"),
                string_attribute_constraints=lengths("1", "2"),
            ),
            SchemaAttribute(
                name="custom:level",
                attribute_data_type="Number",
                mutable=True,
                number_attribute_constraints=NumberConstraints(min_value="-5", max_value="5"),
            ),
            id="a number has bounds of its own kind only",
        ),
        pytest.param(
            AskedAttribute(name="flag", attribute_data_type="Boolean", developer_only_attribute=True),
            SchemaAttribute(name="dev:flag", attribute_data_type="Boolean", developer_only_attribute=True),
            id="developer-only has another prefix",
        ),
        pytest.param(
            AskedAttribute(name="since", attribute_data_type="DateTime"),
            SchemaAttribute(name="custom:since", attribute_data_type="DateTime"),
            id="a date has no bounds",
        ),
    ],
)
def test_custom_attributes(asked: AskedAttribute, stored: SchemaAttribute) -> None:
    assert schema.of_new_pool([asked], at_most=50)[20:] == (stored,)


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        pytest.param(
            AskedAttribute(name="tenant", attribute_data_type="String", required=True),
            "Required custom attributes are not supported currently.",
            id="custom and required",
        ),
        pytest.param(
            AskedAttribute(name="email", attribute_data_type="Number"),
            STANDARD_EMAIL,
            id="another type for a standard attribute",
        ),
        pytest.param(
            AskedAttribute(name="email", developer_only_attribute=True),
            STANDARD_EMAIL,
            id="a developer-only standard attribute",
        ),
        pytest.param(
            AskedAttribute(name="sub", mutable=True),
            "The attribute sub is required and cannot be mutable.",
            id="a mutable sub",
        ),
        pytest.param(
            AskedAttribute(name="tenant"),
            "Invalid AttributeDataType input, consider using the provided AttributeDataType enum.",
            id="a custom attribute without type",
        ),
        pytest.param(
            AskedAttribute(attribute_data_type="String"), "A custom attribute needs a name.", id="no name"
        ),
        pytest.param(
            text(lengths("5", "4")),
            "Attribute custom:t cannot have a max length shorter than it's min length",
            id="lengths the wrong way round",
        ),
        pytest.param(
            text(lengths("five", None)),
            "Attribute custom:t: MinLength must be a whole number.",
            id="a length that is no number",
        ),
        pytest.param(
            text(lengths(None, "2049")),
            "Attribute custom:t: lengths must be from 0 to 2048.",
            id="a length above AWS's",
        ),
        pytest.param(
            text(lengths("٣", None)),
            "Attribute custom:t: MinLength must be a whole number.",
            id="digits of another script",
        ),
        pytest.param(
            AskedAttribute(
                name="n",
                attribute_data_type="Number",
                number_attribute_constraints=NumberConstraints(min_value="5", max_value="-5"),
            ),
            "Attribute custom:n cannot have a max value smaller than it's min value",
            id="values the wrong way round",
        ),
        pytest.param(
            AskedAttribute(
                name="n",
                attribute_data_type="Number",
                number_attribute_constraints=NumberConstraints(max_value="9" * 19),
            ),
            "Attribute custom:n: MaxValue must be a whole number.",
            id="a value no Long holds",
        ),
    ],
)
def test_refuses(asked: AskedAttribute, message: str) -> None:
    with pytest.raises(InvalidSetting) as refused:
        schema.of_new_pool([asked], at_most=50)
    assert str(refused.value) == message


def test_refuses_a_name_given_twice() -> None:
    with pytest.raises(InvalidSetting) as refused:
        schema.of_new_pool([TENANT, TENANT], at_most=50)
    assert str(refused.value) == (
        "Duplicate custom attribute names custom:tenant are not allowed in a user pool schema."
    )


def test_added_attributes_follow_the_rest() -> None:
    before = schema.of_new_pool([TENANT], at_most=50)
    added = AskedAttribute(name="email", attribute_data_type="String")
    after = schema.with_custom(before, [added], at_most=50)
    assert after[:21] == before
    assert [attribute.name for attribute in after[21:]] == ["custom:email"]


def test_an_existing_name_cannot_be_added() -> None:
    before = schema.of_new_pool([TENANT], at_most=50)
    with pytest.raises(InvalidSetting) as refused:
        schema.with_custom(before, [TENANT], at_most=50)
    assert str(refused.value) == "custom:tenant: Existing attribute already has name custom:tenant."


def test_the_quota_counts_custom_attributes_only() -> None:
    two = [AskedAttribute(name=name, attribute_data_type="String") for name in ("a", "b")]
    full = schema.of_new_pool(two, at_most=2)
    with pytest.raises(InvalidSetting, match="at most 2 custom attributes"):
        schema.with_custom(full, [TENANT], at_most=2)
    with pytest.raises(InvalidSetting, match="at most 2 custom attributes"):
        schema.of_new_pool([*two, TENANT], at_most=2)
