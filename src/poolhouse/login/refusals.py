"""What this room refuses by itself, and how the domain's refusals read on a page."""

from __future__ import annotations

from poolhouse.answers import Header
from poolhouse.domain.errors import Refused
from poolhouse.login.languages import N_


class PageRefused(Refused):
    """The browser gets our own error page. `says` is what it reads: a text for translation."""

    status = 400
    says = N_("An error was encountered with the requested page.")
    headers: tuple[Header, ...] = ()


class UnknownPage(PageRefused):
    """No page is mounted there."""

    status = 404
    says = N_("There is no such page. Check the address.")


class UnknownDomain(PageRefused):
    """No pool has that domain."""

    status = 404
    says = N_("There is no such domain. Check the address.")


class WrongMethod(PageRefused):
    """`allowed` is the value of the header Allow."""

    status = 405
    says = N_("This page cannot be asked for like that. Go back and try again.")

    def __init__(self, reason: str, *, allowed: str) -> None:
        super().__init__(reason)
        self.headers = ((b"allow", allowed.encode()),)


class BadForm(PageRefused):
    """The body is no form that a page of ours could have sent."""

    says = N_("The form could not be read. Go back, reload the page and try again.")


class NotAForm(BadForm):
    status = 415


class FormTooLarge(BadForm):
    status = 413
    says = N_("The form is too large. Go back and shorten what you entered.")


class Forged(PageRefused):
    """A form that no page of this browser sent, or that came without its cookie."""

    status = 403
    says = N_(
        "The form could not be accepted, because it does not belong to this browser's visit."
        " Allow cookies for this site and start again."
    )


class PagesUnavailable(PageRefused):
    """Managed login without a style for the client (cognito-oauth.md 1.2)."""

    status = 403
    says = N_("Login pages unavailable. Please contact an administrator.")


class StartAgain(PageRefused):
    """A sign-in that cannot go on: over, used up, or none of ours."""

    says = N_("Something went wrong: this sign-in has expired or was already used. Start again.")
