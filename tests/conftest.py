"""Fixtures every test may use: one in-process server a session, and AWS's own clients for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import boto3
import pytest
import structlog
from botocore.config import Config

if TYPE_CHECKING:
    from poolhouse.testing.server import Server

REGION = "us-east-1"


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def every_log_line() -> Iterator[None]:
    """For tests that look at log lines: a server started before in this process may have raised the level."""
    before = structlog.get_config()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(0))
    yield
    structlog.configure(**before)


@pytest.fixture(scope="session")
def _session_server() -> Iterator[Server]:
    from poolhouse.testing.server import Server

    with Server() as server:
        yield server


@pytest.fixture
def server(_session_server: Server) -> Iterator[Server]:
    """The session's server, its clock set right again after each test. Tests make pools and APIs of their own."""
    yield _session_server
    _session_server.clock.offset = 0.0


def aws_client(service: str, url: str) -> Any:
    """A boto3 client that only knows the endpoint: what a user of poolhouse changes, and nothing else."""
    return boto3.client(
        service,
        endpoint_url=url,
        region_name=REGION,
        aws_access_key_id="test",
        aws_secret_access_key="test",
        config=Config(retries={"max_attempts": 1, "mode": "standard"}, parameter_validation=True),
    )


@pytest.fixture(scope="session")
def _session_cognito(_session_server: Server) -> Any:
    return aws_client("cognito-idp", _session_server.url)


@pytest.fixture
def cognito(server: Server, _session_cognito: Any) -> Any:
    return _session_cognito


@pytest.fixture(scope="session")
def _session_apigateway(_session_server: Server) -> Any:
    return aws_client("apigateway", _session_server.url)


@pytest.fixture
def apigateway(server: Server, _session_apigateway: Any) -> Any:
    return _session_apigateway
