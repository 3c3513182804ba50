"""Triggers of user pools whose functions run on this server."""

from __future__ import annotations

from typing import Any

import pytest
from botocore.exceptions import ClientError

from tests.functions.endpoint import Endpoint
from tests.functions.programs import Functions, archive, arn_of

PROGRAM = """
def confirms(event, context):
    if event["userName"].startswith("bad"):
        raise Exception("not this one")
    event["response"]["autoConfirmUser"] = True
    return event
def claims(event, context):
    event["response"]["claimsOverrideDetails"] = {"claimsToAddOrOverride": {"plan": "gold"}}
    return event
"""
CODE = {"ZipFile": archive(app__py=PROGRAM)}


def pool_with(cognito: Any, **triggers: str) -> tuple[str, str]:
    pool = cognito.create_user_pool(PoolName="triggers", LambdaConfig=triggers)["UserPool"]["Id"]
    client = cognito.create_user_pool_client(
        UserPoolId=pool, ClientName="c", ExplicitAuthFlows=["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
    )
    return pool, client["UserPoolClient"]["ClientId"]


def permit(functions: Functions, name: str, pool: str) -> None:
    functions.permit(
        name,
        source=f"arn:aws:cognito-idp:us-east-1:123456789012:userpool/{pool}",
        Principal="cognito-idp.amazonaws.com",
    )


def sign_up(cognito: Any, client: str, name: str) -> Any:
    return cognito.sign_up(ClientId=client, Username=name, Password="Passw0rd!")


def test_a_local_function_is_a_trigger(functions: Functions, cognito: Any) -> None:
    confirms = functions.create("app.confirms", Code=CODE)
    claims = functions.create("app.claims", Code=CODE)
    pool, client = pool_with(cognito, PreSignUp=arn_of(confirms), PreTokenGeneration=arn_of(claims))
    permit(functions, confirms, pool)
    permit(functions, claims, pool)
    assert sign_up(cognito, client, "ann")["UserConfirmed"] is True
    tokens = cognito.initiate_auth(
        ClientId=client,
        AuthFlow="USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": "ann", "PASSWORD": "Passw0rd!"},
    )["AuthenticationResult"]
    import base64
    import json

    part = tokens["IdToken"].split(".")[1]
    assert json.loads(base64.urlsafe_b64decode(part + "=="))["plan"] == "gold"
    with pytest.raises(ClientError, match=r"PreSignUp failed with error not this one\."):
        sign_up(cognito, client, "bad-bob")


def test_without_permission_the_pool_is_refused(functions: Functions, cognito: Any) -> None:
    name = functions.create("app.confirms", Code=CODE)
    pool, client = pool_with(cognito, PreSignUp=arn_of(name))
    permit(functions, name, "us-east-1_Another00")
    with pytest.raises(
        ClientError, match=r"PreSignUp invocation failed due to error AccessDeniedException\."
    ) as raised:
        sign_up(cognito, client, "ann")
    assert raised.value.response["Error"]["Code"] == "UnexpectedLambdaException"
    functions.client.remove_permission(FunctionName=name, StatementId="apis")
    permit(functions, name, pool)
    assert sign_up(cognito, client, "ann")["UserConfirmed"] is True


def test_a_qualifier_that_does_not_exist(functions: Functions, cognito: Any) -> None:
    name = functions.create("app.confirms", Code=CODE)
    _, client = pool_with(cognito, PreSignUp=f"{arn_of(name)}:live")
    with pytest.raises(ClientError, match="ResourceNotFoundException"):
        sign_up(cognito, client, "ann")


def test_what_is_not_here_is_asked_for_elsewhere() -> None:
    from poolhouse.testing.server import Server
    from tests.conftest import aws_client
    from tests.functions.endpoint import responding

    with Endpoint(responding(autoConfirmUser=True)) as endpoint, Server(lambda_endpoint=endpoint.url) as server:
        functions, cognito = (Functions(aws_client("lambda", server.url)), aws_client("cognito-idp", server.url))
        _, client = pool_with(cognito, PreSignUp=arn_of("elsewhere"))
        assert sign_up(cognito, client, "ann")["UserConfirmed"] is True
        [asked] = endpoint.asked
        assert asked.path == "/2015-03-31/functions/elsewhere/invocations"
        # A function of that name on this server comes first.
        functions.create("app.claims", name="elsewhere", Code=CODE)
        with pytest.raises(ClientError, match="AccessDeniedException"):
            sign_up(cognito, client, "bob")
        assert len(endpoint.asked) == 1
