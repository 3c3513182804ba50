"""What a page is, to the surface that serves it."""

from __future__ import annotations

from typing import Protocol

from poolhouse.answers import Answer
from poolhouse.login.visit import Visit


class Page(Protocol):
    """Served for GET and HEAD by `get`, for POST by `post`; a page that takes no form raises WrongMethod there.

    `needs_request`: it is part of an app's sign-in, so that its address must hold a good authorization request.
    What it raises (Refused) becomes the error page.
    """

    @property
    def needs_request(self) -> bool: ...

    async def get(self, visit: Visit) -> Answer: ...

    async def post(self, visit: Visit) -> Answer: ...
