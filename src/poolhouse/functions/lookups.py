"""Finding what an operation names, or refusing as Lambda does; and what several operations do with it."""

from __future__ import annotations

from msgspec.structs import replace

from poolhouse.domain.functions import errors
from poolhouse.domain.functions.errors import Invalid
from poolhouse.domain.functions.names import Named, is_version, qualified
from poolhouse.domain.functions.ports import FunctionEditor, FunctionReader, Stored
from poolhouse.domain.functions.values import LATEST, Function
from poolhouse.functions.services import Services


def named(services: Services, name: str | None, qualifier: str | None = None) -> Named:
    """A function of this server's region and account. Raises Invalid, NotFound or OtherAccount."""
    found = qualified(name or "", qualifier or None)
    services.realm.require(found)
    return Named(found.name, found.qualifier)


def unqualified(services: Services, name: str | None) -> Named:
    """For operations on the function itself. Raises as `named` does."""
    found = named(services, name)
    if found.qualifier not in (None, LATEST):
        raise Invalid(
            "This operation is permitted on Lambda functions only. Aliases and versions do not support this "
            "operation. Please specify either a function name or an unqualified function ARN."
        )
    return Named(found.name)


async def function(services: Services, store: FunctionReader, name: Named) -> Function:
    """Raises NotFound."""
    found = await store.get(name.name)
    if found is None:
        raise errors.no_function(services.realm.arn(name.name))
    return found


async def version(services: Services, store: FunctionReader, name: Named) -> Stored:
    """The version that the qualifier leads to, `$LATEST` without one. Raises NotFound."""
    wanted: str | None = name.qualifier or LATEST
    if wanted is not None and not is_version(wanted):
        alias = await store.alias(name.name, wanted)
        wanted = None if alias is None else alias.version
    found = None if wanted is None else await store.version(name.name, wanted)
    if found is None:
        raise errors.no_function(services.realm.arn(name.name, name.qualifier))
    return found


def check_revision(given: str | None, current: str) -> None:
    """Raises StaleRevision."""
    if given is not None and given != current:
        raise errors.StaleRevision


async def publish(services: Services, editor: FunctionEditor, stored: Stored, description: str | None) -> Stored:
    """`$LATEST` under the next number; the newest number again when nothing changed since."""
    function_ = await editor.get(stored.version.name)
    assert function_ is not None
    if function_.published and function_.described == stored.version.description:
        newest = await editor.version(function_.name, str(function_.published))
        if newest is not None and _is_same(newest, stored):
            return newest
    number = function_.published + 1
    published = Stored(
        replace(
            stored.version,
            version=str(number),
            description=stored.version.description if description is None else description,
            revision_id=services.random.uuid(),
        ),
        stored.variables,
    )
    await editor.put_version(published)
    await editor.put(replace(function_, published=number, described=stored.version.description))
    return published


def _is_same(one: Stored, other: Stored) -> bool:
    """Mounted code may be another each time; AWS compares code and configuration."""
    blank = {"version": "", "revision_id": "", "modified": 0.0, "description": ""}
    return (
        one.variables == other.variables
        and replace(one.version, **blank) == replace(other.version, **blank)
        and one.version.code.mount is None
    )
