"""How many of a thing there may be (AWS: 'Quotas in Amazon Cognito'), so that no pool grows without end."""

from __future__ import annotations

from msgspec import Struct


class Quotas(Struct, frozen=True, kw_only=True):
    """AWS's defaults. Scopes per server (100) and per client (50) are in the model's constraints."""

    user_pools: int = 1_000
    clients_per_pool: int = 1_000
    resource_servers_per_pool: int = 25
    secrets_per_client: int = 2
    custom_attributes_per_pool: int = 50
    tags_per_pool: int = 50
    groups_per_pool: int = 10_000
    groups_per_user: int = 100
    styles_per_pool: int = 20
    terms_per_pool: int = 40


AWS_DEFAULT = Quotas()
