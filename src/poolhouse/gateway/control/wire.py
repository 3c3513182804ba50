"""Shapes, errors, operations and constraints of apigateway/2015-07-09.

GENERATED from botocore's service model by `python -m tools.generate_wire`; change the generator, not this file.
Every member is optional here: what is required stands in `SHAPES`, whose rows `tools/wire/tables.py` explains.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import msgspec

from poolhouse.aws.errors import AwsError
from poolhouse.aws.operations import Operation

SERVICE: Final = 'apigateway'
TARGET_PREFIX: Final = ''
NAMES: Final[dict[str, str]] = {
    'access_association_source': 'accessAssociationSource',
    'access_association_source_type': 'accessAssociationSourceType',
    'access_log_settings': 'accessLogSettings',
    'additional_claims': 'additionalClaims',
    'additional_context': 'additionalContext',
    'api_id': 'apiId',
    'api_key': 'apiKey',
    'api_key_required': 'apiKeyRequired',
    'api_key_source': 'apiKeySource',
    'api_key_version': 'apiKeyVersion',
    'api_stages': 'apiStages',
    'api_status': 'apiStatus',
    'api_status_message': 'apiStatusMessage',
    'api_summary': 'apiSummary',
    'auth_type': 'authType',
    'authorization_scopes': 'authorizationScopes',
    'authorization_type': 'authorizationType',
    'authorizer_credentials': 'authorizerCredentials',
    'authorizer_id': 'authorizerId',
    'authorizer_result_ttl_in_seconds': 'authorizerResultTtlInSeconds',
    'authorizer_uri': 'authorizerUri',
    'base_path': 'basePath',
    'binary_media_types': 'binaryMediaTypes',
    'burst_limit': 'burstLimit',
    'cache_cluster_enabled': 'cacheClusterEnabled',
    'cache_cluster_size': 'cacheClusterSize',
    'cache_cluster_status': 'cacheClusterStatus',
    'cache_data_encrypted': 'cacheDataEncrypted',
    'cache_key_parameters': 'cacheKeyParameters',
    'cache_namespace': 'cacheNamespace',
    'cache_ttl_in_seconds': 'cacheTtlInSeconds',
    'caching_enabled': 'cachingEnabled',
    'canary_settings': 'canarySettings',
    'certificate_arn': 'certificateArn',
    'certificate_body': 'certificateBody',
    'certificate_chain': 'certificateChain',
    'certificate_name': 'certificateName',
    'certificate_private_key': 'certificatePrivateKey',
    'certificate_upload_date': 'certificateUploadDate',
    'claim_name': 'claimName',
    'client_certificate_id': 'clientCertificateId',
    'client_status': 'clientStatus',
    'clone_from': 'cloneFrom',
    'cloudwatch_role_arn': 'cloudwatchRoleArn',
    'configuration_properties': 'configurationProperties',
    'connection_id': 'connectionId',
    'connection_type': 'connectionType',
    'content_disposition': 'contentDisposition',
    'content_handling': 'contentHandling',
    'content_type': 'contentType',
    'created_date': 'createdDate',
    'customer_id': 'customerId',
    'data_trace_enabled': 'dataTraceEnabled',
    'default_algorithms': 'defaultAlgorithms',
    'default_response': 'defaultResponse',
    'default_value': 'defaultValue',
    'deployment_id': 'deploymentId',
    'destination_arn': 'destinationArn',
    'disable_execute_api_endpoint': 'disableExecuteApiEndpoint',
    'distribution_domain_name': 'distributionDomainName',
    'distribution_hosted_zone_id': 'distributionHostedZoneId',
    'documentation_part_id': 'documentationPartId',
    'documentation_version': 'documentationVersion',
    'domain_name': 'domainName',
    'domain_name_access_association_arn': 'domainNameAccessAssociationArn',
    'domain_name_arn': 'domainNameArn',
    'domain_name_id': 'domainNameId',
    'domain_name_status': 'domainNameStatus',
    'domain_name_status_message': 'domainNameStatusMessage',
    'end_date': 'endDate',
    'endpoint_access_mode': 'endpointAccessMode',
    'endpoint_configuration': 'endpointConfiguration',
    'expected_values': 'expectedValues',
    'expiration_date': 'expirationDate',
    'export_type': 'exportType',
    'fail_on_warnings': 'failOnWarnings',
    'friendly_name': 'friendlyName',
    'from_': 'from',
    'generate_distinct_id': 'generateDistinctId',
    'http_method': 'httpMethod',
    'identity_source': 'identitySource',
    'identity_validation_expression': 'identityValidationExpression',
    'include_value': 'includeValue',
    'include_values': 'includeValues',
    'insecure_skip_verification': 'insecureSkipVerification',
    'integration_http_method': 'integrationHttpMethod',
    'integration_responses': 'integrationResponses',
    'integration_target': 'integrationTarget',
    'ip_address_type': 'ipAddressType',
    'items': 'item',
    'jwks_uri': 'jwksUri',
    'jwt_configuration': 'jwtConfiguration',
    'key_id': 'keyId',
    'key_type': 'keyType',
    'last_updated_date': 'lastUpdatedDate',
    'location_status': 'locationStatus',
    'logging_level': 'loggingLevel',
    'management_policy': 'managementPolicy',
    'method_integration': 'methodIntegration',
    'method_responses': 'methodResponses',
    'method_settings': 'methodSettings',
    'metrics_enabled': 'metricsEnabled',
    'minimum_compression_size': 'minimumCompressionSize',
    'model_name': 'modelName',
    'multi_value_headers': 'multiValueHeaders',
    'mutual_tls_authentication': 'mutualTlsAuthentication',
    'name_query': 'nameQuery',
    'operation_name': 'operationName',
    'ownership_verification_certificate_arn': 'ownershipVerificationCertificateArn',
    'parent_id': 'parentId',
    'passthrough_behavior': 'passthroughBehavior',
    'patch_operations': 'patchOperations',
    'path_part': 'pathPart',
    'path_with_query_string': 'pathWithQueryString',
    'pem_encoded_certificate': 'pemEncodedCertificate',
    'percent_traffic': 'percentTraffic',
    'principal_id': 'principalId',
    'product_code': 'productCode',
    'provider_arns': 'providerARNs',
    'rate_limit': 'rateLimit',
    'regional_certificate_arn': 'regionalCertificateArn',
    'regional_certificate_name': 'regionalCertificateName',
    'regional_domain_name': 'regionalDomainName',
    'regional_hosted_zone_id': 'regionalHostedZoneId',
    'request_models': 'requestModels',
    'request_parameters': 'requestParameters',
    'request_templates': 'requestTemplates',
    'request_validator_id': 'requestValidatorId',
    'require_authorization_for_cache_control': 'requireAuthorizationForCacheControl',
    'resource_arn': 'resourceArn',
    'resource_id': 'resourceId',
    'resource_methods': 'resourceMethods',
    'resource_owner': 'resourceOwner',
    'response_models': 'responseModels',
    'response_parameters': 'responseParameters',
    'response_templates': 'responseTemplates',
    'response_transfer_mode': 'responseTransferMode',
    'response_type': 'responseType',
    'rest_api_id': 'restApiId',
    'root_resource_id': 'rootResourceId',
    'routing_mode': 'routingMode',
    'sdk_type': 'sdkType',
    'security_policy': 'securityPolicy',
    'selection_pattern': 'selectionPattern',
    'stage_description': 'stageDescription',
    'stage_keys': 'stageKeys',
    'stage_name': 'stageName',
    'stage_variable_overrides': 'stageVariableOverrides',
    'stage_variables': 'stageVariables',
    'start_date': 'startDate',
    'status_code': 'statusCode',
    'status_message': 'statusMessage',
    'tag_keys': 'tagKeys',
    'target_arns': 'targetArns',
    'throttle_settings': 'throttleSettings',
    'throttling_burst_limit': 'throttlingBurstLimit',
    'throttling_rate_limit': 'throttlingRateLimit',
    'timeout_in_millis': 'timeoutInMillis',
    'tls_config': 'tlsConfig',
    'tracing_enabled': 'tracingEnabled',
    'truststore_uri': 'truststoreUri',
    'truststore_version': 'truststoreVersion',
    'truststore_warnings': 'truststoreWarnings',
    'unauthorized_cache_control_header_strategy': 'unauthorizedCacheControlHeaderStrategy',
    'usage_plan_id': 'usagePlanId',
    'use_stage_cache': 'useStageCache',
    'validate_request_body': 'validateRequestBody',
    'validate_request_parameters': 'validateRequestParameters',
    'vpc_endpoint_ids': 'vpcEndpointIds',
    'vpc_link_id': 'vpcLinkId',
    'web_acl_arn': 'webAclArn',
}


class Shape(msgspec.Struct, frozen=True, omit_defaults=True, rename=NAMES):
    """Base of every structure."""


class AccessLogSettings(Shape, frozen=True, kw_only=True):
    format: str | None = None
    destination_arn: str | None = None


class Account(Shape, frozen=True, kw_only=True):
    cloudwatch_role_arn: str | None = None
    throttle_settings: ThrottleSettings | None = None
    features: Sequence[str] | None = None
    api_key_version: str | None = None


class ApiKey(Shape, frozen=True, kw_only=True):
    id: str | None = None
    value: str | None = None
    name: str | None = None
    customer_id: str | None = None
    description: str | None = None
    enabled: bool | None = None
    created_date: float | None = None
    last_updated_date: float | None = None
    stage_keys: Sequence[str] | None = None
    tags: Mapping[str, str] | None = None


class ApiKeyIds(Shape, frozen=True, kw_only=True):
    ids: Sequence[str] | None = None
    warnings: Sequence[str] | None = None


class ApiKeys(Shape, frozen=True, kw_only=True):
    warnings: Sequence[str] | None = None
    position: str | None = None
    items: Sequence[ApiKey] | None = None


class ApiStage(Shape, frozen=True, kw_only=True):
    api_id: str | None = None
    stage: str | None = None
    throttle: Mapping[str, ThrottleSettings] | None = None


class Authorizer(Shape, frozen=True, kw_only=True):
    id: str | None = None
    name: str | None = None
    type: str | None = None
    provider_arns: Sequence[str] | None = None
    auth_type: str | None = None
    authorizer_uri: str | None = None
    authorizer_credentials: str | None = None
    identity_source: str | None = None
    identity_validation_expression: str | None = None
    authorizer_result_ttl_in_seconds: int | None = None
    jwt_configuration: JwtConfiguration | None = None


class Authorizers(Shape, frozen=True, kw_only=True):
    position: str | None = None
    items: Sequence[Authorizer] | None = None


class BasePathMapping(Shape, frozen=True, kw_only=True):
    base_path: str | None = None
    rest_api_id: str | None = None
    stage: str | None = None


class BasePathMappings(Shape, frozen=True, kw_only=True):
    position: str | None = None
    items: Sequence[BasePathMapping] | None = None


class CanarySettings(Shape, frozen=True, kw_only=True):
    percent_traffic: float | None = None
    deployment_id: str | None = None
    stage_variable_overrides: Mapping[str, str] | None = None
    use_stage_cache: bool | None = None


class ClientCertificate(Shape, frozen=True, kw_only=True):
    client_certificate_id: str | None = None
    description: str | None = None
    pem_encoded_certificate: str | None = None
    created_date: float | None = None
    expiration_date: float | None = None
    tags: Mapping[str, str] | None = None


class ClientCertificates(Shape, frozen=True, kw_only=True):
    position: str | None = None
    items: Sequence[ClientCertificate] | None = None


class CreateApiKeyRequest(Shape, frozen=True, kw_only=True):
    name: str | None = None
    description: str | None = None
    enabled: bool | None = None
    generate_distinct_id: bool | None = None
    value: str | None = None
    stage_keys: Sequence[StageKey] | None = None
    customer_id: str | None = None
    tags: Mapping[str, str] | None = None


class CreateAuthorizerRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    name: str | None = None
    type: str | None = None
    provider_arns: Sequence[str] | None = None
    auth_type: str | None = None
    authorizer_uri: str | None = None
    authorizer_credentials: str | None = None
    identity_source: str | None = None
    identity_validation_expression: str | None = None
    authorizer_result_ttl_in_seconds: int | None = None
    jwt_configuration: JwtConfigurationInput | None = None


class CreateBasePathMappingRequest(Shape, frozen=True, kw_only=True):
    domain_name: str | None = None
    domain_name_id: str | None = None
    base_path: str | None = None
    rest_api_id: str | None = None
    stage: str | None = None


class CreateDeploymentRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    stage_name: str | None = None
    stage_description: str | None = None
    description: str | None = None
    cache_cluster_enabled: bool | None = None
    cache_cluster_size: str | None = None
    variables: Mapping[str, str] | None = None
    canary_settings: DeploymentCanarySettings | None = None
    tracing_enabled: bool | None = None


class CreateDocumentationPartRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    location: DocumentationPartLocation | None = None
    properties: str | None = None


class CreateDocumentationVersionRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    documentation_version: str | None = None
    stage_name: str | None = None
    description: str | None = None


class CreateDomainNameAccessAssociationRequest(Shape, frozen=True, kw_only=True):
    domain_name_arn: str | None = None
    access_association_source_type: str | None = None
    access_association_source: str | None = None
    tags: Mapping[str, str] | None = None


class CreateDomainNameRequest(Shape, frozen=True, kw_only=True):
    domain_name: str | None = None
    certificate_name: str | None = None
    certificate_body: str | None = None
    certificate_private_key: str | None = None
    certificate_chain: str | None = None
    certificate_arn: str | None = None
    regional_certificate_name: str | None = None
    regional_certificate_arn: str | None = None
    endpoint_configuration: EndpointConfiguration | None = None
    tags: Mapping[str, str] | None = None
    security_policy: str | None = None
    endpoint_access_mode: str | None = None
    mutual_tls_authentication: MutualTlsAuthenticationInput | None = None
    ownership_verification_certificate_arn: str | None = None
    policy: str | None = None
    routing_mode: str | None = None


class CreateModelRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    name: str | None = None
    description: str | None = None
    schema: str | None = None
    content_type: str | None = None


class CreateRequestValidatorRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    name: str | None = None
    validate_request_body: bool | None = None
    validate_request_parameters: bool | None = None


class CreateResourceRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    parent_id: str | None = None
    path_part: str | None = None


class CreateRestApiRequest(Shape, frozen=True, kw_only=True):
    name: str | None = None
    description: str | None = None
    version: str | None = None
    clone_from: str | None = None
    binary_media_types: Sequence[str] | None = None
    minimum_compression_size: int | None = None
    api_key_source: str | None = None
    endpoint_configuration: EndpointConfiguration | None = None
    policy: str | None = None
    tags: Mapping[str, str] | None = None
    disable_execute_api_endpoint: bool | None = None
    security_policy: str | None = None
    endpoint_access_mode: str | None = None


class CreateStageRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    stage_name: str | None = None
    deployment_id: str | None = None
    description: str | None = None
    cache_cluster_enabled: bool | None = None
    cache_cluster_size: str | None = None
    variables: Mapping[str, str] | None = None
    documentation_version: str | None = None
    canary_settings: CanarySettings | None = None
    tracing_enabled: bool | None = None
    tags: Mapping[str, str] | None = None


class CreateUsagePlanKeyRequest(Shape, frozen=True, kw_only=True):
    usage_plan_id: str | None = None
    key_id: str | None = None
    key_type: str | None = None


class CreateUsagePlanRequest(Shape, frozen=True, kw_only=True):
    name: str | None = None
    description: str | None = None
    api_stages: Sequence[ApiStage] | None = None
    throttle: ThrottleSettings | None = None
    quota: QuotaSettings | None = None
    tags: Mapping[str, str] | None = None


class CreateVpcLinkRequest(Shape, frozen=True, kw_only=True):
    name: str | None = None
    description: str | None = None
    target_arns: Sequence[str] | None = None
    tags: Mapping[str, str] | None = None


class DeleteApiKeyRequest(Shape, frozen=True, kw_only=True):
    api_key: str | None = None


class DeleteAuthorizerRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    authorizer_id: str | None = None


class DeleteBasePathMappingRequest(Shape, frozen=True, kw_only=True):
    domain_name: str | None = None
    domain_name_id: str | None = None
    base_path: str | None = None


class DeleteClientCertificateRequest(Shape, frozen=True, kw_only=True):
    client_certificate_id: str | None = None


class DeleteDeploymentRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    deployment_id: str | None = None


class DeleteDocumentationPartRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    documentation_part_id: str | None = None


class DeleteDocumentationVersionRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    documentation_version: str | None = None


class DeleteDomainNameAccessAssociationRequest(Shape, frozen=True, kw_only=True):
    domain_name_access_association_arn: str | None = None


class DeleteDomainNameRequest(Shape, frozen=True, kw_only=True):
    domain_name: str | None = None
    domain_name_id: str | None = None


class DeleteGatewayResponseRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    response_type: str | None = None


class DeleteIntegrationRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    resource_id: str | None = None
    http_method: str | None = None


class DeleteIntegrationResponseRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    resource_id: str | None = None
    http_method: str | None = None
    status_code: str | None = None


class DeleteMethodRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    resource_id: str | None = None
    http_method: str | None = None


class DeleteMethodResponseRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    resource_id: str | None = None
    http_method: str | None = None
    status_code: str | None = None


class DeleteModelRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    model_name: str | None = None


class DeleteRequestValidatorRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    request_validator_id: str | None = None


class DeleteResourceRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    resource_id: str | None = None


class DeleteRestApiRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None


class DeleteStageRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    stage_name: str | None = None


class DeleteUsagePlanKeyRequest(Shape, frozen=True, kw_only=True):
    usage_plan_id: str | None = None
    key_id: str | None = None


class DeleteUsagePlanRequest(Shape, frozen=True, kw_only=True):
    usage_plan_id: str | None = None


class DeleteVpcLinkRequest(Shape, frozen=True, kw_only=True):
    vpc_link_id: str | None = None


class Deployment(Shape, frozen=True, kw_only=True):
    id: str | None = None
    description: str | None = None
    created_date: float | None = None
    api_summary: Mapping[str, Mapping[str, MethodSnapshot]] | None = None


class DeploymentCanarySettings(Shape, frozen=True, kw_only=True):
    percent_traffic: float | None = None
    stage_variable_overrides: Mapping[str, str] | None = None
    use_stage_cache: bool | None = None


class Deployments(Shape, frozen=True, kw_only=True):
    position: str | None = None
    items: Sequence[Deployment] | None = None


class DocumentationPart(Shape, frozen=True, kw_only=True):
    id: str | None = None
    location: DocumentationPartLocation | None = None
    properties: str | None = None


class DocumentationPartIds(Shape, frozen=True, kw_only=True):
    ids: Sequence[str] | None = None
    warnings: Sequence[str] | None = None


class DocumentationPartLocation(Shape, frozen=True, kw_only=True):
    type: str | None = None
    path: str | None = None
    method: str | None = None
    status_code: str | None = None
    name: str | None = None


class DocumentationParts(Shape, frozen=True, kw_only=True):
    position: str | None = None
    items: Sequence[DocumentationPart] | None = None


class DocumentationVersion(Shape, frozen=True, kw_only=True):
    version: str | None = None
    created_date: float | None = None
    description: str | None = None


class DocumentationVersions(Shape, frozen=True, kw_only=True):
    position: str | None = None
    items: Sequence[DocumentationVersion] | None = None


class DomainName(Shape, frozen=True, kw_only=True):
    domain_name: str | None = None
    domain_name_id: str | None = None
    domain_name_arn: str | None = None
    certificate_name: str | None = None
    certificate_arn: str | None = None
    certificate_upload_date: float | None = None
    regional_domain_name: str | None = None
    regional_hosted_zone_id: str | None = None
    regional_certificate_name: str | None = None
    regional_certificate_arn: str | None = None
    distribution_domain_name: str | None = None
    distribution_hosted_zone_id: str | None = None
    endpoint_configuration: EndpointConfiguration | None = None
    domain_name_status: str | None = None
    domain_name_status_message: str | None = None
    security_policy: str | None = None
    endpoint_access_mode: str | None = None
    tags: Mapping[str, str] | None = None
    mutual_tls_authentication: MutualTlsAuthentication | None = None
    ownership_verification_certificate_arn: str | None = None
    management_policy: str | None = None
    policy: str | None = None
    routing_mode: str | None = None


class DomainNameAccessAssociation(Shape, frozen=True, kw_only=True):
    domain_name_access_association_arn: str | None = None
    domain_name_arn: str | None = None
    access_association_source_type: str | None = None
    access_association_source: str | None = None
    tags: Mapping[str, str] | None = None


class DomainNameAccessAssociations(Shape, frozen=True, kw_only=True):
    position: str | None = None
    items: Sequence[DomainNameAccessAssociation] | None = None


class DomainNames(Shape, frozen=True, kw_only=True):
    position: str | None = None
    items: Sequence[DomainName] | None = None


class EndpointConfiguration(Shape, frozen=True, kw_only=True):
    types: Sequence[str] | None = None
    ip_address_type: str | None = None
    vpc_endpoint_ids: Sequence[str] | None = None


class ExportResponse(Shape, frozen=True, kw_only=True):
    content_type: str | None = None
    content_disposition: str | None = None
    body: bytes | None = None


class FlushStageAuthorizersCacheRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    stage_name: str | None = None


class FlushStageCacheRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    stage_name: str | None = None


class GatewayResponse(Shape, frozen=True, kw_only=True):
    response_type: str | None = None
    status_code: str | None = None
    response_parameters: Mapping[str, str] | None = None
    response_templates: Mapping[str, str] | None = None
    default_response: bool | None = None


class GatewayResponses(Shape, frozen=True, kw_only=True):
    position: str | None = None
    items: Sequence[GatewayResponse] | None = None


class GenerateClientCertificateRequest(Shape, frozen=True, kw_only=True):
    description: str | None = None
    tags: Mapping[str, str] | None = None


class GetAccountRequest(Shape, frozen=True, kw_only=True):
    pass


class GetApiKeyRequest(Shape, frozen=True, kw_only=True):
    api_key: str | None = None
    include_value: bool | None = None


class GetApiKeysRequest(Shape, frozen=True, kw_only=True):
    position: str | None = None
    limit: int | None = None
    name_query: str | None = None
    customer_id: str | None = None
    include_values: bool | None = None


class GetAuthorizerRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    authorizer_id: str | None = None


class GetAuthorizersRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    position: str | None = None
    limit: int | None = None


class GetBasePathMappingRequest(Shape, frozen=True, kw_only=True):
    domain_name: str | None = None
    domain_name_id: str | None = None
    base_path: str | None = None


class GetBasePathMappingsRequest(Shape, frozen=True, kw_only=True):
    domain_name: str | None = None
    domain_name_id: str | None = None
    position: str | None = None
    limit: int | None = None


class GetClientCertificateRequest(Shape, frozen=True, kw_only=True):
    client_certificate_id: str | None = None


class GetClientCertificatesRequest(Shape, frozen=True, kw_only=True):
    position: str | None = None
    limit: int | None = None


class GetDeploymentRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    deployment_id: str | None = None
    embed: Sequence[str] | None = None


class GetDeploymentsRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    position: str | None = None
    limit: int | None = None


class GetDocumentationPartRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    documentation_part_id: str | None = None


class GetDocumentationPartsRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    type: str | None = None
    name_query: str | None = None
    path: str | None = None
    position: str | None = None
    limit: int | None = None
    location_status: str | None = None


class GetDocumentationVersionRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    documentation_version: str | None = None


class GetDocumentationVersionsRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    position: str | None = None
    limit: int | None = None


class GetDomainNameAccessAssociationsRequest(Shape, frozen=True, kw_only=True):
    position: str | None = None
    limit: int | None = None
    resource_owner: str | None = None


class GetDomainNameRequest(Shape, frozen=True, kw_only=True):
    domain_name: str | None = None
    domain_name_id: str | None = None


class GetDomainNamesRequest(Shape, frozen=True, kw_only=True):
    position: str | None = None
    limit: int | None = None
    resource_owner: str | None = None


class GetExportRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    stage_name: str | None = None
    export_type: str | None = None
    parameters: Mapping[str, str] | None = None
    accepts: str | None = None


class GetGatewayResponseRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    response_type: str | None = None


class GetGatewayResponsesRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    position: str | None = None
    limit: int | None = None


class GetIntegrationRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    resource_id: str | None = None
    http_method: str | None = None


class GetIntegrationResponseRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    resource_id: str | None = None
    http_method: str | None = None
    status_code: str | None = None


class GetMethodRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    resource_id: str | None = None
    http_method: str | None = None


class GetMethodResponseRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    resource_id: str | None = None
    http_method: str | None = None
    status_code: str | None = None


class GetModelRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    model_name: str | None = None
    flatten: bool | None = None


class GetModelTemplateRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    model_name: str | None = None


class GetModelsRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    position: str | None = None
    limit: int | None = None


class GetRequestValidatorRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    request_validator_id: str | None = None


class GetRequestValidatorsRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    position: str | None = None
    limit: int | None = None


class GetResourceRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    resource_id: str | None = None
    embed: Sequence[str] | None = None


class GetResourcesRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    position: str | None = None
    limit: int | None = None
    embed: Sequence[str] | None = None


class GetRestApiRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None


class GetRestApisRequest(Shape, frozen=True, kw_only=True):
    position: str | None = None
    limit: int | None = None


class GetSdkRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    stage_name: str | None = None
    sdk_type: str | None = None
    parameters: Mapping[str, str] | None = None


class GetSdkTypeRequest(Shape, frozen=True, kw_only=True):
    id: str | None = None


class GetSdkTypesRequest(Shape, frozen=True, kw_only=True):
    position: str | None = None
    limit: int | None = None


class GetStageRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    stage_name: str | None = None


class GetStagesRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    deployment_id: str | None = None


class GetTagsRequest(Shape, frozen=True, kw_only=True):
    resource_arn: str | None = None
    position: str | None = None
    limit: int | None = None


class GetUsagePlanKeyRequest(Shape, frozen=True, kw_only=True):
    usage_plan_id: str | None = None
    key_id: str | None = None


class GetUsagePlanKeysRequest(Shape, frozen=True, kw_only=True):
    usage_plan_id: str | None = None
    position: str | None = None
    limit: int | None = None
    name_query: str | None = None


class GetUsagePlanRequest(Shape, frozen=True, kw_only=True):
    usage_plan_id: str | None = None


class GetUsagePlansRequest(Shape, frozen=True, kw_only=True):
    position: str | None = None
    key_id: str | None = None
    limit: int | None = None


class GetUsageRequest(Shape, frozen=True, kw_only=True):
    usage_plan_id: str | None = None
    key_id: str | None = None
    start_date: str | None = None
    end_date: str | None = None
    position: str | None = None
    limit: int | None = None


class GetVpcLinkRequest(Shape, frozen=True, kw_only=True):
    vpc_link_id: str | None = None


class GetVpcLinksRequest(Shape, frozen=True, kw_only=True):
    position: str | None = None
    limit: int | None = None


class ImportApiKeysRequest(Shape, frozen=True, kw_only=True):
    body: bytes | None = None
    format: str | None = None
    fail_on_warnings: bool | None = None


class ImportDocumentationPartsRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    mode: str | None = None
    fail_on_warnings: bool | None = None
    body: bytes | None = None


class ImportRestApiRequest(Shape, frozen=True, kw_only=True):
    fail_on_warnings: bool | None = None
    parameters: Mapping[str, str] | None = None
    body: bytes | None = None


class Integration(Shape, frozen=True, kw_only=True):
    type: str | None = None
    http_method: str | None = None
    uri: str | None = None
    connection_type: str | None = None
    connection_id: str | None = None
    credentials: str | None = None
    request_parameters: Mapping[str, str] | None = None
    request_templates: Mapping[str, str] | None = None
    passthrough_behavior: str | None = None
    content_handling: str | None = None
    timeout_in_millis: int | None = None
    cache_namespace: str | None = None
    cache_key_parameters: Sequence[str] | None = None
    integration_responses: Mapping[str, IntegrationResponse] | None = None
    tls_config: TlsConfig | None = None
    response_transfer_mode: str | None = None
    integration_target: str | None = None


class IntegrationResponse(Shape, frozen=True, kw_only=True):
    status_code: str | None = None
    selection_pattern: str | None = None
    response_parameters: Mapping[str, str] | None = None
    response_templates: Mapping[str, str] | None = None
    content_handling: str | None = None


class JwtAdditionalClaim(Shape, frozen=True, kw_only=True):
    claim_name: str | None = None
    format: str | None = None
    required: bool | None = None
    expected_values: Sequence[str] | None = None


class JwtConfiguration(Shape, frozen=True, kw_only=True):
    issuers: Sequence[JwtIssuer] | None = None
    default_algorithms: Sequence[str] | None = None


class JwtConfigurationInput(Shape, frozen=True, kw_only=True):
    issuers: Sequence[JwtIssuerInput] | None = None
    default_algorithms: Sequence[str] | None = None


class JwtIssuer(Shape, frozen=True, kw_only=True):
    issuer: str | None = None
    audiences: Sequence[str] | None = None
    additional_claims: Sequence[JwtAdditionalClaim] | None = None
    jwks_uri: str | None = None


class JwtIssuerInput(Shape, frozen=True, kw_only=True):
    issuer: str | None = None
    audiences: Sequence[str] | None = None
    additional_claims: Sequence[JwtAdditionalClaim] | None = None


class Method(Shape, frozen=True, kw_only=True):
    http_method: str | None = None
    authorization_type: str | None = None
    authorizer_id: str | None = None
    api_key_required: bool | None = None
    request_validator_id: str | None = None
    operation_name: str | None = None
    request_parameters: Mapping[str, bool] | None = None
    request_models: Mapping[str, str] | None = None
    method_responses: Mapping[str, MethodResponse] | None = None
    method_integration: Integration | None = None
    authorization_scopes: Sequence[str] | None = None


class MethodResponse(Shape, frozen=True, kw_only=True):
    status_code: str | None = None
    response_parameters: Mapping[str, bool] | None = None
    response_models: Mapping[str, str] | None = None


class MethodSetting(Shape, frozen=True, kw_only=True):
    metrics_enabled: bool | None = None
    logging_level: str | None = None
    data_trace_enabled: bool | None = None
    throttling_burst_limit: int | None = None
    throttling_rate_limit: float | None = None
    caching_enabled: bool | None = None
    cache_ttl_in_seconds: int | None = None
    cache_data_encrypted: bool | None = None
    require_authorization_for_cache_control: bool | None = None
    unauthorized_cache_control_header_strategy: str | None = None


class MethodSnapshot(Shape, frozen=True, kw_only=True):
    authorization_type: str | None = None
    api_key_required: bool | None = None


class Model(Shape, frozen=True, kw_only=True):
    id: str | None = None
    name: str | None = None
    description: str | None = None
    schema: str | None = None
    content_type: str | None = None


class Models(Shape, frozen=True, kw_only=True):
    position: str | None = None
    items: Sequence[Model] | None = None


class MutualTlsAuthentication(Shape, frozen=True, kw_only=True):
    truststore_uri: str | None = None
    truststore_version: str | None = None
    truststore_warnings: Sequence[str] | None = None


class MutualTlsAuthenticationInput(Shape, frozen=True, kw_only=True):
    truststore_uri: str | None = None
    truststore_version: str | None = None


class PatchOperation(Shape, frozen=True, kw_only=True):
    op: str | None = None
    path: str | None = None
    value: str | None = None
    from_: str | None = None


class PutGatewayResponseRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    response_type: str | None = None
    status_code: str | None = None
    response_parameters: Mapping[str, str] | None = None
    response_templates: Mapping[str, str] | None = None


class PutIntegrationRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    resource_id: str | None = None
    http_method: str | None = None
    type: str | None = None
    integration_http_method: str | None = None
    uri: str | None = None
    connection_type: str | None = None
    connection_id: str | None = None
    credentials: str | None = None
    request_parameters: Mapping[str, str] | None = None
    request_templates: Mapping[str, str] | None = None
    passthrough_behavior: str | None = None
    cache_namespace: str | None = None
    cache_key_parameters: Sequence[str] | None = None
    content_handling: str | None = None
    timeout_in_millis: int | None = None
    tls_config: TlsConfig | None = None
    response_transfer_mode: str | None = None
    integration_target: str | None = None


class PutIntegrationResponseRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    resource_id: str | None = None
    http_method: str | None = None
    status_code: str | None = None
    selection_pattern: str | None = None
    response_parameters: Mapping[str, str] | None = None
    response_templates: Mapping[str, str] | None = None
    content_handling: str | None = None


class PutMethodRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    resource_id: str | None = None
    http_method: str | None = None
    authorization_type: str | None = None
    authorizer_id: str | None = None
    api_key_required: bool | None = None
    operation_name: str | None = None
    request_parameters: Mapping[str, bool] | None = None
    request_models: Mapping[str, str] | None = None
    request_validator_id: str | None = None
    authorization_scopes: Sequence[str] | None = None


class PutMethodResponseRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    resource_id: str | None = None
    http_method: str | None = None
    status_code: str | None = None
    response_parameters: Mapping[str, bool] | None = None
    response_models: Mapping[str, str] | None = None


class PutRestApiRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    mode: str | None = None
    fail_on_warnings: bool | None = None
    parameters: Mapping[str, str] | None = None
    body: bytes | None = None


class QuotaSettings(Shape, frozen=True, kw_only=True):
    limit: int | None = None
    offset: int | None = None
    period: str | None = None


class RejectDomainNameAccessAssociationRequest(Shape, frozen=True, kw_only=True):
    domain_name_access_association_arn: str | None = None
    domain_name_arn: str | None = None


class RequestValidator(Shape, frozen=True, kw_only=True):
    id: str | None = None
    name: str | None = None
    validate_request_body: bool | None = None
    validate_request_parameters: bool | None = None


class RequestValidators(Shape, frozen=True, kw_only=True):
    position: str | None = None
    items: Sequence[RequestValidator] | None = None


class Resource(Shape, frozen=True, kw_only=True):
    id: str | None = None
    parent_id: str | None = None
    path_part: str | None = None
    path: str | None = None
    resource_methods: Mapping[str, Method] | None = None


class Resources(Shape, frozen=True, kw_only=True):
    position: str | None = None
    items: Sequence[Resource] | None = None


class RestApi(Shape, frozen=True, kw_only=True):
    id: str | None = None
    name: str | None = None
    description: str | None = None
    created_date: float | None = None
    version: str | None = None
    warnings: Sequence[str] | None = None
    binary_media_types: Sequence[str] | None = None
    minimum_compression_size: int | None = None
    api_key_source: str | None = None
    endpoint_configuration: EndpointConfiguration | None = None
    policy: str | None = None
    tags: Mapping[str, str] | None = None
    disable_execute_api_endpoint: bool | None = None
    root_resource_id: str | None = None
    security_policy: str | None = None
    endpoint_access_mode: str | None = None
    api_status: str | None = None
    api_status_message: str | None = None


class RestApis(Shape, frozen=True, kw_only=True):
    position: str | None = None
    items: Sequence[RestApi] | None = None


class SdkConfigurationProperty(Shape, frozen=True, kw_only=True):
    name: str | None = None
    friendly_name: str | None = None
    description: str | None = None
    required: bool | None = None
    default_value: str | None = None


class SdkResponse(Shape, frozen=True, kw_only=True):
    content_type: str | None = None
    content_disposition: str | None = None
    body: bytes | None = None


class SdkType(Shape, frozen=True, kw_only=True):
    id: str | None = None
    friendly_name: str | None = None
    description: str | None = None
    configuration_properties: Sequence[SdkConfigurationProperty] | None = None


class SdkTypes(Shape, frozen=True, kw_only=True):
    position: str | None = None
    items: Sequence[SdkType] | None = None


class Stage(Shape, frozen=True, kw_only=True):
    deployment_id: str | None = None
    client_certificate_id: str | None = None
    stage_name: str | None = None
    description: str | None = None
    cache_cluster_enabled: bool | None = None
    cache_cluster_size: str | None = None
    cache_cluster_status: str | None = None
    method_settings: Mapping[str, MethodSetting] | None = None
    variables: Mapping[str, str] | None = None
    documentation_version: str | None = None
    access_log_settings: AccessLogSettings | None = None
    canary_settings: CanarySettings | None = None
    tracing_enabled: bool | None = None
    web_acl_arn: str | None = None
    tags: Mapping[str, str] | None = None
    created_date: float | None = None
    last_updated_date: float | None = None


class StageKey(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    stage_name: str | None = None


class Stages(Shape, frozen=True, kw_only=True):
    item: Sequence[Stage] | None = None


class TagResourceRequest(Shape, frozen=True, kw_only=True):
    resource_arn: str | None = None
    tags: Mapping[str, str] | None = None


class Tags(Shape, frozen=True, kw_only=True):
    tags: Mapping[str, str] | None = None


class Template(Shape, frozen=True, kw_only=True):
    value: str | None = None


class TestInvokeAuthorizerRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    authorizer_id: str | None = None
    headers: Mapping[str, str] | None = None
    multi_value_headers: Mapping[str, Sequence[str]] | None = None
    path_with_query_string: str | None = None
    body: str | None = None
    stage_variables: Mapping[str, str] | None = None
    additional_context: Mapping[str, str] | None = None


class TestInvokeAuthorizerResponse(Shape, frozen=True, kw_only=True):
    client_status: int | None = None
    log: str | None = None
    latency: int | None = None
    principal_id: str | None = None
    policy: str | None = None
    authorization: Mapping[str, Sequence[str]] | None = None
    claims: Mapping[str, str] | None = None


class TestInvokeMethodRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    resource_id: str | None = None
    http_method: str | None = None
    path_with_query_string: str | None = None
    body: str | None = None
    headers: Mapping[str, str] | None = None
    multi_value_headers: Mapping[str, Sequence[str]] | None = None
    client_certificate_id: str | None = None
    stage_variables: Mapping[str, str] | None = None


class TestInvokeMethodResponse(Shape, frozen=True, kw_only=True):
    status: int | None = None
    body: str | None = None
    headers: Mapping[str, str] | None = None
    multi_value_headers: Mapping[str, Sequence[str]] | None = None
    log: str | None = None
    latency: int | None = None


class ThrottleSettings(Shape, frozen=True, kw_only=True):
    burst_limit: int | None = None
    rate_limit: float | None = None


class TlsConfig(Shape, frozen=True, kw_only=True):
    insecure_skip_verification: bool | None = None


class UntagResourceRequest(Shape, frozen=True, kw_only=True):
    resource_arn: str | None = None
    tag_keys: Sequence[str] | None = None


class UpdateAccountRequest(Shape, frozen=True, kw_only=True):
    patch_operations: Sequence[PatchOperation] | None = None


class UpdateApiKeyRequest(Shape, frozen=True, kw_only=True):
    api_key: str | None = None
    patch_operations: Sequence[PatchOperation] | None = None


class UpdateAuthorizerRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    authorizer_id: str | None = None
    patch_operations: Sequence[PatchOperation] | None = None


class UpdateBasePathMappingRequest(Shape, frozen=True, kw_only=True):
    domain_name: str | None = None
    domain_name_id: str | None = None
    base_path: str | None = None
    patch_operations: Sequence[PatchOperation] | None = None


class UpdateClientCertificateRequest(Shape, frozen=True, kw_only=True):
    client_certificate_id: str | None = None
    patch_operations: Sequence[PatchOperation] | None = None


class UpdateDeploymentRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    deployment_id: str | None = None
    patch_operations: Sequence[PatchOperation] | None = None


class UpdateDocumentationPartRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    documentation_part_id: str | None = None
    patch_operations: Sequence[PatchOperation] | None = None


class UpdateDocumentationVersionRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    documentation_version: str | None = None
    patch_operations: Sequence[PatchOperation] | None = None


class UpdateDomainNameRequest(Shape, frozen=True, kw_only=True):
    domain_name: str | None = None
    domain_name_id: str | None = None
    patch_operations: Sequence[PatchOperation] | None = None


class UpdateGatewayResponseRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    response_type: str | None = None
    patch_operations: Sequence[PatchOperation] | None = None


class UpdateIntegrationRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    resource_id: str | None = None
    http_method: str | None = None
    patch_operations: Sequence[PatchOperation] | None = None


class UpdateIntegrationResponseRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    resource_id: str | None = None
    http_method: str | None = None
    status_code: str | None = None
    patch_operations: Sequence[PatchOperation] | None = None


class UpdateMethodRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    resource_id: str | None = None
    http_method: str | None = None
    patch_operations: Sequence[PatchOperation] | None = None


class UpdateMethodResponseRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    resource_id: str | None = None
    http_method: str | None = None
    status_code: str | None = None
    patch_operations: Sequence[PatchOperation] | None = None


class UpdateModelRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    model_name: str | None = None
    patch_operations: Sequence[PatchOperation] | None = None


class UpdateRequestValidatorRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    request_validator_id: str | None = None
    patch_operations: Sequence[PatchOperation] | None = None


class UpdateResourceRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    resource_id: str | None = None
    patch_operations: Sequence[PatchOperation] | None = None


class UpdateRestApiRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    patch_operations: Sequence[PatchOperation] | None = None


class UpdateStageRequest(Shape, frozen=True, kw_only=True):
    rest_api_id: str | None = None
    stage_name: str | None = None
    patch_operations: Sequence[PatchOperation] | None = None


class UpdateUsagePlanRequest(Shape, frozen=True, kw_only=True):
    usage_plan_id: str | None = None
    patch_operations: Sequence[PatchOperation] | None = None


class UpdateUsageRequest(Shape, frozen=True, kw_only=True):
    usage_plan_id: str | None = None
    key_id: str | None = None
    patch_operations: Sequence[PatchOperation] | None = None


class UpdateVpcLinkRequest(Shape, frozen=True, kw_only=True):
    vpc_link_id: str | None = None
    patch_operations: Sequence[PatchOperation] | None = None


class Usage(Shape, frozen=True, kw_only=True):
    usage_plan_id: str | None = None
    start_date: str | None = None
    end_date: str | None = None
    position: str | None = None
    items: Mapping[str, Sequence[Sequence[int]]] | None = msgspec.field(default=None, name='values')


class UsagePlan(Shape, frozen=True, kw_only=True):
    id: str | None = None
    name: str | None = None
    description: str | None = None
    api_stages: Sequence[ApiStage] | None = None
    throttle: ThrottleSettings | None = None
    quota: QuotaSettings | None = None
    product_code: str | None = None
    tags: Mapping[str, str] | None = None


class UsagePlanKey(Shape, frozen=True, kw_only=True):
    id: str | None = None
    type: str | None = None
    value: str | None = None
    name: str | None = None


class UsagePlanKeys(Shape, frozen=True, kw_only=True):
    position: str | None = None
    items: Sequence[UsagePlanKey] | None = None


class UsagePlans(Shape, frozen=True, kw_only=True):
    position: str | None = None
    items: Sequence[UsagePlan] | None = None


class VpcLink(Shape, frozen=True, kw_only=True):
    id: str | None = None
    name: str | None = None
    description: str | None = None
    target_arns: Sequence[str] | None = None
    status: str | None = None
    status_message: str | None = None
    tags: Mapping[str, str] | None = None


class VpcLinks(Shape, frozen=True, kw_only=True):
    position: str | None = None
    items: Sequence[VpcLink] | None = None


class BadRequestException(AwsError):
    code = 'BadRequestException'
    status = 400


class ConflictException(AwsError):
    code = 'ConflictException'
    status = 409


class LimitExceededException(AwsError):
    code = 'LimitExceededException'
    status = 429


class NotFoundException(AwsError):
    code = 'NotFoundException'
    status = 404


class ServiceUnavailableException(AwsError):
    code = 'ServiceUnavailableException'
    status = 503


class TooManyRequestsException(AwsError):
    code = 'TooManyRequestsException'
    status = 429


class UnauthorizedException(AwsError):
    code = 'UnauthorizedException'
    status = 401


OPERATIONS: Final[dict[str, Operation]] = {
    'CreateApiKey': Operation(
        name='CreateApiKey',
        request=CreateApiKeyRequest,
        response=ApiKey,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        uri='/apikeys',
        status=201,
    ),
    'CreateAuthorizer': Operation(
        name='CreateAuthorizer',
        request=CreateAuthorizerRequest,
        response=Authorizer,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        uri='/restapis/{restapi_id}/authorizers',
        status=201,
    ),
    'CreateBasePathMapping': Operation(
        name='CreateBasePathMapping',
        request=CreateBasePathMappingRequest,
        response=BasePathMapping,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        uri='/domainnames/{domain_name}/basepathmappings',
        status=201,
    ),
    'CreateDeployment': Operation(
        name='CreateDeployment',
        request=CreateDeploymentRequest,
        response=Deployment,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'ServiceUnavailableException', 'TooManyRequestsException', 'UnauthorizedException'),
        uri='/restapis/{restapi_id}/deployments',
        status=201,
    ),
    'CreateDocumentationPart': Operation(
        name='CreateDocumentationPart',
        request=CreateDocumentationPartRequest,
        response=DocumentationPart,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        uri='/restapis/{restapi_id}/documentation/parts',
        status=201,
    ),
    'CreateDocumentationVersion': Operation(
        name='CreateDocumentationVersion',
        request=CreateDocumentationVersionRequest,
        response=DocumentationVersion,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        uri='/restapis/{restapi_id}/documentation/versions',
        status=201,
    ),
    'CreateDomainName': Operation(
        name='CreateDomainName',
        request=CreateDomainNameRequest,
        response=DomainName,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'TooManyRequestsException', 'UnauthorizedException'),
        uri='/domainnames',
        status=201,
    ),
    'CreateDomainNameAccessAssociation': Operation(
        name='CreateDomainNameAccessAssociation',
        request=CreateDomainNameAccessAssociationRequest,
        response=DomainNameAccessAssociation,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'TooManyRequestsException', 'UnauthorizedException'),
        uri='/domainnameaccessassociations',
        status=201,
    ),
    'CreateModel': Operation(
        name='CreateModel',
        request=CreateModelRequest,
        response=Model,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        uri='/restapis/{restapi_id}/models',
        status=201,
    ),
    'CreateRequestValidator': Operation(
        name='CreateRequestValidator',
        request=CreateRequestValidatorRequest,
        response=RequestValidator,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        uri='/restapis/{restapi_id}/requestvalidators',
        status=201,
    ),
    'CreateResource': Operation(
        name='CreateResource',
        request=CreateResourceRequest,
        response=Resource,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        uri='/restapis/{restapi_id}/resources/{parent_id}',
        status=201,
    ),
    'CreateRestApi': Operation(
        name='CreateRestApi',
        request=CreateRestApiRequest,
        response=RestApi,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'TooManyRequestsException', 'UnauthorizedException'),
        uri='/restapis',
        status=201,
    ),
    'CreateStage': Operation(
        name='CreateStage',
        request=CreateStageRequest,
        response=Stage,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        uri='/restapis/{restapi_id}/stages',
        status=201,
    ),
    'CreateUsagePlan': Operation(
        name='CreateUsagePlan',
        request=CreateUsagePlanRequest,
        response=UsagePlan,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        uri='/usageplans',
        status=201,
    ),
    'CreateUsagePlanKey': Operation(
        name='CreateUsagePlanKey',
        request=CreateUsagePlanKeyRequest,
        response=UsagePlanKey,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        uri='/usageplans/{usageplanId}/keys',
        status=201,
    ),
    'CreateVpcLink': Operation(
        name='CreateVpcLink',
        request=CreateVpcLinkRequest,
        response=VpcLink,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'TooManyRequestsException', 'UnauthorizedException'),
        uri='/vpclinks',
        status=202,
    ),
    'DeleteApiKey': Operation(
        name='DeleteApiKey',
        request=DeleteApiKeyRequest,
        response=None,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='DELETE',
        uri='/apikeys/{api_Key}',
        status=202,
    ),
    'DeleteAuthorizer': Operation(
        name='DeleteAuthorizer',
        request=DeleteAuthorizerRequest,
        response=None,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='DELETE',
        uri='/restapis/{restapi_id}/authorizers/{authorizer_id}',
        status=202,
    ),
    'DeleteBasePathMapping': Operation(
        name='DeleteBasePathMapping',
        request=DeleteBasePathMappingRequest,
        response=None,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='DELETE',
        uri='/domainnames/{domain_name}/basepathmappings/{base_path}',
        status=202,
    ),
    'DeleteClientCertificate': Operation(
        name='DeleteClientCertificate',
        request=DeleteClientCertificateRequest,
        response=None,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='DELETE',
        uri='/clientcertificates/{clientcertificate_id}',
        status=202,
    ),
    'DeleteDeployment': Operation(
        name='DeleteDeployment',
        request=DeleteDeploymentRequest,
        response=None,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='DELETE',
        uri='/restapis/{restapi_id}/deployments/{deployment_id}',
        status=202,
    ),
    'DeleteDocumentationPart': Operation(
        name='DeleteDocumentationPart',
        request=DeleteDocumentationPartRequest,
        response=None,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='DELETE',
        uri='/restapis/{restapi_id}/documentation/parts/{part_id}',
        status=202,
    ),
    'DeleteDocumentationVersion': Operation(
        name='DeleteDocumentationVersion',
        request=DeleteDocumentationVersionRequest,
        response=None,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='DELETE',
        uri='/restapis/{restapi_id}/documentation/versions/{doc_version}',
        status=202,
    ),
    'DeleteDomainName': Operation(
        name='DeleteDomainName',
        request=DeleteDomainNameRequest,
        response=None,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='DELETE',
        uri='/domainnames/{domain_name}',
        status=202,
    ),
    'DeleteDomainNameAccessAssociation': Operation(
        name='DeleteDomainNameAccessAssociation',
        request=DeleteDomainNameAccessAssociationRequest,
        response=None,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='DELETE',
        uri='/domainnameaccessassociations/{domain_name_access_association_arn}',
        status=202,
    ),
    'DeleteGatewayResponse': Operation(
        name='DeleteGatewayResponse',
        request=DeleteGatewayResponseRequest,
        response=None,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='DELETE',
        uri='/restapis/{restapi_id}/gatewayresponses/{response_type}',
        status=202,
    ),
    'DeleteIntegration': Operation(
        name='DeleteIntegration',
        request=DeleteIntegrationRequest,
        response=None,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='DELETE',
        uri='/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration',
        status=204,
    ),
    'DeleteIntegrationResponse': Operation(
        name='DeleteIntegrationResponse',
        request=DeleteIntegrationResponseRequest,
        response=None,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='DELETE',
        uri='/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}',
        status=204,
    ),
    'DeleteMethod': Operation(
        name='DeleteMethod',
        request=DeleteMethodRequest,
        response=None,
        errors=('ConflictException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='DELETE',
        uri='/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}',
        status=204,
    ),
    'DeleteMethodResponse': Operation(
        name='DeleteMethodResponse',
        request=DeleteMethodResponseRequest,
        response=None,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='DELETE',
        uri='/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}',
        status=204,
    ),
    'DeleteModel': Operation(
        name='DeleteModel',
        request=DeleteModelRequest,
        response=None,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='DELETE',
        uri='/restapis/{restapi_id}/models/{model_name}',
        status=202,
    ),
    'DeleteRequestValidator': Operation(
        name='DeleteRequestValidator',
        request=DeleteRequestValidatorRequest,
        response=None,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='DELETE',
        uri='/restapis/{restapi_id}/requestvalidators/{requestvalidator_id}',
        status=202,
    ),
    'DeleteResource': Operation(
        name='DeleteResource',
        request=DeleteResourceRequest,
        response=None,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='DELETE',
        uri='/restapis/{restapi_id}/resources/{resource_id}',
        status=202,
    ),
    'DeleteRestApi': Operation(
        name='DeleteRestApi',
        request=DeleteRestApiRequest,
        response=None,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='DELETE',
        uri='/restapis/{restapi_id}',
        status=202,
    ),
    'DeleteStage': Operation(
        name='DeleteStage',
        request=DeleteStageRequest,
        response=None,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='DELETE',
        uri='/restapis/{restapi_id}/stages/{stage_name}',
        status=202,
    ),
    'DeleteUsagePlan': Operation(
        name='DeleteUsagePlan',
        request=DeleteUsagePlanRequest,
        response=None,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='DELETE',
        uri='/usageplans/{usageplanId}',
        status=202,
    ),
    'DeleteUsagePlanKey': Operation(
        name='DeleteUsagePlanKey',
        request=DeleteUsagePlanKeyRequest,
        response=None,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='DELETE',
        uri='/usageplans/{usageplanId}/keys/{keyId}',
        status=202,
    ),
    'DeleteVpcLink': Operation(
        name='DeleteVpcLink',
        request=DeleteVpcLinkRequest,
        response=None,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='DELETE',
        uri='/vpclinks/{vpclink_id}',
        status=202,
    ),
    'FlushStageAuthorizersCache': Operation(
        name='FlushStageAuthorizersCache',
        request=FlushStageAuthorizersCacheRequest,
        response=None,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='DELETE',
        uri='/restapis/{restapi_id}/stages/{stage_name}/cache/authorizers',
        status=202,
    ),
    'FlushStageCache': Operation(
        name='FlushStageCache',
        request=FlushStageCacheRequest,
        response=None,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='DELETE',
        uri='/restapis/{restapi_id}/stages/{stage_name}/cache/data',
        status=202,
    ),
    'GenerateClientCertificate': Operation(
        name='GenerateClientCertificate',
        request=GenerateClientCertificateRequest,
        response=ClientCertificate,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'TooManyRequestsException', 'UnauthorizedException'),
        uri='/clientcertificates',
        status=201,
    ),
    'GetAccount': Operation(
        name='GetAccount',
        request=GetAccountRequest,
        response=Account,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/account',
    ),
    'GetApiKey': Operation(
        name='GetApiKey',
        request=GetApiKeyRequest,
        response=ApiKey,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/apikeys/{api_Key}',
    ),
    'GetApiKeys': Operation(
        name='GetApiKeys',
        request=GetApiKeysRequest,
        response=ApiKeys,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/apikeys',
    ),
    'GetAuthorizer': Operation(
        name='GetAuthorizer',
        request=GetAuthorizerRequest,
        response=Authorizer,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/restapis/{restapi_id}/authorizers/{authorizer_id}',
    ),
    'GetAuthorizers': Operation(
        name='GetAuthorizers',
        request=GetAuthorizersRequest,
        response=Authorizers,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/restapis/{restapi_id}/authorizers',
    ),
    'GetBasePathMapping': Operation(
        name='GetBasePathMapping',
        request=GetBasePathMappingRequest,
        response=BasePathMapping,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/domainnames/{domain_name}/basepathmappings/{base_path}',
    ),
    'GetBasePathMappings': Operation(
        name='GetBasePathMappings',
        request=GetBasePathMappingsRequest,
        response=BasePathMappings,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/domainnames/{domain_name}/basepathmappings',
    ),
    'GetClientCertificate': Operation(
        name='GetClientCertificate',
        request=GetClientCertificateRequest,
        response=ClientCertificate,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/clientcertificates/{clientcertificate_id}',
    ),
    'GetClientCertificates': Operation(
        name='GetClientCertificates',
        request=GetClientCertificatesRequest,
        response=ClientCertificates,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/clientcertificates',
    ),
    'GetDeployment': Operation(
        name='GetDeployment',
        request=GetDeploymentRequest,
        response=Deployment,
        errors=('BadRequestException', 'NotFoundException', 'ServiceUnavailableException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/restapis/{restapi_id}/deployments/{deployment_id}',
    ),
    'GetDeployments': Operation(
        name='GetDeployments',
        request=GetDeploymentsRequest,
        response=Deployments,
        errors=('BadRequestException', 'NotFoundException', 'ServiceUnavailableException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/restapis/{restapi_id}/deployments',
    ),
    'GetDocumentationPart': Operation(
        name='GetDocumentationPart',
        request=GetDocumentationPartRequest,
        response=DocumentationPart,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/restapis/{restapi_id}/documentation/parts/{part_id}',
    ),
    'GetDocumentationParts': Operation(
        name='GetDocumentationParts',
        request=GetDocumentationPartsRequest,
        response=DocumentationParts,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/restapis/{restapi_id}/documentation/parts',
    ),
    'GetDocumentationVersion': Operation(
        name='GetDocumentationVersion',
        request=GetDocumentationVersionRequest,
        response=DocumentationVersion,
        errors=('NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/restapis/{restapi_id}/documentation/versions/{doc_version}',
    ),
    'GetDocumentationVersions': Operation(
        name='GetDocumentationVersions',
        request=GetDocumentationVersionsRequest,
        response=DocumentationVersions,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/restapis/{restapi_id}/documentation/versions',
    ),
    'GetDomainName': Operation(
        name='GetDomainName',
        request=GetDomainNameRequest,
        response=DomainName,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/domainnames/{domain_name}',
    ),
    'GetDomainNameAccessAssociations': Operation(
        name='GetDomainNameAccessAssociations',
        request=GetDomainNameAccessAssociationsRequest,
        response=DomainNameAccessAssociations,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/domainnameaccessassociations',
    ),
    'GetDomainNames': Operation(
        name='GetDomainNames',
        request=GetDomainNamesRequest,
        response=DomainNames,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/domainnames',
    ),
    'GetExport': Operation(
        name='GetExport',
        request=GetExportRequest,
        response=ExportResponse,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/restapis/{restapi_id}/stages/{stage_name}/exports/{export_type}',
    ),
    'GetGatewayResponse': Operation(
        name='GetGatewayResponse',
        request=GetGatewayResponseRequest,
        response=GatewayResponse,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/restapis/{restapi_id}/gatewayresponses/{response_type}',
    ),
    'GetGatewayResponses': Operation(
        name='GetGatewayResponses',
        request=GetGatewayResponsesRequest,
        response=GatewayResponses,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/restapis/{restapi_id}/gatewayresponses',
    ),
    'GetIntegration': Operation(
        name='GetIntegration',
        request=GetIntegrationRequest,
        response=Integration,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration',
    ),
    'GetIntegrationResponse': Operation(
        name='GetIntegrationResponse',
        request=GetIntegrationResponseRequest,
        response=IntegrationResponse,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}',
    ),
    'GetMethod': Operation(
        name='GetMethod',
        request=GetMethodRequest,
        response=Method,
        errors=('NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}',
    ),
    'GetMethodResponse': Operation(
        name='GetMethodResponse',
        request=GetMethodResponseRequest,
        response=MethodResponse,
        errors=('NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}',
    ),
    'GetModel': Operation(
        name='GetModel',
        request=GetModelRequest,
        response=Model,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/restapis/{restapi_id}/models/{model_name}',
    ),
    'GetModelTemplate': Operation(
        name='GetModelTemplate',
        request=GetModelTemplateRequest,
        response=Template,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/restapis/{restapi_id}/models/{model_name}/default_template',
    ),
    'GetModels': Operation(
        name='GetModels',
        request=GetModelsRequest,
        response=Models,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/restapis/{restapi_id}/models',
    ),
    'GetRequestValidator': Operation(
        name='GetRequestValidator',
        request=GetRequestValidatorRequest,
        response=RequestValidator,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/restapis/{restapi_id}/requestvalidators/{requestvalidator_id}',
    ),
    'GetRequestValidators': Operation(
        name='GetRequestValidators',
        request=GetRequestValidatorsRequest,
        response=RequestValidators,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/restapis/{restapi_id}/requestvalidators',
    ),
    'GetResource': Operation(
        name='GetResource',
        request=GetResourceRequest,
        response=Resource,
        errors=('NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/restapis/{restapi_id}/resources/{resource_id}',
    ),
    'GetResources': Operation(
        name='GetResources',
        request=GetResourcesRequest,
        response=Resources,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/restapis/{restapi_id}/resources',
    ),
    'GetRestApi': Operation(
        name='GetRestApi',
        request=GetRestApiRequest,
        response=RestApi,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/restapis/{restapi_id}',
    ),
    'GetRestApis': Operation(
        name='GetRestApis',
        request=GetRestApisRequest,
        response=RestApis,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/restapis',
    ),
    'GetSdk': Operation(
        name='GetSdk',
        request=GetSdkRequest,
        response=SdkResponse,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/restapis/{restapi_id}/stages/{stage_name}/sdks/{sdk_type}',
    ),
    'GetSdkType': Operation(
        name='GetSdkType',
        request=GetSdkTypeRequest,
        response=SdkType,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/sdktypes/{sdktype_id}',
    ),
    'GetSdkTypes': Operation(
        name='GetSdkTypes',
        request=GetSdkTypesRequest,
        response=SdkTypes,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/sdktypes',
    ),
    'GetStage': Operation(
        name='GetStage',
        request=GetStageRequest,
        response=Stage,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/restapis/{restapi_id}/stages/{stage_name}',
    ),
    'GetStages': Operation(
        name='GetStages',
        request=GetStagesRequest,
        response=Stages,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/restapis/{restapi_id}/stages',
    ),
    'GetTags': Operation(
        name='GetTags',
        request=GetTagsRequest,
        response=Tags,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/tags/{resource_arn}',
    ),
    'GetUsage': Operation(
        name='GetUsage',
        request=GetUsageRequest,
        response=Usage,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/usageplans/{usageplanId}/usage',
    ),
    'GetUsagePlan': Operation(
        name='GetUsagePlan',
        request=GetUsagePlanRequest,
        response=UsagePlan,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/usageplans/{usageplanId}',
    ),
    'GetUsagePlanKey': Operation(
        name='GetUsagePlanKey',
        request=GetUsagePlanKeyRequest,
        response=UsagePlanKey,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/usageplans/{usageplanId}/keys/{keyId}',
    ),
    'GetUsagePlanKeys': Operation(
        name='GetUsagePlanKeys',
        request=GetUsagePlanKeysRequest,
        response=UsagePlanKeys,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/usageplans/{usageplanId}/keys',
    ),
    'GetUsagePlans': Operation(
        name='GetUsagePlans',
        request=GetUsagePlansRequest,
        response=UsagePlans,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/usageplans',
    ),
    'GetVpcLink': Operation(
        name='GetVpcLink',
        request=GetVpcLinkRequest,
        response=VpcLink,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/vpclinks/{vpclink_id}',
    ),
    'GetVpcLinks': Operation(
        name='GetVpcLinks',
        request=GetVpcLinksRequest,
        response=VpcLinks,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='GET',
        uri='/vpclinks',
    ),
    'ImportApiKeys': Operation(
        name='ImportApiKeys',
        request=ImportApiKeysRequest,
        response=ApiKeyIds,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        uri='/apikeys?mode=import',
        status=201,
    ),
    'ImportDocumentationParts': Operation(
        name='ImportDocumentationParts',
        request=ImportDocumentationPartsRequest,
        response=DocumentationPartIds,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='PUT',
        uri='/restapis/{restapi_id}/documentation/parts',
    ),
    'ImportRestApi': Operation(
        name='ImportRestApi',
        request=ImportRestApiRequest,
        response=RestApi,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        uri='/restapis?mode=import',
        status=201,
    ),
    'PutGatewayResponse': Operation(
        name='PutGatewayResponse',
        request=PutGatewayResponseRequest,
        response=GatewayResponse,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='PUT',
        uri='/restapis/{restapi_id}/gatewayresponses/{response_type}',
        status=201,
    ),
    'PutIntegration': Operation(
        name='PutIntegration',
        request=PutIntegrationRequest,
        response=Integration,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='PUT',
        uri='/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration',
        status=201,
    ),
    'PutIntegrationResponse': Operation(
        name='PutIntegrationResponse',
        request=PutIntegrationResponseRequest,
        response=IntegrationResponse,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='PUT',
        uri='/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}',
        status=201,
    ),
    'PutMethod': Operation(
        name='PutMethod',
        request=PutMethodRequest,
        response=Method,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='PUT',
        uri='/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}',
        status=201,
    ),
    'PutMethodResponse': Operation(
        name='PutMethodResponse',
        request=PutMethodResponseRequest,
        response=MethodResponse,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='PUT',
        uri='/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}',
        status=201,
    ),
    'PutRestApi': Operation(
        name='PutRestApi',
        request=PutRestApiRequest,
        response=RestApi,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='PUT',
        uri='/restapis/{restapi_id}',
    ),
    'RejectDomainNameAccessAssociation': Operation(
        name='RejectDomainNameAccessAssociation',
        request=RejectDomainNameAccessAssociationRequest,
        response=None,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        uri='/rejectdomainnameaccessassociations',
        status=202,
    ),
    'TagResource': Operation(
        name='TagResource',
        request=TagResourceRequest,
        response=None,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='PUT',
        uri='/tags/{resource_arn}',
        status=204,
    ),
    'TestInvokeAuthorizer': Operation(
        name='TestInvokeAuthorizer',
        request=TestInvokeAuthorizerRequest,
        response=TestInvokeAuthorizerResponse,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        uri='/restapis/{restapi_id}/authorizers/{authorizer_id}',
    ),
    'TestInvokeMethod': Operation(
        name='TestInvokeMethod',
        request=TestInvokeMethodRequest,
        response=TestInvokeMethodResponse,
        errors=('BadRequestException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        uri='/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}',
    ),
    'UntagResource': Operation(
        name='UntagResource',
        request=UntagResourceRequest,
        response=None,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='DELETE',
        uri='/tags/{resource_arn}',
        status=204,
    ),
    'UpdateAccount': Operation(
        name='UpdateAccount',
        request=UpdateAccountRequest,
        response=Account,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='PATCH',
        uri='/account',
    ),
    'UpdateApiKey': Operation(
        name='UpdateApiKey',
        request=UpdateApiKeyRequest,
        response=ApiKey,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='PATCH',
        uri='/apikeys/{api_Key}',
    ),
    'UpdateAuthorizer': Operation(
        name='UpdateAuthorizer',
        request=UpdateAuthorizerRequest,
        response=Authorizer,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='PATCH',
        uri='/restapis/{restapi_id}/authorizers/{authorizer_id}',
    ),
    'UpdateBasePathMapping': Operation(
        name='UpdateBasePathMapping',
        request=UpdateBasePathMappingRequest,
        response=BasePathMapping,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='PATCH',
        uri='/domainnames/{domain_name}/basepathmappings/{base_path}',
    ),
    'UpdateClientCertificate': Operation(
        name='UpdateClientCertificate',
        request=UpdateClientCertificateRequest,
        response=ClientCertificate,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='PATCH',
        uri='/clientcertificates/{clientcertificate_id}',
    ),
    'UpdateDeployment': Operation(
        name='UpdateDeployment',
        request=UpdateDeploymentRequest,
        response=Deployment,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'ServiceUnavailableException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='PATCH',
        uri='/restapis/{restapi_id}/deployments/{deployment_id}',
    ),
    'UpdateDocumentationPart': Operation(
        name='UpdateDocumentationPart',
        request=UpdateDocumentationPartRequest,
        response=DocumentationPart,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='PATCH',
        uri='/restapis/{restapi_id}/documentation/parts/{part_id}',
    ),
    'UpdateDocumentationVersion': Operation(
        name='UpdateDocumentationVersion',
        request=UpdateDocumentationVersionRequest,
        response=DocumentationVersion,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='PATCH',
        uri='/restapis/{restapi_id}/documentation/versions/{doc_version}',
    ),
    'UpdateDomainName': Operation(
        name='UpdateDomainName',
        request=UpdateDomainNameRequest,
        response=DomainName,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='PATCH',
        uri='/domainnames/{domain_name}',
    ),
    'UpdateGatewayResponse': Operation(
        name='UpdateGatewayResponse',
        request=UpdateGatewayResponseRequest,
        response=GatewayResponse,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='PATCH',
        uri='/restapis/{restapi_id}/gatewayresponses/{response_type}',
    ),
    'UpdateIntegration': Operation(
        name='UpdateIntegration',
        request=UpdateIntegrationRequest,
        response=Integration,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='PATCH',
        uri='/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration',
    ),
    'UpdateIntegrationResponse': Operation(
        name='UpdateIntegrationResponse',
        request=UpdateIntegrationResponseRequest,
        response=IntegrationResponse,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='PATCH',
        uri='/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}',
    ),
    'UpdateMethod': Operation(
        name='UpdateMethod',
        request=UpdateMethodRequest,
        response=Method,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='PATCH',
        uri='/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}',
    ),
    'UpdateMethodResponse': Operation(
        name='UpdateMethodResponse',
        request=UpdateMethodResponseRequest,
        response=MethodResponse,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='PATCH',
        uri='/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}',
        status=201,
    ),
    'UpdateModel': Operation(
        name='UpdateModel',
        request=UpdateModelRequest,
        response=Model,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='PATCH',
        uri='/restapis/{restapi_id}/models/{model_name}',
    ),
    'UpdateRequestValidator': Operation(
        name='UpdateRequestValidator',
        request=UpdateRequestValidatorRequest,
        response=RequestValidator,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='PATCH',
        uri='/restapis/{restapi_id}/requestvalidators/{requestvalidator_id}',
    ),
    'UpdateResource': Operation(
        name='UpdateResource',
        request=UpdateResourceRequest,
        response=Resource,
        errors=('BadRequestException', 'ConflictException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='PATCH',
        uri='/restapis/{restapi_id}/resources/{resource_id}',
    ),
    'UpdateRestApi': Operation(
        name='UpdateRestApi',
        request=UpdateRestApiRequest,
        response=RestApi,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='PATCH',
        uri='/restapis/{restapi_id}',
    ),
    'UpdateStage': Operation(
        name='UpdateStage',
        request=UpdateStageRequest,
        response=Stage,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='PATCH',
        uri='/restapis/{restapi_id}/stages/{stage_name}',
    ),
    'UpdateUsage': Operation(
        name='UpdateUsage',
        request=UpdateUsageRequest,
        response=Usage,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='PATCH',
        uri='/usageplans/{usageplanId}/keys/{keyId}/usage',
    ),
    'UpdateUsagePlan': Operation(
        name='UpdateUsagePlan',
        request=UpdateUsagePlanRequest,
        response=UsagePlan,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='PATCH',
        uri='/usageplans/{usageplanId}',
    ),
    'UpdateVpcLink': Operation(
        name='UpdateVpcLink',
        request=UpdateVpcLinkRequest,
        response=VpcLink,
        errors=('BadRequestException', 'ConflictException', 'LimitExceededException', 'NotFoundException', 'TooManyRequestsException', 'UnauthorizedException'),
        method='PATCH',
        uri='/vpclinks/{vpclink_id}',
    ),
}

SHAPES: Final[dict[str, tuple[Any, ...]]] = {
    'AccessAssociationSourceType': ('string', None, None, None, ('VPCE',), False),
    'AccessLogSettings': ('structure', (('format', 'String', False), ('destinationArn', 'String', False)), False, None),
    'Account': ('structure', (('cloudwatchRoleArn', 'String', False), ('throttleSettings', 'ThrottleSettings', False), ('features', 'ListOfString', False), ('apiKeyVersion', 'String', False)), False, None),
    'ApiKey': ('structure', (('id', 'String', False), ('value', 'String', False), ('name', 'String', False), ('customerId', 'String', False), ('description', 'String', False), ('enabled', 'Boolean', False), ('createdDate', 'Timestamp', False), ('lastUpdatedDate', 'Timestamp', False), ('stageKeys', 'ListOfString', False), ('tags', 'MapOfStringToString', False)), False, None),
    'ApiKeyIds': ('structure', (('ids', 'ListOfString', False), ('warnings', 'ListOfString', False)), False, None),
    'ApiKeySourceType': ('string', None, None, None, ('AUTHORIZER', 'HEADER'), False),
    'ApiKeys': ('structure', (('warnings', 'ListOfString', False), ('position', 'String', False), ('item', 'ListOfApiKey', False)), False, None),
    'ApiKeysFormat': ('string', None, None, None, ('csv',), False),
    'ApiStage': ('structure', (('apiId', 'String', False), ('stage', 'String', False), ('throttle', 'MapOfApiStageThrottleSettings', False)), False, None),
    'ApiStatus': ('string', None, None, None, ('UPDATING', 'AVAILABLE', 'PENDING', 'FAILED'), False),
    'Authorizer': ('structure', (('id', 'String', False), ('name', 'String', False), ('type', 'AuthorizerType', False), ('providerARNs', 'ListOfARNs', False), ('authType', 'String', False), ('authorizerUri', 'String', False), ('authorizerCredentials', 'String', False), ('identitySource', 'String', False), ('identityValidationExpression', 'String', False), ('authorizerResultTtlInSeconds', 'NullableInteger', False), ('jwtConfiguration', 'JwtConfiguration', False)), False, None),
    'AuthorizerType': ('string', None, None, None, ('TOKEN', 'REQUEST', 'COGNITO_USER_POOLS', 'JWT'), False),
    'Authorizers': ('structure', (('position', 'String', False), ('item', 'ListOfAuthorizer', False)), False, None),
    'BasePathMapping': ('structure', (('basePath', 'String', False), ('restApiId', 'String', False), ('stage', 'String', False)), False, None),
    'BasePathMappings': ('structure', (('position', 'String', False), ('item', 'ListOfBasePathMapping', False)), False, None),
    'Blob': ('blob', None, None),
    'Boolean': ('boolean',),
    'CacheClusterSize': ('string', None, None, None, ('0.5', '1.6', '6.1', '13.5', '28.4', '58.2', '118', '237'), False),
    'CacheClusterStatus': ('string', None, None, None, ('CREATE_IN_PROGRESS', 'AVAILABLE', 'DELETE_IN_PROGRESS', 'NOT_AVAILABLE', 'FLUSH_IN_PROGRESS'), False),
    'CanarySettings': ('structure', (('percentTraffic', 'Double', False), ('deploymentId', 'String', False), ('stageVariableOverrides', 'MapOfStringToString', False), ('useStageCache', 'Boolean', False)), False, None),
    'ClientCertificate': ('structure', (('clientCertificateId', 'String', False), ('description', 'String', False), ('pemEncodedCertificate', 'String', False), ('createdDate', 'Timestamp', False), ('expirationDate', 'Timestamp', False), ('tags', 'MapOfStringToString', False)), False, None),
    'ClientCertificates': ('structure', (('position', 'String', False), ('item', 'ListOfClientCertificate', False)), False, None),
    'ConnectionType': ('string', None, None, None, ('INTERNET', 'VPC_LINK'), False),
    'ContentHandlingStrategy': ('string', None, None, None, ('CONVERT_TO_BINARY', 'CONVERT_TO_TEXT'), False),
    'CreateApiKeyRequest': ('structure', (('name', 'String', False), ('description', 'String', False), ('enabled', 'Boolean', False), ('generateDistinctId', 'Boolean', False), ('value', 'String', False), ('stageKeys', 'ListOfStageKeys', False), ('customerId', 'String', False), ('tags', 'MapOfStringToString', False)), False, None),
    'CreateAuthorizerRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('name', 'String', True), ('type', 'AuthorizerType', True), ('providerARNs', 'ListOfARNs', False), ('authType', 'String', False), ('authorizerUri', 'String', False), ('authorizerCredentials', 'String', False), ('identitySource', 'String', False), ('identityValidationExpression', 'String', False), ('authorizerResultTtlInSeconds', 'NullableInteger', False), ('jwtConfiguration', 'JwtConfigurationInput', False)), False, None),
    'CreateBasePathMappingRequest': ('structure', (('domainName', 'String', True, 'uri', 'domain_name'), ('domainNameId', 'String', False, 'querystring', 'domainNameId'), ('basePath', 'String', False), ('restApiId', 'String', True), ('stage', 'String', False)), False, None),
    'CreateDeploymentRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('stageName', 'String', False), ('stageDescription', 'String', False), ('description', 'String', False), ('cacheClusterEnabled', 'NullableBoolean', False), ('cacheClusterSize', 'CacheClusterSize', False), ('variables', 'MapOfStringToString', False), ('canarySettings', 'DeploymentCanarySettings', False), ('tracingEnabled', 'NullableBoolean', False)), False, None),
    'CreateDocumentationPartRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('location', 'DocumentationPartLocation', True), ('properties', 'String', True)), False, None),
    'CreateDocumentationVersionRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('documentationVersion', 'String', True), ('stageName', 'String', False), ('description', 'String', False)), False, None),
    'CreateDomainNameAccessAssociationRequest': ('structure', (('domainNameArn', 'String', True), ('accessAssociationSourceType', 'AccessAssociationSourceType', True), ('accessAssociationSource', 'String', True), ('tags', 'MapOfStringToString', False)), False, None),
    'CreateDomainNameRequest': ('structure', (('domainName', 'String', True), ('certificateName', 'String', False), ('certificateBody', 'String', False), ('certificatePrivateKey', 'String', False), ('certificateChain', 'String', False), ('certificateArn', 'String', False), ('regionalCertificateName', 'String', False), ('regionalCertificateArn', 'String', False), ('endpointConfiguration', 'EndpointConfiguration', False), ('tags', 'MapOfStringToString', False), ('securityPolicy', 'SecurityPolicy', False), ('endpointAccessMode', 'EndpointAccessMode', False), ('mutualTlsAuthentication', 'MutualTlsAuthenticationInput', False), ('ownershipVerificationCertificateArn', 'String', False), ('policy', 'String', False), ('routingMode', 'RoutingMode', False)), False, None),
    'CreateModelRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('name', 'String', True), ('description', 'String', False), ('schema', 'String', False), ('contentType', 'String', True)), False, None),
    'CreateRequestValidatorRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('name', 'String', False), ('validateRequestBody', 'Boolean', False), ('validateRequestParameters', 'Boolean', False)), False, None),
    'CreateResourceRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('parentId', 'String', True, 'uri', 'parent_id'), ('pathPart', 'String', True)), False, None),
    'CreateRestApiRequest': ('structure', (('name', 'String', True), ('description', 'String', False), ('version', 'String', False), ('cloneFrom', 'String', False), ('binaryMediaTypes', 'ListOfString', False), ('minimumCompressionSize', 'NullableInteger', False), ('apiKeySource', 'ApiKeySourceType', False), ('endpointConfiguration', 'EndpointConfiguration', False), ('policy', 'String', False), ('tags', 'MapOfStringToString', False), ('disableExecuteApiEndpoint', 'Boolean', False), ('securityPolicy', 'SecurityPolicy', False), ('endpointAccessMode', 'EndpointAccessMode', False)), False, None),
    'CreateStageRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('stageName', 'String', True), ('deploymentId', 'String', True), ('description', 'String', False), ('cacheClusterEnabled', 'Boolean', False), ('cacheClusterSize', 'CacheClusterSize', False), ('variables', 'MapOfStringToString', False), ('documentationVersion', 'String', False), ('canarySettings', 'CanarySettings', False), ('tracingEnabled', 'Boolean', False), ('tags', 'MapOfStringToString', False)), False, None),
    'CreateUsagePlanKeyRequest': ('structure', (('usagePlanId', 'String', True, 'uri', 'usageplanId'), ('keyId', 'String', True), ('keyType', 'String', True)), False, None),
    'CreateUsagePlanRequest': ('structure', (('name', 'String', True), ('description', 'String', False), ('apiStages', 'ListOfApiStage', False), ('throttle', 'ThrottleSettings', False), ('quota', 'QuotaSettings', False), ('tags', 'MapOfStringToString', False)), False, None),
    'CreateVpcLinkRequest': ('structure', (('name', 'String', True), ('description', 'String', False), ('targetArns', 'ListOfString', True), ('tags', 'MapOfStringToString', False)), False, None),
    'DeleteApiKeyRequest': ('structure', (('apiKey', 'String', True, 'uri', 'api_Key'),), False, None),
    'DeleteAuthorizerRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('authorizerId', 'String', True, 'uri', 'authorizer_id')), False, None),
    'DeleteBasePathMappingRequest': ('structure', (('domainName', 'String', True, 'uri', 'domain_name'), ('domainNameId', 'String', False, 'querystring', 'domainNameId'), ('basePath', 'String', True, 'uri', 'base_path')), False, None),
    'DeleteClientCertificateRequest': ('structure', (('clientCertificateId', 'String', True, 'uri', 'clientcertificate_id'),), False, None),
    'DeleteDeploymentRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('deploymentId', 'String', True, 'uri', 'deployment_id')), False, None),
    'DeleteDocumentationPartRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('documentationPartId', 'String', True, 'uri', 'part_id')), False, None),
    'DeleteDocumentationVersionRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('documentationVersion', 'String', True, 'uri', 'doc_version')), False, None),
    'DeleteDomainNameAccessAssociationRequest': ('structure', (('domainNameAccessAssociationArn', 'String', True, 'uri', 'domain_name_access_association_arn'),), False, None),
    'DeleteDomainNameRequest': ('structure', (('domainName', 'String', True, 'uri', 'domain_name'), ('domainNameId', 'String', False, 'querystring', 'domainNameId')), False, None),
    'DeleteGatewayResponseRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('responseType', 'GatewayResponseType', True, 'uri', 'response_type')), False, None),
    'DeleteIntegrationRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('resourceId', 'String', True, 'uri', 'resource_id'), ('httpMethod', 'String', True, 'uri', 'http_method')), False, None),
    'DeleteIntegrationResponseRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('resourceId', 'String', True, 'uri', 'resource_id'), ('httpMethod', 'String', True, 'uri', 'http_method'), ('statusCode', 'StatusCode', True, 'uri', 'status_code')), False, None),
    'DeleteMethodRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('resourceId', 'String', True, 'uri', 'resource_id'), ('httpMethod', 'String', True, 'uri', 'http_method')), False, None),
    'DeleteMethodResponseRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('resourceId', 'String', True, 'uri', 'resource_id'), ('httpMethod', 'String', True, 'uri', 'http_method'), ('statusCode', 'StatusCode', True, 'uri', 'status_code')), False, None),
    'DeleteModelRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('modelName', 'String', True, 'uri', 'model_name')), False, None),
    'DeleteRequestValidatorRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('requestValidatorId', 'String', True, 'uri', 'requestvalidator_id')), False, None),
    'DeleteResourceRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('resourceId', 'String', True, 'uri', 'resource_id')), False, None),
    'DeleteRestApiRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'),), False, None),
    'DeleteStageRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('stageName', 'String', True, 'uri', 'stage_name')), False, None),
    'DeleteUsagePlanKeyRequest': ('structure', (('usagePlanId', 'String', True, 'uri', 'usageplanId'), ('keyId', 'String', True, 'uri', 'keyId')), False, None),
    'DeleteUsagePlanRequest': ('structure', (('usagePlanId', 'String', True, 'uri', 'usageplanId'),), False, None),
    'DeleteVpcLinkRequest': ('structure', (('vpcLinkId', 'String', True, 'uri', 'vpclink_id'),), False, None),
    'Deployment': ('structure', (('id', 'String', False), ('description', 'String', False), ('createdDate', 'Timestamp', False), ('apiSummary', 'PathToMapOfMethodSnapshot', False)), False, None),
    'DeploymentCanarySettings': ('structure', (('percentTraffic', 'Double', False), ('stageVariableOverrides', 'MapOfStringToString', False), ('useStageCache', 'Boolean', False)), False, None),
    'Deployments': ('structure', (('position', 'String', False), ('item', 'ListOfDeployment', False)), False, None),
    'DocumentationPart': ('structure', (('id', 'String', False), ('location', 'DocumentationPartLocation', False), ('properties', 'String', False)), False, None),
    'DocumentationPartIds': ('structure', (('ids', 'ListOfString', False), ('warnings', 'ListOfString', False)), False, None),
    'DocumentationPartLocation': ('structure', (('type', 'DocumentationPartType', True), ('path', 'String', False), ('method', 'String', False), ('statusCode', 'DocumentationPartLocationStatusCode', False), ('name', 'String', False)), False, None),
    'DocumentationPartLocationStatusCode': ('string', None, None, '^([1-5]\\d\\d|\\*|\\s*)$', None, False),
    'DocumentationPartType': ('string', None, None, None, ('API', 'AUTHORIZER', 'MODEL', 'RESOURCE', 'METHOD', 'PATH_PARAMETER', 'QUERY_PARAMETER', 'REQUEST_HEADER', 'REQUEST_BODY', 'RESPONSE', 'RESPONSE_HEADER', 'RESPONSE_BODY'), False),
    'DocumentationParts': ('structure', (('position', 'String', False), ('item', 'ListOfDocumentationPart', False)), False, None),
    'DocumentationVersion': ('structure', (('version', 'String', False), ('createdDate', 'Timestamp', False), ('description', 'String', False)), False, None),
    'DocumentationVersions': ('structure', (('position', 'String', False), ('item', 'ListOfDocumentationVersion', False)), False, None),
    'DomainName': ('structure', (('domainName', 'String', False), ('domainNameId', 'String', False), ('domainNameArn', 'String', False), ('certificateName', 'String', False), ('certificateArn', 'String', False), ('certificateUploadDate', 'Timestamp', False), ('regionalDomainName', 'String', False), ('regionalHostedZoneId', 'String', False), ('regionalCertificateName', 'String', False), ('regionalCertificateArn', 'String', False), ('distributionDomainName', 'String', False), ('distributionHostedZoneId', 'String', False), ('endpointConfiguration', 'EndpointConfiguration', False), ('domainNameStatus', 'DomainNameStatus', False), ('domainNameStatusMessage', 'String', False), ('securityPolicy', 'SecurityPolicy', False), ('endpointAccessMode', 'EndpointAccessMode', False), ('tags', 'MapOfStringToString', False), ('mutualTlsAuthentication', 'MutualTlsAuthentication', False), ('ownershipVerificationCertificateArn', 'String', False), ('managementPolicy', 'String', False), ('policy', 'String', False), ('routingMode', 'RoutingMode', False)), False, None),
    'DomainNameAccessAssociation': ('structure', (('domainNameAccessAssociationArn', 'String', False), ('domainNameArn', 'String', False), ('accessAssociationSourceType', 'AccessAssociationSourceType', False), ('accessAssociationSource', 'String', False), ('tags', 'MapOfStringToString', False)), False, None),
    'DomainNameAccessAssociations': ('structure', (('position', 'String', False), ('item', 'ListOfDomainNameAccessAssociation', False)), False, None),
    'DomainNameStatus': ('string', None, None, None, ('AVAILABLE', 'UPDATING', 'PENDING', 'PENDING_CERTIFICATE_REIMPORT', 'PENDING_OWNERSHIP_VERIFICATION', 'FAILED'), False),
    'DomainNames': ('structure', (('position', 'String', False), ('item', 'ListOfDomainName', False)), False, None),
    'Double': ('double', None, None),
    'EndpointAccessMode': ('string', None, None, None, ('BASIC', 'STRICT'), False),
    'EndpointConfiguration': ('structure', (('types', 'ListOfEndpointType', False), ('ipAddressType', 'IpAddressType', False), ('vpcEndpointIds', 'ListOfString', False)), False, None),
    'EndpointType': ('string', None, None, None, ('PRIVATE', 'EDGE', 'REGIONAL'), False),
    'ExportResponse': ('structure', (('contentType', 'String', False, 'header', 'Content-Type'), ('contentDisposition', 'String', False, 'header', 'Content-Disposition'), ('body', 'Blob', False)), False, 'body'),
    'FlushStageAuthorizersCacheRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('stageName', 'String', True, 'uri', 'stage_name')), False, None),
    'FlushStageCacheRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('stageName', 'String', True, 'uri', 'stage_name')), False, None),
    'GatewayResponse': ('structure', (('responseType', 'GatewayResponseType', False), ('statusCode', 'StatusCode', False), ('responseParameters', 'MapOfStringToString', False), ('responseTemplates', 'MapOfStringToString', False), ('defaultResponse', 'Boolean', False)), False, None),
    'GatewayResponseType': ('string', None, None, None, ('DEFAULT_4XX', 'DEFAULT_5XX', 'RESOURCE_NOT_FOUND', 'UNAUTHORIZED', 'INVALID_API_KEY', 'ACCESS_DENIED', 'AUTHORIZER_FAILURE', 'AUTHORIZER_CONFIGURATION_ERROR', 'INVALID_SIGNATURE', 'EXPIRED_TOKEN', 'MISSING_AUTHENTICATION_TOKEN', 'INTEGRATION_FAILURE', 'INTEGRATION_TIMEOUT', 'API_CONFIGURATION_ERROR', 'UNSUPPORTED_MEDIA_TYPE', 'BAD_REQUEST_PARAMETERS', 'BAD_REQUEST_BODY', 'REQUEST_TOO_LARGE', 'THROTTLED', 'QUOTA_EXCEEDED', 'WAF_FILTERED'), False),
    'GatewayResponses': ('structure', (('position', 'String', False), ('item', 'ListOfGatewayResponse', False)), False, None),
    'GenerateClientCertificateRequest': ('structure', (('description', 'String', False), ('tags', 'MapOfStringToString', False)), False, None),
    'GetAccountRequest': ('structure', (), False, None),
    'GetApiKeyRequest': ('structure', (('apiKey', 'String', True, 'uri', 'api_Key'), ('includeValue', 'NullableBoolean', False, 'querystring', 'includeValue')), False, None),
    'GetApiKeysRequest': ('structure', (('position', 'String', False, 'querystring', 'position'), ('limit', 'NullableInteger', False, 'querystring', 'limit'), ('nameQuery', 'String', False, 'querystring', 'name'), ('customerId', 'String', False, 'querystring', 'customerId'), ('includeValues', 'NullableBoolean', False, 'querystring', 'includeValues')), False, None),
    'GetAuthorizerRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('authorizerId', 'String', True, 'uri', 'authorizer_id')), False, None),
    'GetAuthorizersRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('position', 'String', False, 'querystring', 'position'), ('limit', 'NullableInteger', False, 'querystring', 'limit')), False, None),
    'GetBasePathMappingRequest': ('structure', (('domainName', 'String', True, 'uri', 'domain_name'), ('domainNameId', 'String', False, 'querystring', 'domainNameId'), ('basePath', 'String', True, 'uri', 'base_path')), False, None),
    'GetBasePathMappingsRequest': ('structure', (('domainName', 'String', True, 'uri', 'domain_name'), ('domainNameId', 'String', False, 'querystring', 'domainNameId'), ('position', 'String', False, 'querystring', 'position'), ('limit', 'NullableInteger', False, 'querystring', 'limit')), False, None),
    'GetClientCertificateRequest': ('structure', (('clientCertificateId', 'String', True, 'uri', 'clientcertificate_id'),), False, None),
    'GetClientCertificatesRequest': ('structure', (('position', 'String', False, 'querystring', 'position'), ('limit', 'NullableInteger', False, 'querystring', 'limit')), False, None),
    'GetDeploymentRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('deploymentId', 'String', True, 'uri', 'deployment_id'), ('embed', 'ListOfString', False, 'querystring', 'embed')), False, None),
    'GetDeploymentsRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('position', 'String', False, 'querystring', 'position'), ('limit', 'NullableInteger', False, 'querystring', 'limit')), False, None),
    'GetDocumentationPartRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('documentationPartId', 'String', True, 'uri', 'part_id')), False, None),
    'GetDocumentationPartsRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('type', 'DocumentationPartType', False, 'querystring', 'type'), ('nameQuery', 'String', False, 'querystring', 'name'), ('path', 'String', False, 'querystring', 'path'), ('position', 'String', False, 'querystring', 'position'), ('limit', 'NullableInteger', False, 'querystring', 'limit'), ('locationStatus', 'LocationStatusType', False, 'querystring', 'locationStatus')), False, None),
    'GetDocumentationVersionRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('documentationVersion', 'String', True, 'uri', 'doc_version')), False, None),
    'GetDocumentationVersionsRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('position', 'String', False, 'querystring', 'position'), ('limit', 'NullableInteger', False, 'querystring', 'limit')), False, None),
    'GetDomainNameAccessAssociationsRequest': ('structure', (('position', 'String', False, 'querystring', 'position'), ('limit', 'NullableInteger', False, 'querystring', 'limit'), ('resourceOwner', 'ResourceOwner', False, 'querystring', 'resourceOwner')), False, None),
    'GetDomainNameRequest': ('structure', (('domainName', 'String', True, 'uri', 'domain_name'), ('domainNameId', 'String', False, 'querystring', 'domainNameId')), False, None),
    'GetDomainNamesRequest': ('structure', (('position', 'String', False, 'querystring', 'position'), ('limit', 'NullableInteger', False, 'querystring', 'limit'), ('resourceOwner', 'ResourceOwner', False, 'querystring', 'resourceOwner')), False, None),
    'GetExportRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('stageName', 'String', True, 'uri', 'stage_name'), ('exportType', 'String', True, 'uri', 'export_type'), ('parameters', 'MapOfStringToString', False, 'querystring', 'parameters'), ('accepts', 'String', False, 'header', 'Accept')), False, None),
    'GetGatewayResponseRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('responseType', 'GatewayResponseType', True, 'uri', 'response_type')), False, None),
    'GetGatewayResponsesRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('position', 'String', False, 'querystring', 'position'), ('limit', 'NullableInteger', False, 'querystring', 'limit')), False, None),
    'GetIntegrationRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('resourceId', 'String', True, 'uri', 'resource_id'), ('httpMethod', 'String', True, 'uri', 'http_method')), False, None),
    'GetIntegrationResponseRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('resourceId', 'String', True, 'uri', 'resource_id'), ('httpMethod', 'String', True, 'uri', 'http_method'), ('statusCode', 'StatusCode', True, 'uri', 'status_code')), False, None),
    'GetMethodRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('resourceId', 'String', True, 'uri', 'resource_id'), ('httpMethod', 'String', True, 'uri', 'http_method')), False, None),
    'GetMethodResponseRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('resourceId', 'String', True, 'uri', 'resource_id'), ('httpMethod', 'String', True, 'uri', 'http_method'), ('statusCode', 'StatusCode', True, 'uri', 'status_code')), False, None),
    'GetModelRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('modelName', 'String', True, 'uri', 'model_name'), ('flatten', 'Boolean', False, 'querystring', 'flatten')), False, None),
    'GetModelTemplateRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('modelName', 'String', True, 'uri', 'model_name')), False, None),
    'GetModelsRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('position', 'String', False, 'querystring', 'position'), ('limit', 'NullableInteger', False, 'querystring', 'limit')), False, None),
    'GetRequestValidatorRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('requestValidatorId', 'String', True, 'uri', 'requestvalidator_id')), False, None),
    'GetRequestValidatorsRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('position', 'String', False, 'querystring', 'position'), ('limit', 'NullableInteger', False, 'querystring', 'limit')), False, None),
    'GetResourceRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('resourceId', 'String', True, 'uri', 'resource_id'), ('embed', 'ListOfString', False, 'querystring', 'embed')), False, None),
    'GetResourcesRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('position', 'String', False, 'querystring', 'position'), ('limit', 'NullableInteger', False, 'querystring', 'limit'), ('embed', 'ListOfString', False, 'querystring', 'embed')), False, None),
    'GetRestApiRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'),), False, None),
    'GetRestApisRequest': ('structure', (('position', 'String', False, 'querystring', 'position'), ('limit', 'NullableInteger', False, 'querystring', 'limit')), False, None),
    'GetSdkRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('stageName', 'String', True, 'uri', 'stage_name'), ('sdkType', 'String', True, 'uri', 'sdk_type'), ('parameters', 'MapOfStringToString', False, 'querystring', 'parameters')), False, None),
    'GetSdkTypeRequest': ('structure', (('id', 'String', True, 'uri', 'sdktype_id'),), False, None),
    'GetSdkTypesRequest': ('structure', (('position', 'String', False, 'querystring', 'position'), ('limit', 'NullableInteger', False, 'querystring', 'limit')), False, None),
    'GetStageRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('stageName', 'String', True, 'uri', 'stage_name')), False, None),
    'GetStagesRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('deploymentId', 'String', False, 'querystring', 'deploymentId')), False, None),
    'GetTagsRequest': ('structure', (('resourceArn', 'String', True, 'uri', 'resource_arn'), ('position', 'String', False, 'querystring', 'position'), ('limit', 'NullableInteger', False, 'querystring', 'limit')), False, None),
    'GetUsagePlanKeyRequest': ('structure', (('usagePlanId', 'String', True, 'uri', 'usageplanId'), ('keyId', 'String', True, 'uri', 'keyId')), False, None),
    'GetUsagePlanKeysRequest': ('structure', (('usagePlanId', 'String', True, 'uri', 'usageplanId'), ('position', 'String', False, 'querystring', 'position'), ('limit', 'NullableInteger', False, 'querystring', 'limit'), ('nameQuery', 'String', False, 'querystring', 'name')), False, None),
    'GetUsagePlanRequest': ('structure', (('usagePlanId', 'String', True, 'uri', 'usageplanId'),), False, None),
    'GetUsagePlansRequest': ('structure', (('position', 'String', False, 'querystring', 'position'), ('keyId', 'String', False, 'querystring', 'keyId'), ('limit', 'NullableInteger', False, 'querystring', 'limit')), False, None),
    'GetUsageRequest': ('structure', (('usagePlanId', 'String', True, 'uri', 'usageplanId'), ('keyId', 'String', False, 'querystring', 'keyId'), ('startDate', 'String', True, 'querystring', 'startDate'), ('endDate', 'String', True, 'querystring', 'endDate'), ('position', 'String', False, 'querystring', 'position'), ('limit', 'NullableInteger', False, 'querystring', 'limit')), False, None),
    'GetVpcLinkRequest': ('structure', (('vpcLinkId', 'String', True, 'uri', 'vpclink_id'),), False, None),
    'GetVpcLinksRequest': ('structure', (('position', 'String', False, 'querystring', 'position'), ('limit', 'NullableInteger', False, 'querystring', 'limit')), False, None),
    'ImportApiKeysRequest': ('structure', (('body', 'Blob', True), ('format', 'ApiKeysFormat', True, 'querystring', 'format'), ('failOnWarnings', 'Boolean', False, 'querystring', 'failonwarnings')), False, 'body'),
    'ImportDocumentationPartsRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('mode', 'PutMode', False, 'querystring', 'mode'), ('failOnWarnings', 'Boolean', False, 'querystring', 'failonwarnings'), ('body', 'Blob', True)), False, 'body'),
    'ImportRestApiRequest': ('structure', (('failOnWarnings', 'Boolean', False, 'querystring', 'failonwarnings'), ('parameters', 'MapOfStringToString', False, 'querystring', 'parameters'), ('body', 'Blob', True)), False, 'body'),
    'Integer': ('integer', None, None),
    'Integration': ('structure', (('type', 'IntegrationType', False), ('httpMethod', 'String', False), ('uri', 'String', False), ('connectionType', 'ConnectionType', False), ('connectionId', 'String', False), ('credentials', 'String', False), ('requestParameters', 'MapOfStringToString', False), ('requestTemplates', 'MapOfStringToString', False), ('passthroughBehavior', 'String', False), ('contentHandling', 'ContentHandlingStrategy', False), ('timeoutInMillis', 'Integer', False), ('cacheNamespace', 'String', False), ('cacheKeyParameters', 'ListOfString', False), ('integrationResponses', 'MapOfIntegrationResponse', False), ('tlsConfig', 'TlsConfig', False), ('responseTransferMode', 'ResponseTransferMode', False), ('integrationTarget', 'String', False)), False, None),
    'IntegrationResponse': ('structure', (('statusCode', 'StatusCode', False), ('selectionPattern', 'String', False), ('responseParameters', 'MapOfStringToString', False), ('responseTemplates', 'MapOfStringToString', False), ('contentHandling', 'ContentHandlingStrategy', False)), False, None),
    'IntegrationType': ('string', None, None, None, ('HTTP', 'MOCK', 'AWS_PROXY', 'HTTP_PROXY', 'AWS'), False),
    'IpAddressType': ('string', None, None, None, ('ipv4', 'dualstack'), False),
    'JwtAdditionalClaim': ('structure', (('claimName', 'String', True), ('format', 'JwtClaimFormat', True), ('required', 'Boolean', False), ('expectedValues', 'ListOfString', False)), False, None),
    'JwtClaimFormat': ('string', None, None, None, ('SINGLE_STRING',), False),
    'JwtConfiguration': ('structure', (('issuers', 'ListOfJwtIssuer', False), ('defaultAlgorithms', 'ListOfJwtSigningAlgorithm', False)), False, None),
    'JwtConfigurationInput': ('structure', (('issuers', 'ListOfJwtIssuerInput', True), ('defaultAlgorithms', 'ListOfJwtSigningAlgorithm', True)), False, None),
    'JwtIssuer': ('structure', (('issuer', 'String', False), ('audiences', 'ListOfString', False), ('additionalClaims', 'ListOfJwtAdditionalClaim', False), ('jwksUri', 'String', False)), False, None),
    'JwtIssuerInput': ('structure', (('issuer', 'String', True), ('audiences', 'ListOfString', True), ('additionalClaims', 'ListOfJwtAdditionalClaim', False)), False, None),
    'JwtSigningAlgorithm': ('string', None, None, None, ('RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512'), False),
    'ListOfARNs': ('list', 'ProviderARN', None, None, False),
    'ListOfApiKey': ('list', 'ApiKey', None, None, False),
    'ListOfApiStage': ('list', 'ApiStage', None, None, False),
    'ListOfAuthorizer': ('list', 'Authorizer', None, None, False),
    'ListOfBasePathMapping': ('list', 'BasePathMapping', None, None, False),
    'ListOfClientCertificate': ('list', 'ClientCertificate', None, None, False),
    'ListOfDeployment': ('list', 'Deployment', None, None, False),
    'ListOfDocumentationPart': ('list', 'DocumentationPart', None, None, False),
    'ListOfDocumentationVersion': ('list', 'DocumentationVersion', None, None, False),
    'ListOfDomainName': ('list', 'DomainName', None, None, False),
    'ListOfDomainNameAccessAssociation': ('list', 'DomainNameAccessAssociation', None, None, False),
    'ListOfEndpointType': ('list', 'EndpointType', None, None, False),
    'ListOfGatewayResponse': ('list', 'GatewayResponse', None, None, False),
    'ListOfJwtAdditionalClaim': ('list', 'JwtAdditionalClaim', None, None, False),
    'ListOfJwtIssuer': ('list', 'JwtIssuer', None, None, False),
    'ListOfJwtIssuerInput': ('list', 'JwtIssuerInput', None, None, False),
    'ListOfJwtSigningAlgorithm': ('list', 'JwtSigningAlgorithm', None, None, False),
    'ListOfLong': ('list', 'Long', None, None, False),
    'ListOfModel': ('list', 'Model', None, None, False),
    'ListOfPatchOperation': ('list', 'PatchOperation', None, None, False),
    'ListOfRequestValidator': ('list', 'RequestValidator', None, None, False),
    'ListOfResource': ('list', 'Resource', None, None, False),
    'ListOfRestApi': ('list', 'RestApi', None, None, False),
    'ListOfSdkConfigurationProperty': ('list', 'SdkConfigurationProperty', None, None, False),
    'ListOfSdkType': ('list', 'SdkType', None, None, False),
    'ListOfStage': ('list', 'Stage', None, None, False),
    'ListOfStageKeys': ('list', 'StageKey', None, None, False),
    'ListOfString': ('list', 'String', None, None, False),
    'ListOfUsage': ('list', 'ListOfLong', None, None, False),
    'ListOfUsagePlan': ('list', 'UsagePlan', None, None, False),
    'ListOfUsagePlanKey': ('list', 'UsagePlanKey', None, None, False),
    'ListOfVpcLink': ('list', 'VpcLink', None, None, False),
    'LocationStatusType': ('string', None, None, None, ('DOCUMENTED', 'UNDOCUMENTED'), False),
    'Long': ('long', None, None),
    'MapOfApiStageThrottleSettings': ('map', 'String', 'ThrottleSettings', None, None, False),
    'MapOfIntegrationResponse': ('map', 'String', 'IntegrationResponse', None, None, False),
    'MapOfKeyUsages': ('map', 'String', 'ListOfUsage', None, None, False),
    'MapOfMethod': ('map', 'String', 'Method', None, None, False),
    'MapOfMethodResponse': ('map', 'String', 'MethodResponse', None, None, False),
    'MapOfMethodSettings': ('map', 'String', 'MethodSetting', None, None, False),
    'MapOfMethodSnapshot': ('map', 'String', 'MethodSnapshot', None, None, False),
    'MapOfStringToBoolean': ('map', 'String', 'NullableBoolean', None, None, False),
    'MapOfStringToList': ('map', 'String', 'ListOfString', None, None, False),
    'MapOfStringToString': ('map', 'String', 'String', None, None, False),
    'Method': ('structure', (('httpMethod', 'String', False), ('authorizationType', 'String', False), ('authorizerId', 'String', False), ('apiKeyRequired', 'NullableBoolean', False), ('requestValidatorId', 'String', False), ('operationName', 'String', False), ('requestParameters', 'MapOfStringToBoolean', False), ('requestModels', 'MapOfStringToString', False), ('methodResponses', 'MapOfMethodResponse', False), ('methodIntegration', 'Integration', False), ('authorizationScopes', 'ListOfString', False)), False, None),
    'MethodResponse': ('structure', (('statusCode', 'StatusCode', False), ('responseParameters', 'MapOfStringToBoolean', False), ('responseModels', 'MapOfStringToString', False)), False, None),
    'MethodSetting': ('structure', (('metricsEnabled', 'Boolean', False), ('loggingLevel', 'String', False), ('dataTraceEnabled', 'Boolean', False), ('throttlingBurstLimit', 'Integer', False), ('throttlingRateLimit', 'Double', False), ('cachingEnabled', 'Boolean', False), ('cacheTtlInSeconds', 'Integer', False), ('cacheDataEncrypted', 'Boolean', False), ('requireAuthorizationForCacheControl', 'Boolean', False), ('unauthorizedCacheControlHeaderStrategy', 'UnauthorizedCacheControlHeaderStrategy', False)), False, None),
    'MethodSnapshot': ('structure', (('authorizationType', 'String', False), ('apiKeyRequired', 'Boolean', False)), False, None),
    'Model': ('structure', (('id', 'String', False), ('name', 'String', False), ('description', 'String', False), ('schema', 'String', False), ('contentType', 'String', False)), False, None),
    'Models': ('structure', (('position', 'String', False), ('item', 'ListOfModel', False)), False, None),
    'MutualTlsAuthentication': ('structure', (('truststoreUri', 'String', False), ('truststoreVersion', 'String', False), ('truststoreWarnings', 'ListOfString', False)), False, None),
    'MutualTlsAuthenticationInput': ('structure', (('truststoreUri', 'String', False), ('truststoreVersion', 'String', False)), False, None),
    'NullableBoolean': ('boolean',),
    'NullableInteger': ('integer', None, None),
    'Op': ('string', None, None, None, ('add', 'remove', 'move', 'test', 'replace', 'copy'), False),
    'PatchOperation': ('structure', (('op', 'Op', False), ('path', 'String', False), ('value', 'String', False), ('from', 'String', False)), False, None),
    'PathToMapOfMethodSnapshot': ('map', 'String', 'MapOfMethodSnapshot', None, None, False),
    'ProviderARN': ('string', None, None, None, None, False),
    'PutGatewayResponseRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('responseType', 'GatewayResponseType', True, 'uri', 'response_type'), ('statusCode', 'StatusCode', False), ('responseParameters', 'MapOfStringToString', False), ('responseTemplates', 'MapOfStringToString', False)), False, None),
    'PutIntegrationRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('resourceId', 'String', True, 'uri', 'resource_id'), ('httpMethod', 'String', True, 'uri', 'http_method'), ('type', 'IntegrationType', True), ('integrationHttpMethod', 'String', False, 'body', 'httpMethod'), ('uri', 'String', False), ('connectionType', 'ConnectionType', False), ('connectionId', 'String', False), ('credentials', 'String', False), ('requestParameters', 'MapOfStringToString', False), ('requestTemplates', 'MapOfStringToString', False), ('passthroughBehavior', 'String', False), ('cacheNamespace', 'String', False), ('cacheKeyParameters', 'ListOfString', False), ('contentHandling', 'ContentHandlingStrategy', False), ('timeoutInMillis', 'NullableInteger', False), ('tlsConfig', 'TlsConfig', False), ('responseTransferMode', 'ResponseTransferMode', False), ('integrationTarget', 'String', False)), False, None),
    'PutIntegrationResponseRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('resourceId', 'String', True, 'uri', 'resource_id'), ('httpMethod', 'String', True, 'uri', 'http_method'), ('statusCode', 'StatusCode', True, 'uri', 'status_code'), ('selectionPattern', 'String', False), ('responseParameters', 'MapOfStringToString', False), ('responseTemplates', 'MapOfStringToString', False), ('contentHandling', 'ContentHandlingStrategy', False)), False, None),
    'PutMethodRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('resourceId', 'String', True, 'uri', 'resource_id'), ('httpMethod', 'String', True, 'uri', 'http_method'), ('authorizationType', 'String', True), ('authorizerId', 'String', False), ('apiKeyRequired', 'Boolean', False), ('operationName', 'String', False), ('requestParameters', 'MapOfStringToBoolean', False), ('requestModels', 'MapOfStringToString', False), ('requestValidatorId', 'String', False), ('authorizationScopes', 'ListOfString', False)), False, None),
    'PutMethodResponseRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('resourceId', 'String', True, 'uri', 'resource_id'), ('httpMethod', 'String', True, 'uri', 'http_method'), ('statusCode', 'StatusCode', True, 'uri', 'status_code'), ('responseParameters', 'MapOfStringToBoolean', False), ('responseModels', 'MapOfStringToString', False)), False, None),
    'PutMode': ('string', None, None, None, ('merge', 'overwrite'), False),
    'PutRestApiRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('mode', 'PutMode', False, 'querystring', 'mode'), ('failOnWarnings', 'Boolean', False, 'querystring', 'failonwarnings'), ('parameters', 'MapOfStringToString', False, 'querystring', 'parameters'), ('body', 'Blob', True)), False, 'body'),
    'QuotaPeriodType': ('string', None, None, None, ('DAY', 'WEEK', 'MONTH'), False),
    'QuotaSettings': ('structure', (('limit', 'Integer', False), ('offset', 'Integer', False), ('period', 'QuotaPeriodType', False)), False, None),
    'RejectDomainNameAccessAssociationRequest': ('structure', (('domainNameAccessAssociationArn', 'String', True, 'querystring', 'domainNameAccessAssociationArn'), ('domainNameArn', 'String', True, 'querystring', 'domainNameArn')), False, None),
    'RequestValidator': ('structure', (('id', 'String', False), ('name', 'String', False), ('validateRequestBody', 'Boolean', False), ('validateRequestParameters', 'Boolean', False)), False, None),
    'RequestValidators': ('structure', (('position', 'String', False), ('item', 'ListOfRequestValidator', False)), False, None),
    'Resource': ('structure', (('id', 'String', False), ('parentId', 'String', False), ('pathPart', 'String', False), ('path', 'String', False), ('resourceMethods', 'MapOfMethod', False)), False, None),
    'ResourceOwner': ('string', None, None, None, ('SELF', 'OTHER_ACCOUNTS'), False),
    'Resources': ('structure', (('position', 'String', False), ('item', 'ListOfResource', False)), False, None),
    'ResponseTransferMode': ('string', None, None, None, ('BUFFERED', 'STREAM'), False),
    'RestApi': ('structure', (('id', 'String', False), ('name', 'String', False), ('description', 'String', False), ('createdDate', 'Timestamp', False), ('version', 'String', False), ('warnings', 'ListOfString', False), ('binaryMediaTypes', 'ListOfString', False), ('minimumCompressionSize', 'NullableInteger', False), ('apiKeySource', 'ApiKeySourceType', False), ('endpointConfiguration', 'EndpointConfiguration', False), ('policy', 'String', False), ('tags', 'MapOfStringToString', False), ('disableExecuteApiEndpoint', 'Boolean', False), ('rootResourceId', 'String', False), ('securityPolicy', 'SecurityPolicy', False), ('endpointAccessMode', 'EndpointAccessMode', False), ('apiStatus', 'ApiStatus', False), ('apiStatusMessage', 'String', False)), False, None),
    'RestApis': ('structure', (('position', 'String', False), ('item', 'ListOfRestApi', False)), False, None),
    'RoutingMode': ('string', None, None, None, ('BASE_PATH_MAPPING_ONLY', 'ROUTING_RULE_ONLY', 'ROUTING_RULE_THEN_BASE_PATH_MAPPING'), False),
    'SdkConfigurationProperty': ('structure', (('name', 'String', False), ('friendlyName', 'String', False), ('description', 'String', False), ('required', 'Boolean', False), ('defaultValue', 'String', False)), False, None),
    'SdkResponse': ('structure', (('contentType', 'String', False, 'header', 'Content-Type'), ('contentDisposition', 'String', False, 'header', 'Content-Disposition'), ('body', 'Blob', False)), False, 'body'),
    'SdkType': ('structure', (('id', 'String', False), ('friendlyName', 'String', False), ('description', 'String', False), ('configurationProperties', 'ListOfSdkConfigurationProperty', False)), False, None),
    'SdkTypes': ('structure', (('position', 'String', False), ('item', 'ListOfSdkType', False)), False, None),
    'SecurityPolicy': ('string', None, None, None, ('TLS_1_0', 'TLS_1_2', 'SecurityPolicy_TLS13_1_3_2025_09', 'SecurityPolicy_TLS13_1_3_FIPS_2025_09', 'SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09', 'SecurityPolicy_TLS13_1_2_FIPS_PQ_2025_09', 'SecurityPolicy_TLS13_1_2_FIPS_PFS_PQ_2025_09', 'SecurityPolicy_TLS13_1_2_Ext2_PQ_2025_09', 'SecurityPolicy_TLS13_1_2_Ext2_FIPS_PQ_2025_09', 'SecurityPolicy_TLS13_1_2_PQ_2025_09', 'SecurityPolicy_TLS13_1_2_2021_06', 'SecurityPolicy_TLS13_2025_EDGE', 'SecurityPolicy_TLS12_PFS_2025_EDGE', 'SecurityPolicy_TLS12_2018_EDGE'), False),
    'Stage': ('structure', (('deploymentId', 'String', False), ('clientCertificateId', 'String', False), ('stageName', 'String', False), ('description', 'String', False), ('cacheClusterEnabled', 'Boolean', False), ('cacheClusterSize', 'CacheClusterSize', False), ('cacheClusterStatus', 'CacheClusterStatus', False), ('methodSettings', 'MapOfMethodSettings', False), ('variables', 'MapOfStringToString', False), ('documentationVersion', 'String', False), ('accessLogSettings', 'AccessLogSettings', False), ('canarySettings', 'CanarySettings', False), ('tracingEnabled', 'Boolean', False), ('webAclArn', 'String', False), ('tags', 'MapOfStringToString', False), ('createdDate', 'Timestamp', False), ('lastUpdatedDate', 'Timestamp', False)), False, None),
    'StageKey': ('structure', (('restApiId', 'String', False), ('stageName', 'String', False)), False, None),
    'Stages': ('structure', (('item', 'ListOfStage', False),), False, None),
    'StatusCode': ('string', None, None, '[1-5]\\d\\d', None, False),
    'String': ('string', None, None, None, None, False),
    'TagResourceRequest': ('structure', (('resourceArn', 'String', True, 'uri', 'resource_arn'), ('tags', 'MapOfStringToString', True)), False, None),
    'Tags': ('structure', (('tags', 'MapOfStringToString', False),), False, None),
    'Template': ('structure', (('value', 'String', False),), False, None),
    'TestInvokeAuthorizerRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('authorizerId', 'String', True, 'uri', 'authorizer_id'), ('headers', 'MapOfStringToString', False), ('multiValueHeaders', 'MapOfStringToList', False), ('pathWithQueryString', 'String', False), ('body', 'String', False), ('stageVariables', 'MapOfStringToString', False), ('additionalContext', 'MapOfStringToString', False)), False, None),
    'TestInvokeAuthorizerResponse': ('structure', (('clientStatus', 'Integer', False), ('log', 'String', False), ('latency', 'Long', False), ('principalId', 'String', False), ('policy', 'String', False), ('authorization', 'MapOfStringToList', False), ('claims', 'MapOfStringToString', False)), False, None),
    'TestInvokeMethodRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('resourceId', 'String', True, 'uri', 'resource_id'), ('httpMethod', 'String', True, 'uri', 'http_method'), ('pathWithQueryString', 'String', False), ('body', 'String', False), ('headers', 'MapOfStringToString', False), ('multiValueHeaders', 'MapOfStringToList', False), ('clientCertificateId', 'String', False), ('stageVariables', 'MapOfStringToString', False)), False, None),
    'TestInvokeMethodResponse': ('structure', (('status', 'Integer', False), ('body', 'String', False), ('headers', 'MapOfStringToString', False), ('multiValueHeaders', 'MapOfStringToList', False), ('log', 'String', False), ('latency', 'Long', False)), False, None),
    'ThrottleSettings': ('structure', (('burstLimit', 'Integer', False), ('rateLimit', 'Double', False)), False, None),
    'Timestamp': ('timestamp',),
    'TlsConfig': ('structure', (('insecureSkipVerification', 'Boolean', False),), False, None),
    'UnauthorizedCacheControlHeaderStrategy': ('string', None, None, None, ('FAIL_WITH_403', 'SUCCEED_WITH_RESPONSE_HEADER', 'SUCCEED_WITHOUT_RESPONSE_HEADER'), False),
    'UntagResourceRequest': ('structure', (('resourceArn', 'String', True, 'uri', 'resource_arn'), ('tagKeys', 'ListOfString', True, 'querystring', 'tagKeys')), False, None),
    'UpdateAccountRequest': ('structure', (('patchOperations', 'ListOfPatchOperation', False),), False, None),
    'UpdateApiKeyRequest': ('structure', (('apiKey', 'String', True, 'uri', 'api_Key'), ('patchOperations', 'ListOfPatchOperation', False)), False, None),
    'UpdateAuthorizerRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('authorizerId', 'String', True, 'uri', 'authorizer_id'), ('patchOperations', 'ListOfPatchOperation', False)), False, None),
    'UpdateBasePathMappingRequest': ('structure', (('domainName', 'String', True, 'uri', 'domain_name'), ('domainNameId', 'String', False, 'querystring', 'domainNameId'), ('basePath', 'String', True, 'uri', 'base_path'), ('patchOperations', 'ListOfPatchOperation', False)), False, None),
    'UpdateClientCertificateRequest': ('structure', (('clientCertificateId', 'String', True, 'uri', 'clientcertificate_id'), ('patchOperations', 'ListOfPatchOperation', False)), False, None),
    'UpdateDeploymentRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('deploymentId', 'String', True, 'uri', 'deployment_id'), ('patchOperations', 'ListOfPatchOperation', False)), False, None),
    'UpdateDocumentationPartRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('documentationPartId', 'String', True, 'uri', 'part_id'), ('patchOperations', 'ListOfPatchOperation', False)), False, None),
    'UpdateDocumentationVersionRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('documentationVersion', 'String', True, 'uri', 'doc_version'), ('patchOperations', 'ListOfPatchOperation', False)), False, None),
    'UpdateDomainNameRequest': ('structure', (('domainName', 'String', True, 'uri', 'domain_name'), ('domainNameId', 'String', False, 'querystring', 'domainNameId'), ('patchOperations', 'ListOfPatchOperation', False)), False, None),
    'UpdateGatewayResponseRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('responseType', 'GatewayResponseType', True, 'uri', 'response_type'), ('patchOperations', 'ListOfPatchOperation', False)), False, None),
    'UpdateIntegrationRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('resourceId', 'String', True, 'uri', 'resource_id'), ('httpMethod', 'String', True, 'uri', 'http_method'), ('patchOperations', 'ListOfPatchOperation', False)), False, None),
    'UpdateIntegrationResponseRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('resourceId', 'String', True, 'uri', 'resource_id'), ('httpMethod', 'String', True, 'uri', 'http_method'), ('statusCode', 'StatusCode', True, 'uri', 'status_code'), ('patchOperations', 'ListOfPatchOperation', False)), False, None),
    'UpdateMethodRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('resourceId', 'String', True, 'uri', 'resource_id'), ('httpMethod', 'String', True, 'uri', 'http_method'), ('patchOperations', 'ListOfPatchOperation', False)), False, None),
    'UpdateMethodResponseRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('resourceId', 'String', True, 'uri', 'resource_id'), ('httpMethod', 'String', True, 'uri', 'http_method'), ('statusCode', 'StatusCode', True, 'uri', 'status_code'), ('patchOperations', 'ListOfPatchOperation', False)), False, None),
    'UpdateModelRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('modelName', 'String', True, 'uri', 'model_name'), ('patchOperations', 'ListOfPatchOperation', False)), False, None),
    'UpdateRequestValidatorRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('requestValidatorId', 'String', True, 'uri', 'requestvalidator_id'), ('patchOperations', 'ListOfPatchOperation', False)), False, None),
    'UpdateResourceRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('resourceId', 'String', True, 'uri', 'resource_id'), ('patchOperations', 'ListOfPatchOperation', False)), False, None),
    'UpdateRestApiRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('patchOperations', 'ListOfPatchOperation', False)), False, None),
    'UpdateStageRequest': ('structure', (('restApiId', 'String', True, 'uri', 'restapi_id'), ('stageName', 'String', True, 'uri', 'stage_name'), ('patchOperations', 'ListOfPatchOperation', False)), False, None),
    'UpdateUsagePlanRequest': ('structure', (('usagePlanId', 'String', True, 'uri', 'usageplanId'), ('patchOperations', 'ListOfPatchOperation', False)), False, None),
    'UpdateUsageRequest': ('structure', (('usagePlanId', 'String', True, 'uri', 'usageplanId'), ('keyId', 'String', True, 'uri', 'keyId'), ('patchOperations', 'ListOfPatchOperation', False)), False, None),
    'UpdateVpcLinkRequest': ('structure', (('vpcLinkId', 'String', True, 'uri', 'vpclink_id'), ('patchOperations', 'ListOfPatchOperation', False)), False, None),
    'Usage': ('structure', (('usagePlanId', 'String', False), ('startDate', 'String', False), ('endDate', 'String', False), ('position', 'String', False), ('values', 'MapOfKeyUsages', False)), False, None),
    'UsagePlan': ('structure', (('id', 'String', False), ('name', 'String', False), ('description', 'String', False), ('apiStages', 'ListOfApiStage', False), ('throttle', 'ThrottleSettings', False), ('quota', 'QuotaSettings', False), ('productCode', 'String', False), ('tags', 'MapOfStringToString', False)), False, None),
    'UsagePlanKey': ('structure', (('id', 'String', False), ('type', 'String', False), ('value', 'String', False), ('name', 'String', False)), False, None),
    'UsagePlanKeys': ('structure', (('position', 'String', False), ('item', 'ListOfUsagePlanKey', False)), False, None),
    'UsagePlans': ('structure', (('position', 'String', False), ('item', 'ListOfUsagePlan', False)), False, None),
    'VpcLink': ('structure', (('id', 'String', False), ('name', 'String', False), ('description', 'String', False), ('targetArns', 'ListOfString', False), ('status', 'VpcLinkStatus', False), ('statusMessage', 'String', False), ('tags', 'MapOfStringToString', False)), False, None),
    'VpcLinkStatus': ('string', None, None, None, ('AVAILABLE', 'PENDING', 'DELETING', 'FAILED'), False),
    'VpcLinks': ('structure', (('position', 'String', False), ('item', 'ListOfVpcLink', False)), False, None),
}
