"""Functions behind a Lambda-compatible Invoke API: LocalStack, `sam local start-lambda`, serverless-offline.

The endpoint is the operator's own setting, so that no guard stands before it. Requests are not signed: AWS itself
answers 403 to them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from poolhouse.domain.triggers.functions import Invocation, NotInvoked, Throttled, TimedOut

if TYPE_CHECKING:
    import aiohttp

FUNCTION_ARN: Final = re.compile(
    r"arn:[\w-]+:lambda:(?P<region>[\w-]+):(?P<account>[0-9]+):function:(?P<name>[\w-]+(?::[\w$-]+)?)", re.ASCII
)
# AWS: 'Lambda quotas', invocation payload of a response.
MAX_PAYLOAD = 6 * 1024 * 1024
MAX_CONNECTIONS = 128
ERROR_OF_STATUS = {
    403: "AccessDeniedException",
    404: "ResourceNotFoundException",
    413: "RequestTooLargeException",
}
ERROR_TYPE = re.compile(r"[A-Za-z]{1,100}", re.ASCII)


class RemoteFunctions:
    """Implements domain.triggers.functions.Functions. `endpoint` is a base URL; empty: every call fails."""

    def __init__(self, endpoint: str) -> None:
        self._endpoint = endpoint.rstrip("/")
        self._session: aiohttp.ClientSession | None = None
        if self._endpoint:
            # Now and not in the loop, which it would stop for 0.2 s. Servers without an endpoint start without it.
            import aiohttp  # noqa: F401, PLC0415

    async def invoke(self, arn: str, payload: bytes, timeout: float) -> Invocation:
        return await self._post(arn, payload, timeout, "RequestResponse")

    async def submit(self, arn: str, payload: bytes, timeout: float) -> None:
        await self._post(arn, payload, timeout, "Event")

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def _post(self, arn: str, payload: bytes, timeout: float, kind: str) -> Invocation:
        import aiohttp  # noqa: PLC0415

        url, headers = self._request(arn)
        headers["X-Amz-Invocation-Type"] = kind
        try:
            async with self._open_session().post(
                url,
                data=payload,
                headers=headers,
                timeout=aiohttp.ClientTimeout(total=timeout),
                allow_redirects=False,
            ) as answer:
                body = await _read(answer)
                return _judged(answer, body, arn)
        except TimeoutError:
            raise TimedOut(f"{arn} did not answer within {timeout} s") from None
        except (aiohttp.ClientError, OSError) as error:
            raise NotInvoked("ServiceException", f"{self._endpoint} is not there: {error!r}") from None

    def _request(self, arn: str) -> tuple[str, dict[str, str]]:
        if not self._endpoint:
            raise NotInvoked(
                "ResourceNotFoundException", f"{arn} cannot be invoked: the setting lambda_endpoint is empty"
            )
        named = FUNCTION_ARN.fullmatch(arn)
        if named is None:
            raise NotInvoked("ResourceNotFoundException", f"{arn} is not the ARN of a function")
        url = f"{self._endpoint}/2015-03-31/functions/{quote(named['name'], safe=':$')}/invocations"
        # Emulators read account and region out of the credential's scope. It is no signature.
        scope = f"{named['account']}/20150331/{named['region']}/lambda/aws4_request"
        signed = f"AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders=host, Signature={'0' * 64}"
        return url, {"Content-Type": "application/json", "Authorization": signed}

    def _open_session(self) -> aiohttp.ClientSession:
        import aiohttp  # noqa: PLC0415

        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=MAX_CONNECTIONS), cookie_jar=aiohttp.DummyCookieJar()
            )
        return self._session


async def _read(answer: aiohttp.ClientResponse) -> bytes:
    body = bytearray()
    async for part in answer.content.iter_any():
        body += part
        if len(body) > MAX_PAYLOAD:
            raise NotInvoked("ResponseSizeTooLargeException", f"more than {MAX_PAYLOAD} octets came back")
    return bytes(body)


def _judged(answer: aiohttp.ClientResponse, body: bytes, arn: str) -> Invocation:
    if 200 <= answer.status < 300:
        return Invocation(body, answer.headers.get("X-Amz-Function-Error"))
    text = f"{arn}: the endpoint answered {answer.status}: {body[:500].decode('utf-8', 'replace')}"
    if answer.status == 429:
        raise Throttled(text)
    named = ERROR_TYPE.match(answer.headers.get("X-Amzn-ErrorType", ""))
    raise NotInvoked(named[0] if named else ERROR_OF_STATUS.get(answer.status, "ServiceException"), text)
