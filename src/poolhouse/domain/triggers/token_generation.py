"""Pre token generation: the events of its three versions, and what an answer does to claims (reference 5.4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import UNSET, Struct, UnsetType

from poolhouse.domain.triggers import reading
from poolhouse.domain.triggers.refusals import unrecognizable

# Claims and scopes of one answer together (AWS: 'Quotas in Amazon Cognito').
MOST_CHANGES = 5_000
EVENT_VERSIONS = {"V1_0": "1", "V2_0": "2", "V3_0": "3"}
GROUP_CLAIMS = frozenset({"cognito:groups", "cognito:roles", "cognito:preferred_role"})
FIXED_IN_ID = frozenset(
    (
        *("acr", "amr", "at_hash", "aud", "auth_time", "azp", "cognito:username", "exp", "iat", "identities"),
        *("iss", "jti", "nbf", "nonce", "origin_jti", "sub", "token_use", "event_id"),
    )
)
FIXED_IN_ACCESS = FIXED_IN_ID | {"client_id", "device_key", "event_id", "scope", "username", "version"}


class Groups(Struct, frozen=True, kw_only=True):
    """`groupConfiguration` as sent, `groupOverrideDetails` as answered; all empty: no groups in the tokens."""

    groups: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    preferred_role: str | None = None

    def wire(self) -> dict[str, Any]:
        return {
            "groupsToOverride": list(self.groups),
            "iamRolesToOverride": list(self.roles),
            "preferredRole": self.preferred_role,
        }


class ClaimChanges(Struct, frozen=True, kw_only=True):
    """What a function changes in one token. Suppressing beats adding."""

    add: dict[str, Any] = {}
    suppress: frozenset[str] = frozenset()
    add_scopes: tuple[str, ...] = ()
    suppress_scopes: frozenset[str] = frozenset()

    def scopes(self, granted: Sequence[str]) -> Sequence[str]:
        """The scopes to put in the token, each once."""
        if not self.add_scopes and not self.suppress_scopes:
            return granted
        wanted = dict.fromkeys((*granted, *self.add_scopes))
        return tuple(scope for scope in wanted if scope not in self.suppress_scopes)


NO_CLAIM_CHANGES = ClaimChanges()


class TokenChanges(Struct, frozen=True, kw_only=True):
    """The answer of pre token generation; `groups` UNSET leaves the groups as they are."""

    id_token: ClaimChanges = NO_CLAIM_CHANGES
    access_token: ClaimChanges = NO_CLAIM_CHANGES
    groups: Groups | UnsetType = UNSET


NO_CHANGES = TokenChanges()


def in_id_token(claims: Mapping[str, Any], changes: ClaimChanges) -> dict[str, Any]:
    """The claims after the function had its say. What no function may touch stays as it is, without a word."""
    return _changed(claims, changes, FIXED_IN_ID)


def in_access_token(claims: Mapping[str, Any], changes: ClaimChanges, *, client_id: str) -> dict[str, Any]:
    """As `in_id_token`; `aud` may be added as the client's own id only. `scope` is the caller's to set."""
    changed = _changed(claims, changes, FIXED_IN_ACCESS)
    if "aud" not in (*claims, *changes.suppress) and changes.add.get("aud") == client_id:
        changed["aud"] = client_id
    return changed


def _changed(claims: Mapping[str, Any], changes: ClaimChanges, fixed: frozenset[str]) -> dict[str, Any]:
    suppressed = {name for name in changes.suppress if name not in fixed}
    if "cognito:groups" in suppressed:
        suppressed |= GROUP_CLAIMS
    kept = {name: value for name, value in claims.items() if name not in suppressed}
    added = {
        name: value
        for name, value in changes.add.items()
        # Groups and roles change through groupOverrideDetails, developer attributes not at all.
        if name not in fixed and name not in suppressed and not name.startswith(("cognito:", "dev:"))
    }
    return kept | added


def empty_response(version: str) -> dict[str, Any]:
    """The `response` that an event of `version` ("1", "2", "3") goes out with."""
    return {"claimsOverrideDetails" if version == "1" else "claimsAndScopeOverrideDetails": None}


def read_changes(version: str, response: Mapping[str, Any]) -> TokenChanges:
    """Raises FunctionAnswerInvalid."""
    if version == "1":
        details = reading.members(response, "claimsOverrideDetails")
        added = reading.string_members(details, "claimsToAddOrOverride")
        suppressed = frozenset(reading.texts(details, "claimsToSuppress"))
        changes = TokenChanges(id_token=ClaimChanges(add=added, suppress=suppressed), groups=_groups(details))
    else:
        details = reading.members(response, "claimsAndScopeOverrideDetails")
        changes = TokenChanges(
            id_token=_token(reading.members(details, "idTokenGeneration")),
            access_token=_token(reading.members(details, "accessTokenGeneration")),
            groups=_groups(details),
        )
    if sum(map(_size, (changes.id_token, changes.access_token))) > MOST_CHANGES:
        raise unrecognizable(f"more than {MOST_CHANGES} claims and scopes")
    return changes


def _size(changes: ClaimChanges) -> int:
    parts = (changes.add, changes.suppress, changes.add_scopes, changes.suppress_scopes)
    return sum(map(len, parts))


def _token(details: Mapping[str, Any]) -> ClaimChanges:
    scopes = reading.texts(details, "scopesToAdd")
    if any(not scope or " " in scope for scope in scopes):
        raise unrecognizable("scopesToAdd has an empty scope or one with a space")
    return ClaimChanges(
        add=reading.members(details, "claimsToAddOrOverride"),
        suppress=frozenset(reading.texts(details, "claimsToSuppress")),
        add_scopes=scopes,
        suppress_scopes=frozenset(reading.texts(details, "scopesToSuppress")),
    )


def _groups(details: Mapping[str, Any]) -> Groups | UnsetType:
    """Left out: unchanged. Null or an empty object: no groups (AWS: 'Pre token generation Lambda trigger')."""
    if "groupOverrideDetails" not in details:
        return UNSET
    groups = reading.members(details, "groupOverrideDetails")
    return Groups(
        groups=reading.texts(groups, "groupsToOverride"),
        roles=reading.texts(groups, "iamRolesToOverride"),
        preferred_role=reading.text(groups, "preferredRole"),
    )
