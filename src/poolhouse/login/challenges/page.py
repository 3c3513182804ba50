"""What every page of a challenge is, and what they all do alike."""

from __future__ import annotations

from typing import Any, Final, Protocol

from poolhouse.answers import Answer
from poolhouse.domain.signin.outcome import Outcome
from poolhouse.domain.signin.requests import Respond, Start
from poolhouse.login.challenges.opened import KIND, Opened
from poolhouse.login.languages import N_
from poolhouse.login.services import Services
from poolhouse.login.visit import Visit

# The hidden field that holds the sealed challenge.
FIELD: Final = "session"
# The visible field of a code, whose name browser tests look for.
CODE: Final = "authentication_code"
NO_CODE: Final = N_("Enter the code.")


class ChallengePage(Protocol):
    """`error` is a text in the page's language. `answer` gives what the machine made of the form, or another page
    of the same challenge; it raises UserRefused for a wrong answer, after which the page is shown again."""

    async def show(self, services: Services, visit: Visit, opened: Opened, error: str = "") -> Answer: ...

    async def answer(self, services: Services, visit: Visit, opened: Opened) -> Outcome | Answer: ...


def no_proof(username: str) -> None:
    """The pages speak for every client of their pool: no client secret is shown to a browser."""


def render(
    services: Services, visit: Visit, opened: Opened, template: str, *, error: str = "", **context: Any
) -> Answer:
    """A page below `templates/challenges/`, which puts `sealed` into its form."""
    return services.renderer.page(
        visit,
        f"challenges/{template}",
        sealed=services.tickets.seal(KIND, opened),
        username=opened.username,
        error=error,
        reason="",
        **context,
    )


async def start(services: Services, visit: Visit, flow: str, **given: str) -> Outcome:
    """Begin a sign-in. Raises UserRefused."""
    asked = Start(flow=flow, client=visit.client_snapshot, given=given, prove=no_proof, hosted=True, ip=visit.ip)
    return await services.sign_in.start(asked)


async def respond(services: Services, visit: Visit, opened: Opened, **given: str) -> Outcome:
    """The machine's word on an answer. Raises UserRefused."""
    answer = Respond(
        challenge=opened.name,
        client=visit.client_snapshot,
        given={"USERNAME": opened.username, **given},
        prove=no_proof,
        session=opened.session,
        hosted=True,
        ip=visit.ip,
    )
    return await services.sign_in.respond(answer)
