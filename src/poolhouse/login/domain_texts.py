"""What the domain says to users, for the catalogs, and how the parts of what it puts together are translated.

English pages show it as it is: the service's own words, which programs look for.
"""

from __future__ import annotations

import re
from gettext import NullTranslations
from typing import Final

from poolhouse.login.attribute_fields import label_of
from poolhouse.login.languages import N_, translations

TEXTS: Final = (
    N_("Incorrect username or password."),
    N_("User does not exist."),
    N_("User is disabled."),
    N_("User is not confirmed."),
    N_("Temporary password has expired and must be reset by an administrator."),
    N_("Invalid verification code provided, please try again."),
    N_("Attempt limit exceeded, please try after some time."),
    N_("Invalid email address format."),
    N_("Cannot modify an already provided email"),
    N_("An account with the email already exists."),
    N_("An account with the phone_number already exists."),
    N_("Missing required parameter Password"),
    N_("Username must have 1 to 128 characters and no spaces."),
    N_("Username cannot be of email format, since user pool is configured for email alias."),
    N_("Username cannot be of phone number format, since user pool is configured for phone number alias."),
    N_("Username should be an email."),
    N_("Username should be a phone number."),
    N_("Username should be either an email or a phone number."),
    N_("The email of the attributes is not the one given as username."),
    N_("The phone_number of the attributes is not the one given as username."),
    N_("User already exists"),
    N_("An account with the given email already exists."),
    N_("An account with the given phone_number already exists."),
    N_("An account with the given preferred_username already exists."),
    N_("Alias entry already exists for a different username"),
    N_("Invalid phone number format."),
    N_("A client attempted to write unauthorized attribute"),
    N_("Preferred username can be set after the user is confirmed only."),
    N_("Username/client id combination not found."),
    N_("Invalid code provided, please request a code again."),
    N_("User cannot be confirmed. Current status is CONFIRMED"),
    N_("User is already confirmed."),
    N_("Cannot resend codes. Auto verification not turned on."),
    N_("Contact administrator to reset password."),
    N_("Cannot reset password for the user as there is no registered/verified email or phone_number"),
    N_("User password cannot be reset in the current state."),
    N_("Password has previously been used."),
    N_("The challenge was not found or has expired."),
    N_("The registration was begun with another app client."),
    N_("The credential is registered already."),
    N_("The origin of the credential is not allowed."),
    # Faults of a password, behind one of the openings below.
    N_("Password not long enough"),
    N_("Password must have lowercase characters"),
    N_("Password must have uppercase characters"),
    N_("Password must have numeric characters"),
    N_("Password must have symbol characters"),
    N_("Password must have at most 256 characters and no space at its ends"),
    # Faults of an attribute, behind its name.
    N_("The attribute is required"),
    N_("Attribute value must be a number."),
    N_("Attribute value must be a date of the form YYYY-MM-DD."),
    N_("Attribute value must be true or false."),
    N_("Attribute value must be a date and time."),
    N_("String must not contain null characters or lone surrogates"),
)
OF_SCHEMA: Final = N_("Attributes did not conform to the schema: ")
OPENINGS: Final = (
    N_("Password did not conform with policy: "),
    N_("Password does not conform to policy: "),
    OF_SCHEMA,
)
COUNTED: Final = (
    N_("String must not be shorter than %(num)s characters"),
    N_("String must not be longer than %(num)s characters"),
    N_("Number must not be less than %(num)s"),
    N_("Number must not be greater than %(num)s"),
)
NUMBER: Final = re.compile(r"-?[0-9]+")
# One line for each attribute: `birthdate: The attribute is required`.
OF_ATTRIBUTE: Final = re.compile(r"(?:user\.)?(?P<name>[A-Za-z0-9_:.-]{1,64}): (?P<fault>.+)")


def translated(language: str, said: str) -> str:
    """`said` in a language, or those of its parts that a catalog knows."""
    catalog = translations(language)
    for opening in OPENINGS:
        if said.startswith(opening):
            return catalog.gettext(opening) + _lines(catalog, said.removeprefix(opening))
    return _lines(catalog, said)


def _lines(catalog: NullTranslations, said: str) -> str:
    return "\n".join(_line(catalog, line) for line in said.split("\n"))


def _line(catalog: NullTranslations, line: str) -> str:
    if not line:
        return ""
    known = catalog.gettext(line)
    if known != line:
        return known
    if fault := OF_ATTRIBUTE.fullmatch(line):
        label = label_of(fault["name"])
        # English keeps the service's line: its labels are in no catalog.
        name = catalog.gettext(label) if label is not None and catalog.gettext(label) != label else fault["name"]
        return f"{name}: {_line(catalog, fault['fault'])}"
    counts = NUMBER.findall(line)
    pattern = NUMBER.sub("%(num)s", line)
    return catalog.gettext(pattern) % {"num": counts[0]} if len(counts) == 1 and pattern in COUNTED else line
