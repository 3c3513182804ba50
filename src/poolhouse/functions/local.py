"""Invoking this server's own functions: find it, see whether the caller may, run it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import structlog

from poolhouse.domain.functions import errors
from poolhouse.domain.functions.names import Named, Realm, parse
from poolhouse.domain.functions.policy import Visitor, may_invoke
from poolhouse.domain.functions.snapshots import FunctionSnapshots, Resolved
from poolhouse.domain.functions.values import LATEST
from poolhouse.domain.triggers.functions import NotInvoked
from poolhouse.functions.events import Events
from poolhouse.functions.host import outcomes
from poolhouse.functions.host.host import Host
from poolhouse.functions.host.outcomes import Outcome

log = structlog.get_logger("poolhouse.functions")

PERMISSION_HINT: Final = (
    "aws lambda add-permission --function-name {name} --statement-id {service} --action lambda:InvokeFunction "
    "--principal {principal} --source-arn {source}"
)


@dataclass(frozen=True, slots=True)
class LocalFunctions:
    """`permissions`: whether services need a statement in the function's policy, as on AWS."""

    snapshots: FunctionSnapshots
    host: Host
    events: Events
    realm: Realm
    permissions: bool

    async def find(self, arn: str) -> tuple[Named, Resolved] | None:
        """The function a (partial) ARN or name leads to; None when it is none of this server's."""
        named = self._own(arn)
        if named is None:
            return None
        resolved = await self.snapshots.resolve(named.name, named.qualifier)
        return None if resolved is None else (named, resolved)

    async def has(self, arn: str) -> bool:
        """Whether this server has the function at all, with that qualifier or without."""
        named = self._own(arn)
        return named is not None and await self.snapshots.resolve(named.name, None) is not None

    async def resolve(self, named: Named) -> Resolved:
        """Raises NotFound in Lambda's words: here it says which version is missing, even unasked (recorded)."""
        found = await self.snapshots.resolve(named.name, named.qualifier)
        if found is None:
            raise errors.no_function(self.realm.arn(named.name, named.qualifier or LATEST))
        return found

    def check(self, named: Named, resolved: Resolved, visitor: Visitor) -> None:
        """Whether the function's policy lets the service in. Raises NotInvoked; its text says what would."""
        qualifier = None if named.qualifier == LATEST else named.qualifier
        if not self.permissions or may_invoke(resolved.function.statements, qualifier, visitor):
            return
        service = visitor.principal.partition(".")[0]
        hint = PERMISSION_HINT.format(
            name=named.name, service=service, principal=visitor.principal, source=visitor.source_arn
        )
        if qualifier is not None:
            hint += f" --qualifier {qualifier}"
        raise NotInvoked(
            "AccessDeniedException",
            f"Invalid permissions on Lambda function: the policy of {named.name} does not let {visitor.principal} "
            f"invoke it for {visitor.source_arn}; this would: {hint}",
        )

    async def run(
        self,
        named: Named,
        resolved: Resolved,
        payload: bytes,
        *,
        request_id: str = "",
        client_context: str | None = None,
    ) -> Outcome:
        """Raises CodeMissing or TooManyWaiting."""
        outcome = await self.host.invoke(
            resolved,
            payload,
            arn=self.realm.arn(named.name, named.qualifier),
            request_id=request_id,
            client_context=client_context,
        )
        if outcome.error is not None:
            log.warning(
                "function failed",
                function=named.name,
                version=resolved.version.version,
                reason=outcomes.described(outcome.payload),
            )
        return outcome

    def later(self, named: Named, payload: bytes, *, request_id: str = "") -> None:
        """Run it soon; nobody reads the outcome. Raises TooManyEvents.

        Each try has the same request id, and the code of its own time.
        """
        known = request_id or self.host.request_id()

        async def attempt() -> Outcome | None:
            resolved = await self.snapshots.resolve(named.name, named.qualifier)
            return None if resolved is None else await self.run(named, resolved, payload, request_id=known)

        self.events.submit(named.name, attempt)

    def _own(self, arn: str) -> Named | None:
        named = parse(arn)
        return named if named is not None and self.realm.holds(named) else None

    async def close(self) -> None:
        await self.events.close()
        await self.host.close()
