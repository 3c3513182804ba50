"""Permission: the statements of a function's resource policy."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from poolhouse.domain.functions import errors, policy
from poolhouse.domain.functions.errors import Invalid, NotSupported
from poolhouse.domain.functions.names import Named, is_version
from poolhouse.domain.functions.ports import FunctionEditor, FunctionReader, Stored
from poolhouse.domain.functions.values import LATEST, Alias, Statement
from poolhouse.functions import lookups, wire
from poolhouse.functions.registry import operation
from poolhouse.functions.services import Services

POLICY_VERSION = "2012-10-17"
# Quota of a function's resource policy, in octets.
MAX_POLICY = 20 * 1024


@operation("AddPermission")
async def add_permission(services: Services, request: wire.AddPermissionRequest) -> wire.AddPermissionResponse:
    named = _target(services, request.function_name, request.qualifier)
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
    if not policy.is_principal(statement.principal):
        raise Invalid("The provided principal was invalid. Please check the principal and try again.")
    async with services.editing(named) as editor:
        await _move_revision(services, editor, named, request.revision_id)
        function = await lookups.function(services, editor, named)
        mine = [each for each in function.statements if each.qualifier == named.qualifier]
        if any(each.id == statement.id for each in mine):
            raise errors.taken_statement(statement.id)
        size = len(_document(services, named, [*mine, statement]))
        if size > MAX_POLICY:
            raise wire.PolicyLengthExceededException(
                f"The final policy size ({size}) is bigger than the limit (20480)."
            )
        await editor.put(replace(function, statements=(*function.statements, statement)))
    written = policy.document(statement, services.realm.arn(named.name, named.qualifier))
    return wire.AddPermissionResponse(statement=msgspec.json.encode(written).decode())


@operation("RemovePermission")
async def remove_permission(services: Services, request: wire.RemovePermissionRequest) -> None:
    named = _target(services, request.function_name, request.qualifier)
    async with services.editing(named) as editor:
        await _move_revision(services, editor, named, request.revision_id)
        function = await lookups.function(services, editor, named)
        kept = tuple(
            each
            for each in function.statements
            if (each.id, each.qualifier) != (request.statement_id, named.qualifier)
        )
        if len(kept) == len(function.statements):
            raise errors.no_statement(request.statement_id or "")
        await editor.put(replace(function, statements=kept))


@operation("GetPolicy")
async def get_policy(services: Services, request: wire.GetPolicyRequest) -> wire.GetPolicyResponse:
    named = _target(services, request.function_name, request.qualifier)
    target = await _revised(services, services.functions, named)
    function = await lookups.function(services, services.functions, named)
    mine = [each for each in function.statements if each.qualifier == named.qualifier]
    if not mine:
        raise errors.no_policy()
    return wire.GetPolicyResponse(policy=_document(services, named, mine), revision_id=_revision(target))


def _target(services: Services, name: str | None, qualifier: str | None) -> Named:
    """What the policy hangs on: the function, a version or an alias. Raises Invalid, NotFound or OtherAccount."""
    named = lookups.named(services, name, qualifier)
    if named.qualifier == LATEST:
        raise Invalid("We currently do not support adding policies for $LATEST.")
    return named


async def _revised(services: Services, store: FunctionReader, named: Named) -> Stored | Alias:
    """What has the policy's revision id: its version or alias, `$LATEST` for the function. Raises NotFound."""
    alias = None
    if named.qualifier is not None and not is_version(named.qualifier):
        alias = await store.alias(named.name, named.qualifier)
    return alias or await lookups.version(services, store, named)


def _revision(target: Stored | Alias) -> str:
    return target.revision_id if isinstance(target, Alias) else target.version.revision_id


async def _move_revision(services: Services, editor: FunctionEditor, named: Named, given: str | None) -> None:
    """Raises NotFound or StaleRevision."""
    target = await _revised(services, editor, named)
    lookups.check_revision(given, _revision(target))
    fresh = services.random.uuid()
    if isinstance(target, Alias):
        await editor.put_alias(replace(target, revision_id=fresh))
    else:
        await editor.put_version(Stored(replace(target.version, revision_id=fresh), target.variables))


def _document(services: Services, named: Named, statements: list[Statement]) -> str:
    arn = services.realm.arn(named.name, named.qualifier)
    written = {
        "Version": POLICY_VERSION,
        "Id": "default",
        "Statement": [policy.document(statement, arn) for statement in statements],
    }
    return msgspec.json.encode(written).decode()
