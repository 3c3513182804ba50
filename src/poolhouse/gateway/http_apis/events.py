"""The documents that functions get from HTTP APIs: payloads 1.0 and 2.0, for integrations and for authorizers
(reference 3.5, 4.2)."""

from __future__ import annotations

import base64
from typing import Any, Final

from poolhouse.gateway import events as rest
from poolhouse.gateway.exchange import Exchange
from poolhouse.gateway.http_apis.paths import RAW_PATH
from poolhouse.gateway.http_apis.values import http_context
from poolhouse.gateway.request_headers import forwarded, header_text

# Of the connection, not of the request.
_DROPPED: Final = frozenset(
    (
        b"connection",
        b"expect",
        b"keep-alive",
        b"proxy-authenticate",
        b"proxy-authorization",
        b"proxy-connection",
        b"te",
        b"trailer",
        b"transfer-encoding",
        b"upgrade",
    )
)
_TEXT: Final = frozenset(("application/json", "application/javascript", "application/xml"))


def event(exchange: Exchange, body: bytes, version: str) -> dict[str, Any]:
    return _event_1(exchange, body) if version == "1.0" else _event_2(exchange, body)


def authorizer_event(exchange: Exchange, identity: tuple[str, ...], version: str) -> dict[str, Any]:
    arn = rest.method_arn(exchange)
    if version == "1.0":
        joined = ",".join(identity)
        shown = _event_1(exchange, b"")
        context = shown["requestContext"]
        context.pop("authorizer", None)
        return {
            "version": "1.0",
            "type": "REQUEST",
            "methodArn": arn,
            "identitySource": joined,
            "authorizationToken": joined,
            "resource": shown["resource"],
            "path": shown["path"],
            "httpMethod": shown["httpMethod"],
            "headers": shown["headers"],
            "queryStringParameters": shown["queryStringParameters"] or {},
            "pathParameters": shown["pathParameters"] or {},
            "stageVariables": shown["stageVariables"] or {},
            "requestContext": context,
        }
    shown = _event_2(exchange, b"")
    del shown["isBase64Encoded"]
    shown["requestContext"].pop("authorizer", None)
    return {**shown, "type": "REQUEST", "routeArn": arn, "identitySource": list(identity) or None}


def _event_2(exchange: Exchange, body: bytes) -> dict[str, Any]:
    """Absent parts are left out."""
    headers, cookies = _headers(exchange)
    text, encoded = _body(exchange, body)
    optional = {
        "cookies": cookies,
        "queryStringParameters": {name: ",".join(values) for name, values in exchange.query.items()},
        "pathParameters": exchange.parameters,
        "stageVariables": dict(exchange.stage.variables),
    }
    made: dict[str, Any] = {
        "version": "2.0",
        "routeKey": exchange.route_key,
        "rawPath": exchange.full_path,
        "rawQueryString": exchange.scope["query_string"].decode("latin-1"),
        "headers": headers,
        "requestContext": _context_2(exchange),
        "isBase64Encoded": encoded,
        **{name: value for name, value in optional.items() if value},
    }
    if text is not None:
        made["body"] = text
    return made


def _context_2(exchange: Exchange) -> dict[str, Any]:
    context = http_context(exchange)
    made: dict[str, Any] = {
        "accountId": context["accountId"],
        "apiId": context["apiId"],
        "domainName": context["domainName"],
        "domainPrefix": context["domainPrefix"],
        "http": {
            "method": exchange.verb,
            "path": exchange.full_path,
            "protocol": context["protocol"],
            "sourceIp": exchange.caller,
            "userAgent": exchange.header("user-agent") or "",
        },
        "requestId": context["requestId"],
        "routeKey": exchange.route_key,
        "stage": exchange.stage.stage,
        "time": context["requestTime"],
        "timeEpoch": context["requestTimeEpoch"],
    }
    if exchange.claims is not None:
        made["authorizer"] = {"jwt": {"claims": dict(exchange.claims), "scopes": exchange.scopes}}
    elif exchange.authorizer is not None:
        made["authorizer"] = {"lambda": dict(exchange.authorizer) or None}
    return made


def _event_1(exchange: Exchange, body: bytes) -> dict[str, Any]:
    """As REST APIs have it, with a version, and with other members in its context.

    Recorded (the snapshots of aws-lambda-dotnet's test tool): the path is the raw one, the context's is read; the
    route's key stands for a resource's id; without an authorizer there is no member for it.
    """
    made = rest.proxy_event(exchange, b"")
    text, encoded = _body(exchange, body)
    context = made["requestContext"]
    for name in ("deploymentId", "routeKey", "error"):
        context.pop(name, None)
    context["requestId"] = exchange.ids.extended.decode()
    context["resourceId"] = exchange.route_key
    context["identity"] |= {"cognitoAmr": None, "userAgent": exchange.header("user-agent") or ""}
    # Unlike REST APIs, HTTP APIs hand the length over, also where there is no body.
    length = exchange.header("content-length") or "0"
    if exchange.claims is not None:
        context["authorizer"] = {"claims": dict(exchange.claims), "scopes": exchange.scopes}
    return {
        "version": "1.0",
        **made,
        "path": raw_path(exchange),
        "headers": {"Content-Length": length, **made["headers"]},
        "multiValueHeaders": {"Content-Length": [length], **made["multiValueHeaders"]},
        "pathParameters": exchange.parameters or None,
        "body": text,
        "isBase64Encoded": encoded,
    }


def raw_path(exchange: Exchange) -> str:
    """As the caller wrote it, with the stage or the base path."""
    before = exchange.full_path.removesuffix(exchange.path)
    return before + str(exchange.scope.get(RAW_PATH, exchange.path))


def _headers(exchange: Exchange) -> tuple[dict[str, str], list[str]]:
    """By their lower-case names, several values of one joined; cookies apart."""
    many: dict[str, list[str]] = {}
    cookies: list[str] = []
    for name, value in exchange.scope["headers"]:
        text = header_text(value)
        if name == b"cookie":
            cookies += filter(None, (each.strip() for each in text.split(";")))
        elif name not in _DROPPED:
            many.setdefault(name.decode("latin-1"), []).append(text)
    added = forwarded(exchange, many.get("x-forwarded-for", ()))
    headers = {name: ",".join(values) for name, values in many.items()}
    return {"content-length": "0", **headers, **{name.lower(): value for name, value in added.items()}}, cookies


def _body(exchange: Exchange, body: bytes) -> tuple[str | None, bool]:
    if not body:
        return None, False
    kind = (exchange.header("content-type") or "text/plain").partition(";")[0].strip().lower()
    is_text = kind.startswith("text/") or kind in _TEXT or kind.endswith(("+json", "+xml"))
    if is_text:
        try:
            return body.decode(), False
        except UnicodeDecodeError:
            pass  # called a text and none: octets would be lost
    return base64.b64encode(body).decode(), True
