"""What goes back to the caller: an answer, and the headers every answer and every refusal carries."""

from __future__ import annotations

from typing import NamedTuple

from poolhouse.asgi import REASON_HEADER, header_safe
from poolhouse.aws.errors import AwsError

Headers = tuple[tuple[bytes, bytes], ...]


class Answer(NamedTuple):
    status: int
    headers: Headers
    body: bytes


def refusal_headers(error: AwsError, *, kind: str, dev: bool) -> Headers:
    """`x-amzn-ErrorType` (`kind`), `x-amzn-ErrorMessage`, and in the dev profile the reason of a 4xx or a 501."""
    headers = [(b"x-amzn-errortype", kind.encode())]
    if error.message:
        headers.append((b"x-amzn-errormessage", header_safe(error.message)))
    headers += [(name.encode(), header_safe(value)) for name, value in error.headers.items()]
    if dev and (error.status < 500 or error.status == 501):
        headers.append((REASON_HEADER, header_safe(error.reason)))
    return tuple(headers)
