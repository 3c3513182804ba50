"""What every trigger tells its function: about whom, for which client, why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.users.user import User

NO_CLIENT = "CLIENT_ID_NOT_APPLICABLE"


class Occasion(Struct, frozen=True, kw_only=True):
    """`source` is the part of `triggerSource` after the underscore (`SignUp`, `Authentication`, …). `client_id` is
    None for an administrator's act without a client. `metadata` is ClientMetadata (None: none was sent).

    `attributes` go out as `userAttributes`: strings, all of them; None leaves the member out.
    """

    pool: UserPool
    source: str
    username: str
    attributes: Mapping[str, str] | None
    client_id: str | None = None
    metadata: Mapping[str, str] | None = None

    @classmethod
    def of(
        cls,
        pool: UserPool,
        user: User,
        source: str,
        *,
        client_id: str | None = None,
        metadata: Mapping[str, str] | None = None,
    ) -> Occasion:
        """About a user as stored."""
        return cls(
            pool=pool,
            source=source,
            username=user.username,
            attributes=attributes_of(user),
            client_id=client_id,
            metadata=metadata,
        )

    def event(
        self, trigger: str, request: Mapping[str, Any], response: Mapping[str, Any], *, version: str = "1"
    ) -> dict[str, Any]:
        """The event as AWS sends it; `trigger` is the first part of `triggerSource`. Region and account come from
        the pool's id and stay the pool's."""
        about = {} if self.attributes is None else {"userAttributes": dict(self.attributes)}
        return {
            "version": version,
            "region": self.pool.id.partition("_")[0],
            "userPoolId": self.pool.id,
            "userName": self.username,
            "callerContext": {
                "awsSdkVersion": "aws-sdk-unknown-unknown",
                "clientId": self.client_id or NO_CLIENT,
            },
            "triggerSource": f"{trigger}_{self.source}",
            "request": {**about, **request},
            "response": dict(response),
        }


def attributes_of(user: User) -> dict[str, str]:
    """A stored user's attributes as functions see them: `sub` and the status with them, all strings."""
    return {"sub": user.sub, "cognito:user_status": user.status, **user.attributes}
