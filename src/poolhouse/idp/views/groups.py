"""Groups in replies (reference 2.5): what was not set is left out."""

from __future__ import annotations

from poolhouse.domain.users.group import Group
from poolhouse.idp import wire


def group(group: Group) -> wire.GroupType:
    return wire.GroupType(
        group_name=group.name,
        user_pool_id=group.pool_id,
        description=group.description,
        role_arn=group.role_arn,
        precedence=group.precedence,
        last_modified_date=group.modified_at,
        creation_date=group.created_at,
    )
