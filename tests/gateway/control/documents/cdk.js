// The program behind cdk.json, see README.md.
const cdk = require("aws-cdk-lib");
const apigateway = require("aws-cdk-lib/aws-apigateway");
const cognito = require("aws-cdk-lib/aws-cognito");
const lambda = require("aws-cdk-lib/aws-lambda");

const READ = "https://api.shop.example/read";
const WRITE = "https://api.shop.example/write";
const app = new cdk.App();

function stackOf(name) {
  const stack = new cdk.Stack(app, name, { env: { account: "123456789012", region: "us-east-1" } });
  const pool = new cognito.UserPool(stack, "Pool");
  const orders = new lambda.Function(stack, "Orders", {
    runtime: lambda.Runtime.PYTHON_3_12,
    handler: "index.handler",
    code: lambda.Code.fromInline("def handler(event, context): ..."),
  });
  return { stack, pool, orders };
}

function mock(body) {
  return {
    type: "mock",
    requestTemplates: { "application/json": '{"statusCode": 200}' },
    passthroughBehavior: "when_no_match",
    responses: { default: { statusCode: "200", responseTemplates: { "application/json": body } } },
  };
}

// An API from a document in the program.
{
  const { stack, pool, orders } = stackOf("Spec");
  const text = { schema: { type: "string" } };
  const ok = { 200: { description: "ok" } };
  new apigateway.SpecRestApi(stack, "Api", {
    restApiName: "orders",
    endpointTypes: [apigateway.EndpointType.REGIONAL],
    deployOptions: { stageName: "v1" },
    apiDefinition: apigateway.ApiDefinition.fromInline({
      openapi: "3.0.2",
      info: { title: "orders", version: "1.0" },
      paths: {
        "/orders": {
          get: {
            operationId: "listOrders",
            security: [{ pool: [READ] }],
            parameters: [{ name: "limit", in: "query", required: true, schema: { type: "integer" } }],
            "x-amazon-apigateway-request-validator": "parameters",
            responses: {
              200: {
                description: "The orders",
                content: { "application/json": { schema: { $ref: "#/components/schemas/Orders" } } },
              },
            },
            "x-amazon-apigateway-integration": mock('{"orders": []}'),
          },
          post: {
            security: [{ pool: [WRITE] }],
            requestBody: {
              required: true,
              content: { "application/json": { schema: { $ref: "#/components/schemas/Order" } } },
            },
            "x-amazon-apigateway-request-validator": "all",
            responses: { 201: { description: "Made" } },
            "x-amazon-apigateway-integration": {
              type: "aws_proxy",
              httpMethod: "POST",
              uri: `arn:${stack.partition}:apigateway:${stack.region}:lambda:path/2015-03-31/functions/${orders.functionArn}/invocations`,
              passthroughBehavior: "when_no_match",
            },
          },
          options: {
            responses: { 204: { description: "ok", headers: { "Access-Control-Allow-Origin": text } } },
            "x-amazon-apigateway-integration": {
              type: "mock",
              requestTemplates: { "application/json": "{ statusCode: 204 }" },
              responses: {
                default: {
                  statusCode: "204",
                  responseParameters: { "method.response.header.Access-Control-Allow-Origin": "'*'" },
                },
              },
            },
          },
        },
        "/me": {
          get: {
            security: [{ pool: [] }],
            responses: ok,
            "x-amazon-apigateway-integration": mock("$context.authorizer.claims.sub"),
          },
        },
        "/{proxy+}": {
          "x-amazon-apigateway-any-method": {
            parameters: [{ name: "proxy", in: "path", required: true, ...text }],
            responses: ok,
            "x-amazon-apigateway-integration": mock("open"),
          },
        },
      },
      components: {
        schemas: {
          Order: { type: "object", required: ["item"], properties: { item: { type: "string" } } },
          Orders: {
            type: "object",
            properties: { orders: { type: "array", items: { $ref: "#/components/schemas/Order" } } },
          },
        },
        securitySchemes: {
          pool: {
            type: "apiKey",
            in: "header",
            name: "Authorization",
            "x-amazon-apigateway-authtype": "cognito_user_pools",
            "x-amazon-apigateway-authorizer": { type: "cognito_user_pools", providerARNs: [pool.userPoolArn] },
          },
        },
      },
      "x-amazon-apigateway-request-validators": {
        parameters: { validateRequestParameters: true, validateRequestBody: false },
        all: { validateRequestParameters: true, validateRequestBody: true },
      },
      "x-amazon-apigateway-gateway-responses": {
        DEFAULT_4XX: { responseParameters: { "gatewayresponse.header.Access-Control-Allow-Origin": "'*'" } },
      },
    }),
  });
}

// APIs from constructs.
{
  const { stack, pool, orders } = stackOf("Constructs");
  const authorizer = new apigateway.CognitoUserPoolsAuthorizer(stack, "Authorizer", { cognitoUserPools: [pool] });
  const api = new apigateway.RestApi(stack, "Api", {
    cloudWatchRole: false,
    defaultCorsPreflightOptions: { allowOrigins: apigateway.Cors.ALL_ORIGINS },
  });
  const resource = api.root.addResource("orders");
  resource.addMethod("GET", new apigateway.LambdaIntegration(orders), { authorizer, authorizationScopes: [READ] });
  const integration = new apigateway.MockIntegration({
    requestTemplates: { "application/json": '{"statusCode": 200}' },
    integrationResponses: [{ statusCode: "200" }],
  });
  resource.addResource("{id}").addMethod("DELETE", integration, {
    authorizer,
    methodResponses: [{ statusCode: "200" }],
  });
  api.addGatewayResponse("Refusal", {
    type: apigateway.ResponseType.DEFAULT_4XX,
    responseHeaders: { "Access-Control-Allow-Origin": "'*'" },
  });
  new apigateway.LambdaRestApi(stack, "Proxy", { handler: orders, cloudWatchRole: false });
}
app.synth();
