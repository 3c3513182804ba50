"""The operations of a service as its model lists them, and the registry that joins them to the functions."""

from __future__ import annotations

import importlib
import pkgutil
import types
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeVar, get_type_hints

from msgspec import Struct

Handler = Callable[[Any, Any], Awaitable[Any]]
Function = TypeVar("Function", bound=Handler)


class Operation(Struct, frozen=True, kw_only=True):
    """A row of the generated table.

    `response` is None where the model has no output at all: such a reply has an empty body. `errors` are the
    modelled error codes. `auth` is `v4` (must be signed), `optional` (may be signed) or `none` (never is).
    """

    name: str
    request: type[Struct]
    response: type[Struct] | None
    errors: tuple[str, ...] = ()
    auth: str = "v4"
    method: str = "POST"
    uri: str = "/"
    status: int = 200

    @property
    def returns(self) -> tuple[type[Struct] | None, ...]:
        """What a function of this operation may be annotated to return; None stands for an empty reply."""
        if self.response is None:
            return (None,)
        return (self.response,) if self.response.__struct_fields__ else (self.response, None)


class Registry:
    """Which functions implement which operations of one service."""

    def __init__(self, service: str, operations: Mapping[str, Operation]) -> None:
        self.service = service
        self.operations = operations
        self._handlers: dict[str, Handler] = {}

    def operation(self, name: str) -> Callable[[Function], Function]:
        """Decorates `async def f(services, request: wire.XRequest) -> wire.XResponse`.

        Raises TypeError when the annotated types are not the model's, the name is unknown or taken: a wrong
        registration must stop the import, not a request.
        """
        known = self.operations.get(name)
        if known is None:
            raise TypeError(f"{self.service} has no operation {name}")

        def register(function: Function) -> Function:
            self.add(known, function)
            return function

        return register

    def add(self, operation: Operation, function: Handler) -> None:
        """Register `function`. Raises TypeError as `operation` does."""
        if operation.name in self._handlers:
            raise TypeError(f"{operation.name} is registered twice")
        hints = get_type_hints(function)
        returned = hints.pop("return", types.NoneType)
        if list(hints.values())[1:] != [operation.request]:
            raise TypeError(f"{operation.name} takes (services, {operation.request.__name__})")
        if (None if returned is types.NoneType else returned) not in operation.returns:
            raise TypeError(f"{operation.name} returns {[r and r.__name__ for r in operation.returns]}")
        self._handlers[operation.name] = function

    def handler(self, name: str) -> Handler | None:
        """The function of an operation; None when it is not built."""
        return self._handlers.get(name)

    @property
    def built(self) -> frozenset[str]:
        return frozenset(self._handlers)

    def discover(self, package: str) -> None:
        """Import every module of `package`, so that an operation cannot be forgotten by a missing import."""
        found = importlib.import_module(package)
        for module in sorted(pkgutil.iter_modules(found.__path__), key=lambda each: each.name):
            importlib.import_module(f"{package}.{module.name}")
