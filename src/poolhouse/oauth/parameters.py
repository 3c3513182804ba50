"""Request parameters: a form body, and the query string, which Cognito reads as well.

The documentation speaks of the body only. Plenty of working programs send `POST /oauth2/token?grant_type=…` with
an empty form, so a parameter counts wherever it stands.
"""

from __future__ import annotations

from poolhouse import urlencoded
from poolhouse.asgi import BodyTooLarge, NotAForm, read_form
from poolhouse.oauth.errors import InvalidRequest
from poolhouse.oauth.http import Request
from poolhouse.urlencoded import Malformed

# A refresh token has 1-2 kB, `aws_client_metadata` a few; nothing else is long.
MAX_BODY_OCTETS = 64 * 1024


async def read_parameters(request: Request) -> dict[str, str]:
    """Every parameter with a value (RFC 6749 3.2: one without counts as left out).

    Raises InvalidRequest for a body that is not a form, for octets that are not UTF-8, broken escapes, NUL, a
    parameter given twice, and too much of anything.
    """
    try:
        body = await read_form(request.scope, request.receive, at_most=MAX_BODY_OCTETS)
        parameters = urlencoded.parameters(body)
        if query := request.scope["query_string"]:
            for name, value in urlencoded.parameters(query).items():
                if parameters.setdefault(name, value) != value:
                    raise InvalidRequest(f"{name[:100]!r} differs between the query string and the body")
    except BodyTooLarge:
        raise InvalidRequest(f"the body is longer than {MAX_BODY_OCTETS} octets") from None
    except (NotAForm, Malformed) as wrong:
        raise InvalidRequest(str(wrong)) from None
    return {name: value for name, value in parameters.items() if value}
