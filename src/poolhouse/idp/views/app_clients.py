"""App clients in replies (reference 2.2)."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from poolhouse.domain.pools.client import AppClient, ClientSecret
from poolhouse.domain.secret import Secret
from poolhouse.idp import wire
from poolhouse.idp.views.shown import shown

SERVICE_ROLE = "role/aws-service-role/cognito-idp.amazonaws.com/AWSServiceRoleForAmazonCognitoIdp"


def app_client(client: AppClient, secret: Secret | None, *, account_id: str) -> wire.UserPoolClientType:
    """`secret` is the oldest active one, which administrators may read."""
    whole = msgspec.convert(client, wire.UserPoolClientType, from_attributes=True)
    return replace(
        whole,
        user_pool_id=client.pool_id,
        client_id=client.id,
        client_name=client.name,
        client_secret=secret and secret.value,
        creation_date=client.created_at,
        last_modified_date=client.modified_at,
        token_validity_units=whole.token_validity_units or wire.TokenValidityUnitsType(),
        analytics_configuration=_analytics(client, account_id),
        client_type="REGULAR",
    )


def description(client: AppClient) -> wire.UserPoolClientDescription:
    """An item of ListUserPoolClients."""
    return wire.UserPoolClientDescription(
        client_id=client.id, user_pool_id=client.pool_id, client_name=client.name
    )


def secret(found: ClientSecret, *, reveal: bool) -> wire.ClientSecretDescriptorType:
    """`reveal` shows the value: once, to whoever let it be generated."""
    return wire.ClientSecretDescriptorType(
        client_secret_id=found.id,
        client_secret_value=found.value.value if reveal else None,
        client_secret_create_date=found.created_at,
    )


def _analytics(client: AppClient, account_id: str) -> wire.AnalyticsConfigurationType | None:
    """AWS reaches a project named by ARN through its own role, and shows that role."""
    given = shown(client.analytics_configuration, wire.AnalyticsConfigurationType)
    if given is None or given.application_arn is None:
        return given
    return replace(given, role_arn=f"arn:aws:iam::{account_id}:{SERVICE_ROLE}")
