"""How a refusal of the domain reads on a page."""

from __future__ import annotations

from poolhouse.domain.signin.new_password import BAD_FORM, TOO_LONG
from poolhouse.domain.triggers.refusals import FunctionRefused
from poolhouse.domain.users.refusals import UserRefused
from poolhouse.login import domain_texts
from poolhouse.login.languages import N_
from poolhouse.login.visit import Visit

NO_PASSKEY = N_("The passkey could not be made. Try again, or use another device.")
NOT_A_PASSWORD = N_("Password must have at most 256 characters and no space at its ends")
# Where the service's own words leave people wondering what to do.
PLAINER = {
    "Password attempts exceeded": N_("Password attempts exceeded. Wait a while and try again."),
    "Invalid code or auth state for the user.": N_("The code is not right. Enter it again, or start again."),
    "Invalid code received for user": N_("The code is not right. Enter the one your app shows now."),
    "Code mismatch and fail enable Software Token MFA": N_(
        "The code is not right. Enter the one your app shows now."
    ),
    "Your software token has already been used once.": N_("This code was already used. Wait for the next one."),
    "Too many requests": N_("Too many requests. Wait a moment and try again."),
    "The credential answers no challenge.": NO_PASSKEY,
    "The credential is for another relying party.": NO_PASSKEY,
    "The credential is not a JSON object.": NO_PASSKEY,
    "The credential is not supported.": NO_PASSKEY,
    TOO_LONG: NOT_A_PASSWORD,
    BAD_FORM: NOT_A_PASSWORD,
}


def text(visit: Visit, refused: UserRefused) -> str:
    """In the page's language, but for what a trigger says."""
    said = str(refused)
    if isinstance(refused, FunctionRefused):
        return said
    return domain_texts.translated(visit.language, PLAINER.get(said, said))
