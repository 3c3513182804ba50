from __future__ import annotations

from typing import Any

import pytest

from poolhouse.testing.server import Server
from tests.conftest import aws_client
from tests.functions.programs import Functions


@pytest.fixture(scope="session")
def _lambda_client(_session_server: Server) -> Any:
    return aws_client("lambda", _session_server.url)


@pytest.fixture
def functions(server: Server, _lambda_client: Any) -> Functions:
    return Functions(_lambda_client)
