"""Which passwords a pool takes, and temporary ones that it takes for sure (reference 3.6)."""

from __future__ import annotations

import string
from enum import Enum

from poolhouse.domain.pools.pool_settings import TEMPORARY_PASSWORD_DAYS, PasswordPolicy
from poolhouse.domain.ports import Random
from poolhouse.domain.users.refusals import InvalidPassword

SYMBOLS = frozenset("^$*.[]{}()?\"!@#%&/\\,><':;|_~`=+-")
# Nothing that is misread in a message: no 0 O, 1 l I.
UPPER, LOWER, DIGITS, PLAIN_SYMBOLS = (
    "ABCDEFGHJKLMNPQRSTUVWXYZ",
    "abcdefghijkmnpqrstuvwxyz",
    "23456789",
    "!#%+=?@_-",
)
TEMPORARY_LENGTH = 12
DAY_SECONDS = 86_400
LONGEST = 256
AT_CREATION = "Password did not conform with policy: "
AT_CHANGE = "Password does not conform to policy: "


class Rule(Enum):
    """What a policy can ask for; the value is what the service says of a password that lacks it."""

    LENGTH = "Password not long enough"
    LOWERCASE = "Password must have lowercase characters"
    UPPERCASE = "Password must have uppercase characters"
    NUMBERS = "Password must have numeric characters"
    SYMBOLS = "Password must have symbol characters"


def rules(policy: PasswordPolicy) -> tuple[Rule, ...]:
    """What the pool asks of a password, in the order in which it is checked."""
    asked = {
        Rule.LENGTH: True,
        Rule.LOWERCASE: policy.require_lowercase,
        Rule.UPPERCASE: policy.require_uppercase,
        Rule.NUMBERS: policy.require_numbers,
        Rule.SYMBOLS: policy.require_symbols,
    }
    return tuple(rule for rule, on in asked.items() if on)


def broken(policy: PasswordPolicy, password: str) -> tuple[Rule, ...]:
    """The rules that a password breaks."""
    return tuple(rule for rule in rules(policy) if not _meets(rule, policy, password))


def check(policy: PasswordPolicy, password: str, *, prefix: str = AT_CHANGE) -> None:
    """The first rule that the password breaks. Raises InvalidPassword."""
    if len(password) > LONGEST or password != password.strip():
        # On the wire refused before anybody looks at the policy (AWS: PasswordType).
        raise InvalidPassword(prefix + f"Password must have at most {LONGEST} characters and no space at its ends")
    faults = broken(policy, password)
    if faults:
        raise InvalidPassword(prefix + faults[0].value)


def _meets(rule: Rule, policy: PasswordPolicy, password: str) -> bool:
    match rule:
        case Rule.LENGTH:
            return len(password) >= policy.minimum_length
        case Rule.LOWERCASE:
            return any(char in string.ascii_lowercase for char in password)
        case Rule.UPPERCASE:
            return any(char in string.ascii_uppercase for char in password)
        case Rule.NUMBERS:
            return any(char in string.digits for char in password)
        case Rule.SYMBOLS:
            # A space inside counts; at the ends it is refused before (AWS: 'Password policy').
            return any(char in SYMBOLS or char == " " for char in password.strip(" "))


def temporary(random: Random, policy: PasswordPolicy) -> str:
    """A random password that satisfies `policy`: one of each kind, then any, in random order."""
    length = max(TEMPORARY_LENGTH, policy.minimum_length)
    kinds = (UPPER, LOWER, DIGITS, PLAIN_SYMBOLS)
    drawn = [random.text(1, kind) for kind in kinds]
    drawn += random.text(length - len(kinds), UPPER + LOWER + DIGITS)
    # Sorted by random keys; the first character is no symbol, which some mail programs would cut off.
    keys = random.octets(4 * length)
    order = sorted(range(length), key=lambda place: keys[4 * place : 4 * place + 4])
    shuffled = [drawn[place] for place in order]
    if shuffled[0] in PLAIN_SYMBOLS or shuffled[-1] in PLAIN_SYMBOLS:
        inner = next(i for i in range(1, length - 1) if shuffled[i] not in PLAIN_SYMBOLS)
        outer = 0 if shuffled[0] in PLAIN_SYMBOLS else length - 1
        shuffled[inner], shuffled[outer] = shuffled[outer], shuffled[inner]
    return "".join(shuffled)


def temporary_until(policy: PasswordPolicy, now: float) -> float:
    """When a temporary password given now stops working; 0 days means the default, as on AWS."""
    return now + (policy.temporary_password_validity_days or TEMPORARY_PASSWORD_DAYS) * DAY_SECONDS
