"""Signing up (reference 3.2)."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from poolhouse.domain.accounts import keeping, new_users
from poolhouse.domain.accounts.means import Accounts, Visitor
from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.users import attributes, codes, destinations, password_policy
from poolhouse.domain.users.destinations import Delivery
from poolhouse.domain.users.refusals import InvalidParameter, NotAuthorized
from poolhouse.domain.users.user import CONFIRMED, User

ONE_TIME_CODES = frozenset({"EMAIL_OTP", "SMS_OTP"})


class SignUp(Struct, frozen=True, kw_only=True):
    """`password` None: the user will sign in with one-time codes."""

    password: str | None
    attributes: Mapping[str, str]
    validation_data: Mapping[str, str] | None = None

    def __repr__(self) -> str:
        return "SignUp(***)"


class SignedUp(Struct, frozen=True, kw_only=True):
    """`delivery` is None where no code was sent."""

    user: User
    delivery: Delivery | None


async def sign_up(accounts: Accounts, visitor: Visitor, asked: SignUp) -> SignedUp:
    """Raises NotAuthorized, InvalidParameter, InvalidPassword, UsernameTaken, AliasTaken, and what triggers raise
    (after a post confirmation trigger failed, the user is there)."""
    pool = visitor.pool
    user = _asked(accounts, visitor, asked)
    answer = await new_users.ask_pre_sign_up(
        accounts,
        pool,
        user,
        "SignUp",
        client_id=visitor.client.id,
        metadata=visitor.metadata,
        validation_data=asked.validation_data,
    )
    user = new_users.with_flags(new_users.with_unverified(user), answer)
    user = replace(user, status=CONFIRMED if answer.confirm else user.status, has_password=bool(asked.password))
    await new_users.check_free(accounts, pool, user)
    destination = None if answer.confirm else destinations.to_verify(pool, user)
    sending = []
    if destination is not None:
        occasion = visitor.occasion(user, "SignUp")
        sending = [await keeping.prepare(accounts, occasion, user, destination, purpose=codes.SIGN_UP)]
    password = await new_users.hashed(accounts, pool, user, asked.password)
    await new_users.store(accounts, pool, user, password, sending)
    if user.status == CONFIRMED:
        await accounts.triggers.post_confirmation(visitor.occasion(user, "ConfirmSignUp"))
    return SignedUp(user=user, delivery=destination.delivery if destination else None)


def _asked(accounts: Accounts, visitor: Visitor, asked: SignUp) -> User:
    """The user, after every check that needs nobody else, in the service's order."""
    pool = visitor.pool
    if pool.settings.admin_create_user_config.allow_admin_create_user_only:
        raise NotAuthorized("SignUp is not permitted for this user pool")
    user = new_users.draft(accounts, pool, visitor.username, asked.attributes)
    if asked.password:
        policy = pool.settings.policies.password_policy
        password_policy.check(policy, asked.password, prefix=password_policy.AT_CREATION)
    elif not takes_one_time_codes(pool):
        raise InvalidParameter("Missing required parameter Password")
    attributes.check_writable(pool, visitor.client, asked.attributes, at_sign_up=True)
    attributes.check_new(pool, {**asked.attributes, **user.attributes})
    if "preferred_username" in user.attributes and "preferred_username" in (pool.alias_attributes or ()):
        raise InvalidParameter("Preferred username can be set after the user is confirmed only.")
    return user


def takes_one_time_codes(pool: UserPool) -> bool:
    """Whether somebody without a password can sign in."""
    return not ONE_TIME_CODES.isdisjoint(pool.settings.policies.sign_in_policy.allowed_first_auth_factors)
