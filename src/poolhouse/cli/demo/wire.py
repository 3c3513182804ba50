"""A very small client of the two AWS wires, for the dev profile (which takes any signature)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import aiohttp

# The least of the list operations' largest pages.
MOST_RESULTS = 50
TIMEOUT = aiohttp.ClientTimeout(total=30)


class WireError(Exception):
    """An operation was refused; `code` is AWS's name of the error."""

    def __init__(self, operation: str, code: str, message: str) -> None:
        super().__init__(f"{operation}: {code}: {message}")
        self.code = code


@dataclass(frozen=True, slots=True)
class Wire:
    """Calls `cognito-idp` and `apigateway` at one endpoint. Methods raise WireError."""

    session: aiohttp.ClientSession
    endpoint: str
    region: str

    async def cognito(self, operation: str, **members: object) -> dict[str, Any]:
        """An operation of cognito-idp (JSON 1.1)."""
        headers = {
            "X-Amz-Target": f"AWSCognitoIdentityProviderService.{operation}",
            "Content-Type": "application/x-amz-json-1.1",
        }
        return await self._send(operation, "POST", "/", headers, members, service="cognito-idp")

    async def gateway(self, method: str, path: str, body: object = None) -> dict[str, Any]:
        """An operation of apigateway (REST-JSON); `path` begins with `/restapis`."""
        headers = {"Accept": "application/json", "Content-Type": "application/json"}
        return await self._send(f"{method} {path}", method, path, headers, body, service="apigateway")

    async def cognito_list(self, operation: str, member: str, **members: object) -> list[dict[str, Any]]:
        """Every item of a list operation of cognito-idp, page by page."""
        items: list[dict[str, Any]] = []
        token: dict[str, str] = {}
        while True:
            page = await self.cognito(operation, MaxResults=MOST_RESULTS, **members, **token)
            items += page.get(member, ())
            if not page.get("NextToken"):
                return items
            token = {"NextToken": page["NextToken"]}

    async def gateway_list(self, path: str) -> list[dict[str, Any]]:
        """Every item of a collection of apigateway, page by page."""
        items: list[dict[str, Any]] = []
        position = ""
        while True:
            page = await self.gateway("GET", f"{path}{'&' if '?' in path else '?'}limit=500{position}")
            items += page.get("item", ())
            if not page.get("position"):
                return items
            position = f"&position={quote(page['position'], safe='')}"

    async def _send(
        self, name: str, method: str, path: str, headers: dict[str, str], body: object, *, service: str
    ) -> dict[str, Any]:
        credential = f"demo/20300101/{self.region}/{service}/aws4_request"
        signed = f"AWS4-HMAC-SHA256 Credential={credential}, SignedHeaders=host, Signature={'0' * 64}"
        headers = {**headers, "Authorization": signed, "X-Amz-Date": "20300101T000000Z"}
        data = None if body is None else json.dumps(body).encode()
        async with self.session.request(
            method, self.endpoint + path, data=data, headers=headers, timeout=TIMEOUT
        ) as response:
            text = await response.text()
            if response.status < 300:
                return json.loads(text) if text else {}
            raise _refusal(name, response, text)


def _refusal(name: str, response: aiohttp.ClientResponse, text: str) -> WireError:
    try:
        body = json.loads(text)
    except ValueError:
        body = {}
    if not isinstance(body, dict):
        body = {}
    code = response.headers.get("x-amzn-ErrorType") or body.get("__type") or str(response.status)
    return WireError(name, str(code).partition(":")[0].rpartition("#")[2], str(body.get("message", text[:200])))
