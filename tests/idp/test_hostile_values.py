"""Texts that break careless programs, in every member the model lets through: an error of AWS's or kept whole."""

from __future__ import annotations

import json
from typing import Any

import pytest
import requests

from poolhouse.testing.server import Server

from .conftest import API, client_of

TEXTS = {
    "NUL": "a\x00b{####}{username}",
    "a lone surrogate": "a\ud800b{####}{username}",
    "control characters": "\x01\x1f\x7f\u2028{####}{username}",
    "beyond the BMP": "\U0001f600{####}{username}",
    "right to left": "\u202eabc{####}{username}",
    "SQL": "'; DROP TABLE user_pools; --{####}{username}",
    "a format": "%s%n{0}{####}{username}",
    "long": "x" * 200_000,
}
# What AWS says of such texts; anything else (a signature, an internal error) would hide what is tested here.
EXPECTED = {
    "InvalidParameterException",
    "NotAuthorizedException",
    "ResourceNotFoundException",
    "ScopeDoesNotExistException",
    "SerializationException",
}


@pytest.fixture
def server(either_server: Server) -> Server:
    return either_server


@pytest.fixture
def cognito(server: Server) -> Any:
    return client_of("cognito-idp", server.url)


def members(text: str, pool_id: str, client_id: str) -> list[tuple[str, dict[str, Any]]]:
    """Operations with `text` in members that have no pattern, or a wide one."""
    pool = {"UserPoolId": pool_id}
    role = "arn:aws:iam::123456789012:role/sms"
    update = "UpdateUserPool"
    arn = f"arn:aws:cognito-idp:us-east-1:123456789012:userpool/{pool_id}"
    return [
        ("CreateUserPool", {"PoolName": text}),
        ("CreateUserPool", {"PoolName": "p", "UserPoolTags": {text: text}}),
        (update, {**pool, "UserPoolTags": {"a": text}}),
        (update, {**pool, "SmsConfiguration": {"SnsCallerArn": role, "ExternalId": text}}),
        (update, {**pool, "SmsConfiguration": {"SnsCallerArn": role, "SnsRegion": text}}),
        (update, {**pool, "EmailConfiguration": {"From": text}}),
        (update, {**pool, "EmailVerificationMessage": text}),
        (update, {**pool, "VerificationMessageTemplate": {"EmailMessage": text, "SmsMessage": text}}),
        (update, {**pool, "AdminCreateUserConfig": {"InviteMessageTemplate": {"SMSMessage": text}}}),
        (update, {**pool, "AcrConfiguration": {"Level1": {"AcrValue": text}}}),
        ("AddCustomAttributes", {**pool, "CustomAttributes": [{"Name": text, "AttributeDataType": "String"}]}),
        (
            "AddCustomAttributes",
            {
                **pool,
                "CustomAttributes": [
                    {
                        "Name": "n",
                        "AttributeDataType": "Number",
                        "NumberAttributeConstraints": {"MinValue": text},
                    }
                ],
            },
        ),
        ("SetUserPoolMfaConfig", {**pool, "WebAuthnConfiguration": {"RelyingPartyId": text}}),
        ("TagResource", {"ResourceArn": arn, "Tags": {text: text}}),
        ("UntagResource", {"ResourceArn": arn, "TagKeys": [text]}),
        ("ListTagsForResource", {"ResourceArn": text}),
        ("DescribeUserPool", {"UserPoolId": text}),
        ("ListUserPools", {"MaxResults": 1, "NextToken": text}),
        ("ListResourceServers", {**pool, "NextToken": text}),
        ("DescribeResourceServer", {**pool, "Identifier": text}),
        (
            "CreateResourceServer",
            {
                **pool,
                "Identifier": "hostile",
                "Name": "n",
                "Scopes": [{"ScopeName": "a", "ScopeDescription": text}],
            },
        ),
        ("CreateUserPoolClient", {**pool, "ClientName": "c", "CallbackURLs": [text]}),
        ("CreateUserPoolClient", {**pool, "ClientName": "c", "CallbackURLs": ["https://" + text]}),
        ("CreateUserPoolClient", {**pool, "ClientName": "c", "AllowedOAuthScopes": [text]}),
        ("CreateUserPoolClient", {**pool, "ClientName": "c", "ReadAttributes": [text]}),
        ("CreateUserPoolClient", {**pool, "ClientName": "c", "SupportedIdentityProviders": [text]}),
        (
            "CreateUserPoolClient",
            {
                **pool,
                "ClientName": "c",
                "AnalyticsConfiguration": {"ApplicationId": "a", "RoleArn": role, "ExternalId": text},
            },
        ),
        ("DescribeUserPoolClient", {**pool, "ClientId": text}),
        ("DeleteUserPoolClientSecret", {**pool, "ClientId": client_id, "ClientSecretId": text}),
        ("CreateUserPoolDomain", {**pool, "Domain": text}),
        ("DescribeUserPoolDomain", {"Domain": text}),
        ("GetClientToken", {"ClientId": client_id, "Secret": text}),
        ("GetClientToken", {"ClientId": client_id, "Secret": "x" * 24, "ClientMetadata": {text: text}}),
    ]


def post(server: Server, operation: str, body: dict[str, Any]) -> requests.Response:
    return requests.post(
        server.url,
        # ASCII JSON escapes what UTF-8 cannot carry.
        data=json.dumps(body),
        headers={
            "content-type": "application/x-amz-json-1.1",
            "x-amz-target": f"AWSCognitoIdentityProviderService.{operation}",
            "x-amz-date": "20261121T000000Z",
            "authorization": "AWS4-HMAC-SHA256 Credential=test/20261121/us-east-1/cognito-idp/aws4_request,"
            " SignedHeaders=host, Signature=0",
        },
        timeout=30,
    )


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_no_text_breaks_an_operation(cognito: Any, server: Server, api_pool: str, text: str) -> None:
    reply = cognito.create_user_pool_client(UserPoolId=api_pool, ClientName="c", GenerateSecret=True)
    client_id = reply["UserPoolClient"]["ClientId"]
    answers = [
        (operation, body, post(server, operation, body)) for operation, body in members(text, api_pool, client_id)
    ]
    broken = [(operation, body, answer.text) for operation, body, answer in answers if answer.status_code >= 500]
    assert broken == []
    for _, _, answer in answers:
        if answer.status_code == 400:
            assert answer.json()["__type"] in EXPECTED
    # The pool is still there and still whole.
    assert cognito.describe_resource_server(UserPoolId=api_pool, Identifier=API)["ResourceServer"]["Name"]
    assert cognito.describe_user_pool(UserPoolId=api_pool)["UserPool"]["Id"] == api_pool


@pytest.mark.parametrize("text", ["NUL", "beyond the BMP", "right to left", "SQL", "a format"])
def test_a_description_is_kept_letter_by_letter(cognito: Any, server: Server, pool_id: str, text: str) -> None:
    scopes = [{"ScopeName": "a", "ScopeDescription": TEXTS[text]}]
    body = {"UserPoolId": pool_id, "Identifier": "a", "Name": "n", "Scopes": scopes}
    assert post(server, "CreateResourceServer", body).status_code == 200
    reply = cognito.describe_resource_server(UserPoolId=pool_id, Identifier="a")
    assert reply["ResourceServer"]["Scopes"] == scopes
