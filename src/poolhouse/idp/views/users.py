"""Users in replies (reference 3.4)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from poolhouse.domain.users.destinations import Delivery
from poolhouse.domain.users.refusals import InvalidParameter
from poolhouse.domain.users.user import MfaChoice, User
from poolhouse.idp import wire


def attributes(sub: str, held: Mapping[str, str]) -> list[wire.AttributeType]:
    """`sub` first."""
    return [wire.AttributeType(name=name, value=value) for name, value in {"sub": sub, **held}.items()]


def user_type(user: User, only: Sequence[str] | None = None) -> wire.UserType:
    """An item of a list. Raises InvalidParameter when the user lacks one of `only` (AttributesToGet)."""
    held = {"sub": user.sub, **user.attributes}
    if only is not None:
        if missing := [name for name in only if name not in held]:
            raise InvalidParameter(f"AttributesToGet: not every user of the page has the attribute {missing[0]}.")
        held = {name: held[name] for name in only}
    return wire.UserType(
        username=user.username,
        attributes=[wire.AttributeType(name=name, value=value) for name, value in held.items()],
        user_create_date=user.created_at,
        user_last_modified_date=user.modified_at,
        enabled=user.enabled,
        user_status=user.status,
    )


def admin_view(user: User) -> wire.AdminGetUserResponse:
    return wire.AdminGetUserResponse(
        username=user.username,
        user_attributes=attributes(user.sub, user.attributes),
        user_create_date=user.created_at,
        user_last_modified_date=user.modified_at,
        enabled=user.enabled,
        user_status=user.status,
        preferred_mfa_setting=user.mfa.preferred,
        user_mfa_setting_list=mfa_settings(user.mfa),
    )


def own_view(user: User, readable: Mapping[str, str]) -> wire.GetUserResponse:
    """What the user sees through a client that may read `readable`."""
    return wire.GetUserResponse(
        username=user.username,
        user_attributes=attributes(user.sub, readable),
        preferred_mfa_setting=user.mfa.preferred,
        user_mfa_setting_list=mfa_settings(user.mfa),
    )


def mfa_settings(mfa: MfaChoice) -> list[str] | None:
    """None, as AWS leaves the member out, when no second factor is on."""
    on = {"SMS_MFA": mfa.sms, "EMAIL_OTP": mfa.email, "SOFTWARE_TOKEN_MFA": mfa.software_token}
    return [name for name, is_on in on.items() if is_on] or None


def delivery(sent: Delivery) -> wire.CodeDeliveryDetailsType:
    return wire.CodeDeliveryDetailsType(
        destination=sent.masked, delivery_medium=sent.medium, attribute_name=sent.attribute
    )


def deliveries(sent: Iterable[Delivery]) -> list[wire.CodeDeliveryDetailsType]:
    return [delivery(each) for each in sent]
