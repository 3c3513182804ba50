"""Whom a page is about and where their code went: from the page before, or from the form that was just sent."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from poolhouse.login import page_data
from poolhouse.login.services import Services
from poolhouse.login.visit import Visit

MASKED: Final = re.compile(r"[^\s@<>\"']?\*\*\*@[^\s@<>\"']?\*\*\*|\+\*{7}[0-9]{0,4}")


class Whereabouts(Struct, frozen=True, kw_only=True):
    """`destination` is masked, empty when it is not known; `notice` is a word for what the page says."""

    username: str = ""
    destination: str = ""
    notice: str = ""

    @property
    def medium(self) -> str:
        """EMAIL or SMS; where it is not known, EMAIL."""
        return "SMS" if self.destination.startswith("+") else "EMAIL"


def of(services: Services, visit: Visit) -> Whereabouts:
    """A form brings back what the page showed; an address in it is shown only when it is a masked one."""
    if visit.fields:
        masked = visit.field("destination")
        return Whereabouts(username=visit.username(), destination=masked if MASKED.fullmatch(masked) else "")
    kept = page_data.find(services, visit)
    if kept is None:
        return Whereabouts()
    return Whereabouts(username=kept.username, destination=kept.destination, notice=kept.notice)
