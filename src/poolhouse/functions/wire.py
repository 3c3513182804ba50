"""Shapes, errors, operations and constraints of lambda/2015-03-31.

GENERATED from botocore's service model by `python -m tools.generate_wire`; change the generator, not this file.
Every member is optional here: what is required stands in `SHAPES`, whose rows `tools/wire/tables.py` explains.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import msgspec

from poolhouse.aws.errors import AwsError
from poolhouse.aws.operations import Operation

SERVICE: Final = 'lambda'
TARGET_PREFIX: Final = ''
NAMES: Final[dict[str, str]] = {
    'accelerator_config': 'AcceleratorConfig',
    'accelerator_memory_size': 'AcceleratorMemorySize',
    'access_configs': 'AccessConfigs',
    'account_limit': 'AccountLimit',
    'account_usage': 'AccountUsage',
    'action': 'Action',
    'additional_version_weights': 'AdditionalVersionWeights',
    'alias_arn': 'AliasArn',
    'aliases': 'Aliases',
    'allocated_provisioned_concurrent_executions': 'AllocatedProvisionedConcurrentExecutions',
    'allow_credentials': 'AllowCredentials',
    'allow_headers': 'AllowHeaders',
    'allow_methods': 'AllowMethods',
    'allow_origins': 'AllowOrigins',
    'allowed_instance_types': 'AllowedInstanceTypes',
    'allowed_publishers': 'AllowedPublishers',
    'amazon_managed_kafka_event_source_config': 'AmazonManagedKafkaEventSourceConfig',
    'application_log_level': 'ApplicationLogLevel',
    'applied_function_scaling_config': 'AppliedFunctionScalingConfig',
    'apply_on': 'ApplyOn',
    'architectures': 'Architectures',
    'arn': 'Arn',
    'attempt': 'Attempt',
    'attribute': 'Attribute',
    'auth_type': 'AuthType',
    'available_provisioned_concurrent_executions': 'AvailableProvisionedConcurrentExecutions',
    'batch_size': 'BatchSize',
    'bisect_batch_on_function_error': 'BisectBatchOnFunctionError',
    'callback_details': 'CallbackDetails',
    'callback_failed_details': 'CallbackFailedDetails',
    'callback_id': 'CallbackId',
    'callback_options': 'CallbackOptions',
    'callback_started_details': 'CallbackStartedDetails',
    'callback_succeeded_details': 'CallbackSucceededDetails',
    'callback_timed_out_details': 'CallbackTimedOutDetails',
    'capacity_provider': 'CapacityProvider',
    'capacity_provider_arn': 'CapacityProviderArn',
    'capacity_provider_config': 'CapacityProviderConfig',
    'capacity_provider_name': 'CapacityProviderName',
    'capacity_provider_operator_role_arn': 'CapacityProviderOperatorRoleArn',
    'capacity_provider_scaling_config': 'CapacityProviderScalingConfig',
    'capacity_providers': 'CapacityProviders',
    'chained_invoke_details': 'ChainedInvokeDetails',
    'chained_invoke_failed_details': 'ChainedInvokeFailedDetails',
    'chained_invoke_options': 'ChainedInvokeOptions',
    'chained_invoke_started_details': 'ChainedInvokeStartedDetails',
    'chained_invoke_stopped_details': 'ChainedInvokeStoppedDetails',
    'chained_invoke_succeeded_details': 'ChainedInvokeSucceededDetails',
    'chained_invoke_timed_out_details': 'ChainedInvokeTimedOutDetails',
    'checkpoint_token': 'CheckpointToken',
    'client_context': 'ClientContext',
    'client_token': 'ClientToken',
    'code': 'Code',
    'code_sha256': 'CodeSha256',
    'code_signing_config': 'CodeSigningConfig',
    'code_signing_config_arn': 'CodeSigningConfigArn',
    'code_signing_config_id': 'CodeSigningConfigId',
    'code_signing_configs': 'CodeSigningConfigs',
    'code_signing_policies': 'CodeSigningPolicies',
    'code_size': 'CodeSize',
    'code_size_unzipped': 'CodeSizeUnzipped',
    'code_size_zipped': 'CodeSizeZipped',
    'collection_name': 'CollectionName',
    'command': 'Command',
    'compatible_architecture': 'CompatibleArchitecture',
    'compatible_architectures': 'CompatibleArchitectures',
    'compatible_runtime': 'CompatibleRuntime',
    'compatible_runtimes': 'CompatibleRuntimes',
    'concurrency': 'Concurrency',
    'concurrent_executions': 'ConcurrentExecutions',
    'config_sha256': 'ConfigSha256',
    'configuration': 'Configuration',
    'consumer_group_id': 'ConsumerGroupId',
    'consumption_mode': 'ConsumptionMode',
    'content': 'Content',
    'context_details': 'ContextDetails',
    'context_failed_details': 'ContextFailedDetails',
    'context_options': 'ContextOptions',
    'context_started_details': 'ContextStartedDetails',
    'context_succeeded_details': 'ContextSucceededDetails',
    'cors': 'Cors',
    'created_date': 'CreatedDate',
    'creation_time': 'CreationTime',
    'current_attempt': 'CurrentAttempt',
    'database_name': 'DatabaseName',
    'dead_letter_config': 'DeadLetterConfig',
    'deletion_request_timestamp': 'DeletionRequestTimestamp',
    'description': 'Description',
    'destination': 'Destination',
    'destination_config': 'DestinationConfig',
    'direct_s3_read': 'DirectS3Read',
    'document_db_event_source_config': 'DocumentDBEventSourceConfig',
    'dry_run': 'DryRun',
    'durable_config': 'DurableConfig',
    'durable_execution_arn': 'DurableExecutionArn',
    'durable_execution_name': 'DurableExecutionName',
    'durable_executions': 'DurableExecutions',
    'duration': 'Duration',
    'enabled': 'Enabled',
    'end_timestamp': 'EndTimestamp',
    'endpoints': 'Endpoints',
    'entry_point': 'EntryPoint',
    'environment': 'Environment',
    'ephemeral_storage': 'EphemeralStorage',
    'error': 'Error',
    'error_code': 'ErrorCode',
    'error_data': 'ErrorData',
    'error_details': 'ErrorDetails',
    'error_message': 'ErrorMessage',
    'error_type': 'ErrorType',
    'event_id': 'EventId',
    'event_record_format': 'EventRecordFormat',
    'event_source_arn': 'EventSourceArn',
    'event_source_mapping_arn': 'EventSourceMappingArn',
    'event_source_mappings': 'EventSourceMappings',
    'event_source_token': 'EventSourceToken',
    'event_stream': 'EventStream',
    'event_timestamp': 'EventTimestamp',
    'event_type': 'EventType',
    'events': 'Events',
    'excluded_instance_types': 'ExcludedInstanceTypes',
    'executed_version': 'ExecutedVersion',
    'execution_data_included': 'ExecutionDataIncluded',
    'execution_details': 'ExecutionDetails',
    'execution_environment_memory_gi_b_per_v_cpu': 'ExecutionEnvironmentMemoryGiBPerVCpu',
    'execution_failed_details': 'ExecutionFailedDetails',
    'execution_paused_details': 'ExecutionPausedDetails',
    'execution_resumed_details': 'ExecutionResumedDetails',
    'execution_started_details': 'ExecutionStartedDetails',
    'execution_stopped_details': 'ExecutionStoppedDetails',
    'execution_succeeded_details': 'ExecutionSucceededDetails',
    'execution_timed_out_details': 'ExecutionTimedOutDetails',
    'execution_timeout': 'ExecutionTimeout',
    'execution_timeout_paused': 'ExecutionTimeoutPaused',
    'expected_execution_timeout_timestamp': 'ExpectedExecutionTimeoutTimestamp',
    'explicit_tags': 'ExplicitTags',
    'expose_headers': 'ExposeHeaders',
    'file_system_configs': 'FileSystemConfigs',
    'filter_criteria': 'FilterCriteria',
    'filter_criteria_error': 'FilterCriteriaError',
    'filters': 'Filters',
    'full_document': 'FullDocument',
    'function_arn': 'FunctionArn',
    'function_arns': 'FunctionArns',
    'function_count': 'FunctionCount',
    'function_error': 'FunctionError',
    'function_event_invoke_configs': 'FunctionEventInvokeConfigs',
    'function_name': 'FunctionName',
    'function_response_types': 'FunctionResponseTypes',
    'function_scaling_config': 'FunctionScalingConfig',
    'function_state': 'FunctionState',
    'function_url': 'FunctionUrl',
    'function_url_auth_type': 'FunctionUrlAuthType',
    'function_url_configs': 'FunctionUrlConfigs',
    'function_version': 'FunctionVersion',
    'function_versions': 'FunctionVersions',
    'functions': 'Functions',
    'handler': 'Handler',
    'heartbeat_timeout': 'HeartbeatTimeout',
    'heartbeat_timeout_seconds': 'HeartbeatTimeoutSeconds',
    'id': 'Id',
    'image_config': 'ImageConfig',
    'image_config_response': 'ImageConfigResponse',
    'image_uri': 'ImageUri',
    'include_execution_data': 'IncludeExecutionData',
    'input': 'Input',
    'input_payload': 'InputPayload',
    'instance_requirements': 'InstanceRequirements',
    'invocation_completed_details': 'InvocationCompletedDetails',
    'invocation_type': 'InvocationType',
    'invoke_args': 'InvokeArgs',
    'invoke_complete': 'InvokeComplete',
    'invoke_mode': 'InvokeMode',
    'invoked_via_function_url': 'InvokedViaFunctionUrl',
    'ipv6_allowed_for_dual_stack': 'Ipv6AllowedForDualStack',
    'kms_key_arn': 'KMSKeyArn',
    'lambda_managed_instances_capacity_provider_config': 'LambdaManagedInstancesCapacityProviderConfig',
    'last_modified': 'LastModified',
    'last_modified_time': 'LastModifiedTime',
    'last_processing_result': 'LastProcessingResult',
    'last_update_status': 'LastUpdateStatus',
    'last_update_status_reason': 'LastUpdateStatusReason',
    'last_update_status_reason_code': 'LastUpdateStatusReasonCode',
    'latest_matching_version': 'LatestMatchingVersion',
    'layer_arn': 'LayerArn',
    'layer_name': 'LayerName',
    'layer_version_arn': 'LayerVersionArn',
    'layer_versions': 'LayerVersions',
    'layers': 'Layers',
    'license_info': 'LicenseInfo',
    'local_mount_path': 'LocalMountPath',
    'location': 'Location',
    'log_format': 'LogFormat',
    'log_group': 'LogGroup',
    'log_result': 'LogResult',
    'log_type': 'LogType',
    'logging_config': 'LoggingConfig',
    'marker': 'Marker',
    'master_arn': 'MasterArn',
    'master_region': 'MasterRegion',
    'max_age': 'MaxAge',
    'max_execution_environments': 'MaxExecutionEnvironments',
    'max_items': 'MaxItems',
    'max_v_cpu_count': 'MaxVCpuCount',
    'maximum_batching_window_in_seconds': 'MaximumBatchingWindowInSeconds',
    'maximum_concurrency': 'MaximumConcurrency',
    'maximum_event_age_in_seconds': 'MaximumEventAgeInSeconds',
    'maximum_pollers': 'MaximumPollers',
    'maximum_record_age_in_seconds': 'MaximumRecordAgeInSeconds',
    'maximum_retry_attempts': 'MaximumRetryAttempts',
    'memory_size': 'MemorySize',
    'message': 'Message',
    'metrics': 'Metrics',
    'metrics_config': 'MetricsConfig',
    'min_execution_environments': 'MinExecutionEnvironments',
    'minimum_pollers': 'MinimumPollers',
    'mode': 'Mode',
    'name': 'Name',
    'new_execution_state': 'NewExecutionState',
    'next_attempt_delay_seconds': 'NextAttemptDelaySeconds',
    'next_attempt_timestamp': 'NextAttemptTimestamp',
    'next_marker': 'NextMarker',
    'on_failure': 'OnFailure',
    'on_success': 'OnSuccess',
    'operations': 'Operations',
    'optimization_status': 'OptimizationStatus',
    'organization_id': 'OrganizationId',
    'package_type': 'PackageType',
    'parallelization_factor': 'ParallelizationFactor',
    'parent_id': 'ParentId',
    'pattern': 'Pattern',
    'pause_details': 'PauseDetails',
    'pause_request_timestamp': 'PauseRequestTimestamp',
    'payload': 'Payload',
    'payload_chunk': 'PayloadChunk',
    'per_execution_environment_max_concurrency': 'PerExecutionEnvironmentMaxConcurrency',
    'permissions_config': 'PermissionsConfig',
    'policy': 'Policy',
    'poller_group_name': 'PollerGroupName',
    'predefined_metric_type': 'PredefinedMetricType',
    'principal': 'Principal',
    'principal_org_id': 'PrincipalOrgID',
    'propagate_tags': 'PropagateTags',
    'provisioned_concurrency_configs': 'ProvisionedConcurrencyConfigs',
    'provisioned_concurrent_executions': 'ProvisionedConcurrentExecutions',
    'provisioned_poller_config': 'ProvisionedPollerConfig',
    'publish': 'Publish',
    'publish_to': 'PublishTo',
    'qualifier': 'Qualifier',
    'queues': 'Queues',
    'reason': 'Reason',
    'recursive_loop': 'RecursiveLoop',
    'replay_children': 'ReplayChildren',
    'repository_type': 'RepositoryType',
    'request_id': 'RequestId',
    'requested_function_scaling_config': 'RequestedFunctionScalingConfig',
    'requested_provisioned_concurrent_executions': 'RequestedProvisionedConcurrentExecutions',
    'reserved_concurrent_executions': 'ReservedConcurrentExecutions',
    'resolved_image_uri': 'ResolvedImageUri',
    'resolved_s3_object': 'ResolvedS3Object',
    'resource': 'Resource',
    'resource_arn': 'ResourceArn',
    'response_stream_content_type': 'ResponseStreamContentType',
    'result': 'Result',
    'resume_request_timestamp': 'ResumeRequestTimestamp',
    'retention_period_in_days': 'RetentionPeriodInDays',
    'retry_details': 'RetryDetails',
    'reverse_order': 'ReverseOrder',
    'revision_id': 'RevisionId',
    'role': 'Role',
    'routing_config': 'RoutingConfig',
    'runtime': 'Runtime',
    'runtime_alias': 'RuntimeAlias',
    'runtime_arn': 'RuntimeArn',
    'runtime_config': 'RuntimeConfig',
    'runtime_version_arn': 'RuntimeVersionArn',
    'runtime_version_config': 'RuntimeVersionConfig',
    's3_bucket': 'S3Bucket',
    's3_files_config': 'S3FilesConfig',
    's3_key': 'S3Key',
    's3_object_storage_mode': 'S3ObjectStorageMode',
    's3_object_version': 'S3ObjectVersion',
    'scaling_config': 'ScalingConfig',
    'scaling_mode': 'ScalingMode',
    'scaling_policies': 'ScalingPolicies',
    'scheduled_end_timestamp': 'ScheduledEndTimestamp',
    'schema_registry_config': 'SchemaRegistryConfig',
    'schema_registry_uri': 'SchemaRegistryURI',
    'schema_validation_configs': 'SchemaValidationConfigs',
    'security_group_ids': 'SecurityGroupIds',
    'self_managed_event_source': 'SelfManagedEventSource',
    'self_managed_kafka_event_source_config': 'SelfManagedKafkaEventSourceConfig',
    'signing_job_arn': 'SigningJobArn',
    'signing_profile_version_arn': 'SigningProfileVersionArn',
    'signing_profile_version_arns': 'SigningProfileVersionArns',
    'size': 'Size',
    'snap_start': 'SnapStart',
    'source_access_configurations': 'SourceAccessConfigurations',
    'source_account': 'SourceAccount',
    'source_arn': 'SourceArn',
    'source_kms_key_arn': 'SourceKMSKeyArn',
    'stack_trace': 'StackTrace',
    'start_timestamp': 'StartTimestamp',
    'started_after': 'StartedAfter',
    'started_before': 'StartedBefore',
    'starting_position': 'StartingPosition',
    'starting_position_timestamp': 'StartingPositionTimestamp',
    'state': 'State',
    'state_reason': 'StateReason',
    'state_reason_code': 'StateReasonCode',
    'state_transition_reason': 'StateTransitionReason',
    'statement': 'Statement',
    'statement_id': 'StatementId',
    'status': 'Status',
    'status_code': 'StatusCode',
    'status_reason': 'StatusReason',
    'statuses': 'Statuses',
    'step_details': 'StepDetails',
    'step_failed_details': 'StepFailedDetails',
    'step_options': 'StepOptions',
    'step_started_details': 'StepStartedDetails',
    'step_succeeded_details': 'StepSucceededDetails',
    'stop_timestamp': 'StopTimestamp',
    'sub_type': 'SubType',
    'subnet_ids': 'SubnetIds',
    'system_log_level': 'SystemLogLevel',
    'tag_keys': 'TagKeys',
    'tags': 'Tags',
    'tags_error': 'TagsError',
    'target_arn': 'TargetArn',
    'target_value': 'TargetValue',
    'telemetry_config': 'TelemetryConfig',
    'tenancy_config': 'TenancyConfig',
    'tenant_id': 'TenantId',
    'tenant_isolation_mode': 'TenantIsolationMode',
    'timeout': 'Timeout',
    'timeout_seconds': 'TimeoutSeconds',
    'topics': 'Topics',
    'total_code_size': 'TotalCodeSize',
    'trace_header': 'TraceHeader',
    'tracing_config': 'TracingConfig',
    'truncated': 'Truncated',
    'tumbling_window_in_seconds': 'TumblingWindowInSeconds',
    'type': 'Type',
    'unreserved_concurrent_executions': 'UnreservedConcurrentExecutions',
    'untrusted_artifact_on_deployment': 'UntrustedArtifactOnDeployment',
    'update_runtime_on': 'UpdateRuntimeOn',
    'updates': 'Updates',
    'uri': 'URI',
    'uuid': 'UUID',
    'variables': 'Variables',
    'version': 'Version',
    'version_number': 'VersionNumber',
    'versions': 'Versions',
    'vpc_config': 'VpcConfig',
    'vpc_id': 'VpcId',
    'wait_cancelled_details': 'WaitCancelledDetails',
    'wait_details': 'WaitDetails',
    'wait_options': 'WaitOptions',
    'wait_seconds': 'WaitSeconds',
    'wait_started_details': 'WaitStartedDetails',
    'wait_succeeded_details': 'WaitSucceededDetails',
    'working_directory': 'WorkingDirectory',
    'x_amzn_trace_id': 'XAmznTraceId',
    'zip_file': 'ZipFile',
}


class Shape(msgspec.Struct, frozen=True, omit_defaults=True, rename=NAMES):
    """Base of every structure."""


class AcceleratorConfig(Shape, frozen=True, kw_only=True):
    accelerator_memory_size: int | None = None


class AccountLimit(Shape, frozen=True, kw_only=True):
    total_code_size: int | None = None
    code_size_unzipped: int | None = None
    code_size_zipped: int | None = None
    concurrent_executions: int | None = None
    unreserved_concurrent_executions: int | None = None


class AccountUsage(Shape, frozen=True, kw_only=True):
    total_code_size: int | None = None
    function_count: int | None = None


class AddLayerVersionPermissionRequest(Shape, frozen=True, kw_only=True):
    layer_name: str | None = None
    version_number: int | None = None
    statement_id: str | None = None
    action: str | None = None
    principal: str | None = None
    organization_id: str | None = None
    revision_id: str | None = None


class AddLayerVersionPermissionResponse(Shape, frozen=True, kw_only=True):
    statement: str | None = None
    revision_id: str | None = None


class AddPermissionRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    statement_id: str | None = None
    action: str | None = None
    principal: str | None = None
    source_arn: str | None = None
    function_url_auth_type: str | None = None
    invoked_via_function_url: bool | None = None
    source_account: str | None = None
    event_source_token: str | None = None
    qualifier: str | None = None
    revision_id: str | None = None
    principal_org_id: str | None = None


class AddPermissionResponse(Shape, frozen=True, kw_only=True):
    statement: str | None = None


class AliasConfiguration(Shape, frozen=True, kw_only=True):
    alias_arn: str | None = None
    name: str | None = None
    function_version: str | None = None
    description: str | None = None
    routing_config: AliasRoutingConfiguration | None = None
    revision_id: str | None = None


class AliasRoutingConfiguration(Shape, frozen=True, kw_only=True):
    additional_version_weights: Mapping[str, float] | None = None


class AllowedPublishers(Shape, frozen=True, kw_only=True):
    signing_profile_version_arns: Sequence[str] | None = None


class AmazonManagedKafkaEventSourceConfig(Shape, frozen=True, kw_only=True):
    consumer_group_id: str | None = None
    schema_registry_config: KafkaSchemaRegistryConfig | None = None


class CallbackDetails(Shape, frozen=True, kw_only=True):
    callback_id: str | None = None
    result: str | None = None
    error: ErrorObject | None = None


class CallbackFailedDetails(Shape, frozen=True, kw_only=True):
    error: EventError | None = None


class CallbackOptions(Shape, frozen=True, kw_only=True):
    timeout_seconds: int | None = None
    heartbeat_timeout_seconds: int | None = None


class CallbackStartedDetails(Shape, frozen=True, kw_only=True):
    callback_id: str | None = None
    heartbeat_timeout: int | None = None
    timeout: int | None = None


class CallbackSucceededDetails(Shape, frozen=True, kw_only=True):
    result: EventResult | None = None


class CallbackTimedOutDetails(Shape, frozen=True, kw_only=True):
    error: EventError | None = None


class CapacityProvider(Shape, frozen=True, kw_only=True):
    capacity_provider_arn: str | None = None
    state: str | None = None
    vpc_config: CapacityProviderVpcConfig | None = None
    permissions_config: CapacityProviderPermissionsConfig | None = None
    instance_requirements: InstanceRequirements | None = None
    capacity_provider_scaling_config: CapacityProviderScalingConfig | None = None
    kms_key_arn: str | None = msgspec.field(default=None, name='KmsKeyArn')
    last_modified: str | None = None
    propagate_tags: PropagateTags | None = None
    telemetry_config: CapacityProviderTelemetryConfig | None = None


class CapacityProviderConfig(Shape, frozen=True, kw_only=True):
    lambda_managed_instances_capacity_provider_config: LambdaManagedInstancesCapacityProviderConfig | None = None


class CapacityProviderLoggingConfig(Shape, frozen=True, kw_only=True):
    system_log_level: str | None = None
    log_group: str | None = None


class CapacityProviderPermissionsConfig(Shape, frozen=True, kw_only=True):
    capacity_provider_operator_role_arn: str | None = None


class CapacityProviderScalingConfig(Shape, frozen=True, kw_only=True):
    max_v_cpu_count: int | None = None
    scaling_mode: str | None = None
    scaling_policies: Sequence[TargetTrackingScalingPolicy] | None = None


class CapacityProviderTelemetryConfig(Shape, frozen=True, kw_only=True):
    logging_config: CapacityProviderLoggingConfig | None = None


class CapacityProviderVpcConfig(Shape, frozen=True, kw_only=True):
    subnet_ids: Sequence[str] | None = None
    security_group_ids: Sequence[str] | None = None


class ChainedInvokeDetails(Shape, frozen=True, kw_only=True):
    result: str | None = None
    error: ErrorObject | None = None


class ChainedInvokeFailedDetails(Shape, frozen=True, kw_only=True):
    error: EventError | None = None


class ChainedInvokeOptions(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    tenant_id: str | None = None
    x_amzn_trace_id: str | None = None


class ChainedInvokeStartedDetails(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    tenant_id: str | None = None
    input: EventInput | None = None
    executed_version: str | None = None
    durable_execution_arn: str | None = None


class ChainedInvokeStoppedDetails(Shape, frozen=True, kw_only=True):
    error: EventError | None = None


class ChainedInvokeSucceededDetails(Shape, frozen=True, kw_only=True):
    result: EventResult | None = None


class ChainedInvokeTimedOutDetails(Shape, frozen=True, kw_only=True):
    error: EventError | None = None


class CheckpointDurableExecutionRequest(Shape, frozen=True, kw_only=True):
    durable_execution_arn: str | None = None
    checkpoint_token: str | None = None
    updates: Sequence[OperationUpdate] | None = None
    client_token: str | None = None


class CheckpointDurableExecutionResponse(Shape, frozen=True, kw_only=True):
    checkpoint_token: str | None = None
    new_execution_state: CheckpointUpdatedExecutionState | None = None


class CheckpointUpdatedExecutionState(Shape, frozen=True, kw_only=True):
    operations: Sequence[Operation_] | None = None
    next_marker: str | None = None


class CodeSigningConfig(Shape, frozen=True, kw_only=True):
    code_signing_config_id: str | None = None
    code_signing_config_arn: str | None = None
    description: str | None = None
    allowed_publishers: AllowedPublishers | None = None
    code_signing_policies: CodeSigningPolicies | None = None
    last_modified: str | None = None


class CodeSigningPolicies(Shape, frozen=True, kw_only=True):
    untrusted_artifact_on_deployment: str | None = None


class Concurrency(Shape, frozen=True, kw_only=True):
    reserved_concurrent_executions: int | None = None


class ContextDetails(Shape, frozen=True, kw_only=True):
    replay_children: bool | None = None
    result: str | None = None
    error: ErrorObject | None = None


class ContextFailedDetails(Shape, frozen=True, kw_only=True):
    error: EventError | None = None


class ContextOptions(Shape, frozen=True, kw_only=True):
    replay_children: bool | None = None


class ContextStartedDetails(Shape, frozen=True, kw_only=True):
    pass


class ContextSucceededDetails(Shape, frozen=True, kw_only=True):
    result: EventResult | None = None


class Cors(Shape, frozen=True, kw_only=True):
    allow_credentials: bool | None = None
    allow_headers: Sequence[str] | None = None
    allow_methods: Sequence[str] | None = None
    allow_origins: Sequence[str] | None = None
    expose_headers: Sequence[str] | None = None
    max_age: int | None = None


class CreateAliasRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    name: str | None = None
    function_version: str | None = None
    description: str | None = None
    routing_config: AliasRoutingConfiguration | None = None


class CreateCapacityProviderRequest(Shape, frozen=True, kw_only=True):
    capacity_provider_name: str | None = None
    vpc_config: CapacityProviderVpcConfig | None = None
    permissions_config: CapacityProviderPermissionsConfig | None = None
    instance_requirements: InstanceRequirements | None = None
    capacity_provider_scaling_config: CapacityProviderScalingConfig | None = None
    kms_key_arn: str | None = msgspec.field(default=None, name='KmsKeyArn')
    tags: Mapping[str, str] | None = None
    propagate_tags: PropagateTags | None = None
    telemetry_config: CapacityProviderTelemetryConfig | None = None


class CreateCapacityProviderResponse(Shape, frozen=True, kw_only=True):
    capacity_provider: CapacityProvider | None = None


class CreateCodeSigningConfigRequest(Shape, frozen=True, kw_only=True):
    description: str | None = None
    allowed_publishers: AllowedPublishers | None = None
    code_signing_policies: CodeSigningPolicies | None = None
    tags: Mapping[str, str] | None = None


class CreateCodeSigningConfigResponse(Shape, frozen=True, kw_only=True):
    code_signing_config: CodeSigningConfig | None = None


class CreateEventSourceMappingRequest(Shape, frozen=True, kw_only=True):
    event_source_arn: str | None = None
    function_name: str | None = None
    enabled: bool | None = None
    batch_size: int | None = None
    filter_criteria: FilterCriteria | None = None
    kms_key_arn: str | None = None
    metrics_config: EventSourceMappingMetricsConfig | None = None
    logging_config: EventSourceMappingLoggingConfig | None = None
    scaling_config: ScalingConfig | None = None
    maximum_batching_window_in_seconds: int | None = None
    parallelization_factor: int | None = None
    starting_position: str | None = None
    starting_position_timestamp: float | None = None
    destination_config: DestinationConfig | None = None
    maximum_record_age_in_seconds: int | None = None
    bisect_batch_on_function_error: bool | None = None
    maximum_retry_attempts: int | None = None
    tags: Mapping[str, str] | None = None
    tumbling_window_in_seconds: int | None = None
    topics: Sequence[str] | None = None
    queues: Sequence[str] | None = None
    source_access_configurations: Sequence[SourceAccessConfiguration] | None = None
    self_managed_event_source: SelfManagedEventSource | None = None
    function_response_types: Sequence[str] | None = None
    amazon_managed_kafka_event_source_config: AmazonManagedKafkaEventSourceConfig | None = None
    self_managed_kafka_event_source_config: SelfManagedKafkaEventSourceConfig | None = None
    document_db_event_source_config: DocumentDBEventSourceConfig | None = None
    provisioned_poller_config: ProvisionedPollerConfig | None = None


class CreateFunctionRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    runtime: str | None = None
    role: str | None = None
    handler: str | None = None
    code: FunctionCode | None = None
    description: str | None = None
    timeout: int | None = None
    memory_size: int | None = None
    publish: bool | None = None
    publish_to: str | None = None
    vpc_config: VpcConfig | None = None
    package_type: str | None = None
    dead_letter_config: DeadLetterConfig | None = None
    environment: Environment | None = None
    kms_key_arn: str | None = None
    tracing_config: TracingConfig | None = None
    tags: Mapping[str, str] | None = None
    layers: Sequence[str] | None = None
    file_system_configs: Sequence[FileSystemConfig] | None = None
    code_signing_config_arn: str | None = None
    image_config: ImageConfig | None = None
    architectures: Sequence[str] | None = None
    ephemeral_storage: EphemeralStorage | None = None
    snap_start: SnapStart | None = None
    logging_config: LoggingConfig | None = None
    tenancy_config: TenancyConfig | None = None
    capacity_provider_config: CapacityProviderConfig | None = None
    durable_config: DurableConfig | None = None
    runtime_config: FunctionRuntimeConfig | None = None
    accelerator_config: AcceleratorConfig | None = None


class CreateFunctionUrlConfigRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    qualifier: str | None = None
    auth_type: str | None = None
    cors: Cors | None = None
    invoke_mode: str | None = None


class CreateFunctionUrlConfigResponse(Shape, frozen=True, kw_only=True):
    function_url: str | None = None
    function_arn: str | None = None
    auth_type: str | None = None
    cors: Cors | None = None
    creation_time: str | None = None
    invoke_mode: str | None = None


class DeadLetterConfig(Shape, frozen=True, kw_only=True):
    target_arn: str | None = None


class DeleteAliasRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    name: str | None = None


class DeleteCapacityProviderRequest(Shape, frozen=True, kw_only=True):
    capacity_provider_name: str | None = None


class DeleteCapacityProviderResponse(Shape, frozen=True, kw_only=True):
    capacity_provider: CapacityProvider | None = None


class DeleteCodeSigningConfigRequest(Shape, frozen=True, kw_only=True):
    code_signing_config_arn: str | None = None


class DeleteCodeSigningConfigResponse(Shape, frozen=True, kw_only=True):
    pass


class DeleteDurableExecutionRequest(Shape, frozen=True, kw_only=True):
    durable_execution_arn: str | None = None


class DeleteDurableExecutionResponse(Shape, frozen=True, kw_only=True):
    deletion_request_timestamp: float | None = None


class DeleteEventSourceMappingRequest(Shape, frozen=True, kw_only=True):
    uuid: str | None = None


class DeleteFunctionCodeSigningConfigRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None


class DeleteFunctionConcurrencyRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None


class DeleteFunctionEventInvokeConfigRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    qualifier: str | None = None


class DeleteFunctionRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    qualifier: str | None = None


class DeleteFunctionResponse(Shape, frozen=True, kw_only=True):
    status_code: int | None = None


class DeleteFunctionUrlConfigRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    qualifier: str | None = None


class DeleteLayerVersionRequest(Shape, frozen=True, kw_only=True):
    layer_name: str | None = None
    version_number: int | None = None


class DeleteProvisionedConcurrencyConfigRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    qualifier: str | None = None


class DeleteResourcePolicyRequest(Shape, frozen=True, kw_only=True):
    resource_arn: str | None = None
    revision_id: str | None = None


class DestinationConfig(Shape, frozen=True, kw_only=True):
    on_success: OnSuccess | None = None
    on_failure: OnFailure | None = None


class DocumentDBEventSourceConfig(Shape, frozen=True, kw_only=True):
    database_name: str | None = None
    collection_name: str | None = None
    full_document: str | None = None


class DurableConfig(Shape, frozen=True, kw_only=True):
    kms_key_arn: str | None = None
    retention_period_in_days: int | None = None
    execution_timeout: int | None = None


class Environment(Shape, frozen=True, kw_only=True):
    variables: Mapping[str, str] | None = None


class EnvironmentError(Shape, frozen=True, kw_only=True):
    error_code: str | None = None
    message: str | None = None


class EnvironmentResponse(Shape, frozen=True, kw_only=True):
    variables: Mapping[str, str] | None = None
    error: EnvironmentError | None = None


class EphemeralStorage(Shape, frozen=True, kw_only=True):
    size: int | None = None


class ErrorObject(Shape, frozen=True, kw_only=True):
    error_message: str | None = None
    error_type: str | None = None
    error_data: str | None = None
    stack_trace: Sequence[str] | None = None


class Event(Shape, frozen=True, kw_only=True):
    event_type: str | None = None
    sub_type: str | None = None
    event_id: int | None = None
    id: str | None = None
    name: str | None = None
    event_timestamp: float | None = None
    parent_id: str | None = None
    execution_started_details: ExecutionStartedDetails | None = None
    execution_succeeded_details: ExecutionSucceededDetails | None = None
    execution_failed_details: ExecutionFailedDetails | None = None
    execution_timed_out_details: ExecutionTimedOutDetails | None = None
    execution_stopped_details: ExecutionStoppedDetails | None = None
    context_started_details: ContextStartedDetails | None = None
    context_succeeded_details: ContextSucceededDetails | None = None
    context_failed_details: ContextFailedDetails | None = None
    wait_started_details: WaitStartedDetails | None = None
    wait_succeeded_details: WaitSucceededDetails | None = None
    wait_cancelled_details: WaitCancelledDetails | None = None
    step_started_details: StepStartedDetails | None = None
    step_succeeded_details: StepSucceededDetails | None = None
    step_failed_details: StepFailedDetails | None = None
    chained_invoke_started_details: ChainedInvokeStartedDetails | None = None
    chained_invoke_succeeded_details: ChainedInvokeSucceededDetails | None = None
    chained_invoke_failed_details: ChainedInvokeFailedDetails | None = None
    chained_invoke_timed_out_details: ChainedInvokeTimedOutDetails | None = None
    chained_invoke_stopped_details: ChainedInvokeStoppedDetails | None = None
    callback_started_details: CallbackStartedDetails | None = None
    callback_succeeded_details: CallbackSucceededDetails | None = None
    callback_failed_details: CallbackFailedDetails | None = None
    callback_timed_out_details: CallbackTimedOutDetails | None = None
    invocation_completed_details: InvocationCompletedDetails | None = None
    execution_paused_details: ExecutionPausedDetails | None = None
    execution_resumed_details: ExecutionResumedDetails | None = None


class EventError(Shape, frozen=True, kw_only=True):
    payload: ErrorObject | None = None
    truncated: bool | None = None


class EventInput(Shape, frozen=True, kw_only=True):
    payload: str | None = None
    truncated: bool | None = None


class EventPauseReason(Shape, frozen=True, kw_only=True):
    payload: str | None = None
    truncated: bool | None = None


class EventResult(Shape, frozen=True, kw_only=True):
    payload: str | None = None
    truncated: bool | None = None


class EventResumeReason(Shape, frozen=True, kw_only=True):
    payload: str | None = None
    truncated: bool | None = None


class EventSourceMappingConfiguration(Shape, frozen=True, kw_only=True):
    uuid: str | None = None
    starting_position: str | None = None
    starting_position_timestamp: float | None = None
    batch_size: int | None = None
    maximum_batching_window_in_seconds: int | None = None
    parallelization_factor: int | None = None
    event_source_arn: str | None = None
    filter_criteria: FilterCriteria | None = None
    filter_criteria_error: FilterCriteriaError | None = None
    kms_key_arn: str | None = None
    metrics_config: EventSourceMappingMetricsConfig | None = None
    logging_config: EventSourceMappingLoggingConfig | None = None
    scaling_config: ScalingConfig | None = None
    function_arn: str | None = None
    last_modified: float | None = None
    last_processing_result: str | None = None
    state: str | None = None
    state_transition_reason: str | None = None
    destination_config: DestinationConfig | None = None
    topics: Sequence[str] | None = None
    queues: Sequence[str] | None = None
    source_access_configurations: Sequence[SourceAccessConfiguration] | None = None
    self_managed_event_source: SelfManagedEventSource | None = None
    maximum_record_age_in_seconds: int | None = None
    bisect_batch_on_function_error: bool | None = None
    maximum_retry_attempts: int | None = None
    tumbling_window_in_seconds: int | None = None
    function_response_types: Sequence[str] | None = None
    amazon_managed_kafka_event_source_config: AmazonManagedKafkaEventSourceConfig | None = None
    self_managed_kafka_event_source_config: SelfManagedKafkaEventSourceConfig | None = None
    document_db_event_source_config: DocumentDBEventSourceConfig | None = None
    event_source_mapping_arn: str | None = None
    provisioned_poller_config: ProvisionedPollerConfig | None = None


class EventSourceMappingLoggingConfig(Shape, frozen=True, kw_only=True):
    system_log_level: str | None = None


class EventSourceMappingMetricsConfig(Shape, frozen=True, kw_only=True):
    metrics: Sequence[str] | None = None


class Execution(Shape, frozen=True, kw_only=True):
    durable_execution_arn: str | None = None
    durable_execution_name: str | None = None
    function_arn: str | None = None
    status: str | None = None
    start_timestamp: float | None = None
    end_timestamp: float | None = None
    kms_key_arn: str | None = None


class ExecutionDetails(Shape, frozen=True, kw_only=True):
    input_payload: str | None = None


class ExecutionFailedDetails(Shape, frozen=True, kw_only=True):
    error: EventError | None = None


class ExecutionPausedDetails(Shape, frozen=True, kw_only=True):
    pause_request_timestamp: float | None = None
    reason: EventPauseReason | None = None
    execution_timeout_paused: bool | None = None


class ExecutionResumedDetails(Shape, frozen=True, kw_only=True):
    resume_request_timestamp: float | None = None
    reason: EventResumeReason | None = None


class ExecutionStartedDetails(Shape, frozen=True, kw_only=True):
    input: EventInput | None = None
    execution_timeout: int | None = None


class ExecutionStoppedDetails(Shape, frozen=True, kw_only=True):
    error: EventError | None = None


class ExecutionSucceededDetails(Shape, frozen=True, kw_only=True):
    result: EventResult | None = None


class ExecutionTimedOutDetails(Shape, frozen=True, kw_only=True):
    error: EventError | None = None


class FileSystemConfig(Shape, frozen=True, kw_only=True):
    arn: str | None = None
    local_mount_path: str | None = None
    s3_files_config: S3FilesConfig | None = None


class Filter(Shape, frozen=True, kw_only=True):
    pattern: str | None = None


class FilterCriteria(Shape, frozen=True, kw_only=True):
    filters: Sequence[Filter] | None = None


class FilterCriteriaError(Shape, frozen=True, kw_only=True):
    error_code: str | None = None
    message: str | None = None


class FunctionCode(Shape, frozen=True, kw_only=True):
    zip_file: bytes | None = None
    s3_bucket: str | None = None
    s3_key: str | None = None
    s3_object_version: str | None = None
    s3_object_storage_mode: str | None = None
    image_uri: str | None = None
    source_kms_key_arn: str | None = None


class FunctionCodeLocation(Shape, frozen=True, kw_only=True):
    repository_type: str | None = None
    location: str | None = None
    image_uri: str | None = None
    resolved_image_uri: str | None = None
    resolved_s3_object: ResolvedS3Object | None = None
    source_kms_key_arn: str | None = None
    error: FunctionCodeLocationError | None = None


class FunctionCodeLocationError(Shape, frozen=True, kw_only=True):
    error_code: str | None = None
    message: str | None = None


class FunctionConfiguration(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    function_arn: str | None = None
    runtime: str | None = None
    role: str | None = None
    handler: str | None = None
    code_size: int | None = None
    description: str | None = None
    timeout: int | None = None
    memory_size: int | None = None
    last_modified: str | None = None
    code_sha256: str | None = None
    version: str | None = None
    vpc_config: VpcConfigResponse | None = None
    dead_letter_config: DeadLetterConfig | None = None
    environment: EnvironmentResponse | None = None
    kms_key_arn: str | None = None
    tracing_config: TracingConfigResponse | None = None
    master_arn: str | None = None
    revision_id: str | None = None
    layers: Sequence[Layer] | None = None
    state: str | None = None
    state_reason: str | None = None
    state_reason_code: str | None = None
    last_update_status: str | None = None
    last_update_status_reason: str | None = None
    last_update_status_reason_code: str | None = None
    file_system_configs: Sequence[FileSystemConfig] | None = None
    signing_profile_version_arn: str | None = None
    signing_job_arn: str | None = None
    package_type: str | None = None
    image_config_response: ImageConfigResponse | None = None
    architectures: Sequence[str] | None = None
    ephemeral_storage: EphemeralStorage | None = None
    snap_start: SnapStartResponse | None = None
    runtime_version_config: RuntimeVersionConfig | None = None
    logging_config: LoggingConfig | None = None
    tenancy_config: TenancyConfig | None = None
    capacity_provider_config: CapacityProviderConfig | None = None
    config_sha256: str | None = None
    durable_config: DurableConfig | None = None
    runtime_config: FunctionRuntimeConfig | None = None
    accelerator_config: AcceleratorConfig | None = None


class FunctionEventInvokeConfig(Shape, frozen=True, kw_only=True):
    last_modified: float | None = None
    function_arn: str | None = None
    maximum_retry_attempts: int | None = None
    maximum_event_age_in_seconds: int | None = None
    destination_config: DestinationConfig | None = None


class FunctionRuntimeConfig(Shape, frozen=True, kw_only=True):
    runtime_arn: str | None = None
    runtime_alias: str | None = None


class FunctionScalingConfig(Shape, frozen=True, kw_only=True):
    min_execution_environments: int | None = None
    max_execution_environments: int | None = None


class FunctionUrlConfig(Shape, frozen=True, kw_only=True):
    function_url: str | None = None
    function_arn: str | None = None
    creation_time: str | None = None
    last_modified_time: str | None = None
    cors: Cors | None = None
    auth_type: str | None = None
    invoke_mode: str | None = None


class FunctionVersionsByCapacityProviderListItem(Shape, frozen=True, kw_only=True):
    function_arn: str | None = None
    state: str | None = None


class GetAccountSettingsRequest(Shape, frozen=True, kw_only=True):
    pass


class GetAccountSettingsResponse(Shape, frozen=True, kw_only=True):
    account_limit: AccountLimit | None = None
    account_usage: AccountUsage | None = None


class GetAliasRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    name: str | None = None


class GetCapacityProviderRequest(Shape, frozen=True, kw_only=True):
    capacity_provider_name: str | None = None


class GetCapacityProviderResponse(Shape, frozen=True, kw_only=True):
    capacity_provider: CapacityProvider | None = None


class GetCodeSigningConfigRequest(Shape, frozen=True, kw_only=True):
    code_signing_config_arn: str | None = None


class GetCodeSigningConfigResponse(Shape, frozen=True, kw_only=True):
    code_signing_config: CodeSigningConfig | None = None


class GetDurableExecutionHistoryRequest(Shape, frozen=True, kw_only=True):
    durable_execution_arn: str | None = None
    include_execution_data: bool | None = None
    max_items: int | None = None
    marker: str | None = None
    reverse_order: bool | None = None


class GetDurableExecutionHistoryResponse(Shape, frozen=True, kw_only=True):
    events: Sequence[Event] | None = None
    next_marker: str | None = None


class GetDurableExecutionRequest(Shape, frozen=True, kw_only=True):
    durable_execution_arn: str | None = None
    include_execution_data: bool | None = None


class GetDurableExecutionResponse(Shape, frozen=True, kw_only=True):
    durable_execution_arn: str | None = None
    durable_execution_name: str | None = None
    function_arn: str | None = None
    input_payload: str | None = None
    result: str | None = None
    error: ErrorObject | None = None
    start_timestamp: float | None = None
    status: str | None = None
    end_timestamp: float | None = None
    version: str | None = None
    trace_header: TraceHeader | None = None
    execution_data_included: bool | None = None
    durable_config: DurableConfig | None = None
    pause_details: PauseDetails | None = None
    expected_execution_timeout_timestamp: float | None = None


class GetDurableExecutionStateRequest(Shape, frozen=True, kw_only=True):
    durable_execution_arn: str | None = None
    checkpoint_token: str | None = None
    marker: str | None = None
    max_items: int | None = None


class GetDurableExecutionStateResponse(Shape, frozen=True, kw_only=True):
    operations: Sequence[Operation_] | None = None
    next_marker: str | None = None


class GetEventSourceMappingRequest(Shape, frozen=True, kw_only=True):
    uuid: str | None = None


class GetFunctionCodeSigningConfigRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None


class GetFunctionCodeSigningConfigResponse(Shape, frozen=True, kw_only=True):
    code_signing_config_arn: str | None = None
    function_name: str | None = None


class GetFunctionConcurrencyRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None


class GetFunctionConcurrencyResponse(Shape, frozen=True, kw_only=True):
    reserved_concurrent_executions: int | None = None


class GetFunctionConfigurationRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    qualifier: str | None = None


class GetFunctionEventInvokeConfigRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    qualifier: str | None = None


class GetFunctionRecursionConfigRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None


class GetFunctionRecursionConfigResponse(Shape, frozen=True, kw_only=True):
    recursive_loop: str | None = None


class GetFunctionRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    qualifier: str | None = None


class GetFunctionResponse(Shape, frozen=True, kw_only=True):
    configuration: FunctionConfiguration | None = None
    code: FunctionCodeLocation | None = None
    tags: Mapping[str, str] | None = None
    tags_error: TagsError | None = None
    concurrency: Concurrency | None = None


class GetFunctionScalingConfigRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    qualifier: str | None = None


class GetFunctionScalingConfigResponse(Shape, frozen=True, kw_only=True):
    function_arn: str | None = None
    applied_function_scaling_config: FunctionScalingConfig | None = None
    requested_function_scaling_config: FunctionScalingConfig | None = None


class GetFunctionUrlConfigRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    qualifier: str | None = None


class GetFunctionUrlConfigResponse(Shape, frozen=True, kw_only=True):
    function_url: str | None = None
    function_arn: str | None = None
    auth_type: str | None = None
    cors: Cors | None = None
    creation_time: str | None = None
    last_modified_time: str | None = None
    invoke_mode: str | None = None


class GetLayerVersionByArnRequest(Shape, frozen=True, kw_only=True):
    arn: str | None = None


class GetLayerVersionPolicyRequest(Shape, frozen=True, kw_only=True):
    layer_name: str | None = None
    version_number: int | None = None


class GetLayerVersionPolicyResponse(Shape, frozen=True, kw_only=True):
    policy: str | None = None
    revision_id: str | None = None


class GetLayerVersionRequest(Shape, frozen=True, kw_only=True):
    layer_name: str | None = None
    version_number: int | None = None


class GetLayerVersionResponse(Shape, frozen=True, kw_only=True):
    content: LayerVersionContentOutput | None = None
    layer_arn: str | None = None
    layer_version_arn: str | None = None
    description: str | None = None
    created_date: str | None = None
    version: int | None = None
    compatible_architectures: Sequence[str] | None = None
    compatible_runtimes: Sequence[str] | None = None
    license_info: str | None = None


class GetPolicyRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    qualifier: str | None = None


class GetPolicyResponse(Shape, frozen=True, kw_only=True):
    policy: str | None = None
    revision_id: str | None = None


class GetProvisionedConcurrencyConfigRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    qualifier: str | None = None


class GetProvisionedConcurrencyConfigResponse(Shape, frozen=True, kw_only=True):
    requested_provisioned_concurrent_executions: int | None = None
    available_provisioned_concurrent_executions: int | None = None
    allocated_provisioned_concurrent_executions: int | None = None
    status: str | None = None
    status_reason: str | None = None
    last_modified: str | None = None


class GetResourcePolicyRequest(Shape, frozen=True, kw_only=True):
    resource_arn: str | None = None


class GetResourcePolicyResponse(Shape, frozen=True, kw_only=True):
    policy: str | None = None
    revision_id: str | None = None


class GetRuntimeManagementConfigRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    qualifier: str | None = None


class GetRuntimeManagementConfigResponse(Shape, frozen=True, kw_only=True):
    update_runtime_on: str | None = None
    function_arn: str | None = None
    runtime_version_arn: str | None = None


class ImageConfig(Shape, frozen=True, kw_only=True):
    entry_point: Sequence[str] | None = None
    command: Sequence[str] | None = None
    working_directory: str | None = None


class ImageConfigError(Shape, frozen=True, kw_only=True):
    error_code: str | None = None
    message: str | None = None


class ImageConfigResponse(Shape, frozen=True, kw_only=True):
    image_config: ImageConfig | None = None
    error: ImageConfigError | None = None


class InstanceRequirements(Shape, frozen=True, kw_only=True):
    architectures: Sequence[str] | None = None
    allowed_instance_types: Sequence[str] | None = None
    excluded_instance_types: Sequence[str] | None = None


class InvocationCompletedDetails(Shape, frozen=True, kw_only=True):
    start_timestamp: float | None = None
    end_timestamp: float | None = None
    request_id: str | None = None
    error: EventError | None = None


class InvocationRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    invocation_type: str | None = None
    log_type: str | None = None
    client_context: str | None = None
    durable_execution_name: str | None = None
    payload: bytes | None = None
    qualifier: str | None = None
    tenant_id: str | None = None


class InvocationResponse(Shape, frozen=True, kw_only=True):
    status_code: int | None = None
    function_error: str | None = None
    log_result: str | None = None
    payload: bytes | None = None
    executed_version: str | None = None
    durable_execution_arn: str | None = None


class InvokeAsyncRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    invoke_args: bytes | None = None


class InvokeAsyncResponse(Shape, frozen=True, kw_only=True):
    status: int | None = None


class InvokeResponseStreamUpdate(Shape, frozen=True, kw_only=True):
    payload: bytes | None = None


class InvokeWithResponseStreamCompleteEvent(Shape, frozen=True, kw_only=True):
    error_code: str | None = None
    error_details: str | None = None
    log_result: str | None = None


class InvokeWithResponseStreamRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    log_type: str | None = None
    client_context: str | None = None
    qualifier: str | None = None
    payload: bytes | None = None
    tenant_id: str | None = None
    invocation_type: str | None = None


class InvokeWithResponseStreamResponse(Shape, frozen=True, kw_only=True):
    status_code: int | None = None
    executed_version: str | None = None
    event_stream: InvokeWithResponseStreamResponseEvent | None = None
    response_stream_content_type: str | None = None


class InvokeWithResponseStreamResponseEvent(Shape, frozen=True, kw_only=True):
    payload_chunk: InvokeResponseStreamUpdate | None = None
    invoke_complete: InvokeWithResponseStreamCompleteEvent | None = None


class KafkaSchemaRegistryAccessConfig(Shape, frozen=True, kw_only=True):
    type: str | None = None
    uri: str | None = None


class KafkaSchemaRegistryConfig(Shape, frozen=True, kw_only=True):
    schema_registry_uri: str | None = None
    event_record_format: str | None = None
    access_configs: Sequence[KafkaSchemaRegistryAccessConfig] | None = None
    schema_validation_configs: Sequence[KafkaSchemaValidationConfig] | None = None


class KafkaSchemaValidationConfig(Shape, frozen=True, kw_only=True):
    attribute: str | None = None


class LambdaManagedInstancesCapacityProviderConfig(Shape, frozen=True, kw_only=True):
    capacity_provider_arn: str | None = None
    per_execution_environment_max_concurrency: int | None = None
    execution_environment_memory_gi_b_per_v_cpu: float | None = None


class Layer(Shape, frozen=True, kw_only=True):
    arn: str | None = None
    code_size: int | None = None
    signing_profile_version_arn: str | None = None
    signing_job_arn: str | None = None


class LayerVersionContentInput(Shape, frozen=True, kw_only=True):
    s3_bucket: str | None = None
    s3_key: str | None = None
    s3_object_version: str | None = None
    s3_object_storage_mode: str | None = None
    zip_file: bytes | None = None


class LayerVersionContentOutput(Shape, frozen=True, kw_only=True):
    location: str | None = None
    code_sha256: str | None = None
    code_size: int | None = None
    signing_profile_version_arn: str | None = None
    signing_job_arn: str | None = None
    resolved_s3_object: ResolvedS3Object | None = None


class LayerVersionsListItem(Shape, frozen=True, kw_only=True):
    layer_version_arn: str | None = None
    version: int | None = None
    description: str | None = None
    created_date: str | None = None
    compatible_architectures: Sequence[str] | None = None
    compatible_runtimes: Sequence[str] | None = None
    license_info: str | None = None


class LayersListItem(Shape, frozen=True, kw_only=True):
    layer_name: str | None = None
    layer_arn: str | None = None
    latest_matching_version: LayerVersionsListItem | None = None


class ListAliasesRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    function_version: str | None = None
    marker: str | None = None
    max_items: int | None = None


class ListAliasesResponse(Shape, frozen=True, kw_only=True):
    next_marker: str | None = None
    aliases: Sequence[AliasConfiguration] | None = None


class ListCapacityProvidersRequest(Shape, frozen=True, kw_only=True):
    state: str | None = None
    marker: str | None = None
    max_items: int | None = None


class ListCapacityProvidersResponse(Shape, frozen=True, kw_only=True):
    capacity_providers: Sequence[CapacityProvider] | None = None
    next_marker: str | None = None


class ListCodeSigningConfigsRequest(Shape, frozen=True, kw_only=True):
    marker: str | None = None
    max_items: int | None = None


class ListCodeSigningConfigsResponse(Shape, frozen=True, kw_only=True):
    next_marker: str | None = None
    code_signing_configs: Sequence[CodeSigningConfig] | None = None


class ListDurableExecutionsByFunctionRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    qualifier: str | None = None
    durable_execution_name: str | None = None
    statuses: Sequence[str] | None = None
    started_after: float | None = None
    started_before: float | None = None
    reverse_order: bool | None = None
    marker: str | None = None
    max_items: int | None = None


class ListDurableExecutionsByFunctionResponse(Shape, frozen=True, kw_only=True):
    durable_executions: Sequence[Execution] | None = None
    next_marker: str | None = None


class ListEventSourceMappingsRequest(Shape, frozen=True, kw_only=True):
    event_source_arn: str | None = None
    function_name: str | None = None
    marker: str | None = None
    max_items: int | None = None


class ListEventSourceMappingsResponse(Shape, frozen=True, kw_only=True):
    next_marker: str | None = None
    event_source_mappings: Sequence[EventSourceMappingConfiguration] | None = None


class ListFunctionEventInvokeConfigsRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    marker: str | None = None
    max_items: int | None = None


class ListFunctionEventInvokeConfigsResponse(Shape, frozen=True, kw_only=True):
    function_event_invoke_configs: Sequence[FunctionEventInvokeConfig] | None = None
    next_marker: str | None = None


class ListFunctionUrlConfigsRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    marker: str | None = None
    max_items: int | None = None


class ListFunctionUrlConfigsResponse(Shape, frozen=True, kw_only=True):
    function_url_configs: Sequence[FunctionUrlConfig] | None = None
    next_marker: str | None = None


class ListFunctionVersionsByCapacityProviderRequest(Shape, frozen=True, kw_only=True):
    capacity_provider_name: str | None = None
    marker: str | None = None
    max_items: int | None = None


class ListFunctionVersionsByCapacityProviderResponse(Shape, frozen=True, kw_only=True):
    capacity_provider_arn: str | None = None
    function_versions: Sequence[FunctionVersionsByCapacityProviderListItem] | None = None
    next_marker: str | None = None


class ListFunctionsByCodeSigningConfigRequest(Shape, frozen=True, kw_only=True):
    code_signing_config_arn: str | None = None
    marker: str | None = None
    max_items: int | None = None


class ListFunctionsByCodeSigningConfigResponse(Shape, frozen=True, kw_only=True):
    next_marker: str | None = None
    function_arns: Sequence[str] | None = None


class ListFunctionsRequest(Shape, frozen=True, kw_only=True):
    master_region: str | None = None
    function_version: str | None = None
    marker: str | None = None
    max_items: int | None = None


class ListFunctionsResponse(Shape, frozen=True, kw_only=True):
    next_marker: str | None = None
    functions: Sequence[FunctionConfiguration] | None = None


class ListLayerVersionsRequest(Shape, frozen=True, kw_only=True):
    compatible_architecture: str | None = None
    compatible_runtime: str | None = None
    layer_name: str | None = None
    marker: str | None = None
    max_items: int | None = None


class ListLayerVersionsResponse(Shape, frozen=True, kw_only=True):
    next_marker: str | None = None
    layer_versions: Sequence[LayerVersionsListItem] | None = None


class ListLayersRequest(Shape, frozen=True, kw_only=True):
    compatible_architecture: str | None = None
    compatible_runtime: str | None = None
    marker: str | None = None
    max_items: int | None = None


class ListLayersResponse(Shape, frozen=True, kw_only=True):
    next_marker: str | None = None
    layers: Sequence[LayersListItem] | None = None


class ListProvisionedConcurrencyConfigsRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    marker: str | None = None
    max_items: int | None = None


class ListProvisionedConcurrencyConfigsResponse(Shape, frozen=True, kw_only=True):
    provisioned_concurrency_configs: Sequence[ProvisionedConcurrencyConfigListItem] | None = None
    next_marker: str | None = None


class ListTagsRequest(Shape, frozen=True, kw_only=True):
    resource: str | None = None


class ListTagsResponse(Shape, frozen=True, kw_only=True):
    tags: Mapping[str, str] | None = None


class ListVersionsByFunctionRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    marker: str | None = None
    max_items: int | None = None


class ListVersionsByFunctionResponse(Shape, frozen=True, kw_only=True):
    next_marker: str | None = None
    versions: Sequence[FunctionConfiguration] | None = None


class LoggingConfig(Shape, frozen=True, kw_only=True):
    log_format: str | None = None
    application_log_level: str | None = None
    system_log_level: str | None = None
    log_group: str | None = None


class OnFailure(Shape, frozen=True, kw_only=True):
    destination: str | None = None


class OnSuccess(Shape, frozen=True, kw_only=True):
    destination: str | None = None


class Operation_(Shape, frozen=True, kw_only=True):
    id: str | None = None
    parent_id: str | None = None
    name: str | None = None
    type: str | None = None
    sub_type: str | None = None
    start_timestamp: float | None = None
    end_timestamp: float | None = None
    status: str | None = None
    execution_details: ExecutionDetails | None = None
    context_details: ContextDetails | None = None
    step_details: StepDetails | None = None
    wait_details: WaitDetails | None = None
    callback_details: CallbackDetails | None = None
    chained_invoke_details: ChainedInvokeDetails | None = None


class OperationUpdate(Shape, frozen=True, kw_only=True):
    id: str | None = None
    parent_id: str | None = None
    name: str | None = None
    type: str | None = None
    sub_type: str | None = None
    action: str | None = None
    payload: str | None = None
    error: ErrorObject | None = None
    context_options: ContextOptions | None = None
    step_options: StepOptions | None = None
    wait_options: WaitOptions | None = None
    callback_options: CallbackOptions | None = None
    chained_invoke_options: ChainedInvokeOptions | None = None


class PauseDetails(Shape, frozen=True, kw_only=True):
    pause_request_timestamp: float | None = None
    reason: str | None = None
    execution_timeout_paused: bool | None = None


class PauseDurableExecutionRequest(Shape, frozen=True, kw_only=True):
    durable_execution_arn: str | None = None
    client_token: str | None = None
    reason: str | None = None
    execution_timeout_paused: bool | None = None


class PauseDurableExecutionResponse(Shape, frozen=True, kw_only=True):
    pass


class PropagateTags(Shape, frozen=True, kw_only=True):
    mode: str | None = None
    explicit_tags: Mapping[str, str] | None = None


class ProvisionedConcurrencyConfigListItem(Shape, frozen=True, kw_only=True):
    function_arn: str | None = None
    requested_provisioned_concurrent_executions: int | None = None
    available_provisioned_concurrent_executions: int | None = None
    allocated_provisioned_concurrent_executions: int | None = None
    status: str | None = None
    status_reason: str | None = None
    last_modified: str | None = None


class ProvisionedPollerConfig(Shape, frozen=True, kw_only=True):
    minimum_pollers: int | None = None
    maximum_pollers: int | None = None
    poller_group_name: str | None = None


class PublishLayerVersionRequest(Shape, frozen=True, kw_only=True):
    layer_name: str | None = None
    description: str | None = None
    content: LayerVersionContentInput | None = None
    compatible_architectures: Sequence[str] | None = None
    compatible_runtimes: Sequence[str] | None = None
    license_info: str | None = None


class PublishLayerVersionResponse(Shape, frozen=True, kw_only=True):
    content: LayerVersionContentOutput | None = None
    layer_arn: str | None = None
    layer_version_arn: str | None = None
    description: str | None = None
    created_date: str | None = None
    version: int | None = None
    compatible_architectures: Sequence[str] | None = None
    compatible_runtimes: Sequence[str] | None = None
    license_info: str | None = None


class PublishVersionRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    code_sha256: str | None = None
    description: str | None = None
    revision_id: str | None = None
    publish_to: str | None = None


class PutFunctionCodeSigningConfigRequest(Shape, frozen=True, kw_only=True):
    code_signing_config_arn: str | None = None
    function_name: str | None = None


class PutFunctionCodeSigningConfigResponse(Shape, frozen=True, kw_only=True):
    code_signing_config_arn: str | None = None
    function_name: str | None = None


class PutFunctionConcurrencyRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    reserved_concurrent_executions: int | None = None


class PutFunctionEventInvokeConfigRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    qualifier: str | None = None
    maximum_retry_attempts: int | None = None
    maximum_event_age_in_seconds: int | None = None
    destination_config: DestinationConfig | None = None


class PutFunctionRecursionConfigRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    recursive_loop: str | None = None


class PutFunctionRecursionConfigResponse(Shape, frozen=True, kw_only=True):
    recursive_loop: str | None = None


class PutFunctionScalingConfigRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    qualifier: str | None = None
    function_scaling_config: FunctionScalingConfig | None = None


class PutFunctionScalingConfigResponse(Shape, frozen=True, kw_only=True):
    function_state: str | None = None


class PutProvisionedConcurrencyConfigRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    qualifier: str | None = None
    provisioned_concurrent_executions: int | None = None


class PutProvisionedConcurrencyConfigResponse(Shape, frozen=True, kw_only=True):
    requested_provisioned_concurrent_executions: int | None = None
    allocated_provisioned_concurrent_executions: int | None = None
    available_provisioned_concurrent_executions: int | None = None
    status: str | None = None
    status_reason: str | None = None
    last_modified: str | None = None


class PutResourcePolicyRequest(Shape, frozen=True, kw_only=True):
    resource_arn: str | None = None
    policy: str | None = None
    revision_id: str | None = None


class PutResourcePolicyResponse(Shape, frozen=True, kw_only=True):
    policy: str | None = None
    revision_id: str | None = None


class PutRuntimeManagementConfigRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    qualifier: str | None = None
    update_runtime_on: str | None = None
    runtime_version_arn: str | None = None


class PutRuntimeManagementConfigResponse(Shape, frozen=True, kw_only=True):
    update_runtime_on: str | None = None
    function_arn: str | None = None
    runtime_version_arn: str | None = None


class RemoveLayerVersionPermissionRequest(Shape, frozen=True, kw_only=True):
    layer_name: str | None = None
    version_number: int | None = None
    statement_id: str | None = None
    revision_id: str | None = None


class RemovePermissionRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    statement_id: str | None = None
    qualifier: str | None = None
    revision_id: str | None = None


class ResolvedS3Object(Shape, frozen=True, kw_only=True):
    s3_bucket: str | None = None
    s3_key: str | None = None
    s3_object_version: str | None = None


class ResumeDurableExecutionRequest(Shape, frozen=True, kw_only=True):
    durable_execution_arn: str | None = None
    client_token: str | None = None
    reason: str | None = None


class ResumeDurableExecutionResponse(Shape, frozen=True, kw_only=True):
    pass


class RetryDetails(Shape, frozen=True, kw_only=True):
    current_attempt: int | None = None
    next_attempt_delay_seconds: int | None = None


class RuntimeVersionConfig(Shape, frozen=True, kw_only=True):
    runtime_version_arn: str | None = None
    error: RuntimeVersionError | None = None


class RuntimeVersionError(Shape, frozen=True, kw_only=True):
    error_code: str | None = None
    message: str | None = None


class S3FilesConfig(Shape, frozen=True, kw_only=True):
    direct_s3_read: str | None = None


class ScalingConfig(Shape, frozen=True, kw_only=True):
    maximum_concurrency: int | None = None


class SelfManagedEventSource(Shape, frozen=True, kw_only=True):
    endpoints: Mapping[str, Sequence[str]] | None = None


class SelfManagedKafkaEventSourceConfig(Shape, frozen=True, kw_only=True):
    consumer_group_id: str | None = None
    schema_registry_config: KafkaSchemaRegistryConfig | None = None
    consumption_mode: str | None = None


class SendDurableExecutionCallbackFailureRequest(Shape, frozen=True, kw_only=True):
    callback_id: str | None = None
    error: ErrorObject | None = None


class SendDurableExecutionCallbackFailureResponse(Shape, frozen=True, kw_only=True):
    pass


class SendDurableExecutionCallbackHeartbeatRequest(Shape, frozen=True, kw_only=True):
    callback_id: str | None = None


class SendDurableExecutionCallbackHeartbeatResponse(Shape, frozen=True, kw_only=True):
    pass


class SendDurableExecutionCallbackSuccessRequest(Shape, frozen=True, kw_only=True):
    callback_id: str | None = None
    result: bytes | None = None


class SendDurableExecutionCallbackSuccessResponse(Shape, frozen=True, kw_only=True):
    pass


class SnapStart(Shape, frozen=True, kw_only=True):
    apply_on: str | None = None


class SnapStartResponse(Shape, frozen=True, kw_only=True):
    apply_on: str | None = None
    optimization_status: str | None = None


class SourceAccessConfiguration(Shape, frozen=True, kw_only=True):
    type: str | None = None
    uri: str | None = None


class StepDetails(Shape, frozen=True, kw_only=True):
    attempt: int | None = None
    next_attempt_timestamp: float | None = None
    result: str | None = None
    error: ErrorObject | None = None


class StepFailedDetails(Shape, frozen=True, kw_only=True):
    error: EventError | None = None
    retry_details: RetryDetails | None = None


class StepOptions(Shape, frozen=True, kw_only=True):
    next_attempt_delay_seconds: int | None = None


class StepStartedDetails(Shape, frozen=True, kw_only=True):
    pass


class StepSucceededDetails(Shape, frozen=True, kw_only=True):
    result: EventResult | None = None
    retry_details: RetryDetails | None = None


class StopDurableExecutionRequest(Shape, frozen=True, kw_only=True):
    durable_execution_arn: str | None = None
    error: ErrorObject | None = None


class StopDurableExecutionResponse(Shape, frozen=True, kw_only=True):
    stop_timestamp: float | None = None


class TagResourceRequest(Shape, frozen=True, kw_only=True):
    resource: str | None = None
    tags: Mapping[str, str] | None = None


class TagsError(Shape, frozen=True, kw_only=True):
    error_code: str | None = None
    message: str | None = None


class TargetTrackingScalingPolicy(Shape, frozen=True, kw_only=True):
    predefined_metric_type: str | None = None
    target_value: float | None = None


class TenancyConfig(Shape, frozen=True, kw_only=True):
    tenant_isolation_mode: str | None = None


class TraceHeader(Shape, frozen=True, kw_only=True):
    x_amzn_trace_id: str | None = None


class TracingConfig(Shape, frozen=True, kw_only=True):
    mode: str | None = None


class TracingConfigResponse(Shape, frozen=True, kw_only=True):
    mode: str | None = None


class UntagResourceRequest(Shape, frozen=True, kw_only=True):
    resource: str | None = None
    tag_keys: Sequence[str] | None = None


class UpdateAliasRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    name: str | None = None
    function_version: str | None = None
    description: str | None = None
    routing_config: AliasRoutingConfiguration | None = None
    revision_id: str | None = None


class UpdateCapacityProviderRequest(Shape, frozen=True, kw_only=True):
    capacity_provider_name: str | None = None
    capacity_provider_scaling_config: CapacityProviderScalingConfig | None = None
    propagate_tags: PropagateTags | None = None
    telemetry_config: CapacityProviderTelemetryConfig | None = None


class UpdateCapacityProviderResponse(Shape, frozen=True, kw_only=True):
    capacity_provider: CapacityProvider | None = None


class UpdateCodeSigningConfigRequest(Shape, frozen=True, kw_only=True):
    code_signing_config_arn: str | None = None
    description: str | None = None
    allowed_publishers: AllowedPublishers | None = None
    code_signing_policies: CodeSigningPolicies | None = None


class UpdateCodeSigningConfigResponse(Shape, frozen=True, kw_only=True):
    code_signing_config: CodeSigningConfig | None = None


class UpdateEventSourceMappingRequest(Shape, frozen=True, kw_only=True):
    uuid: str | None = None
    function_name: str | None = None
    enabled: bool | None = None
    batch_size: int | None = None
    filter_criteria: FilterCriteria | None = None
    kms_key_arn: str | None = None
    metrics_config: EventSourceMappingMetricsConfig | None = None
    logging_config: EventSourceMappingLoggingConfig | None = None
    scaling_config: ScalingConfig | None = None
    maximum_batching_window_in_seconds: int | None = None
    parallelization_factor: int | None = None
    destination_config: DestinationConfig | None = None
    maximum_record_age_in_seconds: int | None = None
    bisect_batch_on_function_error: bool | None = None
    maximum_retry_attempts: int | None = None
    tumbling_window_in_seconds: int | None = None
    source_access_configurations: Sequence[SourceAccessConfiguration] | None = None
    function_response_types: Sequence[str] | None = None
    amazon_managed_kafka_event_source_config: AmazonManagedKafkaEventSourceConfig | None = None
    self_managed_kafka_event_source_config: SelfManagedKafkaEventSourceConfig | None = None
    document_db_event_source_config: DocumentDBEventSourceConfig | None = None
    provisioned_poller_config: ProvisionedPollerConfig | None = None


class UpdateFunctionCodeRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    zip_file: bytes | None = None
    s3_bucket: str | None = None
    s3_key: str | None = None
    s3_object_version: str | None = None
    s3_object_storage_mode: str | None = None
    image_uri: str | None = None
    architectures: Sequence[str] | None = None
    publish: bool | None = None
    publish_to: str | None = None
    dry_run: bool | None = None
    revision_id: str | None = None
    source_kms_key_arn: str | None = None


class UpdateFunctionConfigurationRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    role: str | None = None
    handler: str | None = None
    description: str | None = None
    timeout: int | None = None
    memory_size: int | None = None
    vpc_config: VpcConfig | None = None
    environment: Environment | None = None
    runtime: str | None = None
    dead_letter_config: DeadLetterConfig | None = None
    kms_key_arn: str | None = None
    tracing_config: TracingConfig | None = None
    revision_id: str | None = None
    layers: Sequence[str] | None = None
    file_system_configs: Sequence[FileSystemConfig] | None = None
    image_config: ImageConfig | None = None
    ephemeral_storage: EphemeralStorage | None = None
    snap_start: SnapStart | None = None
    logging_config: LoggingConfig | None = None
    capacity_provider_config: CapacityProviderConfig | None = None
    durable_config: DurableConfig | None = None
    runtime_config: FunctionRuntimeConfig | None = None
    accelerator_config: AcceleratorConfig | None = None


class UpdateFunctionEventInvokeConfigRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    qualifier: str | None = None
    maximum_retry_attempts: int | None = None
    maximum_event_age_in_seconds: int | None = None
    destination_config: DestinationConfig | None = None


class UpdateFunctionUrlConfigRequest(Shape, frozen=True, kw_only=True):
    function_name: str | None = None
    qualifier: str | None = None
    auth_type: str | None = None
    cors: Cors | None = None
    invoke_mode: str | None = None


class UpdateFunctionUrlConfigResponse(Shape, frozen=True, kw_only=True):
    function_url: str | None = None
    function_arn: str | None = None
    auth_type: str | None = None
    cors: Cors | None = None
    creation_time: str | None = None
    last_modified_time: str | None = None
    invoke_mode: str | None = None


class VpcConfig(Shape, frozen=True, kw_only=True):
    subnet_ids: Sequence[str] | None = None
    security_group_ids: Sequence[str] | None = None
    ipv6_allowed_for_dual_stack: bool | None = None


class VpcConfigResponse(Shape, frozen=True, kw_only=True):
    subnet_ids: Sequence[str] | None = None
    security_group_ids: Sequence[str] | None = None
    vpc_id: str | None = None
    ipv6_allowed_for_dual_stack: bool | None = None


class WaitCancelledDetails(Shape, frozen=True, kw_only=True):
    error: EventError | None = None


class WaitDetails(Shape, frozen=True, kw_only=True):
    scheduled_end_timestamp: float | None = None


class WaitOptions(Shape, frozen=True, kw_only=True):
    wait_seconds: int | None = None


class WaitStartedDetails(Shape, frozen=True, kw_only=True):
    duration: int | None = None
    scheduled_end_timestamp: float | None = None


class WaitSucceededDetails(Shape, frozen=True, kw_only=True):
    duration: int | None = None


class AliasLimitExceededException(AwsError):
    code = 'AliasLimitExceededException'
    status = 400


class CallbackTimeoutException(AwsError):
    code = 'CallbackTimeoutException'
    status = 400


class CapacityProviderLimitExceededException(AwsError):
    code = 'CapacityProviderLimitExceededException'
    status = 400


class CodeArtifactUserDeletedException(AwsError):
    code = 'CodeArtifactUserDeletedException'
    status = 409


class CodeArtifactUserFailedException(AwsError):
    code = 'CodeArtifactUserFailedException'
    status = 409


class CodeArtifactUserPendingException(AwsError):
    code = 'CodeArtifactUserPendingException'
    status = 409


class CodeSigningConfigNotFoundException(AwsError):
    code = 'CodeSigningConfigNotFoundException'
    status = 404


class CodeStorageExceededException(AwsError):
    code = 'CodeStorageExceededException'
    status = 400


class CodeVerificationFailedException(AwsError):
    code = 'CodeVerificationFailedException'
    status = 400


class DurableExecutionAlreadyStartedException(AwsError):
    code = 'DurableExecutionAlreadyStartedException'
    status = 409


class EC2AccessDeniedException(AwsError):
    code = 'EC2AccessDeniedException'
    status = 502


class EC2ThrottledException(AwsError):
    code = 'EC2ThrottledException'
    status = 502


class EC2UnexpectedException(AwsError):
    code = 'EC2UnexpectedException'
    status = 502


class EFSIOException(AwsError):
    code = 'EFSIOException'
    status = 410


class EFSMountConnectivityException(AwsError):
    code = 'EFSMountConnectivityException'
    status = 408


class EFSMountFailureException(AwsError):
    code = 'EFSMountFailureException'
    status = 403


class EFSMountTimeoutException(AwsError):
    code = 'EFSMountTimeoutException'
    status = 408


class ENILimitReachedException(AwsError):
    code = 'ENILimitReachedException'
    status = 502


class ENINotReadyException(AwsError):
    code = 'ENINotReadyException'
    status = 502


class FunctionVersionsPerCapacityProviderLimitExceededException(AwsError):
    code = 'FunctionVersionsPerCapacityProviderLimitExceededException'
    status = 400


class InvalidCodeSignatureException(AwsError):
    code = 'InvalidCodeSignatureException'
    status = 400


class InvalidParameterValueException(AwsError):
    code = 'InvalidParameterValueException'
    status = 400


class InvalidRequestContentException(AwsError):
    code = 'InvalidRequestContentException'
    status = 400


class InvalidRuntimeException(AwsError):
    code = 'InvalidRuntimeException'
    status = 502


class InvalidSecurityGroupIDException(AwsError):
    code = 'InvalidSecurityGroupIDException'
    status = 502


class InvalidSubnetIDException(AwsError):
    code = 'InvalidSubnetIDException'
    status = 502


class InvalidZipFileException(AwsError):
    code = 'InvalidZipFileException'
    status = 502


class KMSAccessDeniedException(AwsError):
    code = 'KMSAccessDeniedException'
    status = 502


class KMSDisabledException(AwsError):
    code = 'KMSDisabledException'
    status = 502


class KMSInvalidStateException(AwsError):
    code = 'KMSInvalidStateException'
    status = 502


class KMSNotFoundException(AwsError):
    code = 'KMSNotFoundException'
    status = 502


class ModeNotSupportedException(AwsError):
    code = 'ModeNotSupportedException'
    status = 400


class NoPublishedVersionException(AwsError):
    code = 'NoPublishedVersionException'
    status = 400


class PolicyLengthExceededException(AwsError):
    code = 'PolicyLengthExceededException'
    status = 400


class PreconditionFailedException(AwsError):
    code = 'PreconditionFailedException'
    status = 412


class ProvisionedConcurrencyConfigNotFoundException(AwsError):
    code = 'ProvisionedConcurrencyConfigNotFoundException'
    status = 404


class PublicPolicyException(AwsError):
    code = 'PublicPolicyException'
    status = 400


class RecursiveInvocationException(AwsError):
    code = 'RecursiveInvocationException'
    status = 400


class RequestTooLargeException(AwsError):
    code = 'RequestTooLargeException'
    status = 413


class ResourceConflictException(AwsError):
    code = 'ResourceConflictException'
    status = 409


class ResourceInUseException(AwsError):
    code = 'ResourceInUseException'
    status = 400


class ResourceNotFoundException(AwsError):
    code = 'ResourceNotFoundException'
    status = 404


class ResourceNotReadyException(AwsError):
    code = 'ResourceNotReadyException'
    status = 502


class RuntimeAliasDeletedException(AwsError):
    code = 'RuntimeAliasDeletedException'
    status = 409


class RuntimeVersionDeletedException(AwsError):
    code = 'RuntimeVersionDeletedException'
    status = 409


class S3FilesMountConnectivityException(AwsError):
    code = 'S3FilesMountConnectivityException'
    status = 408


class S3FilesMountFailureException(AwsError):
    code = 'S3FilesMountFailureException'
    status = 403


class S3FilesMountTimeoutException(AwsError):
    code = 'S3FilesMountTimeoutException'
    status = 408


class SerializedRequestEntityTooLargeException(AwsError):
    code = 'SerializedRequestEntityTooLargeException'
    status = 413


class ServiceException(AwsError):
    code = 'ServiceException'
    status = 500


class ServiceQuotaExceededException(AwsError):
    code = 'ServiceQuotaExceededException'
    status = 402


class SnapStartException(AwsError):
    code = 'SnapStartException'
    status = 400


class SnapStartNotReadyException(AwsError):
    code = 'SnapStartNotReadyException'
    status = 409


class SnapStartRegenerationFailureException(AwsError):
    code = 'SnapStartRegenerationFailureException'
    status = 409


class SnapStartTimeoutException(AwsError):
    code = 'SnapStartTimeoutException'
    status = 408


class SubnetIPAddressLimitReachedException(AwsError):
    code = 'SubnetIPAddressLimitReachedException'
    status = 502


class TooManyRequestsException(AwsError):
    code = 'TooManyRequestsException'
    status = 429


class UnsupportedMediaTypeException(AwsError):
    code = 'UnsupportedMediaTypeException'
    status = 415


OPERATIONS: Final[dict[str, Operation]] = {
    'AddLayerVersionPermission': Operation(
        name='AddLayerVersionPermission',
        request=AddLayerVersionPermissionRequest,
        response=AddLayerVersionPermissionResponse,
        errors=('InvalidParameterValueException', 'PolicyLengthExceededException', 'PreconditionFailedException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        uri='/2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy',
        status=201,
    ),
    'AddPermission': Operation(
        name='AddPermission',
        request=AddPermissionRequest,
        response=AddPermissionResponse,
        errors=('InvalidParameterValueException', 'PolicyLengthExceededException', 'PreconditionFailedException', 'PublicPolicyException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        uri='/2015-03-31/functions/{FunctionName}/policy',
        status=201,
    ),
    'CheckpointDurableExecution': Operation(
        name='CheckpointDurableExecution',
        request=CheckpointDurableExecutionRequest,
        response=CheckpointDurableExecutionResponse,
        errors=('InvalidParameterValueException', 'KMSAccessDeniedException', 'KMSDisabledException', 'KMSInvalidStateException', 'KMSNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        uri='/2025-12-01/durable-executions/{DurableExecutionArn}/checkpoint',
    ),
    'CreateAlias': Operation(
        name='CreateAlias',
        request=CreateAliasRequest,
        response=AliasConfiguration,
        errors=('AliasLimitExceededException', 'InvalidParameterValueException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        uri='/2015-03-31/functions/{FunctionName}/aliases',
        status=201,
    ),
    'CreateCapacityProvider': Operation(
        name='CreateCapacityProvider',
        request=CreateCapacityProviderRequest,
        response=CreateCapacityProviderResponse,
        errors=('CapacityProviderLimitExceededException', 'InvalidParameterValueException', 'ResourceConflictException', 'ServiceException', 'TooManyRequestsException'),
        uri='/2025-11-30/capacity-providers',
        status=202,
    ),
    'CreateCodeSigningConfig': Operation(
        name='CreateCodeSigningConfig',
        request=CreateCodeSigningConfigRequest,
        response=CreateCodeSigningConfigResponse,
        errors=('InvalidParameterValueException', 'ServiceException'),
        uri='/2020-04-22/code-signing-configs',
        status=201,
    ),
    'CreateEventSourceMapping': Operation(
        name='CreateEventSourceMapping',
        request=CreateEventSourceMappingRequest,
        response=EventSourceMappingConfiguration,
        errors=('InvalidParameterValueException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        uri='/2015-03-31/event-source-mappings',
        status=202,
    ),
    'CreateFunction': Operation(
        name='CreateFunction',
        request=CreateFunctionRequest,
        response=FunctionConfiguration,
        errors=('CodeSigningConfigNotFoundException', 'CodeStorageExceededException', 'CodeVerificationFailedException', 'FunctionVersionsPerCapacityProviderLimitExceededException', 'InvalidCodeSignatureException', 'InvalidParameterValueException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        uri='/2015-03-31/functions',
        status=201,
    ),
    'CreateFunctionUrlConfig': Operation(
        name='CreateFunctionUrlConfig',
        request=CreateFunctionUrlConfigRequest,
        response=CreateFunctionUrlConfigResponse,
        errors=('InvalidParameterValueException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        uri='/2021-10-31/functions/{FunctionName}/url',
        status=201,
    ),
    'DeleteAlias': Operation(
        name='DeleteAlias',
        request=DeleteAliasRequest,
        response=None,
        errors=('InvalidParameterValueException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/2015-03-31/functions/{FunctionName}/aliases/{Name}',
        status=204,
    ),
    'DeleteCapacityProvider': Operation(
        name='DeleteCapacityProvider',
        request=DeleteCapacityProviderRequest,
        response=DeleteCapacityProviderResponse,
        errors=('InvalidParameterValueException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/2025-11-30/capacity-providers/{CapacityProviderName}',
        status=202,
    ),
    'DeleteCodeSigningConfig': Operation(
        name='DeleteCodeSigningConfig',
        request=DeleteCodeSigningConfigRequest,
        response=DeleteCodeSigningConfigResponse,
        errors=('InvalidParameterValueException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException'),
        method='DELETE',
        uri='/2020-04-22/code-signing-configs/{CodeSigningConfigArn}',
        status=204,
    ),
    'DeleteDurableExecution': Operation(
        name='DeleteDurableExecution',
        request=DeleteDurableExecutionRequest,
        response=DeleteDurableExecutionResponse,
        errors=('InvalidParameterValueException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/2025-12-01/durable-executions/{DurableExecutionArn}',
        status=202,
    ),
    'DeleteEventSourceMapping': Operation(
        name='DeleteEventSourceMapping',
        request=DeleteEventSourceMappingRequest,
        response=EventSourceMappingConfiguration,
        errors=('InvalidParameterValueException', 'ResourceConflictException', 'ResourceInUseException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/2015-03-31/event-source-mappings/{UUID}',
        status=202,
    ),
    'DeleteFunction': Operation(
        name='DeleteFunction',
        request=DeleteFunctionRequest,
        response=DeleteFunctionResponse,
        errors=('InvalidParameterValueException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/2015-03-31/functions/{FunctionName}',
    ),
    'DeleteFunctionCodeSigningConfig': Operation(
        name='DeleteFunctionCodeSigningConfig',
        request=DeleteFunctionCodeSigningConfigRequest,
        response=None,
        errors=('CodeSigningConfigNotFoundException', 'InvalidParameterValueException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/2020-06-30/functions/{FunctionName}/code-signing-config',
        status=204,
    ),
    'DeleteFunctionConcurrency': Operation(
        name='DeleteFunctionConcurrency',
        request=DeleteFunctionConcurrencyRequest,
        response=None,
        errors=('InvalidParameterValueException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/2017-10-31/functions/{FunctionName}/concurrency',
        status=204,
    ),
    'DeleteFunctionEventInvokeConfig': Operation(
        name='DeleteFunctionEventInvokeConfig',
        request=DeleteFunctionEventInvokeConfigRequest,
        response=None,
        errors=('InvalidParameterValueException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/2019-09-25/functions/{FunctionName}/event-invoke-config',
        status=204,
    ),
    'DeleteFunctionUrlConfig': Operation(
        name='DeleteFunctionUrlConfig',
        request=DeleteFunctionUrlConfigRequest,
        response=None,
        errors=('InvalidParameterValueException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/2021-10-31/functions/{FunctionName}/url',
        status=204,
    ),
    'DeleteLayerVersion': Operation(
        name='DeleteLayerVersion',
        request=DeleteLayerVersionRequest,
        response=None,
        errors=('InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/2018-10-31/layers/{LayerName}/versions/{VersionNumber}',
        status=204,
    ),
    'DeleteProvisionedConcurrencyConfig': Operation(
        name='DeleteProvisionedConcurrencyConfig',
        request=DeleteProvisionedConcurrencyConfigRequest,
        response=None,
        errors=('InvalidParameterValueException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/2019-09-30/functions/{FunctionName}/provisioned-concurrency',
        status=204,
    ),
    'DeleteResourcePolicy': Operation(
        name='DeleteResourcePolicy',
        request=DeleteResourcePolicyRequest,
        response=None,
        errors=('InvalidParameterValueException', 'PreconditionFailedException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/2026-07-09/resource-policy/{ResourceArn}',
        status=204,
    ),
    'GetAccountSettings': Operation(
        name='GetAccountSettings',
        request=GetAccountSettingsRequest,
        response=GetAccountSettingsResponse,
        errors=('ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2016-08-19/account-settings',
    ),
    'GetAlias': Operation(
        name='GetAlias',
        request=GetAliasRequest,
        response=AliasConfiguration,
        errors=('InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2015-03-31/functions/{FunctionName}/aliases/{Name}',
    ),
    'GetCapacityProvider': Operation(
        name='GetCapacityProvider',
        request=GetCapacityProviderRequest,
        response=GetCapacityProviderResponse,
        errors=('InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2025-11-30/capacity-providers/{CapacityProviderName}',
    ),
    'GetCodeSigningConfig': Operation(
        name='GetCodeSigningConfig',
        request=GetCodeSigningConfigRequest,
        response=GetCodeSigningConfigResponse,
        errors=('InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException'),
        method='GET',
        uri='/2020-04-22/code-signing-configs/{CodeSigningConfigArn}',
    ),
    'GetDurableExecution': Operation(
        name='GetDurableExecution',
        request=GetDurableExecutionRequest,
        response=GetDurableExecutionResponse,
        errors=('InvalidParameterValueException', 'KMSAccessDeniedException', 'KMSDisabledException', 'KMSInvalidStateException', 'KMSNotFoundException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2025-12-01/durable-executions/{DurableExecutionArn}',
    ),
    'GetDurableExecutionHistory': Operation(
        name='GetDurableExecutionHistory',
        request=GetDurableExecutionHistoryRequest,
        response=GetDurableExecutionHistoryResponse,
        errors=('InvalidParameterValueException', 'KMSAccessDeniedException', 'KMSDisabledException', 'KMSInvalidStateException', 'KMSNotFoundException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2025-12-01/durable-executions/{DurableExecutionArn}/history',
    ),
    'GetDurableExecutionState': Operation(
        name='GetDurableExecutionState',
        request=GetDurableExecutionStateRequest,
        response=GetDurableExecutionStateResponse,
        errors=('InvalidParameterValueException', 'KMSAccessDeniedException', 'KMSDisabledException', 'KMSInvalidStateException', 'KMSNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2025-12-01/durable-executions/{DurableExecutionArn}/state',
    ),
    'GetEventSourceMapping': Operation(
        name='GetEventSourceMapping',
        request=GetEventSourceMappingRequest,
        response=EventSourceMappingConfiguration,
        errors=('InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2015-03-31/event-source-mappings/{UUID}',
    ),
    'GetFunction': Operation(
        name='GetFunction',
        request=GetFunctionRequest,
        response=GetFunctionResponse,
        errors=('InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2015-03-31/functions/{FunctionName}',
    ),
    'GetFunctionCodeSigningConfig': Operation(
        name='GetFunctionCodeSigningConfig',
        request=GetFunctionCodeSigningConfigRequest,
        response=GetFunctionCodeSigningConfigResponse,
        errors=('CodeSigningConfigNotFoundException', 'InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2020-06-30/functions/{FunctionName}/code-signing-config',
    ),
    'GetFunctionConcurrency': Operation(
        name='GetFunctionConcurrency',
        request=GetFunctionConcurrencyRequest,
        response=GetFunctionConcurrencyResponse,
        errors=('InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2019-09-30/functions/{FunctionName}/concurrency',
    ),
    'GetFunctionConfiguration': Operation(
        name='GetFunctionConfiguration',
        request=GetFunctionConfigurationRequest,
        response=FunctionConfiguration,
        errors=('InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2015-03-31/functions/{FunctionName}/configuration',
    ),
    'GetFunctionEventInvokeConfig': Operation(
        name='GetFunctionEventInvokeConfig',
        request=GetFunctionEventInvokeConfigRequest,
        response=FunctionEventInvokeConfig,
        errors=('InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2019-09-25/functions/{FunctionName}/event-invoke-config',
    ),
    'GetFunctionRecursionConfig': Operation(
        name='GetFunctionRecursionConfig',
        request=GetFunctionRecursionConfigRequest,
        response=GetFunctionRecursionConfigResponse,
        errors=('InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2024-08-31/functions/{FunctionName}/recursion-config',
    ),
    'GetFunctionScalingConfig': Operation(
        name='GetFunctionScalingConfig',
        request=GetFunctionScalingConfigRequest,
        response=GetFunctionScalingConfigResponse,
        errors=('InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2025-11-30/functions/{FunctionName}/function-scaling-config',
    ),
    'GetFunctionUrlConfig': Operation(
        name='GetFunctionUrlConfig',
        request=GetFunctionUrlConfigRequest,
        response=GetFunctionUrlConfigResponse,
        errors=('InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2021-10-31/functions/{FunctionName}/url',
    ),
    'GetLayerVersion': Operation(
        name='GetLayerVersion',
        request=GetLayerVersionRequest,
        response=GetLayerVersionResponse,
        errors=('InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2018-10-31/layers/{LayerName}/versions/{VersionNumber}',
    ),
    'GetLayerVersionByArn': Operation(
        name='GetLayerVersionByArn',
        request=GetLayerVersionByArnRequest,
        response=GetLayerVersionResponse,
        errors=('InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2018-10-31/layers?find=LayerVersion',
    ),
    'GetLayerVersionPolicy': Operation(
        name='GetLayerVersionPolicy',
        request=GetLayerVersionPolicyRequest,
        response=GetLayerVersionPolicyResponse,
        errors=('InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy',
    ),
    'GetPolicy': Operation(
        name='GetPolicy',
        request=GetPolicyRequest,
        response=GetPolicyResponse,
        errors=('InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2015-03-31/functions/{FunctionName}/policy',
    ),
    'GetProvisionedConcurrencyConfig': Operation(
        name='GetProvisionedConcurrencyConfig',
        request=GetProvisionedConcurrencyConfigRequest,
        response=GetProvisionedConcurrencyConfigResponse,
        errors=('InvalidParameterValueException', 'ProvisionedConcurrencyConfigNotFoundException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2019-09-30/functions/{FunctionName}/provisioned-concurrency',
    ),
    'GetResourcePolicy': Operation(
        name='GetResourcePolicy',
        request=GetResourcePolicyRequest,
        response=GetResourcePolicyResponse,
        errors=('InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2026-07-09/resource-policy/{ResourceArn}',
    ),
    'GetRuntimeManagementConfig': Operation(
        name='GetRuntimeManagementConfig',
        request=GetRuntimeManagementConfigRequest,
        response=GetRuntimeManagementConfigResponse,
        errors=('InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2021-07-20/functions/{FunctionName}/runtime-management-config',
    ),
    'Invoke': Operation(
        name='Invoke',
        request=InvocationRequest,
        response=InvocationResponse,
        errors=('CodeArtifactUserDeletedException', 'CodeArtifactUserFailedException', 'CodeArtifactUserPendingException', 'DurableExecutionAlreadyStartedException', 'EC2AccessDeniedException', 'EC2ThrottledException', 'EC2UnexpectedException', 'EFSIOException', 'EFSMountConnectivityException', 'EFSMountFailureException', 'EFSMountTimeoutException', 'ENILimitReachedException', 'ENINotReadyException', 'InvalidParameterValueException', 'InvalidRequestContentException', 'InvalidRuntimeException', 'InvalidSecurityGroupIDException', 'InvalidSubnetIDException', 'InvalidZipFileException', 'KMSAccessDeniedException', 'KMSDisabledException', 'KMSInvalidStateException', 'KMSNotFoundException', 'ModeNotSupportedException', 'NoPublishedVersionException', 'RecursiveInvocationException', 'RequestTooLargeException', 'ResourceConflictException', 'ResourceNotFoundException', 'ResourceNotReadyException', 'RuntimeAliasDeletedException', 'RuntimeVersionDeletedException', 'S3FilesMountConnectivityException', 'S3FilesMountFailureException', 'S3FilesMountTimeoutException', 'SerializedRequestEntityTooLargeException', 'ServiceException', 'ServiceQuotaExceededException', 'SnapStartException', 'SnapStartNotReadyException', 'SnapStartRegenerationFailureException', 'SnapStartTimeoutException', 'SubnetIPAddressLimitReachedException', 'TooManyRequestsException', 'UnsupportedMediaTypeException'),
        uri='/2015-03-31/functions/{FunctionName}/invocations',
    ),
    'InvokeAsync': Operation(
        name='InvokeAsync',
        request=InvokeAsyncRequest,
        response=InvokeAsyncResponse,
        errors=('EC2AccessDeniedException', 'EC2ThrottledException', 'EC2UnexpectedException', 'EFSIOException', 'EFSMountConnectivityException', 'EFSMountFailureException', 'EFSMountTimeoutException', 'ENILimitReachedException', 'InvalidRequestContentException', 'InvalidRuntimeException', 'InvalidSecurityGroupIDException', 'InvalidSubnetIDException', 'KMSAccessDeniedException', 'KMSDisabledException', 'KMSInvalidStateException', 'KMSNotFoundException', 'ModeNotSupportedException', 'ResourceConflictException', 'ResourceNotFoundException', 'S3FilesMountConnectivityException', 'S3FilesMountFailureException', 'S3FilesMountTimeoutException', 'ServiceException', 'ServiceQuotaExceededException', 'SnapStartException', 'SnapStartNotReadyException', 'SnapStartRegenerationFailureException', 'SnapStartTimeoutException', 'SubnetIPAddressLimitReachedException'),
        uri='/2014-11-13/functions/{FunctionName}/invoke-async',
        status=202,
    ),
    'InvokeWithResponseStream': Operation(
        name='InvokeWithResponseStream',
        request=InvokeWithResponseStreamRequest,
        response=InvokeWithResponseStreamResponse,
        errors=('CodeArtifactUserDeletedException', 'CodeArtifactUserFailedException', 'CodeArtifactUserPendingException', 'EC2AccessDeniedException', 'EC2ThrottledException', 'EC2UnexpectedException', 'EFSIOException', 'EFSMountConnectivityException', 'EFSMountFailureException', 'EFSMountTimeoutException', 'ENILimitReachedException', 'InvalidParameterValueException', 'InvalidRequestContentException', 'InvalidRuntimeException', 'InvalidSecurityGroupIDException', 'InvalidSubnetIDException', 'InvalidZipFileException', 'KMSAccessDeniedException', 'KMSDisabledException', 'KMSInvalidStateException', 'KMSNotFoundException', 'NoPublishedVersionException', 'RecursiveInvocationException', 'RequestTooLargeException', 'ResourceConflictException', 'ResourceNotFoundException', 'ResourceNotReadyException', 'RuntimeAliasDeletedException', 'RuntimeVersionDeletedException', 'S3FilesMountConnectivityException', 'S3FilesMountFailureException', 'S3FilesMountTimeoutException', 'SerializedRequestEntityTooLargeException', 'ServiceException', 'ServiceQuotaExceededException', 'SnapStartException', 'SnapStartNotReadyException', 'SnapStartRegenerationFailureException', 'SnapStartTimeoutException', 'SubnetIPAddressLimitReachedException', 'TooManyRequestsException', 'UnsupportedMediaTypeException'),
        uri='/2021-11-15/functions/{FunctionName}/response-streaming-invocations',
    ),
    'ListAliases': Operation(
        name='ListAliases',
        request=ListAliasesRequest,
        response=ListAliasesResponse,
        errors=('InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2015-03-31/functions/{FunctionName}/aliases',
    ),
    'ListCapacityProviders': Operation(
        name='ListCapacityProviders',
        request=ListCapacityProvidersRequest,
        response=ListCapacityProvidersResponse,
        errors=('InvalidParameterValueException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2025-11-30/capacity-providers',
    ),
    'ListCodeSigningConfigs': Operation(
        name='ListCodeSigningConfigs',
        request=ListCodeSigningConfigsRequest,
        response=ListCodeSigningConfigsResponse,
        errors=('InvalidParameterValueException', 'ServiceException'),
        method='GET',
        uri='/2020-04-22/code-signing-configs',
    ),
    'ListDurableExecutionsByFunction': Operation(
        name='ListDurableExecutionsByFunction',
        request=ListDurableExecutionsByFunctionRequest,
        response=ListDurableExecutionsByFunctionResponse,
        errors=('InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2025-12-01/functions/{FunctionName}/durable-executions',
    ),
    'ListEventSourceMappings': Operation(
        name='ListEventSourceMappings',
        request=ListEventSourceMappingsRequest,
        response=ListEventSourceMappingsResponse,
        errors=('InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2015-03-31/event-source-mappings',
    ),
    'ListFunctionEventInvokeConfigs': Operation(
        name='ListFunctionEventInvokeConfigs',
        request=ListFunctionEventInvokeConfigsRequest,
        response=ListFunctionEventInvokeConfigsResponse,
        errors=('InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2019-09-25/functions/{FunctionName}/event-invoke-config/list',
    ),
    'ListFunctionUrlConfigs': Operation(
        name='ListFunctionUrlConfigs',
        request=ListFunctionUrlConfigsRequest,
        response=ListFunctionUrlConfigsResponse,
        errors=('InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2021-10-31/functions/{FunctionName}/urls',
    ),
    'ListFunctionVersionsByCapacityProvider': Operation(
        name='ListFunctionVersionsByCapacityProvider',
        request=ListFunctionVersionsByCapacityProviderRequest,
        response=ListFunctionVersionsByCapacityProviderResponse,
        errors=('InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2025-11-30/capacity-providers/{CapacityProviderName}/function-versions',
    ),
    'ListFunctions': Operation(
        name='ListFunctions',
        request=ListFunctionsRequest,
        response=ListFunctionsResponse,
        errors=('InvalidParameterValueException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2015-03-31/functions',
    ),
    'ListFunctionsByCodeSigningConfig': Operation(
        name='ListFunctionsByCodeSigningConfig',
        request=ListFunctionsByCodeSigningConfigRequest,
        response=ListFunctionsByCodeSigningConfigResponse,
        errors=('InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException'),
        method='GET',
        uri='/2020-04-22/code-signing-configs/{CodeSigningConfigArn}/functions',
    ),
    'ListLayerVersions': Operation(
        name='ListLayerVersions',
        request=ListLayerVersionsRequest,
        response=ListLayerVersionsResponse,
        errors=('InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2018-10-31/layers/{LayerName}/versions',
    ),
    'ListLayers': Operation(
        name='ListLayers',
        request=ListLayersRequest,
        response=ListLayersResponse,
        errors=('InvalidParameterValueException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2018-10-31/layers',
    ),
    'ListProvisionedConcurrencyConfigs': Operation(
        name='ListProvisionedConcurrencyConfigs',
        request=ListProvisionedConcurrencyConfigsRequest,
        response=ListProvisionedConcurrencyConfigsResponse,
        errors=('InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2019-09-30/functions/{FunctionName}/provisioned-concurrency?List=ALL',
    ),
    'ListTags': Operation(
        name='ListTags',
        request=ListTagsRequest,
        response=ListTagsResponse,
        errors=('InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2017-03-31/tags/{Resource}',
    ),
    'ListVersionsByFunction': Operation(
        name='ListVersionsByFunction',
        request=ListVersionsByFunctionRequest,
        response=ListVersionsByFunctionResponse,
        errors=('InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='GET',
        uri='/2015-03-31/functions/{FunctionName}/versions',
    ),
    'PauseDurableExecution': Operation(
        name='PauseDurableExecution',
        request=PauseDurableExecutionRequest,
        response=PauseDurableExecutionResponse,
        errors=('InvalidParameterValueException', 'KMSAccessDeniedException', 'KMSDisabledException', 'KMSInvalidStateException', 'KMSNotFoundException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        uri='/2025-12-01/durable-executions/{DurableExecutionArn}/pause',
        status=202,
    ),
    'PublishLayerVersion': Operation(
        name='PublishLayerVersion',
        request=PublishLayerVersionRequest,
        response=PublishLayerVersionResponse,
        errors=('CodeStorageExceededException', 'InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        uri='/2018-10-31/layers/{LayerName}/versions',
        status=201,
    ),
    'PublishVersion': Operation(
        name='PublishVersion',
        request=PublishVersionRequest,
        response=FunctionConfiguration,
        errors=('CodeStorageExceededException', 'FunctionVersionsPerCapacityProviderLimitExceededException', 'InvalidParameterValueException', 'PreconditionFailedException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        uri='/2015-03-31/functions/{FunctionName}/versions',
        status=201,
    ),
    'PutFunctionCodeSigningConfig': Operation(
        name='PutFunctionCodeSigningConfig',
        request=PutFunctionCodeSigningConfigRequest,
        response=PutFunctionCodeSigningConfigResponse,
        errors=('CodeSigningConfigNotFoundException', 'InvalidParameterValueException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='PUT',
        uri='/2020-06-30/functions/{FunctionName}/code-signing-config',
    ),
    'PutFunctionConcurrency': Operation(
        name='PutFunctionConcurrency',
        request=PutFunctionConcurrencyRequest,
        response=Concurrency,
        errors=('InvalidParameterValueException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='PUT',
        uri='/2017-10-31/functions/{FunctionName}/concurrency',
    ),
    'PutFunctionEventInvokeConfig': Operation(
        name='PutFunctionEventInvokeConfig',
        request=PutFunctionEventInvokeConfigRequest,
        response=FunctionEventInvokeConfig,
        errors=('InvalidParameterValueException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='PUT',
        uri='/2019-09-25/functions/{FunctionName}/event-invoke-config',
    ),
    'PutFunctionRecursionConfig': Operation(
        name='PutFunctionRecursionConfig',
        request=PutFunctionRecursionConfigRequest,
        response=PutFunctionRecursionConfigResponse,
        errors=('InvalidParameterValueException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='PUT',
        uri='/2024-08-31/functions/{FunctionName}/recursion-config',
    ),
    'PutFunctionScalingConfig': Operation(
        name='PutFunctionScalingConfig',
        request=PutFunctionScalingConfigRequest,
        response=PutFunctionScalingConfigResponse,
        errors=('InvalidParameterValueException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='PUT',
        uri='/2025-11-30/functions/{FunctionName}/function-scaling-config',
        status=202,
    ),
    'PutProvisionedConcurrencyConfig': Operation(
        name='PutProvisionedConcurrencyConfig',
        request=PutProvisionedConcurrencyConfigRequest,
        response=PutProvisionedConcurrencyConfigResponse,
        errors=('InvalidParameterValueException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='PUT',
        uri='/2019-09-30/functions/{FunctionName}/provisioned-concurrency',
        status=202,
    ),
    'PutResourcePolicy': Operation(
        name='PutResourcePolicy',
        request=PutResourcePolicyRequest,
        response=PutResourcePolicyResponse,
        errors=('InvalidParameterValueException', 'PolicyLengthExceededException', 'PreconditionFailedException', 'PublicPolicyException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='PUT',
        uri='/2026-07-09/resource-policy/{ResourceArn}',
    ),
    'PutRuntimeManagementConfig': Operation(
        name='PutRuntimeManagementConfig',
        request=PutRuntimeManagementConfigRequest,
        response=PutRuntimeManagementConfigResponse,
        errors=('InvalidParameterValueException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='PUT',
        uri='/2021-07-20/functions/{FunctionName}/runtime-management-config',
    ),
    'RemoveLayerVersionPermission': Operation(
        name='RemoveLayerVersionPermission',
        request=RemoveLayerVersionPermissionRequest,
        response=None,
        errors=('InvalidParameterValueException', 'PreconditionFailedException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy/{StatementId}',
        status=204,
    ),
    'RemovePermission': Operation(
        name='RemovePermission',
        request=RemovePermissionRequest,
        response=None,
        errors=('InvalidParameterValueException', 'PreconditionFailedException', 'PublicPolicyException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/2015-03-31/functions/{FunctionName}/policy/{StatementId}',
        status=204,
    ),
    'ResumeDurableExecution': Operation(
        name='ResumeDurableExecution',
        request=ResumeDurableExecutionRequest,
        response=ResumeDurableExecutionResponse,
        errors=('InvalidParameterValueException', 'KMSAccessDeniedException', 'KMSDisabledException', 'KMSInvalidStateException', 'KMSNotFoundException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        uri='/2025-12-01/durable-executions/{DurableExecutionArn}/resume',
        status=202,
    ),
    'SendDurableExecutionCallbackFailure': Operation(
        name='SendDurableExecutionCallbackFailure',
        request=SendDurableExecutionCallbackFailureRequest,
        response=SendDurableExecutionCallbackFailureResponse,
        errors=('CallbackTimeoutException', 'InvalidParameterValueException', 'KMSAccessDeniedException', 'KMSDisabledException', 'KMSInvalidStateException', 'KMSNotFoundException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        uri='/2025-12-01/durable-execution-callbacks/{CallbackId}/fail',
    ),
    'SendDurableExecutionCallbackHeartbeat': Operation(
        name='SendDurableExecutionCallbackHeartbeat',
        request=SendDurableExecutionCallbackHeartbeatRequest,
        response=SendDurableExecutionCallbackHeartbeatResponse,
        errors=('CallbackTimeoutException', 'InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        uri='/2025-12-01/durable-execution-callbacks/{CallbackId}/heartbeat',
    ),
    'SendDurableExecutionCallbackSuccess': Operation(
        name='SendDurableExecutionCallbackSuccess',
        request=SendDurableExecutionCallbackSuccessRequest,
        response=SendDurableExecutionCallbackSuccessResponse,
        errors=('CallbackTimeoutException', 'InvalidParameterValueException', 'KMSAccessDeniedException', 'KMSDisabledException', 'KMSInvalidStateException', 'KMSNotFoundException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        uri='/2025-12-01/durable-execution-callbacks/{CallbackId}/succeed',
    ),
    'StopDurableExecution': Operation(
        name='StopDurableExecution',
        request=StopDurableExecutionRequest,
        response=StopDurableExecutionResponse,
        errors=('InvalidParameterValueException', 'KMSAccessDeniedException', 'KMSDisabledException', 'KMSInvalidStateException', 'KMSNotFoundException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        uri='/2025-12-01/durable-executions/{DurableExecutionArn}/stop',
    ),
    'TagResource': Operation(
        name='TagResource',
        request=TagResourceRequest,
        response=None,
        errors=('InvalidParameterValueException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        uri='/2017-03-31/tags/{Resource}',
        status=204,
    ),
    'UntagResource': Operation(
        name='UntagResource',
        request=UntagResourceRequest,
        response=None,
        errors=('InvalidParameterValueException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='DELETE',
        uri='/2017-03-31/tags/{Resource}',
        status=204,
    ),
    'UpdateAlias': Operation(
        name='UpdateAlias',
        request=UpdateAliasRequest,
        response=AliasConfiguration,
        errors=('InvalidParameterValueException', 'PreconditionFailedException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='PUT',
        uri='/2015-03-31/functions/{FunctionName}/aliases/{Name}',
    ),
    'UpdateCapacityProvider': Operation(
        name='UpdateCapacityProvider',
        request=UpdateCapacityProviderRequest,
        response=UpdateCapacityProviderResponse,
        errors=('InvalidParameterValueException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='PUT',
        uri='/2025-11-30/capacity-providers/{CapacityProviderName}',
        status=202,
    ),
    'UpdateCodeSigningConfig': Operation(
        name='UpdateCodeSigningConfig',
        request=UpdateCodeSigningConfigRequest,
        response=UpdateCodeSigningConfigResponse,
        errors=('InvalidParameterValueException', 'ResourceNotFoundException', 'ServiceException'),
        method='PUT',
        uri='/2020-04-22/code-signing-configs/{CodeSigningConfigArn}',
    ),
    'UpdateEventSourceMapping': Operation(
        name='UpdateEventSourceMapping',
        request=UpdateEventSourceMappingRequest,
        response=EventSourceMappingConfiguration,
        errors=('InvalidParameterValueException', 'ResourceConflictException', 'ResourceInUseException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='PUT',
        uri='/2015-03-31/event-source-mappings/{UUID}',
        status=202,
    ),
    'UpdateFunctionCode': Operation(
        name='UpdateFunctionCode',
        request=UpdateFunctionCodeRequest,
        response=FunctionConfiguration,
        errors=('CodeSigningConfigNotFoundException', 'CodeStorageExceededException', 'CodeVerificationFailedException', 'InvalidCodeSignatureException', 'InvalidParameterValueException', 'PreconditionFailedException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='PUT',
        uri='/2015-03-31/functions/{FunctionName}/code',
    ),
    'UpdateFunctionConfiguration': Operation(
        name='UpdateFunctionConfiguration',
        request=UpdateFunctionConfigurationRequest,
        response=FunctionConfiguration,
        errors=('CodeSigningConfigNotFoundException', 'CodeVerificationFailedException', 'InvalidCodeSignatureException', 'InvalidParameterValueException', 'PreconditionFailedException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='PUT',
        uri='/2015-03-31/functions/{FunctionName}/configuration',
    ),
    'UpdateFunctionEventInvokeConfig': Operation(
        name='UpdateFunctionEventInvokeConfig',
        request=UpdateFunctionEventInvokeConfigRequest,
        response=FunctionEventInvokeConfig,
        errors=('InvalidParameterValueException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        uri='/2019-09-25/functions/{FunctionName}/event-invoke-config',
    ),
    'UpdateFunctionUrlConfig': Operation(
        name='UpdateFunctionUrlConfig',
        request=UpdateFunctionUrlConfigRequest,
        response=UpdateFunctionUrlConfigResponse,
        errors=('InvalidParameterValueException', 'ResourceConflictException', 'ResourceNotFoundException', 'ServiceException', 'TooManyRequestsException'),
        method='PUT',
        uri='/2021-10-31/functions/{FunctionName}/url',
    ),
}

SHAPES: Final[dict[str, tuple[Any, ...]]] = {
    'AcceleratorConfig': ('structure', (('AcceleratorMemorySize', 'AcceleratorMemoryGB', True),), False, None),
    'AcceleratorMemoryGB': ('integer', None, None),
    'AccountLimit': ('structure', (('TotalCodeSize', 'Long', False), ('CodeSizeUnzipped', 'Long', False), ('CodeSizeZipped', 'Long', False), ('ConcurrentExecutions', 'Integer', False), ('UnreservedConcurrentExecutions', 'UnreservedConcurrentExecutions', False)), False, None),
    'AccountUsage': ('structure', (('TotalCodeSize', 'Long', False), ('FunctionCount', 'Long', False)), False, None),
    'Action': ('string', 0, 10000, '(lambda:[*]|lambda:[a-zA-Z]+|[*])', None, False),
    'AddLayerVersionPermissionRequest': ('structure', (('LayerName', 'LayerNameOrArn', True, 'uri', 'LayerName'), ('VersionNumber', 'LayerVersionNumber', True, 'uri', 'VersionNumber'), ('StatementId', 'StatementId', True), ('Action', 'LayerPermissionAllowedAction', True), ('Principal', 'LayerPermissionAllowedPrincipal', True), ('OrganizationId', 'OrganizationId', False), ('RevisionId', 'String', False, 'querystring', 'RevisionId')), False, None),
    'AddLayerVersionPermissionResponse': ('structure', (('Statement', 'String', False), ('RevisionId', 'String', False)), False, None),
    'AddPermissionRequest': ('structure', (('FunctionName', 'NamespacedFunctionName', True, 'uri', 'FunctionName'), ('StatementId', 'StatementId', True), ('Action', 'Action', True), ('Principal', 'Principal', True), ('SourceArn', 'Arn', False), ('FunctionUrlAuthType', 'FunctionUrlAuthType', False), ('InvokedViaFunctionUrl', 'InvokedViaFunctionUrl', False), ('SourceAccount', 'SourceOwner', False), ('EventSourceToken', 'EventSourceToken', False), ('Qualifier', 'NumericLatestPublishedOrAliasQualifier', False, 'querystring', 'Qualifier'), ('RevisionId', 'String', False), ('PrincipalOrgID', 'PrincipalOrgID', False)), False, None),
    'AddPermissionResponse': ('structure', (('Statement', 'String', False),), False, None),
    'AdditionalVersion': ('string', 1, 1024, '[0-9]+', None, False),
    'AdditionalVersionWeights': ('map', 'AdditionalVersion', 'Weight', None, None, False),
    'Alias': ('string', 1, 128, '(?!^[0-9]+$)([a-zA-Z0-9-_]+)', None, False),
    'AliasConfiguration': ('structure', (('AliasArn', 'FunctionArn', False), ('Name', 'Alias', False), ('FunctionVersion', 'Version', False), ('Description', 'Description', False), ('RoutingConfig', 'AliasRoutingConfiguration', False), ('RevisionId', 'String', False)), False, None),
    'AliasList': ('list', 'AliasConfiguration', None, None, False),
    'AliasRoutingConfiguration': ('structure', (('AdditionalVersionWeights', 'AdditionalVersionWeights', False),), False, None),
    'AllowCredentials': ('boolean',),
    'AllowMethodsList': ('list', 'Method', 0, 6, False),
    'AllowOriginsList': ('list', 'Origin', 0, 100, False),
    'AllowedPublishers': ('structure', (('SigningProfileVersionArns', 'SigningProfileVersionArns', True),), False, None),
    'AmazonManagedKafkaEventSourceConfig': ('structure', (('ConsumerGroupId', 'URI', False), ('SchemaRegistryConfig', 'KafkaSchemaRegistryConfig', False)), False, None),
    'ApplicationLogLevel': ('string', None, None, None, ('TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'), False),
    'Architecture': ('string', None, None, None, ('x86_64', 'arm64'), False),
    'ArchitecturesList': ('list', 'Architecture', 1, 1, False),
    'Arn': ('string', 0, 10000, 'arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1})?:(\\d{12})?:(.*)', None, False),
    'AttemptCount': ('integer', 0, None),
    'BatchSize': ('integer', 1, 10000),
    'BinaryOperationPayload': ('blob', 0, 1048576),
    'BisectBatchOnFunctionError': ('boolean',),
    'Blob': ('blob', None, None),
    'BlobStream': ('blob', None, None),
    'Boolean': ('boolean',),
    'CallbackDetails': ('structure', (('CallbackId', 'CallbackId', False), ('Result', 'OperationPayload', False), ('Error', 'ErrorObject', False)), False, None),
    'CallbackFailedDetails': ('structure', (('Error', 'EventError', True),), False, None),
    'CallbackId': ('string', 1, 1024, '[A-Za-z0-9+/]+={0,2}', None, False),
    'CallbackOptions': ('structure', (('TimeoutSeconds', 'CallbackOptionsTimeoutSecondsInteger', False), ('HeartbeatTimeoutSeconds', 'CallbackOptionsHeartbeatTimeoutSecondsInteger', False)), False, None),
    'CallbackOptionsHeartbeatTimeoutSecondsInteger': ('integer', 0, 99999999),
    'CallbackOptionsTimeoutSecondsInteger': ('integer', 0, 99999999),
    'CallbackStartedDetails': ('structure', (('CallbackId', 'CallbackId', True), ('HeartbeatTimeout', 'DurationSeconds', False), ('Timeout', 'DurationSeconds', False)), False, None),
    'CallbackSucceededDetails': ('structure', (('Result', 'EventResult', True),), False, None),
    'CallbackTimedOutDetails': ('structure', (('Error', 'EventError', True),), False, None),
    'CapacityProvider': ('structure', (('CapacityProviderArn', 'CapacityProviderArn', True), ('State', 'CapacityProviderState', True), ('VpcConfig', 'CapacityProviderVpcConfig', True), ('PermissionsConfig', 'CapacityProviderPermissionsConfig', True), ('InstanceRequirements', 'InstanceRequirements', False), ('CapacityProviderScalingConfig', 'CapacityProviderScalingConfig', False), ('KmsKeyArn', 'KMSKeyArn', False), ('LastModified', 'Timestamp', False), ('PropagateTags', 'PropagateTags', False), ('TelemetryConfig', 'CapacityProviderTelemetryConfig', False)), False, None),
    'CapacityProviderArn': ('string', 1, 140, 'arn:aws[a-zA-Z-]*:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:capacity-provider:[a-zA-Z0-9-_]+', None, False),
    'CapacityProviderConfig': ('structure', (('LambdaManagedInstancesCapacityProviderConfig', 'LambdaManagedInstancesCapacityProviderConfig', True),), False, None),
    'CapacityProviderLoggingConfig': ('structure', (('SystemLogLevel', 'SystemLogLevel', False), ('LogGroup', 'LogGroup', False)), False, None),
    'CapacityProviderMaxVCpuCount': ('integer', 2, 15000),
    'CapacityProviderName': ('string', 1, 140, '(arn:aws[a-zA-Z-]*:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:capacity-provider:[a-zA-Z0-9-_]+)|[a-zA-Z0-9-_]+', None, False),
    'CapacityProviderPermissionsConfig': ('structure', (('CapacityProviderOperatorRoleArn', 'RoleArn', True),), False, None),
    'CapacityProviderPredefinedMetricType': ('string', None, None, None, ('LambdaCapacityProviderAverageCPUUtilization', 'LambdaCapacityProviderAverageGPUUtilization'), False),
    'CapacityProviderScalingConfig': ('structure', (('MaxVCpuCount', 'CapacityProviderMaxVCpuCount', False), ('ScalingMode', 'CapacityProviderScalingMode', False), ('ScalingPolicies', 'CapacityProviderScalingPoliciesList', False)), False, None),
    'CapacityProviderScalingMode': ('string', None, None, None, ('Auto', 'Manual'), False),
    'CapacityProviderScalingPoliciesList': ('list', 'TargetTrackingScalingPolicy', 1, 10, False),
    'CapacityProviderSecurityGroupIds': ('list', 'SecurityGroupId', 0, 5, False),
    'CapacityProviderState': ('string', None, None, None, ('Pending', 'Active', 'Failed', 'Deleting'), False),
    'CapacityProviderSubnetIds': ('list', 'SubnetId', 1, 16, False),
    'CapacityProviderTelemetryConfig': ('structure', (('LoggingConfig', 'CapacityProviderLoggingConfig', False),), False, None),
    'CapacityProviderVpcConfig': ('structure', (('SubnetIds', 'CapacityProviderSubnetIds', True), ('SecurityGroupIds', 'CapacityProviderSecurityGroupIds', True)), False, None),
    'CapacityProvidersList': ('list', 'CapacityProvider', 0, 50, False),
    'ChainedInvokeDetails': ('structure', (('Result', 'OperationPayload', False), ('Error', 'ErrorObject', False)), False, None),
    'ChainedInvokeFailedDetails': ('structure', (('Error', 'EventError', True),), False, None),
    'ChainedInvokeOptions': ('structure', (('FunctionName', 'NamespacedFunctionName', True), ('TenantId', 'TenantId', False), ('XAmznTraceId', 'XAmznTraceId', False)), False, None),
    'ChainedInvokeStartedDetails': ('structure', (('FunctionName', 'NamespacedFunctionName', True), ('TenantId', 'TenantId', False), ('Input', 'EventInput', False), ('ExecutedVersion', 'VersionWithLatestPublished', False), ('DurableExecutionArn', 'DurableExecutionArn', False)), False, None),
    'ChainedInvokeStoppedDetails': ('structure', (('Error', 'EventError', True),), False, None),
    'ChainedInvokeSucceededDetails': ('structure', (('Result', 'EventResult', True),), False, None),
    'ChainedInvokeTimedOutDetails': ('structure', (('Error', 'EventError', True),), False, None),
    'CheckpointDurableExecutionRequest': ('structure', (('DurableExecutionArn', 'DurableExecutionArn', True, 'uri', 'DurableExecutionArn'), ('CheckpointToken', 'CheckpointToken', True), ('Updates', 'OperationUpdates', False), ('ClientToken', 'ClientToken', False)), False, None),
    'CheckpointDurableExecutionResponse': ('structure', (('CheckpointToken', 'CheckpointToken', False), ('NewExecutionState', 'CheckpointUpdatedExecutionState', True)), False, None),
    'CheckpointToken': ('string', 1, 2048, '[A-Za-z0-9+/]+={0,2}', None, False),
    'CheckpointUpdatedExecutionState': ('structure', (('Operations', 'Operations', False), ('NextMarker', 'String', False)), False, None),
    'ClientToken': ('string', 1, 64, '[\\x21-\\x7E]+', None, False),
    'CodeSigningConfig': ('structure', (('CodeSigningConfigId', 'CodeSigningConfigId', True), ('CodeSigningConfigArn', 'CodeSigningConfigArn', True), ('Description', 'Description', False), ('AllowedPublishers', 'AllowedPublishers', True), ('CodeSigningPolicies', 'CodeSigningPolicies', True), ('LastModified', 'Timestamp', True)), False, None),
    'CodeSigningConfigArn': ('string', 0, 200, 'arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:code-signing-config:csc-[a-z0-9]{17}', None, False),
    'CodeSigningConfigId': ('string', None, None, 'csc-[a-zA-Z0-9-_\\.]{17}', None, False),
    'CodeSigningConfigList': ('list', 'CodeSigningConfig', None, None, False),
    'CodeSigningPolicies': ('structure', (('UntrustedArtifactOnDeployment', 'CodeSigningPolicy', False),), False, None),
    'CodeSigningPolicy': ('string', None, None, None, ('Warn', 'Enforce'), False),
    'CollectionName': ('string', 1, 57, '(^(?!(system\\x2e)))(^[_a-zA-Z0-9])([^$]*)', None, False),
    'CompatibleArchitectures': ('list', 'Architecture', 0, 2, False),
    'CompatibleRuntimes': ('list', 'Runtime', 0, 15, False),
    'Concurrency': ('structure', (('ReservedConcurrentExecutions', 'ReservedConcurrentExecutions', False),), False, None),
    'ContextDetails': ('structure', (('ReplayChildren', 'ReplayChildren', False), ('Result', 'OperationPayload', False), ('Error', 'ErrorObject', False)), False, None),
    'ContextFailedDetails': ('structure', (('Error', 'EventError', True),), False, None),
    'ContextOptions': ('structure', (('ReplayChildren', 'ReplayChildren', False),), False, None),
    'ContextStartedDetails': ('structure', (), False, None),
    'ContextSucceededDetails': ('structure', (('Result', 'EventResult', True),), False, None),
    'Cors': ('structure', (('AllowCredentials', 'AllowCredentials', False), ('AllowHeaders', 'HeadersList', False), ('AllowMethods', 'AllowMethodsList', False), ('AllowOrigins', 'AllowOriginsList', False), ('ExposeHeaders', 'HeadersList', False), ('MaxAge', 'MaxAge', False)), False, None),
    'CreateAliasRequest': ('structure', (('FunctionName', 'FunctionName', True, 'uri', 'FunctionName'), ('Name', 'Alias', True), ('FunctionVersion', 'VersionWithLatestPublished', True), ('Description', 'Description', False), ('RoutingConfig', 'AliasRoutingConfiguration', False)), False, None),
    'CreateCapacityProviderRequest': ('structure', (('CapacityProviderName', 'CapacityProviderName', True), ('VpcConfig', 'CapacityProviderVpcConfig', True), ('PermissionsConfig', 'CapacityProviderPermissionsConfig', True), ('InstanceRequirements', 'InstanceRequirements', False), ('CapacityProviderScalingConfig', 'CapacityProviderScalingConfig', False), ('KmsKeyArn', 'KMSKeyArnNonEmpty', False), ('Tags', 'Tags', False), ('PropagateTags', 'PropagateTags', False), ('TelemetryConfig', 'CapacityProviderTelemetryConfig', False)), False, None),
    'CreateCapacityProviderResponse': ('structure', (('CapacityProvider', 'CapacityProvider', True),), False, None),
    'CreateCodeSigningConfigRequest': ('structure', (('Description', 'Description', False), ('AllowedPublishers', 'AllowedPublishers', True), ('CodeSigningPolicies', 'CodeSigningPolicies', False), ('Tags', 'Tags', False)), False, None),
    'CreateCodeSigningConfigResponse': ('structure', (('CodeSigningConfig', 'CodeSigningConfig', True),), False, None),
    'CreateEventSourceMappingRequest': ('structure', (('EventSourceArn', 'Arn', False), ('FunctionName', 'NamespacedFunctionName', True), ('Enabled', 'Enabled', False), ('BatchSize', 'BatchSize', False), ('FilterCriteria', 'FilterCriteria', False), ('KMSKeyArn', 'KMSKeyArn', False), ('MetricsConfig', 'EventSourceMappingMetricsConfig', False), ('LoggingConfig', 'EventSourceMappingLoggingConfig', False), ('ScalingConfig', 'ScalingConfig', False), ('MaximumBatchingWindowInSeconds', 'MaximumBatchingWindowInSeconds', False), ('ParallelizationFactor', 'ParallelizationFactor', False), ('StartingPosition', 'EventSourcePosition', False), ('StartingPositionTimestamp', 'Date', False), ('DestinationConfig', 'DestinationConfig', False), ('MaximumRecordAgeInSeconds', 'MaximumRecordAgeInSeconds', False), ('BisectBatchOnFunctionError', 'BisectBatchOnFunctionError', False), ('MaximumRetryAttempts', 'MaximumRetryAttemptsEventSourceMapping', False), ('Tags', 'Tags', False), ('TumblingWindowInSeconds', 'TumblingWindowInSeconds', False), ('Topics', 'Topics', False), ('Queues', 'Queues', False), ('SourceAccessConfigurations', 'SourceAccessConfigurations', False), ('SelfManagedEventSource', 'SelfManagedEventSource', False), ('FunctionResponseTypes', 'FunctionResponseTypeList', False), ('AmazonManagedKafkaEventSourceConfig', 'AmazonManagedKafkaEventSourceConfig', False), ('SelfManagedKafkaEventSourceConfig', 'SelfManagedKafkaEventSourceConfig', False), ('DocumentDBEventSourceConfig', 'DocumentDBEventSourceConfig', False), ('ProvisionedPollerConfig', 'ProvisionedPollerConfig', False)), False, None),
    'CreateFunctionRequest': ('structure', (('FunctionName', 'FunctionName', True), ('Runtime', 'Runtime', False), ('Role', 'RoleArn', True), ('Handler', 'Handler', False), ('Code', 'FunctionCode', True), ('Description', 'Description', False), ('Timeout', 'Timeout', False), ('MemorySize', 'MemorySize', False), ('Publish', 'Boolean', False), ('PublishTo', 'FunctionVersionLatestPublished', False), ('VpcConfig', 'VpcConfig', False), ('PackageType', 'PackageType', False), ('DeadLetterConfig', 'DeadLetterConfig', False), ('Environment', 'Environment', False), ('KMSKeyArn', 'KMSKeyArn', False), ('TracingConfig', 'TracingConfig', False), ('Tags', 'Tags', False), ('Layers', 'LayerList', False), ('FileSystemConfigs', 'FileSystemConfigList', False), ('CodeSigningConfigArn', 'CodeSigningConfigArn', False), ('ImageConfig', 'ImageConfig', False), ('Architectures', 'ArchitecturesList', False), ('EphemeralStorage', 'EphemeralStorage', False), ('SnapStart', 'SnapStart', False), ('LoggingConfig', 'LoggingConfig', False), ('TenancyConfig', 'TenancyConfig', False), ('CapacityProviderConfig', 'CapacityProviderConfig', False), ('DurableConfig', 'DurableConfig', False), ('RuntimeConfig', 'FunctionRuntimeConfig', False), ('AcceleratorConfig', 'AcceleratorConfig', False)), False, None),
    'CreateFunctionUrlConfigRequest': ('structure', (('FunctionName', 'FunctionUrlFunctionName', True, 'uri', 'FunctionName'), ('Qualifier', 'FunctionUrlQualifier', False, 'querystring', 'Qualifier'), ('AuthType', 'FunctionUrlAuthType', True), ('Cors', 'Cors', False), ('InvokeMode', 'InvokeMode', False)), False, None),
    'CreateFunctionUrlConfigResponse': ('structure', (('FunctionUrl', 'FunctionUrl', True), ('FunctionArn', 'FunctionArn', True), ('AuthType', 'FunctionUrlAuthType', True), ('Cors', 'Cors', False), ('CreationTime', 'Timestamp', True), ('InvokeMode', 'InvokeMode', False)), False, None),
    'DatabaseName': ('string', 1, 63, '[^ /\\.$\\x22]*', None, False),
    'Date': ('timestamp',),
    'DeadLetterConfig': ('structure', (('TargetArn', 'ResourceArn', False),), False, None),
    'DeleteAliasRequest': ('structure', (('FunctionName', 'FunctionName', True, 'uri', 'FunctionName'), ('Name', 'Alias', True, 'uri', 'Name')), False, None),
    'DeleteCapacityProviderRequest': ('structure', (('CapacityProviderName', 'CapacityProviderName', True, 'uri', 'CapacityProviderName'),), False, None),
    'DeleteCapacityProviderResponse': ('structure', (('CapacityProvider', 'CapacityProvider', True),), False, None),
    'DeleteCodeSigningConfigRequest': ('structure', (('CodeSigningConfigArn', 'CodeSigningConfigArn', True, 'uri', 'CodeSigningConfigArn'),), False, None),
    'DeleteCodeSigningConfigResponse': ('structure', (), False, None),
    'DeleteDurableExecutionRequest': ('structure', (('DurableExecutionArn', 'DurableExecutionArn', True, 'uri', 'DurableExecutionArn'),), False, None),
    'DeleteDurableExecutionResponse': ('structure', (('DeletionRequestTimestamp', 'ExecutionTimestamp', True),), False, None),
    'DeleteEventSourceMappingRequest': ('structure', (('UUID', 'UUIDString', True, 'uri', 'UUID'),), False, None),
    'DeleteFunctionCodeSigningConfigRequest': ('structure', (('FunctionName', 'NamespacedFunctionName', True, 'uri', 'FunctionName'),), False, None),
    'DeleteFunctionConcurrencyRequest': ('structure', (('FunctionName', 'FunctionName', True, 'uri', 'FunctionName'),), False, None),
    'DeleteFunctionEventInvokeConfigRequest': ('structure', (('FunctionName', 'NamespacedFunctionName', True, 'uri', 'FunctionName'), ('Qualifier', 'NumericLatestPublishedOrAliasQualifier', False, 'querystring', 'Qualifier')), False, None),
    'DeleteFunctionRequest': ('structure', (('FunctionName', 'NamespacedFunctionName', True, 'uri', 'FunctionName'), ('Qualifier', 'NumericLatestPublishedOrAliasQualifier', False, 'querystring', 'Qualifier')), False, None),
    'DeleteFunctionResponse': ('structure', (('StatusCode', 'Integer', False, 'statusCode', 'StatusCode'),), False, None),
    'DeleteFunctionUrlConfigRequest': ('structure', (('FunctionName', 'FunctionUrlFunctionName', True, 'uri', 'FunctionName'), ('Qualifier', 'FunctionUrlQualifier', False, 'querystring', 'Qualifier')), False, None),
    'DeleteLayerVersionRequest': ('structure', (('LayerName', 'LayerNameOrArn', True, 'uri', 'LayerName'), ('VersionNumber', 'LayerVersionNumber', True, 'uri', 'VersionNumber')), False, None),
    'DeleteProvisionedConcurrencyConfigRequest': ('structure', (('FunctionName', 'FunctionName', True, 'uri', 'FunctionName'), ('Qualifier', 'Qualifier', True, 'querystring', 'Qualifier')), False, None),
    'DeleteResourcePolicyRequest': ('structure', (('ResourceArn', 'PolicyResourceArn', True, 'uri', 'ResourceArn'), ('RevisionId', 'RevisionId', False, 'querystring', 'RevisionId')), False, None),
    'Description': ('string', 0, 256, None, None, False),
    'DestinationArn': ('string', 0, 350, '$|kafka://([^.]([a-zA-Z0-9\\-_.]{0,248}))|arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1})?:(\\d{12})?:(.*)', None, False),
    'DestinationConfig': ('structure', (('OnSuccess', 'OnSuccess', False), ('OnFailure', 'OnFailure', False)), False, None),
    'DirectS3Read': ('string', None, None, None, ('ENABLED', 'DISABLED', 'AUTO'), False),
    'DocumentDBEventSourceConfig': ('structure', (('DatabaseName', 'DatabaseName', False), ('CollectionName', 'CollectionName', False), ('FullDocument', 'FullDocument', False)), False, None),
    'DurableConfig': ('structure', (('KMSKeyArn', 'KMSKeyArn', False), ('RetentionPeriodInDays', 'RetentionPeriodInDays', False), ('ExecutionTimeout', 'ExecutionTimeout', False)), False, None),
    'DurableExecutionArn': ('string', 1, 1024, 'arn:([a-zA-Z0-9-]+):lambda:([a-zA-Z0-9-]+):(\\d{12}):function:([a-zA-Z0-9_-]+):(\\$LATEST(?:\\.PUBLISHED)?|[0-9]+)/durable-execution/([a-zA-Z0-9_-]+)/([a-zA-Z0-9_-]+)', None, False),
    'DurableExecutionName': ('string', 1, 64, '[a-zA-Z0-9-_]+', None, False),
    'DurableExecutions': ('list', 'Execution', None, None, False),
    'DurationSeconds': ('integer', 0, None),
    'Enabled': ('boolean',),
    'EndPointType': ('string', None, None, None, ('KAFKA_BOOTSTRAP_SERVERS',), False),
    'Endpoint': ('string', 1, 300, '(([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9\\-]*[a-zA-Z0-9])\\.)*([A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9\\-]*[A-Za-z0-9]):[0-9]{1,5}', None, False),
    'EndpointLists': ('list', 'Endpoint', 1, 10, False),
    'Endpoints': ('map', 'EndPointType', 'EndpointLists', 1, 2, False),
    'Environment': ('structure', (('Variables', 'EnvironmentVariables', False),), False, None),
    'EnvironmentError': ('structure', (('ErrorCode', 'String', False), ('Message', 'SensitiveString', False)), False, None),
    'EnvironmentResponse': ('structure', (('Variables', 'EnvironmentVariables', False), ('Error', 'EnvironmentError', False)), False, None),
    'EnvironmentVariableName': ('string', None, None, '[a-zA-Z]([a-zA-Z0-9_])+', None, True),
    'EnvironmentVariableValue': ('string', None, None, None, None, True),
    'EnvironmentVariables': ('map', 'EnvironmentVariableName', 'EnvironmentVariableValue', None, None, True),
    'EphemeralStorage': ('structure', (('Size', 'EphemeralStorageSize', True),), False, None),
    'EphemeralStorageSize': ('integer', 512, 32768),
    'ErrorData': ('string', None, None, None, None, True),
    'ErrorMessage': ('string', None, None, None, None, True),
    'ErrorObject': ('structure', (('ErrorMessage', 'ErrorMessage', False), ('ErrorType', 'ErrorType', False), ('ErrorData', 'ErrorData', False), ('StackTrace', 'StackTraceEntries', False)), False, None),
    'ErrorType': ('string', None, None, None, None, True),
    'Event': ('structure', (('EventType', 'EventType', False), ('SubType', 'OperationSubType', False), ('EventId', 'EventId', False), ('Id', 'OperationId', False), ('Name', 'OperationName', False), ('EventTimestamp', 'ExecutionTimestamp', False), ('ParentId', 'OperationId', False), ('ExecutionStartedDetails', 'ExecutionStartedDetails', False), ('ExecutionSucceededDetails', 'ExecutionSucceededDetails', False), ('ExecutionFailedDetails', 'ExecutionFailedDetails', False), ('ExecutionTimedOutDetails', 'ExecutionTimedOutDetails', False), ('ExecutionStoppedDetails', 'ExecutionStoppedDetails', False), ('ContextStartedDetails', 'ContextStartedDetails', False), ('ContextSucceededDetails', 'ContextSucceededDetails', False), ('ContextFailedDetails', 'ContextFailedDetails', False), ('WaitStartedDetails', 'WaitStartedDetails', False), ('WaitSucceededDetails', 'WaitSucceededDetails', False), ('WaitCancelledDetails', 'WaitCancelledDetails', False), ('StepStartedDetails', 'StepStartedDetails', False), ('StepSucceededDetails', 'StepSucceededDetails', False), ('StepFailedDetails', 'StepFailedDetails', False), ('ChainedInvokeStartedDetails', 'ChainedInvokeStartedDetails', False), ('ChainedInvokeSucceededDetails', 'ChainedInvokeSucceededDetails', False), ('ChainedInvokeFailedDetails', 'ChainedInvokeFailedDetails', False), ('ChainedInvokeTimedOutDetails', 'ChainedInvokeTimedOutDetails', False), ('ChainedInvokeStoppedDetails', 'ChainedInvokeStoppedDetails', False), ('CallbackStartedDetails', 'CallbackStartedDetails', False), ('CallbackSucceededDetails', 'CallbackSucceededDetails', False), ('CallbackFailedDetails', 'CallbackFailedDetails', False), ('CallbackTimedOutDetails', 'CallbackTimedOutDetails', False), ('InvocationCompletedDetails', 'InvocationCompletedDetails', False), ('ExecutionPausedDetails', 'ExecutionPausedDetails', False), ('ExecutionResumedDetails', 'ExecutionResumedDetails', False)), False, None),
    'EventError': ('structure', (('Payload', 'ErrorObject', False), ('Truncated', 'Truncated', False)), False, None),
    'EventId': ('integer', 1, None),
    'EventInput': ('structure', (('Payload', 'InputPayload', False), ('Truncated', 'Truncated', False)), False, None),
    'EventPauseReason': ('structure', (('Payload', 'PauseReason', False), ('Truncated', 'Truncated', False)), False, None),
    'EventResult': ('structure', (('Payload', 'OperationPayload', False), ('Truncated', 'Truncated', False)), False, None),
    'EventResumeReason': ('structure', (('Payload', 'ResumeReason', False), ('Truncated', 'Truncated', False)), False, None),
    'EventSourceMappingArn': ('string', 85, 120, 'arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:event-source-mapping:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}', None, False),
    'EventSourceMappingConfiguration': ('structure', (('UUID', 'UUIDString', False), ('StartingPosition', 'EventSourcePosition', False), ('StartingPositionTimestamp', 'Date', False), ('BatchSize', 'BatchSize', False), ('MaximumBatchingWindowInSeconds', 'MaximumBatchingWindowInSeconds', False), ('ParallelizationFactor', 'ParallelizationFactor', False), ('EventSourceArn', 'Arn', False), ('FilterCriteria', 'FilterCriteria', False), ('FilterCriteriaError', 'FilterCriteriaError', False), ('KMSKeyArn', 'KMSKeyArn', False), ('MetricsConfig', 'EventSourceMappingMetricsConfig', False), ('LoggingConfig', 'EventSourceMappingLoggingConfig', False), ('ScalingConfig', 'ScalingConfig', False), ('FunctionArn', 'FunctionArn', False), ('LastModified', 'Date', False), ('LastProcessingResult', 'String', False), ('State', 'String', False), ('StateTransitionReason', 'String', False), ('DestinationConfig', 'DestinationConfig', False), ('Topics', 'Topics', False), ('Queues', 'Queues', False), ('SourceAccessConfigurations', 'SourceAccessConfigurations', False), ('SelfManagedEventSource', 'SelfManagedEventSource', False), ('MaximumRecordAgeInSeconds', 'MaximumRecordAgeInSeconds', False), ('BisectBatchOnFunctionError', 'BisectBatchOnFunctionError', False), ('MaximumRetryAttempts', 'MaximumRetryAttemptsEventSourceMapping', False), ('TumblingWindowInSeconds', 'TumblingWindowInSeconds', False), ('FunctionResponseTypes', 'FunctionResponseTypeList', False), ('AmazonManagedKafkaEventSourceConfig', 'AmazonManagedKafkaEventSourceConfig', False), ('SelfManagedKafkaEventSourceConfig', 'SelfManagedKafkaEventSourceConfig', False), ('DocumentDBEventSourceConfig', 'DocumentDBEventSourceConfig', False), ('EventSourceMappingArn', 'EventSourceMappingArn', False), ('ProvisionedPollerConfig', 'ProvisionedPollerConfig', False)), False, None),
    'EventSourceMappingLoggingConfig': ('structure', (('SystemLogLevel', 'EventSourceMappingSystemLogLevel', False),), False, None),
    'EventSourceMappingMetric': ('string', None, None, None, ('EventCount', 'ErrorCount', 'KafkaMetrics'), False),
    'EventSourceMappingMetricList': ('list', 'EventSourceMappingMetric', 0, 3, False),
    'EventSourceMappingMetricsConfig': ('structure', (('Metrics', 'EventSourceMappingMetricList', False),), False, None),
    'EventSourceMappingSystemLogLevel': ('string', None, None, None, ('DEBUG', 'INFO', 'WARN'), False),
    'EventSourceMappingsList': ('list', 'EventSourceMappingConfiguration', None, None, False),
    'EventSourcePosition': ('string', None, None, None, ('TRIM_HORIZON', 'LATEST', 'AT_TIMESTAMP'), False),
    'EventSourceToken': ('string', 0, 256, '[a-zA-Z0-9._\\-]+', None, False),
    'EventType': ('string', None, None, None, ('ExecutionStarted', 'ExecutionSucceeded', 'ExecutionFailed', 'ExecutionTimedOut', 'ExecutionStopped', 'ContextStarted', 'ContextSucceeded', 'ContextFailed', 'WaitStarted', 'WaitSucceeded', 'WaitCancelled', 'StepStarted', 'StepSucceeded', 'StepFailed', 'ChainedInvokeStarted', 'ChainedInvokeSucceeded', 'ChainedInvokeFailed', 'ChainedInvokeTimedOut', 'ChainedInvokeStopped', 'CallbackStarted', 'CallbackSucceeded', 'CallbackFailed', 'CallbackTimedOut', 'InvocationCompleted', 'ExecutionPaused', 'ExecutionResumed'), False),
    'Events': ('list', 'Event', None, None, False),
    'Execution': ('structure', (('DurableExecutionArn', 'DurableExecutionArn', True), ('DurableExecutionName', 'DurableExecutionName', True), ('FunctionArn', 'NameSpacedFunctionArn', True), ('Status', 'ExecutionStatus', True), ('StartTimestamp', 'ExecutionTimestamp', True), ('EndTimestamp', 'ExecutionTimestamp', False), ('KMSKeyArn', 'KMSKeyArn', False)), False, None),
    'ExecutionDataIncluded': ('boolean',),
    'ExecutionDetails': ('structure', (('InputPayload', 'InputPayload', False),), False, None),
    'ExecutionEnvironmentMemoryGiBPerVCpu': ('double', 2, 8),
    'ExecutionFailedDetails': ('structure', (('Error', 'EventError', True),), False, None),
    'ExecutionPausedDetails': ('structure', (('PauseRequestTimestamp', 'ExecutionTimestamp', True), ('Reason', 'EventPauseReason', False), ('ExecutionTimeoutPaused', 'ExecutionTimeoutPaused', True)), False, None),
    'ExecutionResumedDetails': ('structure', (('ResumeRequestTimestamp', 'ExecutionTimestamp', True), ('Reason', 'EventResumeReason', False)), False, None),
    'ExecutionStartedDetails': ('structure', (('Input', 'EventInput', True), ('ExecutionTimeout', 'DurationSeconds', True)), False, None),
    'ExecutionStatus': ('string', None, None, None, ('RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'STOPPED', 'DELETING', 'PAUSING', 'PAUSED'), False),
    'ExecutionStatusList': ('list', 'ExecutionStatus', 1, 10, False),
    'ExecutionStoppedDetails': ('structure', (('Error', 'EventError', True),), False, None),
    'ExecutionSucceededDetails': ('structure', (('Result', 'EventResult', True),), False, None),
    'ExecutionTimedOutDetails': ('structure', (('Error', 'EventError', False),), False, None),
    'ExecutionTimeout': ('integer', 1, 31622400),
    'ExecutionTimeoutPaused': ('boolean',),
    'ExecutionTimestamp': ('timestamp',),
    'FileSystemArn': ('string', 0, 256, 'arn:aws[a-zA-Z-]*:elasticfilesystem:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:access-point/fsap-[a-f0-9]{17}$|^arn:aws[-a-z]*:s3files:[0-9a-z-:]+:file-system/fs-[0-9a-f]{17,40}/access-point/fsap-[0-9a-f]{17,40}', None, False),
    'FileSystemConfig': ('structure', (('Arn', 'FileSystemArn', True), ('LocalMountPath', 'LocalMountPath', True), ('S3FilesConfig', 'S3FilesConfig', False)), False, None),
    'FileSystemConfigList': ('list', 'FileSystemConfig', 0, 1, False),
    'Filter': ('structure', (('Pattern', 'Pattern', False),), False, None),
    'FilterCriteria': ('structure', (('Filters', 'FilterList', False),), False, None),
    'FilterCriteriaError': ('structure', (('ErrorCode', 'FilterCriteriaErrorCode', False), ('Message', 'FilterCriteriaErrorMessage', False)), False, None),
    'FilterCriteriaErrorCode': ('string', 10, 50, '[A-Za-z]+Exception', None, False),
    'FilterCriteriaErrorMessage': ('string', 10, 2048, '.*', None, False),
    'FilterList': ('list', 'Filter', None, None, False),
    'FullDocument': ('string', None, None, None, ('UpdateLookup', 'Default'), False),
    'FunctionArn': ('string', 0, 10000, 'arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:function:[a-zA-Z0-9-_]+(:(\\$LATEST|[a-zA-Z0-9-_]+))?', None, False),
    'FunctionArnList': ('list', 'FunctionArn', None, None, False),
    'FunctionCode': ('structure', (('ZipFile', 'Blob', False), ('S3Bucket', 'S3Bucket', False), ('S3Key', 'S3Key', False), ('S3ObjectVersion', 'S3ObjectVersion', False), ('S3ObjectStorageMode', 'S3ObjectStorageMode', False), ('ImageUri', 'String', False), ('SourceKMSKeyArn', 'KMSKeyArn', False)), False, None),
    'FunctionCodeLocation': ('structure', (('RepositoryType', 'String', False), ('Location', 'SensitiveStringOnServerOnly', False), ('ImageUri', 'String', False), ('ResolvedImageUri', 'String', False), ('ResolvedS3Object', 'ResolvedS3Object', False), ('SourceKMSKeyArn', 'KMSKeyArn', False), ('Error', 'FunctionCodeLocationError', False)), False, None),
    'FunctionCodeLocationError': ('structure', (('ErrorCode', 'String', False), ('Message', 'SensitiveString', False)), False, None),
    'FunctionConfiguration': ('structure', (('FunctionName', 'NamespacedFunctionName', False), ('FunctionArn', 'NameSpacedFunctionArn', False), ('Runtime', 'Runtime', False), ('Role', 'RoleArn', False), ('Handler', 'Handler', False), ('CodeSize', 'Long', False), ('Description', 'Description', False), ('Timeout', 'Timeout', False), ('MemorySize', 'MemorySize', False), ('LastModified', 'Timestamp', False), ('CodeSha256', 'String', False), ('Version', 'Version', False), ('VpcConfig', 'VpcConfigResponse', False), ('DeadLetterConfig', 'DeadLetterConfig', False), ('Environment', 'EnvironmentResponse', False), ('KMSKeyArn', 'KMSKeyArn', False), ('TracingConfig', 'TracingConfigResponse', False), ('MasterArn', 'FunctionArn', False), ('RevisionId', 'String', False), ('Layers', 'LayersReferenceList', False), ('State', 'State', False), ('StateReason', 'StateReason', False), ('StateReasonCode', 'StateReasonCode', False), ('LastUpdateStatus', 'LastUpdateStatus', False), ('LastUpdateStatusReason', 'LastUpdateStatusReason', False), ('LastUpdateStatusReasonCode', 'LastUpdateStatusReasonCode', False), ('FileSystemConfigs', 'FileSystemConfigList', False), ('SigningProfileVersionArn', 'Arn', False), ('SigningJobArn', 'Arn', False), ('PackageType', 'PackageType', False), ('ImageConfigResponse', 'ImageConfigResponse', False), ('Architectures', 'ArchitecturesList', False), ('EphemeralStorage', 'EphemeralStorage', False), ('SnapStart', 'SnapStartResponse', False), ('RuntimeVersionConfig', 'RuntimeVersionConfig', False), ('LoggingConfig', 'LoggingConfig', False), ('TenancyConfig', 'TenancyConfig', False), ('CapacityProviderConfig', 'CapacityProviderConfig', False), ('ConfigSha256', 'String', False), ('DurableConfig', 'DurableConfig', False), ('RuntimeConfig', 'FunctionRuntimeConfig', False), ('AcceleratorConfig', 'AcceleratorConfig', False)), False, None),
    'FunctionEventInvokeConfig': ('structure', (('LastModified', 'Date', False), ('FunctionArn', 'FunctionArn', False), ('MaximumRetryAttempts', 'MaximumRetryAttempts', False), ('MaximumEventAgeInSeconds', 'MaximumEventAgeInSeconds', False), ('DestinationConfig', 'DestinationConfig', False)), False, None),
    'FunctionEventInvokeConfigList': ('list', 'FunctionEventInvokeConfig', None, None, False),
    'FunctionList': ('list', 'FunctionConfiguration', None, None, False),
    'FunctionName': ('string', 1, 140, '(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\\$LATEST|[a-zA-Z0-9-_]+))?', None, False),
    'FunctionResponseType': ('string', None, None, None, ('ReportBatchItemFailures',), False),
    'FunctionResponseTypeList': ('list', 'FunctionResponseType', 0, 1, False),
    'FunctionRuntimeAlias': ('string', 1, 128, None, None, False),
    'FunctionRuntimeArn': ('string', 48, 2048, 'arn:[a-z-]+:lambda:[a-z0-9-]+:\\d{12}:runtime/.+', None, False),
    'FunctionRuntimeConfig': ('structure', (('RuntimeArn', 'FunctionRuntimeArn', True), ('RuntimeAlias', 'FunctionRuntimeAlias', True)), False, None),
    'FunctionScalingConfig': ('structure', (('MinExecutionEnvironments', 'FunctionScalingConfigExecutionEnvironments', False), ('MaxExecutionEnvironments', 'FunctionScalingConfigExecutionEnvironments', False)), False, None),
    'FunctionScalingConfigExecutionEnvironments': ('integer', 0, 15000),
    'FunctionUrl': ('string', 40, 100, None, None, False),
    'FunctionUrlAuthType': ('string', None, None, None, ('NONE', 'AWS_IAM'), False),
    'FunctionUrlConfig': ('structure', (('FunctionUrl', 'FunctionUrl', True), ('FunctionArn', 'FunctionArn', True), ('CreationTime', 'Timestamp', True), ('LastModifiedTime', 'Timestamp', True), ('Cors', 'Cors', False), ('AuthType', 'FunctionUrlAuthType', True), ('InvokeMode', 'InvokeMode', False)), False, None),
    'FunctionUrlConfigList': ('list', 'FunctionUrlConfig', None, None, False),
    'FunctionUrlFunctionName': ('string', 1, 140, '(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_]{1,64})(:((?!\\d+$)[0-9a-zA-Z-_]+))?', None, False),
    'FunctionUrlQualifier': ('string', 1, 128, '((?!^\\d+$)^[0-9a-zA-Z-_]+$)', None, False),
    'FunctionVersion': ('string', None, None, None, ('ALL',), False),
    'FunctionVersionLatestPublished': ('string', None, None, None, ('LATEST_PUBLISHED',), False),
    'FunctionVersionsByCapacityProviderList': ('list', 'FunctionVersionsByCapacityProviderListItem', 0, 50, False),
    'FunctionVersionsByCapacityProviderListItem': ('structure', (('FunctionArn', 'NameSpacedFunctionArn', True), ('State', 'State', True)), False, None),
    'GetAccountSettingsRequest': ('structure', (), False, None),
    'GetAccountSettingsResponse': ('structure', (('AccountLimit', 'AccountLimit', False), ('AccountUsage', 'AccountUsage', False)), False, None),
    'GetAliasRequest': ('structure', (('FunctionName', 'FunctionName', True, 'uri', 'FunctionName'), ('Name', 'Alias', True, 'uri', 'Name')), False, None),
    'GetCapacityProviderRequest': ('structure', (('CapacityProviderName', 'CapacityProviderName', True, 'uri', 'CapacityProviderName'),), False, None),
    'GetCapacityProviderResponse': ('structure', (('CapacityProvider', 'CapacityProvider', True),), False, None),
    'GetCodeSigningConfigRequest': ('structure', (('CodeSigningConfigArn', 'CodeSigningConfigArn', True, 'uri', 'CodeSigningConfigArn'),), False, None),
    'GetCodeSigningConfigResponse': ('structure', (('CodeSigningConfig', 'CodeSigningConfig', True),), False, None),
    'GetDurableExecutionHistoryRequest': ('structure', (('DurableExecutionArn', 'DurableExecutionArn', True, 'uri', 'DurableExecutionArn'), ('IncludeExecutionData', 'IncludeExecutionData', False, 'querystring', 'IncludeExecutionData'), ('MaxItems', 'ItemCount', False, 'querystring', 'MaxItems'), ('Marker', 'String', False, 'querystring', 'Marker'), ('ReverseOrder', 'ReverseOrder', False, 'querystring', 'ReverseOrder')), False, None),
    'GetDurableExecutionHistoryResponse': ('structure', (('Events', 'Events', True), ('NextMarker', 'String', False)), False, None),
    'GetDurableExecutionRequest': ('structure', (('DurableExecutionArn', 'DurableExecutionArn', True, 'uri', 'DurableExecutionArn'), ('IncludeExecutionData', 'IncludeExecutionData', False, 'querystring', 'IncludeExecutionData')), False, None),
    'GetDurableExecutionResponse': ('structure', (('DurableExecutionArn', 'DurableExecutionArn', True), ('DurableExecutionName', 'DurableExecutionName', True), ('FunctionArn', 'NameSpacedFunctionArn', True), ('InputPayload', 'InputPayload', False), ('Result', 'OutputPayload', False), ('Error', 'ErrorObject', False), ('StartTimestamp', 'ExecutionTimestamp', True), ('Status', 'ExecutionStatus', True), ('EndTimestamp', 'ExecutionTimestamp', False), ('Version', 'VersionWithLatestPublished', False), ('TraceHeader', 'TraceHeader', False), ('ExecutionDataIncluded', 'ExecutionDataIncluded', False), ('DurableConfig', 'DurableConfig', False), ('PauseDetails', 'PauseDetails', False), ('ExpectedExecutionTimeoutTimestamp', 'ExecutionTimestamp', False)), False, None),
    'GetDurableExecutionStateRequest': ('structure', (('DurableExecutionArn', 'DurableExecutionArn', True, 'uri', 'DurableExecutionArn'), ('CheckpointToken', 'CheckpointToken', True, 'querystring', 'CheckpointToken'), ('Marker', 'String', False, 'querystring', 'Marker'), ('MaxItems', 'ItemCount', False, 'querystring', 'MaxItems')), False, None),
    'GetDurableExecutionStateResponse': ('structure', (('Operations', 'Operations', True), ('NextMarker', 'String', False)), False, None),
    'GetEventSourceMappingRequest': ('structure', (('UUID', 'UUIDString', True, 'uri', 'UUID'),), False, None),
    'GetFunctionCodeSigningConfigRequest': ('structure', (('FunctionName', 'NamespacedFunctionName', True, 'uri', 'FunctionName'),), False, None),
    'GetFunctionCodeSigningConfigResponse': ('structure', (('CodeSigningConfigArn', 'CodeSigningConfigArn', True), ('FunctionName', 'FunctionName', True)), False, None),
    'GetFunctionConcurrencyRequest': ('structure', (('FunctionName', 'FunctionName', True, 'uri', 'FunctionName'),), False, None),
    'GetFunctionConcurrencyResponse': ('structure', (('ReservedConcurrentExecutions', 'ReservedConcurrentExecutions', False),), False, None),
    'GetFunctionConfigurationRequest': ('structure', (('FunctionName', 'NamespacedFunctionName', True, 'uri', 'FunctionName'), ('Qualifier', 'NumericLatestPublishedOrAliasQualifier', False, 'querystring', 'Qualifier')), False, None),
    'GetFunctionEventInvokeConfigRequest': ('structure', (('FunctionName', 'NamespacedFunctionName', True, 'uri', 'FunctionName'), ('Qualifier', 'NumericLatestPublishedOrAliasQualifier', False, 'querystring', 'Qualifier')), False, None),
    'GetFunctionRecursionConfigRequest': ('structure', (('FunctionName', 'UnqualifiedFunctionName', True, 'uri', 'FunctionName'),), False, None),
    'GetFunctionRecursionConfigResponse': ('structure', (('RecursiveLoop', 'RecursiveLoop', False),), False, None),
    'GetFunctionRequest': ('structure', (('FunctionName', 'NamespacedFunctionName', True, 'uri', 'FunctionName'), ('Qualifier', 'NumericLatestPublishedOrAliasQualifier', False, 'querystring', 'Qualifier')), False, None),
    'GetFunctionResponse': ('structure', (('Configuration', 'FunctionConfiguration', False), ('Code', 'FunctionCodeLocation', False), ('Tags', 'Tags', False), ('TagsError', 'TagsError', False), ('Concurrency', 'Concurrency', False)), False, None),
    'GetFunctionScalingConfigRequest': ('structure', (('FunctionName', 'UnqualifiedFunctionName', True, 'uri', 'FunctionName'), ('Qualifier', 'PublishedFunctionQualifier', True, 'querystring', 'Qualifier')), False, None),
    'GetFunctionScalingConfigResponse': ('structure', (('FunctionArn', 'FunctionArn', False), ('AppliedFunctionScalingConfig', 'FunctionScalingConfig', False), ('RequestedFunctionScalingConfig', 'FunctionScalingConfig', False)), False, None),
    'GetFunctionUrlConfigRequest': ('structure', (('FunctionName', 'FunctionUrlFunctionName', True, 'uri', 'FunctionName'), ('Qualifier', 'FunctionUrlQualifier', False, 'querystring', 'Qualifier')), False, None),
    'GetFunctionUrlConfigResponse': ('structure', (('FunctionUrl', 'FunctionUrl', True), ('FunctionArn', 'FunctionArn', True), ('AuthType', 'FunctionUrlAuthType', True), ('Cors', 'Cors', False), ('CreationTime', 'Timestamp', True), ('LastModifiedTime', 'Timestamp', True), ('InvokeMode', 'InvokeMode', False)), False, None),
    'GetLayerVersionByArnRequest': ('structure', (('Arn', 'LayerVersionArn', True, 'querystring', 'Arn'),), False, None),
    'GetLayerVersionPolicyRequest': ('structure', (('LayerName', 'LayerNameOrArn', True, 'uri', 'LayerName'), ('VersionNumber', 'LayerVersionNumber', True, 'uri', 'VersionNumber')), False, None),
    'GetLayerVersionPolicyResponse': ('structure', (('Policy', 'String', False), ('RevisionId', 'String', False)), False, None),
    'GetLayerVersionRequest': ('structure', (('LayerName', 'LayerNameOrArn', True, 'uri', 'LayerName'), ('VersionNumber', 'LayerVersionNumber', True, 'uri', 'VersionNumber')), False, None),
    'GetLayerVersionResponse': ('structure', (('Content', 'LayerVersionContentOutput', False), ('LayerArn', 'LayerArn', False), ('LayerVersionArn', 'LayerVersionArn', False), ('Description', 'Description', False), ('CreatedDate', 'Timestamp', False), ('Version', 'LayerVersionNumber', False), ('CompatibleArchitectures', 'CompatibleArchitectures', False), ('CompatibleRuntimes', 'CompatibleRuntimes', False), ('LicenseInfo', 'LicenseInfo', False)), False, None),
    'GetPolicyRequest': ('structure', (('FunctionName', 'NamespacedFunctionName', True, 'uri', 'FunctionName'), ('Qualifier', 'NumericLatestPublishedOrAliasQualifier', False, 'querystring', 'Qualifier')), False, None),
    'GetPolicyResponse': ('structure', (('Policy', 'String', False), ('RevisionId', 'String', False)), False, None),
    'GetProvisionedConcurrencyConfigRequest': ('structure', (('FunctionName', 'FunctionName', True, 'uri', 'FunctionName'), ('Qualifier', 'Qualifier', True, 'querystring', 'Qualifier')), False, None),
    'GetProvisionedConcurrencyConfigResponse': ('structure', (('RequestedProvisionedConcurrentExecutions', 'PositiveInteger', False), ('AvailableProvisionedConcurrentExecutions', 'NonNegativeInteger', False), ('AllocatedProvisionedConcurrentExecutions', 'NonNegativeInteger', False), ('Status', 'ProvisionedConcurrencyStatusEnum', False), ('StatusReason', 'String', False), ('LastModified', 'Timestamp', False)), False, None),
    'GetResourcePolicyRequest': ('structure', (('ResourceArn', 'PolicyResourceArn', True, 'uri', 'ResourceArn'),), False, None),
    'GetResourcePolicyResponse': ('structure', (('Policy', 'ResourcePolicy', False), ('RevisionId', 'RevisionId', False)), False, None),
    'GetRuntimeManagementConfigRequest': ('structure', (('FunctionName', 'NamespacedFunctionName', True, 'uri', 'FunctionName'), ('Qualifier', 'NumericLatestPublishedOrAliasQualifier', False, 'querystring', 'Qualifier')), False, None),
    'GetRuntimeManagementConfigResponse': ('structure', (('UpdateRuntimeOn', 'UpdateRuntimeOn', False), ('FunctionArn', 'NameSpacedFunctionArn', False), ('RuntimeVersionArn', 'RuntimeVersionArn', False)), False, None),
    'Handler': ('string', 0, 128, '[^\\s]+', None, False),
    'Header': ('string', 0, 1024, '.*', None, False),
    'HeadersList': ('list', 'Header', 0, 100, False),
    'HttpStatus': ('integer', None, None),
    'ImageConfig': ('structure', (('EntryPoint', 'StringList', False), ('Command', 'StringList', False), ('WorkingDirectory', 'WorkingDirectory', False)), False, None),
    'ImageConfigError': ('structure', (('ErrorCode', 'String', False), ('Message', 'SensitiveString', False)), False, None),
    'ImageConfigResponse': ('structure', (('ImageConfig', 'ImageConfig', False), ('Error', 'ImageConfigError', False)), False, None),
    'IncludeExecutionData': ('boolean',),
    'InputPayload': ('string', 0, 6291456, None, None, True),
    'InstanceRequirements': ('structure', (('Architectures', 'ArchitecturesList', False), ('AllowedInstanceTypes', 'InstanceTypeSet', False), ('ExcludedInstanceTypes', 'InstanceTypeSet', False)), False, None),
    'InstanceType': ('string', 1, 30, '[a-zA-Z0-9\\.\\*\\-]+', None, False),
    'InstanceTypeSet': ('list', 'InstanceType', 0, 400, False),
    'Integer': ('integer', None, None),
    'InvocationCompletedDetails': ('structure', (('StartTimestamp', 'ExecutionTimestamp', True), ('EndTimestamp', 'ExecutionTimestamp', True), ('RequestId', 'String', True), ('Error', 'EventError', False)), False, None),
    'InvocationRequest': ('structure', (('FunctionName', 'NamespacedFunctionName', True, 'uri', 'FunctionName'), ('InvocationType', 'InvocationType', False, 'header', 'X-Amz-Invocation-Type'), ('LogType', 'LogType', False, 'header', 'X-Amz-Log-Type'), ('ClientContext', 'String', False, 'header', 'X-Amz-Client-Context'), ('DurableExecutionName', 'DurableExecutionName', False, 'header', 'X-Amz-Durable-Execution-Name'), ('Payload', 'Blob', False), ('Qualifier', 'NumericLatestPublishedOrAliasQualifier', False, 'querystring', 'Qualifier'), ('TenantId', 'TenantId', False, 'header', 'X-Amz-Tenant-Id')), False, 'Payload'),
    'InvocationResponse': ('structure', (('StatusCode', 'Integer', False, 'statusCode', 'StatusCode'), ('FunctionError', 'String', False, 'header', 'X-Amz-Function-Error'), ('LogResult', 'String', False, 'header', 'X-Amz-Log-Result'), ('Payload', 'Blob', False), ('ExecutedVersion', 'Version', False, 'header', 'X-Amz-Executed-Version'), ('DurableExecutionArn', 'DurableExecutionArn', False, 'header', 'X-Amz-Durable-Execution-Arn')), False, 'Payload'),
    'InvocationType': ('string', None, None, None, ('Event', 'RequestResponse', 'DryRun'), False),
    'InvokeAsyncRequest': ('structure', (('FunctionName', 'NamespacedFunctionName', True, 'uri', 'FunctionName'), ('InvokeArgs', 'BlobStream', True)), False, 'InvokeArgs'),
    'InvokeAsyncResponse': ('structure', (('Status', 'HttpStatus', False, 'statusCode', 'Status'),), False, None),
    'InvokeMode': ('string', None, None, None, ('BUFFERED', 'RESPONSE_STREAM'), False),
    'InvokeResponseStreamUpdate': ('structure', (('Payload', 'Blob', False),), False, None),
    'InvokeWithResponseStreamCompleteEvent': ('structure', (('ErrorCode', 'String', False), ('ErrorDetails', 'String', False), ('LogResult', 'String', False)), False, None),
    'InvokeWithResponseStreamRequest': ('structure', (('FunctionName', 'NamespacedFunctionName', True, 'uri', 'FunctionName'), ('LogType', 'LogType', False, 'header', 'X-Amz-Log-Type'), ('ClientContext', 'String', False, 'header', 'X-Amz-Client-Context'), ('Qualifier', 'NumericLatestPublishedOrAliasQualifier', False, 'querystring', 'Qualifier'), ('Payload', 'Blob', False), ('TenantId', 'TenantId', False, 'header', 'X-Amz-Tenant-Id'), ('InvocationType', 'ResponseStreamingInvocationType', False, 'header', 'X-Amz-Invocation-Type')), False, 'Payload'),
    'InvokeWithResponseStreamResponse': ('structure', (('StatusCode', 'Integer', False, 'statusCode', 'StatusCode'), ('ExecutedVersion', 'Version', False, 'header', 'X-Amz-Executed-Version'), ('EventStream', 'InvokeWithResponseStreamResponseEvent', False), ('ResponseStreamContentType', 'String', False, 'header', 'Content-Type')), False, 'EventStream'),
    'InvokeWithResponseStreamResponseEvent': ('structure', (('PayloadChunk', 'InvokeResponseStreamUpdate', False), ('InvokeComplete', 'InvokeWithResponseStreamCompleteEvent', False)), False, None),
    'InvokedViaFunctionUrl': ('boolean',),
    'ItemCount': ('integer', 0, 1000),
    'KMSKeyArn': ('string', 0, 10000, '(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()', None, False),
    'KMSKeyArnNonEmpty': ('string', 0, 10000, 'arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*', None, False),
    'KafkaEventSourceMappingConsumptionMode': ('string', None, None, None, ('Stream', 'Queue'), False),
    'KafkaSchemaRegistryAccessConfig': ('structure', (('Type', 'KafkaSchemaRegistryAuthType', False), ('URI', 'Arn', False)), False, None),
    'KafkaSchemaRegistryAccessConfigList': ('list', 'KafkaSchemaRegistryAccessConfig', None, None, False),
    'KafkaSchemaRegistryAuthType': ('string', None, None, None, ('BASIC_AUTH', 'CLIENT_CERTIFICATE_TLS_AUTH', 'SERVER_ROOT_CA_CERTIFICATE', 'OAUTHBEARER_AUTH'), False),
    'KafkaSchemaRegistryConfig': ('structure', (('SchemaRegistryURI', 'SchemaRegistryUri', False), ('EventRecordFormat', 'SchemaRegistryEventRecordFormat', False), ('AccessConfigs', 'KafkaSchemaRegistryAccessConfigList', False), ('SchemaValidationConfigs', 'KafkaSchemaValidationConfigList', False)), False, None),
    'KafkaSchemaValidationAttribute': ('string', None, None, None, ('KEY', 'VALUE'), False),
    'KafkaSchemaValidationConfig': ('structure', (('Attribute', 'KafkaSchemaValidationAttribute', False),), False, None),
    'KafkaSchemaValidationConfigList': ('list', 'KafkaSchemaValidationConfig', None, None, False),
    'LambdaManagedInstancesCapacityProviderConfig': ('structure', (('CapacityProviderArn', 'CapacityProviderArn', True), ('PerExecutionEnvironmentMaxConcurrency', 'PerExecutionEnvironmentMaxConcurrency', False), ('ExecutionEnvironmentMemoryGiBPerVCpu', 'ExecutionEnvironmentMemoryGiBPerVCpu', False)), False, None),
    'LastUpdateStatus': ('string', None, None, None, ('Successful', 'Failed', 'InProgress'), False),
    'LastUpdateStatusReason': ('string', None, None, None, None, False),
    'LastUpdateStatusReasonCode': ('string', None, None, None, ('EniLimitExceeded', 'InsufficientRolePermissions', 'InvalidConfiguration', 'InternalError', 'SubnetOutOfIPAddresses', 'InvalidSubnet', 'InvalidSecurityGroup', 'ImageDeleted', 'ImageAccessDenied', 'InvalidImage', 'KMSKeyAccessDenied', 'KMSKeyNotFound', 'InvalidStateKMSKey', 'DisabledKMSKey', 'EFSIOError', 'EFSMountConnectivityError', 'EFSMountFailure', 'EFSMountTimeout', 'InvalidRuntime', 'InvalidZipFileException', 'FunctionError', 'ServiceQuotaExceededException', 'VcpuLimitExceeded', 'CapacityProviderScalingLimitExceeded', 'InsufficientCapacity', 'EC2RequestLimitExceeded', 'FunctionError.InitTimeout', 'FunctionError.RuntimeInitError', 'FunctionError.ExtensionInitError', 'FunctionError.InvalidEntryPoint', 'FunctionError.InvalidWorkingDirectory', 'FunctionError.PermissionDenied', 'FunctionError.TooManyExtensions', 'FunctionError.InitResourceExhausted', 'DisallowedByVpcEncryptionControl', 'IncompatibleAcceleratorInstanceTypes', 'DependencyError'), False),
    'Layer': ('structure', (('Arn', 'LayerVersionArn', False), ('CodeSize', 'Long', False), ('SigningProfileVersionArn', 'Arn', False), ('SigningJobArn', 'Arn', False)), False, None),
    'LayerArn': ('string', 1, 2048, 'arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:layer:[a-zA-Z0-9-_]+', None, False),
    'LayerList': ('list', 'LayerVersionArn', None, None, False),
    'LayerName': ('string', 1, 140, '(arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:layer:[a-zA-Z0-9-_]+)|[a-zA-Z0-9-_]+', None, False),
    'LayerNameOrArn': ('string', 1, 2048, '(arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:layer:[a-zA-Z0-9-_]{1,140}|[a-zA-Z0-9-_]{1,140})', None, False),
    'LayerPermissionAllowedAction': ('string', 0, 22, 'lambda:GetLayerVersion', None, False),
    'LayerPermissionAllowedPrincipal': ('string', 0, 10000, '\\d{12}|\\*|arn:(aws[a-zA-Z-]*):iam::\\d{12}:root', None, False),
    'LayerVersionArn': ('string', 1, 2048, '((arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:layer:[a-zA-Z0-9-_]+:[0-9]+)|(arn:[a-zA-Z0-9-]+:lambda:::awslayer:[a-zA-Z0-9-_]+))', None, False),
    'LayerVersionContentInput': ('structure', (('S3Bucket', 'S3Bucket', False), ('S3Key', 'S3Key', False), ('S3ObjectVersion', 'S3ObjectVersion', False), ('S3ObjectStorageMode', 'S3ObjectStorageMode', False), ('ZipFile', 'Blob', False)), False, None),
    'LayerVersionContentOutput': ('structure', (('Location', 'SensitiveStringOnServerOnly', False), ('CodeSha256', 'String', False), ('CodeSize', 'Long', False), ('SigningProfileVersionArn', 'Arn', False), ('SigningJobArn', 'Arn', False), ('ResolvedS3Object', 'ResolvedS3Object', False)), False, None),
    'LayerVersionNumber': ('long', None, None),
    'LayerVersionsList': ('list', 'LayerVersionsListItem', None, None, False),
    'LayerVersionsListItem': ('structure', (('LayerVersionArn', 'LayerVersionArn', False), ('Version', 'LayerVersionNumber', False), ('Description', 'Description', False), ('CreatedDate', 'Timestamp', False), ('CompatibleArchitectures', 'CompatibleArchitectures', False), ('CompatibleRuntimes', 'CompatibleRuntimes', False), ('LicenseInfo', 'LicenseInfo', False)), False, None),
    'LayersList': ('list', 'LayersListItem', None, None, False),
    'LayersListItem': ('structure', (('LayerName', 'LayerName', False), ('LayerArn', 'LayerArn', False), ('LatestMatchingVersion', 'LayerVersionsListItem', False)), False, None),
    'LayersReferenceList': ('list', 'Layer', None, None, False),
    'LicenseInfo': ('string', 0, 512, '.*', None, False),
    'ListAliasesRequest': ('structure', (('FunctionName', 'FunctionName', True, 'uri', 'FunctionName'), ('FunctionVersion', 'VersionWithLatestPublished', False, 'querystring', 'FunctionVersion'), ('Marker', 'String', False, 'querystring', 'Marker'), ('MaxItems', 'MaxListItems', False, 'querystring', 'MaxItems')), False, None),
    'ListAliasesResponse': ('structure', (('NextMarker', 'String', False), ('Aliases', 'AliasList', False)), False, None),
    'ListCapacityProvidersRequest': ('structure', (('State', 'CapacityProviderState', False, 'querystring', 'State'), ('Marker', 'String', False, 'querystring', 'Marker'), ('MaxItems', 'MaxFiftyListItems', False, 'querystring', 'MaxItems')), False, None),
    'ListCapacityProvidersResponse': ('structure', (('CapacityProviders', 'CapacityProvidersList', True), ('NextMarker', 'String', False)), False, None),
    'ListCodeSigningConfigsRequest': ('structure', (('Marker', 'String', False, 'querystring', 'Marker'), ('MaxItems', 'MaxListItems', False, 'querystring', 'MaxItems')), False, None),
    'ListCodeSigningConfigsResponse': ('structure', (('NextMarker', 'String', False), ('CodeSigningConfigs', 'CodeSigningConfigList', False)), False, None),
    'ListDurableExecutionsByFunctionRequest': ('structure', (('FunctionName', 'NamespacedFunctionName', True, 'uri', 'FunctionName'), ('Qualifier', 'NumericLatestPublishedOrAliasQualifier', False, 'querystring', 'Qualifier'), ('DurableExecutionName', 'DurableExecutionName', False, 'querystring', 'DurableExecutionName'), ('Statuses', 'ExecutionStatusList', False, 'querystring', 'Statuses'), ('StartedAfter', 'ExecutionTimestamp', False, 'querystring', 'StartedAfter'), ('StartedBefore', 'ExecutionTimestamp', False, 'querystring', 'StartedBefore'), ('ReverseOrder', 'ReverseOrder', False, 'querystring', 'ReverseOrder'), ('Marker', 'String', False, 'querystring', 'Marker'), ('MaxItems', 'ItemCount', False, 'querystring', 'MaxItems')), False, None),
    'ListDurableExecutionsByFunctionResponse': ('structure', (('DurableExecutions', 'DurableExecutions', False), ('NextMarker', 'String', False)), False, None),
    'ListEventSourceMappingsRequest': ('structure', (('EventSourceArn', 'Arn', False, 'querystring', 'EventSourceArn'), ('FunctionName', 'NamespacedFunctionName', False, 'querystring', 'FunctionName'), ('Marker', 'String', False, 'querystring', 'Marker'), ('MaxItems', 'MaxListItems', False, 'querystring', 'MaxItems')), False, None),
    'ListEventSourceMappingsResponse': ('structure', (('NextMarker', 'String', False), ('EventSourceMappings', 'EventSourceMappingsList', False)), False, None),
    'ListFunctionEventInvokeConfigsRequest': ('structure', (('FunctionName', 'NamespacedFunctionName', True, 'uri', 'FunctionName'), ('Marker', 'String', False, 'querystring', 'Marker'), ('MaxItems', 'MaxFunctionEventInvokeConfigListItems', False, 'querystring', 'MaxItems')), False, None),
    'ListFunctionEventInvokeConfigsResponse': ('structure', (('FunctionEventInvokeConfigs', 'FunctionEventInvokeConfigList', False), ('NextMarker', 'String', False)), False, None),
    'ListFunctionUrlConfigsRequest': ('structure', (('FunctionName', 'FunctionUrlFunctionName', True, 'uri', 'FunctionName'), ('Marker', 'String', False, 'querystring', 'Marker'), ('MaxItems', 'MaxItems', False, 'querystring', 'MaxItems')), False, None),
    'ListFunctionUrlConfigsResponse': ('structure', (('FunctionUrlConfigs', 'FunctionUrlConfigList', True), ('NextMarker', 'String', False)), False, None),
    'ListFunctionVersionsByCapacityProviderRequest': ('structure', (('CapacityProviderName', 'CapacityProviderName', True, 'uri', 'CapacityProviderName'), ('Marker', 'String', False, 'querystring', 'Marker'), ('MaxItems', 'MaxFiftyListItems', False, 'querystring', 'MaxItems')), False, None),
    'ListFunctionVersionsByCapacityProviderResponse': ('structure', (('CapacityProviderArn', 'CapacityProviderArn', True), ('FunctionVersions', 'FunctionVersionsByCapacityProviderList', True), ('NextMarker', 'String', False)), False, None),
    'ListFunctionsByCodeSigningConfigRequest': ('structure', (('CodeSigningConfigArn', 'CodeSigningConfigArn', True, 'uri', 'CodeSigningConfigArn'), ('Marker', 'String', False, 'querystring', 'Marker'), ('MaxItems', 'MaxListItems', False, 'querystring', 'MaxItems')), False, None),
    'ListFunctionsByCodeSigningConfigResponse': ('structure', (('NextMarker', 'String', False), ('FunctionArns', 'FunctionArnList', False)), False, None),
    'ListFunctionsRequest': ('structure', (('MasterRegion', 'MasterRegion', False, 'querystring', 'MasterRegion'), ('FunctionVersion', 'FunctionVersion', False, 'querystring', 'FunctionVersion'), ('Marker', 'String', False, 'querystring', 'Marker'), ('MaxItems', 'MaxListItems', False, 'querystring', 'MaxItems')), False, None),
    'ListFunctionsResponse': ('structure', (('NextMarker', 'String', False), ('Functions', 'FunctionList', False)), False, None),
    'ListLayerVersionsRequest': ('structure', (('CompatibleArchitecture', 'Architecture', False, 'querystring', 'CompatibleArchitecture'), ('CompatibleRuntime', 'Runtime', False, 'querystring', 'CompatibleRuntime'), ('LayerName', 'LayerNameOrArn', True, 'uri', 'LayerName'), ('Marker', 'String', False, 'querystring', 'Marker'), ('MaxItems', 'MaxLayerListItems', False, 'querystring', 'MaxItems')), False, None),
    'ListLayerVersionsResponse': ('structure', (('NextMarker', 'String', False), ('LayerVersions', 'LayerVersionsList', False)), False, None),
    'ListLayersRequest': ('structure', (('CompatibleArchitecture', 'Architecture', False, 'querystring', 'CompatibleArchitecture'), ('CompatibleRuntime', 'Runtime', False, 'querystring', 'CompatibleRuntime'), ('Marker', 'String', False, 'querystring', 'Marker'), ('MaxItems', 'MaxLayerListItems', False, 'querystring', 'MaxItems')), False, None),
    'ListLayersResponse': ('structure', (('NextMarker', 'String', False), ('Layers', 'LayersList', False)), False, None),
    'ListProvisionedConcurrencyConfigsRequest': ('structure', (('FunctionName', 'FunctionName', True, 'uri', 'FunctionName'), ('Marker', 'String', False, 'querystring', 'Marker'), ('MaxItems', 'MaxProvisionedConcurrencyConfigListItems', False, 'querystring', 'MaxItems')), False, None),
    'ListProvisionedConcurrencyConfigsResponse': ('structure', (('ProvisionedConcurrencyConfigs', 'ProvisionedConcurrencyConfigList', False), ('NextMarker', 'String', False)), False, None),
    'ListTagsRequest': ('structure', (('Resource', 'TaggableResource', True, 'uri', 'Resource'),), False, None),
    'ListTagsResponse': ('structure', (('Tags', 'Tags', False),), False, None),
    'ListVersionsByFunctionRequest': ('structure', (('FunctionName', 'NamespacedFunctionName', True, 'uri', 'FunctionName'), ('Marker', 'String', False, 'querystring', 'Marker'), ('MaxItems', 'MaxListItems', False, 'querystring', 'MaxItems')), False, None),
    'ListVersionsByFunctionResponse': ('structure', (('NextMarker', 'String', False), ('Versions', 'FunctionList', False)), False, None),
    'LocalMountPath': ('string', 0, 160, '/mnt/[a-zA-Z0-9-_.]+', None, False),
    'LogFormat': ('string', None, None, None, ('JSON', 'Text'), False),
    'LogGroup': ('string', 1, 512, '[\\.\\-_/#A-Za-z0-9]+', None, False),
    'LogType': ('string', None, None, None, ('None', 'Tail'), False),
    'LoggingConfig': ('structure', (('LogFormat', 'LogFormat', False), ('ApplicationLogLevel', 'ApplicationLogLevel', False), ('SystemLogLevel', 'SystemLogLevel', False), ('LogGroup', 'LogGroup', False)), False, None),
    'Long': ('long', None, None),
    'MasterRegion': ('string', 1, 50, 'ALL|(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}', None, False),
    'MaxAge': ('integer', 0, 86400),
    'MaxFiftyListItems': ('integer', 1, 50),
    'MaxFunctionEventInvokeConfigListItems': ('integer', 1, 50),
    'MaxItems': ('integer', 1, 50),
    'MaxLayerListItems': ('integer', 1, 50),
    'MaxListItems': ('integer', 1, 10000),
    'MaxProvisionedConcurrencyConfigListItems': ('integer', 1, 50),
    'MaximumBatchingWindowInSeconds': ('integer', 0, 300),
    'MaximumConcurrency': ('integer', 2, 1000),
    'MaximumEventAgeInSeconds': ('integer', 60, 21600),
    'MaximumNumberOfPollers': ('integer', 1, 10000),
    'MaximumRecordAgeInSeconds': ('integer', -1, 604800),
    'MaximumRetryAttempts': ('integer', 0, 2),
    'MaximumRetryAttemptsEventSourceMapping': ('integer', -1, 10000),
    'MemorySize': ('integer', 128, 32768),
    'Method': ('string', 0, 6, '.*', None, False),
    'MetricTargetValue': ('double', 0, 100),
    'MinimumNumberOfPollers': ('integer', 1, 200),
    'NameSpacedFunctionArn': ('string', 0, 10000, 'arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:function:[a-zA-Z0-9-_\\.]+(:(\\$LATEST(\\.PUBLISHED)?|[a-zA-Z0-9-_]+))?', None, False),
    'NamespacedFunctionName': ('string', 1, 256, '(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_\\.]+)(:(\\$LATEST(\\.PUBLISHED)?|[a-zA-Z0-9-_]+))?', None, False),
    'NamespacedStatementId': ('string', 1, 100, '([a-zA-Z0-9-_.]+)', None, False),
    'NonNegativeInteger': ('integer', 0, None),
    'NullableBoolean': ('boolean',),
    'NumericLatestPublishedOrAliasQualifier': ('string', 1, 128, '\\$(LATEST(\\.PUBLISHED)?)|[a-zA-Z0-9-_$]+', None, False),
    'OnFailure': ('structure', (('Destination', 'DestinationArn', False),), False, None),
    'OnSuccess': ('structure', (('Destination', 'DestinationArn', False),), False, None),
    'Operation': ('structure', (('Id', 'OperationId', True), ('ParentId', 'OperationId', False), ('Name', 'OperationName', False), ('Type', 'OperationType', True), ('SubType', 'OperationSubType', False), ('StartTimestamp', 'ExecutionTimestamp', True), ('EndTimestamp', 'ExecutionTimestamp', False), ('Status', 'OperationStatus', True), ('ExecutionDetails', 'ExecutionDetails', False), ('ContextDetails', 'ContextDetails', False), ('StepDetails', 'StepDetails', False), ('WaitDetails', 'WaitDetails', False), ('CallbackDetails', 'CallbackDetails', False), ('ChainedInvokeDetails', 'ChainedInvokeDetails', False)), False, None),
    'OperationAction': ('string', None, None, None, ('START', 'SUCCEED', 'FAIL', 'RETRY', 'CANCEL'), False),
    'OperationId': ('string', 1, 64, '[a-zA-Z0-9-_]+', None, False),
    'OperationName': ('string', 1, 256, '[\\x20-\\x7E]+', None, False),
    'OperationPayload': ('string', 0, 6291456, None, None, True),
    'OperationStatus': ('string', None, None, None, ('STARTED', 'PENDING', 'READY', 'SUCCEEDED', 'FAILED', 'CANCELLED', 'TIMED_OUT', 'STOPPED'), False),
    'OperationSubType': ('string', 1, 32, '[a-zA-Z0-9-_]+', None, False),
    'OperationType': ('string', None, None, None, ('EXECUTION', 'CONTEXT', 'STEP', 'WAIT', 'CALLBACK', 'CHAINED_INVOKE'), False),
    'OperationUpdate': ('structure', (('Id', 'OperationId', True), ('ParentId', 'OperationId', False), ('Name', 'OperationName', False), ('Type', 'OperationType', True), ('SubType', 'OperationSubType', False), ('Action', 'OperationAction', True), ('Payload', 'OperationPayload', False), ('Error', 'ErrorObject', False), ('ContextOptions', 'ContextOptions', False), ('StepOptions', 'StepOptions', False), ('WaitOptions', 'WaitOptions', False), ('CallbackOptions', 'CallbackOptions', False), ('ChainedInvokeOptions', 'ChainedInvokeOptions', False)), False, None),
    'OperationUpdates': ('list', 'OperationUpdate', None, None, False),
    'Operations': ('list', 'Operation', None, None, False),
    'OrganizationId': ('string', 0, 34, 'o-[a-z0-9]{10,32}', None, False),
    'Origin': ('string', 1, 253, '.*', None, False),
    'OutputPayload': ('string', 0, 6291456, None, None, True),
    'PackageType': ('string', None, None, None, ('Zip', 'Image'), False),
    'ParallelizationFactor': ('integer', 1, 10),
    'Pattern': ('string', 0, 4096, '[\\s\\S]*', None, False),
    'PauseDetails': ('structure', (('PauseRequestTimestamp', 'ExecutionTimestamp', True), ('Reason', 'PauseReason', False), ('ExecutionTimeoutPaused', 'ExecutionTimeoutPaused', True)), False, None),
    'PauseDurableExecutionRequest': ('structure', (('DurableExecutionArn', 'DurableExecutionArn', True, 'uri', 'DurableExecutionArn'), ('ClientToken', 'ClientToken', False), ('Reason', 'PauseReason', False), ('ExecutionTimeoutPaused', 'ExecutionTimeoutPaused', False)), False, None),
    'PauseDurableExecutionResponse': ('structure', (), False, None),
    'PauseReason': ('string', 0, 1024, None, None, True),
    'PerExecutionEnvironmentMaxConcurrency': ('integer', 1, 1600),
    'PolicyResourceArn': ('string', 0, 512, 'arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:(function:[a-zA-Z0-9-_]+(:(\\$LATEST(\\.PUBLISHED)?|[a-zA-Z0-9-_])+)?|runtime/[a-zA-Z0-9-_./]+)', None, False),
    'PositiveInteger': ('integer', 1, None),
    'Principal': ('string', 0, 2048, '[^\\s]+', None, False),
    'PrincipalOrgID': ('string', 12, 34, 'o-[a-z0-9]{10,32}', None, False),
    'PropagateTags': ('structure', (('Mode', 'PropagateTagsMode', False), ('ExplicitTags', 'PropagateTagsExplicitTagsMap', False)), False, None),
    'PropagateTagsExplicitTagsMap': ('map', 'TagKey', 'TagValue', 0, 40, False),
    'PropagateTagsMode': ('string', None, None, None, ('None', 'Explicit'), False),
    'ProvisionedConcurrencyConfigList': ('list', 'ProvisionedConcurrencyConfigListItem', None, None, False),
    'ProvisionedConcurrencyConfigListItem': ('structure', (('FunctionArn', 'FunctionArn', False), ('RequestedProvisionedConcurrentExecutions', 'PositiveInteger', False), ('AvailableProvisionedConcurrentExecutions', 'NonNegativeInteger', False), ('AllocatedProvisionedConcurrentExecutions', 'NonNegativeInteger', False), ('Status', 'ProvisionedConcurrencyStatusEnum', False), ('StatusReason', 'String', False), ('LastModified', 'Timestamp', False)), False, None),
    'ProvisionedConcurrencyStatusEnum': ('string', None, None, None, ('IN_PROGRESS', 'READY', 'FAILED'), False),
    'ProvisionedPollerConfig': ('structure', (('MinimumPollers', 'MinimumNumberOfPollers', False), ('MaximumPollers', 'MaximumNumberOfPollers', False), ('PollerGroupName', 'ProvisionedPollerGroupName', False)), False, None),
    'ProvisionedPollerGroupName': ('string', 0, 128, '[a-zA-Z0-9-_]*', None, False),
    'PublishLayerVersionRequest': ('structure', (('LayerName', 'LayerNameOrArn', True, 'uri', 'LayerName'), ('Description', 'Description', False), ('Content', 'LayerVersionContentInput', True), ('CompatibleArchitectures', 'CompatibleArchitectures', False), ('CompatibleRuntimes', 'CompatibleRuntimes', False), ('LicenseInfo', 'LicenseInfo', False)), False, None),
    'PublishLayerVersionResponse': ('structure', (('Content', 'LayerVersionContentOutput', False), ('LayerArn', 'LayerArn', False), ('LayerVersionArn', 'LayerVersionArn', False), ('Description', 'Description', False), ('CreatedDate', 'Timestamp', False), ('Version', 'LayerVersionNumber', False), ('CompatibleArchitectures', 'CompatibleArchitectures', False), ('CompatibleRuntimes', 'CompatibleRuntimes', False), ('LicenseInfo', 'LicenseInfo', False)), False, None),
    'PublishVersionRequest': ('structure', (('FunctionName', 'FunctionName', True, 'uri', 'FunctionName'), ('CodeSha256', 'String', False), ('Description', 'Description', False), ('RevisionId', 'String', False), ('PublishTo', 'FunctionVersionLatestPublished', False)), False, None),
    'PublishedFunctionQualifier': ('string', 1, 128, '(\\$LATEST\\.PUBLISHED|[0-9]+)', None, False),
    'PutFunctionCodeSigningConfigRequest': ('structure', (('CodeSigningConfigArn', 'CodeSigningConfigArn', True), ('FunctionName', 'NamespacedFunctionName', True, 'uri', 'FunctionName')), False, None),
    'PutFunctionCodeSigningConfigResponse': ('structure', (('CodeSigningConfigArn', 'CodeSigningConfigArn', True), ('FunctionName', 'FunctionName', True)), False, None),
    'PutFunctionConcurrencyRequest': ('structure', (('FunctionName', 'FunctionName', True, 'uri', 'FunctionName'), ('ReservedConcurrentExecutions', 'ReservedConcurrentExecutions', True)), False, None),
    'PutFunctionEventInvokeConfigRequest': ('structure', (('FunctionName', 'NamespacedFunctionName', True, 'uri', 'FunctionName'), ('Qualifier', 'NumericLatestPublishedOrAliasQualifier', False, 'querystring', 'Qualifier'), ('MaximumRetryAttempts', 'MaximumRetryAttempts', False), ('MaximumEventAgeInSeconds', 'MaximumEventAgeInSeconds', False), ('DestinationConfig', 'DestinationConfig', False)), False, None),
    'PutFunctionRecursionConfigRequest': ('structure', (('FunctionName', 'UnqualifiedFunctionName', True, 'uri', 'FunctionName'), ('RecursiveLoop', 'RecursiveLoop', True)), False, None),
    'PutFunctionRecursionConfigResponse': ('structure', (('RecursiveLoop', 'RecursiveLoop', False),), False, None),
    'PutFunctionScalingConfigRequest': ('structure', (('FunctionName', 'UnqualifiedFunctionName', True, 'uri', 'FunctionName'), ('Qualifier', 'PublishedFunctionQualifier', True, 'querystring', 'Qualifier'), ('FunctionScalingConfig', 'FunctionScalingConfig', False)), False, None),
    'PutFunctionScalingConfigResponse': ('structure', (('FunctionState', 'State', False),), False, None),
    'PutProvisionedConcurrencyConfigRequest': ('structure', (('FunctionName', 'FunctionName', True, 'uri', 'FunctionName'), ('Qualifier', 'Qualifier', True, 'querystring', 'Qualifier'), ('ProvisionedConcurrentExecutions', 'PositiveInteger', True)), False, None),
    'PutProvisionedConcurrencyConfigResponse': ('structure', (('RequestedProvisionedConcurrentExecutions', 'PositiveInteger', False), ('AllocatedProvisionedConcurrentExecutions', 'NonNegativeInteger', False), ('AvailableProvisionedConcurrentExecutions', 'NonNegativeInteger', False), ('Status', 'ProvisionedConcurrencyStatusEnum', False), ('StatusReason', 'String', False), ('LastModified', 'Timestamp', False)), False, None),
    'PutResourcePolicyRequest': ('structure', (('ResourceArn', 'PolicyResourceArn', True, 'uri', 'ResourceArn'), ('Policy', 'ResourcePolicy', True), ('RevisionId', 'RevisionId', False)), False, None),
    'PutResourcePolicyResponse': ('structure', (('Policy', 'ResourcePolicy', False), ('RevisionId', 'RevisionId', False)), False, None),
    'PutRuntimeManagementConfigRequest': ('structure', (('FunctionName', 'NamespacedFunctionName', True, 'uri', 'FunctionName'), ('Qualifier', 'NumericLatestPublishedOrAliasQualifier', False, 'querystring', 'Qualifier'), ('UpdateRuntimeOn', 'UpdateRuntimeOn', True), ('RuntimeVersionArn', 'RuntimeVersionArn', False)), False, None),
    'PutRuntimeManagementConfigResponse': ('structure', (('UpdateRuntimeOn', 'UpdateRuntimeOn', True), ('FunctionArn', 'FunctionArn', True), ('RuntimeVersionArn', 'RuntimeVersionArn', False)), False, None),
    'Qualifier': ('string', 1, 128, '(|[a-zA-Z0-9$_-]+)', None, False),
    'Queue': ('string', 1, 1000, '[\\s\\S]*', None, False),
    'Queues': ('list', 'Queue', 1, 1, False),
    'RecursiveLoop': ('string', None, None, None, ('Allow', 'Terminate'), False),
    'RemoveLayerVersionPermissionRequest': ('structure', (('LayerName', 'LayerNameOrArn', True, 'uri', 'LayerName'), ('VersionNumber', 'LayerVersionNumber', True, 'uri', 'VersionNumber'), ('StatementId', 'StatementId', True, 'uri', 'StatementId'), ('RevisionId', 'String', False, 'querystring', 'RevisionId')), False, None),
    'RemovePermissionRequest': ('structure', (('FunctionName', 'NamespacedFunctionName', True, 'uri', 'FunctionName'), ('StatementId', 'NamespacedStatementId', True, 'uri', 'StatementId'), ('Qualifier', 'NumericLatestPublishedOrAliasQualifier', False, 'querystring', 'Qualifier'), ('RevisionId', 'String', False, 'querystring', 'RevisionId')), False, None),
    'ReplayChildren': ('boolean',),
    'ReservedConcurrentExecutions': ('integer', 0, None),
    'ResolvedS3Object': ('structure', (('S3Bucket', 'S3Bucket', False), ('S3Key', 'S3Key', False), ('S3ObjectVersion', 'S3ObjectVersion', False)), False, None),
    'ResourceArn': ('string', 0, 10000, '(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()', None, False),
    'ResourcePolicy': ('string', 1, 20480, '[\\s\\S]+', None, False),
    'ResponseStreamingInvocationType': ('string', None, None, None, ('RequestResponse', 'DryRun'), False),
    'ResumeDurableExecutionRequest': ('structure', (('DurableExecutionArn', 'DurableExecutionArn', True, 'uri', 'DurableExecutionArn'), ('ClientToken', 'ClientToken', False), ('Reason', 'ResumeReason', False)), False, None),
    'ResumeDurableExecutionResponse': ('structure', (), False, None),
    'ResumeReason': ('string', 0, 1024, None, None, True),
    'RetentionPeriodInDays': ('integer', 1, 90),
    'RetryDetails': ('structure', (('CurrentAttempt', 'AttemptCount', False), ('NextAttemptDelaySeconds', 'DurationSeconds', False)), False, None),
    'ReverseOrder': ('boolean',),
    'RevisionId': ('string', 36, 36, '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', None, False),
    'RoleArn': ('string', 0, 10000, 'arn:(aws[a-zA-Z-]*)?:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+', None, False),
    'Runtime': ('string', None, None, None, ('nodejs', 'nodejs4.3', 'nodejs6.10', 'nodejs8.10', 'nodejs10.x', 'nodejs12.x', 'nodejs14.x', 'nodejs16.x', 'nodejs18.x', 'nodejs20.x', 'nodejs22.x', 'nodejs24.x', 'java8', 'java8.al2', 'java11', 'java17', 'java21', 'java25', 'python2.7', 'python3.6', 'python3.7', 'python3.8', 'python3.9', 'python3.10', 'python3.11', 'python3.12', 'python3.13', 'python3.14', 'dotnetcore1.0', 'dotnetcore2.0', 'dotnetcore2.1', 'dotnetcore3.1', 'dotnet6', 'dotnet8', 'dotnet10', 'nodejs4.3-edge', 'go1.x', 'ruby2.5', 'ruby2.7', 'ruby3.2', 'ruby3.3', 'ruby3.4', 'ruby4.0', 'provided', 'provided.al2', 'provided.al2023', 'nodejs26.x', 'python3.15', 'java8.al2023', 'java11.al2023', 'java17.al2023', 'custom'), False),
    'RuntimeVersionArn': ('string', 26, 2048, '((arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}::runtime:.+)|(arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:runtime/[A-Za-z0-9_.-]{1,128}/version/[A-Za-z0-9_.-]{1,128}))', None, False),
    'RuntimeVersionConfig': ('structure', (('RuntimeVersionArn', 'RuntimeVersionArn', False), ('Error', 'RuntimeVersionError', False)), False, None),
    'RuntimeVersionError': ('structure', (('ErrorCode', 'String', False), ('Message', 'SensitiveString', False)), False, None),
    'S3Bucket': ('string', 3, 63, '[0-9A-Za-z\\.\\-_]*(?<!\\.)', None, False),
    'S3FilesConfig': ('structure', (('DirectS3Read', 'DirectS3Read', False),), False, None),
    'S3Key': ('string', 1, 1024, '.*', None, False),
    'S3ObjectStorageMode': ('string', None, None, None, ('COPY', 'REFERENCE'), False),
    'S3ObjectVersion': ('string', 1, 1024, '.*', None, False),
    'ScalingConfig': ('structure', (('MaximumConcurrency', 'MaximumConcurrency', False),), False, None),
    'SchemaRegistryEventRecordFormat': ('string', None, None, None, ('JSON', 'SOURCE'), False),
    'SchemaRegistryUri': ('string', 1, 10000, '[a-zA-Z0-9-\\/*:_+=.@-]*', None, False),
    'SecurityGroupId': ('string', 0, 1024, 'sg-[0-9a-zA-Z]*', None, False),
    'SecurityGroupIds': ('list', 'SecurityGroupId', 0, 5, False),
    'SelfManagedEventSource': ('structure', (('Endpoints', 'Endpoints', False),), False, None),
    'SelfManagedKafkaEventSourceConfig': ('structure', (('ConsumerGroupId', 'URI', False), ('SchemaRegistryConfig', 'KafkaSchemaRegistryConfig', False), ('ConsumptionMode', 'KafkaEventSourceMappingConsumptionMode', False)), False, None),
    'SendDurableExecutionCallbackFailureRequest': ('structure', (('CallbackId', 'CallbackId', True, 'uri', 'CallbackId'), ('Error', 'ErrorObject', False)), False, 'Error'),
    'SendDurableExecutionCallbackFailureResponse': ('structure', (), False, None),
    'SendDurableExecutionCallbackHeartbeatRequest': ('structure', (('CallbackId', 'CallbackId', True, 'uri', 'CallbackId'),), False, None),
    'SendDurableExecutionCallbackHeartbeatResponse': ('structure', (), False, None),
    'SendDurableExecutionCallbackSuccessRequest': ('structure', (('CallbackId', 'CallbackId', True, 'uri', 'CallbackId'), ('Result', 'BinaryOperationPayload', False)), False, 'Result'),
    'SendDurableExecutionCallbackSuccessResponse': ('structure', (), False, None),
    'SensitiveString': ('string', None, None, None, None, True),
    'SensitiveStringOnServerOnly': ('string', 0, 10000, None, None, False),
    'SigningProfileVersionArns': ('list', 'Arn', 1, 20, False),
    'SnapStart': ('structure', (('ApplyOn', 'SnapStartApplyOn', False),), False, None),
    'SnapStartApplyOn': ('string', None, None, None, ('PublishedVersions', 'None'), False),
    'SnapStartOptimizationStatus': ('string', None, None, None, ('On', 'Off'), False),
    'SnapStartResponse': ('structure', (('ApplyOn', 'SnapStartApplyOn', False), ('OptimizationStatus', 'SnapStartOptimizationStatus', False)), False, None),
    'SourceAccessConfiguration': ('structure', (('Type', 'SourceAccessType', False), ('URI', 'URI', False)), False, None),
    'SourceAccessConfigurations': ('list', 'SourceAccessConfiguration', 0, 23, False),
    'SourceAccessType': ('string', None, None, None, ('BASIC_AUTH', 'VPC_SUBNET', 'VPC_SECURITY_GROUP', 'SASL_SCRAM_512_AUTH', 'SASL_SCRAM_256_AUTH', 'VIRTUAL_HOST', 'CLIENT_CERTIFICATE_TLS_AUTH', 'SERVER_ROOT_CA_CERTIFICATE', 'OAUTHBEARER_AUTH', 'OAUTHBEARER_SCOPE', 'OAUTHBEARER_AUDIENCE', 'OAUTHBEARER_LOGICAL_CLUSTER', 'OAUTHBEARER_IDENTITY_POOL', 'IAM_AUTH', 'IAM_OAUTHBEARER_AUTH'), False),
    'SourceOwner': ('string', 0, 12, '\\d{12}', None, False),
    'StackTraceEntries': ('list', 'StackTraceEntry', None, None, False),
    'StackTraceEntry': ('string', None, None, None, None, True),
    'State': ('string', None, None, None, ('Pending', 'Active', 'Inactive', 'Failed', 'Deactivating', 'Deactivated', 'ActiveNonInvocable', 'Deleting'), False),
    'StateReason': ('string', None, None, None, None, False),
    'StateReasonCode': ('string', None, None, None, ('Idle', 'Creating', 'Restoring', 'EniLimitExceeded', 'InsufficientRolePermissions', 'InvalidConfiguration', 'InternalError', 'SubnetOutOfIPAddresses', 'InvalidSubnet', 'InvalidSecurityGroup', 'ImageDeleted', 'ImageAccessDenied', 'InvalidImage', 'KMSKeyAccessDenied', 'KMSKeyNotFound', 'InvalidStateKMSKey', 'DisabledKMSKey', 'EFSIOError', 'EFSMountConnectivityError', 'EFSMountFailure', 'EFSMountTimeout', 'InvalidRuntime', 'InvalidZipFileException', 'FunctionError', 'ServiceQuotaExceededException', 'VcpuLimitExceeded', 'CapacityProviderScalingLimitExceeded', 'InsufficientCapacity', 'EC2RequestLimitExceeded', 'FunctionError.InitTimeout', 'FunctionError.RuntimeInitError', 'FunctionError.ExtensionInitError', 'FunctionError.InvalidEntryPoint', 'FunctionError.InvalidWorkingDirectory', 'FunctionError.PermissionDenied', 'FunctionError.TooManyExtensions', 'FunctionError.InitResourceExhausted', 'DisallowedByVpcEncryptionControl', 'DrainingDurableExecutions', 'IncompatibleAcceleratorInstanceTypes', 'DependencyError'), False),
    'StatementId': ('string', 1, 100, '([a-zA-Z0-9-_]+)', None, False),
    'StepDetails': ('structure', (('Attempt', 'AttemptCount', False), ('NextAttemptTimestamp', 'ExecutionTimestamp', False), ('Result', 'OperationPayload', False), ('Error', 'ErrorObject', False)), False, None),
    'StepFailedDetails': ('structure', (('Error', 'EventError', True), ('RetryDetails', 'RetryDetails', True)), False, None),
    'StepOptions': ('structure', (('NextAttemptDelaySeconds', 'StepOptionsNextAttemptDelaySecondsInteger', False),), False, None),
    'StepOptionsNextAttemptDelaySecondsInteger': ('integer', 1, 31622400),
    'StepStartedDetails': ('structure', (), False, None),
    'StepSucceededDetails': ('structure', (('Result', 'EventResult', True), ('RetryDetails', 'RetryDetails', True)), False, None),
    'StopDurableExecutionRequest': ('structure', (('DurableExecutionArn', 'DurableExecutionArn', True, 'uri', 'DurableExecutionArn'), ('Error', 'ErrorObject', False)), False, 'Error'),
    'StopDurableExecutionResponse': ('structure', (('StopTimestamp', 'ExecutionTimestamp', True),), False, None),
    'String': ('string', None, None, None, None, False),
    'StringList': ('list', 'String', 0, 1500, False),
    'SubnetId': ('string', 0, 1024, 'subnet-[0-9a-z]*', None, False),
    'SubnetIds': ('list', 'SubnetId', 0, 16, False),
    'SystemLogLevel': ('string', None, None, None, ('DEBUG', 'INFO', 'WARN'), False),
    'TagKey': ('string', 1, 128, '([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)', None, False),
    'TagKeyList': ('list', 'TagKey', None, None, False),
    'TagResourceRequest': ('structure', (('Resource', 'TaggableResource', True, 'uri', 'Resource'), ('Tags', 'Tags', True)), False, None),
    'TagValue': ('string', 0, 256, '([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)', None, False),
    'TaggableResource': ('string', 1, 10000, 'arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:(function:[a-zA-Z0-9-_]+(:(\\$LATEST|[a-zA-Z0-9-_]+))?|code-signing-config:csc-[a-z0-9]{17}|event-source-mapping:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|(capacity-provider|network-connector):[a-zA-Z0-9-_]{1,64})', None, False),
    'Tags': ('map', 'TagKey', 'TagValue', None, None, False),
    'TagsError': ('structure', (('ErrorCode', 'TagsErrorCode', True), ('Message', 'TagsErrorMessage', True)), False, None),
    'TagsErrorCode': ('string', 10, 21, '[A-Za-z]+Exception', None, False),
    'TagsErrorMessage': ('string', 84, 1000, '.*', None, False),
    'TargetTrackingScalingPolicy': ('structure', (('PredefinedMetricType', 'CapacityProviderPredefinedMetricType', True), ('TargetValue', 'MetricTargetValue', True)), False, None),
    'TenancyConfig': ('structure', (('TenantIsolationMode', 'TenantIsolationMode', True),), False, None),
    'TenantId': ('string', 1, 256, '[a-zA-Z0-9\\._:\\/=+\\-@ ]+', None, False),
    'TenantIsolationMode': ('string', None, None, None, ('PER_TENANT',), False),
    'ThrottleReason': ('string', None, None, None, ('ConcurrentInvocationLimitExceeded', 'FunctionInvocationRateLimitExceeded', 'ReservedFunctionConcurrentInvocationLimitExceeded', 'ReservedFunctionInvocationRateLimitExceeded', 'CallerRateLimitExceeded', 'ConcurrentSnapshotCreateLimitExceeded'), False),
    'Timeout': ('integer', 1, 5400),
    'Timestamp': ('string', 0, 100, '.*', None, False),
    'Topic': ('string', 1, 249, '[^.]([a-zA-Z0-9\\-_.]+)', None, False),
    'Topics': ('list', 'Topic', 1, 1, False),
    'TraceHeader': ('structure', (('XAmznTraceId', 'XAmznTraceId', False),), False, None),
    'TracingConfig': ('structure', (('Mode', 'TracingMode', False),), False, None),
    'TracingConfigResponse': ('structure', (('Mode', 'TracingMode', False),), False, None),
    'TracingMode': ('string', None, None, None, ('Active', 'PassThrough'), False),
    'Truncated': ('boolean',),
    'TumblingWindowInSeconds': ('integer', 0, 900),
    'URI': ('string', 1, 200, '[ a-zA-Z0-9-\\/*:_+=.@-]*', None, False),
    'UUIDString': ('string', 36, 36, None, None, False),
    'UnqualifiedFunctionName': ('string', 1, 140, '(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_]+)', None, False),
    'UnreservedConcurrentExecutions': ('integer', 0, None),
    'UntagResourceRequest': ('structure', (('Resource', 'TaggableResource', True, 'uri', 'Resource'), ('TagKeys', 'TagKeyList', True, 'querystring', 'tagKeys')), False, None),
    'UpdateAliasRequest': ('structure', (('FunctionName', 'FunctionName', True, 'uri', 'FunctionName'), ('Name', 'Alias', True, 'uri', 'Name'), ('FunctionVersion', 'VersionWithLatestPublished', False), ('Description', 'Description', False), ('RoutingConfig', 'AliasRoutingConfiguration', False), ('RevisionId', 'String', False)), False, None),
    'UpdateCapacityProviderRequest': ('structure', (('CapacityProviderName', 'CapacityProviderName', True, 'uri', 'CapacityProviderName'), ('CapacityProviderScalingConfig', 'CapacityProviderScalingConfig', False), ('PropagateTags', 'PropagateTags', False), ('TelemetryConfig', 'CapacityProviderTelemetryConfig', False)), False, None),
    'UpdateCapacityProviderResponse': ('structure', (('CapacityProvider', 'CapacityProvider', True),), False, None),
    'UpdateCodeSigningConfigRequest': ('structure', (('CodeSigningConfigArn', 'CodeSigningConfigArn', True, 'uri', 'CodeSigningConfigArn'), ('Description', 'Description', False), ('AllowedPublishers', 'AllowedPublishers', False), ('CodeSigningPolicies', 'CodeSigningPolicies', False)), False, None),
    'UpdateCodeSigningConfigResponse': ('structure', (('CodeSigningConfig', 'CodeSigningConfig', True),), False, None),
    'UpdateEventSourceMappingRequest': ('structure', (('UUID', 'UUIDString', True, 'uri', 'UUID'), ('FunctionName', 'NamespacedFunctionName', False), ('Enabled', 'Enabled', False), ('BatchSize', 'BatchSize', False), ('FilterCriteria', 'FilterCriteria', False), ('KMSKeyArn', 'KMSKeyArn', False), ('MetricsConfig', 'EventSourceMappingMetricsConfig', False), ('LoggingConfig', 'EventSourceMappingLoggingConfig', False), ('ScalingConfig', 'ScalingConfig', False), ('MaximumBatchingWindowInSeconds', 'MaximumBatchingWindowInSeconds', False), ('ParallelizationFactor', 'ParallelizationFactor', False), ('DestinationConfig', 'DestinationConfig', False), ('MaximumRecordAgeInSeconds', 'MaximumRecordAgeInSeconds', False), ('BisectBatchOnFunctionError', 'BisectBatchOnFunctionError', False), ('MaximumRetryAttempts', 'MaximumRetryAttemptsEventSourceMapping', False), ('TumblingWindowInSeconds', 'TumblingWindowInSeconds', False), ('SourceAccessConfigurations', 'SourceAccessConfigurations', False), ('FunctionResponseTypes', 'FunctionResponseTypeList', False), ('AmazonManagedKafkaEventSourceConfig', 'AmazonManagedKafkaEventSourceConfig', False), ('SelfManagedKafkaEventSourceConfig', 'SelfManagedKafkaEventSourceConfig', False), ('DocumentDBEventSourceConfig', 'DocumentDBEventSourceConfig', False), ('ProvisionedPollerConfig', 'ProvisionedPollerConfig', False)), False, None),
    'UpdateFunctionCodeRequest': ('structure', (('FunctionName', 'FunctionName', True, 'uri', 'FunctionName'), ('ZipFile', 'Blob', False), ('S3Bucket', 'S3Bucket', False), ('S3Key', 'S3Key', False), ('S3ObjectVersion', 'S3ObjectVersion', False), ('S3ObjectStorageMode', 'S3ObjectStorageMode', False), ('ImageUri', 'String', False), ('Architectures', 'ArchitecturesList', False), ('Publish', 'Boolean', False), ('PublishTo', 'FunctionVersionLatestPublished', False), ('DryRun', 'Boolean', False), ('RevisionId', 'String', False), ('SourceKMSKeyArn', 'KMSKeyArn', False)), False, None),
    'UpdateFunctionConfigurationRequest': ('structure', (('FunctionName', 'FunctionName', True, 'uri', 'FunctionName'), ('Role', 'RoleArn', False), ('Handler', 'Handler', False), ('Description', 'Description', False), ('Timeout', 'Timeout', False), ('MemorySize', 'MemorySize', False), ('VpcConfig', 'VpcConfig', False), ('Environment', 'Environment', False), ('Runtime', 'Runtime', False), ('DeadLetterConfig', 'DeadLetterConfig', False), ('KMSKeyArn', 'KMSKeyArn', False), ('TracingConfig', 'TracingConfig', False), ('RevisionId', 'String', False), ('Layers', 'LayerList', False), ('FileSystemConfigs', 'FileSystemConfigList', False), ('ImageConfig', 'ImageConfig', False), ('EphemeralStorage', 'EphemeralStorage', False), ('SnapStart', 'SnapStart', False), ('LoggingConfig', 'LoggingConfig', False), ('CapacityProviderConfig', 'CapacityProviderConfig', False), ('DurableConfig', 'DurableConfig', False), ('RuntimeConfig', 'FunctionRuntimeConfig', False), ('AcceleratorConfig', 'AcceleratorConfig', False)), False, None),
    'UpdateFunctionEventInvokeConfigRequest': ('structure', (('FunctionName', 'NamespacedFunctionName', True, 'uri', 'FunctionName'), ('Qualifier', 'NumericLatestPublishedOrAliasQualifier', False, 'querystring', 'Qualifier'), ('MaximumRetryAttempts', 'MaximumRetryAttempts', False), ('MaximumEventAgeInSeconds', 'MaximumEventAgeInSeconds', False), ('DestinationConfig', 'DestinationConfig', False)), False, None),
    'UpdateFunctionUrlConfigRequest': ('structure', (('FunctionName', 'FunctionUrlFunctionName', True, 'uri', 'FunctionName'), ('Qualifier', 'FunctionUrlQualifier', False, 'querystring', 'Qualifier'), ('AuthType', 'FunctionUrlAuthType', False), ('Cors', 'Cors', False), ('InvokeMode', 'InvokeMode', False)), False, None),
    'UpdateFunctionUrlConfigResponse': ('structure', (('FunctionUrl', 'FunctionUrl', True), ('FunctionArn', 'FunctionArn', True), ('AuthType', 'FunctionUrlAuthType', True), ('Cors', 'Cors', False), ('CreationTime', 'Timestamp', True), ('LastModifiedTime', 'Timestamp', True), ('InvokeMode', 'InvokeMode', False)), False, None),
    'UpdateRuntimeOn': ('string', None, None, None, ('Auto', 'Manual', 'FunctionUpdate'), False),
    'Version': ('string', 1, 1024, '(\\$LATEST|[0-9]+)', None, False),
    'VersionWithLatestPublished': ('string', 1, 1024, '(\\$LATEST(\\.PUBLISHED)?|[0-9]+)', None, False),
    'VpcConfig': ('structure', (('SubnetIds', 'SubnetIds', False), ('SecurityGroupIds', 'SecurityGroupIds', False), ('Ipv6AllowedForDualStack', 'NullableBoolean', False)), False, None),
    'VpcConfigResponse': ('structure', (('SubnetIds', 'SubnetIds', False), ('SecurityGroupIds', 'SecurityGroupIds', False), ('VpcId', 'VpcId', False), ('Ipv6AllowedForDualStack', 'NullableBoolean', False)), False, None),
    'VpcId': ('string', None, None, None, None, False),
    'WaitCancelledDetails': ('structure', (('Error', 'EventError', False),), False, None),
    'WaitDetails': ('structure', (('ScheduledEndTimestamp', 'ExecutionTimestamp', False),), False, None),
    'WaitOptions': ('structure', (('WaitSeconds', 'WaitOptionsWaitSecondsInteger', False),), False, None),
    'WaitOptionsWaitSecondsInteger': ('integer', 1, 31622400),
    'WaitStartedDetails': ('structure', (('Duration', 'DurationSeconds', True), ('ScheduledEndTimestamp', 'ExecutionTimestamp', True)), False, None),
    'WaitSucceededDetails': ('structure', (('Duration', 'DurationSeconds', False),), False, None),
    'Weight': ('double', 0.0, 1.0),
    'WorkingDirectory': ('string', 0, 1000, None, None, False),
    'XAmznTraceId': ('string', 0, 8192, None, None, False),
}
