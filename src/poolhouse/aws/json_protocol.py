"""AWS JSON 1.1: `POST /`, the operation in `X-Amz-Target`, one JSON object in and out (cognito-api 1.1, 1.2)."""

from __future__ import annotations

import msgspec
from msgspec import Struct

from poolhouse.aws import constraints, documents
from poolhouse.aws.answers import Answer, Headers, refusal_headers
from poolhouse.aws.encoding import Encoder
from poolhouse.aws.errors import AwsError, SerializationException, UnknownOperationException
from poolhouse.aws.operations import Operation, Registry
from poolhouse.aws.shapes import Shapes
from poolhouse.aws.surface import Call

CONTENT_TYPE = "application/x-amz-json-1.1"
JSON_HEADERS: Headers = ((b"content-type", CONTENT_TYPE.encode()),)


class JsonProtocol:
    """One service's JSON 1.1. `invalid` is the error its front end raises for broken constraints.

    Another content type than JSON 1.1 gets UnknownOperationException: AWS picks the protocol by it.
    """

    unsigned_status = 400

    def __init__(
        self, registry: Registry, shapes: Shapes, *, target_prefix: str, invalid: type[AwsError], body_limit: int
    ) -> None:
        self.registry = registry
        self.body_limit = body_limit
        self._shapes = shapes
        self._encoder = Encoder(shapes)
        self._prefix = f"{target_prefix}."
        self._invalid = invalid

    def find(self, call: Call) -> Operation:
        """Raises UnknownOperationException, without a message as AWS."""
        sent = call.headers.get(b"content-type", b"").decode("latin-1")
        if sent.partition(";")[0].strip().lower() != CONTENT_TYPE:
            raise UnknownOperationException(reason=f"content-type is {sent!r}, must be {CONTENT_TYPE}")
        target = call.headers.get(b"x-amz-target", b"").decode("latin-1")
        operation = self.registry.operations.get(target.removeprefix(self._prefix))
        if operation is None or not target.startswith(self._prefix):
            raise UnknownOperationException(reason=f"x-amz-target {target!r} names no operation of {self._prefix}")
        return operation

    def read(self, operation: Operation, call: Call) -> Struct:
        """Raises SerializationException, or the service's error for broken constraints."""
        shape = self._shapes.structure(operation.request.__name__)
        document = documents.structure(self._shapes, shape, documents.parse(call.body))
        broken = constraints.check(self._shapes, shape, document)
        if broken is not None:
            raise self._invalid(broken)
        return convert(document, operation)

    def write(self, operation: Operation, response: Struct | None) -> Answer:
        """Operations without a modelled output answer an empty body, all others an object."""
        if operation.response is None:
            return Answer(operation.status, JSON_HEADERS, b"")
        body = b"{}" if response is None else self._encoder.encode(response)
        return Answer(operation.status, JSON_HEADERS, body)

    def refuse(self, error: AwsError, *, dev: bool) -> Answer:
        content = {"__type": error.code, **({"message": error.message} if error.message else {}), **error.members}
        headers = (*JSON_HEADERS, *refusal_headers(error, kind=f"{error.code}:", dev=dev))
        return Answer(error.status, headers, msgspec.json.encode(content))


def convert(document: dict[str, object], operation: Operation) -> Struct:
    """A checked document as the operation's typed request."""
    try:
        return msgspec.convert(document, operation.request)
    except msgspec.ValidationError as error:
        # The walk above lets nothing through that does not fit; if it ever does, it is still the caller's value.
        raise SerializationException(reason=f"{operation.name}: {error}") from None
