"""Permission: the statements of a function's resource policy."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from poolhouse.domain.functions import errors, policy
from poolhouse.domain.functions.errors import Invalid, NotSupported
from poolhouse.domain.functions.names import Named
from poolhouse.domain.functions.ports import FunctionReader
from poolhouse.domain.functions.values import LATEST, Statement
from poolhouse.functions import lookups, wire
from poolhouse.functions.registry import operation
from poolhouse.functions.services import Services

POLICY_VERSION = "2012-10-17"
# Quota of a function's resource policy, in octets.
MAX_POLICY = 20 * 1024


@operation("AddPermission")
async def add_permission(services: Services, request: wire.AddPermissionRequest) -> wire.AddPermissionResponse:
    named = await _target(services, services.functions, request.function_name, request.qualifier)
    if request.function_url_auth_type is not None or request.invoked_via_function_url is not None:
        raise NotSupported("function URLs (FunctionUrlAuthType)")
    statement = Statement(
        id=request.statement_id or "",
        action=request.action or "",
        principal=request.principal or "",
        qualifier=named.qualifier,
        source_arn=request.source_arn,
        source_account=request.source_account,
        organization_id=request.principal_org_id,
        token=request.event_source_token,
    )
    async with services.editing(named) as editor:
        function = await lookups.function(services, editor, named)
        lookups.check_revision(request.revision_id, function.policy_revision_id)
        mine = [each for each in function.statements if each.qualifier == named.qualifier]
        if any(each.id == statement.id for each in mine):
            raise errors.taken_statement(statement.id)
        changed = replace(
            function, statements=(*function.statements, statement), policy_revision_id=services.random.uuid()
        )
        size = len(_document(services, named, [*mine, statement]))
        if size > MAX_POLICY:
            raise wire.PolicyLengthExceededException(
                f"The final policy size ({size}) is bigger than the limit (20480)."
            )
        await editor.put(changed)
    written = policy.document(statement, services.realm.arn(named.name, named.qualifier))
    return wire.AddPermissionResponse(statement=msgspec.json.encode(written).decode())


@operation("RemovePermission")
async def remove_permission(services: Services, request: wire.RemovePermissionRequest) -> None:
    named = await _target(services, services.functions, request.function_name, request.qualifier)
    async with services.editing(named) as editor:
        function = await lookups.function(services, editor, named)
        lookups.check_revision(request.revision_id, function.policy_revision_id)
        kept = tuple(
            each
            for each in function.statements
            if (each.id, each.qualifier) != (request.statement_id, named.qualifier)
        )
        if len(kept) == len(function.statements):
            raise errors.no_statement(request.statement_id or "")
        await editor.put(replace(function, statements=kept, policy_revision_id=services.random.uuid()))


@operation("GetPolicy")
async def get_policy(services: Services, request: wire.GetPolicyRequest) -> wire.GetPolicyResponse:
    named = await _target(services, services.functions, request.function_name, request.qualifier)
    function = await lookups.function(services, services.functions, named)
    mine = [each for each in function.statements if each.qualifier == named.qualifier]
    if not mine:
        raise errors.no_policy()
    return wire.GetPolicyResponse(policy=_document(services, named, mine), revision_id=function.policy_revision_id)


async def _target(services: Services, store: FunctionReader, name: str | None, qualifier: str | None) -> Named:
    """What the policy hangs on: the function, a version or an alias. Raises Invalid or NotFound."""
    named = lookups.named(name, qualifier)
    if named.qualifier == LATEST:
        raise Invalid("We currently do not support adding policies for $LATEST.")
    await lookups.version(services, store, named)
    return named


def _document(services: Services, named: Named, statements: list[Statement]) -> str:
    arn = services.realm.arn(named.name, named.qualifier)
    written = {
        "Version": POLICY_VERSION,
        "Id": "default",
        "Statement": [policy.document(statement, arn) for statement in statements],
    }
    return msgspec.json.encode(written).decode()
