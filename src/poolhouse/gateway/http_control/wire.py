"""Shapes, errors, operations and constraints of apigatewayv2/2018-11-29.

GENERATED from botocore's service model by `python -m tools.generate_wire`; change the generator, not this file.
Every member is optional here: what is required stands in `SHAPES`, whose rows `tools/wire/tables.py` explains.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import msgspec

from poolhouse.aws.errors import AwsError
from poolhouse.aws.operations import Operation

SERVICE: Final = 'apigatewayv2'
TARGET_PREFIX: Final = ''
NAMES: Final[dict[str, str]] = {
    'accent_color': 'accentColor',
    'access_log_settings': 'accessLogSettings',
    'acm_managed': 'acmManaged',
    'allow_credentials': 'allowCredentials',
    'allow_headers': 'allowHeaders',
    'allow_methods': 'allowMethods',
    'allow_origins': 'allowOrigins',
    'any_of': 'anyOf',
    'api_endpoint': 'apiEndpoint',
    'api_gateway_domain_name': 'apiGatewayDomainName',
    'api_gateway_managed': 'apiGatewayManaged',
    'api_id': 'ApiId',
    'api_key_required': 'apiKeyRequired',
    'api_key_selection_expression': 'apiKeySelectionExpression',
    'api_mapping_id': 'apiMappingId',
    'api_mapping_key': 'apiMappingKey',
    'api_mapping_selection_expression': 'apiMappingSelectionExpression',
    'app_client_id': 'appClientId',
    'authorization_scopes': 'authorizationScopes',
    'authorization_type': 'authorizationType',
    'authorizer_credentials_arn': 'authorizerCredentialsArn',
    'authorizer_id': 'authorizerId',
    'authorizer_payload_format_version': 'authorizerPayloadFormatVersion',
    'authorizer_result_ttl_in_seconds': 'authorizerResultTtlInSeconds',
    'authorizer_type': 'authorizerType',
    'authorizer_uri': 'authorizerUri',
    'auto_deploy': 'autoDeploy',
    'auto_deployed': 'autoDeployed',
    'background_color': 'backgroundColor',
    'basepath': 'Basepath',
    'certificate_arn': 'certificateArn',
    'certificate_name': 'certificateName',
    'certificate_upload_date': 'certificateUploadDate',
    'client_certificate_id': 'clientCertificateId',
    'cognito_config': 'cognitoConfig',
    'connection_id': 'connectionId',
    'connection_type': 'connectionType',
    'content_handling_strategy': 'contentHandlingStrategy',
    'content_type': 'contentType',
    'cors_configuration': 'corsConfiguration',
    'created_date': 'createdDate',
    'credentials_arn': 'credentialsArn',
    'custom_colors': 'customColors',
    'data_trace_enabled': 'dataTraceEnabled',
    'default_route_settings': 'defaultRouteSettings',
    'deployment_id': 'deploymentId',
    'deployment_status': 'deploymentStatus',
    'deployment_status_message': 'deploymentStatusMessage',
    'destination_arn': 'destinationArn',
    'detailed_metrics_enabled': 'detailedMetricsEnabled',
    'disable_execute_api_endpoint': 'disableExecuteApiEndpoint',
    'disable_schema_validation': 'disableSchemaValidation',
    'display_content': 'displayContent',
    'display_name': 'displayName',
    'display_order': 'displayOrder',
    'domain_name': 'DomainName',
    'domain_name_arn': 'domainNameArn',
    'domain_name_configurations': 'domainNameConfigurations',
    'domain_name_id': 'DomainNameId',
    'domain_name_status': 'domainNameStatus',
    'domain_name_status_message': 'domainNameStatusMessage',
    'enable_simple_responses': 'enableSimpleResponses',
    'endpoint_configuration': 'endpointConfiguration',
    'endpoint_type': 'endpointType',
    'error_validation_color': 'errorValidationColor',
    'export_version': 'ExportVersion',
    'expose_headers': 'exposeHeaders',
    'fail_on_warnings': 'FailOnWarnings',
    'header_color': 'headerColor',
    'hosted_zone_id': 'hostedZoneId',
    'identifier_parts': 'identifierParts',
    'identity_source': 'identitySource',
    'identity_validation_expression': 'identityValidationExpression',
    'import_info': 'importInfo',
    'include_extensions': 'IncludeExtensions',
    'include_raw_display_content': 'IncludeRawDisplayContent',
    'included_portal_product_arns': 'includedPortalProductArns',
    'integration_id': 'IntegrationId',
    'integration_method': 'integrationMethod',
    'integration_response_id': 'integrationResponseId',
    'integration_response_key': 'integrationResponseKey',
    'integration_response_selection_expression': 'integrationResponseSelectionExpression',
    'integration_subtype': 'integrationSubtype',
    'integration_type': 'integrationType',
    'integration_uri': 'integrationUri',
    'invoke_api': 'invokeApi',
    'ip_address_type': 'ipAddressType',
    'jwt_configuration': 'jwtConfiguration',
    'last_deployment_status_message': 'lastDeploymentStatusMessage',
    'last_modified': 'lastModified',
    'last_published': 'lastPublished',
    'last_published_description': 'lastPublishedDescription',
    'last_updated_date': 'lastUpdatedDate',
    'limit_type': 'limitType',
    'logging_level': 'loggingLevel',
    'logo_last_uploaded': 'logoLastUploaded',
    'logo_uri': 'logoUri',
    'match_base_paths': 'matchBasePaths',
    'match_headers': 'matchHeaders',
    'max_age': 'maxAge',
    'max_results': 'MaxResults',
    'model_id': 'modelId',
    'model_selection_expression': 'modelSelectionExpression',
    'mutual_tls_authentication': 'mutualTlsAuthentication',
    'navigation_color': 'navigationColor',
    'next_token': 'nextToken',
    'operation_name': 'operationName',
    'output_type': 'OutputType',
    'overview_page_arn': 'overviewPageArn',
    'ownership_verification_certificate_arn': 'ownershipVerificationCertificateArn',
    'page_title': 'pageTitle',
    'passthrough_behavior': 'passthroughBehavior',
    'payload_format_version': 'payloadFormatVersion',
    'policy_document': 'policyDocument',
    'portal_arn': 'portalArn',
    'portal_content': 'portalContent',
    'portal_default_domain_name': 'portalDefaultDomainName',
    'portal_domain_hosted_zone_id': 'portalDomainHostedZoneId',
    'portal_id': 'portalId',
    'portal_product_arn': 'portalProductArn',
    'portal_product_id': 'PortalProductId',
    'preview_status': 'previewStatus',
    'preview_url': 'previewUrl',
    'product_page_arn': 'productPageArn',
    'product_page_arns': 'productPageArns',
    'product_page_id': 'productPageId',
    'product_rest_endpoint_page_arn': 'productRestEndpointPageArn',
    'product_rest_endpoint_page_arns': 'productRestEndpointPageArns',
    'product_rest_endpoint_page_id': 'productRestEndpointPageId',
    'protocol_type': 'protocolType',
    'publish_status': 'publishStatus',
    'raw_display_content': 'rawDisplayContent',
    'request_models': 'requestModels',
    'request_parameter_key': 'RequestParameterKey',
    'request_parameters': 'requestParameters',
    'request_templates': 'requestTemplates',
    'resource_arn': 'ResourceArn',
    'resource_owner': 'ResourceOwner',
    'resource_owner_account_id': 'ResourceOwnerAccountId',
    'resource_type': 'resourceType',
    'response_models': 'responseModels',
    'response_parameters': 'responseParameters',
    'response_templates': 'responseTemplates',
    'rest_api_id': 'restApiId',
    'rest_endpoint_identifier': 'restEndpointIdentifier',
    'route_id': 'RouteId',
    'route_key': 'routeKey',
    'route_response_id': 'routeResponseId',
    'route_response_key': 'routeResponseKey',
    'route_response_selection_expression': 'routeResponseSelectionExpression',
    'route_selection_expression': 'routeSelectionExpression',
    'route_settings': 'routeSettings',
    'routing_mode': 'routingMode',
    'routing_rule_arn': 'routingRuleArn',
    'routing_rule_id': 'routingRuleId',
    'routing_rules': 'routingRules',
    'rum_app_monitor_name': 'rumAppMonitorName',
    'section_name': 'sectionName',
    'security_group_ids': 'securityGroupIds',
    'security_policy': 'securityPolicy',
    'server_name_to_verify': 'serverNameToVerify',
    'specification': 'Specification',
    'stage_name': 'StageName',
    'stage_variables': 'stageVariables',
    'status_exception': 'statusException',
    'strip_base_path': 'stripBasePath',
    'subnet_ids': 'subnetIds',
    'tag_keys': 'TagKeys',
    'template_selection_expression': 'templateSelectionExpression',
    'text_color': 'textColor',
    'throttling_burst_limit': 'throttlingBurstLimit',
    'throttling_rate_limit': 'throttlingRateLimit',
    'timeout_in_millis': 'timeoutInMillis',
    'tls_config': 'tlsConfig',
    'truststore_uri': 'truststoreUri',
    'truststore_version': 'truststoreVersion',
    'truststore_warnings': 'truststoreWarnings',
    'try_it_state': 'tryItState',
    'user_pool_arn': 'userPoolArn',
    'user_pool_domain': 'userPoolDomain',
    'value_glob': 'valueGlob',
    'vpc_link_id': 'vpcLinkId',
    'vpc_link_status': 'vpcLinkStatus',
    'vpc_link_status_message': 'vpcLinkStatusMessage',
    'vpc_link_version': 'vpcLinkVersion',
}


class Shape(msgspec.Struct, frozen=True, omit_defaults=True, rename=NAMES):
    """Base of every structure."""


class ACMManaged(Shape, frozen=True, kw_only=True):
    certificate_arn: str | None = None
    domain_name: str | None = msgspec.field(default=None, name='domainName')


class AccessDeniedExceptionResponseContent(Shape, frozen=True, kw_only=True):
    message: str | None = None


class AccessLogSettings(Shape, frozen=True, kw_only=True):
    destination_arn: str | None = None
    format: str | None = None


class Api(Shape, frozen=True, kw_only=True):
    api_endpoint: str | None = None
    api_gateway_managed: bool | None = None
    api_id: str | None = msgspec.field(default=None, name='apiId')
    api_key_selection_expression: str | None = None
    cors_configuration: Cors | None = None
    created_date: str | None = None
    description: str | None = None
    disable_schema_validation: bool | None = None
    disable_execute_api_endpoint: bool | None = None
    import_info: Sequence[str] | None = None
    ip_address_type: str | None = None
    name: str | None = None
    protocol_type: str | None = None
    route_selection_expression: str | None = None
    tags: Mapping[str, str] | None = None
    version: str | None = None
    warnings: Sequence[str] | None = None


class ApiMapping(Shape, frozen=True, kw_only=True):
    api_id: str | None = msgspec.field(default=None, name='apiId')
    api_mapping_id: str | None = None
    api_mapping_key: str | None = None
    stage: str | None = None


class ApiMappings(Shape, frozen=True, kw_only=True):
    items: Sequence[ApiMapping] | None = None
    next_token: str | None = None


class Apis(Shape, frozen=True, kw_only=True):
    items: Sequence[Api] | None = None
    next_token: str | None = None


class Authorization(Shape, frozen=True, kw_only=True):
    cognito_config: CognitoConfig | None = None
    none: None_ | None = None


class Authorizer(Shape, frozen=True, kw_only=True):
    authorizer_credentials_arn: str | None = None
    authorizer_id: str | None = None
    authorizer_payload_format_version: str | None = None
    authorizer_result_ttl_in_seconds: int | None = None
    authorizer_type: str | None = None
    authorizer_uri: str | None = None
    enable_simple_responses: bool | None = None
    identity_source: Sequence[str] | None = None
    identity_validation_expression: str | None = None
    jwt_configuration: JWTConfiguration | None = None
    name: str | None = None


class Authorizers(Shape, frozen=True, kw_only=True):
    items: Sequence[Authorizer] | None = None
    next_token: str | None = None


class BadRequestExceptionResponseContent(Shape, frozen=True, kw_only=True):
    message: str | None = None


class CognitoConfig(Shape, frozen=True, kw_only=True):
    app_client_id: str | None = None
    user_pool_arn: str | None = None
    user_pool_domain: str | None = None


class ConflictExceptionResponseContent(Shape, frozen=True, kw_only=True):
    message: str | None = None


class Cors(Shape, frozen=True, kw_only=True):
    allow_credentials: bool | None = None
    allow_headers: Sequence[str] | None = None
    allow_methods: Sequence[str] | None = None
    allow_origins: Sequence[str] | None = None
    expose_headers: Sequence[str] | None = None
    max_age: int | None = None


class CreateApiInput(Shape, frozen=True, kw_only=True):
    api_key_selection_expression: str | None = None
    cors_configuration: Cors | None = None
    credentials_arn: str | None = None
    description: str | None = None
    disable_schema_validation: bool | None = None
    disable_execute_api_endpoint: bool | None = None
    name: str | None = None
    protocol_type: str | None = None
    route_key: str | None = None
    route_selection_expression: str | None = None
    tags: Mapping[str, str] | None = None
    target: str | None = None
    version: str | None = None


class CreateApiMappingInput(Shape, frozen=True, kw_only=True):
    api_id: str | None = msgspec.field(default=None, name='apiId')
    api_mapping_key: str | None = None
    stage: str | None = None


class CreateApiMappingRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    api_mapping_key: str | None = msgspec.field(default=None, name='ApiMappingKey')
    domain_name: str | None = None
    stage: str | None = msgspec.field(default=None, name='Stage')


class CreateApiMappingResponse(Shape, frozen=True, kw_only=True):
    api_id: str | None = msgspec.field(default=None, name='apiId')
    api_mapping_id: str | None = None
    api_mapping_key: str | None = None
    stage: str | None = None


class CreateApiRequest(Shape, frozen=True, kw_only=True):
    api_key_selection_expression: str | None = msgspec.field(default=None, name='ApiKeySelectionExpression')
    cors_configuration: Cors | None = msgspec.field(default=None, name='CorsConfiguration')
    credentials_arn: str | None = msgspec.field(default=None, name='CredentialsArn')
    description: str | None = msgspec.field(default=None, name='Description')
    disable_schema_validation: bool | None = msgspec.field(default=None, name='DisableSchemaValidation')
    disable_execute_api_endpoint: bool | None = msgspec.field(default=None, name='DisableExecuteApiEndpoint')
    ip_address_type: str | None = msgspec.field(default=None, name='IpAddressType')
    name: str | None = msgspec.field(default=None, name='Name')
    protocol_type: str | None = msgspec.field(default=None, name='ProtocolType')
    route_key: str | None = msgspec.field(default=None, name='RouteKey')
    route_selection_expression: str | None = msgspec.field(default=None, name='RouteSelectionExpression')
    tags: Mapping[str, str] | None = msgspec.field(default=None, name='Tags')
    target: str | None = msgspec.field(default=None, name='Target')
    version: str | None = msgspec.field(default=None, name='Version')


class CreateApiResponse(Shape, frozen=True, kw_only=True):
    api_endpoint: str | None = None
    api_gateway_managed: bool | None = None
    api_id: str | None = msgspec.field(default=None, name='apiId')
    api_key_selection_expression: str | None = None
    cors_configuration: Cors | None = None
    created_date: str | None = None
    description: str | None = None
    disable_schema_validation: bool | None = None
    disable_execute_api_endpoint: bool | None = None
    import_info: Sequence[str] | None = None
    ip_address_type: str | None = None
    name: str | None = None
    protocol_type: str | None = None
    route_selection_expression: str | None = None
    tags: Mapping[str, str] | None = None
    version: str | None = None
    warnings: Sequence[str] | None = None


class CreateAuthorizerInput(Shape, frozen=True, kw_only=True):
    authorizer_credentials_arn: str | None = None
    authorizer_payload_format_version: str | None = None
    authorizer_result_ttl_in_seconds: int | None = None
    authorizer_type: str | None = None
    authorizer_uri: str | None = None
    enable_simple_responses: bool | None = None
    identity_source: Sequence[str] | None = None
    identity_validation_expression: str | None = None
    jwt_configuration: JWTConfiguration | None = None
    name: str | None = None


class CreateAuthorizerRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    authorizer_credentials_arn: str | None = msgspec.field(default=None, name='AuthorizerCredentialsArn')
    authorizer_payload_format_version: str | None = msgspec.field(default=None, name='AuthorizerPayloadFormatVersion')
    authorizer_result_ttl_in_seconds: int | None = msgspec.field(default=None, name='AuthorizerResultTtlInSeconds')
    authorizer_type: str | None = msgspec.field(default=None, name='AuthorizerType')
    authorizer_uri: str | None = msgspec.field(default=None, name='AuthorizerUri')
    enable_simple_responses: bool | None = msgspec.field(default=None, name='EnableSimpleResponses')
    identity_source: Sequence[str] | None = msgspec.field(default=None, name='IdentitySource')
    identity_validation_expression: str | None = msgspec.field(default=None, name='IdentityValidationExpression')
    jwt_configuration: JWTConfiguration | None = msgspec.field(default=None, name='JwtConfiguration')
    name: str | None = msgspec.field(default=None, name='Name')


class CreateAuthorizerResponse(Shape, frozen=True, kw_only=True):
    authorizer_credentials_arn: str | None = None
    authorizer_id: str | None = None
    authorizer_payload_format_version: str | None = None
    authorizer_result_ttl_in_seconds: int | None = None
    authorizer_type: str | None = None
    authorizer_uri: str | None = None
    enable_simple_responses: bool | None = None
    identity_source: Sequence[str] | None = None
    identity_validation_expression: str | None = None
    jwt_configuration: JWTConfiguration | None = None
    name: str | None = None


class CreateDeploymentInput(Shape, frozen=True, kw_only=True):
    description: str | None = None
    stage_name: str | None = msgspec.field(default=None, name='stageName')


class CreateDeploymentRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    description: str | None = msgspec.field(default=None, name='Description')
    stage_name: str | None = None


class CreateDeploymentResponse(Shape, frozen=True, kw_only=True):
    auto_deployed: bool | None = None
    created_date: str | None = None
    deployment_id: str | None = None
    deployment_status: str | None = None
    deployment_status_message: str | None = None
    description: str | None = None


class CreateDomainNameInput(Shape, frozen=True, kw_only=True):
    domain_name: str | None = msgspec.field(default=None, name='domainName')
    domain_name_configurations: Sequence[DomainNameConfiguration] | None = None
    mutual_tls_authentication: MutualTlsAuthenticationInput | None = None
    routing_mode: str | None = None
    tags: Mapping[str, str] | None = None


class CreateDomainNameRequest(Shape, frozen=True, kw_only=True):
    domain_name: str | None = None
    domain_name_configurations: Sequence[DomainNameConfiguration] | None = msgspec.field(default=None, name='DomainNameConfigurations')
    mutual_tls_authentication: MutualTlsAuthenticationInput | None = msgspec.field(default=None, name='MutualTlsAuthentication')
    routing_mode: str | None = msgspec.field(default=None, name='RoutingMode')
    tags: Mapping[str, str] | None = msgspec.field(default=None, name='Tags')


class CreateDomainNameResponse(Shape, frozen=True, kw_only=True):
    api_mapping_selection_expression: str | None = None
    domain_name: str | None = msgspec.field(default=None, name='domainName')
    domain_name_arn: str | None = None
    domain_name_configurations: Sequence[DomainNameConfiguration] | None = None
    mutual_tls_authentication: MutualTlsAuthentication | None = None
    routing_mode: str | None = None
    tags: Mapping[str, str] | None = None


class CreateIntegrationInput(Shape, frozen=True, kw_only=True):
    connection_id: str | None = None
    connection_type: str | None = None
    content_handling_strategy: str | None = None
    credentials_arn: str | None = None
    description: str | None = None
    integration_method: str | None = None
    integration_subtype: str | None = None
    integration_type: str | None = None
    integration_uri: str | None = None
    passthrough_behavior: str | None = None
    payload_format_version: str | None = None
    request_parameters: Mapping[str, str] | None = None
    request_templates: Mapping[str, str] | None = None
    response_parameters: Mapping[str, Mapping[str, str]] | None = None
    template_selection_expression: str | None = None
    timeout_in_millis: int | None = None
    tls_config: TlsConfigInput | None = None


class CreateIntegrationRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    connection_id: str | None = msgspec.field(default=None, name='ConnectionId')
    connection_type: str | None = msgspec.field(default=None, name='ConnectionType')
    content_handling_strategy: str | None = msgspec.field(default=None, name='ContentHandlingStrategy')
    credentials_arn: str | None = msgspec.field(default=None, name='CredentialsArn')
    description: str | None = msgspec.field(default=None, name='Description')
    integration_method: str | None = msgspec.field(default=None, name='IntegrationMethod')
    integration_subtype: str | None = msgspec.field(default=None, name='IntegrationSubtype')
    integration_type: str | None = msgspec.field(default=None, name='IntegrationType')
    integration_uri: str | None = msgspec.field(default=None, name='IntegrationUri')
    passthrough_behavior: str | None = msgspec.field(default=None, name='PassthroughBehavior')
    payload_format_version: str | None = msgspec.field(default=None, name='PayloadFormatVersion')
    request_parameters: Mapping[str, str] | None = msgspec.field(default=None, name='RequestParameters')
    request_templates: Mapping[str, str] | None = msgspec.field(default=None, name='RequestTemplates')
    response_parameters: Mapping[str, Mapping[str, str]] | None = msgspec.field(default=None, name='ResponseParameters')
    template_selection_expression: str | None = msgspec.field(default=None, name='TemplateSelectionExpression')
    timeout_in_millis: int | None = msgspec.field(default=None, name='TimeoutInMillis')
    tls_config: TlsConfigInput | None = msgspec.field(default=None, name='TlsConfig')


class CreateIntegrationResponseInput(Shape, frozen=True, kw_only=True):
    content_handling_strategy: str | None = None
    integration_response_key: str | None = None
    response_parameters: Mapping[str, str] | None = None
    response_templates: Mapping[str, str] | None = None
    template_selection_expression: str | None = None


class CreateIntegrationResponseRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    content_handling_strategy: str | None = msgspec.field(default=None, name='ContentHandlingStrategy')
    integration_id: str | None = None
    integration_response_key: str | None = msgspec.field(default=None, name='IntegrationResponseKey')
    response_parameters: Mapping[str, str] | None = msgspec.field(default=None, name='ResponseParameters')
    response_templates: Mapping[str, str] | None = msgspec.field(default=None, name='ResponseTemplates')
    template_selection_expression: str | None = msgspec.field(default=None, name='TemplateSelectionExpression')


class CreateIntegrationResponseResponse(Shape, frozen=True, kw_only=True):
    content_handling_strategy: str | None = None
    integration_response_id: str | None = None
    integration_response_key: str | None = None
    response_parameters: Mapping[str, str] | None = None
    response_templates: Mapping[str, str] | None = None
    template_selection_expression: str | None = None


class CreateIntegrationResult(Shape, frozen=True, kw_only=True):
    api_gateway_managed: bool | None = None
    connection_id: str | None = None
    connection_type: str | None = None
    content_handling_strategy: str | None = None
    credentials_arn: str | None = None
    description: str | None = None
    integration_id: str | None = msgspec.field(default=None, name='integrationId')
    integration_method: str | None = None
    integration_response_selection_expression: str | None = None
    integration_subtype: str | None = None
    integration_type: str | None = None
    integration_uri: str | None = None
    passthrough_behavior: str | None = None
    payload_format_version: str | None = None
    request_parameters: Mapping[str, str] | None = None
    request_templates: Mapping[str, str] | None = None
    response_parameters: Mapping[str, Mapping[str, str]] | None = None
    template_selection_expression: str | None = None
    timeout_in_millis: int | None = None
    tls_config: TlsConfig | None = None


class CreateModelInput(Shape, frozen=True, kw_only=True):
    content_type: str | None = None
    description: str | None = None
    name: str | None = None
    schema: str | None = None


class CreateModelRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    content_type: str | None = msgspec.field(default=None, name='ContentType')
    description: str | None = msgspec.field(default=None, name='Description')
    name: str | None = msgspec.field(default=None, name='Name')
    schema: str | None = msgspec.field(default=None, name='Schema')


class CreateModelResponse(Shape, frozen=True, kw_only=True):
    content_type: str | None = None
    description: str | None = None
    model_id: str | None = None
    name: str | None = None
    schema: str | None = None


class CreatePortalProductRequest(Shape, frozen=True, kw_only=True):
    description: str | None = msgspec.field(default=None, name='Description')
    display_name: str | None = msgspec.field(default=None, name='DisplayName')
    tags: Mapping[str, str] | None = msgspec.field(default=None, name='Tags')


class CreatePortalProductRequestContent(Shape, frozen=True, kw_only=True):
    description: str | None = None
    display_name: str | None = None
    tags: Mapping[str, str] | None = None


class CreatePortalProductResponse(Shape, frozen=True, kw_only=True):
    description: str | None = None
    display_name: str | None = None
    display_order: DisplayOrder | None = None
    last_modified: str | None = None
    portal_product_arn: str | None = None
    portal_product_id: str | None = msgspec.field(default=None, name='portalProductId')
    tags: Mapping[str, str] | None = None


class CreatePortalProductResponseContent(Shape, frozen=True, kw_only=True):
    description: str | None = None
    display_name: str | None = None
    display_order: DisplayOrder | None = None
    last_modified: str | None = None
    portal_product_arn: str | None = None
    portal_product_id: str | None = msgspec.field(default=None, name='portalProductId')
    tags: Mapping[str, str] | None = None


class CreatePortalRequest(Shape, frozen=True, kw_only=True):
    authorization: Authorization | None = msgspec.field(default=None, name='Authorization')
    endpoint_configuration: EndpointConfigurationRequest | None = msgspec.field(default=None, name='EndpointConfiguration')
    included_portal_product_arns: Sequence[str] | None = msgspec.field(default=None, name='IncludedPortalProductArns')
    logo_uri: str | None = msgspec.field(default=None, name='LogoUri')
    portal_content: PortalContent | None = msgspec.field(default=None, name='PortalContent')
    rum_app_monitor_name: str | None = msgspec.field(default=None, name='RumAppMonitorName')
    tags: Mapping[str, str] | None = msgspec.field(default=None, name='Tags')


class CreatePortalRequestContent(Shape, frozen=True, kw_only=True):
    authorization: Authorization | None = None
    endpoint_configuration: EndpointConfigurationRequest | None = None
    included_portal_product_arns: Sequence[str] | None = None
    logo_uri: str | None = None
    portal_content: PortalContent | None = None
    rum_app_monitor_name: str | None = None
    tags: Mapping[str, str] | None = None


class CreatePortalResponse(Shape, frozen=True, kw_only=True):
    authorization: Authorization | None = None
    endpoint_configuration: EndpointConfigurationResponse | None = None
    included_portal_product_arns: Sequence[str] | None = None
    last_modified: str | None = None
    last_published: str | None = None
    last_published_description: str | None = None
    portal_arn: str | None = None
    portal_content: PortalContent | None = None
    portal_id: str | None = None
    publish_status: str | None = None
    rum_app_monitor_name: str | None = None
    status_exception: StatusException | None = None
    tags: Mapping[str, str] | None = None


class CreatePortalResponseContent(Shape, frozen=True, kw_only=True):
    authorization: Authorization | None = None
    endpoint_configuration: EndpointConfigurationResponse | None = None
    included_portal_product_arns: Sequence[str] | None = None
    last_modified: str | None = None
    last_published: str | None = None
    last_published_description: str | None = None
    portal_arn: str | None = None
    portal_content: PortalContent | None = None
    portal_id: str | None = None
    publish_status: str | None = None
    rum_app_monitor_name: str | None = None
    status_exception: StatusException | None = None
    tags: Mapping[str, str] | None = None


class CreateProductPageRequest(Shape, frozen=True, kw_only=True):
    display_content: DisplayContent | None = msgspec.field(default=None, name='DisplayContent')
    portal_product_id: str | None = None


class CreateProductPageRequestContent(Shape, frozen=True, kw_only=True):
    display_content: DisplayContent | None = None


class CreateProductPageResponse(Shape, frozen=True, kw_only=True):
    display_content: DisplayContent | None = None
    last_modified: str | None = None
    product_page_arn: str | None = None
    product_page_id: str | None = None


class CreateProductPageResponseContent(Shape, frozen=True, kw_only=True):
    display_content: DisplayContent | None = None
    last_modified: str | None = None
    product_page_arn: str | None = None
    product_page_id: str | None = None


class CreateProductRestEndpointPageRequest(Shape, frozen=True, kw_only=True):
    display_content: EndpointDisplayContent | None = msgspec.field(default=None, name='DisplayContent')
    portal_product_id: str | None = None
    rest_endpoint_identifier: RestEndpointIdentifier | None = msgspec.field(default=None, name='RestEndpointIdentifier')
    try_it_state: str | None = msgspec.field(default=None, name='TryItState')


class CreateProductRestEndpointPageRequestContent(Shape, frozen=True, kw_only=True):
    display_content: EndpointDisplayContent | None = None
    rest_endpoint_identifier: RestEndpointIdentifier | None = None
    try_it_state: str | None = None


class CreateProductRestEndpointPageResponse(Shape, frozen=True, kw_only=True):
    display_content: EndpointDisplayContentResponse | None = None
    last_modified: str | None = None
    product_rest_endpoint_page_arn: str | None = None
    product_rest_endpoint_page_id: str | None = None
    rest_endpoint_identifier: RestEndpointIdentifier | None = None
    status: str | None = None
    status_exception: StatusException | None = None
    try_it_state: str | None = None


class CreateProductRestEndpointPageResponseContent(Shape, frozen=True, kw_only=True):
    display_content: EndpointDisplayContentResponse | None = None
    last_modified: str | None = None
    product_rest_endpoint_page_arn: str | None = None
    product_rest_endpoint_page_id: str | None = None
    rest_endpoint_identifier: RestEndpointIdentifier | None = None
    status: str | None = None
    status_exception: StatusException | None = None
    try_it_state: str | None = None


class CreateRouteInput(Shape, frozen=True, kw_only=True):
    api_key_required: bool | None = None
    authorization_scopes: Sequence[str] | None = None
    authorization_type: str | None = None
    authorizer_id: str | None = None
    model_selection_expression: str | None = None
    operation_name: str | None = None
    request_models: Mapping[str, str] | None = None
    request_parameters: Mapping[str, ParameterConstraints] | None = None
    route_key: str | None = None
    route_response_selection_expression: str | None = None
    target: str | None = None


class CreateRouteRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    api_key_required: bool | None = msgspec.field(default=None, name='ApiKeyRequired')
    authorization_scopes: Sequence[str] | None = msgspec.field(default=None, name='AuthorizationScopes')
    authorization_type: str | None = msgspec.field(default=None, name='AuthorizationType')
    authorizer_id: str | None = msgspec.field(default=None, name='AuthorizerId')
    model_selection_expression: str | None = msgspec.field(default=None, name='ModelSelectionExpression')
    operation_name: str | None = msgspec.field(default=None, name='OperationName')
    request_models: Mapping[str, str] | None = msgspec.field(default=None, name='RequestModels')
    request_parameters: Mapping[str, ParameterConstraints] | None = msgspec.field(default=None, name='RequestParameters')
    route_key: str | None = msgspec.field(default=None, name='RouteKey')
    route_response_selection_expression: str | None = msgspec.field(default=None, name='RouteResponseSelectionExpression')
    target: str | None = msgspec.field(default=None, name='Target')


class CreateRouteResponseInput(Shape, frozen=True, kw_only=True):
    model_selection_expression: str | None = None
    response_models: Mapping[str, str] | None = None
    response_parameters: Mapping[str, ParameterConstraints] | None = None
    route_response_key: str | None = None


class CreateRouteResponseRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    model_selection_expression: str | None = msgspec.field(default=None, name='ModelSelectionExpression')
    response_models: Mapping[str, str] | None = msgspec.field(default=None, name='ResponseModels')
    response_parameters: Mapping[str, ParameterConstraints] | None = msgspec.field(default=None, name='ResponseParameters')
    route_id: str | None = None
    route_response_key: str | None = msgspec.field(default=None, name='RouteResponseKey')


class CreateRouteResponseResponse(Shape, frozen=True, kw_only=True):
    model_selection_expression: str | None = None
    response_models: Mapping[str, str] | None = None
    response_parameters: Mapping[str, ParameterConstraints] | None = None
    route_response_id: str | None = None
    route_response_key: str | None = None


class CreateRouteResult(Shape, frozen=True, kw_only=True):
    api_gateway_managed: bool | None = None
    api_key_required: bool | None = None
    authorization_scopes: Sequence[str] | None = None
    authorization_type: str | None = None
    authorizer_id: str | None = None
    model_selection_expression: str | None = None
    operation_name: str | None = None
    request_models: Mapping[str, str] | None = None
    request_parameters: Mapping[str, ParameterConstraints] | None = None
    route_id: str | None = msgspec.field(default=None, name='routeId')
    route_key: str | None = None
    route_response_selection_expression: str | None = None
    target: str | None = None


class CreateRoutingRuleRequest(Shape, frozen=True, kw_only=True):
    actions: Sequence[RoutingRuleAction] | None = msgspec.field(default=None, name='Actions')
    conditions: Sequence[RoutingRuleCondition] | None = msgspec.field(default=None, name='Conditions')
    domain_name: str | None = None
    domain_name_id: str | None = None
    priority: int | None = msgspec.field(default=None, name='Priority')


class CreateRoutingRuleResponse(Shape, frozen=True, kw_only=True):
    actions: Sequence[RoutingRuleAction] | None = None
    conditions: Sequence[RoutingRuleCondition] | None = None
    priority: int | None = None
    routing_rule_arn: str | None = None
    routing_rule_id: str | None = None


class CreateStageInput(Shape, frozen=True, kw_only=True):
    access_log_settings: AccessLogSettings | None = None
    auto_deploy: bool | None = None
    client_certificate_id: str | None = None
    default_route_settings: RouteSettings | None = None
    deployment_id: str | None = None
    description: str | None = None
    route_settings: Mapping[str, RouteSettings] | None = None
    stage_name: str | None = msgspec.field(default=None, name='stageName')
    stage_variables: Mapping[str, str] | None = None
    tags: Mapping[str, str] | None = None


class CreateStageRequest(Shape, frozen=True, kw_only=True):
    access_log_settings: AccessLogSettings | None = msgspec.field(default=None, name='AccessLogSettings')
    api_id: str | None = None
    auto_deploy: bool | None = msgspec.field(default=None, name='AutoDeploy')
    client_certificate_id: str | None = msgspec.field(default=None, name='ClientCertificateId')
    default_route_settings: RouteSettings | None = msgspec.field(default=None, name='DefaultRouteSettings')
    deployment_id: str | None = msgspec.field(default=None, name='DeploymentId')
    description: str | None = msgspec.field(default=None, name='Description')
    route_settings: Mapping[str, RouteSettings] | None = msgspec.field(default=None, name='RouteSettings')
    stage_name: str | None = None
    stage_variables: Mapping[str, str] | None = msgspec.field(default=None, name='StageVariables')
    tags: Mapping[str, str] | None = msgspec.field(default=None, name='Tags')


class CreateStageResponse(Shape, frozen=True, kw_only=True):
    access_log_settings: AccessLogSettings | None = None
    api_gateway_managed: bool | None = None
    auto_deploy: bool | None = None
    client_certificate_id: str | None = None
    created_date: str | None = None
    default_route_settings: RouteSettings | None = None
    deployment_id: str | None = None
    description: str | None = None
    last_deployment_status_message: str | None = None
    last_updated_date: str | None = None
    route_settings: Mapping[str, RouteSettings] | None = None
    stage_name: str | None = msgspec.field(default=None, name='stageName')
    stage_variables: Mapping[str, str] | None = None
    tags: Mapping[str, str] | None = None


class CreateVpcLinkInput(Shape, frozen=True, kw_only=True):
    name: str | None = None
    security_group_ids: Sequence[str] | None = None
    subnet_ids: Sequence[str] | None = None
    tags: Mapping[str, str] | None = None


class CreateVpcLinkRequest(Shape, frozen=True, kw_only=True):
    name: str | None = msgspec.field(default=None, name='Name')
    security_group_ids: Sequence[str] | None = msgspec.field(default=None, name='SecurityGroupIds')
    subnet_ids: Sequence[str] | None = msgspec.field(default=None, name='SubnetIds')
    tags: Mapping[str, str] | None = msgspec.field(default=None, name='Tags')


class CreateVpcLinkResponse(Shape, frozen=True, kw_only=True):
    created_date: str | None = None
    name: str | None = None
    security_group_ids: Sequence[str] | None = None
    subnet_ids: Sequence[str] | None = None
    tags: Mapping[str, str] | None = None
    vpc_link_id: str | None = None
    vpc_link_status: str | None = None
    vpc_link_status_message: str | None = None
    vpc_link_version: str | None = None


class CustomColors(Shape, frozen=True, kw_only=True):
    accent_color: str | None = None
    background_color: str | None = None
    error_validation_color: str | None = None
    header_color: str | None = None
    navigation_color: str | None = None
    text_color: str | None = None


class DeleteAccessLogSettingsRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    stage_name: str | None = None


class DeleteApiMappingRequest(Shape, frozen=True, kw_only=True):
    api_mapping_id: str | None = msgspec.field(default=None, name='ApiMappingId')
    domain_name: str | None = None


class DeleteApiRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None


class DeleteAuthorizerRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    authorizer_id: str | None = msgspec.field(default=None, name='AuthorizerId')


class DeleteCorsConfigurationRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None


class DeleteDeploymentRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    deployment_id: str | None = msgspec.field(default=None, name='DeploymentId')


class DeleteDomainNameRequest(Shape, frozen=True, kw_only=True):
    domain_name: str | None = None


class DeleteIntegrationRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    integration_id: str | None = None


class DeleteIntegrationResponseRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    integration_id: str | None = None
    integration_response_id: str | None = msgspec.field(default=None, name='IntegrationResponseId')


class DeleteModelRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    model_id: str | None = msgspec.field(default=None, name='ModelId')


class DeletePortalProductRequest(Shape, frozen=True, kw_only=True):
    portal_product_id: str | None = None


class DeletePortalProductSharingPolicyRequest(Shape, frozen=True, kw_only=True):
    portal_product_id: str | None = None


class DeletePortalRequest(Shape, frozen=True, kw_only=True):
    portal_id: str | None = msgspec.field(default=None, name='PortalId')


class DeleteProductPageRequest(Shape, frozen=True, kw_only=True):
    portal_product_id: str | None = None
    product_page_id: str | None = msgspec.field(default=None, name='ProductPageId')


class DeleteProductRestEndpointPageRequest(Shape, frozen=True, kw_only=True):
    portal_product_id: str | None = None
    product_rest_endpoint_page_id: str | None = msgspec.field(default=None, name='ProductRestEndpointPageId')


class DeleteRouteRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    route_id: str | None = None


class DeleteRouteRequestParameterRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    request_parameter_key: str | None = None
    route_id: str | None = None


class DeleteRouteResponseRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    route_id: str | None = None
    route_response_id: str | None = msgspec.field(default=None, name='RouteResponseId')


class DeleteRouteSettingsRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    route_key: str | None = msgspec.field(default=None, name='RouteKey')
    stage_name: str | None = None


class DeleteRoutingRuleRequest(Shape, frozen=True, kw_only=True):
    domain_name: str | None = None
    domain_name_id: str | None = None
    routing_rule_id: str | None = msgspec.field(default=None, name='RoutingRuleId')


class DeleteStageRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    stage_name: str | None = None


class DeleteVpcLinkRequest(Shape, frozen=True, kw_only=True):
    vpc_link_id: str | None = msgspec.field(default=None, name='VpcLinkId')


class DeleteVpcLinkResponse(Shape, frozen=True, kw_only=True):
    pass


class Deployment(Shape, frozen=True, kw_only=True):
    auto_deployed: bool | None = None
    created_date: str | None = None
    deployment_id: str | None = None
    deployment_status: str | None = None
    deployment_status_message: str | None = None
    description: str | None = None


class Deployments(Shape, frozen=True, kw_only=True):
    items: Sequence[Deployment] | None = None
    next_token: str | None = None


class DisablePortalRequest(Shape, frozen=True, kw_only=True):
    portal_id: str | None = msgspec.field(default=None, name='PortalId')


class DisplayContent(Shape, frozen=True, kw_only=True):
    body: str | None = None
    title: str | None = None


class DisplayContentOverrides(Shape, frozen=True, kw_only=True):
    body: str | None = None
    endpoint: str | None = None
    operation_name: str | None = None


class DisplayOrder(Shape, frozen=True, kw_only=True):
    contents: Sequence[Section] | None = None
    overview_page_arn: str | None = None
    product_page_arns: Sequence[str] | None = None


class DomainName(Shape, frozen=True, kw_only=True):
    api_mapping_selection_expression: str | None = None
    domain_name: str | None = msgspec.field(default=None, name='domainName')
    domain_name_arn: str | None = None
    domain_name_configurations: Sequence[DomainNameConfiguration] | None = None
    mutual_tls_authentication: MutualTlsAuthentication | None = None
    routing_mode: str | None = None
    tags: Mapping[str, str] | None = None


class DomainNameConfiguration(Shape, frozen=True, kw_only=True):
    api_gateway_domain_name: str | None = None
    certificate_arn: str | None = None
    certificate_name: str | None = None
    certificate_upload_date: str | None = None
    domain_name_status: str | None = None
    domain_name_status_message: str | None = None
    endpoint_type: str | None = None
    hosted_zone_id: str | None = None
    ip_address_type: str | None = None
    security_policy: str | None = None
    ownership_verification_certificate_arn: str | None = None


class DomainNames(Shape, frozen=True, kw_only=True):
    items: Sequence[DomainName] | None = None
    next_token: str | None = None


class EndpointConfigurationRequest(Shape, frozen=True, kw_only=True):
    acm_managed: ACMManaged | None = None
    none: None_ | None = None


class EndpointConfigurationResponse(Shape, frozen=True, kw_only=True):
    certificate_arn: str | None = None
    domain_name: str | None = msgspec.field(default=None, name='domainName')
    portal_default_domain_name: str | None = None
    portal_domain_hosted_zone_id: str | None = None


class EndpointDisplayContent(Shape, frozen=True, kw_only=True):
    none: None_ | None = None
    overrides: DisplayContentOverrides | None = None


class EndpointDisplayContentResponse(Shape, frozen=True, kw_only=True):
    body: str | None = None
    endpoint: str | None = None
    operation_name: str | None = None


class ExportApiRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    export_version: str | None = None
    include_extensions: bool | None = None
    output_type: str | None = None
    specification: str | None = None
    stage_name: str | None = None


class ExportApiResponse(Shape, frozen=True, kw_only=True):
    body: bytes | None = None


class GetApiMappingRequest(Shape, frozen=True, kw_only=True):
    api_mapping_id: str | None = msgspec.field(default=None, name='ApiMappingId')
    domain_name: str | None = None


class GetApiMappingResponse(Shape, frozen=True, kw_only=True):
    api_id: str | None = msgspec.field(default=None, name='apiId')
    api_mapping_id: str | None = None
    api_mapping_key: str | None = None
    stage: str | None = None


class GetApiMappingsRequest(Shape, frozen=True, kw_only=True):
    domain_name: str | None = None
    max_results: str | None = None
    next_token: str | None = msgspec.field(default=None, name='NextToken')


class GetApiMappingsResponse(Shape, frozen=True, kw_only=True):
    items: Sequence[ApiMapping] | None = None
    next_token: str | None = None


class GetApiRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None


class GetApiResponse(Shape, frozen=True, kw_only=True):
    api_endpoint: str | None = None
    api_gateway_managed: bool | None = None
    api_id: str | None = msgspec.field(default=None, name='apiId')
    api_key_selection_expression: str | None = None
    cors_configuration: Cors | None = None
    created_date: str | None = None
    description: str | None = None
    disable_schema_validation: bool | None = None
    disable_execute_api_endpoint: bool | None = None
    import_info: Sequence[str] | None = None
    ip_address_type: str | None = None
    name: str | None = None
    protocol_type: str | None = None
    route_selection_expression: str | None = None
    tags: Mapping[str, str] | None = None
    version: str | None = None
    warnings: Sequence[str] | None = None


class GetApisRequest(Shape, frozen=True, kw_only=True):
    max_results: str | None = None
    next_token: str | None = msgspec.field(default=None, name='NextToken')


class GetApisResponse(Shape, frozen=True, kw_only=True):
    items: Sequence[Api] | None = None
    next_token: str | None = None


class GetAuthorizerRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    authorizer_id: str | None = msgspec.field(default=None, name='AuthorizerId')


class GetAuthorizerResponse(Shape, frozen=True, kw_only=True):
    authorizer_credentials_arn: str | None = None
    authorizer_id: str | None = None
    authorizer_payload_format_version: str | None = None
    authorizer_result_ttl_in_seconds: int | None = None
    authorizer_type: str | None = None
    authorizer_uri: str | None = None
    enable_simple_responses: bool | None = None
    identity_source: Sequence[str] | None = None
    identity_validation_expression: str | None = None
    jwt_configuration: JWTConfiguration | None = None
    name: str | None = None


class GetAuthorizersRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    max_results: str | None = None
    next_token: str | None = msgspec.field(default=None, name='NextToken')


class GetAuthorizersResponse(Shape, frozen=True, kw_only=True):
    items: Sequence[Authorizer] | None = None
    next_token: str | None = None


class GetDeploymentRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    deployment_id: str | None = msgspec.field(default=None, name='DeploymentId')


class GetDeploymentResponse(Shape, frozen=True, kw_only=True):
    auto_deployed: bool | None = None
    created_date: str | None = None
    deployment_id: str | None = None
    deployment_status: str | None = None
    deployment_status_message: str | None = None
    description: str | None = None


class GetDeploymentsRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    max_results: str | None = None
    next_token: str | None = msgspec.field(default=None, name='NextToken')


class GetDeploymentsResponse(Shape, frozen=True, kw_only=True):
    items: Sequence[Deployment] | None = None
    next_token: str | None = None


class GetDomainNameRequest(Shape, frozen=True, kw_only=True):
    domain_name: str | None = None


class GetDomainNameResponse(Shape, frozen=True, kw_only=True):
    api_mapping_selection_expression: str | None = None
    domain_name: str | None = msgspec.field(default=None, name='domainName')
    domain_name_arn: str | None = None
    domain_name_configurations: Sequence[DomainNameConfiguration] | None = None
    mutual_tls_authentication: MutualTlsAuthentication | None = None
    routing_mode: str | None = None
    tags: Mapping[str, str] | None = None


class GetDomainNamesRequest(Shape, frozen=True, kw_only=True):
    max_results: str | None = None
    next_token: str | None = msgspec.field(default=None, name='NextToken')


class GetDomainNamesResponse(Shape, frozen=True, kw_only=True):
    items: Sequence[DomainName] | None = None
    next_token: str | None = None


class GetIntegrationRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    integration_id: str | None = None


class GetIntegrationResponseRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    integration_id: str | None = None
    integration_response_id: str | None = msgspec.field(default=None, name='IntegrationResponseId')


class GetIntegrationResponseResponse(Shape, frozen=True, kw_only=True):
    content_handling_strategy: str | None = None
    integration_response_id: str | None = None
    integration_response_key: str | None = None
    response_parameters: Mapping[str, str] | None = None
    response_templates: Mapping[str, str] | None = None
    template_selection_expression: str | None = None


class GetIntegrationResponsesRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    integration_id: str | None = None
    max_results: str | None = None
    next_token: str | None = msgspec.field(default=None, name='NextToken')


class GetIntegrationResponsesResponse(Shape, frozen=True, kw_only=True):
    items: Sequence[IntegrationResponse] | None = None
    next_token: str | None = None


class GetIntegrationResult(Shape, frozen=True, kw_only=True):
    api_gateway_managed: bool | None = None
    connection_id: str | None = None
    connection_type: str | None = None
    content_handling_strategy: str | None = None
    credentials_arn: str | None = None
    description: str | None = None
    integration_id: str | None = msgspec.field(default=None, name='integrationId')
    integration_method: str | None = None
    integration_response_selection_expression: str | None = None
    integration_subtype: str | None = None
    integration_type: str | None = None
    integration_uri: str | None = None
    passthrough_behavior: str | None = None
    payload_format_version: str | None = None
    request_parameters: Mapping[str, str] | None = None
    request_templates: Mapping[str, str] | None = None
    response_parameters: Mapping[str, Mapping[str, str]] | None = None
    template_selection_expression: str | None = None
    timeout_in_millis: int | None = None
    tls_config: TlsConfig | None = None


class GetIntegrationsRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    max_results: str | None = None
    next_token: str | None = msgspec.field(default=None, name='NextToken')


class GetIntegrationsResponse(Shape, frozen=True, kw_only=True):
    items: Sequence[Integration] | None = None
    next_token: str | None = None


class GetModelRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    model_id: str | None = msgspec.field(default=None, name='ModelId')


class GetModelResponse(Shape, frozen=True, kw_only=True):
    content_type: str | None = None
    description: str | None = None
    model_id: str | None = None
    name: str | None = None
    schema: str | None = None


class GetModelTemplateRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    model_id: str | None = msgspec.field(default=None, name='ModelId')


class GetModelTemplateResponse(Shape, frozen=True, kw_only=True):
    value: str | None = None


class GetModelsRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    max_results: str | None = None
    next_token: str | None = msgspec.field(default=None, name='NextToken')


class GetModelsResponse(Shape, frozen=True, kw_only=True):
    items: Sequence[Model] | None = None
    next_token: str | None = None


class GetPortalProductRequest(Shape, frozen=True, kw_only=True):
    portal_product_id: str | None = None
    resource_owner_account_id: str | None = None


class GetPortalProductResponse(Shape, frozen=True, kw_only=True):
    description: str | None = None
    display_name: str | None = None
    display_order: DisplayOrder | None = None
    last_modified: str | None = None
    portal_product_arn: str | None = None
    portal_product_id: str | None = msgspec.field(default=None, name='portalProductId')
    tags: Mapping[str, str] | None = None


class GetPortalProductResponseContent(Shape, frozen=True, kw_only=True):
    description: str | None = None
    display_name: str | None = None
    display_order: DisplayOrder | None = None
    last_modified: str | None = None
    portal_product_arn: str | None = None
    portal_product_id: str | None = msgspec.field(default=None, name='portalProductId')
    tags: Mapping[str, str] | None = None


class GetPortalProductSharingPolicyRequest(Shape, frozen=True, kw_only=True):
    portal_product_id: str | None = None


class GetPortalProductSharingPolicyResponse(Shape, frozen=True, kw_only=True):
    policy_document: str | None = None
    portal_product_id: str | None = msgspec.field(default=None, name='portalProductId')


class GetPortalProductSharingPolicyResponseContent(Shape, frozen=True, kw_only=True):
    policy_document: str | None = None
    portal_product_id: str | None = msgspec.field(default=None, name='portalProductId')


class GetPortalRequest(Shape, frozen=True, kw_only=True):
    portal_id: str | None = msgspec.field(default=None, name='PortalId')


class GetPortalResponse(Shape, frozen=True, kw_only=True):
    authorization: Authorization | None = None
    endpoint_configuration: EndpointConfigurationResponse | None = None
    included_portal_product_arns: Sequence[str] | None = None
    last_modified: str | None = None
    last_published: str | None = None
    last_published_description: str | None = None
    portal_arn: str | None = None
    portal_content: PortalContent | None = None
    portal_id: str | None = None
    preview: Preview | None = None
    publish_status: str | None = None
    rum_app_monitor_name: str | None = None
    status_exception: StatusException | None = None
    tags: Mapping[str, str] | None = None


class GetPortalResponseContent(Shape, frozen=True, kw_only=True):
    authorization: Authorization | None = None
    endpoint_configuration: EndpointConfigurationResponse | None = None
    included_portal_product_arns: Sequence[str] | None = None
    last_modified: str | None = None
    last_published: str | None = None
    last_published_description: str | None = None
    portal_arn: str | None = None
    portal_content: PortalContent | None = None
    portal_id: str | None = None
    preview: Preview | None = None
    publish_status: str | None = None
    rum_app_monitor_name: str | None = None
    status_exception: StatusException | None = None
    tags: Mapping[str, str] | None = None


class GetProductPageRequest(Shape, frozen=True, kw_only=True):
    portal_product_id: str | None = None
    product_page_id: str | None = msgspec.field(default=None, name='ProductPageId')
    resource_owner_account_id: str | None = None


class GetProductPageResponse(Shape, frozen=True, kw_only=True):
    display_content: DisplayContent | None = None
    last_modified: str | None = None
    product_page_arn: str | None = None
    product_page_id: str | None = None


class GetProductPageResponseContent(Shape, frozen=True, kw_only=True):
    display_content: DisplayContent | None = None
    last_modified: str | None = None
    product_page_arn: str | None = None
    product_page_id: str | None = None


class GetProductRestEndpointPageRequest(Shape, frozen=True, kw_only=True):
    include_raw_display_content: str | None = None
    portal_product_id: str | None = None
    product_rest_endpoint_page_id: str | None = msgspec.field(default=None, name='ProductRestEndpointPageId')
    resource_owner_account_id: str | None = None


class GetProductRestEndpointPageResponse(Shape, frozen=True, kw_only=True):
    display_content: EndpointDisplayContentResponse | None = None
    last_modified: str | None = None
    product_rest_endpoint_page_arn: str | None = None
    product_rest_endpoint_page_id: str | None = None
    raw_display_content: str | None = None
    rest_endpoint_identifier: RestEndpointIdentifier | None = None
    status: str | None = None
    status_exception: StatusException | None = None
    try_it_state: str | None = None


class GetProductRestEndpointPageResponseContent(Shape, frozen=True, kw_only=True):
    display_content: EndpointDisplayContentResponse | None = None
    last_modified: str | None = None
    product_rest_endpoint_page_arn: str | None = None
    product_rest_endpoint_page_id: str | None = None
    raw_display_content: str | None = None
    rest_endpoint_identifier: RestEndpointIdentifier | None = None
    status: str | None = None
    status_exception: StatusException | None = None
    try_it_state: str | None = None


class GetRouteRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    route_id: str | None = None


class GetRouteResponseRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    route_id: str | None = None
    route_response_id: str | None = msgspec.field(default=None, name='RouteResponseId')


class GetRouteResponseResponse(Shape, frozen=True, kw_only=True):
    model_selection_expression: str | None = None
    response_models: Mapping[str, str] | None = None
    response_parameters: Mapping[str, ParameterConstraints] | None = None
    route_response_id: str | None = None
    route_response_key: str | None = None


class GetRouteResponsesRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    max_results: str | None = None
    next_token: str | None = msgspec.field(default=None, name='NextToken')
    route_id: str | None = None


class GetRouteResponsesResponse(Shape, frozen=True, kw_only=True):
    items: Sequence[RouteResponse] | None = None
    next_token: str | None = None


class GetRouteResult(Shape, frozen=True, kw_only=True):
    api_gateway_managed: bool | None = None
    api_key_required: bool | None = None
    authorization_scopes: Sequence[str] | None = None
    authorization_type: str | None = None
    authorizer_id: str | None = None
    model_selection_expression: str | None = None
    operation_name: str | None = None
    request_models: Mapping[str, str] | None = None
    request_parameters: Mapping[str, ParameterConstraints] | None = None
    route_id: str | None = msgspec.field(default=None, name='routeId')
    route_key: str | None = None
    route_response_selection_expression: str | None = None
    target: str | None = None


class GetRoutesRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    max_results: str | None = None
    next_token: str | None = msgspec.field(default=None, name='NextToken')


class GetRoutesResponse(Shape, frozen=True, kw_only=True):
    items: Sequence[Route] | None = None
    next_token: str | None = None


class GetRoutingRuleRequest(Shape, frozen=True, kw_only=True):
    domain_name: str | None = None
    domain_name_id: str | None = None
    routing_rule_id: str | None = msgspec.field(default=None, name='RoutingRuleId')


class GetRoutingRuleResponse(Shape, frozen=True, kw_only=True):
    actions: Sequence[RoutingRuleAction] | None = None
    conditions: Sequence[RoutingRuleCondition] | None = None
    priority: int | None = None
    routing_rule_arn: str | None = None
    routing_rule_id: str | None = None


class GetStageRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    stage_name: str | None = None


class GetStageResponse(Shape, frozen=True, kw_only=True):
    access_log_settings: AccessLogSettings | None = None
    api_gateway_managed: bool | None = None
    auto_deploy: bool | None = None
    client_certificate_id: str | None = None
    created_date: str | None = None
    default_route_settings: RouteSettings | None = None
    deployment_id: str | None = None
    description: str | None = None
    last_deployment_status_message: str | None = None
    last_updated_date: str | None = None
    route_settings: Mapping[str, RouteSettings] | None = None
    stage_name: str | None = msgspec.field(default=None, name='stageName')
    stage_variables: Mapping[str, str] | None = None
    tags: Mapping[str, str] | None = None


class GetStagesRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    max_results: str | None = None
    next_token: str | None = msgspec.field(default=None, name='NextToken')


class GetStagesResponse(Shape, frozen=True, kw_only=True):
    items: Sequence[Stage] | None = None
    next_token: str | None = None


class GetTagsRequest(Shape, frozen=True, kw_only=True):
    resource_arn: str | None = None


class GetTagsResponse(Shape, frozen=True, kw_only=True):
    tags: Mapping[str, str] | None = None


class GetVpcLinkRequest(Shape, frozen=True, kw_only=True):
    vpc_link_id: str | None = msgspec.field(default=None, name='VpcLinkId')


class GetVpcLinkResponse(Shape, frozen=True, kw_only=True):
    created_date: str | None = None
    name: str | None = None
    security_group_ids: Sequence[str] | None = None
    subnet_ids: Sequence[str] | None = None
    tags: Mapping[str, str] | None = None
    vpc_link_id: str | None = None
    vpc_link_status: str | None = None
    vpc_link_status_message: str | None = None
    vpc_link_version: str | None = None


class GetVpcLinksRequest(Shape, frozen=True, kw_only=True):
    max_results: str | None = None
    next_token: str | None = msgspec.field(default=None, name='NextToken')


class GetVpcLinksResponse(Shape, frozen=True, kw_only=True):
    items: Sequence[VpcLink] | None = None
    next_token: str | None = None


class IdentifierParts(Shape, frozen=True, kw_only=True):
    method: str | None = None
    path: str | None = None
    rest_api_id: str | None = None
    stage: str | None = None


class ImportApiInput(Shape, frozen=True, kw_only=True):
    body: str | None = None


class ImportApiRequest(Shape, frozen=True, kw_only=True):
    basepath: str | None = None
    body: str | None = msgspec.field(default=None, name='Body')
    fail_on_warnings: bool | None = None


class ImportApiResponse(Shape, frozen=True, kw_only=True):
    api_endpoint: str | None = None
    api_gateway_managed: bool | None = None
    api_id: str | None = msgspec.field(default=None, name='apiId')
    api_key_selection_expression: str | None = None
    cors_configuration: Cors | None = None
    created_date: str | None = None
    description: str | None = None
    disable_schema_validation: bool | None = None
    disable_execute_api_endpoint: bool | None = None
    import_info: Sequence[str] | None = None
    ip_address_type: str | None = None
    name: str | None = None
    protocol_type: str | None = None
    route_selection_expression: str | None = None
    tags: Mapping[str, str] | None = None
    version: str | None = None
    warnings: Sequence[str] | None = None


class Integration(Shape, frozen=True, kw_only=True):
    api_gateway_managed: bool | None = None
    connection_id: str | None = None
    connection_type: str | None = None
    content_handling_strategy: str | None = None
    credentials_arn: str | None = None
    description: str | None = None
    integration_id: str | None = msgspec.field(default=None, name='integrationId')
    integration_method: str | None = None
    integration_response_selection_expression: str | None = None
    integration_subtype: str | None = None
    integration_type: str | None = None
    integration_uri: str | None = None
    passthrough_behavior: str | None = None
    payload_format_version: str | None = None
    request_parameters: Mapping[str, str] | None = None
    request_templates: Mapping[str, str] | None = None
    response_parameters: Mapping[str, Mapping[str, str]] | None = None
    template_selection_expression: str | None = None
    timeout_in_millis: int | None = None
    tls_config: TlsConfig | None = None


class IntegrationResponse(Shape, frozen=True, kw_only=True):
    content_handling_strategy: str | None = None
    integration_response_id: str | None = None
    integration_response_key: str | None = None
    response_parameters: Mapping[str, str] | None = None
    response_templates: Mapping[str, str] | None = None
    template_selection_expression: str | None = None


class IntegrationResponses(Shape, frozen=True, kw_only=True):
    items: Sequence[IntegrationResponse] | None = None
    next_token: str | None = None


class Integrations(Shape, frozen=True, kw_only=True):
    items: Sequence[Integration] | None = None
    next_token: str | None = None


class JWTConfiguration(Shape, frozen=True, kw_only=True):
    audience: Sequence[str] | None = None
    issuer: str | None = None


class LimitExceededException(Shape, frozen=True, kw_only=True):
    limit_type: str | None = None
    message: str | None = None


class LimitExceededExceptionResponseContent(Shape, frozen=True, kw_only=True):
    limit_type: str | None = None
    message: str | None = None


class ListPortalProductsRequest(Shape, frozen=True, kw_only=True):
    max_results: str | None = None
    next_token: str | None = msgspec.field(default=None, name='NextToken')
    resource_owner: str | None = None


class ListPortalProductsResponse(Shape, frozen=True, kw_only=True):
    items: Sequence[PortalProductSummary] | None = None
    next_token: str | None = None


class ListPortalProductsResponseContent(Shape, frozen=True, kw_only=True):
    items: Sequence[PortalProductSummary] | None = None
    next_token: str | None = None


class ListPortalsRequest(Shape, frozen=True, kw_only=True):
    max_results: str | None = None
    next_token: str | None = msgspec.field(default=None, name='NextToken')


class ListPortalsResponse(Shape, frozen=True, kw_only=True):
    items: Sequence[PortalSummary] | None = None
    next_token: str | None = None


class ListPortalsResponseContent(Shape, frozen=True, kw_only=True):
    items: Sequence[PortalSummary] | None = None
    next_token: str | None = None


class ListProductPagesRequest(Shape, frozen=True, kw_only=True):
    max_results: str | None = None
    next_token: str | None = msgspec.field(default=None, name='NextToken')
    portal_product_id: str | None = None
    resource_owner_account_id: str | None = None


class ListProductPagesResponse(Shape, frozen=True, kw_only=True):
    items: Sequence[ProductPageSummaryNoBody] | None = None
    next_token: str | None = None


class ListProductPagesResponseContent(Shape, frozen=True, kw_only=True):
    items: Sequence[ProductPageSummaryNoBody] | None = None
    next_token: str | None = None


class ListProductRestEndpointPagesRequest(Shape, frozen=True, kw_only=True):
    max_results: str | None = None
    next_token: str | None = msgspec.field(default=None, name='NextToken')
    portal_product_id: str | None = None
    resource_owner_account_id: str | None = None


class ListProductRestEndpointPagesResponse(Shape, frozen=True, kw_only=True):
    items: Sequence[ProductRestEndpointPageSummaryNoBody] | None = None
    next_token: str | None = None


class ListProductRestEndpointPagesResponseContent(Shape, frozen=True, kw_only=True):
    items: Sequence[ProductRestEndpointPageSummaryNoBody] | None = None
    next_token: str | None = None


class ListRoutingRulesRequest(Shape, frozen=True, kw_only=True):
    domain_name: str | None = None
    domain_name_id: str | None = None
    max_results: int | None = None
    next_token: str | None = msgspec.field(default=None, name='NextToken')


class ListRoutingRulesResponse(Shape, frozen=True, kw_only=True):
    next_token: str | None = None
    routing_rules: Sequence[RoutingRule] | None = None


class Model(Shape, frozen=True, kw_only=True):
    content_type: str | None = None
    description: str | None = None
    model_id: str | None = None
    name: str | None = None
    schema: str | None = None


class Models(Shape, frozen=True, kw_only=True):
    items: Sequence[Model] | None = None
    next_token: str | None = None


class MutualTlsAuthentication(Shape, frozen=True, kw_only=True):
    truststore_uri: str | None = None
    truststore_version: str | None = None
    truststore_warnings: Sequence[str] | None = None


class MutualTlsAuthenticationInput(Shape, frozen=True, kw_only=True):
    truststore_uri: str | None = None
    truststore_version: str | None = None


class None_(Shape, frozen=True, kw_only=True):
    pass


class NotFoundExceptionResponseContent(Shape, frozen=True, kw_only=True):
    message: str | None = None
    resource_type: str | None = None


class ParameterConstraints(Shape, frozen=True, kw_only=True):
    required: bool | None = None


class PortalContent(Shape, frozen=True, kw_only=True):
    description: str | None = None
    display_name: str | None = None
    theme: PortalTheme | None = None


class PortalProductSummary(Shape, frozen=True, kw_only=True):
    description: str | None = None
    display_name: str | None = None
    last_modified: str | None = None
    portal_product_arn: str | None = None
    portal_product_id: str | None = msgspec.field(default=None, name='portalProductId')
    tags: Mapping[str, str] | None = None


class PortalSummary(Shape, frozen=True, kw_only=True):
    authorization: Authorization | None = None
    endpoint_configuration: EndpointConfigurationResponse | None = None
    included_portal_product_arns: Sequence[str] | None = None
    last_modified: str | None = None
    last_published: str | None = None
    last_published_description: str | None = None
    portal_arn: str | None = None
    portal_content: PortalContent | None = None
    portal_id: str | None = None
    preview: Preview | None = None
    publish_status: str | None = None
    rum_app_monitor_name: str | None = None
    status_exception: StatusException | None = None
    tags: Mapping[str, str] | None = None


class PortalTheme(Shape, frozen=True, kw_only=True):
    custom_colors: CustomColors | None = None
    logo_last_uploaded: str | None = None


class Preview(Shape, frozen=True, kw_only=True):
    preview_status: str | None = None
    preview_url: str | None = None
    status_exception: StatusException | None = None


class PreviewPortalRequest(Shape, frozen=True, kw_only=True):
    portal_id: str | None = msgspec.field(default=None, name='PortalId')


class PreviewPortalResponse(Shape, frozen=True, kw_only=True):
    pass


class ProductPageSummaryNoBody(Shape, frozen=True, kw_only=True):
    last_modified: str | None = None
    page_title: str | None = None
    product_page_arn: str | None = None
    product_page_id: str | None = None


class ProductRestEndpointPageSummaryNoBody(Shape, frozen=True, kw_only=True):
    endpoint: str | None = None
    last_modified: str | None = None
    operation_name: str | None = None
    product_rest_endpoint_page_arn: str | None = None
    product_rest_endpoint_page_id: str | None = None
    rest_endpoint_identifier: RestEndpointIdentifier | None = None
    status: str | None = None
    status_exception: StatusException | None = None
    try_it_state: str | None = None


class PublishPortalRequest(Shape, frozen=True, kw_only=True):
    description: str | None = msgspec.field(default=None, name='Description')
    portal_id: str | None = msgspec.field(default=None, name='PortalId')


class PublishPortalRequestContent(Shape, frozen=True, kw_only=True):
    description: str | None = None


class PublishPortalResponse(Shape, frozen=True, kw_only=True):
    pass


class PutPortalProductSharingPolicyRequest(Shape, frozen=True, kw_only=True):
    policy_document: str | None = msgspec.field(default=None, name='PolicyDocument')
    portal_product_id: str | None = None


class PutPortalProductSharingPolicyRequestContent(Shape, frozen=True, kw_only=True):
    policy_document: str | None = None


class PutPortalProductSharingPolicyResponse(Shape, frozen=True, kw_only=True):
    pass


class PutRoutingRuleRequest(Shape, frozen=True, kw_only=True):
    actions: Sequence[RoutingRuleAction] | None = msgspec.field(default=None, name='Actions')
    conditions: Sequence[RoutingRuleCondition] | None = msgspec.field(default=None, name='Conditions')
    domain_name: str | None = None
    domain_name_id: str | None = None
    priority: int | None = msgspec.field(default=None, name='Priority')
    routing_rule_id: str | None = msgspec.field(default=None, name='RoutingRuleId')


class PutRoutingRuleResponse(Shape, frozen=True, kw_only=True):
    actions: Sequence[RoutingRuleAction] | None = None
    conditions: Sequence[RoutingRuleCondition] | None = None
    priority: int | None = None
    routing_rule_arn: str | None = None
    routing_rule_id: str | None = None


class ReimportApiInput(Shape, frozen=True, kw_only=True):
    body: str | None = None


class ReimportApiRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    basepath: str | None = None
    body: str | None = msgspec.field(default=None, name='Body')
    fail_on_warnings: bool | None = None


class ReimportApiResponse(Shape, frozen=True, kw_only=True):
    api_endpoint: str | None = None
    api_gateway_managed: bool | None = None
    api_id: str | None = msgspec.field(default=None, name='apiId')
    api_key_selection_expression: str | None = None
    cors_configuration: Cors | None = None
    created_date: str | None = None
    description: str | None = None
    disable_schema_validation: bool | None = None
    disable_execute_api_endpoint: bool | None = None
    import_info: Sequence[str] | None = None
    ip_address_type: str | None = None
    name: str | None = None
    protocol_type: str | None = None
    route_selection_expression: str | None = None
    tags: Mapping[str, str] | None = None
    version: str | None = None
    warnings: Sequence[str] | None = None


class ResetAuthorizersCacheRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    stage_name: str | None = None


class RestEndpointIdentifier(Shape, frozen=True, kw_only=True):
    identifier_parts: IdentifierParts | None = None


class Route(Shape, frozen=True, kw_only=True):
    api_gateway_managed: bool | None = None
    api_key_required: bool | None = None
    authorization_scopes: Sequence[str] | None = None
    authorization_type: str | None = None
    authorizer_id: str | None = None
    model_selection_expression: str | None = None
    operation_name: str | None = None
    request_models: Mapping[str, str] | None = None
    request_parameters: Mapping[str, ParameterConstraints] | None = None
    route_id: str | None = msgspec.field(default=None, name='routeId')
    route_key: str | None = None
    route_response_selection_expression: str | None = None
    target: str | None = None


class RouteResponse(Shape, frozen=True, kw_only=True):
    model_selection_expression: str | None = None
    response_models: Mapping[str, str] | None = None
    response_parameters: Mapping[str, ParameterConstraints] | None = None
    route_response_id: str | None = None
    route_response_key: str | None = None


class RouteResponses(Shape, frozen=True, kw_only=True):
    items: Sequence[RouteResponse] | None = None
    next_token: str | None = None


class RouteSettings(Shape, frozen=True, kw_only=True):
    data_trace_enabled: bool | None = None
    detailed_metrics_enabled: bool | None = None
    logging_level: str | None = None
    throttling_burst_limit: int | None = None
    throttling_rate_limit: float | None = None


class Routes(Shape, frozen=True, kw_only=True):
    items: Sequence[Route] | None = None
    next_token: str | None = None


class RoutingRule(Shape, frozen=True, kw_only=True):
    actions: Sequence[RoutingRuleAction] | None = None
    conditions: Sequence[RoutingRuleCondition] | None = None
    priority: int | None = None
    routing_rule_arn: str | None = None
    routing_rule_id: str | None = None


class RoutingRuleAction(Shape, frozen=True, kw_only=True):
    invoke_api: RoutingRuleActionInvokeApi | None = None


class RoutingRuleActionInvokeApi(Shape, frozen=True, kw_only=True):
    api_id: str | None = msgspec.field(default=None, name='apiId')
    stage: str | None = None
    strip_base_path: bool | None = None


class RoutingRuleCondition(Shape, frozen=True, kw_only=True):
    match_base_paths: RoutingRuleMatchBasePaths | None = None
    match_headers: RoutingRuleMatchHeaders | None = None


class RoutingRuleInput(Shape, frozen=True, kw_only=True):
    actions: Sequence[RoutingRuleAction] | None = None
    conditions: Sequence[RoutingRuleCondition] | None = None
    priority: int | None = None


class RoutingRuleMatchBasePaths(Shape, frozen=True, kw_only=True):
    any_of: Sequence[str] | None = None


class RoutingRuleMatchHeaderValue(Shape, frozen=True, kw_only=True):
    header: str | None = None
    value_glob: str | None = None


class RoutingRuleMatchHeaders(Shape, frozen=True, kw_only=True):
    any_of: Sequence[RoutingRuleMatchHeaderValue] | None = None


class RoutingRules(Shape, frozen=True, kw_only=True):
    next_token: str | None = None
    routing_rules: Sequence[RoutingRule] | None = None


class Section(Shape, frozen=True, kw_only=True):
    product_rest_endpoint_page_arns: Sequence[str] | None = None
    section_name: str | None = None


class Stage(Shape, frozen=True, kw_only=True):
    access_log_settings: AccessLogSettings | None = None
    api_gateway_managed: bool | None = None
    auto_deploy: bool | None = None
    client_certificate_id: str | None = None
    created_date: str | None = None
    default_route_settings: RouteSettings | None = None
    deployment_id: str | None = None
    description: str | None = None
    last_deployment_status_message: str | None = None
    last_updated_date: str | None = None
    route_settings: Mapping[str, RouteSettings] | None = None
    stage_name: str | None = msgspec.field(default=None, name='stageName')
    stage_variables: Mapping[str, str] | None = None
    tags: Mapping[str, str] | None = None


class Stages(Shape, frozen=True, kw_only=True):
    items: Sequence[Stage] | None = None
    next_token: str | None = None


class StatusException(Shape, frozen=True, kw_only=True):
    exception: str | None = None
    message: str | None = None


class TagResourceInput(Shape, frozen=True, kw_only=True):
    tags: Mapping[str, str] | None = None


class TagResourceRequest(Shape, frozen=True, kw_only=True):
    resource_arn: str | None = None
    tags: Mapping[str, str] | None = msgspec.field(default=None, name='Tags')


class TagResourceResponse(Shape, frozen=True, kw_only=True):
    pass


class Template(Shape, frozen=True, kw_only=True):
    value: str | None = None


class TlsConfig(Shape, frozen=True, kw_only=True):
    server_name_to_verify: str | None = None


class TlsConfigInput(Shape, frozen=True, kw_only=True):
    server_name_to_verify: str | None = None


class UntagResourceRequest(Shape, frozen=True, kw_only=True):
    resource_arn: str | None = None
    tag_keys: Sequence[str] | None = None


class UpdateApiInput(Shape, frozen=True, kw_only=True):
    api_key_selection_expression: str | None = None
    cors_configuration: Cors | None = None
    credentials_arn: str | None = None
    description: str | None = None
    disable_execute_api_endpoint: bool | None = None
    disable_schema_validation: bool | None = None
    ip_address_type: str | None = None
    name: str | None = None
    route_key: str | None = None
    route_selection_expression: str | None = None
    target: str | None = None
    version: str | None = None


class UpdateApiMappingInput(Shape, frozen=True, kw_only=True):
    api_id: str | None = msgspec.field(default=None, name='apiId')
    api_mapping_key: str | None = None
    stage: str | None = None


class UpdateApiMappingRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    api_mapping_id: str | None = msgspec.field(default=None, name='ApiMappingId')
    api_mapping_key: str | None = msgspec.field(default=None, name='ApiMappingKey')
    domain_name: str | None = None
    stage: str | None = msgspec.field(default=None, name='Stage')


class UpdateApiMappingResponse(Shape, frozen=True, kw_only=True):
    api_id: str | None = msgspec.field(default=None, name='apiId')
    api_mapping_id: str | None = None
    api_mapping_key: str | None = None
    stage: str | None = None


class UpdateApiRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    api_key_selection_expression: str | None = msgspec.field(default=None, name='ApiKeySelectionExpression')
    cors_configuration: Cors | None = msgspec.field(default=None, name='CorsConfiguration')
    credentials_arn: str | None = msgspec.field(default=None, name='CredentialsArn')
    description: str | None = msgspec.field(default=None, name='Description')
    disable_schema_validation: bool | None = msgspec.field(default=None, name='DisableSchemaValidation')
    disable_execute_api_endpoint: bool | None = msgspec.field(default=None, name='DisableExecuteApiEndpoint')
    ip_address_type: str | None = msgspec.field(default=None, name='IpAddressType')
    name: str | None = msgspec.field(default=None, name='Name')
    route_key: str | None = msgspec.field(default=None, name='RouteKey')
    route_selection_expression: str | None = msgspec.field(default=None, name='RouteSelectionExpression')
    target: str | None = msgspec.field(default=None, name='Target')
    version: str | None = msgspec.field(default=None, name='Version')


class UpdateApiResponse(Shape, frozen=True, kw_only=True):
    api_endpoint: str | None = None
    api_gateway_managed: bool | None = None
    api_id: str | None = msgspec.field(default=None, name='apiId')
    api_key_selection_expression: str | None = None
    cors_configuration: Cors | None = None
    created_date: str | None = None
    description: str | None = None
    disable_schema_validation: bool | None = None
    disable_execute_api_endpoint: bool | None = None
    import_info: Sequence[str] | None = None
    ip_address_type: str | None = None
    name: str | None = None
    protocol_type: str | None = None
    route_selection_expression: str | None = None
    tags: Mapping[str, str] | None = None
    version: str | None = None
    warnings: Sequence[str] | None = None


class UpdateAuthorizerInput(Shape, frozen=True, kw_only=True):
    authorizer_credentials_arn: str | None = None
    authorizer_payload_format_version: str | None = None
    authorizer_result_ttl_in_seconds: int | None = None
    authorizer_type: str | None = None
    authorizer_uri: str | None = None
    enable_simple_responses: bool | None = None
    identity_source: Sequence[str] | None = None
    identity_validation_expression: str | None = None
    jwt_configuration: JWTConfiguration | None = None
    name: str | None = None


class UpdateAuthorizerRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    authorizer_credentials_arn: str | None = msgspec.field(default=None, name='AuthorizerCredentialsArn')
    authorizer_id: str | None = msgspec.field(default=None, name='AuthorizerId')
    authorizer_payload_format_version: str | None = msgspec.field(default=None, name='AuthorizerPayloadFormatVersion')
    authorizer_result_ttl_in_seconds: int | None = msgspec.field(default=None, name='AuthorizerResultTtlInSeconds')
    authorizer_type: str | None = msgspec.field(default=None, name='AuthorizerType')
    authorizer_uri: str | None = msgspec.field(default=None, name='AuthorizerUri')
    enable_simple_responses: bool | None = msgspec.field(default=None, name='EnableSimpleResponses')
    identity_source: Sequence[str] | None = msgspec.field(default=None, name='IdentitySource')
    identity_validation_expression: str | None = msgspec.field(default=None, name='IdentityValidationExpression')
    jwt_configuration: JWTConfiguration | None = msgspec.field(default=None, name='JwtConfiguration')
    name: str | None = msgspec.field(default=None, name='Name')


class UpdateAuthorizerResponse(Shape, frozen=True, kw_only=True):
    authorizer_credentials_arn: str | None = None
    authorizer_id: str | None = None
    authorizer_payload_format_version: str | None = None
    authorizer_result_ttl_in_seconds: int | None = None
    authorizer_type: str | None = None
    authorizer_uri: str | None = None
    enable_simple_responses: bool | None = None
    identity_source: Sequence[str] | None = None
    identity_validation_expression: str | None = None
    jwt_configuration: JWTConfiguration | None = None
    name: str | None = None


class UpdateDeploymentInput(Shape, frozen=True, kw_only=True):
    description: str | None = None


class UpdateDeploymentRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    deployment_id: str | None = msgspec.field(default=None, name='DeploymentId')
    description: str | None = msgspec.field(default=None, name='Description')


class UpdateDeploymentResponse(Shape, frozen=True, kw_only=True):
    auto_deployed: bool | None = None
    created_date: str | None = None
    deployment_id: str | None = None
    deployment_status: str | None = None
    deployment_status_message: str | None = None
    description: str | None = None


class UpdateDomainNameInput(Shape, frozen=True, kw_only=True):
    domain_name_configurations: Sequence[DomainNameConfiguration] | None = None
    mutual_tls_authentication: MutualTlsAuthenticationInput | None = None
    routing_mode: str | None = None


class UpdateDomainNameRequest(Shape, frozen=True, kw_only=True):
    domain_name: str | None = None
    domain_name_configurations: Sequence[DomainNameConfiguration] | None = msgspec.field(default=None, name='DomainNameConfigurations')
    mutual_tls_authentication: MutualTlsAuthenticationInput | None = msgspec.field(default=None, name='MutualTlsAuthentication')
    routing_mode: str | None = msgspec.field(default=None, name='RoutingMode')


class UpdateDomainNameResponse(Shape, frozen=True, kw_only=True):
    api_mapping_selection_expression: str | None = None
    domain_name: str | None = msgspec.field(default=None, name='domainName')
    domain_name_arn: str | None = None
    domain_name_configurations: Sequence[DomainNameConfiguration] | None = None
    mutual_tls_authentication: MutualTlsAuthentication | None = None
    routing_mode: str | None = None
    tags: Mapping[str, str] | None = None


class UpdateIntegrationInput(Shape, frozen=True, kw_only=True):
    connection_id: str | None = None
    connection_type: str | None = None
    content_handling_strategy: str | None = None
    credentials_arn: str | None = None
    description: str | None = None
    integration_method: str | None = None
    integration_subtype: str | None = None
    integration_type: str | None = None
    integration_uri: str | None = None
    passthrough_behavior: str | None = None
    payload_format_version: str | None = None
    request_parameters: Mapping[str, str] | None = None
    request_templates: Mapping[str, str] | None = None
    response_parameters: Mapping[str, Mapping[str, str]] | None = None
    template_selection_expression: str | None = None
    timeout_in_millis: int | None = None
    tls_config: TlsConfigInput | None = None


class UpdateIntegrationRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    connection_id: str | None = msgspec.field(default=None, name='ConnectionId')
    connection_type: str | None = msgspec.field(default=None, name='ConnectionType')
    content_handling_strategy: str | None = msgspec.field(default=None, name='ContentHandlingStrategy')
    credentials_arn: str | None = msgspec.field(default=None, name='CredentialsArn')
    description: str | None = msgspec.field(default=None, name='Description')
    integration_id: str | None = None
    integration_method: str | None = msgspec.field(default=None, name='IntegrationMethod')
    integration_subtype: str | None = msgspec.field(default=None, name='IntegrationSubtype')
    integration_type: str | None = msgspec.field(default=None, name='IntegrationType')
    integration_uri: str | None = msgspec.field(default=None, name='IntegrationUri')
    passthrough_behavior: str | None = msgspec.field(default=None, name='PassthroughBehavior')
    payload_format_version: str | None = msgspec.field(default=None, name='PayloadFormatVersion')
    request_parameters: Mapping[str, str] | None = msgspec.field(default=None, name='RequestParameters')
    request_templates: Mapping[str, str] | None = msgspec.field(default=None, name='RequestTemplates')
    response_parameters: Mapping[str, Mapping[str, str]] | None = msgspec.field(default=None, name='ResponseParameters')
    template_selection_expression: str | None = msgspec.field(default=None, name='TemplateSelectionExpression')
    timeout_in_millis: int | None = msgspec.field(default=None, name='TimeoutInMillis')
    tls_config: TlsConfigInput | None = msgspec.field(default=None, name='TlsConfig')


class UpdateIntegrationResponseInput(Shape, frozen=True, kw_only=True):
    content_handling_strategy: str | None = None
    integration_response_key: str | None = None
    response_parameters: Mapping[str, str] | None = None
    response_templates: Mapping[str, str] | None = None
    template_selection_expression: str | None = None


class UpdateIntegrationResponseRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    content_handling_strategy: str | None = msgspec.field(default=None, name='ContentHandlingStrategy')
    integration_id: str | None = None
    integration_response_id: str | None = msgspec.field(default=None, name='IntegrationResponseId')
    integration_response_key: str | None = msgspec.field(default=None, name='IntegrationResponseKey')
    response_parameters: Mapping[str, str] | None = msgspec.field(default=None, name='ResponseParameters')
    response_templates: Mapping[str, str] | None = msgspec.field(default=None, name='ResponseTemplates')
    template_selection_expression: str | None = msgspec.field(default=None, name='TemplateSelectionExpression')


class UpdateIntegrationResponseResponse(Shape, frozen=True, kw_only=True):
    content_handling_strategy: str | None = None
    integration_response_id: str | None = None
    integration_response_key: str | None = None
    response_parameters: Mapping[str, str] | None = None
    response_templates: Mapping[str, str] | None = None
    template_selection_expression: str | None = None


class UpdateIntegrationResult(Shape, frozen=True, kw_only=True):
    api_gateway_managed: bool | None = None
    connection_id: str | None = None
    connection_type: str | None = None
    content_handling_strategy: str | None = None
    credentials_arn: str | None = None
    description: str | None = None
    integration_id: str | None = msgspec.field(default=None, name='integrationId')
    integration_method: str | None = None
    integration_response_selection_expression: str | None = None
    integration_subtype: str | None = None
    integration_type: str | None = None
    integration_uri: str | None = None
    passthrough_behavior: str | None = None
    payload_format_version: str | None = None
    request_parameters: Mapping[str, str] | None = None
    request_templates: Mapping[str, str] | None = None
    response_parameters: Mapping[str, Mapping[str, str]] | None = None
    template_selection_expression: str | None = None
    timeout_in_millis: int | None = None
    tls_config: TlsConfig | None = None


class UpdateModelInput(Shape, frozen=True, kw_only=True):
    content_type: str | None = None
    description: str | None = None
    name: str | None = None
    schema: str | None = None


class UpdateModelRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    content_type: str | None = msgspec.field(default=None, name='ContentType')
    description: str | None = msgspec.field(default=None, name='Description')
    model_id: str | None = msgspec.field(default=None, name='ModelId')
    name: str | None = msgspec.field(default=None, name='Name')
    schema: str | None = msgspec.field(default=None, name='Schema')


class UpdateModelResponse(Shape, frozen=True, kw_only=True):
    content_type: str | None = None
    description: str | None = None
    model_id: str | None = None
    name: str | None = None
    schema: str | None = None


class UpdatePortalProductRequest(Shape, frozen=True, kw_only=True):
    description: str | None = msgspec.field(default=None, name='Description')
    display_name: str | None = msgspec.field(default=None, name='DisplayName')
    display_order: DisplayOrder | None = msgspec.field(default=None, name='DisplayOrder')
    portal_product_id: str | None = None


class UpdatePortalProductRequestContent(Shape, frozen=True, kw_only=True):
    description: str | None = None
    display_name: str | None = None
    display_order: DisplayOrder | None = None


class UpdatePortalProductResponse(Shape, frozen=True, kw_only=True):
    description: str | None = None
    display_name: str | None = None
    display_order: DisplayOrder | None = None
    last_modified: str | None = None
    portal_product_arn: str | None = None
    portal_product_id: str | None = msgspec.field(default=None, name='portalProductId')
    tags: Mapping[str, str] | None = None


class UpdatePortalProductResponseContent(Shape, frozen=True, kw_only=True):
    description: str | None = None
    display_name: str | None = None
    display_order: DisplayOrder | None = None
    last_modified: str | None = None
    portal_product_arn: str | None = None
    portal_product_id: str | None = msgspec.field(default=None, name='portalProductId')
    tags: Mapping[str, str] | None = None


class UpdatePortalRequest(Shape, frozen=True, kw_only=True):
    authorization: Authorization | None = msgspec.field(default=None, name='Authorization')
    endpoint_configuration: EndpointConfigurationRequest | None = msgspec.field(default=None, name='EndpointConfiguration')
    included_portal_product_arns: Sequence[str] | None = msgspec.field(default=None, name='IncludedPortalProductArns')
    logo_uri: str | None = msgspec.field(default=None, name='LogoUri')
    portal_content: PortalContent | None = msgspec.field(default=None, name='PortalContent')
    portal_id: str | None = msgspec.field(default=None, name='PortalId')
    rum_app_monitor_name: str | None = msgspec.field(default=None, name='RumAppMonitorName')


class UpdatePortalRequestContent(Shape, frozen=True, kw_only=True):
    authorization: Authorization | None = None
    endpoint_configuration: EndpointConfigurationRequest | None = None
    included_portal_product_arns: Sequence[str] | None = None
    logo_uri: str | None = None
    portal_content: PortalContent | None = None
    rum_app_monitor_name: str | None = None


class UpdatePortalResponse(Shape, frozen=True, kw_only=True):
    authorization: Authorization | None = None
    endpoint_configuration: EndpointConfigurationResponse | None = None
    included_portal_product_arns: Sequence[str] | None = None
    last_modified: str | None = None
    last_published: str | None = None
    last_published_description: str | None = None
    portal_arn: str | None = None
    portal_content: PortalContent | None = None
    portal_id: str | None = None
    preview: Preview | None = None
    publish_status: str | None = None
    rum_app_monitor_name: str | None = None
    status_exception: StatusException | None = None
    tags: Mapping[str, str] | None = None


class UpdatePortalResponseContent(Shape, frozen=True, kw_only=True):
    authorization: Authorization | None = None
    endpoint_configuration: EndpointConfigurationResponse | None = None
    included_portal_product_arns: Sequence[str] | None = None
    last_modified: str | None = None
    last_published: str | None = None
    last_published_description: str | None = None
    portal_arn: str | None = None
    portal_content: PortalContent | None = None
    portal_id: str | None = None
    preview: Preview | None = None
    publish_status: str | None = None
    rum_app_monitor_name: str | None = None
    status_exception: StatusException | None = None
    tags: Mapping[str, str] | None = None


class UpdateProductPageRequest(Shape, frozen=True, kw_only=True):
    display_content: DisplayContent | None = msgspec.field(default=None, name='DisplayContent')
    portal_product_id: str | None = None
    product_page_id: str | None = msgspec.field(default=None, name='ProductPageId')


class UpdateProductPageRequestContent(Shape, frozen=True, kw_only=True):
    display_content: DisplayContent | None = None


class UpdateProductPageResponse(Shape, frozen=True, kw_only=True):
    display_content: DisplayContent | None = None
    last_modified: str | None = None
    product_page_arn: str | None = None
    product_page_id: str | None = None


class UpdateProductPageResponseContent(Shape, frozen=True, kw_only=True):
    display_content: DisplayContent | None = None
    last_modified: str | None = None
    product_page_arn: str | None = None
    product_page_id: str | None = None


class UpdateProductRestEndpointPageRequest(Shape, frozen=True, kw_only=True):
    display_content: EndpointDisplayContent | None = msgspec.field(default=None, name='DisplayContent')
    portal_product_id: str | None = None
    product_rest_endpoint_page_id: str | None = msgspec.field(default=None, name='ProductRestEndpointPageId')
    try_it_state: str | None = msgspec.field(default=None, name='TryItState')


class UpdateProductRestEndpointPageRequestContent(Shape, frozen=True, kw_only=True):
    display_content: EndpointDisplayContent | None = None
    try_it_state: str | None = None


class UpdateProductRestEndpointPageResponse(Shape, frozen=True, kw_only=True):
    display_content: EndpointDisplayContentResponse | None = None
    last_modified: str | None = None
    product_rest_endpoint_page_arn: str | None = None
    product_rest_endpoint_page_id: str | None = None
    rest_endpoint_identifier: RestEndpointIdentifier | None = None
    status: str | None = None
    status_exception: StatusException | None = None
    try_it_state: str | None = None


class UpdateProductRestEndpointPageResponseContent(Shape, frozen=True, kw_only=True):
    display_content: EndpointDisplayContentResponse | None = None
    last_modified: str | None = None
    product_rest_endpoint_page_arn: str | None = None
    product_rest_endpoint_page_id: str | None = None
    rest_endpoint_identifier: RestEndpointIdentifier | None = None
    status: str | None = None
    status_exception: StatusException | None = None
    try_it_state: str | None = None


class UpdateRouteInput(Shape, frozen=True, kw_only=True):
    api_key_required: bool | None = None
    authorization_scopes: Sequence[str] | None = None
    authorization_type: str | None = None
    authorizer_id: str | None = None
    model_selection_expression: str | None = None
    operation_name: str | None = None
    request_models: Mapping[str, str] | None = None
    request_parameters: Mapping[str, ParameterConstraints] | None = None
    route_key: str | None = None
    route_response_selection_expression: str | None = None
    target: str | None = None


class UpdateRouteRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    api_key_required: bool | None = msgspec.field(default=None, name='ApiKeyRequired')
    authorization_scopes: Sequence[str] | None = msgspec.field(default=None, name='AuthorizationScopes')
    authorization_type: str | None = msgspec.field(default=None, name='AuthorizationType')
    authorizer_id: str | None = msgspec.field(default=None, name='AuthorizerId')
    model_selection_expression: str | None = msgspec.field(default=None, name='ModelSelectionExpression')
    operation_name: str | None = msgspec.field(default=None, name='OperationName')
    request_models: Mapping[str, str] | None = msgspec.field(default=None, name='RequestModels')
    request_parameters: Mapping[str, ParameterConstraints] | None = msgspec.field(default=None, name='RequestParameters')
    route_id: str | None = None
    route_key: str | None = msgspec.field(default=None, name='RouteKey')
    route_response_selection_expression: str | None = msgspec.field(default=None, name='RouteResponseSelectionExpression')
    target: str | None = msgspec.field(default=None, name='Target')


class UpdateRouteResponseInput(Shape, frozen=True, kw_only=True):
    model_selection_expression: str | None = None
    response_models: Mapping[str, str] | None = None
    response_parameters: Mapping[str, ParameterConstraints] | None = None
    route_response_key: str | None = None


class UpdateRouteResponseRequest(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    model_selection_expression: str | None = msgspec.field(default=None, name='ModelSelectionExpression')
    response_models: Mapping[str, str] | None = msgspec.field(default=None, name='ResponseModels')
    response_parameters: Mapping[str, ParameterConstraints] | None = msgspec.field(default=None, name='ResponseParameters')
    route_id: str | None = None
    route_response_id: str | None = msgspec.field(default=None, name='RouteResponseId')
    route_response_key: str | None = msgspec.field(default=None, name='RouteResponseKey')


class UpdateRouteResponseResponse(Shape, frozen=True, kw_only=True):
    model_selection_expression: str | None = None
    response_models: Mapping[str, str] | None = None
    response_parameters: Mapping[str, ParameterConstraints] | None = None
    route_response_id: str | None = None
    route_response_key: str | None = None


class UpdateRouteResult(Shape, frozen=True, kw_only=True):
    api_gateway_managed: bool | None = None
    api_key_required: bool | None = None
    authorization_scopes: Sequence[str] | None = None
    authorization_type: str | None = None
    authorizer_id: str | None = None
    model_selection_expression: str | None = None
    operation_name: str | None = None
    request_models: Mapping[str, str] | None = None
    request_parameters: Mapping[str, ParameterConstraints] | None = None
    route_id: str | None = msgspec.field(default=None, name='routeId')
    route_key: str | None = None
    route_response_selection_expression: str | None = None
    target: str | None = None


class UpdateStageInput(Shape, frozen=True, kw_only=True):
    access_log_settings: AccessLogSettings | None = None
    auto_deploy: bool | None = None
    client_certificate_id: str | None = None
    default_route_settings: RouteSettings | None = None
    deployment_id: str | None = None
    description: str | None = None
    route_settings: Mapping[str, RouteSettings] | None = None
    stage_variables: Mapping[str, str] | None = None


class UpdateStageRequest(Shape, frozen=True, kw_only=True):
    access_log_settings: AccessLogSettings | None = msgspec.field(default=None, name='AccessLogSettings')
    api_id: str | None = None
    auto_deploy: bool | None = msgspec.field(default=None, name='AutoDeploy')
    client_certificate_id: str | None = msgspec.field(default=None, name='ClientCertificateId')
    default_route_settings: RouteSettings | None = msgspec.field(default=None, name='DefaultRouteSettings')
    deployment_id: str | None = msgspec.field(default=None, name='DeploymentId')
    description: str | None = msgspec.field(default=None, name='Description')
    route_settings: Mapping[str, RouteSettings] | None = msgspec.field(default=None, name='RouteSettings')
    stage_name: str | None = None
    stage_variables: Mapping[str, str] | None = msgspec.field(default=None, name='StageVariables')


class UpdateStageResponse(Shape, frozen=True, kw_only=True):
    access_log_settings: AccessLogSettings | None = None
    api_gateway_managed: bool | None = None
    auto_deploy: bool | None = None
    client_certificate_id: str | None = None
    created_date: str | None = None
    default_route_settings: RouteSettings | None = None
    deployment_id: str | None = None
    description: str | None = None
    last_deployment_status_message: str | None = None
    last_updated_date: str | None = None
    route_settings: Mapping[str, RouteSettings] | None = None
    stage_name: str | None = msgspec.field(default=None, name='stageName')
    stage_variables: Mapping[str, str] | None = None
    tags: Mapping[str, str] | None = None


class UpdateVpcLinkInput(Shape, frozen=True, kw_only=True):
    name: str | None = None


class UpdateVpcLinkRequest(Shape, frozen=True, kw_only=True):
    name: str | None = msgspec.field(default=None, name='Name')
    vpc_link_id: str | None = msgspec.field(default=None, name='VpcLinkId')


class UpdateVpcLinkResponse(Shape, frozen=True, kw_only=True):
    created_date: str | None = None
    name: str | None = None
    security_group_ids: Sequence[str] | None = None
    subnet_ids: Sequence[str] | None = None
    tags: Mapping[str, str] | None = None
    vpc_link_id: str | None = None
    vpc_link_status: str | None = None
    vpc_link_status_message: str | None = None
    vpc_link_version: str | None = None


class VpcLink(Shape, frozen=True, kw_only=True):
    created_date: str | None = None
    name: str | None = None
    security_group_ids: Sequence[str] | None = None
    subnet_ids: Sequence[str] | None = None
    tags: Mapping[str, str] | None = None
    vpc_link_id: str | None = None
    vpc_link_status: str | None = None
    vpc_link_status_message: str | None = None
    vpc_link_version: str | None = None


class VpcLinks(Shape, frozen=True, kw_only=True):
    items: Sequence[VpcLink] | None = None
    next_token: str | None = None


class AccessDeniedException(AwsError):
    code = 'AccessDeniedException'
    status = 403


class BadRequestException(AwsError):
    code = 'BadRequestException'
    status = 400


class ConflictException(AwsError):
    code = 'ConflictException'
    status = 409


class NotFoundException(AwsError):
    code = 'NotFoundException'
    status = 404


class TooManyRequestsException(AwsError):
    code = 'TooManyRequestsException'
    status = 429


OPERATIONS: Final[dict[str, Operation]] = {
    'CreateApi': Operation(
        name='CreateApi',
        request=CreateApiRequest,
        response=CreateApiResponse,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        uri='/v2/apis',
        status=201,
    ),
    'CreateApiMapping': Operation(
        name='CreateApiMapping',
        request=CreateApiMappingRequest,
        response=CreateApiMappingResponse,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        uri='/v2/domainnames/{domainName}/apimappings',
        status=201,
    ),
    'CreateAuthorizer': Operation(
        name='CreateAuthorizer',
        request=CreateAuthorizerRequest,
        response=CreateAuthorizerResponse,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        uri='/v2/apis/{apiId}/authorizers',
        status=201,
    ),
    'CreateDeployment': Operation(
        name='CreateDeployment',
        request=CreateDeploymentRequest,
        response=CreateDeploymentResponse,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        uri='/v2/apis/{apiId}/deployments',
        status=201,
    ),
    'CreateDomainName': Operation(
        name='CreateDomainName',
        request=CreateDomainNameRequest,
        response=CreateDomainNameResponse,
        errors=('AccessDeniedException', 'BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        uri='/v2/domainnames',
        status=201,
    ),
    'CreateIntegration': Operation(
        name='CreateIntegration',
        request=CreateIntegrationRequest,
        response=CreateIntegrationResult,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        uri='/v2/apis/{apiId}/integrations',
        status=201,
    ),
    'CreateIntegrationResponse': Operation(
        name='CreateIntegrationResponse',
        request=CreateIntegrationResponseRequest,
        response=CreateIntegrationResponseResponse,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        uri='/v2/apis/{apiId}/integrations/{integrationId}/integrationresponses',
        status=201,
    ),
    'CreateModel': Operation(
        name='CreateModel',
        request=CreateModelRequest,
        response=CreateModelResponse,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        uri='/v2/apis/{apiId}/models',
        status=201,
    ),
    'CreatePortal': Operation(
        name='CreatePortal',
        request=CreatePortalRequest,
        response=CreatePortalResponse,
        errors=('AccessDeniedException', 'BadRequestException', 'TooManyRequestsException'),
        uri='/v2/portals',
        status=201,
    ),
    'CreatePortalProduct': Operation(
        name='CreatePortalProduct',
        request=CreatePortalProductRequest,
        response=CreatePortalProductResponse,
        errors=('AccessDeniedException', 'BadRequestException', 'TooManyRequestsException'),
        uri='/v2/portalproducts',
        status=201,
    ),
    'CreateProductPage': Operation(
        name='CreateProductPage',
        request=CreateProductPageRequest,
        response=CreateProductPageResponse,
        errors=('AccessDeniedException', 'BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        uri='/v2/portalproducts/{portalProductId}/productpages',
        status=201,
    ),
    'CreateProductRestEndpointPage': Operation(
        name='CreateProductRestEndpointPage',
        request=CreateProductRestEndpointPageRequest,
        response=CreateProductRestEndpointPageResponse,
        errors=('AccessDeniedException', 'BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        uri='/v2/portalproducts/{portalProductId}/productrestendpointpages',
        status=201,
    ),
    'CreateRoute': Operation(
        name='CreateRoute',
        request=CreateRouteRequest,
        response=CreateRouteResult,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        uri='/v2/apis/{apiId}/routes',
        status=201,
    ),
    'CreateRouteResponse': Operation(
        name='CreateRouteResponse',
        request=CreateRouteResponseRequest,
        response=CreateRouteResponseResponse,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        uri='/v2/apis/{apiId}/routes/{routeId}/routeresponses',
        status=201,
    ),
    'CreateRoutingRule': Operation(
        name='CreateRoutingRule',
        request=CreateRoutingRuleRequest,
        response=CreateRoutingRuleResponse,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        uri='/v2/domainnames/{domainName}/routingrules',
        status=201,
    ),
    'CreateStage': Operation(
        name='CreateStage',
        request=CreateStageRequest,
        response=CreateStageResponse,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        uri='/v2/apis/{apiId}/stages',
        status=201,
    ),
    'CreateVpcLink': Operation(
        name='CreateVpcLink',
        request=CreateVpcLinkRequest,
        response=CreateVpcLinkResponse,
        errors=('BadRequestException', 'TooManyRequestsException'),
        uri='/v2/vpclinks',
        status=201,
    ),
    'DeleteAccessLogSettings': Operation(
        name='DeleteAccessLogSettings',
        request=DeleteAccessLogSettingsRequest,
        response=None,
        errors=('NotFoundException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/v2/apis/{apiId}/stages/{stageName}/accesslogsettings',
        status=204,
    ),
    'DeleteApi': Operation(
        name='DeleteApi',
        request=DeleteApiRequest,
        response=None,
        errors=('NotFoundException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/v2/apis/{apiId}',
        status=204,
    ),
    'DeleteApiMapping': Operation(
        name='DeleteApiMapping',
        request=DeleteApiMappingRequest,
        response=None,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/v2/domainnames/{domainName}/apimappings/{apiMappingId}',
        status=204,
    ),
    'DeleteAuthorizer': Operation(
        name='DeleteAuthorizer',
        request=DeleteAuthorizerRequest,
        response=None,
        errors=('NotFoundException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/v2/apis/{apiId}/authorizers/{authorizerId}',
        status=204,
    ),
    'DeleteCorsConfiguration': Operation(
        name='DeleteCorsConfiguration',
        request=DeleteCorsConfigurationRequest,
        response=None,
        errors=('NotFoundException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/v2/apis/{apiId}/cors',
        status=204,
    ),
    'DeleteDeployment': Operation(
        name='DeleteDeployment',
        request=DeleteDeploymentRequest,
        response=None,
        errors=('NotFoundException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/v2/apis/{apiId}/deployments/{deploymentId}',
        status=204,
    ),
    'DeleteDomainName': Operation(
        name='DeleteDomainName',
        request=DeleteDomainNameRequest,
        response=None,
        errors=('NotFoundException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/v2/domainnames/{domainName}',
        status=204,
    ),
    'DeleteIntegration': Operation(
        name='DeleteIntegration',
        request=DeleteIntegrationRequest,
        response=None,
        errors=('NotFoundException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/v2/apis/{apiId}/integrations/{integrationId}',
        status=204,
    ),
    'DeleteIntegrationResponse': Operation(
        name='DeleteIntegrationResponse',
        request=DeleteIntegrationResponseRequest,
        response=None,
        errors=('NotFoundException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/v2/apis/{apiId}/integrations/{integrationId}/integrationresponses/{integrationResponseId}',
        status=204,
    ),
    'DeleteModel': Operation(
        name='DeleteModel',
        request=DeleteModelRequest,
        response=None,
        errors=('NotFoundException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/v2/apis/{apiId}/models/{modelId}',
        status=204,
    ),
    'DeletePortal': Operation(
        name='DeletePortal',
        request=DeletePortalRequest,
        response=None,
        errors=('AccessDeniedException', 'BadRequestException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/v2/portals/{portalId}',
        status=204,
    ),
    'DeletePortalProduct': Operation(
        name='DeletePortalProduct',
        request=DeletePortalProductRequest,
        response=None,
        errors=('AccessDeniedException', 'BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/v2/portalproducts/{portalProductId}',
        status=204,
    ),
    'DeletePortalProductSharingPolicy': Operation(
        name='DeletePortalProductSharingPolicy',
        request=DeletePortalProductSharingPolicyRequest,
        response=None,
        errors=('AccessDeniedException', 'BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/v2/portalproducts/{portalProductId}/sharingpolicy',
        status=204,
    ),
    'DeleteProductPage': Operation(
        name='DeleteProductPage',
        request=DeleteProductPageRequest,
        response=None,
        errors=('AccessDeniedException', 'BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/v2/portalproducts/{portalProductId}/productpages/{productPageId}',
        status=204,
    ),
    'DeleteProductRestEndpointPage': Operation(
        name='DeleteProductRestEndpointPage',
        request=DeleteProductRestEndpointPageRequest,
        response=None,
        errors=('AccessDeniedException', 'BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/v2/portalproducts/{portalProductId}/productrestendpointpages/{productRestEndpointPageId}',
        status=204,
    ),
    'DeleteRoute': Operation(
        name='DeleteRoute',
        request=DeleteRouteRequest,
        response=None,
        errors=('NotFoundException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/v2/apis/{apiId}/routes/{routeId}',
        status=204,
    ),
    'DeleteRouteRequestParameter': Operation(
        name='DeleteRouteRequestParameter',
        request=DeleteRouteRequestParameterRequest,
        response=None,
        errors=('NotFoundException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/v2/apis/{apiId}/routes/{routeId}/requestparameters/{requestParameterKey}',
        status=204,
    ),
    'DeleteRouteResponse': Operation(
        name='DeleteRouteResponse',
        request=DeleteRouteResponseRequest,
        response=None,
        errors=('NotFoundException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/v2/apis/{apiId}/routes/{routeId}/routeresponses/{routeResponseId}',
        status=204,
    ),
    'DeleteRouteSettings': Operation(
        name='DeleteRouteSettings',
        request=DeleteRouteSettingsRequest,
        response=None,
        errors=('NotFoundException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/v2/apis/{apiId}/stages/{stageName}/routesettings/{routeKey}',
        status=204,
    ),
    'DeleteRoutingRule': Operation(
        name='DeleteRoutingRule',
        request=DeleteRoutingRuleRequest,
        response=None,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/v2/domainnames/{domainName}/routingrules/{routingRuleId}',
        status=204,
    ),
    'DeleteStage': Operation(
        name='DeleteStage',
        request=DeleteStageRequest,
        response=None,
        errors=('NotFoundException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/v2/apis/{apiId}/stages/{stageName}',
        status=204,
    ),
    'DeleteVpcLink': Operation(
        name='DeleteVpcLink',
        request=DeleteVpcLinkRequest,
        response=DeleteVpcLinkResponse,
        errors=('NotFoundException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/v2/vpclinks/{vpcLinkId}',
        status=202,
    ),
    'DisablePortal': Operation(
        name='DisablePortal',
        request=DisablePortalRequest,
        response=None,
        errors=('AccessDeniedException', 'BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/v2/portals/{portalId}/publish',
        status=204,
    ),
    'ExportApi': Operation(
        name='ExportApi',
        request=ExportApiRequest,
        response=ExportApiResponse,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/apis/{apiId}/exports/{specification}',
    ),
    'GetApi': Operation(
        name='GetApi',
        request=GetApiRequest,
        response=GetApiResponse,
        errors=('NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/apis/{apiId}',
    ),
    'GetApiMapping': Operation(
        name='GetApiMapping',
        request=GetApiMappingRequest,
        response=GetApiMappingResponse,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/domainnames/{domainName}/apimappings/{apiMappingId}',
    ),
    'GetApiMappings': Operation(
        name='GetApiMappings',
        request=GetApiMappingsRequest,
        response=GetApiMappingsResponse,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/domainnames/{domainName}/apimappings',
    ),
    'GetApis': Operation(
        name='GetApis',
        request=GetApisRequest,
        response=GetApisResponse,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/apis',
    ),
    'GetAuthorizer': Operation(
        name='GetAuthorizer',
        request=GetAuthorizerRequest,
        response=GetAuthorizerResponse,
        errors=('NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/apis/{apiId}/authorizers/{authorizerId}',
    ),
    'GetAuthorizers': Operation(
        name='GetAuthorizers',
        request=GetAuthorizersRequest,
        response=GetAuthorizersResponse,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/apis/{apiId}/authorizers',
    ),
    'GetDeployment': Operation(
        name='GetDeployment',
        request=GetDeploymentRequest,
        response=GetDeploymentResponse,
        errors=('NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/apis/{apiId}/deployments/{deploymentId}',
    ),
    'GetDeployments': Operation(
        name='GetDeployments',
        request=GetDeploymentsRequest,
        response=GetDeploymentsResponse,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/apis/{apiId}/deployments',
    ),
    'GetDomainName': Operation(
        name='GetDomainName',
        request=GetDomainNameRequest,
        response=GetDomainNameResponse,
        errors=('NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/domainnames/{domainName}',
    ),
    'GetDomainNames': Operation(
        name='GetDomainNames',
        request=GetDomainNamesRequest,
        response=GetDomainNamesResponse,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/domainnames',
    ),
    'GetIntegration': Operation(
        name='GetIntegration',
        request=GetIntegrationRequest,
        response=GetIntegrationResult,
        errors=('NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/apis/{apiId}/integrations/{integrationId}',
    ),
    'GetIntegrationResponse': Operation(
        name='GetIntegrationResponse',
        request=GetIntegrationResponseRequest,
        response=GetIntegrationResponseResponse,
        errors=('NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/apis/{apiId}/integrations/{integrationId}/integrationresponses/{integrationResponseId}',
    ),
    'GetIntegrationResponses': Operation(
        name='GetIntegrationResponses',
        request=GetIntegrationResponsesRequest,
        response=GetIntegrationResponsesResponse,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/apis/{apiId}/integrations/{integrationId}/integrationresponses',
    ),
    'GetIntegrations': Operation(
        name='GetIntegrations',
        request=GetIntegrationsRequest,
        response=GetIntegrationsResponse,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/apis/{apiId}/integrations',
    ),
    'GetModel': Operation(
        name='GetModel',
        request=GetModelRequest,
        response=GetModelResponse,
        errors=('NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/apis/{apiId}/models/{modelId}',
    ),
    'GetModelTemplate': Operation(
        name='GetModelTemplate',
        request=GetModelTemplateRequest,
        response=GetModelTemplateResponse,
        errors=('NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/apis/{apiId}/models/{modelId}/template',
    ),
    'GetModels': Operation(
        name='GetModels',
        request=GetModelsRequest,
        response=GetModelsResponse,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/apis/{apiId}/models',
    ),
    'GetPortal': Operation(
        name='GetPortal',
        request=GetPortalRequest,
        response=GetPortalResponse,
        errors=('AccessDeniedException', 'BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/portals/{portalId}',
    ),
    'GetPortalProduct': Operation(
        name='GetPortalProduct',
        request=GetPortalProductRequest,
        response=GetPortalProductResponse,
        errors=('AccessDeniedException', 'BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/portalproducts/{portalProductId}',
    ),
    'GetPortalProductSharingPolicy': Operation(
        name='GetPortalProductSharingPolicy',
        request=GetPortalProductSharingPolicyRequest,
        response=GetPortalProductSharingPolicyResponse,
        errors=('AccessDeniedException', 'BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/portalproducts/{portalProductId}/sharingpolicy',
    ),
    'GetProductPage': Operation(
        name='GetProductPage',
        request=GetProductPageRequest,
        response=GetProductPageResponse,
        errors=('AccessDeniedException', 'BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/portalproducts/{portalProductId}/productpages/{productPageId}',
    ),
    'GetProductRestEndpointPage': Operation(
        name='GetProductRestEndpointPage',
        request=GetProductRestEndpointPageRequest,
        response=GetProductRestEndpointPageResponse,
        errors=('AccessDeniedException', 'BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/portalproducts/{portalProductId}/productrestendpointpages/{productRestEndpointPageId}',
    ),
    'GetRoute': Operation(
        name='GetRoute',
        request=GetRouteRequest,
        response=GetRouteResult,
        errors=('NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/apis/{apiId}/routes/{routeId}',
    ),
    'GetRouteResponse': Operation(
        name='GetRouteResponse',
        request=GetRouteResponseRequest,
        response=GetRouteResponseResponse,
        errors=('NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/apis/{apiId}/routes/{routeId}/routeresponses/{routeResponseId}',
    ),
    'GetRouteResponses': Operation(
        name='GetRouteResponses',
        request=GetRouteResponsesRequest,
        response=GetRouteResponsesResponse,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/apis/{apiId}/routes/{routeId}/routeresponses',
    ),
    'GetRoutes': Operation(
        name='GetRoutes',
        request=GetRoutesRequest,
        response=GetRoutesResponse,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/apis/{apiId}/routes',
    ),
    'GetRoutingRule': Operation(
        name='GetRoutingRule',
        request=GetRoutingRuleRequest,
        response=GetRoutingRuleResponse,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/domainnames/{domainName}/routingrules/{routingRuleId}',
    ),
    'GetStage': Operation(
        name='GetStage',
        request=GetStageRequest,
        response=GetStageResponse,
        errors=('NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/apis/{apiId}/stages/{stageName}',
    ),
    'GetStages': Operation(
        name='GetStages',
        request=GetStagesRequest,
        response=GetStagesResponse,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/apis/{apiId}/stages',
    ),
    'GetTags': Operation(
        name='GetTags',
        request=GetTagsRequest,
        response=GetTagsResponse,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/tags/{resource-arn}',
    ),
    'GetVpcLink': Operation(
        name='GetVpcLink',
        request=GetVpcLinkRequest,
        response=GetVpcLinkResponse,
        errors=('NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/vpclinks/{vpcLinkId}',
    ),
    'GetVpcLinks': Operation(
        name='GetVpcLinks',
        request=GetVpcLinksRequest,
        response=GetVpcLinksResponse,
        errors=('BadRequestException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/vpclinks',
    ),
    'ImportApi': Operation(
        name='ImportApi',
        request=ImportApiRequest,
        response=ImportApiResponse,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        method='PUT',
        uri='/v2/apis',
        status=201,
    ),
    'ListPortalProducts': Operation(
        name='ListPortalProducts',
        request=ListPortalProductsRequest,
        response=ListPortalProductsResponse,
        errors=('AccessDeniedException', 'BadRequestException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/portalproducts',
    ),
    'ListPortals': Operation(
        name='ListPortals',
        request=ListPortalsRequest,
        response=ListPortalsResponse,
        errors=('AccessDeniedException', 'BadRequestException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/portals',
    ),
    'ListProductPages': Operation(
        name='ListProductPages',
        request=ListProductPagesRequest,
        response=ListProductPagesResponse,
        errors=('AccessDeniedException', 'BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/portalproducts/{portalProductId}/productpages',
    ),
    'ListProductRestEndpointPages': Operation(
        name='ListProductRestEndpointPages',
        request=ListProductRestEndpointPagesRequest,
        response=ListProductRestEndpointPagesResponse,
        errors=('AccessDeniedException', 'BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/portalproducts/{portalProductId}/productrestendpointpages',
    ),
    'ListRoutingRules': Operation(
        name='ListRoutingRules',
        request=ListRoutingRulesRequest,
        response=ListRoutingRulesResponse,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='GET',
        uri='/v2/domainnames/{domainName}/routingrules',
    ),
    'PreviewPortal': Operation(
        name='PreviewPortal',
        request=PreviewPortalRequest,
        response=PreviewPortalResponse,
        errors=('AccessDeniedException', 'BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        uri='/v2/portals/{portalId}/preview',
        status=202,
    ),
    'PublishPortal': Operation(
        name='PublishPortal',
        request=PublishPortalRequest,
        response=PublishPortalResponse,
        errors=('AccessDeniedException', 'BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        uri='/v2/portals/{portalId}/publish',
        status=202,
    ),
    'PutPortalProductSharingPolicy': Operation(
        name='PutPortalProductSharingPolicy',
        request=PutPortalProductSharingPolicyRequest,
        response=PutPortalProductSharingPolicyResponse,
        errors=('AccessDeniedException', 'BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='PUT',
        uri='/v2/portalproducts/{portalProductId}/sharingpolicy',
    ),
    'PutRoutingRule': Operation(
        name='PutRoutingRule',
        request=PutRoutingRuleRequest,
        response=PutRoutingRuleResponse,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        method='PUT',
        uri='/v2/domainnames/{domainName}/routingrules/{routingRuleId}',
    ),
    'ReimportApi': Operation(
        name='ReimportApi',
        request=ReimportApiRequest,
        response=ReimportApiResponse,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        method='PUT',
        uri='/v2/apis/{apiId}',
        status=201,
    ),
    'ResetAuthorizersCache': Operation(
        name='ResetAuthorizersCache',
        request=ResetAuthorizersCacheRequest,
        response=None,
        errors=('NotFoundException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/v2/apis/{apiId}/stages/{stageName}/cache/authorizers',
        status=204,
    ),
    'TagResource': Operation(
        name='TagResource',
        request=TagResourceRequest,
        response=TagResourceResponse,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        uri='/v2/tags/{resource-arn}',
        status=201,
    ),
    'UntagResource': Operation(
        name='UntagResource',
        request=UntagResourceRequest,
        response=None,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/v2/tags/{resource-arn}',
        status=204,
    ),
    'UpdateApi': Operation(
        name='UpdateApi',
        request=UpdateApiRequest,
        response=UpdateApiResponse,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        method='PATCH',
        uri='/v2/apis/{apiId}',
    ),
    'UpdateApiMapping': Operation(
        name='UpdateApiMapping',
        request=UpdateApiMappingRequest,
        response=UpdateApiMappingResponse,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        method='PATCH',
        uri='/v2/domainnames/{domainName}/apimappings/{apiMappingId}',
    ),
    'UpdateAuthorizer': Operation(
        name='UpdateAuthorizer',
        request=UpdateAuthorizerRequest,
        response=UpdateAuthorizerResponse,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        method='PATCH',
        uri='/v2/apis/{apiId}/authorizers/{authorizerId}',
    ),
    'UpdateDeployment': Operation(
        name='UpdateDeployment',
        request=UpdateDeploymentRequest,
        response=UpdateDeploymentResponse,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        method='PATCH',
        uri='/v2/apis/{apiId}/deployments/{deploymentId}',
    ),
    'UpdateDomainName': Operation(
        name='UpdateDomainName',
        request=UpdateDomainNameRequest,
        response=UpdateDomainNameResponse,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        method='PATCH',
        uri='/v2/domainnames/{domainName}',
    ),
    'UpdateIntegration': Operation(
        name='UpdateIntegration',
        request=UpdateIntegrationRequest,
        response=UpdateIntegrationResult,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        method='PATCH',
        uri='/v2/apis/{apiId}/integrations/{integrationId}',
    ),
    'UpdateIntegrationResponse': Operation(
        name='UpdateIntegrationResponse',
        request=UpdateIntegrationResponseRequest,
        response=UpdateIntegrationResponseResponse,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        method='PATCH',
        uri='/v2/apis/{apiId}/integrations/{integrationId}/integrationresponses/{integrationResponseId}',
    ),
    'UpdateModel': Operation(
        name='UpdateModel',
        request=UpdateModelRequest,
        response=UpdateModelResponse,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        method='PATCH',
        uri='/v2/apis/{apiId}/models/{modelId}',
    ),
    'UpdatePortal': Operation(
        name='UpdatePortal',
        request=UpdatePortalRequest,
        response=UpdatePortalResponse,
        errors=('AccessDeniedException', 'BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        method='PATCH',
        uri='/v2/portals/{portalId}',
    ),
    'UpdatePortalProduct': Operation(
        name='UpdatePortalProduct',
        request=UpdatePortalProductRequest,
        response=UpdatePortalProductResponse,
        errors=('AccessDeniedException', 'BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='PATCH',
        uri='/v2/portalproducts/{portalProductId}',
    ),
    'UpdateProductPage': Operation(
        name='UpdateProductPage',
        request=UpdateProductPageRequest,
        response=UpdateProductPageResponse,
        errors=('AccessDeniedException', 'BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='PATCH',
        uri='/v2/portalproducts/{portalProductId}/productpages/{productPageId}',
    ),
    'UpdateProductRestEndpointPage': Operation(
        name='UpdateProductRestEndpointPage',
        request=UpdateProductRestEndpointPageRequest,
        response=UpdateProductRestEndpointPageResponse,
        errors=('AccessDeniedException', 'BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='PATCH',
        uri='/v2/portalproducts/{portalProductId}/productrestendpointpages/{productRestEndpointPageId}',
    ),
    'UpdateRoute': Operation(
        name='UpdateRoute',
        request=UpdateRouteRequest,
        response=UpdateRouteResult,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        method='PATCH',
        uri='/v2/apis/{apiId}/routes/{routeId}',
    ),
    'UpdateRouteResponse': Operation(
        name='UpdateRouteResponse',
        request=UpdateRouteResponseRequest,
        response=UpdateRouteResponseResponse,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        method='PATCH',
        uri='/v2/apis/{apiId}/routes/{routeId}/routeresponses/{routeResponseId}',
    ),
    'UpdateStage': Operation(
        name='UpdateStage',
        request=UpdateStageRequest,
        response=UpdateStageResponse,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException'),
        method='PATCH',
        uri='/v2/apis/{apiId}/stages/{stageName}',
    ),
    'UpdateVpcLink': Operation(
        name='UpdateVpcLink',
        request=UpdateVpcLinkRequest,
        response=UpdateVpcLinkResponse,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException'),
        method='PATCH',
        uri='/v2/vpclinks/{vpcLinkId}',
    ),
}

SHAPES: Final[dict[str, tuple[Any, ...]]] = {
    'ACMManaged': ('structure', (('certificateArn', '__stringMin10Max2048', True), ('domainName', '__stringMin3Max256', True)), False, None),
    'AccessDeniedExceptionResponseContent': ('structure', (('message', '__string', False),), False, None),
    'AccessLogSettings': ('structure', (('destinationArn', 'Arn', False), ('format', 'StringWithLengthBetween1And1024', False)), False, None),
    'Api': ('structure', (('apiEndpoint', '__string', False), ('apiGatewayManaged', '__boolean', False), ('apiId', 'Id', False), ('apiKeySelectionExpression', 'SelectionExpression', False), ('corsConfiguration', 'Cors', False), ('createdDate', '__timestampIso8601', False), ('description', 'StringWithLengthBetween0And1024', False), ('disableSchemaValidation', '__boolean', False), ('disableExecuteApiEndpoint', '__boolean', False), ('importInfo', '__listOf__string', False), ('ipAddressType', 'IpAddressType', False), ('name', 'StringWithLengthBetween1And128', True), ('protocolType', 'ProtocolType', True), ('routeSelectionExpression', 'SelectionExpression', True), ('tags', 'Tags', False), ('version', 'StringWithLengthBetween1And64', False), ('warnings', '__listOf__string', False)), False, None),
    'ApiMapping': ('structure', (('apiId', 'Id', True), ('apiMappingId', 'Id', False), ('apiMappingKey', 'SelectionKey', False), ('stage', 'StringWithLengthBetween1And128', True)), False, None),
    'ApiMappings': ('structure', (('items', '__listOfApiMapping', False), ('nextToken', 'NextToken', False)), False, None),
    'Apis': ('structure', (('items', '__listOfApi', False), ('nextToken', 'NextToken', False)), False, None),
    'Arn': ('string', None, None, None, None, False),
    'Authorization': ('structure', (('cognitoConfig', 'CognitoConfig', False), ('none', 'None', False)), False, None),
    'AuthorizationScopes': ('list', 'StringWithLengthBetween1And64', None, None, False),
    'AuthorizationType': ('string', None, None, None, ('NONE', 'AWS_IAM', 'CUSTOM', 'JWT'), False),
    'Authorizer': ('structure', (('authorizerCredentialsArn', 'Arn', False), ('authorizerId', 'Id', False), ('authorizerPayloadFormatVersion', 'StringWithLengthBetween1And64', False), ('authorizerResultTtlInSeconds', 'IntegerWithLengthBetween0And3600', False), ('authorizerType', 'AuthorizerType', False), ('authorizerUri', 'UriWithLengthBetween1And2048', False), ('enableSimpleResponses', '__boolean', False), ('identitySource', 'IdentitySourceList', False), ('identityValidationExpression', 'StringWithLengthBetween0And1024', False), ('jwtConfiguration', 'JWTConfiguration', False), ('name', 'StringWithLengthBetween1And128', True)), False, None),
    'AuthorizerType': ('string', None, None, None, ('REQUEST', 'JWT'), False),
    'Authorizers': ('structure', (('items', '__listOfAuthorizer', False), ('nextToken', 'NextToken', False)), False, None),
    'BadRequestExceptionResponseContent': ('structure', (('message', '__string', False),), False, None),
    'CognitoConfig': ('structure', (('appClientId', '__stringMin1Max256', True), ('userPoolArn', '__stringMin20Max2048', True), ('userPoolDomain', '__stringMin20Max2048', True)), False, None),
    'ConflictExceptionResponseContent': ('structure', (('message', '__string', False),), False, None),
    'ConnectionType': ('string', None, None, None, ('INTERNET', 'VPC_LINK'), False),
    'ContentHandlingStrategy': ('string', None, None, None, ('CONVERT_TO_BINARY', 'CONVERT_TO_TEXT'), False),
    'Cors': ('structure', (('allowCredentials', '__boolean', False), ('allowHeaders', 'CorsHeaderList', False), ('allowMethods', 'CorsMethodList', False), ('allowOrigins', 'CorsOriginList', False), ('exposeHeaders', 'CorsHeaderList', False), ('maxAge', 'IntegerWithLengthBetweenMinus1And86400', False)), False, None),
    'CorsHeaderList': ('list', '__string', None, None, False),
    'CorsMethodList': ('list', 'StringWithLengthBetween1And64', None, None, False),
    'CorsOriginList': ('list', '__string', None, None, False),
    'CreateApiInput': ('structure', (('apiKeySelectionExpression', 'SelectionExpression', False), ('corsConfiguration', 'Cors', False), ('credentialsArn', 'Arn', False), ('description', 'StringWithLengthBetween0And1024', False), ('disableSchemaValidation', '__boolean', False), ('disableExecuteApiEndpoint', '__boolean', False), ('name', 'StringWithLengthBetween1And128', True), ('protocolType', 'ProtocolType', True), ('routeKey', 'SelectionKey', False), ('routeSelectionExpression', 'SelectionExpression', False), ('tags', 'Tags', False), ('target', 'UriWithLengthBetween1And2048', False), ('version', 'StringWithLengthBetween1And64', False)), False, None),
    'CreateApiMappingInput': ('structure', (('apiId', 'Id', True), ('apiMappingKey', 'SelectionKey', False), ('stage', 'StringWithLengthBetween1And128', True)), False, None),
    'CreateApiMappingRequest': ('structure', (('ApiId', 'Id', True, 'body', 'apiId'), ('ApiMappingKey', 'SelectionKey', False, 'body', 'apiMappingKey'), ('DomainName', '__string', True, 'uri', 'domainName'), ('Stage', 'StringWithLengthBetween1And128', True, 'body', 'stage')), False, None),
    'CreateApiMappingResponse': ('structure', (('apiId', 'Id', False), ('apiMappingId', 'Id', False), ('apiMappingKey', 'SelectionKey', False), ('stage', 'StringWithLengthBetween1And128', False)), False, None),
    'CreateApiRequest': ('structure', (('ApiKeySelectionExpression', 'SelectionExpression', False, 'body', 'apiKeySelectionExpression'), ('CorsConfiguration', 'Cors', False, 'body', 'corsConfiguration'), ('CredentialsArn', 'Arn', False, 'body', 'credentialsArn'), ('Description', 'StringWithLengthBetween0And1024', False, 'body', 'description'), ('DisableSchemaValidation', '__boolean', False, 'body', 'disableSchemaValidation'), ('DisableExecuteApiEndpoint', '__boolean', False, 'body', 'disableExecuteApiEndpoint'), ('IpAddressType', 'IpAddressType', False, 'body', 'ipAddressType'), ('Name', 'StringWithLengthBetween1And128', False, 'body', 'name'), ('ProtocolType', 'ProtocolType', True, 'body', 'protocolType'), ('RouteKey', 'SelectionKey', False, 'body', 'routeKey'), ('RouteSelectionExpression', 'SelectionExpression', False, 'body', 'routeSelectionExpression'), ('Tags', 'Tags', False, 'body', 'tags'), ('Target', 'UriWithLengthBetween1And2048', False, 'body', 'target'), ('Version', 'StringWithLengthBetween1And64', False, 'body', 'version')), False, None),
    'CreateApiResponse': ('structure', (('apiEndpoint', '__string', False), ('apiGatewayManaged', '__boolean', False), ('apiId', 'Id', False), ('apiKeySelectionExpression', 'SelectionExpression', False), ('corsConfiguration', 'Cors', False), ('createdDate', '__timestampIso8601', False), ('description', 'StringWithLengthBetween0And1024', False), ('disableSchemaValidation', '__boolean', False), ('disableExecuteApiEndpoint', '__boolean', False), ('importInfo', '__listOf__string', False), ('ipAddressType', 'IpAddressType', False), ('name', 'StringWithLengthBetween1And128', False), ('protocolType', 'ProtocolType', False), ('routeSelectionExpression', 'SelectionExpression', False), ('tags', 'Tags', False), ('version', 'StringWithLengthBetween1And64', False), ('warnings', '__listOf__string', False)), False, None),
    'CreateAuthorizerInput': ('structure', (('authorizerCredentialsArn', 'Arn', False), ('authorizerPayloadFormatVersion', 'StringWithLengthBetween1And64', False), ('authorizerResultTtlInSeconds', 'IntegerWithLengthBetween0And3600', False), ('authorizerType', 'AuthorizerType', True), ('authorizerUri', 'UriWithLengthBetween1And2048', False), ('enableSimpleResponses', '__boolean', False), ('identitySource', 'IdentitySourceList', True), ('identityValidationExpression', 'StringWithLengthBetween0And1024', False), ('jwtConfiguration', 'JWTConfiguration', False), ('name', 'StringWithLengthBetween1And128', True)), False, None),
    'CreateAuthorizerRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('AuthorizerCredentialsArn', 'Arn', False, 'body', 'authorizerCredentialsArn'), ('AuthorizerPayloadFormatVersion', 'StringWithLengthBetween1And64', False, 'body', 'authorizerPayloadFormatVersion'), ('AuthorizerResultTtlInSeconds', 'IntegerWithLengthBetween0And3600', False, 'body', 'authorizerResultTtlInSeconds'), ('AuthorizerType', 'AuthorizerType', True, 'body', 'authorizerType'), ('AuthorizerUri', 'UriWithLengthBetween1And2048', False, 'body', 'authorizerUri'), ('EnableSimpleResponses', '__boolean', False, 'body', 'enableSimpleResponses'), ('IdentitySource', 'IdentitySourceList', True, 'body', 'identitySource'), ('IdentityValidationExpression', 'StringWithLengthBetween0And1024', False, 'body', 'identityValidationExpression'), ('JwtConfiguration', 'JWTConfiguration', False, 'body', 'jwtConfiguration'), ('Name', 'StringWithLengthBetween1And128', True, 'body', 'name')), False, None),
    'CreateAuthorizerResponse': ('structure', (('authorizerCredentialsArn', 'Arn', False), ('authorizerId', 'Id', False), ('authorizerPayloadFormatVersion', 'StringWithLengthBetween1And64', False), ('authorizerResultTtlInSeconds', 'IntegerWithLengthBetween0And3600', False), ('authorizerType', 'AuthorizerType', False), ('authorizerUri', 'UriWithLengthBetween1And2048', False), ('enableSimpleResponses', '__boolean', False), ('identitySource', 'IdentitySourceList', False), ('identityValidationExpression', 'StringWithLengthBetween0And1024', False), ('jwtConfiguration', 'JWTConfiguration', False), ('name', 'StringWithLengthBetween1And128', False)), False, None),
    'CreateDeploymentInput': ('structure', (('description', 'StringWithLengthBetween0And1024', False), ('stageName', 'StringWithLengthBetween1And128', False)), False, None),
    'CreateDeploymentRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('Description', 'StringWithLengthBetween0And1024', False, 'body', 'description'), ('StageName', 'StringWithLengthBetween1And128', False, 'body', 'stageName')), False, None),
    'CreateDeploymentResponse': ('structure', (('autoDeployed', '__boolean', False), ('createdDate', '__timestampIso8601', False), ('deploymentId', 'Id', False), ('deploymentStatus', 'DeploymentStatus', False), ('deploymentStatusMessage', '__string', False), ('description', 'StringWithLengthBetween0And1024', False)), False, None),
    'CreateDomainNameInput': ('structure', (('domainName', 'StringWithLengthBetween1And512', True), ('domainNameConfigurations', 'DomainNameConfigurations', False), ('mutualTlsAuthentication', 'MutualTlsAuthenticationInput', False), ('routingMode', 'RoutingMode', False), ('tags', 'Tags', False)), False, None),
    'CreateDomainNameRequest': ('structure', (('DomainName', 'StringWithLengthBetween1And512', True, 'body', 'domainName'), ('DomainNameConfigurations', 'DomainNameConfigurations', False, 'body', 'domainNameConfigurations'), ('MutualTlsAuthentication', 'MutualTlsAuthenticationInput', False, 'body', 'mutualTlsAuthentication'), ('RoutingMode', 'RoutingMode', False, 'body', 'routingMode'), ('Tags', 'Tags', False, 'body', 'tags')), False, None),
    'CreateDomainNameResponse': ('structure', (('apiMappingSelectionExpression', 'SelectionExpression', False), ('domainName', 'StringWithLengthBetween1And512', False), ('domainNameArn', 'Arn', False), ('domainNameConfigurations', 'DomainNameConfigurations', False), ('mutualTlsAuthentication', 'MutualTlsAuthentication', False), ('routingMode', 'RoutingMode', False), ('tags', 'Tags', False)), False, None),
    'CreateIntegrationInput': ('structure', (('connectionId', 'StringWithLengthBetween1And1024', False), ('connectionType', 'ConnectionType', False), ('contentHandlingStrategy', 'ContentHandlingStrategy', False), ('credentialsArn', 'Arn', False), ('description', 'StringWithLengthBetween0And1024', False), ('integrationMethod', 'StringWithLengthBetween1And64', False), ('integrationSubtype', 'StringWithLengthBetween1And128', False), ('integrationType', 'IntegrationType', True), ('integrationUri', 'UriWithLengthBetween1And2048', False), ('passthroughBehavior', 'PassthroughBehavior', False), ('payloadFormatVersion', 'StringWithLengthBetween1And64', False), ('requestParameters', 'IntegrationParameters', False), ('requestTemplates', 'TemplateMap', False), ('responseParameters', 'ResponseParameters', False), ('templateSelectionExpression', 'SelectionExpression', False), ('timeoutInMillis', 'IntegerWithLengthBetween50And30000', False), ('tlsConfig', 'TlsConfigInput', False)), False, None),
    'CreateIntegrationRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('ConnectionId', 'StringWithLengthBetween1And1024', False, 'body', 'connectionId'), ('ConnectionType', 'ConnectionType', False, 'body', 'connectionType'), ('ContentHandlingStrategy', 'ContentHandlingStrategy', False, 'body', 'contentHandlingStrategy'), ('CredentialsArn', 'Arn', False, 'body', 'credentialsArn'), ('Description', 'StringWithLengthBetween0And1024', False, 'body', 'description'), ('IntegrationMethod', 'StringWithLengthBetween1And64', False, 'body', 'integrationMethod'), ('IntegrationSubtype', 'StringWithLengthBetween1And128', False, 'body', 'integrationSubtype'), ('IntegrationType', 'IntegrationType', True, 'body', 'integrationType'), ('IntegrationUri', 'UriWithLengthBetween1And2048', False, 'body', 'integrationUri'), ('PassthroughBehavior', 'PassthroughBehavior', False, 'body', 'passthroughBehavior'), ('PayloadFormatVersion', 'StringWithLengthBetween1And64', False, 'body', 'payloadFormatVersion'), ('RequestParameters', 'IntegrationParameters', False, 'body', 'requestParameters'), ('RequestTemplates', 'TemplateMap', False, 'body', 'requestTemplates'), ('ResponseParameters', 'ResponseParameters', False, 'body', 'responseParameters'), ('TemplateSelectionExpression', 'SelectionExpression', False, 'body', 'templateSelectionExpression'), ('TimeoutInMillis', 'IntegerWithLengthBetween50And30000', False, 'body', 'timeoutInMillis'), ('TlsConfig', 'TlsConfigInput', False, 'body', 'tlsConfig')), False, None),
    'CreateIntegrationResponseInput': ('structure', (('contentHandlingStrategy', 'ContentHandlingStrategy', False), ('integrationResponseKey', 'SelectionKey', True), ('responseParameters', 'IntegrationParameters', False), ('responseTemplates', 'TemplateMap', False), ('templateSelectionExpression', 'SelectionExpression', False)), False, None),
    'CreateIntegrationResponseRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('ContentHandlingStrategy', 'ContentHandlingStrategy', False, 'body', 'contentHandlingStrategy'), ('IntegrationId', '__string', True, 'uri', 'integrationId'), ('IntegrationResponseKey', 'SelectionKey', True, 'body', 'integrationResponseKey'), ('ResponseParameters', 'IntegrationParameters', False, 'body', 'responseParameters'), ('ResponseTemplates', 'TemplateMap', False, 'body', 'responseTemplates'), ('TemplateSelectionExpression', 'SelectionExpression', False, 'body', 'templateSelectionExpression')), False, None),
    'CreateIntegrationResponseResponse': ('structure', (('contentHandlingStrategy', 'ContentHandlingStrategy', False), ('integrationResponseId', 'Id', False), ('integrationResponseKey', 'SelectionKey', False), ('responseParameters', 'IntegrationParameters', False), ('responseTemplates', 'TemplateMap', False), ('templateSelectionExpression', 'SelectionExpression', False)), False, None),
    'CreateIntegrationResult': ('structure', (('apiGatewayManaged', '__boolean', False), ('connectionId', 'StringWithLengthBetween1And1024', False), ('connectionType', 'ConnectionType', False), ('contentHandlingStrategy', 'ContentHandlingStrategy', False), ('credentialsArn', 'Arn', False), ('description', 'StringWithLengthBetween0And1024', False), ('integrationId', 'Id', False), ('integrationMethod', 'StringWithLengthBetween1And64', False), ('integrationResponseSelectionExpression', 'SelectionExpression', False), ('integrationSubtype', 'StringWithLengthBetween1And128', False), ('integrationType', 'IntegrationType', False), ('integrationUri', 'UriWithLengthBetween1And2048', False), ('passthroughBehavior', 'PassthroughBehavior', False), ('payloadFormatVersion', 'StringWithLengthBetween1And64', False), ('requestParameters', 'IntegrationParameters', False), ('requestTemplates', 'TemplateMap', False), ('responseParameters', 'ResponseParameters', False), ('templateSelectionExpression', 'SelectionExpression', False), ('timeoutInMillis', 'IntegerWithLengthBetween50And30000', False), ('tlsConfig', 'TlsConfig', False)), False, None),
    'CreateModelInput': ('structure', (('contentType', 'StringWithLengthBetween1And256', False), ('description', 'StringWithLengthBetween0And1024', False), ('name', 'StringWithLengthBetween1And128', True), ('schema', 'StringWithLengthBetween0And32K', True)), False, None),
    'CreateModelRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('ContentType', 'StringWithLengthBetween1And256', False, 'body', 'contentType'), ('Description', 'StringWithLengthBetween0And1024', False, 'body', 'description'), ('Name', 'StringWithLengthBetween1And128', True, 'body', 'name'), ('Schema', 'StringWithLengthBetween0And32K', True, 'body', 'schema')), False, None),
    'CreateModelResponse': ('structure', (('contentType', 'StringWithLengthBetween1And256', False), ('description', 'StringWithLengthBetween0And1024', False), ('modelId', 'Id', False), ('name', 'StringWithLengthBetween1And128', False), ('schema', 'StringWithLengthBetween0And32K', False)), False, None),
    'CreatePortalProductRequest': ('structure', (('Description', '__stringMin0Max1024', False, 'body', 'description'), ('DisplayName', '__stringMin1Max255', True, 'body', 'displayName'), ('Tags', 'Tags', False, 'body', 'tags')), False, None),
    'CreatePortalProductRequestContent': ('structure', (('description', '__stringMin0Max1024', False), ('displayName', '__stringMin1Max255', True), ('tags', 'Tags', False)), False, None),
    'CreatePortalProductResponse': ('structure', (('description', '__stringMin0Max1024', False), ('displayName', '__stringMin1Max255', False), ('displayOrder', 'DisplayOrder', False), ('lastModified', '__timestampIso8601', False), ('portalProductArn', '__stringMin20Max2048', False), ('portalProductId', '__stringMin10Max30PatternAZ09', False), ('tags', 'Tags', False)), False, None),
    'CreatePortalProductResponseContent': ('structure', (('description', '__stringMin0Max1024', False), ('displayName', '__stringMin1Max255', True), ('displayOrder', 'DisplayOrder', False), ('lastModified', '__timestampIso8601', True), ('portalProductArn', '__stringMin20Max2048', True), ('portalProductId', '__stringMin10Max30PatternAZ09', True), ('tags', 'Tags', False)), False, None),
    'CreatePortalRequest': ('structure', (('Authorization', 'Authorization', True, 'body', 'authorization'), ('EndpointConfiguration', 'EndpointConfigurationRequest', True, 'body', 'endpointConfiguration'), ('IncludedPortalProductArns', '__listOf__stringMin20Max2048', False, 'body', 'includedPortalProductArns'), ('LogoUri', '__stringMin0Max1092', False, 'body', 'logoUri'), ('PortalContent', 'PortalContent', True, 'body', 'portalContent'), ('RumAppMonitorName', '__stringMin0Max255', False, 'body', 'rumAppMonitorName'), ('Tags', 'Tags', False, 'body', 'tags')), False, None),
    'CreatePortalRequestContent': ('structure', (('authorization', 'Authorization', True), ('endpointConfiguration', 'EndpointConfigurationRequest', True), ('includedPortalProductArns', '__listOf__stringMin20Max2048', False), ('logoUri', '__stringMin0Max1092', False), ('portalContent', 'PortalContent', True), ('rumAppMonitorName', '__stringMin0Max255', False), ('tags', 'Tags', False)), False, None),
    'CreatePortalResponse': ('structure', (('authorization', 'Authorization', False), ('endpointConfiguration', 'EndpointConfigurationResponse', False), ('includedPortalProductArns', '__listOf__stringMin20Max2048', False), ('lastModified', '__timestampIso8601', False), ('lastPublished', '__timestampIso8601', False), ('lastPublishedDescription', '__stringMin0Max1024', False), ('portalArn', '__stringMin20Max2048', False), ('portalContent', 'PortalContent', False), ('portalId', '__stringMin10Max30PatternAZ09', False), ('publishStatus', 'PublishStatus', False), ('rumAppMonitorName', '__stringMin0Max255', False), ('statusException', 'StatusException', False), ('tags', 'Tags', False)), False, None),
    'CreatePortalResponseContent': ('structure', (('authorization', 'Authorization', True), ('endpointConfiguration', 'EndpointConfigurationResponse', True), ('includedPortalProductArns', '__listOf__stringMin20Max2048', True), ('lastModified', '__timestampIso8601', True), ('lastPublished', '__timestampIso8601', False), ('lastPublishedDescription', '__stringMin0Max1024', False), ('portalArn', '__stringMin20Max2048', True), ('portalContent', 'PortalContent', True), ('portalId', '__stringMin10Max30PatternAZ09', True), ('publishStatus', 'PublishStatus', False), ('rumAppMonitorName', '__stringMin0Max255', False), ('statusException', 'StatusException', False), ('tags', 'Tags', False)), False, None),
    'CreateProductPageRequest': ('structure', (('DisplayContent', 'DisplayContent', True, 'body', 'displayContent'), ('PortalProductId', '__string', True, 'uri', 'portalProductId')), False, None),
    'CreateProductPageRequestContent': ('structure', (('displayContent', 'DisplayContent', True),), False, None),
    'CreateProductPageResponse': ('structure', (('displayContent', 'DisplayContent', False), ('lastModified', '__timestampIso8601', False), ('productPageArn', '__stringMin20Max2048', False), ('productPageId', '__stringMin10Max30PatternAZ09', False)), False, None),
    'CreateProductPageResponseContent': ('structure', (('displayContent', 'DisplayContent', False), ('lastModified', '__timestampIso8601', True), ('productPageArn', '__stringMin20Max2048', True), ('productPageId', '__stringMin10Max30PatternAZ09', True)), False, None),
    'CreateProductRestEndpointPageRequest': ('structure', (('DisplayContent', 'EndpointDisplayContent', False, 'body', 'displayContent'), ('PortalProductId', '__string', True, 'uri', 'portalProductId'), ('RestEndpointIdentifier', 'RestEndpointIdentifier', True, 'body', 'restEndpointIdentifier'), ('TryItState', 'TryItState', False, 'body', 'tryItState')), False, None),
    'CreateProductRestEndpointPageRequestContent': ('structure', (('displayContent', 'EndpointDisplayContent', False), ('restEndpointIdentifier', 'RestEndpointIdentifier', True), ('tryItState', 'TryItState', False)), False, None),
    'CreateProductRestEndpointPageResponse': ('structure', (('displayContent', 'EndpointDisplayContentResponse', False), ('lastModified', '__timestampIso8601', False), ('productRestEndpointPageArn', '__stringMin20Max2048', False), ('productRestEndpointPageId', '__stringMin10Max30PatternAZ09', False), ('restEndpointIdentifier', 'RestEndpointIdentifier', False), ('status', 'Status', False), ('statusException', 'StatusException', False), ('tryItState', 'TryItState', False)), False, None),
    'CreateProductRestEndpointPageResponseContent': ('structure', (('displayContent', 'EndpointDisplayContentResponse', True), ('lastModified', '__timestampIso8601', True), ('productRestEndpointPageArn', '__stringMin20Max2048', True), ('productRestEndpointPageId', '__stringMin10Max30PatternAZ09', True), ('restEndpointIdentifier', 'RestEndpointIdentifier', True), ('status', 'Status', True), ('statusException', 'StatusException', False), ('tryItState', 'TryItState', True)), False, None),
    'CreateRouteInput': ('structure', (('apiKeyRequired', '__boolean', False), ('authorizationScopes', 'AuthorizationScopes', False), ('authorizationType', 'AuthorizationType', False), ('authorizerId', 'Id', False), ('modelSelectionExpression', 'SelectionExpression', False), ('operationName', 'StringWithLengthBetween1And64', False), ('requestModels', 'RouteModels', False), ('requestParameters', 'RouteParameters', False), ('routeKey', 'SelectionKey', True), ('routeResponseSelectionExpression', 'SelectionExpression', False), ('target', 'StringWithLengthBetween1And128', False)), False, None),
    'CreateRouteRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('ApiKeyRequired', '__boolean', False, 'body', 'apiKeyRequired'), ('AuthorizationScopes', 'AuthorizationScopes', False, 'body', 'authorizationScopes'), ('AuthorizationType', 'AuthorizationType', False, 'body', 'authorizationType'), ('AuthorizerId', 'Id', False, 'body', 'authorizerId'), ('ModelSelectionExpression', 'SelectionExpression', False, 'body', 'modelSelectionExpression'), ('OperationName', 'StringWithLengthBetween1And64', False, 'body', 'operationName'), ('RequestModels', 'RouteModels', False, 'body', 'requestModels'), ('RequestParameters', 'RouteParameters', False, 'body', 'requestParameters'), ('RouteKey', 'SelectionKey', True, 'body', 'routeKey'), ('RouteResponseSelectionExpression', 'SelectionExpression', False, 'body', 'routeResponseSelectionExpression'), ('Target', 'StringWithLengthBetween1And128', False, 'body', 'target')), False, None),
    'CreateRouteResponseInput': ('structure', (('modelSelectionExpression', 'SelectionExpression', False), ('responseModels', 'RouteModels', False), ('responseParameters', 'RouteParameters', False), ('routeResponseKey', 'SelectionKey', True)), False, None),
    'CreateRouteResponseRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('ModelSelectionExpression', 'SelectionExpression', False, 'body', 'modelSelectionExpression'), ('ResponseModels', 'RouteModels', False, 'body', 'responseModels'), ('ResponseParameters', 'RouteParameters', False, 'body', 'responseParameters'), ('RouteId', '__string', True, 'uri', 'routeId'), ('RouteResponseKey', 'SelectionKey', True, 'body', 'routeResponseKey')), False, None),
    'CreateRouteResponseResponse': ('structure', (('modelSelectionExpression', 'SelectionExpression', False), ('responseModels', 'RouteModels', False), ('responseParameters', 'RouteParameters', False), ('routeResponseId', 'Id', False), ('routeResponseKey', 'SelectionKey', False)), False, None),
    'CreateRouteResult': ('structure', (('apiGatewayManaged', '__boolean', False), ('apiKeyRequired', '__boolean', False), ('authorizationScopes', 'AuthorizationScopes', False), ('authorizationType', 'AuthorizationType', False), ('authorizerId', 'Id', False), ('modelSelectionExpression', 'SelectionExpression', False), ('operationName', 'StringWithLengthBetween1And64', False), ('requestModels', 'RouteModels', False), ('requestParameters', 'RouteParameters', False), ('routeId', 'Id', False), ('routeKey', 'SelectionKey', False), ('routeResponseSelectionExpression', 'SelectionExpression', False), ('target', 'StringWithLengthBetween1And128', False)), False, None),
    'CreateRoutingRuleRequest': ('structure', (('Actions', '__listOfRoutingRuleAction', True, 'body', 'actions'), ('Conditions', '__listOfRoutingRuleCondition', True, 'body', 'conditions'), ('DomainName', '__string', True, 'uri', 'domainName'), ('DomainNameId', '__string', False, 'querystring', 'domainNameId'), ('Priority', 'RoutingRulePriority', True, 'body', 'priority')), False, None),
    'CreateRoutingRuleResponse': ('structure', (('actions', '__listOfRoutingRuleAction', False), ('conditions', '__listOfRoutingRuleCondition', False), ('priority', 'RoutingRulePriority', False), ('routingRuleArn', 'Arn', False), ('routingRuleId', 'Id', False)), False, None),
    'CreateStageInput': ('structure', (('accessLogSettings', 'AccessLogSettings', False), ('autoDeploy', '__boolean', False), ('clientCertificateId', 'Id', False), ('defaultRouteSettings', 'RouteSettings', False), ('deploymentId', 'Id', False), ('description', 'StringWithLengthBetween0And1024', False), ('routeSettings', 'RouteSettingsMap', False), ('stageName', 'StringWithLengthBetween1And128', True), ('stageVariables', 'StageVariablesMap', False), ('tags', 'Tags', False)), False, None),
    'CreateStageRequest': ('structure', (('AccessLogSettings', 'AccessLogSettings', False, 'body', 'accessLogSettings'), ('ApiId', '__string', True, 'uri', 'apiId'), ('AutoDeploy', '__boolean', False, 'body', 'autoDeploy'), ('ClientCertificateId', 'Id', False, 'body', 'clientCertificateId'), ('DefaultRouteSettings', 'RouteSettings', False, 'body', 'defaultRouteSettings'), ('DeploymentId', 'Id', False, 'body', 'deploymentId'), ('Description', 'StringWithLengthBetween0And1024', False, 'body', 'description'), ('RouteSettings', 'RouteSettingsMap', False, 'body', 'routeSettings'), ('StageName', 'StringWithLengthBetween1And128', True, 'body', 'stageName'), ('StageVariables', 'StageVariablesMap', False, 'body', 'stageVariables'), ('Tags', 'Tags', False, 'body', 'tags')), False, None),
    'CreateStageResponse': ('structure', (('accessLogSettings', 'AccessLogSettings', False), ('apiGatewayManaged', '__boolean', False), ('autoDeploy', '__boolean', False), ('clientCertificateId', 'Id', False), ('createdDate', '__timestampIso8601', False), ('defaultRouteSettings', 'RouteSettings', False), ('deploymentId', 'Id', False), ('description', 'StringWithLengthBetween0And1024', False), ('lastDeploymentStatusMessage', '__string', False), ('lastUpdatedDate', '__timestampIso8601', False), ('routeSettings', 'RouteSettingsMap', False), ('stageName', 'StringWithLengthBetween1And128', False), ('stageVariables', 'StageVariablesMap', False), ('tags', 'Tags', False)), False, None),
    'CreateVpcLinkInput': ('structure', (('name', 'StringWithLengthBetween1And128', True), ('securityGroupIds', 'SecurityGroupIdList', False), ('subnetIds', 'SubnetIdList', True), ('tags', 'Tags', False)), False, None),
    'CreateVpcLinkRequest': ('structure', (('Name', 'StringWithLengthBetween1And128', True, 'body', 'name'), ('SecurityGroupIds', 'SecurityGroupIdList', False, 'body', 'securityGroupIds'), ('SubnetIds', 'SubnetIdList', True, 'body', 'subnetIds'), ('Tags', 'Tags', False, 'body', 'tags')), False, None),
    'CreateVpcLinkResponse': ('structure', (('createdDate', '__timestampIso8601', False), ('name', 'StringWithLengthBetween1And128', False), ('securityGroupIds', 'SecurityGroupIdList', False), ('subnetIds', 'SubnetIdList', False), ('tags', 'Tags', False), ('vpcLinkId', 'Id', False), ('vpcLinkStatus', 'VpcLinkStatus', False), ('vpcLinkStatusMessage', 'StringWithLengthBetween0And1024', False), ('vpcLinkVersion', 'VpcLinkVersion', False)), False, None),
    'CustomColors': ('structure', (('accentColor', '__stringMin1Max16', True), ('backgroundColor', '__stringMin1Max16', True), ('errorValidationColor', '__stringMin1Max16', True), ('headerColor', '__stringMin1Max16', True), ('navigationColor', '__stringMin1Max16', True), ('textColor', '__stringMin1Max16', True)), False, None),
    'DeleteAccessLogSettingsRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('StageName', '__string', True, 'uri', 'stageName')), False, None),
    'DeleteApiMappingRequest': ('structure', (('ApiMappingId', '__string', True, 'uri', 'apiMappingId'), ('DomainName', '__string', True, 'uri', 'domainName')), False, None),
    'DeleteApiRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'),), False, None),
    'DeleteAuthorizerRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('AuthorizerId', '__string', True, 'uri', 'authorizerId')), False, None),
    'DeleteCorsConfigurationRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'),), False, None),
    'DeleteDeploymentRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('DeploymentId', '__string', True, 'uri', 'deploymentId')), False, None),
    'DeleteDomainNameRequest': ('structure', (('DomainName', '__string', True, 'uri', 'domainName'),), False, None),
    'DeleteIntegrationRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('IntegrationId', '__string', True, 'uri', 'integrationId')), False, None),
    'DeleteIntegrationResponseRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('IntegrationId', '__string', True, 'uri', 'integrationId'), ('IntegrationResponseId', '__string', True, 'uri', 'integrationResponseId')), False, None),
    'DeleteModelRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('ModelId', '__string', True, 'uri', 'modelId')), False, None),
    'DeletePortalProductRequest': ('structure', (('PortalProductId', '__string', True, 'uri', 'portalProductId'),), False, None),
    'DeletePortalProductSharingPolicyRequest': ('structure', (('PortalProductId', '__string', True, 'uri', 'portalProductId'),), False, None),
    'DeletePortalRequest': ('structure', (('PortalId', '__string', True, 'uri', 'portalId'),), False, None),
    'DeleteProductPageRequest': ('structure', (('PortalProductId', '__string', True, 'uri', 'portalProductId'), ('ProductPageId', '__string', True, 'uri', 'productPageId')), False, None),
    'DeleteProductRestEndpointPageRequest': ('structure', (('PortalProductId', '__string', True, 'uri', 'portalProductId'), ('ProductRestEndpointPageId', '__string', True, 'uri', 'productRestEndpointPageId')), False, None),
    'DeleteRouteRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('RouteId', '__string', True, 'uri', 'routeId')), False, None),
    'DeleteRouteRequestParameterRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('RequestParameterKey', '__string', True, 'uri', 'requestParameterKey'), ('RouteId', '__string', True, 'uri', 'routeId')), False, None),
    'DeleteRouteResponseRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('RouteId', '__string', True, 'uri', 'routeId'), ('RouteResponseId', '__string', True, 'uri', 'routeResponseId')), False, None),
    'DeleteRouteSettingsRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('RouteKey', '__string', True, 'uri', 'routeKey'), ('StageName', '__string', True, 'uri', 'stageName')), False, None),
    'DeleteRoutingRuleRequest': ('structure', (('DomainName', '__string', True, 'uri', 'domainName'), ('DomainNameId', '__string', False, 'querystring', 'domainNameId'), ('RoutingRuleId', '__string', True, 'uri', 'routingRuleId')), False, None),
    'DeleteStageRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('StageName', '__string', True, 'uri', 'stageName')), False, None),
    'DeleteVpcLinkRequest': ('structure', (('VpcLinkId', '__string', True, 'uri', 'vpcLinkId'),), False, None),
    'DeleteVpcLinkResponse': ('structure', (), False, None),
    'Deployment': ('structure', (('autoDeployed', '__boolean', False), ('createdDate', '__timestampIso8601', False), ('deploymentId', 'Id', False), ('deploymentStatus', 'DeploymentStatus', False), ('deploymentStatusMessage', '__string', False), ('description', 'StringWithLengthBetween0And1024', False)), False, None),
    'DeploymentStatus': ('string', None, None, None, ('PENDING', 'FAILED', 'DEPLOYED'), False),
    'Deployments': ('structure', (('items', '__listOfDeployment', False), ('nextToken', 'NextToken', False)), False, None),
    'DisablePortalRequest': ('structure', (('PortalId', '__string', True, 'uri', 'portalId'),), False, None),
    'DisplayContent': ('structure', (('body', '__stringMin1Max32768', True), ('title', '__stringMin1Max255', True)), False, None),
    'DisplayContentOverrides': ('structure', (('body', '__stringMin1Max32768', False), ('endpoint', '__stringMin1Max1024', False), ('operationName', '__stringMin1Max255', False)), False, None),
    'DisplayOrder': ('structure', (('contents', '__listOfSection', False), ('overviewPageArn', '__stringMin20Max2048', False), ('productPageArns', '__listOf__stringMin20Max2048', False)), False, None),
    'DomainName': ('structure', (('apiMappingSelectionExpression', 'SelectionExpression', False), ('domainName', 'StringWithLengthBetween1And512', True), ('domainNameArn', 'Arn', False), ('domainNameConfigurations', 'DomainNameConfigurations', False), ('mutualTlsAuthentication', 'MutualTlsAuthentication', False), ('routingMode', 'RoutingMode', False), ('tags', 'Tags', False)), False, None),
    'DomainNameConfiguration': ('structure', (('apiGatewayDomainName', '__string', False), ('certificateArn', 'Arn', False), ('certificateName', 'StringWithLengthBetween1And128', False), ('certificateUploadDate', '__timestampIso8601', False), ('domainNameStatus', 'DomainNameStatus', False), ('domainNameStatusMessage', '__string', False), ('endpointType', 'EndpointType', False), ('hostedZoneId', '__string', False), ('ipAddressType', 'IpAddressType', False), ('securityPolicy', 'SecurityPolicy', False), ('ownershipVerificationCertificateArn', 'Arn', False)), False, None),
    'DomainNameConfigurations': ('list', 'DomainNameConfiguration', None, None, False),
    'DomainNameStatus': ('string', None, None, None, ('AVAILABLE', 'UPDATING', 'PENDING_CERTIFICATE_REIMPORT', 'PENDING_OWNERSHIP_VERIFICATION'), False),
    'DomainNames': ('structure', (('items', '__listOfDomainName', False), ('nextToken', 'NextToken', False)), False, None),
    'EndpointConfigurationRequest': ('structure', (('acmManaged', 'ACMManaged', False), ('none', 'None', False)), False, None),
    'EndpointConfigurationResponse': ('structure', (('certificateArn', '__stringMin10Max2048', False), ('domainName', '__stringMin3Max256', False), ('portalDefaultDomainName', '__stringMin3Max256', True), ('portalDomainHostedZoneId', '__stringMin1Max64', True)), False, None),
    'EndpointDisplayContent': ('structure', (('none', 'None', False), ('overrides', 'DisplayContentOverrides', False)), False, None),
    'EndpointDisplayContentResponse': ('structure', (('body', '__stringMin1Max32768', False), ('endpoint', '__stringMin1Max1024', True), ('operationName', '__stringMin1Max255', False)), False, None),
    'EndpointType': ('string', None, None, None, ('REGIONAL', 'EDGE'), False),
    'ExportApiRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('ExportVersion', '__string', False, 'querystring', 'exportVersion'), ('IncludeExtensions', '__boolean', False, 'querystring', 'includeExtensions'), ('OutputType', '__string', True, 'querystring', 'outputType'), ('Specification', '__string', True, 'uri', 'specification'), ('StageName', '__string', False, 'querystring', 'stageName')), False, None),
    'ExportApiResponse': ('structure', (('body', 'ExportedApi', False),), False, 'body'),
    'ExportedApi': ('blob', None, None),
    'GetApiMappingRequest': ('structure', (('ApiMappingId', '__string', True, 'uri', 'apiMappingId'), ('DomainName', '__string', True, 'uri', 'domainName')), False, None),
    'GetApiMappingResponse': ('structure', (('apiId', 'Id', False), ('apiMappingId', 'Id', False), ('apiMappingKey', 'SelectionKey', False), ('stage', 'StringWithLengthBetween1And128', False)), False, None),
    'GetApiMappingsRequest': ('structure', (('DomainName', '__string', True, 'uri', 'domainName'), ('MaxResults', '__string', False, 'querystring', 'maxResults'), ('NextToken', '__string', False, 'querystring', 'nextToken')), False, None),
    'GetApiMappingsResponse': ('structure', (('items', '__listOfApiMapping', False), ('nextToken', 'NextToken', False)), False, None),
    'GetApiRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'),), False, None),
    'GetApiResponse': ('structure', (('apiEndpoint', '__string', False), ('apiGatewayManaged', '__boolean', False), ('apiId', 'Id', False), ('apiKeySelectionExpression', 'SelectionExpression', False), ('corsConfiguration', 'Cors', False), ('createdDate', '__timestampIso8601', False), ('description', 'StringWithLengthBetween0And1024', False), ('disableSchemaValidation', '__boolean', False), ('disableExecuteApiEndpoint', '__boolean', False), ('importInfo', '__listOf__string', False), ('ipAddressType', 'IpAddressType', False), ('name', 'StringWithLengthBetween1And128', False), ('protocolType', 'ProtocolType', False), ('routeSelectionExpression', 'SelectionExpression', False), ('tags', 'Tags', False), ('version', 'StringWithLengthBetween1And64', False), ('warnings', '__listOf__string', False)), False, None),
    'GetApisRequest': ('structure', (('MaxResults', '__string', False, 'querystring', 'maxResults'), ('NextToken', '__string', False, 'querystring', 'nextToken')), False, None),
    'GetApisResponse': ('structure', (('items', '__listOfApi', False), ('nextToken', 'NextToken', False)), False, None),
    'GetAuthorizerRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('AuthorizerId', '__string', True, 'uri', 'authorizerId')), False, None),
    'GetAuthorizerResponse': ('structure', (('authorizerCredentialsArn', 'Arn', False), ('authorizerId', 'Id', False), ('authorizerPayloadFormatVersion', 'StringWithLengthBetween1And64', False), ('authorizerResultTtlInSeconds', 'IntegerWithLengthBetween0And3600', False), ('authorizerType', 'AuthorizerType', False), ('authorizerUri', 'UriWithLengthBetween1And2048', False), ('enableSimpleResponses', '__boolean', False), ('identitySource', 'IdentitySourceList', False), ('identityValidationExpression', 'StringWithLengthBetween0And1024', False), ('jwtConfiguration', 'JWTConfiguration', False), ('name', 'StringWithLengthBetween1And128', False)), False, None),
    'GetAuthorizersRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('MaxResults', '__string', False, 'querystring', 'maxResults'), ('NextToken', '__string', False, 'querystring', 'nextToken')), False, None),
    'GetAuthorizersResponse': ('structure', (('items', '__listOfAuthorizer', False), ('nextToken', 'NextToken', False)), False, None),
    'GetDeploymentRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('DeploymentId', '__string', True, 'uri', 'deploymentId')), False, None),
    'GetDeploymentResponse': ('structure', (('autoDeployed', '__boolean', False), ('createdDate', '__timestampIso8601', False), ('deploymentId', 'Id', False), ('deploymentStatus', 'DeploymentStatus', False), ('deploymentStatusMessage', '__string', False), ('description', 'StringWithLengthBetween0And1024', False)), False, None),
    'GetDeploymentsRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('MaxResults', '__string', False, 'querystring', 'maxResults'), ('NextToken', '__string', False, 'querystring', 'nextToken')), False, None),
    'GetDeploymentsResponse': ('structure', (('items', '__listOfDeployment', False), ('nextToken', 'NextToken', False)), False, None),
    'GetDomainNameRequest': ('structure', (('DomainName', '__string', True, 'uri', 'domainName'),), False, None),
    'GetDomainNameResponse': ('structure', (('apiMappingSelectionExpression', 'SelectionExpression', False), ('domainName', 'StringWithLengthBetween1And512', False), ('domainNameArn', 'Arn', False), ('domainNameConfigurations', 'DomainNameConfigurations', False), ('mutualTlsAuthentication', 'MutualTlsAuthentication', False), ('routingMode', 'RoutingMode', False), ('tags', 'Tags', False)), False, None),
    'GetDomainNamesRequest': ('structure', (('MaxResults', '__string', False, 'querystring', 'maxResults'), ('NextToken', '__string', False, 'querystring', 'nextToken')), False, None),
    'GetDomainNamesResponse': ('structure', (('items', '__listOfDomainName', False), ('nextToken', 'NextToken', False)), False, None),
    'GetIntegrationRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('IntegrationId', '__string', True, 'uri', 'integrationId')), False, None),
    'GetIntegrationResponseRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('IntegrationId', '__string', True, 'uri', 'integrationId'), ('IntegrationResponseId', '__string', True, 'uri', 'integrationResponseId')), False, None),
    'GetIntegrationResponseResponse': ('structure', (('contentHandlingStrategy', 'ContentHandlingStrategy', False), ('integrationResponseId', 'Id', False), ('integrationResponseKey', 'SelectionKey', False), ('responseParameters', 'IntegrationParameters', False), ('responseTemplates', 'TemplateMap', False), ('templateSelectionExpression', 'SelectionExpression', False)), False, None),
    'GetIntegrationResponsesRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('IntegrationId', '__string', True, 'uri', 'integrationId'), ('MaxResults', '__string', False, 'querystring', 'maxResults'), ('NextToken', '__string', False, 'querystring', 'nextToken')), False, None),
    'GetIntegrationResponsesResponse': ('structure', (('items', '__listOfIntegrationResponse', False), ('nextToken', 'NextToken', False)), False, None),
    'GetIntegrationResult': ('structure', (('apiGatewayManaged', '__boolean', False), ('connectionId', 'StringWithLengthBetween1And1024', False), ('connectionType', 'ConnectionType', False), ('contentHandlingStrategy', 'ContentHandlingStrategy', False), ('credentialsArn', 'Arn', False), ('description', 'StringWithLengthBetween0And1024', False), ('integrationId', 'Id', False), ('integrationMethod', 'StringWithLengthBetween1And64', False), ('integrationResponseSelectionExpression', 'SelectionExpression', False), ('integrationSubtype', 'StringWithLengthBetween1And128', False), ('integrationType', 'IntegrationType', False), ('integrationUri', 'UriWithLengthBetween1And2048', False), ('passthroughBehavior', 'PassthroughBehavior', False), ('payloadFormatVersion', 'StringWithLengthBetween1And64', False), ('requestParameters', 'IntegrationParameters', False), ('requestTemplates', 'TemplateMap', False), ('responseParameters', 'ResponseParameters', False), ('templateSelectionExpression', 'SelectionExpression', False), ('timeoutInMillis', 'IntegerWithLengthBetween50And30000', False), ('tlsConfig', 'TlsConfig', False)), False, None),
    'GetIntegrationsRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('MaxResults', '__string', False, 'querystring', 'maxResults'), ('NextToken', '__string', False, 'querystring', 'nextToken')), False, None),
    'GetIntegrationsResponse': ('structure', (('items', '__listOfIntegration', False), ('nextToken', 'NextToken', False)), False, None),
    'GetModelRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('ModelId', '__string', True, 'uri', 'modelId')), False, None),
    'GetModelResponse': ('structure', (('contentType', 'StringWithLengthBetween1And256', False), ('description', 'StringWithLengthBetween0And1024', False), ('modelId', 'Id', False), ('name', 'StringWithLengthBetween1And128', False), ('schema', 'StringWithLengthBetween0And32K', False)), False, None),
    'GetModelTemplateRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('ModelId', '__string', True, 'uri', 'modelId')), False, None),
    'GetModelTemplateResponse': ('structure', (('value', '__string', False),), False, None),
    'GetModelsRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('MaxResults', '__string', False, 'querystring', 'maxResults'), ('NextToken', '__string', False, 'querystring', 'nextToken')), False, None),
    'GetModelsResponse': ('structure', (('items', '__listOfModel', False), ('nextToken', 'NextToken', False)), False, None),
    'GetPortalProductRequest': ('structure', (('PortalProductId', '__string', True, 'uri', 'portalProductId'), ('ResourceOwnerAccountId', '__string', False, 'querystring', 'resourceOwnerAccountId')), False, None),
    'GetPortalProductResponse': ('structure', (('description', '__stringMin0Max1024', False), ('displayName', '__stringMin1Max255', False), ('displayOrder', 'DisplayOrder', False), ('lastModified', '__timestampIso8601', False), ('portalProductArn', '__stringMin20Max2048', False), ('portalProductId', '__stringMin10Max30PatternAZ09', False), ('tags', 'Tags', False)), False, None),
    'GetPortalProductResponseContent': ('structure', (('description', '__stringMin0Max1024', True), ('displayName', '__stringMin1Max255', True), ('displayOrder', 'DisplayOrder', True), ('lastModified', '__timestampIso8601', True), ('portalProductArn', '__stringMin20Max2048', True), ('portalProductId', '__stringMin10Max30PatternAZ09', True), ('tags', 'Tags', False)), False, None),
    'GetPortalProductSharingPolicyRequest': ('structure', (('PortalProductId', '__string', True, 'uri', 'portalProductId'),), False, None),
    'GetPortalProductSharingPolicyResponse': ('structure', (('policyDocument', '__stringMin1Max307200', False), ('portalProductId', '__stringMin10Max30PatternAZ09', False)), False, None),
    'GetPortalProductSharingPolicyResponseContent': ('structure', (('policyDocument', '__stringMin1Max307200', True), ('portalProductId', '__stringMin10Max30PatternAZ09', True)), False, None),
    'GetPortalRequest': ('structure', (('PortalId', '__string', True, 'uri', 'portalId'),), False, None),
    'GetPortalResponse': ('structure', (('authorization', 'Authorization', False), ('endpointConfiguration', 'EndpointConfigurationResponse', False), ('includedPortalProductArns', '__listOf__stringMin20Max2048', False), ('lastModified', '__timestampIso8601', False), ('lastPublished', '__timestampIso8601', False), ('lastPublishedDescription', '__stringMin0Max1024', False), ('portalArn', '__stringMin20Max2048', False), ('portalContent', 'PortalContent', False), ('portalId', '__stringMin10Max30PatternAZ09', False), ('preview', 'Preview', False), ('publishStatus', 'PublishStatus', False), ('rumAppMonitorName', '__stringMin0Max255', False), ('statusException', 'StatusException', False), ('tags', 'Tags', False)), False, None),
    'GetPortalResponseContent': ('structure', (('authorization', 'Authorization', True), ('endpointConfiguration', 'EndpointConfigurationResponse', True), ('includedPortalProductArns', '__listOf__stringMin20Max2048', True), ('lastModified', '__timestampIso8601', True), ('lastPublished', '__timestampIso8601', False), ('lastPublishedDescription', '__stringMin0Max1024', False), ('portalArn', '__stringMin20Max2048', True), ('portalContent', 'PortalContent', True), ('portalId', '__stringMin10Max30PatternAZ09', True), ('preview', 'Preview', False), ('publishStatus', 'PublishStatus', False), ('rumAppMonitorName', '__stringMin0Max255', False), ('statusException', 'StatusException', False), ('tags', 'Tags', False)), False, None),
    'GetProductPageRequest': ('structure', (('PortalProductId', '__string', True, 'uri', 'portalProductId'), ('ProductPageId', '__string', True, 'uri', 'productPageId'), ('ResourceOwnerAccountId', '__string', False, 'querystring', 'resourceOwnerAccountId')), False, None),
    'GetProductPageResponse': ('structure', (('displayContent', 'DisplayContent', False), ('lastModified', '__timestampIso8601', False), ('productPageArn', '__stringMin20Max2048', False), ('productPageId', '__stringMin10Max30PatternAZ09', False)), False, None),
    'GetProductPageResponseContent': ('structure', (('displayContent', 'DisplayContent', True), ('lastModified', '__timestampIso8601', True), ('productPageArn', '__stringMin20Max2048', True), ('productPageId', '__stringMin10Max30PatternAZ09', True)), False, None),
    'GetProductRestEndpointPageRequest': ('structure', (('IncludeRawDisplayContent', '__string', False, 'querystring', 'includeRawDisplayContent'), ('PortalProductId', '__string', True, 'uri', 'portalProductId'), ('ProductRestEndpointPageId', '__string', True, 'uri', 'productRestEndpointPageId'), ('ResourceOwnerAccountId', '__string', False, 'querystring', 'resourceOwnerAccountId')), False, None),
    'GetProductRestEndpointPageResponse': ('structure', (('displayContent', 'EndpointDisplayContentResponse', False), ('lastModified', '__timestampIso8601', False), ('productRestEndpointPageArn', '__stringMin20Max2048', False), ('productRestEndpointPageId', '__stringMin10Max30PatternAZ09', False), ('rawDisplayContent', '__string', False), ('restEndpointIdentifier', 'RestEndpointIdentifier', False), ('status', 'Status', False), ('statusException', 'StatusException', False), ('tryItState', 'TryItState', False)), False, None),
    'GetProductRestEndpointPageResponseContent': ('structure', (('displayContent', 'EndpointDisplayContentResponse', True), ('lastModified', '__timestampIso8601', True), ('productRestEndpointPageArn', '__stringMin20Max2048', True), ('productRestEndpointPageId', '__stringMin10Max30PatternAZ09', True), ('rawDisplayContent', '__string', False), ('restEndpointIdentifier', 'RestEndpointIdentifier', True), ('status', 'Status', True), ('statusException', 'StatusException', False), ('tryItState', 'TryItState', True)), False, None),
    'GetRouteRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('RouteId', '__string', True, 'uri', 'routeId')), False, None),
    'GetRouteResponseRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('RouteId', '__string', True, 'uri', 'routeId'), ('RouteResponseId', '__string', True, 'uri', 'routeResponseId')), False, None),
    'GetRouteResponseResponse': ('structure', (('modelSelectionExpression', 'SelectionExpression', False), ('responseModels', 'RouteModels', False), ('responseParameters', 'RouteParameters', False), ('routeResponseId', 'Id', False), ('routeResponseKey', 'SelectionKey', False)), False, None),
    'GetRouteResponsesRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('MaxResults', '__string', False, 'querystring', 'maxResults'), ('NextToken', '__string', False, 'querystring', 'nextToken'), ('RouteId', '__string', True, 'uri', 'routeId')), False, None),
    'GetRouteResponsesResponse': ('structure', (('items', '__listOfRouteResponse', False), ('nextToken', 'NextToken', False)), False, None),
    'GetRouteResult': ('structure', (('apiGatewayManaged', '__boolean', False), ('apiKeyRequired', '__boolean', False), ('authorizationScopes', 'AuthorizationScopes', False), ('authorizationType', 'AuthorizationType', False), ('authorizerId', 'Id', False), ('modelSelectionExpression', 'SelectionExpression', False), ('operationName', 'StringWithLengthBetween1And64', False), ('requestModels', 'RouteModels', False), ('requestParameters', 'RouteParameters', False), ('routeId', 'Id', False), ('routeKey', 'SelectionKey', False), ('routeResponseSelectionExpression', 'SelectionExpression', False), ('target', 'StringWithLengthBetween1And128', False)), False, None),
    'GetRoutesRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('MaxResults', '__string', False, 'querystring', 'maxResults'), ('NextToken', '__string', False, 'querystring', 'nextToken')), False, None),
    'GetRoutesResponse': ('structure', (('items', '__listOfRoute', False), ('nextToken', 'NextToken', False)), False, None),
    'GetRoutingRuleRequest': ('structure', (('DomainName', '__string', True, 'uri', 'domainName'), ('DomainNameId', '__string', False, 'querystring', 'domainNameId'), ('RoutingRuleId', '__string', True, 'uri', 'routingRuleId')), False, None),
    'GetRoutingRuleResponse': ('structure', (('actions', '__listOfRoutingRuleAction', False), ('conditions', '__listOfRoutingRuleCondition', False), ('priority', 'RoutingRulePriority', False), ('routingRuleArn', 'Arn', False), ('routingRuleId', 'Id', False)), False, None),
    'GetStageRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('StageName', '__string', True, 'uri', 'stageName')), False, None),
    'GetStageResponse': ('structure', (('accessLogSettings', 'AccessLogSettings', False), ('apiGatewayManaged', '__boolean', False), ('autoDeploy', '__boolean', False), ('clientCertificateId', 'Id', False), ('createdDate', '__timestampIso8601', False), ('defaultRouteSettings', 'RouteSettings', False), ('deploymentId', 'Id', False), ('description', 'StringWithLengthBetween0And1024', False), ('lastDeploymentStatusMessage', '__string', False), ('lastUpdatedDate', '__timestampIso8601', False), ('routeSettings', 'RouteSettingsMap', False), ('stageName', 'StringWithLengthBetween1And128', False), ('stageVariables', 'StageVariablesMap', False), ('tags', 'Tags', False)), False, None),
    'GetStagesRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('MaxResults', '__string', False, 'querystring', 'maxResults'), ('NextToken', '__string', False, 'querystring', 'nextToken')), False, None),
    'GetStagesResponse': ('structure', (('items', '__listOfStage', False), ('nextToken', 'NextToken', False)), False, None),
    'GetTagsRequest': ('structure', (('ResourceArn', '__string', True, 'uri', 'resource-arn'),), False, None),
    'GetTagsResponse': ('structure', (('tags', 'Tags', False),), False, None),
    'GetVpcLinkRequest': ('structure', (('VpcLinkId', '__string', True, 'uri', 'vpcLinkId'),), False, None),
    'GetVpcLinkResponse': ('structure', (('createdDate', '__timestampIso8601', False), ('name', 'StringWithLengthBetween1And128', False), ('securityGroupIds', 'SecurityGroupIdList', False), ('subnetIds', 'SubnetIdList', False), ('tags', 'Tags', False), ('vpcLinkId', 'Id', False), ('vpcLinkStatus', 'VpcLinkStatus', False), ('vpcLinkStatusMessage', 'StringWithLengthBetween0And1024', False), ('vpcLinkVersion', 'VpcLinkVersion', False)), False, None),
    'GetVpcLinksRequest': ('structure', (('MaxResults', '__string', False, 'querystring', 'maxResults'), ('NextToken', '__string', False, 'querystring', 'nextToken')), False, None),
    'GetVpcLinksResponse': ('structure', (('items', '__listOfVpcLink', False), ('nextToken', 'NextToken', False)), False, None),
    'Id': ('string', None, None, None, None, False),
    'IdentifierParts': ('structure', (('method', '__stringMin1Max20', True), ('path', '__stringMin1Max4096', True), ('restApiId', '__stringMin1Max50', True), ('stage', '__stringMin1Max128', True)), False, None),
    'IdentitySourceList': ('list', '__string', None, None, False),
    'ImportApiInput': ('structure', (('body', '__string', True),), False, None),
    'ImportApiRequest': ('structure', (('Basepath', '__string', False, 'querystring', 'basepath'), ('Body', '__string', True, 'body', 'body'), ('FailOnWarnings', '__boolean', False, 'querystring', 'failOnWarnings')), False, None),
    'ImportApiResponse': ('structure', (('apiEndpoint', '__string', False), ('apiGatewayManaged', '__boolean', False), ('apiId', 'Id', False), ('apiKeySelectionExpression', 'SelectionExpression', False), ('corsConfiguration', 'Cors', False), ('createdDate', '__timestampIso8601', False), ('description', 'StringWithLengthBetween0And1024', False), ('disableSchemaValidation', '__boolean', False), ('disableExecuteApiEndpoint', '__boolean', False), ('importInfo', '__listOf__string', False), ('ipAddressType', 'IpAddressType', False), ('name', 'StringWithLengthBetween1And128', False), ('protocolType', 'ProtocolType', False), ('routeSelectionExpression', 'SelectionExpression', False), ('tags', 'Tags', False), ('version', 'StringWithLengthBetween1And64', False), ('warnings', '__listOf__string', False)), False, None),
    'IntegerWithLengthBetween0And3600': ('integer', None, None),
    'IntegerWithLengthBetween50And30000': ('integer', None, None),
    'IntegerWithLengthBetweenMinus1And86400': ('integer', -1, 86400),
    'Integration': ('structure', (('apiGatewayManaged', '__boolean', False), ('connectionId', 'StringWithLengthBetween1And1024', False), ('connectionType', 'ConnectionType', False), ('contentHandlingStrategy', 'ContentHandlingStrategy', False), ('credentialsArn', 'Arn', False), ('description', 'StringWithLengthBetween0And1024', False), ('integrationId', 'Id', False), ('integrationMethod', 'StringWithLengthBetween1And64', False), ('integrationResponseSelectionExpression', 'SelectionExpression', False), ('integrationSubtype', 'StringWithLengthBetween1And128', False), ('integrationType', 'IntegrationType', False), ('integrationUri', 'UriWithLengthBetween1And2048', False), ('passthroughBehavior', 'PassthroughBehavior', False), ('payloadFormatVersion', 'StringWithLengthBetween1And64', False), ('requestParameters', 'IntegrationParameters', False), ('requestTemplates', 'TemplateMap', False), ('responseParameters', 'ResponseParameters', False), ('templateSelectionExpression', 'SelectionExpression', False), ('timeoutInMillis', 'IntegerWithLengthBetween50And30000', False), ('tlsConfig', 'TlsConfig', False)), False, None),
    'IntegrationParameters': ('map', '__string', 'StringWithLengthBetween1And512', None, None, False),
    'IntegrationResponse': ('structure', (('contentHandlingStrategy', 'ContentHandlingStrategy', False), ('integrationResponseId', 'Id', False), ('integrationResponseKey', 'SelectionKey', True), ('responseParameters', 'IntegrationParameters', False), ('responseTemplates', 'TemplateMap', False), ('templateSelectionExpression', 'SelectionExpression', False)), False, None),
    'IntegrationResponses': ('structure', (('items', '__listOfIntegrationResponse', False), ('nextToken', 'NextToken', False)), False, None),
    'IntegrationType': ('string', None, None, None, ('AWS', 'HTTP', 'MOCK', 'HTTP_PROXY', 'AWS_PROXY'), False),
    'Integrations': ('structure', (('items', '__listOfIntegration', False), ('nextToken', 'NextToken', False)), False, None),
    'IpAddressType': ('string', None, None, None, ('ipv4', 'dualstack'), False),
    'JWTConfiguration': ('structure', (('audience', '__listOf__string', False), ('issuer', 'UriWithLengthBetween1And2048', False)), False, None),
    'LimitExceededException': ('structure', (('limitType', '__string', False), ('message', '__string', False)), False, None),
    'LimitExceededExceptionResponseContent': ('structure', (('limitType', '__string', False), ('message', '__string', False)), False, None),
    'ListPortalProductsRequest': ('structure', (('MaxResults', '__string', False, 'querystring', 'maxResults'), ('NextToken', '__string', False, 'querystring', 'nextToken'), ('ResourceOwner', '__string', False, 'querystring', 'resourceOwner')), False, None),
    'ListPortalProductsResponse': ('structure', (('items', '__listOfPortalProductSummary', False), ('nextToken', '__stringMin1Max2048', False)), False, None),
    'ListPortalProductsResponseContent': ('structure', (('items', '__listOfPortalProductSummary', False), ('nextToken', '__stringMin1Max2048', False)), False, None),
    'ListPortalsRequest': ('structure', (('MaxResults', '__string', False, 'querystring', 'maxResults'), ('NextToken', '__string', False, 'querystring', 'nextToken')), False, None),
    'ListPortalsResponse': ('structure', (('items', '__listOfPortalSummary', False), ('nextToken', '__stringMin1Max2048', False)), False, None),
    'ListPortalsResponseContent': ('structure', (('items', '__listOfPortalSummary', False), ('nextToken', '__stringMin1Max2048', False)), False, None),
    'ListProductPagesRequest': ('structure', (('MaxResults', '__string', False, 'querystring', 'maxResults'), ('NextToken', '__string', False, 'querystring', 'nextToken'), ('PortalProductId', '__string', True, 'uri', 'portalProductId'), ('ResourceOwnerAccountId', '__string', False, 'querystring', 'resourceOwnerAccountId')), False, None),
    'ListProductPagesResponse': ('structure', (('items', '__listOfProductPageSummaryNoBody', False), ('nextToken', '__stringMin1Max2048', False)), False, None),
    'ListProductPagesResponseContent': ('structure', (('items', '__listOfProductPageSummaryNoBody', True), ('nextToken', '__stringMin1Max2048', False)), False, None),
    'ListProductRestEndpointPagesRequest': ('structure', (('MaxResults', '__string', False, 'querystring', 'maxResults'), ('NextToken', '__string', False, 'querystring', 'nextToken'), ('PortalProductId', '__string', True, 'uri', 'portalProductId'), ('ResourceOwnerAccountId', '__string', False, 'querystring', 'resourceOwnerAccountId')), False, None),
    'ListProductRestEndpointPagesResponse': ('structure', (('items', '__listOfProductRestEndpointPageSummaryNoBody', False), ('nextToken', '__string', False)), False, None),
    'ListProductRestEndpointPagesResponseContent': ('structure', (('items', '__listOfProductRestEndpointPageSummaryNoBody', True), ('nextToken', '__string', False)), False, None),
    'ListRoutingRulesRequest': ('structure', (('DomainName', '__string', True, 'uri', 'domainName'), ('DomainNameId', '__string', False, 'querystring', 'domainNameId'), ('MaxResults', 'MaxResults', False, 'querystring', 'maxResults'), ('NextToken', '__string', False, 'querystring', 'nextToken')), False, None),
    'ListRoutingRulesResponse': ('structure', (('nextToken', 'NextToken', False), ('routingRules', '__listOfRoutingRule', False)), False, None),
    'LoggingLevel': ('string', None, None, None, ('ERROR', 'INFO', 'OFF'), False),
    'MaxResults': ('integer', 1, 100),
    'Model': ('structure', (('contentType', 'StringWithLengthBetween1And256', False), ('description', 'StringWithLengthBetween0And1024', False), ('modelId', 'Id', False), ('name', 'StringWithLengthBetween1And128', True), ('schema', 'StringWithLengthBetween0And32K', False)), False, None),
    'Models': ('structure', (('items', '__listOfModel', False), ('nextToken', 'NextToken', False)), False, None),
    'MutualTlsAuthentication': ('structure', (('truststoreUri', 'UriWithLengthBetween1And2048', False), ('truststoreVersion', 'StringWithLengthBetween1And64', False), ('truststoreWarnings', '__listOf__string', False)), False, None),
    'MutualTlsAuthenticationInput': ('structure', (('truststoreUri', 'UriWithLengthBetween1And2048', False), ('truststoreVersion', 'StringWithLengthBetween1And64', False)), False, None),
    'NextToken': ('string', None, None, None, None, False),
    'None': ('structure', (), False, None),
    'NotFoundExceptionResponseContent': ('structure', (('message', '__string', False), ('resourceType', '__string', False)), False, None),
    'ParameterConstraints': ('structure', (('required', '__boolean', False),), False, None),
    'PassthroughBehavior': ('string', None, None, None, ('WHEN_NO_MATCH', 'NEVER', 'WHEN_NO_TEMPLATES'), False),
    'PortalContent': ('structure', (('description', '__stringMin0Max1024', False), ('displayName', '__stringMin3Max255', True), ('theme', 'PortalTheme', True)), False, None),
    'PortalProductSummary': ('structure', (('description', '__stringMin0Max1024', True), ('displayName', '__stringMin1Max255', True), ('lastModified', '__timestampIso8601', True), ('portalProductArn', '__stringMin20Max2048', True), ('portalProductId', '__stringMin10Max30PatternAZ09', True), ('tags', 'Tags', False)), False, None),
    'PortalSummary': ('structure', (('authorization', 'Authorization', True), ('endpointConfiguration', 'EndpointConfigurationResponse', True), ('includedPortalProductArns', '__listOf__stringMin20Max2048', True), ('lastModified', '__timestampIso8601', True), ('lastPublished', '__timestampIso8601', False), ('lastPublishedDescription', '__stringMin0Max1024', False), ('portalArn', '__stringMin20Max2048', True), ('portalContent', 'PortalContent', True), ('portalId', '__stringMin10Max30PatternAZ09', True), ('preview', 'Preview', False), ('publishStatus', 'PublishStatus', False), ('rumAppMonitorName', '__stringMin0Max255', False), ('statusException', 'StatusException', False), ('tags', 'Tags', False)), False, None),
    'PortalTheme': ('structure', (('customColors', 'CustomColors', True), ('logoLastUploaded', '__timestampIso8601', False)), False, None),
    'Preview': ('structure', (('previewStatus', 'PreviewStatus', True), ('previewUrl', '__string', False), ('statusException', 'StatusException', False)), False, None),
    'PreviewPortalRequest': ('structure', (('PortalId', '__string', True, 'uri', 'portalId'),), False, None),
    'PreviewPortalResponse': ('structure', (), False, None),
    'PreviewStatus': ('string', None, None, None, ('PREVIEW_IN_PROGRESS', 'PREVIEW_FAILED', 'PREVIEW_READY'), False),
    'ProductPageSummaryNoBody': ('structure', (('lastModified', '__timestampIso8601', True), ('pageTitle', '__stringMin1Max255', True), ('productPageArn', '__stringMin20Max2048', True), ('productPageId', '__stringMin10Max30PatternAZ09', True)), False, None),
    'ProductRestEndpointPageSummaryNoBody': ('structure', (('endpoint', '__stringMin1Max1024', True), ('lastModified', '__timestampIso8601', True), ('operationName', '__stringMin1Max255', False), ('productRestEndpointPageArn', '__stringMin20Max2048', True), ('productRestEndpointPageId', '__stringMin10Max30PatternAZ09', True), ('restEndpointIdentifier', 'RestEndpointIdentifier', True), ('status', 'Status', True), ('statusException', 'StatusException', False), ('tryItState', 'TryItState', True)), False, None),
    'ProtocolType': ('string', None, None, None, ('WEBSOCKET', 'HTTP'), False),
    'PublishPortalRequest': ('structure', (('Description', '__stringMin0Max1024', False, 'body', 'description'), ('PortalId', '__string', True, 'uri', 'portalId')), False, None),
    'PublishPortalRequestContent': ('structure', (('description', '__stringMin0Max1024', False),), False, None),
    'PublishPortalResponse': ('structure', (), False, None),
    'PublishStatus': ('string', None, None, None, ('PUBLISHED', 'PUBLISH_IN_PROGRESS', 'PUBLISH_FAILED', 'DISABLE_IN_PROGRESS', 'DISABLE_FAILED', 'DISABLED'), False),
    'PutPortalProductSharingPolicyRequest': ('structure', (('PolicyDocument', '__stringMin1Max307200', True, 'body', 'policyDocument'), ('PortalProductId', '__string', True, 'uri', 'portalProductId')), False, None),
    'PutPortalProductSharingPolicyRequestContent': ('structure', (('policyDocument', '__stringMin1Max307200', True),), False, None),
    'PutPortalProductSharingPolicyResponse': ('structure', (), False, None),
    'PutRoutingRuleRequest': ('structure', (('Actions', '__listOfRoutingRuleAction', True, 'body', 'actions'), ('Conditions', '__listOfRoutingRuleCondition', True, 'body', 'conditions'), ('DomainName', '__string', True, 'uri', 'domainName'), ('DomainNameId', '__string', False, 'querystring', 'domainNameId'), ('Priority', 'RoutingRulePriority', True, 'body', 'priority'), ('RoutingRuleId', '__string', True, 'uri', 'routingRuleId')), False, None),
    'PutRoutingRuleResponse': ('structure', (('actions', '__listOfRoutingRuleAction', False), ('conditions', '__listOfRoutingRuleCondition', False), ('priority', 'RoutingRulePriority', False), ('routingRuleArn', 'Arn', False), ('routingRuleId', 'Id', False)), False, None),
    'ReimportApiInput': ('structure', (('body', '__string', True),), False, None),
    'ReimportApiRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('Basepath', '__string', False, 'querystring', 'basepath'), ('Body', '__string', True, 'body', 'body'), ('FailOnWarnings', '__boolean', False, 'querystring', 'failOnWarnings')), False, None),
    'ReimportApiResponse': ('structure', (('apiEndpoint', '__string', False), ('apiGatewayManaged', '__boolean', False), ('apiId', 'Id', False), ('apiKeySelectionExpression', 'SelectionExpression', False), ('corsConfiguration', 'Cors', False), ('createdDate', '__timestampIso8601', False), ('description', 'StringWithLengthBetween0And1024', False), ('disableSchemaValidation', '__boolean', False), ('disableExecuteApiEndpoint', '__boolean', False), ('importInfo', '__listOf__string', False), ('ipAddressType', 'IpAddressType', False), ('name', 'StringWithLengthBetween1And128', False), ('protocolType', 'ProtocolType', False), ('routeSelectionExpression', 'SelectionExpression', False), ('tags', 'Tags', False), ('version', 'StringWithLengthBetween1And64', False), ('warnings', '__listOf__string', False)), False, None),
    'ResetAuthorizersCacheRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('StageName', '__string', True, 'uri', 'stageName')), False, None),
    'ResponseParameters': ('map', '__string', 'IntegrationParameters', None, None, False),
    'RestEndpointIdentifier': ('structure', (('identifierParts', 'IdentifierParts', False),), False, None),
    'Route': ('structure', (('apiGatewayManaged', '__boolean', False), ('apiKeyRequired', '__boolean', False), ('authorizationScopes', 'AuthorizationScopes', False), ('authorizationType', 'AuthorizationType', False), ('authorizerId', 'Id', False), ('modelSelectionExpression', 'SelectionExpression', False), ('operationName', 'StringWithLengthBetween1And64', False), ('requestModels', 'RouteModels', False), ('requestParameters', 'RouteParameters', False), ('routeId', 'Id', False), ('routeKey', 'SelectionKey', True), ('routeResponseSelectionExpression', 'SelectionExpression', False), ('target', 'StringWithLengthBetween1And128', False)), False, None),
    'RouteModels': ('map', '__string', 'StringWithLengthBetween1And128', None, None, False),
    'RouteParameters': ('map', '__string', 'ParameterConstraints', None, None, False),
    'RouteResponse': ('structure', (('modelSelectionExpression', 'SelectionExpression', False), ('responseModels', 'RouteModels', False), ('responseParameters', 'RouteParameters', False), ('routeResponseId', 'Id', False), ('routeResponseKey', 'SelectionKey', True)), False, None),
    'RouteResponses': ('structure', (('items', '__listOfRouteResponse', False), ('nextToken', 'NextToken', False)), False, None),
    'RouteSettings': ('structure', (('dataTraceEnabled', '__boolean', False), ('detailedMetricsEnabled', '__boolean', False), ('loggingLevel', 'LoggingLevel', False), ('throttlingBurstLimit', '__integer', False), ('throttlingRateLimit', '__double', False)), False, None),
    'RouteSettingsMap': ('map', '__string', 'RouteSettings', None, None, False),
    'Routes': ('structure', (('items', '__listOfRoute', False), ('nextToken', 'NextToken', False)), False, None),
    'RoutingMode': ('string', None, None, None, ('API_MAPPING_ONLY', 'ROUTING_RULE_ONLY', 'ROUTING_RULE_THEN_API_MAPPING'), False),
    'RoutingRule': ('structure', (('actions', '__listOfRoutingRuleAction', False), ('conditions', '__listOfRoutingRuleCondition', False), ('priority', 'RoutingRulePriority', False), ('routingRuleArn', 'Arn', False), ('routingRuleId', 'Id', False)), False, None),
    'RoutingRuleAction': ('structure', (('invokeApi', 'RoutingRuleActionInvokeApi', True),), False, None),
    'RoutingRuleActionInvokeApi': ('structure', (('apiId', 'Id', True), ('stage', 'StringWithLengthBetween1And128', True), ('stripBasePath', '__boolean', False)), False, None),
    'RoutingRuleCondition': ('structure', (('matchBasePaths', 'RoutingRuleMatchBasePaths', False), ('matchHeaders', 'RoutingRuleMatchHeaders', False)), False, None),
    'RoutingRuleInput': ('structure', (('actions', '__listOfRoutingRuleAction', True), ('conditions', '__listOfRoutingRuleCondition', True), ('priority', 'RoutingRulePriority', True)), False, None),
    'RoutingRuleMatchBasePaths': ('structure', (('anyOf', '__listOfSelectionKey', True),), False, None),
    'RoutingRuleMatchHeaderValue': ('structure', (('header', 'SelectionKey', True), ('valueGlob', 'SelectionExpression', True)), False, None),
    'RoutingRuleMatchHeaders': ('structure', (('anyOf', '__listOfRoutingRuleMatchHeaderValue', True),), False, None),
    'RoutingRulePriority': ('integer', 1, 1000000),
    'RoutingRules': ('structure', (('nextToken', 'NextToken', False), ('routingRules', '__listOfRoutingRule', False)), False, None),
    'Section': ('structure', (('productRestEndpointPageArns', '__listOf__stringMin20Max2048', True), ('sectionName', '__string', True)), False, None),
    'SecurityGroupIdList': ('list', '__string', None, None, False),
    'SecurityPolicy': ('string', None, None, None, ('TLS_1_0', 'TLS_1_2'), False),
    'SelectionExpression': ('string', None, None, None, None, False),
    'SelectionKey': ('string', None, None, None, None, False),
    'Stage': ('structure', (('accessLogSettings', 'AccessLogSettings', False), ('apiGatewayManaged', '__boolean', False), ('autoDeploy', '__boolean', False), ('clientCertificateId', 'Id', False), ('createdDate', '__timestampIso8601', False), ('defaultRouteSettings', 'RouteSettings', False), ('deploymentId', 'Id', False), ('description', 'StringWithLengthBetween0And1024', False), ('lastDeploymentStatusMessage', '__string', False), ('lastUpdatedDate', '__timestampIso8601', False), ('routeSettings', 'RouteSettingsMap', False), ('stageName', 'StringWithLengthBetween1And128', True), ('stageVariables', 'StageVariablesMap', False), ('tags', 'Tags', False)), False, None),
    'StageVariablesMap': ('map', '__string', 'StringWithLengthBetween0And2048', None, None, False),
    'Stages': ('structure', (('items', '__listOfStage', False), ('nextToken', 'NextToken', False)), False, None),
    'Status': ('string', None, None, None, ('AVAILABLE', 'IN_PROGRESS', 'FAILED'), False),
    'StatusException': ('structure', (('exception', '__stringMin1Max256', False), ('message', '__stringMin1Max2048', False)), False, None),
    'StringWithLengthBetween0And1024': ('string', 0, 1024, None, None, False),
    'StringWithLengthBetween0And2048': ('string', 0, 2048, None, None, False),
    'StringWithLengthBetween0And32K': ('string', None, None, None, None, False),
    'StringWithLengthBetween1And1024': ('string', None, None, None, None, False),
    'StringWithLengthBetween1And128': ('string', None, 128, None, None, False),
    'StringWithLengthBetween1And1600': ('string', None, None, None, None, False),
    'StringWithLengthBetween1And256': ('string', None, None, None, None, False),
    'StringWithLengthBetween1And512': ('string', None, None, None, None, False),
    'StringWithLengthBetween1And64': ('string', None, None, None, None, False),
    'SubnetIdList': ('list', '__string', None, None, False),
    'TagResourceInput': ('structure', (('tags', 'Tags', False),), False, None),
    'TagResourceRequest': ('structure', (('ResourceArn', '__string', True, 'uri', 'resource-arn'), ('Tags', 'Tags', False, 'body', 'tags')), False, None),
    'TagResourceResponse': ('structure', (), False, None),
    'Tags': ('map', '__string', 'StringWithLengthBetween1And1600', None, None, False),
    'Template': ('structure', (('value', '__string', False),), False, None),
    'TemplateMap': ('map', '__string', 'StringWithLengthBetween0And32K', None, None, False),
    'TlsConfig': ('structure', (('serverNameToVerify', 'StringWithLengthBetween1And512', False),), False, None),
    'TlsConfigInput': ('structure', (('serverNameToVerify', 'StringWithLengthBetween1And512', False),), False, None),
    'TryItState': ('string', None, None, None, ('ENABLED', 'DISABLED'), False),
    'UntagResourceRequest': ('structure', (('ResourceArn', '__string', True, 'uri', 'resource-arn'), ('TagKeys', '__listOf__string', True, 'querystring', 'tagKeys')), False, None),
    'UpdateApiInput': ('structure', (('apiKeySelectionExpression', 'SelectionExpression', False), ('corsConfiguration', 'Cors', False), ('credentialsArn', 'Arn', False), ('description', 'StringWithLengthBetween0And1024', False), ('disableExecuteApiEndpoint', '__boolean', False), ('disableSchemaValidation', '__boolean', False), ('ipAddressType', 'IpAddressType', False), ('name', 'StringWithLengthBetween1And128', False), ('routeKey', 'SelectionKey', False), ('routeSelectionExpression', 'SelectionExpression', False), ('target', 'UriWithLengthBetween1And2048', False), ('version', 'StringWithLengthBetween1And64', False)), False, None),
    'UpdateApiMappingInput': ('structure', (('apiId', 'Id', False), ('apiMappingKey', 'SelectionKey', False), ('stage', 'StringWithLengthBetween1And128', False)), False, None),
    'UpdateApiMappingRequest': ('structure', (('ApiId', 'Id', True, 'body', 'apiId'), ('ApiMappingId', '__string', True, 'uri', 'apiMappingId'), ('ApiMappingKey', 'SelectionKey', False, 'body', 'apiMappingKey'), ('DomainName', '__string', True, 'uri', 'domainName'), ('Stage', 'StringWithLengthBetween1And128', False, 'body', 'stage')), False, None),
    'UpdateApiMappingResponse': ('structure', (('apiId', 'Id', False), ('apiMappingId', 'Id', False), ('apiMappingKey', 'SelectionKey', False), ('stage', 'StringWithLengthBetween1And128', False)), False, None),
    'UpdateApiRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('ApiKeySelectionExpression', 'SelectionExpression', False, 'body', 'apiKeySelectionExpression'), ('CorsConfiguration', 'Cors', False, 'body', 'corsConfiguration'), ('CredentialsArn', 'Arn', False, 'body', 'credentialsArn'), ('Description', 'StringWithLengthBetween0And1024', False, 'body', 'description'), ('DisableSchemaValidation', '__boolean', False, 'body', 'disableSchemaValidation'), ('DisableExecuteApiEndpoint', '__boolean', False, 'body', 'disableExecuteApiEndpoint'), ('IpAddressType', 'IpAddressType', False, 'body', 'ipAddressType'), ('Name', 'StringWithLengthBetween1And128', False, 'body', 'name'), ('RouteKey', 'SelectionKey', False, 'body', 'routeKey'), ('RouteSelectionExpression', 'SelectionExpression', False, 'body', 'routeSelectionExpression'), ('Target', 'UriWithLengthBetween1And2048', False, 'body', 'target'), ('Version', 'StringWithLengthBetween1And64', False, 'body', 'version')), False, None),
    'UpdateApiResponse': ('structure', (('apiEndpoint', '__string', False), ('apiGatewayManaged', '__boolean', False), ('apiId', 'Id', False), ('apiKeySelectionExpression', 'SelectionExpression', False), ('corsConfiguration', 'Cors', False), ('createdDate', '__timestampIso8601', False), ('description', 'StringWithLengthBetween0And1024', False), ('disableSchemaValidation', '__boolean', False), ('disableExecuteApiEndpoint', '__boolean', False), ('importInfo', '__listOf__string', False), ('ipAddressType', 'IpAddressType', False), ('name', 'StringWithLengthBetween1And128', False), ('protocolType', 'ProtocolType', False), ('routeSelectionExpression', 'SelectionExpression', False), ('tags', 'Tags', False), ('version', 'StringWithLengthBetween1And64', False), ('warnings', '__listOf__string', False)), False, None),
    'UpdateAuthorizerInput': ('structure', (('authorizerCredentialsArn', 'Arn', False), ('authorizerPayloadFormatVersion', 'StringWithLengthBetween1And64', False), ('authorizerResultTtlInSeconds', 'IntegerWithLengthBetween0And3600', False), ('authorizerType', 'AuthorizerType', False), ('authorizerUri', 'UriWithLengthBetween1And2048', False), ('enableSimpleResponses', '__boolean', False), ('identitySource', 'IdentitySourceList', False), ('identityValidationExpression', 'StringWithLengthBetween0And1024', False), ('jwtConfiguration', 'JWTConfiguration', False), ('name', 'StringWithLengthBetween1And128', False)), False, None),
    'UpdateAuthorizerRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('AuthorizerCredentialsArn', 'Arn', False, 'body', 'authorizerCredentialsArn'), ('AuthorizerId', '__string', True, 'uri', 'authorizerId'), ('AuthorizerPayloadFormatVersion', 'StringWithLengthBetween1And64', False, 'body', 'authorizerPayloadFormatVersion'), ('AuthorizerResultTtlInSeconds', 'IntegerWithLengthBetween0And3600', False, 'body', 'authorizerResultTtlInSeconds'), ('AuthorizerType', 'AuthorizerType', False, 'body', 'authorizerType'), ('AuthorizerUri', 'UriWithLengthBetween1And2048', False, 'body', 'authorizerUri'), ('EnableSimpleResponses', '__boolean', False, 'body', 'enableSimpleResponses'), ('IdentitySource', 'IdentitySourceList', False, 'body', 'identitySource'), ('IdentityValidationExpression', 'StringWithLengthBetween0And1024', False, 'body', 'identityValidationExpression'), ('JwtConfiguration', 'JWTConfiguration', False, 'body', 'jwtConfiguration'), ('Name', 'StringWithLengthBetween1And128', False, 'body', 'name')), False, None),
    'UpdateAuthorizerResponse': ('structure', (('authorizerCredentialsArn', 'Arn', False), ('authorizerId', 'Id', False), ('authorizerPayloadFormatVersion', 'StringWithLengthBetween1And64', False), ('authorizerResultTtlInSeconds', 'IntegerWithLengthBetween0And3600', False), ('authorizerType', 'AuthorizerType', False), ('authorizerUri', 'UriWithLengthBetween1And2048', False), ('enableSimpleResponses', '__boolean', False), ('identitySource', 'IdentitySourceList', False), ('identityValidationExpression', 'StringWithLengthBetween0And1024', False), ('jwtConfiguration', 'JWTConfiguration', False), ('name', 'StringWithLengthBetween1And128', False)), False, None),
    'UpdateDeploymentInput': ('structure', (('description', 'StringWithLengthBetween0And1024', False),), False, None),
    'UpdateDeploymentRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('DeploymentId', '__string', True, 'uri', 'deploymentId'), ('Description', 'StringWithLengthBetween0And1024', False, 'body', 'description')), False, None),
    'UpdateDeploymentResponse': ('structure', (('autoDeployed', '__boolean', False), ('createdDate', '__timestampIso8601', False), ('deploymentId', 'Id', False), ('deploymentStatus', 'DeploymentStatus', False), ('deploymentStatusMessage', '__string', False), ('description', 'StringWithLengthBetween0And1024', False)), False, None),
    'UpdateDomainNameInput': ('structure', (('domainNameConfigurations', 'DomainNameConfigurations', False), ('mutualTlsAuthentication', 'MutualTlsAuthenticationInput', False), ('routingMode', 'RoutingMode', False)), False, None),
    'UpdateDomainNameRequest': ('structure', (('DomainName', '__string', True, 'uri', 'domainName'), ('DomainNameConfigurations', 'DomainNameConfigurations', False, 'body', 'domainNameConfigurations'), ('MutualTlsAuthentication', 'MutualTlsAuthenticationInput', False, 'body', 'mutualTlsAuthentication'), ('RoutingMode', 'RoutingMode', False, 'body', 'routingMode')), False, None),
    'UpdateDomainNameResponse': ('structure', (('apiMappingSelectionExpression', 'SelectionExpression', False), ('domainName', 'StringWithLengthBetween1And512', False), ('domainNameArn', 'Arn', False), ('domainNameConfigurations', 'DomainNameConfigurations', False), ('mutualTlsAuthentication', 'MutualTlsAuthentication', False), ('routingMode', 'RoutingMode', False), ('tags', 'Tags', False)), False, None),
    'UpdateIntegrationInput': ('structure', (('connectionId', 'StringWithLengthBetween1And1024', False), ('connectionType', 'ConnectionType', False), ('contentHandlingStrategy', 'ContentHandlingStrategy', False), ('credentialsArn', 'Arn', False), ('description', 'StringWithLengthBetween0And1024', False), ('integrationMethod', 'StringWithLengthBetween1And64', False), ('integrationSubtype', 'StringWithLengthBetween1And128', False), ('integrationType', 'IntegrationType', False), ('integrationUri', 'UriWithLengthBetween1And2048', False), ('passthroughBehavior', 'PassthroughBehavior', False), ('payloadFormatVersion', 'StringWithLengthBetween1And64', False), ('requestParameters', 'IntegrationParameters', False), ('requestTemplates', 'TemplateMap', False), ('responseParameters', 'ResponseParameters', False), ('templateSelectionExpression', 'SelectionExpression', False), ('timeoutInMillis', 'IntegerWithLengthBetween50And30000', False), ('tlsConfig', 'TlsConfigInput', False)), False, None),
    'UpdateIntegrationRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('ConnectionId', 'StringWithLengthBetween1And1024', False, 'body', 'connectionId'), ('ConnectionType', 'ConnectionType', False, 'body', 'connectionType'), ('ContentHandlingStrategy', 'ContentHandlingStrategy', False, 'body', 'contentHandlingStrategy'), ('CredentialsArn', 'Arn', False, 'body', 'credentialsArn'), ('Description', 'StringWithLengthBetween0And1024', False, 'body', 'description'), ('IntegrationId', '__string', True, 'uri', 'integrationId'), ('IntegrationMethod', 'StringWithLengthBetween1And64', False, 'body', 'integrationMethod'), ('IntegrationSubtype', 'StringWithLengthBetween1And128', False, 'body', 'integrationSubtype'), ('IntegrationType', 'IntegrationType', False, 'body', 'integrationType'), ('IntegrationUri', 'UriWithLengthBetween1And2048', False, 'body', 'integrationUri'), ('PassthroughBehavior', 'PassthroughBehavior', False, 'body', 'passthroughBehavior'), ('PayloadFormatVersion', 'StringWithLengthBetween1And64', False, 'body', 'payloadFormatVersion'), ('RequestParameters', 'IntegrationParameters', False, 'body', 'requestParameters'), ('RequestTemplates', 'TemplateMap', False, 'body', 'requestTemplates'), ('ResponseParameters', 'ResponseParameters', False, 'body', 'responseParameters'), ('TemplateSelectionExpression', 'SelectionExpression', False, 'body', 'templateSelectionExpression'), ('TimeoutInMillis', 'IntegerWithLengthBetween50And30000', False, 'body', 'timeoutInMillis'), ('TlsConfig', 'TlsConfigInput', False, 'body', 'tlsConfig')), False, None),
    'UpdateIntegrationResponseInput': ('structure', (('contentHandlingStrategy', 'ContentHandlingStrategy', False), ('integrationResponseKey', 'SelectionKey', False), ('responseParameters', 'IntegrationParameters', False), ('responseTemplates', 'TemplateMap', False), ('templateSelectionExpression', 'SelectionExpression', False)), False, None),
    'UpdateIntegrationResponseRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('ContentHandlingStrategy', 'ContentHandlingStrategy', False, 'body', 'contentHandlingStrategy'), ('IntegrationId', '__string', True, 'uri', 'integrationId'), ('IntegrationResponseId', '__string', True, 'uri', 'integrationResponseId'), ('IntegrationResponseKey', 'SelectionKey', False, 'body', 'integrationResponseKey'), ('ResponseParameters', 'IntegrationParameters', False, 'body', 'responseParameters'), ('ResponseTemplates', 'TemplateMap', False, 'body', 'responseTemplates'), ('TemplateSelectionExpression', 'SelectionExpression', False, 'body', 'templateSelectionExpression')), False, None),
    'UpdateIntegrationResponseResponse': ('structure', (('contentHandlingStrategy', 'ContentHandlingStrategy', False), ('integrationResponseId', 'Id', False), ('integrationResponseKey', 'SelectionKey', False), ('responseParameters', 'IntegrationParameters', False), ('responseTemplates', 'TemplateMap', False), ('templateSelectionExpression', 'SelectionExpression', False)), False, None),
    'UpdateIntegrationResult': ('structure', (('apiGatewayManaged', '__boolean', False), ('connectionId', 'StringWithLengthBetween1And1024', False), ('connectionType', 'ConnectionType', False), ('contentHandlingStrategy', 'ContentHandlingStrategy', False), ('credentialsArn', 'Arn', False), ('description', 'StringWithLengthBetween0And1024', False), ('integrationId', 'Id', False), ('integrationMethod', 'StringWithLengthBetween1And64', False), ('integrationResponseSelectionExpression', 'SelectionExpression', False), ('integrationSubtype', 'StringWithLengthBetween1And128', False), ('integrationType', 'IntegrationType', False), ('integrationUri', 'UriWithLengthBetween1And2048', False), ('passthroughBehavior', 'PassthroughBehavior', False), ('payloadFormatVersion', 'StringWithLengthBetween1And64', False), ('requestParameters', 'IntegrationParameters', False), ('requestTemplates', 'TemplateMap', False), ('responseParameters', 'ResponseParameters', False), ('templateSelectionExpression', 'SelectionExpression', False), ('timeoutInMillis', 'IntegerWithLengthBetween50And30000', False), ('tlsConfig', 'TlsConfig', False)), False, None),
    'UpdateModelInput': ('structure', (('contentType', 'StringWithLengthBetween1And256', False), ('description', 'StringWithLengthBetween0And1024', False), ('name', 'StringWithLengthBetween1And128', False), ('schema', 'StringWithLengthBetween0And32K', False)), False, None),
    'UpdateModelRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('ContentType', 'StringWithLengthBetween1And256', False, 'body', 'contentType'), ('Description', 'StringWithLengthBetween0And1024', False, 'body', 'description'), ('ModelId', '__string', True, 'uri', 'modelId'), ('Name', 'StringWithLengthBetween1And128', False, 'body', 'name'), ('Schema', 'StringWithLengthBetween0And32K', False, 'body', 'schema')), False, None),
    'UpdateModelResponse': ('structure', (('contentType', 'StringWithLengthBetween1And256', False), ('description', 'StringWithLengthBetween0And1024', False), ('modelId', 'Id', False), ('name', 'StringWithLengthBetween1And128', False), ('schema', 'StringWithLengthBetween0And32K', False)), False, None),
    'UpdatePortalProductRequest': ('structure', (('Description', '__stringMin0Max1024', False, 'body', 'description'), ('DisplayName', '__stringMin1Max255', False, 'body', 'displayName'), ('DisplayOrder', 'DisplayOrder', False, 'body', 'displayOrder'), ('PortalProductId', '__string', True, 'uri', 'portalProductId')), False, None),
    'UpdatePortalProductRequestContent': ('structure', (('description', '__stringMin0Max1024', False), ('displayName', '__stringMin1Max255', False), ('displayOrder', 'DisplayOrder', False)), False, None),
    'UpdatePortalProductResponse': ('structure', (('description', '__stringMin0Max1024', False), ('displayName', '__stringMin1Max255', False), ('displayOrder', 'DisplayOrder', False), ('lastModified', '__timestampIso8601', False), ('portalProductArn', '__stringMin20Max2048', False), ('portalProductId', '__stringMin10Max30PatternAZ09', False), ('tags', 'Tags', False)), False, None),
    'UpdatePortalProductResponseContent': ('structure', (('description', '__stringMin0Max1024', False), ('displayName', '__stringMin1Max255', True), ('displayOrder', 'DisplayOrder', False), ('lastModified', '__timestampIso8601', True), ('portalProductArn', '__stringMin20Max2048', True), ('portalProductId', '__stringMin10Max30PatternAZ09', True), ('tags', 'Tags', False)), False, None),
    'UpdatePortalRequest': ('structure', (('Authorization', 'Authorization', False, 'body', 'authorization'), ('EndpointConfiguration', 'EndpointConfigurationRequest', False, 'body', 'endpointConfiguration'), ('IncludedPortalProductArns', '__listOf__stringMin20Max2048', False, 'body', 'includedPortalProductArns'), ('LogoUri', '__stringMin0Max1092', False, 'body', 'logoUri'), ('PortalContent', 'PortalContent', False, 'body', 'portalContent'), ('PortalId', '__string', True, 'uri', 'portalId'), ('RumAppMonitorName', '__stringMin0Max255', False, 'body', 'rumAppMonitorName')), False, None),
    'UpdatePortalRequestContent': ('structure', (('authorization', 'Authorization', False), ('endpointConfiguration', 'EndpointConfigurationRequest', False), ('includedPortalProductArns', '__listOf__stringMin20Max2048', False), ('logoUri', '__stringMin0Max1092', False), ('portalContent', 'PortalContent', False), ('rumAppMonitorName', '__stringMin0Max255', False)), False, None),
    'UpdatePortalResponse': ('structure', (('authorization', 'Authorization', False), ('endpointConfiguration', 'EndpointConfigurationResponse', False), ('includedPortalProductArns', '__listOf__stringMin20Max2048', False), ('lastModified', '__timestampIso8601', False), ('lastPublished', '__timestampIso8601', False), ('lastPublishedDescription', '__stringMin0Max1024', False), ('portalArn', '__stringMin20Max2048', False), ('portalContent', 'PortalContent', False), ('portalId', '__stringMin10Max30PatternAZ09', False), ('preview', 'Preview', False), ('publishStatus', 'PublishStatus', False), ('rumAppMonitorName', '__stringMin0Max255', False), ('statusException', 'StatusException', False), ('tags', 'Tags', False)), False, None),
    'UpdatePortalResponseContent': ('structure', (('authorization', 'Authorization', True), ('endpointConfiguration', 'EndpointConfigurationResponse', True), ('includedPortalProductArns', '__listOf__stringMin20Max2048', True), ('lastModified', '__timestampIso8601', True), ('lastPublished', '__timestampIso8601', False), ('lastPublishedDescription', '__stringMin0Max1024', False), ('portalArn', '__stringMin20Max2048', True), ('portalContent', 'PortalContent', True), ('portalId', '__stringMin10Max30PatternAZ09', True), ('preview', 'Preview', False), ('publishStatus', 'PublishStatus', False), ('rumAppMonitorName', '__stringMin0Max255', False), ('statusException', 'StatusException', False), ('tags', 'Tags', False)), False, None),
    'UpdateProductPageRequest': ('structure', (('DisplayContent', 'DisplayContent', False, 'body', 'displayContent'), ('PortalProductId', '__string', True, 'uri', 'portalProductId'), ('ProductPageId', '__string', True, 'uri', 'productPageId')), False, None),
    'UpdateProductPageRequestContent': ('structure', (('displayContent', 'DisplayContent', False),), False, None),
    'UpdateProductPageResponse': ('structure', (('displayContent', 'DisplayContent', False), ('lastModified', '__timestampIso8601', False), ('productPageArn', '__stringMin20Max2048', False), ('productPageId', '__stringMin10Max30PatternAZ09', False)), False, None),
    'UpdateProductPageResponseContent': ('structure', (('displayContent', 'DisplayContent', False), ('lastModified', '__timestampIso8601', True), ('productPageArn', '__stringMin20Max2048', True), ('productPageId', '__stringMin10Max30PatternAZ09', True)), False, None),
    'UpdateProductRestEndpointPageRequest': ('structure', (('DisplayContent', 'EndpointDisplayContent', False, 'body', 'displayContent'), ('PortalProductId', '__string', True, 'uri', 'portalProductId'), ('ProductRestEndpointPageId', '__string', True, 'uri', 'productRestEndpointPageId'), ('TryItState', 'TryItState', False, 'body', 'tryItState')), False, None),
    'UpdateProductRestEndpointPageRequestContent': ('structure', (('displayContent', 'EndpointDisplayContent', False), ('tryItState', 'TryItState', False)), False, None),
    'UpdateProductRestEndpointPageResponse': ('structure', (('displayContent', 'EndpointDisplayContentResponse', False), ('lastModified', '__timestampIso8601', False), ('productRestEndpointPageArn', '__stringMin20Max2048', False), ('productRestEndpointPageId', '__stringMin10Max30PatternAZ09', False), ('restEndpointIdentifier', 'RestEndpointIdentifier', False), ('status', 'Status', False), ('statusException', 'StatusException', False), ('tryItState', 'TryItState', False)), False, None),
    'UpdateProductRestEndpointPageResponseContent': ('structure', (('displayContent', 'EndpointDisplayContentResponse', True), ('lastModified', '__timestampIso8601', True), ('productRestEndpointPageArn', '__stringMin20Max2048', True), ('productRestEndpointPageId', '__stringMin10Max30PatternAZ09', True), ('restEndpointIdentifier', 'RestEndpointIdentifier', True), ('status', 'Status', True), ('statusException', 'StatusException', False), ('tryItState', 'TryItState', True)), False, None),
    'UpdateRouteInput': ('structure', (('apiKeyRequired', '__boolean', False), ('authorizationScopes', 'AuthorizationScopes', False), ('authorizationType', 'AuthorizationType', False), ('authorizerId', 'Id', False), ('modelSelectionExpression', 'SelectionExpression', False), ('operationName', 'StringWithLengthBetween1And64', False), ('requestModels', 'RouteModels', False), ('requestParameters', 'RouteParameters', False), ('routeKey', 'SelectionKey', False), ('routeResponseSelectionExpression', 'SelectionExpression', False), ('target', 'StringWithLengthBetween1And128', False)), False, None),
    'UpdateRouteRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('ApiKeyRequired', '__boolean', False, 'body', 'apiKeyRequired'), ('AuthorizationScopes', 'AuthorizationScopes', False, 'body', 'authorizationScopes'), ('AuthorizationType', 'AuthorizationType', False, 'body', 'authorizationType'), ('AuthorizerId', 'Id', False, 'body', 'authorizerId'), ('ModelSelectionExpression', 'SelectionExpression', False, 'body', 'modelSelectionExpression'), ('OperationName', 'StringWithLengthBetween1And64', False, 'body', 'operationName'), ('RequestModels', 'RouteModels', False, 'body', 'requestModels'), ('RequestParameters', 'RouteParameters', False, 'body', 'requestParameters'), ('RouteId', '__string', True, 'uri', 'routeId'), ('RouteKey', 'SelectionKey', False, 'body', 'routeKey'), ('RouteResponseSelectionExpression', 'SelectionExpression', False, 'body', 'routeResponseSelectionExpression'), ('Target', 'StringWithLengthBetween1And128', False, 'body', 'target')), False, None),
    'UpdateRouteResponseInput': ('structure', (('modelSelectionExpression', 'SelectionExpression', False), ('responseModels', 'RouteModels', False), ('responseParameters', 'RouteParameters', False), ('routeResponseKey', 'SelectionKey', False)), False, None),
    'UpdateRouteResponseRequest': ('structure', (('ApiId', '__string', True, 'uri', 'apiId'), ('ModelSelectionExpression', 'SelectionExpression', False, 'body', 'modelSelectionExpression'), ('ResponseModels', 'RouteModels', False, 'body', 'responseModels'), ('ResponseParameters', 'RouteParameters', False, 'body', 'responseParameters'), ('RouteId', '__string', True, 'uri', 'routeId'), ('RouteResponseId', '__string', True, 'uri', 'routeResponseId'), ('RouteResponseKey', 'SelectionKey', False, 'body', 'routeResponseKey')), False, None),
    'UpdateRouteResponseResponse': ('structure', (('modelSelectionExpression', 'SelectionExpression', False), ('responseModels', 'RouteModels', False), ('responseParameters', 'RouteParameters', False), ('routeResponseId', 'Id', False), ('routeResponseKey', 'SelectionKey', False)), False, None),
    'UpdateRouteResult': ('structure', (('apiGatewayManaged', '__boolean', False), ('apiKeyRequired', '__boolean', False), ('authorizationScopes', 'AuthorizationScopes', False), ('authorizationType', 'AuthorizationType', False), ('authorizerId', 'Id', False), ('modelSelectionExpression', 'SelectionExpression', False), ('operationName', 'StringWithLengthBetween1And64', False), ('requestModels', 'RouteModels', False), ('requestParameters', 'RouteParameters', False), ('routeId', 'Id', False), ('routeKey', 'SelectionKey', False), ('routeResponseSelectionExpression', 'SelectionExpression', False), ('target', 'StringWithLengthBetween1And128', False)), False, None),
    'UpdateStageInput': ('structure', (('accessLogSettings', 'AccessLogSettings', False), ('autoDeploy', '__boolean', False), ('clientCertificateId', 'Id', False), ('defaultRouteSettings', 'RouteSettings', False), ('deploymentId', 'Id', False), ('description', 'StringWithLengthBetween0And1024', False), ('routeSettings', 'RouteSettingsMap', False), ('stageVariables', 'StageVariablesMap', False)), False, None),
    'UpdateStageRequest': ('structure', (('AccessLogSettings', 'AccessLogSettings', False, 'body', 'accessLogSettings'), ('ApiId', '__string', True, 'uri', 'apiId'), ('AutoDeploy', '__boolean', False, 'body', 'autoDeploy'), ('ClientCertificateId', 'Id', False, 'body', 'clientCertificateId'), ('DefaultRouteSettings', 'RouteSettings', False, 'body', 'defaultRouteSettings'), ('DeploymentId', 'Id', False, 'body', 'deploymentId'), ('Description', 'StringWithLengthBetween0And1024', False, 'body', 'description'), ('RouteSettings', 'RouteSettingsMap', False, 'body', 'routeSettings'), ('StageName', '__string', True, 'uri', 'stageName'), ('StageVariables', 'StageVariablesMap', False, 'body', 'stageVariables')), False, None),
    'UpdateStageResponse': ('structure', (('accessLogSettings', 'AccessLogSettings', False), ('apiGatewayManaged', '__boolean', False), ('autoDeploy', '__boolean', False), ('clientCertificateId', 'Id', False), ('createdDate', '__timestampIso8601', False), ('defaultRouteSettings', 'RouteSettings', False), ('deploymentId', 'Id', False), ('description', 'StringWithLengthBetween0And1024', False), ('lastDeploymentStatusMessage', '__string', False), ('lastUpdatedDate', '__timestampIso8601', False), ('routeSettings', 'RouteSettingsMap', False), ('stageName', 'StringWithLengthBetween1And128', False), ('stageVariables', 'StageVariablesMap', False), ('tags', 'Tags', False)), False, None),
    'UpdateVpcLinkInput': ('structure', (('name', 'StringWithLengthBetween1And128', False),), False, None),
    'UpdateVpcLinkRequest': ('structure', (('Name', 'StringWithLengthBetween1And128', False, 'body', 'name'), ('VpcLinkId', '__string', True, 'uri', 'vpcLinkId')), False, None),
    'UpdateVpcLinkResponse': ('structure', (('createdDate', '__timestampIso8601', False), ('name', 'StringWithLengthBetween1And128', False), ('securityGroupIds', 'SecurityGroupIdList', False), ('subnetIds', 'SubnetIdList', False), ('tags', 'Tags', False), ('vpcLinkId', 'Id', False), ('vpcLinkStatus', 'VpcLinkStatus', False), ('vpcLinkStatusMessage', 'StringWithLengthBetween0And1024', False), ('vpcLinkVersion', 'VpcLinkVersion', False)), False, None),
    'UriWithLengthBetween1And2048': ('string', 1, 2048, None, None, False),
    'VpcLink': ('structure', (('createdDate', '__timestampIso8601', False), ('name', 'StringWithLengthBetween1And128', True), ('securityGroupIds', 'SecurityGroupIdList', True), ('subnetIds', 'SubnetIdList', True), ('tags', 'Tags', False), ('vpcLinkId', 'Id', True), ('vpcLinkStatus', 'VpcLinkStatus', False), ('vpcLinkStatusMessage', 'StringWithLengthBetween0And1024', False), ('vpcLinkVersion', 'VpcLinkVersion', False)), False, None),
    'VpcLinkStatus': ('string', None, None, None, ('PENDING', 'AVAILABLE', 'DELETING', 'FAILED', 'INACTIVE'), False),
    'VpcLinkVersion': ('string', None, None, None, ('V2',), False),
    'VpcLinks': ('structure', (('items', '__listOfVpcLink', False), ('nextToken', 'NextToken', False)), False, None),
    '__boolean': ('boolean',),
    '__double': ('double', None, None),
    '__integer': ('integer', None, None),
    '__listOfApi': ('list', 'Api', None, None, False),
    '__listOfApiMapping': ('list', 'ApiMapping', None, None, False),
    '__listOfAuthorizer': ('list', 'Authorizer', None, None, False),
    '__listOfDeployment': ('list', 'Deployment', None, None, False),
    '__listOfDomainName': ('list', 'DomainName', None, None, False),
    '__listOfIntegration': ('list', 'Integration', None, None, False),
    '__listOfIntegrationResponse': ('list', 'IntegrationResponse', None, None, False),
    '__listOfModel': ('list', 'Model', None, None, False),
    '__listOfPortalProductSummary': ('list', 'PortalProductSummary', None, None, False),
    '__listOfPortalSummary': ('list', 'PortalSummary', None, None, False),
    '__listOfProductPageSummaryNoBody': ('list', 'ProductPageSummaryNoBody', None, None, False),
    '__listOfProductRestEndpointPageSummaryNoBody': ('list', 'ProductRestEndpointPageSummaryNoBody', None, None, False),
    '__listOfRoute': ('list', 'Route', None, None, False),
    '__listOfRouteResponse': ('list', 'RouteResponse', None, None, False),
    '__listOfRoutingRule': ('list', 'RoutingRule', None, None, False),
    '__listOfRoutingRuleAction': ('list', 'RoutingRuleAction', None, None, False),
    '__listOfRoutingRuleCondition': ('list', 'RoutingRuleCondition', None, None, False),
    '__listOfRoutingRuleMatchHeaderValue': ('list', 'RoutingRuleMatchHeaderValue', None, None, False),
    '__listOfSection': ('list', 'Section', None, None, False),
    '__listOfSelectionKey': ('list', 'SelectionKey', None, None, False),
    '__listOfStage': ('list', 'Stage', None, None, False),
    '__listOfVpcLink': ('list', 'VpcLink', None, None, False),
    '__listOf__string': ('list', '__string', None, None, False),
    '__listOf__stringMin20Max2048': ('list', '__stringMin20Max2048', None, None, False),
    '__long': ('long', None, None),
    '__string': ('string', None, None, None, None, False),
    '__stringMin0Max1024': ('string', 0, 1024, None, None, False),
    '__stringMin0Max1092': ('string', 0, 1092, None, None, False),
    '__stringMin0Max255': ('string', 0, 255, None, None, False),
    '__stringMin10Max2048': ('string', 10, 2048, None, None, False),
    '__stringMin10Max30PatternAZ09': ('string', 10, 30, '^[a-z0-9]+$', None, False),
    '__stringMin1Max1024': ('string', 1, 1024, None, None, False),
    '__stringMin1Max128': ('string', 1, 128, None, None, False),
    '__stringMin1Max16': ('string', 1, 16, None, None, False),
    '__stringMin1Max20': ('string', 1, 20, None, None, False),
    '__stringMin1Max2048': ('string', 1, 2048, None, None, False),
    '__stringMin1Max255': ('string', 1, 255, None, None, False),
    '__stringMin1Max256': ('string', 1, 256, None, None, False),
    '__stringMin1Max307200': ('string', 1, 307200, None, None, False),
    '__stringMin1Max32768': ('string', 1, 32768, None, None, False),
    '__stringMin1Max4096': ('string', 1, 4096, None, None, False),
    '__stringMin1Max50': ('string', 1, 50, None, None, False),
    '__stringMin1Max64': ('string', 1, 64, None, None, False),
    '__stringMin20Max2048': ('string', 20, 2048, None, None, False),
    '__stringMin3Max255': ('string', 3, 255, None, None, False),
    '__stringMin3Max256': ('string', 3, 256, None, None, False),
    '__timestampIso8601': ('string', None, None, None, None, False),
    '__timestampUnix': ('timestamp',),
}
