"""Settings of HTTP APIs that are checked, stored and returned, and that nothing acts on: docs/stored-settings.md
lists this table. What callers would be kept out by is never here: the data plane refuses such calls."""

from __future__ import annotations

from collections.abc import Mapping

APIS: Mapping[str, str] = {
    "Api.ipAddressType": "The server's own addresses are the ones it listens on.",
    "Stage.accessLogSettings.destinationArn": "Access logs go to poolhouse's own log, under the group's name.",
    "Stage route settings detailedMetricsEnabled": "poolhouse's metrics are the server's.",
    "Integration.credentialsArn, Authorizer.authorizerCredentialsArn": "No role is assumed.",
    "DomainName certificates, securityPolicy": "TLS is ended by whatever stands in front.",
}
