"""Facts of the live services that botocore's models lack or have wrong. One comment each says where it is from.

References are to the behaviour reference of the project: `cognito-api` and `apigateway`.
"""

from __future__ import annotations

from collections.abc import Mapping

# Values the service takes and the model does not list. shape -> values.
EXTRA_ENUM_VALUES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "cognito-idp": {
        # Listed by the API reference and taken by the service; cognito-api 2.2 (admin-side client tokens).
        "ExplicitAuthFlowsType": ("ALLOW_CLIENT_TOKEN_AUTH",),
    },
    "apigateway": {},
    "apigatewayv2": {},
    "lambda": {},
}

# The service prints an enum in the order of an internal hash set. Recorded orders; all others keep the model's.
ENUM_ORDER: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "cognito-idp": {
        # Each seen in answers of the service; cognito-api 1.3.
        "VerifiedAttributeType": ("phone_number", "email"),
        "EventFilterType": ("SIGN_IN", "PASSWORD_CHANGE", "SIGN_UP"),
        "AccountTakeoverEventActionType": ("MFA_IF_CONFIGURED", "BLOCK", "NO_ACTION", "MFA_REQUIRED"),
        # Quoted by two unrelated projects from answers of the service.
        "UserPoolMfaType": ("OPTIONAL", "OFF", "ON"),
    },
    "apigateway": {
        # Recorded exchanges; apigateway 1.3, 1.4, 1.7.
        "Op": ("add", "remove", "move", "test", "replace", "copy"),
        "EndpointType": ("PRIVATE", "EDGE", "REGIONAL"),
        "IntegrationType": ("HTTP", "MOCK", "AWS_PROXY", "HTTP_PROXY", "AWS"),
        # An emulator's test that states the answer of the service.
        "ApiKeySourceType": ("AUTHORIZER", "HEADER"),
    },
    "apigatewayv2": {},
    "lambda": {},
}

# Patterns the service applies although the model prints another one. shape -> Java pattern; None: none at all.
PATTERNS: Mapping[str, Mapping[str, str | None]] = {
    "cognito-idp": {
        # cognito-api 1.3: inner spaces are fine, two characters at least; seen in many unrelated logs.
        "PasswordType": r"^[\S]+.*[\S]+$",
        # cognito-api 2.4, 6.2: a bad name gets a sentence of its own, and custom domains have dots.
        "DomainType": None,
    },
    "apigateway": {},
    "apigatewayv2": {},
    "lambda": {},
}

# Lengths that the model says in names and prose only ("A string with a length between [1-128]"). shape -> bounds.
# Left out are shapes that also serve where the service is known to take more or less: access log formats of 3 kB,
# mappings that an empty value takes out, tags, scopes. No bounds: the service refuses in words of its own, which
# are recorded.
BOUNDS: Mapping[str, Mapping[str, tuple[int | None, int | None]]] = {
    "cognito-idp": {},
    "apigateway": {},
    "apigatewayv2": {
        "IntegerWithLengthBetween0And3600": (None, None),
        "IntegerWithLengthBetween50And30000": (None, None),
        "StringWithLengthBetween0And1024": (0, 1024),
        "StringWithLengthBetween0And2048": (0, 2048),
        "StringWithLengthBetween1And128": (None, 128),
        "UriWithLengthBetween1And2048": (1, 2048),
    },
    "lambda": {},
}

# Required in the model, and missed by the service in words of its own, which are recorded. shape -> members.
WORDED: Mapping[str, Mapping[str, frozenset[str]]] = {
    "cognito-idp": {},
    "apigateway": {},
    "apigatewayv2": {"CreateApiRequest": frozenset({"Name"})},
    "lambda": {},
}

# Signed in the model, yet the service takes them without a signature. cognito-api-2026 2 (note on `v4/secret`).
SIGNATURE_OPTIONAL: frozenset[str] = frozenset({"GetClientToken", "GetDerivedToken"})
