"""One visible list of the pages and where they are."""

from __future__ import annotations

from collections.abc import Mapping

from poolhouse.login.page import Page
from poolhouse.login.pages.add_passkey import AddPasskeyPage
from poolhouse.login.pages.confirm import ConfirmPage, ResendPage
from poolhouse.login.pages.confirm_user import ConfirmUserPage
from poolhouse.login.pages.error import ErrorPage
from poolhouse.login.pages.forgot_password import ForgotPasswordPage, ResetPasswordPage
from poolhouse.login.pages.sign_in import SignInPage
from poolhouse.login.pages.sign_up import SignUpPage
from poolhouse.login.services import Services


def routes(services: Services) -> Mapping[str, Page]:
    """Pages by path below the domain."""
    return {
        "/login": SignInPage(services),
        "/signup": SignUpPage(services),
        "/confirm": ConfirmPage(services),
        "/confirmUser": ConfirmUserPage(services),
        "/resendcode": ResendPage(services),
        "/forgotPassword": ForgotPasswordPage(services),
        "/confirmforgotPassword": ResetPasswordPage(services),
        "/passkeys/add": AddPasskeyPage(services),
        "/error": ErrorPage(services),
    }
