"""User pools over HTTP: what AWS answers for a bare one, what is kept of a full one, and the end of one."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

import pytest

from poolhouse.testing.server import Server

from .calls import body, refusal

ROLE = "arn:aws:iam::123456789012:role/sms"
LAMBDA = "arn:aws:lambda:us-east-1:123456789012:function:f"


PROTECTED = (
    "The user pool cannot be deleted because deletion protection is activated."
    " Deletion protection must be inactivated first."
)


def text(name: str, *, least: str = "0", most: str = "2048", **other: bool) -> dict[str, Any]:
    return {
        "Name": name,
        "AttributeDataType": "String",
        "DeveloperOnlyAttribute": False,
        "Mutable": True,
        "Required": False,
        "StringAttributeConstraints": {"MinLength": least, "MaxLength": most},
        **other,
    }


def flag(name: str) -> dict[str, Any]:
    return {
        "Name": name,
        "AttributeDataType": "Boolean",
        "DeveloperOnlyAttribute": False,
        "Mutable": True,
        "Required": False,
    }


STANDARD_SCHEMA = [
    text("sub", least="1", Mutable=False, Required=True),
    *map(text, ("name", "given_name", "family_name", "middle_name", "nickname", "preferred_username")),
    *map(text, ("profile", "picture", "website", "email")),
    flag("email_verified"),
    text("gender"),
    text("birthdate", least="10", most="10"),
    *map(text, ("zoneinfo", "locale", "phone_number")),
    flag("phone_number_verified"),
    text("address"),
    {
        "Name": "updated_at",
        "AttributeDataType": "Number",
        "DeveloperOnlyAttribute": False,
        "Mutable": True,
        "Required": False,
        "NumberAttributeConstraints": {"MinValue": "0"},
    },
]
BARE = {
    "Policies": {
        "PasswordPolicy": {
            "MinimumLength": 8,
            "RequireUppercase": True,
            "RequireLowercase": True,
            "RequireNumbers": True,
            "RequireSymbols": True,
            "TemporaryPasswordValidityDays": 7,
        },
        "SignInPolicy": {"AllowedFirstAuthFactors": ["PASSWORD"]},
    },
    "DeletionProtection": "INACTIVE",
    "LambdaConfig": {},
    "SchemaAttributes": STANDARD_SCHEMA,
    "VerificationMessageTemplate": {"DefaultEmailOption": "CONFIRM_WITH_CODE"},
    "MfaConfiguration": "OFF",
    "EstimatedNumberOfUsers": 0,
    "EmailConfiguration": {"EmailSendingAccount": "COGNITO_DEFAULT"},
    "AdminCreateUserConfig": {"AllowAdminCreateUserOnly": False, "UnusedAccountValidityDays": 7},
    "AccountRecoverySetting": {
        "RecoveryMechanisms": [
            {"Priority": 1, "Name": "verified_email"},
            {"Priority": 2, "Name": "verified_phone_number"},
        ]
    },
    "UserPoolTags": {},
    "UserPoolTier": "ESSENTIALS",
    "AcrConfiguration": {f"Level{level}": {"AcrValue": f"urn:cognito:loa:{level}"} for level in range(1, 5)},
}


def test_a_bare_pool_is_what_aws_makes(cognito: Any) -> None:
    reply = body(cognito.create_user_pool(PoolName="bare"))
    pool = reply["UserPool"]
    assert re.fullmatch("us-east-1_[0-9A-Za-z]{9}", pool["Id"])
    assert reply == {
        "UserPool": {
            **BARE,
            "Id": pool["Id"],
            "Name": "bare",
            "Arn": f"arn:aws:cognito-idp:us-east-1:123456789012:userpool/{pool['Id']}",
            "CreationDate": pool["CreationDate"],
            "LastModifiedDate": pool["CreationDate"],
        }
    }
    assert body(cognito.describe_user_pool(UserPoolId=pool["Id"])) == reply


def test_dates_have_milliseconds(cognito: Any, server: Server) -> None:
    before = datetime.fromtimestamp(int(server.clock.now()), UTC)
    made = cognito.create_user_pool(PoolName="dated")["UserPool"]["CreationDate"]
    assert made >= before
    assert made.microsecond % 1000 == 0


FULL: dict[str, Any] = {
    "Policies": {
        "PasswordPolicy": {
            "MinimumLength": 10,
            "RequireUppercase": False,
            "RequireLowercase": True,
            "RequireNumbers": True,
            "RequireSymbols": False,
            "PasswordHistorySize": 3,
            "TemporaryPasswordValidityDays": 2,
        },
        "SignInPolicy": {"AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP"]},
    },
    "DeletionProtection": "ACTIVE",
    "LambdaConfig": {
        "PreSignUp": LAMBDA,
        "PreTokenGeneration": LAMBDA,
        "PreTokenGenerationConfig": {"LambdaVersion": "V2_0", "LambdaArn": LAMBDA},
        "CustomSMSSender": {"LambdaVersion": "V1_0", "LambdaArn": LAMBDA},
        "KMSKeyID": "arn:aws:kms:us-east-1:123456789012:key/k",
    },
    "AutoVerifiedAttributes": ["email", "phone_number"],
    "SmsVerificationMessage": "sms {####}",
    "EmailVerificationMessage": "mail {####}",
    "EmailVerificationSubject": "subject",
    "VerificationMessageTemplate": {
        "SmsMessage": "sms {####}",
        "EmailMessage": "mail {####}",
        "EmailSubject": "subject",
        "EmailMessageByLink": "here {##link##}",
        "EmailSubjectByLink": "link",
        "DefaultEmailOption": "CONFIRM_WITH_LINK",
    },
    "SmsAuthenticationMessage": "code {####}",
    "MfaConfiguration": "OPTIONAL",
    "UserAttributeUpdateSettings": {"AttributesRequireVerificationBeforeUpdate": ["email"]},
    "DeviceConfiguration": {"ChallengeRequiredOnNewDevice": True, "DeviceOnlyRememberedOnUserPrompt": False},
    "EmailConfiguration": {
        "SourceArn": "arn:aws:ses:us-east-1:123456789012:identity/a@example.com",
        "ReplyToEmailAddress": "b@example.com",
        "EmailSendingAccount": "DEVELOPER",
        "From": "Shop <a@example.com>",
        "ConfigurationSet": "set",
    },
    "SmsConfiguration": {"SnsCallerArn": ROLE, "ExternalId": "x", "SnsRegion": "eu-west-1"},
    "UserPoolTags": {"team": "a"},
    "AdminCreateUserConfig": {
        "AllowAdminCreateUserOnly": True,
        "UnusedAccountValidityDays": 2,
        "InviteMessageTemplate": {
            "SMSMessage": "{username} {####}",
            "EmailMessage": "{username} {####}",
            "EmailSubject": "welcome",
        },
    },
    "UserPoolAddOns": {
        "AdvancedSecurityMode": "ENFORCED",
        "AdvancedSecurityAdditionalFlows": {"CustomAuthMode": "AUDIT"},
    },
    "DcrConfiguration": {
        "EnableStatus": "Enabled",
        "OpenDcrEnabled": True,
        "AuthenticatedGrantTypes": ["code"],
        "OpenDcrGrantTypes": [],
        "AllowedScopes": ["a/b"],
    },
    "AccountRecoverySetting": {"RecoveryMechanisms": [{"Priority": 1, "Name": "admin_only"}]},
    "UserPoolTier": "PLUS",
    "KeyConfiguration": {"KeyType": "AWS_OWNED_KEY"},
    "IssuerConfiguration": {"Type": "UPDATED"},
    "AcrConfiguration": {
        "Level1": {"AcrValue": "low"},
        **{f"Level{level}": {"AcrValue": f"urn:cognito:loa:{level}"} for level in (2, 3, 4)},
    },
}


def test_every_setting_is_kept(cognito: Any) -> None:
    fixed = {"UsernameConfiguration": {"CaseSensitive": False}, "AliasAttributes": ["email"]}
    schema = [
        {"Name": "email", "Required": True, "Mutable": True},
        {
            "Name": "tenant",
            "AttributeDataType": "String",
            "Mutable": True,
            "StringAttributeConstraints": {"MinLength": "1", "MaxLength": "9"},
        },
    ]
    made = body(cognito.create_user_pool(PoolName="full", Schema=schema, **FULL, **fixed))["UserPool"]
    own = [text("email", Required=True) if each["Name"] == "email" else each for each in STANDARD_SCHEMA]
    assert made == {
        **FULL,
        **fixed,
        "Id": made["Id"],
        "Arn": made["Arn"],
        "Name": "full",
        "CreationDate": made["CreationDate"],
        "LastModifiedDate": made["LastModifiedDate"],
        "EstimatedNumberOfUsers": 0,
        "SchemaAttributes": [*own, text("custom:tenant", least="1", most="9")],
    }
    assert body(cognito.describe_user_pool(UserPoolId=made["Id"]))["UserPool"] == made


def test_a_domain_shows_on_its_pool(cognito: Any, pool_id: str, prefix: str) -> None:
    cognito.create_user_pool_domain(UserPoolId=pool_id, Domain=prefix)
    custom = f"{prefix}.auth.example.com"
    certificate = "arn:aws:acm:us-east-1:123456789012:certificate/c"
    cognito.create_user_pool_domain(
        UserPoolId=pool_id, Domain=custom, CustomDomainConfig={"CertificateArn": certificate}
    )
    shown = cognito.describe_user_pool(UserPoolId=pool_id)["UserPool"]
    assert (shown["Domain"], shown["CustomDomain"]) == (prefix, custom)


def test_a_pool_is_gone_after_its_deletion(cognito: Any, api_pool: str) -> None:
    client = cognito.create_user_pool_client(UserPoolId=api_pool, ClientName="c")["UserPoolClient"]
    assert body(cognito.delete_user_pool(UserPoolId=api_pool)) == {}
    missing = ("ResourceNotFoundException", f"User pool {api_pool} does not exist.")
    assert refusal(cognito.describe_user_pool, UserPoolId=api_pool) == missing
    assert refusal(cognito.delete_user_pool, UserPoolId=api_pool) == missing
    assert refusal(cognito.list_resource_servers, UserPoolId=api_pool) == missing
    describe = cognito.describe_user_pool_client
    assert refusal(describe, UserPoolId=api_pool, ClientId=client["ClientId"]) == missing


def test_a_protected_pool_stays(cognito: Any) -> None:
    made = cognito.create_user_pool(PoolName="p", DeletionProtection="ACTIVE")["UserPool"]
    assert refusal(cognito.delete_user_pool, UserPoolId=made["Id"]) == (
        "InvalidParameterException",
        PROTECTED,
    )
    cognito.update_user_pool(UserPoolId=made["Id"], DeletionProtection="INACTIVE")
    cognito.delete_user_pool(UserPoolId=made["Id"])


def test_a_pool_with_a_domain_stays(cognito: Any, pool_id: str, prefix: str) -> None:
    cognito.create_user_pool_domain(UserPoolId=pool_id, Domain=prefix)
    assert refusal(cognito.delete_user_pool, UserPoolId=pool_id) == (
        "InvalidParameterException",
        "User pool cannot be deleted. It has a domain configured that should be deleted first.",
    )
    cognito.delete_user_pool_domain(UserPoolId=pool_id, Domain=prefix)
    cognito.delete_user_pool(UserPoolId=pool_id)


@pytest.mark.parametrize("tag", ["poolhouse:id", "_custom_id_"])
def test_a_tag_pins_the_id(cognito: Any, prefix: str, tag: str) -> None:
    wanted = f"us-east-1_{prefix.replace('-', '')}"
    made = cognito.create_user_pool(PoolName="pinned", UserPoolTags={tag: wanted})["UserPool"]
    assert made["Id"] == wanted
    assert made["UserPoolTags"] == {tag: wanted}
    assert refusal(cognito.create_user_pool, PoolName="again", UserPoolTags={tag: wanted}) == (
        "InvalidParameterException",
        f"User pool {wanted} already exists.",
    )


def test_attributes_can_be_added(cognito: Any, pool_id: str) -> None:
    added = [
        {"Name": "tenant", "AttributeDataType": "String", "Mutable": True},
        {"Name": "secret", "AttributeDataType": "Boolean", "DeveloperOnlyAttribute": True},
    ]
    assert body(cognito.add_custom_attributes(UserPoolId=pool_id, CustomAttributes=added)) == {}
    schema = cognito.describe_user_pool(UserPoolId=pool_id)["UserPool"]["SchemaAttributes"]
    assert schema[:20] == STANDARD_SCHEMA
    assert schema[20:] == [
        {
            "Name": "custom:tenant",
            "AttributeDataType": "String",
            "DeveloperOnlyAttribute": False,
            "Mutable": True,
            "Required": False,
            "StringAttributeConstraints": {},
        },
        {
            "Name": "dev:secret",
            "AttributeDataType": "Boolean",
            "DeveloperOnlyAttribute": True,
            "Mutable": False,
            "Required": False,
        },
    ]
    assert refusal(cognito.add_custom_attributes, UserPoolId=pool_id, CustomAttributes=added[:1]) == (
        "InvalidParameterException",
        "custom:tenant: Existing attribute already has name custom:tenant.",
    )
