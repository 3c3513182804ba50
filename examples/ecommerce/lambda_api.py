"""The e-commerce API as one AWS Lambda function, which checks tokens and scopes itself.

    pip install pyjwt[crypto] aws-lambda-powertools[tracer]

401: no token, or one that does not verify. 403: a good token without the scope.
"""

from aws_lambda_powertools import Logger, Tracer
from aws_lambda_powertools.event_handler.api_gateway import ApiGatewayResolver, Response
from aws_lambda_powertools.utilities.typing import LambdaContext
from token_check import Unauthorized, has_required_scopes, verified_claims

logger = Logger(service="ecommerce")
tracer = Tracer(service="ecommerce")
app = ApiGatewayResolver()


def refusal(path: str) -> Response | None:
    """The answer to a caller who may not use `path`; None for one who may."""
    token = app.current_event.get_header_value("Authorization", "").replace("Bearer ", "")
    if not token:
        logger.warning("no token")
        return Response(status_code=401, body="Missing token")
    try:
        claims = verified_claims(token)
    except Unauthorized as error:
        logger.warning(str(error))
        return Response(status_code=401, body=str(error))
    if not has_required_scopes(path, claims):
        logger.warning("the token lacks the scope for %s", path)
        return Response(status_code=403, body="Insufficient permissions")
    return None


@app.get("/products")
@tracer.capture_method
def get_products():
    return refusal("/products") or {"message": "Here are the products"}


@app.post("/orders")
@tracer.capture_method
def create_order():
    return refusal("/orders") or {"message": "The order is placed"}


@logger.inject_lambda_context
@tracer.capture_lambda_handler
def lambda_handler(event: dict, context: LambdaContext) -> dict:
    """Entry point: one API Gateway proxy event in, one response out."""
    return app.resolve(event, context)
