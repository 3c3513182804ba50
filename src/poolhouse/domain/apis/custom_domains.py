"""Custom domain names of APIs and the paths below them."""

from __future__ import annotations

import re

from poolhouse.domain.apis.account import NO_BASE_PATH
from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.errors import NotFound

_LABEL = r"[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
_NAME = re.compile(rf"(?:\*\.)?{_LABEL}(?:\.{_LABEL})+")
_BASE_PATH = re.compile(r"[a-zA-Z0-9$\-_.+!*'(),]+")
MAX_NAME = 253


def no_domain_name() -> NotFound:
    return NotFound("Invalid domain name identifier specified")


def no_mapping() -> NotFound:
    return NotFound("Invalid base path mapping identifier specified")


def check_domain_name(name: str) -> str:
    """The name in lower case, as hosts are compared. Raises Invalid."""
    if not name:
        raise Invalid("No Domain Name specified")
    if len(name) > MAX_NAME or not _NAME.fullmatch(name):
        raise Invalid("The domain name is not valid")
    return name.lower()


def check_base_path(path: str) -> str:
    """Raises Invalid."""
    if path == NO_BASE_PATH:
        return path
    if "/" in path:
        raise Invalid(
            "API Gateway V1 doesn't support the slash character (/) in base path mappings. To create a "
            "multi-level base path mapping, use API Gateway V2."
        )
    if not _BASE_PATH.fullmatch(path):
        raise Invalid("Base path mappings only allow the characters a-zA-Z0-9$-_.+!*'(),")
    return path
