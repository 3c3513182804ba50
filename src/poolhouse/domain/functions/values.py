"""A function and its parts, as stored. Member names are Lambda's, in snake case; None means "not given"."""

from __future__ import annotations

from msgspec import Struct

LATEST = "$LATEST"


class Code(Struct, frozen=True, kw_only=True):
    """Where the code is: an archive of the function's own, or a folder of this machine that is mounted.

    `digest` is the SHA-256 of the archive in base64, as `CodeSha256` shows it; `size` is in octets. With `mount`,
    an absolute path, they are those of the path's name: a mounted folder changes under its function.
    """

    digest: str
    size: int
    mount: str | None = None


class Logging(Struct, frozen=True, kw_only=True):
    """`format` is `Text` or `JSON`."""

    format: str = "Text"
    application_level: str | None = None
    system_level: str | None = None
    group: str | None = None


class FunctionVersion(Struct, frozen=True, kw_only=True):
    """A configuration with its code: `$LATEST`, which changes, or a published number, which never does.

    `timeout` is in seconds, `memory` in MB, `modified` in epoch seconds. Environment variables are kept apart,
    sealed.
    """

    name: str
    version: str
    runtime: str
    handler: str
    role: str
    code: Code
    modified: float
    revision_id: str
    description: str = ""
    timeout: int = 3
    memory: int = 128
    architecture: str = "x86_64"
    tracing: str = "PassThrough"
    logging: Logging = Logging()


class Statement(Struct, frozen=True, kw_only=True):
    """One permission: who may do what, and only from where. `qualifier` is None for the function itself."""

    id: str
    action: str
    principal: str
    qualifier: str | None = None
    source_arn: str | None = None
    source_account: str | None = None
    organization_id: str | None = None
    token: str | None = None


class Function(Struct, frozen=True, kw_only=True):
    """What belongs to no version: the permissions, the tags, and the number of the newest version.

    `described` is what `$LATEST` was described as when that one was published: its own description may be another.
    """

    name: str
    published: int = 0
    described: str = ""
    tags: dict[str, str] = {}
    statements: tuple[Statement, ...] = ()


class Alias(Struct, frozen=True, kw_only=True):
    function: str
    name: str
    version: str
    revision_id: str
    description: str = ""
