"""Functions behind a Lambda-compatible Invoke API: LocalStack, `sam local start-lambda`, serverless-offline."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

from poolhouse.domain.functions.names import parse
from poolhouse.domain.triggers.functions import Invocation, NotInvoked, Throttled, TimedOut
from poolhouse.functions.endpoint import Answer, Endpoint, Unreachable, credential

# AWS: 'Lambda quotas', invocation payload of a response.
MAX_PAYLOAD = 6 * 1024 * 1024
ERROR_OF_STATUS: Final = {
    403: "AccessDeniedException",
    404: "ResourceNotFoundException",
    413: "RequestTooLargeException",
}
ERROR_TYPE: Final = re.compile(r"[A-Za-z]{1,100}", re.ASCII)


class RemoteFunctions:
    """Implements domain.triggers.functions.Functions. `endpoint` is a base URL; empty: every call fails."""

    def __init__(self, endpoint: str) -> None:
        self._endpoint = Endpoint(endpoint)

    async def invoke(self, arn: str, payload: bytes, timeout: float) -> Invocation:
        return await self._post(arn, payload, timeout, "RequestResponse")

    async def submit(self, arn: str, payload: bytes, timeout: float) -> None:
        await self._post(arn, payload, timeout, "Event")

    async def close(self) -> None:
        await self._endpoint.close()

    async def _post(self, arn: str, payload: bytes, timeout: float, kind: str) -> Invocation:
        path, authorization = self._request(arn)
        headers = {
            "Content-Type": "application/json",
            "Authorization": authorization,
            "X-Amz-Invocation-Type": kind,
        }
        try:
            answer = await self._endpoint.post(path, payload, headers, timeout=timeout, at_most=MAX_PAYLOAD)
        except TimeoutError:
            raise TimedOut(f"{arn} did not answer within {timeout} s") from None
        except Unreachable as gone:
            raise NotInvoked("ServiceException", f"{self._endpoint.url} is not there: {gone}") from None
        return _judged(answer, arn)

    def _request(self, arn: str) -> tuple[str, str]:
        """Path and Authorization. Raises NotInvoked."""
        if not self._endpoint.url:
            raise NotInvoked(
                "ResourceNotFoundException", f"{arn} cannot be invoked: the setting lambda_endpoint is empty"
            )
        named = parse(arn)
        if named is None or named.region is None or named.account is None:
            raise NotInvoked("ResourceNotFoundException", f"{arn} is not the ARN of a function")
        name = named.name if named.qualifier is None else f"{named.name}:{named.qualifier}"
        path = f"/2015-03-31/functions/{quote(name, safe=':$')}/invocations"
        return path, credential(named.account, named.region, "lambda", "20150331")


def _judged(answer: Answer, arn: str) -> Invocation:
    """Raises NotInvoked."""
    if len(answer.body) > MAX_PAYLOAD:
        raise NotInvoked("ResponseSizeTooLargeException", f"more than {MAX_PAYLOAD} octets came back")
    if 200 <= answer.status < 300:
        return Invocation(answer.body, answer.headers.get("X-Amz-Function-Error"))
    text = f"{arn}: the endpoint answered {answer.status}: {answer.body[:500].decode('utf-8', 'replace')}"
    if answer.status == 429:
        raise Throttled(text)
    named = ERROR_TYPE.match(answer.headers.get("X-Amzn-ErrorType", ""))
    raise NotInvoked(named[0] if named else ERROR_OF_STATUS.get(answer.status, "ServiceException"), text)
