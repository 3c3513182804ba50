"""Reads a JSON object that every reader understands alike."""

from __future__ import annotations

import json
from typing import Any, Final

import msgspec


class NotAnObject(ValueError):
    """The text says why."""


def read_object(raw: bytes) -> dict[str, Any]:
    """Strict UTF-8 JSON: an object, no NaN, no number beyond a float, no lone surrogate, no member twice.

    Two members of one name are refused at every depth, because one reader keeps the last and another the first
    (RFC 8725 2.4). Raises NotAnObject.
    """
    try:
        value = _DECODER.decode(raw)
        # Octets that come out as they went in cannot have lost a member. That is how issuers write, and takes an
        # eighth of the time of looking at every pair.
        if _ENCODER.encode(value) != raw:
            _PAIRWISE.decode(raw.decode())
    except RecursionError:
        raise NotAnObject("it is nested too deeply") from None
    except (ValueError, msgspec.DecodeError) as error:
        raise NotAnObject(str(error)) from None
    if not isinstance(value, dict):
        raise NotAnObject(f"it is {type(value).__name__}")
    return value


def _refuse_duplicates(members: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(members)
    if len(value) != len(members):
        raise ValueError("a member occurs twice")
    return value


_DECODER: Final = msgspec.json.Decoder()
_ENCODER: Final = msgspec.json.Encoder()
_PAIRWISE: Final = json.JSONDecoder(object_pairs_hook=_refuse_duplicates)
