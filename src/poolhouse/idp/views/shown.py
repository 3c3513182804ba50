"""The step every view shares: a wire shape takes the members it has from a value of the domain."""

from __future__ import annotations

from typing import TypeVar

import msgspec
from msgspec import Struct

Shape = TypeVar("Shape", bound=Struct)


def shown(value: Struct | None, shape: type[Shape]) -> Shape | None:
    """`value` in the form of `shape`, at every depth; members have the same names in both."""
    return None if value is None else msgspec.convert(value, shape, from_attributes=True)
