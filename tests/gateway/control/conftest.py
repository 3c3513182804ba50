"""An API per test, and a client that does not check what it sends."""

from __future__ import annotations

from typing import Any

import boto3
import pytest
from botocore.config import Config

from tests.gateway.control.driver import Api


@pytest.fixture
def api(apigateway: Any) -> Api:
    return Api(apigateway)


@pytest.fixture
def careless(server: Any) -> Any:
    """boto3 without its own validation, so that the server's is seen."""
    return boto3.client(
        "apigateway",
        endpoint_url=server.url,
        region_name="us-east-1",
        aws_access_key_id="test",
        aws_secret_access_key="test",
        config=Config(parameter_validation=False, retries={"max_attempts": 1, "mode": "standard"}),
    )
