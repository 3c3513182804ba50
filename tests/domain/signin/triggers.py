"""Pools with functions, for the tests of sign-in."""

from __future__ import annotations

from poolhouse.domain.pools.pool_settings import LambdaConfig, VersionedTrigger

ARN = "arn:aws:lambda:us-east-1:123456789012:function:"


def tokens_trigger() -> LambdaConfig:
    return LambdaConfig(
        pre_token_generation_config=VersionedTrigger(lambda_version="V1_0", lambda_arn=ARN + "tokens")
    )


def custom_auth() -> LambdaConfig:
    return LambdaConfig(
        define_auth_challenge=ARN + "define",
        create_auth_challenge=ARN + "create",
        verify_auth_challenge_response=ARN + "verify",
    )
