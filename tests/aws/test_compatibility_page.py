"""docs/compatibility.md has a row per operation, and says "yes" only where a function is registered."""

from __future__ import annotations

import re

from tools import compatibility_page

from poolhouse.functions.registry import registry as lambda_
from poolhouse.gateway.control.registry import registry as apigateway
from poolhouse.gateway.http_control.registry import registry as apigatewayv2
from poolhouse.idp.registry import registry as cognito_idp


def test_every_operation_has_its_row() -> None:
    rows = re.findall(r"^\| (\w+) \| (\*\*yes\*\*|no) \|", compatibility_page.render(), flags=re.MULTILINE)
    services = (cognito_idp, apigateway, apigatewayv2, lambda_)
    assert [name for name, _ in rows] == [name for service in services for name in sorted(service.operations)]
    built = frozenset().union(*(service.built for service in services))
    assert {name for name, said in rows if said != "no"} == built
    assert "CreateResourceServer" in cognito_idp.built
    assert "CreateAuthorizer" in apigateway.built
    assert "Invoke" in lambda_.built
