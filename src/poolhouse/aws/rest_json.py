"""AWS REST-JSON: method and path name the operation; its members come from path, query, headers and body."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qsl

import msgspec
from msgspec import Struct

from poolhouse.asgi import header_safe
from poolhouse.aws import constraints, documents
from poolhouse.aws.answers import Answer, Headers, refusal_headers
from poolhouse.aws.encoding import Encoder
from poolhouse.aws.errors import AwsError, SerializationException, UnknownOperationException, ValidationException
from poolhouse.aws.java import decapitalize
from poolhouse.aws.json_protocol import convert
from poolhouse.aws.operations import Operation, Registry
from poolhouse.aws.routes import Query, Routes
from poolhouse.aws.shapes import (
    ListShape,
    MapShape,
    Member,
    NumberShape,
    PlainShape,
    Shape,
    Shapes,
    StructureShape,
)
from poolhouse.aws.surface import Call

JSON_HEADERS: Headers = ((b"content-type", b"application/json"),)
QUERY_FIELDS = 1000
# The longest value that an operation answers in a header: 4 KB of a function's log, in base64.
HEADER_OCTETS = 8 * 1024
# `?mode=import` tells two operations of one path apart; it is no parameter of theirs.
ROUTING_FIELDS = frozenset({"mode"})
WHOLE_NUMBER = re.compile("-?[0-9]{1,18}")
# A scalar shape refers to no other shape.
EMPTY = Shapes({})


# Recorded from API Gateway, whose front end names Java's classes and knows one article.
JAVA = {
    "TRUE_VALUE": "java.lang.Boolean",
    "FALSE_VALUE": "java.lang.Boolean",
    "NUMBER_VALUE": "com.amazon.coral.value.json.numbers.TruncatingBigNumber",
    "STRING_VALUE": "java.lang.String",
}


class RestJson:
    """One service's REST-JSON. A path or method the model does not have gets UnknownOperationException, 404."""

    unsigned_status = 403

    def __init__(
        self, registry: Registry, shapes: Shapes, *, body_limit: int, invalid: type[AwsError] = ValidationException
    ) -> None:
        """`invalid` is what a request that breaks a constraint of its model answers."""
        self.registry = registry
        self.body_limit = body_limit
        self._shapes = shapes
        self._invalid = invalid
        self._encoder = Encoder(shapes)
        self._routes = Routes(registry.operations.values())

    def find(self, call: Call) -> Operation:
        return self._route(call)[0]

    def read(self, operation: Operation, call: Call) -> Struct:
        """Raises SerializationException or what is said of constraints."""
        _, path = self._route(call)
        shape = self._shapes.structure(operation.request.__name__)
        try:
            document = self._from_body(shape, call.body)
        except documents.WrongType as wrong:
            target = wrong.target.rpartition(" ")[2]
            raise SerializationException(
                f"class {JAVA[wrong.found]} can not be converted to an {target}"
            ) from None
        query = _query(call)
        for member in shape.members:
            given = self._located(shape, member, path, query, call)
            if given is not None:
                document[member.key] = given
        broken = constraints.check(self._shapes, shape, document, root=self.root(operation))
        if broken is not None:
            raise self._invalid(broken)
        return convert(document, operation)

    def root(self, operation: Operation) -> str:
        """What precedes the path of a broken member (recorded from API Gateway: `createRestApiInput`)."""
        return f"{decapitalize(operation.name)}Input"

    def write(self, operation: Operation, response: Struct | None) -> Answer:
        if operation.response is None:
            return Answer(operation.status, (), b"")
        if response is None:
            return Answer(operation.status, JSON_HEADERS, b"{}")
        shape = self._shapes.structure(operation.response.__name__)
        if shape.payload is None:
            return Answer(operation.status, JSON_HEADERS, self._encoder.encode(response))
        fields = dict(zip(_keys(response), msgspec.structs.astuple(response), strict=True))
        headers = tuple(
            (member.wire.lower().encode(), header_safe(str(fields[member.key]), at_most=HEADER_OCTETS))
            for member in shape.members
            if member.location == "header" and fields.get(member.key) is not None
        )
        return Answer(operation.status, headers, fields.get(shape.payload) or b"")

    def refuse(self, error: AwsError, *, dev: bool) -> Answer:
        content = {"message": error.message, **error.members} if error.message else dict(error.members)
        headers = (*JSON_HEADERS, *refusal_headers(error, kind=error.code, dev=dev))
        return Answer(error.status, headers, msgspec.json.encode(content))

    def _route(self, call: Call) -> tuple[Operation, dict[str, str]]:
        method, path = call.scope["method"], call.scope["raw_path"].decode("latin-1")
        try:
            found = self._routes.find(method, path, _query(call))
        except ValueError:
            raise UnknownOperationException(status=404, reason="the path is no UTF-8") from None
        if found is None:
            raise UnknownOperationException(status=404, reason=f"no operation answers {method} {path}")
        return found

    def _from_body(self, shape: StructureShape, body: bytes) -> dict[str, Any]:
        """The members that the JSON body gives, by key. An empty body is an empty object here."""
        members = [member for member in shape.members if member.location == "body"]
        if shape.payload is not None:
            return {shape.payload: body} if body else {}
        if not members or not body:
            return {}
        sent = documents.parse(body)
        return {
            member.key: documents.read(self._shapes, self._shapes[member.shape], given)
            for member in members
            if (given := sent.get(member.wire)) is not None
        }

    def _located(
        self, shape: StructureShape, member: Member, path: dict[str, str], query: Query, call: Call
    ) -> Any:
        """The value of a member outside the body; None when it is absent."""
        target = self._shapes[member.shape]
        if member.location == "uri":
            return _scalar(target, path[member.wire])
        if member.location == "header":
            sent = call.headers.get(member.wire.lower().encode())
            return None if sent is None else _scalar(target, sent.decode("latin-1"))
        if member.location != "querystring":
            return None
        if isinstance(target, MapShape):
            named = {other.wire for other in shape.members if other is not member} | ROUTING_FIELDS
            rest = {key: value for key, value in query if key not in named}
            return rest or None
        given = [value for key, value in query if key == member.wire]
        if isinstance(target, ListShape):
            return given or None
        return _scalar(target, given[0]) if given else None


def _keys(response: Struct) -> tuple[str, ...]:
    return response.__struct_encode_fields__


def _scalar(shape: Shape, text: str) -> Any:
    """A value of a path, query or header. Raises SerializationException with the body's wording."""
    if isinstance(shape, NumberShape) and WHOLE_NUMBER.fullmatch(text):
        return documents.read(EMPTY, shape, int(text))
    if isinstance(shape, PlainShape) and text in ("true", "false"):
        return text == "true"
    return documents.read(EMPTY, shape, text)


def _query(call: Call) -> Query:
    """The query's fields in their order; a field without `=` has an empty value."""
    try:
        return parse_qsl(
            call.scope["query_string"].decode("ascii"),
            keep_blank_values=True,
            errors="strict",
            max_num_fields=QUERY_FIELDS,
        )
    except ValueError as error:
        raise SerializationException(reason=f"the query cannot be read: {error}") from None
