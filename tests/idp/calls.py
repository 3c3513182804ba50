"""What the tests of operations share: the two things to look at in a reply."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from botocore.exceptions import ClientError


def body(reply: dict[str, Any]) -> dict[str, Any]:
    """The members of a reply, without what boto3 adds."""
    assert reply["ResponseMetadata"]["HTTPStatusCode"] == 200
    return {name: value for name, value in reply.items() if name != "ResponseMetadata"}


def refusal(call: Callable[..., Any], **members: Any) -> tuple[str, str]:
    """Code and message of the error that `call` must give."""
    with pytest.raises(ClientError) as raised:
        call(**members)
    response = raised.value.response
    assert response["ResponseMetadata"]["HTTPStatusCode"] == 400
    return response["Error"]["Code"], response["Error"]["Message"]


def race(calls: Iterable[Callable[[], Any]]) -> tuple[int, list[tuple[str, str]]]:
    """Run all at once: how many succeeded, and code and message of the others."""

    def attempt(call: Callable[[], Any]) -> tuple[str, str] | None:
        try:
            call()
        except ClientError as error:
            return error.response["Error"]["Code"], error.response["Error"]["Message"]
        return None

    attempts = list(calls)
    with ThreadPoolExecutor(len(attempts)) as pool:
        results = list(pool.map(attempt, attempts))
    return results.count(None), [result for result in results if result is not None]
