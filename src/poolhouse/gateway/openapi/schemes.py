"""Security schemes: which are authorizers, which ask for an API key or a signature, and what an operation uses."""

from __future__ import annotations

from typing import Any, Final

from msgspec import Struct

from poolhouse.domain.apis.methods import COGNITO
from poolhouse.domain.apis.values import ApiAuthorizer
from poolhouse.gateway.openapi.document import BadDocument, followed, mapping, sequence, strings, text_of
from poolhouse.gateway.openapi.settings import PREFIX

AUTHORIZER: Final = f"{PREFIX}authorizer"
AUTH_TYPE: Final = f"{PREFIX}authtype"
API_KEY_HEADER: Final = "x-api-key"
SIGNATURE: Final = "awsSigv4"
# What the SAM translator writes for `Authorizer: NONE`, without defining it.
NO_SCHEME: Final = "NONE"
_TYPES: Final = {"cognito_user_pools": COGNITO, "token": "TOKEN", "request": "REQUEST"}


class Security(Struct, frozen=True, kw_only=True):
    """What an operation asks of its callers. `authorizer` is a name."""

    authorization_type: str = "NONE"
    authorizer: str | None = None
    scopes: tuple[str, ...] | None = None
    api_key_required: bool = False


class Schemes:
    """The schemes of one document; `warnings` grows with what is met and not taken over."""

    def __init__(self, document: dict[str, Any], *, three: bool) -> None:
        """Raises BadDocument."""
        holder = mapping(document, "components") if three else document
        defined = mapping(holder, "securitySchemes" if three else "securityDefinitions")
        self._defined = {name: followed(document, scheme) for name, scheme in defined.items()}
        self._root = document.get("security") or []
        self.warnings: list[str] = []
        self.authorizers = {
            name: authorizer
            for name, scheme in self._defined.items()
            if (authorizer := _authorizer(name, scheme)) is not None
        }

    def of(self, operation: dict[str, Any], where: str) -> Security:
        """The operation's own `security`, else the document's (recorded, whatever the guide says)."""
        own = mapping(operation, f"{PREFIX}auth")
        if own:
            return _declared(own)
        listed = operation.get("security")
        if listed is None:  # also where YAML says `security:` and nothing more: that opens no method
            listed = self._root
        if not isinstance(listed, list):
            raise BadDocument(f"security of {where} is not a list")
        found = Security()
        for alternative in listed:
            if not isinstance(alternative, dict):
                raise BadDocument(f"security of {where} holds what is not an object")
            for name in alternative:
                found = self._with(found, name, sequence(alternative, name), where)
        return found

    def _with(self, found: Security, name: str, scopes: list[Any], where: str) -> Security:
        scheme = self._defined.get(name)
        if scheme is None:
            if name != NO_SCHEME:
                self.warnings.append(f"Security scheme '{name}' of {where} is not defined: it asks nothing")
            return found
        if _is_api_key(scheme):
            return _replaced(found, api_key_required=True)
        authorizer = self.authorizers.get(name)
        if authorizer is None and text_of(scheme, AUTH_TYPE) != SIGNATURE:
            self.warnings.append(f"Security scheme '{name}' of {where} has no authorizer: it asks nothing")
            return found
        if found.authorization_type != "NONE":
            self.warnings.append(f"Only the first authorizer of {where} is taken; '{name}' is left out")
            return found
        if authorizer is None:
            return _replaced(found, authorization_type="AWS_IAM")
        if not all(isinstance(scope, str) for scope in scopes):
            raise BadDocument(f"scopes of {where} are texts")
        if authorizer.type != COGNITO:
            if scopes:
                self.warnings.append(f"Scopes of {where} are left out: '{name}' is a Lambda authorizer")
            return _replaced(found, authorization_type="CUSTOM", authorizer=name)
        distinct = tuple(dict.fromkeys(scopes)) or None
        return _replaced(found, authorization_type=COGNITO, authorizer=name, scopes=distinct)


def _replaced(found: Security, **members: Any) -> Security:
    fields = {name: getattr(found, name) for name in found.__struct_fields__}
    return Security(**{**fields, **members})


def _is_api_key(scheme: Any) -> bool:
    return (
        text_of(scheme, "type") == "apiKey"
        and text_of(scheme, "in") == "header"
        and (text_of(scheme, "name") or "").lower() == API_KEY_HEADER
        and AUTHORIZER not in scheme
    )


def _declared(own: dict[str, Any]) -> Security:
    kind = (text_of(own, "type") or "").upper()
    if kind in ("NONE", "AWS_IAM"):
        return Security(authorization_type=kind)
    raise BadDocument(f"{PREFIX}auth of type {kind} is not known")


def _authorizer(name: str, scheme: Any) -> ApiAuthorizer | None:
    given = mapping(scheme, AUTHORIZER)
    if not given:
        return None
    kind = _TYPES.get((text_of(given, "type") or "").lower())
    if kind is None:
        raise BadDocument(f"the authorizer {name} is of type {given.get('type')!r}, which REST APIs do not have")
    ttl = given.get("authorizerResultTtlInSeconds")
    if ttl is not None and (isinstance(ttl, bool) or not isinstance(ttl, int)):
        raise BadDocument(f"the authorizer {name} has a TTL that is no whole number")
    arns = strings(given, "providerARNs")
    header = text_of(scheme, "name") if text_of(scheme, "in") == "header" else None
    source = text_of(given, "identitySource")
    if source is None and kind != "REQUEST":
        source = f"method.request.header.{header or 'Authorization'}"
    return ApiAuthorizer(
        api_id="",
        id="",
        name=name,
        type=kind,
        provider_arns=tuple(dict.fromkeys(arns)) or None,
        auth_type=text_of(scheme, AUTH_TYPE) or ("cognito_user_pools" if kind == COGNITO else "custom"),
        authorizer_uri=text_of(given, "authorizerUri") or None,
        authorizer_credentials=text_of(given, "authorizerCredentials") or None,
        identity_source=source or None,
        identity_validation_expression=text_of(given, "identityValidationExpression") or None,
        result_ttl_seconds=ttl,
    )
