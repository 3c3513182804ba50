"""Settings of REST APIs that are checked, stored and returned, and that nothing acts on: docs/stored-settings.md
lists this table. What callers would be kept out by is never here: the data plane refuses such calls."""

from __future__ import annotations

from collections.abc import Mapping

APIS: Mapping[str, str] = {
    "RestApi.endpointConfiguration": "An API is reached in the same way whether it is `EDGE` or `REGIONAL`.",
    "Stage.cacheClusterEnabled, cacheClusterSize, methodSettings caching/…": "No answer is ever kept: every call"
    " reaches its integration.",
    "Stage.tracingEnabled": "Nothing is sent to AWS X-Ray.",
    "Stage.accessLogSettings.destinationArn": "Access logs go to poolhouse's own log, under the group's name.",
    "Stage.methodSettings logging/…, metrics/…": "poolhouse's log and metrics are the server's.",
    "Integration.cacheNamespace, cacheKeyParameters": "No answer is ever kept.",
    "Integration.credentials, Authorizer.authorizerCredentials": "No role is assumed.",
    "DomainName certificates, securityPolicy": "TLS is ended by whatever stands in front.",
    "Account.cloudwatchRoleArn": "Nothing is sent to CloudWatch.",
    "ApiKey.stageKeys, generateDistinctId": "A key leads to a stage by a usage plan only.",
}
