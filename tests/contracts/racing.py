"""Many calls at once, and what became of each."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Iterable

from poolhouse.domain.errors import Refused


async def outcomes(calls: Iterable[Awaitable[object]]) -> Counter[str]:
    """How many calls returned (`done`) and how many were refused, by the refusal's name. Raises other errors."""
    results = await asyncio.gather(*calls, return_exceptions=True)
    for result in results:
        if isinstance(result, BaseException) and not isinstance(result, Refused):
            raise result
    return Counter(type(result).__name__ if isinstance(result, Refused) else "done" for result in results)
