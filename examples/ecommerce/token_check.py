"""Verify an access token of a user pool with PyJWT, and look for a scope in it.

Works against Amazon Cognito and against poolhouse. Only the issuer's address differs; the environment has it:

COGNITO_ISSUER   e.g. http://localhost:9229/us-east-1_ecommerce; without it, the AWS address is put together from
                 COGNITO_REGION and USER_POOL_ID
"""

import logging
import os

import jwt
from jwt import PyJWKClient

COGNITO_REGION = os.environ.get("COGNITO_REGION", "us-east-1")
USER_POOL_ID = os.environ.get("USER_POOL_ID", "us-east-1_ecommerce")
ISSUER = os.environ.get("COGNITO_ISSUER") or f"https://cognito-idp.{COGNITO_REGION}.amazonaws.com/{USER_POOL_ID}"
JWKS_URL = f"{ISSUER}/.well-known/jwks.json"
RESOURCE_SERVER_IDENTIFIER = "https://api.myecommerce.com"

# One scope of each list is enough.
REQUIRED_SCOPES = {
    "/products": [f"{RESOURCE_SERVER_IDENTIFIER}/read:products"],
    "/orders": [f"{RESOURCE_SERVER_IDENTIFIER}/write:orders"],
}

log = logging.getLogger(__name__)


class Unauthorized(Exception):
    """The token is missing, expired, or not one of the pool's."""


def verified_claims(token: str) -> dict:
    """The claims of a token that the pool signed and that is still in force. Raises Unauthorized."""
    try:
        signing_key = PyJWKClient(JWKS_URL).get_signing_key_from_jwt(token)
        claims = jwt.decode(token, signing_key.key, algorithms=["RS256"], issuer=ISSUER)
    except jwt.ExpiredSignatureError:
        log.warning("the token has expired")
        raise Unauthorized("Unauthorized: Token expired") from None
    except jwt.PyJWTError as error:
        log.warning("the token does not verify: %s", error)
        raise Unauthorized("Unauthorized: Invalid token") from None
    return claims


def has_required_scopes(path: str, claims: dict) -> bool:
    granted = claims.get("scope", "").split()
    return any(scope in granted for scope in REQUIRED_SCOPES[path])
