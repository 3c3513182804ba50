"""What a surface asks of the machine."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct

from poolhouse.domain.pools.snapshots import ClientSnapshot

# Proves that the caller is the client, given the USERNAME of the request. Raises its surface's refusal.
Prove = Callable[[str], None]


class Start(Struct, frozen=True, kw_only=True):
    """`given` are AuthParameters, `metadata` is ClientMetadata, `session` the one ConfirmSignUp handed out.

    `hosted`: on the hosted pages, where it ends in Proven.
    """

    flow: str
    client: ClientSnapshot
    given: Mapping[str, str]
    prove: Prove
    metadata: Mapping[str, str] | None = None
    session: str | None = None
    admin: bool = False
    hosted: bool = False
    ip: str = ""


class Respond(Struct, frozen=True, kw_only=True):
    """`given` are ChallengeResponses; `hosted` as it was at the start."""

    challenge: str
    client: ClientSnapshot
    given: Mapping[str, str]
    prove: Prove
    session: str | None = None
    metadata: Mapping[str, str] | None = None
    admin: bool = False
    hosted: bool = False
    ip: str = ""
