"""The workshop's clicks as calls: pool, app client without a secret, domain, scope, and an API that asks for it.

Needs `boto3` and nothing of poolhouse. `AWS_ENDPOINT_URL` says where the operations are; the two templates say
where pages and APIs are. Left alone, all three mean Amazon. Writes `config.json` for the page beside this file.

    COGNITO_DOMAIN_URL   https://{domain}.auth.{region}.amazoncognito.com
    API_URL              https://{api}.execute-api.{region}.amazonaws.com/{stage}
    PAGE_URL             http://localhost:8000/ – where the page is served, with the slash at the end
"""

from __future__ import annotations

import json
import os
import uuid
from pathlib import Path
from typing import Any

import boto3

SCOPE = "UnicornManager/unicorn"
STAGE = "prod"
RIDES = [{"UnicornName": "Bucephalus", "Rider": "ann"}, {"UnicornName": "Shadowfax", "Rider": "bob"}]
ALLOWED = {
    "method.response.header.Access-Control-Allow-Origin": "'*'",
    "method.response.header.Access-Control-Allow-Headers": "'Authorization'",
    "method.response.header.Access-Control-Allow-Methods": "'GET'",
}


def set_up(cognito: Any, apigateway: Any, page_url: str) -> dict[str, str]:
    """Everything made anew; what the page has to know."""
    region = cognito.meta.region_name
    pool = cognito.create_user_pool(PoolName="WildRydes", AutoVerifiedAttributes=["email"])["UserPool"]
    domain = f"wildrydes-{uuid.uuid4().hex[:8]}"
    cognito.create_user_pool_domain(UserPoolId=pool["Id"], Domain=domain)
    cognito.create_resource_server(
        UserPoolId=pool["Id"],
        Name="UnicornServer",
        Identifier="UnicornManager",
        Scopes=[{"ScopeName": "unicorn", "ScopeDescription": "Allow listing of rides for unicorns"}],
    )
    client = cognito.create_user_pool_client(
        UserPoolId=pool["Id"],
        ClientName="UnicornManager",
        GenerateSecret=False,
        SupportedIdentityProviders=["COGNITO"],
        AllowedOAuthFlowsUserPoolClient=True,
        AllowedOAuthFlows=["implicit"],
        AllowedOAuthScopes=[SCOPE],
        CallbackURLs=[page_url],
        LogoutURLs=[page_url],
    )["UserPoolClient"]
    api = rides_api(apigateway, pool["Arn"])
    domain_url = os.environ.get("COGNITO_DOMAIN_URL", "https://{domain}.auth.{region}.amazoncognito.com")
    api_url = os.environ.get("API_URL", "https://{api}.execute-api.{region}.amazonaws.com/{stage}")
    return {
        "userPoolId": pool["Id"],
        "clientId": client["ClientId"],
        "scope": SCOPE,
        "callbackUrl": page_url,
        "domainUrl": domain_url.format(domain=domain, region=region),
        "apiUrl": api_url.format(api=api, region=region, stage=STAGE),
    }


def rides_api(apigateway: Any, pool_arn: str) -> str:
    """GET /rides for tokens with the scope; OPTIONS for browsers, which ask first. Gives the API's id."""
    api = apigateway.create_rest_api(name="WildRydes")["id"]
    root = apigateway.get_resources(restApiId=api)["items"][0]["id"]
    rides = apigateway.create_resource(restApiId=api, parentId=root, pathPart="rides")["id"]
    authorizer = apigateway.create_authorizer(
        restApiId=api,
        name="WildRydes",
        type="COGNITO_USER_POOLS",
        providerARNs=[pool_arn],
        identitySource="method.request.header.Authorization",
    )["id"]
    guarded = {
        "authorizationType": "COGNITO_USER_POOLS",
        "authorizerId": authorizer,
        "authorizationScopes": [SCOPE],
    }
    for verb, authorization, body in (
        ("GET", guarded, json.dumps(RIDES)),
        ("OPTIONS", {"authorizationType": "NONE"}, ""),
    ):
        method = {"restApiId": api, "resourceId": rides, "httpMethod": verb}
        apigateway.put_method(**method, **authorization)
        apigateway.put_method_response(
            **method, statusCode="200", responseParameters=dict.fromkeys(ALLOWED, False)
        )
        apigateway.put_integration(
            **method, type="MOCK", requestTemplates={"application/json": '{"statusCode": 200}'}
        )
        apigateway.put_integration_response(
            **method, statusCode="200", responseParameters=ALLOWED, responseTemplates={"application/json": body}
        )
    apigateway.create_deployment(restApiId=api, stageName=STAGE)
    return str(api)


def main() -> None:
    page_url = os.environ.get("PAGE_URL", "http://localhost:8000/")
    config = set_up(boto3.client("cognito-idp"), boto3.client("apigateway"), page_url)
    Path(__file__).with_name("config.json").write_text(json.dumps(config, indent=2) + "\n")
    print(json.dumps(config, indent=2))


if __name__ == "__main__":
    main()
