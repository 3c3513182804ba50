"""Shapes, errors, operations and constraints of cognito-idp/2016-04-18.

GENERATED from botocore's service model by `python -m tools.generate_wire`; change the generator, not this file.
Every member is optional here: what is required stands in `SHAPES`, whose rows `tools/wire/tables.py` explains.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import msgspec

from poolhouse.aws.errors import AwsError
from poolhouse.aws.operations import Operation

SERVICE: Final = 'cognito-idp'
TARGET_PREFIX: Final = 'AWSCognitoIdentityProviderService'
NAMES: Final[dict[str, str]] = {
    'access_token': 'AccessToken',
    'access_token_validity': 'AccessTokenValidity',
    'account_recovery_setting': 'AccountRecoverySetting',
    'account_takeover_risk_configuration': 'AccountTakeoverRiskConfiguration',
    'acr_configuration': 'AcrConfiguration',
    'acr_mapping': 'AcrMapping',
    'acr_value': 'AcrValue',
    'actions': 'Actions',
    'actor_token': 'ActorToken',
    'actor_token_provider_name': 'ActorTokenProviderName',
    'actor_token_type': 'ActorTokenType',
    'admin_create_user_config': 'AdminCreateUserConfig',
    'advanced_security_additional_flows': 'AdvancedSecurityAdditionalFlows',
    'advanced_security_mode': 'AdvancedSecurityMode',
    'alias_attributes': 'AliasAttributes',
    'allow_admin_create_user_only': 'AllowAdminCreateUserOnly',
    'allowed_first_auth_factors': 'AllowedFirstAuthFactors',
    'allowed_oauth_flows': 'AllowedOAuthFlows',
    'allowed_oauth_flows_user_pool_client': 'AllowedOAuthFlowsUserPoolClient',
    'allowed_oauth_scopes': 'AllowedOAuthScopes',
    'allowed_scopes': 'AllowedScopes',
    'analytics_configuration': 'AnalyticsConfiguration',
    'analytics_endpoint_id': 'AnalyticsEndpointId',
    'analytics_metadata': 'AnalyticsMetadata',
    'application_arn': 'ApplicationArn',
    'application_id': 'ApplicationId',
    'arn': 'Arn',
    'assets': 'Assets',
    'attribute_data_type': 'AttributeDataType',
    'attribute_mapping': 'AttributeMapping',
    'attribute_name': 'AttributeName',
    'attributes': 'Attributes',
    'attributes_require_verification_before_update': 'AttributesRequireVerificationBeforeUpdate',
    'attributes_to_get': 'AttributesToGet',
    'audiences': 'Audiences',
    'auth_events': 'AuthEvents',
    'auth_flow': 'AuthFlow',
    'auth_parameters': 'AuthParameters',
    'auth_session_validity': 'AuthSessionValidity',
    'authenticated_grant_types': 'AuthenticatedGrantTypes',
    'authentication_result': 'AuthenticationResult',
    'authenticator_attachment': 'AuthenticatorAttachment',
    'authenticator_transports': 'AuthenticatorTransports',
    'auto_verified_attributes': 'AutoVerifiedAttributes',
    'available_challenges': 'AvailableChallenges',
    'aws_account_id': 'AWSAccountId',
    'block_email': 'BlockEmail',
    'blocked_ip_range_list': 'BlockedIPRangeList',
    'bucket_arn': 'BucketArn',
    'bytes_': 'Bytes',
    'callback_urls': 'CallbackURLs',
    'caller_arn': 'CallerArn',
    'case_sensitive': 'CaseSensitive',
    'category': 'Category',
    'certificate': 'Certificate',
    'certificate_arn': 'CertificateArn',
    'challenge_name': 'ChallengeName',
    'challenge_parameters': 'ChallengeParameters',
    'challenge_required_on_new_device': 'ChallengeRequiredOnNewDevice',
    'challenge_response': 'ChallengeResponse',
    'challenge_responses': 'ChallengeResponses',
    'city': 'City',
    'client_authentication_result': 'ClientAuthenticationResult',
    'client_id': 'ClientId',
    'client_metadata': 'ClientMetadata',
    'client_name': 'ClientName',
    'client_secret': 'ClientSecret',
    'client_secret_create_date': 'ClientSecretCreateDate',
    'client_secret_descriptor': 'ClientSecretDescriptor',
    'client_secret_id': 'ClientSecretId',
    'client_secret_value': 'ClientSecretValue',
    'client_secrets': 'ClientSecrets',
    'client_type': 'ClientType',
    'cloud_front_distribution': 'CloudFrontDistribution',
    'cloud_front_domain': 'CloudFrontDomain',
    'cloud_watch_logs_configuration': 'CloudWatchLogsConfiguration',
    'cloud_watch_logs_role_arn': 'CloudWatchLogsRoleArn',
    'code': 'Code',
    'code_delivery_details': 'CodeDeliveryDetails',
    'code_delivery_details_list': 'CodeDeliveryDetailsList',
    'color_mode': 'ColorMode',
    'completion_date': 'CompletionDate',
    'completion_message': 'CompletionMessage',
    'compromised_credentials_detected': 'CompromisedCredentialsDetected',
    'compromised_credentials_risk_configuration': 'CompromisedCredentialsRiskConfiguration',
    'configuration_set': 'ConfigurationSet',
    'configuration_set_name': 'ConfigurationSetName',
    'configured_user_auth_factors': 'ConfiguredUserAuthFactors',
    'confirmation_code': 'ConfirmationCode',
    'context_data': 'ContextData',
    'country': 'Country',
    'create_auth_challenge': 'CreateAuthChallenge',
    'create_date': 'CreateDate',
    'created_at': 'CreatedAt',
    'creation_date': 'CreationDate',
    'credential': 'Credential',
    'credential_creation_options': 'CredentialCreationOptions',
    'credential_id': 'CredentialId',
    'credentials': 'Credentials',
    'css': 'CSS',
    'css_version': 'CSSVersion',
    'csv_header': 'CSVHeader',
    'custom_attributes': 'CustomAttributes',
    'custom_auth_mode': 'CustomAuthMode',
    'custom_domain': 'CustomDomain',
    'custom_domain_config': 'CustomDomainConfig',
    'custom_email_sender': 'CustomEmailSender',
    'custom_message': 'CustomMessage',
    'custom_sms_sender': 'CustomSMSSender',
    'dcr_configuration': 'DcrConfiguration',
    'default_email_option': 'DefaultEmailOption',
    'default_redirect_uri': 'DefaultRedirectURI',
    'define_auth_challenge': 'DefineAuthChallenge',
    'deletion_protection': 'DeletionProtection',
    'delivery_medium': 'DeliveryMedium',
    'description': 'Description',
    'desired_delivery_mediums': 'DesiredDeliveryMediums',
    'destination': 'Destination',
    'destination_user': 'DestinationUser',
    'developer_only_attribute': 'DeveloperOnlyAttribute',
    'device': 'Device',
    'device_attributes': 'DeviceAttributes',
    'device_configuration': 'DeviceConfiguration',
    'device_create_date': 'DeviceCreateDate',
    'device_group_key': 'DeviceGroupKey',
    'device_key': 'DeviceKey',
    'device_last_authenticated_date': 'DeviceLastAuthenticatedDate',
    'device_last_modified_date': 'DeviceLastModifiedDate',
    'device_name': 'DeviceName',
    'device_only_remembered_on_user_prompt': 'DeviceOnlyRememberedOnUserPrompt',
    'device_remembered_status': 'DeviceRememberedStatus',
    'device_secret_verifier_config': 'DeviceSecretVerifierConfig',
    'device_type': 'DeviceType',
    'devices': 'Devices',
    'domain': 'Domain',
    'domain_description': 'DomainDescription',
    'email_configuration': 'EmailConfiguration',
    'email_configuration_failure': 'EmailConfigurationFailure',
    'email_message': 'EmailMessage',
    'email_message_by_link': 'EmailMessageByLink',
    'email_mfa_configuration': 'EmailMfaConfiguration',
    'email_mfa_settings': 'EmailMfaSettings',
    'email_sending_account': 'EmailSendingAccount',
    'email_subject': 'EmailSubject',
    'email_subject_by_link': 'EmailSubjectByLink',
    'email_verification_message': 'EmailVerificationMessage',
    'email_verification_subject': 'EmailVerificationSubject',
    'enable_propagate_additional_user_context_data': 'EnablePropagateAdditionalUserContextData',
    'enable_status': 'EnableStatus',
    'enable_token_revocation': 'EnableTokenRevocation',
    'enabled': 'Enabled',
    'encoded_data': 'EncodedData',
    'enforcement': 'Enforcement',
    'estimated_number_of_users': 'EstimatedNumberOfUsers',
    'eums_sms': 'EumsSms',
    'event_action': 'EventAction',
    'event_context_data': 'EventContextData',
    'event_feedback': 'EventFeedback',
    'event_filter': 'EventFilter',
    'event_id': 'EventId',
    'event_response': 'EventResponse',
    'event_risk': 'EventRisk',
    'event_source': 'EventSource',
    'event_type': 'EventType',
    'expires_in': 'ExpiresIn',
    'explicit_auth_flows': 'ExplicitAuthFlows',
    'extension': 'Extension',
    'external_id': 'ExternalId',
    'factor_configuration': 'FactorConfiguration',
    'failed_users': 'FailedUsers',
    'failover': 'Failover',
    'feature': 'Feature',
    'feedback_date': 'FeedbackDate',
    'feedback_token': 'FeedbackToken',
    'feedback_value': 'FeedbackValue',
    'filter': 'Filter',
    'firehose_configuration': 'FirehoseConfiguration',
    'force_alias_creation': 'ForceAliasCreation',
    'free_limit_value': 'FreeLimitValue',
    'friendly_credential_name': 'FriendlyCredentialName',
    'friendly_device_name': 'FriendlyDeviceName',
    'from_': 'From',
    'generate_secret': 'GenerateSecret',
    'group': 'Group',
    'group_name': 'GroupName',
    'groups': 'Groups',
    'header_name': 'headerName',
    'header_value': 'headerValue',
    'high_action': 'HighAction',
    'html_body': 'HtmlBody',
    'http_headers': 'HttpHeaders',
    'id': 'Id',
    'id_token': 'IdToken',
    'id_token_validity': 'IdTokenValidity',
    'identifier': 'Identifier',
    'identity_provider': 'IdentityProvider',
    'idp_identifier': 'IdpIdentifier',
    'idp_identifiers': 'IdpIdentifiers',
    'image_file': 'ImageFile',
    'image_url': 'ImageUrl',
    'imported_users': 'ImportedUsers',
    'in_entity_id': 'InEntityId',
    'in_template_id': 'InTemplateId',
    'inbound_federation': 'InboundFederation',
    'invite_message_template': 'InviteMessageTemplate',
    'ip_address': 'IpAddress',
    'is_current_session': 'IsCurrentSession',
    'issued_token': 'IssuedToken',
    'issued_token_type': 'IssuedTokenType',
    'issuer_configuration': 'IssuerConfiguration',
    'job_id': 'JobId',
    'job_name': 'JobName',
    'key_configuration': 'KeyConfiguration',
    'key_type': 'KeyType',
    'kms_key_arn': 'KmsKeyArn',
    'kms_key_id': 'KMSKeyID',
    'lambda_arn': 'LambdaArn',
    'lambda_config': 'LambdaConfig',
    'lambda_version': 'LambdaVersion',
    'last_active_date': 'LastActiveDate',
    'last_ip_address': 'LastIPAddress',
    'last_location': 'LastLocation',
    'last_modified_date': 'LastModifiedDate',
    'limit': 'Limit',
    'limit_class': 'LimitClass',
    'limit_definition': 'LimitDefinition',
    'links': 'Links',
    'log_configurations': 'LogConfigurations',
    'log_delivery_configuration': 'LogDeliveryConfiguration',
    'log_group_arn': 'LogGroupArn',
    'log_level': 'LogLevel',
    'logout_urls': 'LogoutURLs',
    'low_action': 'LowAction',
    'managed_by': 'ManagedBy',
    'managed_login_branding': 'ManagedLoginBranding',
    'managed_login_branding_id': 'ManagedLoginBrandingId',
    'managed_login_version': 'ManagedLoginVersion',
    'max_length': 'MaxLength',
    'max_per_user': 'MaxPerUser',
    'max_results': 'MaxResults',
    'max_validity_minutes': 'MaxValidityMinutes',
    'max_value': 'MaxValue',
    'medium_action': 'MediumAction',
    'message': 'Message',
    'message_action': 'MessageAction',
    'mfa_configuration': 'MfaConfiguration',
    'mfa_email': 'MfaEmail',
    'mfa_options': 'MFAOptions',
    'min_length': 'MinLength',
    'min_value': 'MinValue',
    'minimum_length': 'MinimumLength',
    'mutable': 'Mutable',
    'name': 'Name',
    'new_device_metadata': 'NewDeviceMetadata',
    'next_token': 'NextToken',
    'no_action_email': 'NoActionEmail',
    'notify': 'Notify',
    'notify_configuration': 'NotifyConfiguration',
    'number_attribute_constraints': 'NumberAttributeConstraints',
    'open_dcr_enabled': 'OpenDcrEnabled',
    'open_dcr_grant_types': 'OpenDcrGrantTypes',
    'origin_session_id': 'OriginSessionId',
    'origination_identity': 'OriginationIdentity',
    'pagination_token': 'PaginationToken',
    'password': 'Password',
    'password_hashing_algorithm': 'PasswordHashingAlgorithm',
    'password_history_size': 'PasswordHistorySize',
    'password_policy': 'PasswordPolicy',
    'password_verifier': 'PasswordVerifier',
    'permanent': 'Permanent',
    'policies': 'Policies',
    'pool_name': 'PoolName',
    'post_authentication': 'PostAuthentication',
    'post_confirmation': 'PostConfirmation',
    'pre_authentication': 'PreAuthentication',
    'pre_sign_up': 'PreSignUp',
    'pre_signed_url': 'PreSignedUrl',
    'pre_token_generation': 'PreTokenGeneration',
    'pre_token_generation_config': 'PreTokenGenerationConfig',
    'precedence': 'Precedence',
    'preferred_mfa': 'PreferredMfa',
    'preferred_mfa_setting': 'PreferredMfaSetting',
    'prevent_user_existence_errors': 'PreventUserExistenceErrors',
    'previous_password': 'PreviousPassword',
    'primary_route53_health_check_id': 'PrimaryRoute53HealthCheckId',
    'priority': 'Priority',
    'proposed_password': 'ProposedPassword',
    'provider': 'Provider',
    'provider_attribute_name': 'ProviderAttributeName',
    'provider_attribute_value': 'ProviderAttributeValue',
    'provider_details': 'ProviderDetails',
    'provider_name': 'ProviderName',
    'provider_type': 'ProviderType',
    'providers': 'Providers',
    'provisioned_limit_value': 'ProvisionedLimitValue',
    'read_attributes': 'ReadAttributes',
    'recovery_mechanisms': 'RecoveryMechanisms',
    'refresh_token': 'RefreshToken',
    'refresh_token_rotation': 'RefreshTokenRotation',
    'refresh_token_validity': 'RefreshTokenValidity',
    'region': 'Region',
    'region_name': 'RegionName',
    'relying_party_id': 'RelyingPartyId',
    'replica_regions': 'ReplicaRegions',
    'reply_to': 'ReplyTo',
    'reply_to_email_address': 'ReplyToEmailAddress',
    'requested_limit_value': 'RequestedLimitValue',
    'requested_token_type': 'RequestedTokenType',
    'require_lowercase': 'RequireLowercase',
    'require_numbers': 'RequireNumbers',
    'require_symbols': 'RequireSymbols',
    'require_uppercase': 'RequireUppercase',
    'required': 'Required',
    'resource_arn': 'ResourceArn',
    'resource_id': 'ResourceId',
    'resource_server': 'ResourceServer',
    'resource_servers': 'ResourceServers',
    'resources': 'Resources',
    'retry_grace_period_seconds': 'RetryGracePeriodSeconds',
    'return_merged_resources': 'ReturnMergedResources',
    'revoke_associated_sessions': 'RevokeAssociatedSessions',
    'risk_configuration': 'RiskConfiguration',
    'risk_decision': 'RiskDecision',
    'risk_exception_configuration': 'RiskExceptionConfiguration',
    'risk_level': 'RiskLevel',
    'role': 'Role',
    'role_arn': 'RoleArn',
    'routing': 'Routing',
    's3_bucket': 'S3Bucket',
    's3_configuration': 'S3Configuration',
    'salt': 'Salt',
    'schema': 'Schema',
    'schema_attributes': 'SchemaAttributes',
    'scope_description': 'ScopeDescription',
    'scope_name': 'ScopeName',
    'scopes': 'Scopes',
    'secondary_region': 'SecondaryRegion',
    'secret': 'Secret',
    'secret_code': 'SecretCode',
    'secret_hash': 'SecretHash',
    'security_policy': 'SecurityPolicy',
    'server_name': 'ServerName',
    'server_path': 'ServerPath',
    'session': 'Session',
    'session_id': 'SessionId',
    'session_type': 'SessionType',
    'sessions': 'Sessions',
    'settings': 'Settings',
    'sign_in_policy': 'SignInPolicy',
    'skipped_ip_range_list': 'SkippedIPRangeList',
    'skipped_users': 'SkippedUsers',
    'sms_authentication_message': 'SmsAuthenticationMessage',
    'sms_configuration': 'SmsConfiguration',
    'sms_configuration_failure': 'SmsConfigurationFailure',
    'sms_message': 'SmsMessage',
    'sms_mfa_configuration': 'SmsMfaConfiguration',
    'sms_mfa_settings': 'SMSMfaSettings',
    'sms_verification_message': 'SmsVerificationMessage',
    'sns_caller_arn': 'SnsCallerArn',
    'sns_region': 'SnsRegion',
    'software_token_mfa_configuration': 'SoftwareTokenMfaConfiguration',
    'software_token_mfa_settings': 'SoftwareTokenMfaSettings',
    'source_arn': 'SourceArn',
    'source_user': 'SourceUser',
    'sso_session': 'SSOSession',
    'start_date': 'StartDate',
    'status': 'Status',
    'stream_arn': 'StreamArn',
    'string_attribute_constraints': 'StringAttributeConstraints',
    'subject': 'Subject',
    'subject_token': 'SubjectToken',
    'subject_token_provider_name': 'SubjectTokenProviderName',
    'subject_token_type': 'SubjectTokenType',
    'supported_identity_providers': 'SupportedIdentityProviders',
    'tag_keys': 'TagKeys',
    'tags': 'Tags',
    'temporary_password': 'TemporaryPassword',
    'temporary_password_validity_days': 'TemporaryPasswordValidityDays',
    'terms': 'Terms',
    'terms_id': 'TermsId',
    'terms_name': 'TermsName',
    'terms_source': 'TermsSource',
    'text_body': 'TextBody',
    'timezone': 'Timezone',
    'token': 'Token',
    'token_session': 'TokenSession',
    'token_type': 'TokenType',
    'token_validity_units': 'TokenValidityUnits',
    'type': 'Type',
    'ui_customization': 'UICustomization',
    'unused_account_validity_days': 'UnusedAccountValidityDays',
    'use_cognito_provided_values': 'UseCognitoProvidedValues',
    'user': 'User',
    'user_attribute_names': 'UserAttributeNames',
    'user_attribute_update_settings': 'UserAttributeUpdateSettings',
    'user_attributes': 'UserAttributes',
    'user_code': 'UserCode',
    'user_confirmation_necessary': 'UserConfirmationNecessary',
    'user_confirmed': 'UserConfirmed',
    'user_context_data': 'UserContextData',
    'user_create_date': 'UserCreateDate',
    'user_data_shared': 'UserDataShared',
    'user_import_job': 'UserImportJob',
    'user_import_jobs': 'UserImportJobs',
    'user_last_modified_date': 'UserLastModifiedDate',
    'user_mfa_setting_list': 'UserMFASettingList',
    'user_migration': 'UserMigration',
    'user_pool': 'UserPool',
    'user_pool_add_ons': 'UserPoolAddOns',
    'user_pool_arn': 'UserPoolArn',
    'user_pool_client': 'UserPoolClient',
    'user_pool_clients': 'UserPoolClients',
    'user_pool_id': 'UserPoolId',
    'user_pool_replica': 'UserPoolReplica',
    'user_pool_replicas': 'UserPoolReplicas',
    'user_pool_tags': 'UserPoolTags',
    'user_pool_tier': 'UserPoolTier',
    'user_pools': 'UserPools',
    'user_session_tracking': 'UserSessionTracking',
    'user_status': 'UserStatus',
    'user_sub': 'UserSub',
    'user_verification': 'UserVerification',
    'username': 'Username',
    'username_attributes': 'UsernameAttributes',
    'username_configuration': 'UsernameConfiguration',
    'users': 'Users',
    'validation_data': 'ValidationData',
    'value': 'Value',
    'verification_message_template': 'VerificationMessageTemplate',
    'verify_auth_challenge_response': 'VerifyAuthChallengeResponse',
    'version': 'Version',
    'web_authn_configuration': 'WebAuthnConfiguration',
    'web_authn_mfa_settings': 'WebAuthnMfaSettings',
    'write_attributes': 'WriteAttributes',
}


class Shape(msgspec.Struct, frozen=True, omit_defaults=True, rename=NAMES):
    """Base of every structure."""


class AccountRecoverySettingType(Shape, frozen=True, kw_only=True):
    recovery_mechanisms: Sequence[RecoveryOptionType] | None = None


class AccountTakeoverActionType(Shape, frozen=True, kw_only=True):
    notify: bool | None = None
    event_action: str | None = None


class AccountTakeoverActionsType(Shape, frozen=True, kw_only=True):
    low_action: AccountTakeoverActionType | None = None
    medium_action: AccountTakeoverActionType | None = None
    high_action: AccountTakeoverActionType | None = None


class AccountTakeoverRiskConfigurationType(Shape, frozen=True, kw_only=True):
    notify_configuration: NotifyConfigurationType | None = None
    actions: AccountTakeoverActionsType | None = None


class AcrLevelConfigType(Shape, frozen=True, kw_only=True):
    acr_value: str | None = None


class AddCustomAttributesRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    custom_attributes: Sequence[SchemaAttributeType] | None = None


class AddCustomAttributesResponse(Shape, frozen=True, kw_only=True):
    pass


class AddUserPoolClientSecretRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    client_id: str | None = None
    client_secret: str | None = None


class AddUserPoolClientSecretResponse(Shape, frozen=True, kw_only=True):
    client_secret_descriptor: ClientSecretDescriptorType | None = None


class AdminAddUserToGroupRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    username: str | None = None
    group_name: str | None = None


class AdminConfirmSignUpRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    username: str | None = None
    client_metadata: Mapping[str, str] | None = None


class AdminConfirmSignUpResponse(Shape, frozen=True, kw_only=True):
    pass


class AdminCreateUserConfigType(Shape, frozen=True, kw_only=True):
    allow_admin_create_user_only: bool | None = None
    unused_account_validity_days: int | None = None
    invite_message_template: MessageTemplateType | None = None


class AdminCreateUserRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    username: str | None = None
    user_attributes: Sequence[AttributeType] | None = None
    validation_data: Sequence[AttributeType] | None = None
    temporary_password: str | None = None
    force_alias_creation: bool | None = None
    message_action: str | None = None
    desired_delivery_mediums: Sequence[str] | None = None
    client_metadata: Mapping[str, str] | None = None


class AdminCreateUserResponse(Shape, frozen=True, kw_only=True):
    user: UserType | None = None


class AdminDeleteSoftwareTokenRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    username: str | None = None


class AdminDeleteSoftwareTokenResponse(Shape, frozen=True, kw_only=True):
    pass


class AdminDeleteUserAttributesRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    username: str | None = None
    user_attribute_names: Sequence[str] | None = None


class AdminDeleteUserAttributesResponse(Shape, frozen=True, kw_only=True):
    pass


class AdminDeleteUserRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    username: str | None = None


class AdminDisableProviderForUserRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    user: ProviderUserIdentifierType | None = None


class AdminDisableProviderForUserResponse(Shape, frozen=True, kw_only=True):
    pass


class AdminDisableUserRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    username: str | None = None


class AdminDisableUserResponse(Shape, frozen=True, kw_only=True):
    pass


class AdminEnableUserRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    username: str | None = None


class AdminEnableUserResponse(Shape, frozen=True, kw_only=True):
    pass


class AdminForgetDeviceRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    username: str | None = None
    device_key: str | None = None


class AdminGetDeviceRequest(Shape, frozen=True, kw_only=True):
    device_key: str | None = None
    user_pool_id: str | None = None
    username: str | None = None


class AdminGetDeviceResponse(Shape, frozen=True, kw_only=True):
    device: DeviceType | None = None


class AdminGetUserAuthFactorsRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    username: str | None = None


class AdminGetUserAuthFactorsResponse(Shape, frozen=True, kw_only=True):
    username: str | None = None
    preferred_mfa_setting: str | None = None
    user_mfa_setting_list: Sequence[str] | None = None
    configured_user_auth_factors: Sequence[str] | None = None


class AdminGetUserRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    username: str | None = None


class AdminGetUserResponse(Shape, frozen=True, kw_only=True):
    username: str | None = None
    user_attributes: Sequence[AttributeType] | None = None
    user_create_date: float | None = None
    user_last_modified_date: float | None = None
    enabled: bool | None = None
    user_status: str | None = None
    mfa_options: Sequence[MFAOptionType] | None = None
    preferred_mfa_setting: str | None = None
    user_mfa_setting_list: Sequence[str] | None = None


class AdminInitiateAuthRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    client_id: str | None = None
    auth_flow: str | None = None
    auth_parameters: Mapping[str, str] | None = None
    client_metadata: Mapping[str, str] | None = None
    analytics_metadata: AnalyticsMetadataType | None = None
    context_data: ContextDataType | None = None
    session: str | None = None


class AdminInitiateAuthResponse(Shape, frozen=True, kw_only=True):
    challenge_name: str | None = None
    session: str | None = None
    challenge_parameters: Mapping[str, str] | None = None
    authentication_result: AuthenticationResultType | None = None
    available_challenges: Sequence[str] | None = None


class AdminLinkProviderForUserRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    destination_user: ProviderUserIdentifierType | None = None
    source_user: ProviderUserIdentifierType | None = None


class AdminLinkProviderForUserResponse(Shape, frozen=True, kw_only=True):
    pass


class AdminListDevicesRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    username: str | None = None
    limit: int | None = None
    pagination_token: str | None = None


class AdminListDevicesResponse(Shape, frozen=True, kw_only=True):
    devices: Sequence[DeviceType] | None = None
    pagination_token: str | None = None


class AdminListGroupsForUserRequest(Shape, frozen=True, kw_only=True):
    username: str | None = None
    user_pool_id: str | None = None
    limit: int | None = None
    next_token: str | None = None


class AdminListGroupsForUserResponse(Shape, frozen=True, kw_only=True):
    groups: Sequence[GroupType] | None = None
    next_token: str | None = None


class AdminListUserAuthEventsRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    username: str | None = None
    max_results: int | None = None
    next_token: str | None = None


class AdminListUserAuthEventsResponse(Shape, frozen=True, kw_only=True):
    auth_events: Sequence[AuthEventType] | None = None
    next_token: str | None = None


class AdminListUserSessionsRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    username: str | None = None
    next_token: str | None = None


class AdminListUserSessionsResponse(Shape, frozen=True, kw_only=True):
    sessions: Sequence[SessionDescriptionType] | None = None
    next_token: str | None = None


class AdminRemoveUserFromGroupRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    username: str | None = None
    group_name: str | None = None


class AdminResetUserPasswordRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    username: str | None = None
    client_metadata: Mapping[str, str] | None = None


class AdminResetUserPasswordResponse(Shape, frozen=True, kw_only=True):
    pass


class AdminRespondToAuthChallengeRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    client_id: str | None = None
    challenge_name: str | None = None
    challenge_responses: Mapping[str, str] | None = None
    session: str | None = None
    analytics_metadata: AnalyticsMetadataType | None = None
    context_data: ContextDataType | None = None
    client_metadata: Mapping[str, str] | None = None


class AdminRespondToAuthChallengeResponse(Shape, frozen=True, kw_only=True):
    challenge_name: str | None = None
    session: str | None = None
    challenge_parameters: Mapping[str, str] | None = None
    authentication_result: AuthenticationResultType | None = None
    available_challenges: Sequence[str] | None = None


class AdminRevokeUserSessionRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    username: str | None = None
    session_id: str | None = None
    revoke_associated_sessions: str | None = None


class AdminRevokeUserSessionResponse(Shape, frozen=True, kw_only=True):
    pass


class AdminSetUserMFAPreferenceRequest(Shape, frozen=True, kw_only=True):
    sms_mfa_settings: SMSMfaSettingsType | None = None
    software_token_mfa_settings: SoftwareTokenMfaSettingsType | None = None
    email_mfa_settings: EmailMfaSettingsType | None = None
    web_authn_mfa_settings: WebAuthnMfaSettingsType | None = None
    username: str | None = None
    user_pool_id: str | None = None


class AdminSetUserMFAPreferenceResponse(Shape, frozen=True, kw_only=True):
    pass


class AdminSetUserPasswordRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    username: str | None = None
    password: str | None = None
    permanent: bool | None = None


class AdminSetUserPasswordResponse(Shape, frozen=True, kw_only=True):
    pass


class AdminSetUserSettingsRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    username: str | None = None
    mfa_options: Sequence[MFAOptionType] | None = None


class AdminSetUserSettingsResponse(Shape, frozen=True, kw_only=True):
    pass


class AdminUpdateAuthEventFeedbackRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    username: str | None = None
    event_id: str | None = None
    feedback_value: str | None = None


class AdminUpdateAuthEventFeedbackResponse(Shape, frozen=True, kw_only=True):
    pass


class AdminUpdateDeviceStatusRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    username: str | None = None
    device_key: str | None = None
    device_remembered_status: str | None = None


class AdminUpdateDeviceStatusResponse(Shape, frozen=True, kw_only=True):
    pass


class AdminUpdateUserAttributesRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    username: str | None = None
    user_attributes: Sequence[AttributeType] | None = None
    client_metadata: Mapping[str, str] | None = None


class AdminUpdateUserAttributesResponse(Shape, frozen=True, kw_only=True):
    pass


class AdminUserGlobalSignOutRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    username: str | None = None


class AdminUserGlobalSignOutResponse(Shape, frozen=True, kw_only=True):
    pass


class AdvancedSecurityAdditionalFlowsType(Shape, frozen=True, kw_only=True):
    custom_auth_mode: str | None = None


class AnalyticsConfigurationType(Shape, frozen=True, kw_only=True):
    application_id: str | None = None
    application_arn: str | None = None
    role_arn: str | None = None
    external_id: str | None = None
    user_data_shared: bool | None = None


class AnalyticsMetadataType(Shape, frozen=True, kw_only=True):
    analytics_endpoint_id: str | None = None


class AssetType(Shape, frozen=True, kw_only=True):
    category: str | None = None
    color_mode: str | None = None
    extension: str | None = None
    bytes_: bytes | None = None
    resource_id: str | None = None


class AssociateSoftwareTokenRequest(Shape, frozen=True, kw_only=True):
    access_token: str | None = None
    session: str | None = None


class AssociateSoftwareTokenResponse(Shape, frozen=True, kw_only=True):
    secret_code: str | None = None
    session: str | None = None


class AttributeType(Shape, frozen=True, kw_only=True):
    name: str | None = None
    value: str | None = None


class AuthEventType(Shape, frozen=True, kw_only=True):
    event_id: str | None = None
    event_type: str | None = None
    creation_date: float | None = None
    event_response: str | None = None
    event_risk: EventRiskType | None = None
    challenge_responses: Sequence[ChallengeResponseType] | None = None
    event_context_data: EventContextDataType | None = None
    event_feedback: EventFeedbackType | None = None


class AuthenticationResultType(Shape, frozen=True, kw_only=True):
    access_token: str | None = None
    expires_in: int | None = None
    token_type: str | None = None
    refresh_token: str | None = None
    id_token: str | None = None
    new_device_metadata: NewDeviceMetadataType | None = None


class ChallengeResponseType(Shape, frozen=True, kw_only=True):
    challenge_name: str | None = None
    challenge_response: str | None = None


class ChangePasswordRequest(Shape, frozen=True, kw_only=True):
    previous_password: str | None = None
    proposed_password: str | None = None
    access_token: str | None = None


class ChangePasswordResponse(Shape, frozen=True, kw_only=True):
    pass


class ClientAuthenticationResultType(Shape, frozen=True, kw_only=True):
    access_token: str | None = None
    expires_in: int | None = None
    token_type: str | None = None


class ClientSSOSessionConfigType(Shape, frozen=True, kw_only=True):
    max_validity_minutes: int | None = None


class ClientSecretDescriptorType(Shape, frozen=True, kw_only=True):
    client_secret_id: str | None = None
    client_secret_value: str | None = None
    client_secret_create_date: float | None = None


class CloudWatchLogsConfigurationType(Shape, frozen=True, kw_only=True):
    log_group_arn: str | None = None


class CodeDeliveryDetailsType(Shape, frozen=True, kw_only=True):
    destination: str | None = None
    delivery_medium: str | None = None
    attribute_name: str | None = None


class CompleteWebAuthnRegistrationRequest(Shape, frozen=True, kw_only=True):
    access_token: str | None = None
    credential: Any = None


class CompleteWebAuthnRegistrationResponse(Shape, frozen=True, kw_only=True):
    pass


class CompromisedCredentialsActionsType(Shape, frozen=True, kw_only=True):
    event_action: str | None = None


class CompromisedCredentialsRiskConfigurationType(Shape, frozen=True, kw_only=True):
    event_filter: Sequence[str] | None = None
    actions: CompromisedCredentialsActionsType | None = None


class ConfirmDeviceRequest(Shape, frozen=True, kw_only=True):
    access_token: str | None = None
    device_key: str | None = None
    device_secret_verifier_config: DeviceSecretVerifierConfigType | None = None
    device_name: str | None = None


class ConfirmDeviceResponse(Shape, frozen=True, kw_only=True):
    user_confirmation_necessary: bool | None = None


class ConfirmForgotPasswordRequest(Shape, frozen=True, kw_only=True):
    client_id: str | None = None
    secret_hash: str | None = None
    username: str | None = None
    confirmation_code: str | None = None
    password: str | None = None
    analytics_metadata: AnalyticsMetadataType | None = None
    user_context_data: UserContextDataType | None = None
    client_metadata: Mapping[str, str] | None = None


class ConfirmForgotPasswordResponse(Shape, frozen=True, kw_only=True):
    pass


class ConfirmSignUpRequest(Shape, frozen=True, kw_only=True):
    client_id: str | None = None
    secret_hash: str | None = None
    username: str | None = None
    confirmation_code: str | None = None
    force_alias_creation: bool | None = None
    analytics_metadata: AnalyticsMetadataType | None = None
    user_context_data: UserContextDataType | None = None
    client_metadata: Mapping[str, str] | None = None
    session: str | None = None


class ConfirmSignUpResponse(Shape, frozen=True, kw_only=True):
    session: str | None = None


class ContextDataType(Shape, frozen=True, kw_only=True):
    ip_address: str | None = None
    server_name: str | None = None
    server_path: str | None = None
    http_headers: Sequence[HttpHeader] | None = None
    encoded_data: str | None = None


class CreateGroupRequest(Shape, frozen=True, kw_only=True):
    group_name: str | None = None
    user_pool_id: str | None = None
    description: str | None = None
    role_arn: str | None = None
    precedence: int | None = None


class CreateGroupResponse(Shape, frozen=True, kw_only=True):
    group: GroupType | None = None


class CreateIdentityProviderRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    provider_name: str | None = None
    provider_type: str | None = None
    provider_details: Mapping[str, str] | None = None
    attribute_mapping: Mapping[str, str] | None = None
    idp_identifiers: Sequence[str] | None = None
    acr_mapping: Mapping[str, str] | None = None


class CreateIdentityProviderResponse(Shape, frozen=True, kw_only=True):
    identity_provider: IdentityProviderType | None = None


class CreateManagedLoginBrandingRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    client_id: str | None = None
    use_cognito_provided_values: bool | None = None
    settings: Any = None
    assets: Sequence[AssetType] | None = None


class CreateManagedLoginBrandingResponse(Shape, frozen=True, kw_only=True):
    managed_login_branding: ManagedLoginBrandingType | None = None


class CreateResourceServerRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    identifier: str | None = None
    name: str | None = None
    scopes: Sequence[ResourceServerScopeType] | None = None


class CreateResourceServerResponse(Shape, frozen=True, kw_only=True):
    resource_server: ResourceServerType | None = None


class CreateTermsRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    client_id: str | None = None
    terms_name: str | None = None
    terms_source: str | None = None
    enforcement: str | None = None
    links: Mapping[str, str] | None = None


class CreateTermsResponse(Shape, frozen=True, kw_only=True):
    terms: TermsType | None = None


class CreateUserImportJobRequest(Shape, frozen=True, kw_only=True):
    job_name: str | None = None
    user_pool_id: str | None = None
    cloud_watch_logs_role_arn: str | None = None
    password_hashing_algorithm: str | None = None


class CreateUserImportJobResponse(Shape, frozen=True, kw_only=True):
    user_import_job: UserImportJobType | None = None


class CreateUserPoolClientRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    client_name: str | None = None
    generate_secret: bool | None = None
    client_secret: str | None = None
    refresh_token_validity: int | None = None
    access_token_validity: int | None = None
    id_token_validity: int | None = None
    token_validity_units: TokenValidityUnitsType | None = None
    read_attributes: Sequence[str] | None = None
    write_attributes: Sequence[str] | None = None
    explicit_auth_flows: Sequence[str] | None = None
    supported_identity_providers: Sequence[str] | None = None
    callback_urls: Sequence[str] | None = None
    logout_urls: Sequence[str] | None = None
    default_redirect_uri: str | None = None
    allowed_oauth_flows: Sequence[str] | None = None
    allowed_oauth_scopes: Sequence[str] | None = None
    allowed_oauth_flows_user_pool_client: bool | None = None
    analytics_configuration: AnalyticsConfigurationType | None = None
    prevent_user_existence_errors: str | None = None
    enable_token_revocation: bool | None = None
    enable_propagate_additional_user_context_data: bool | None = None
    auth_session_validity: int | None = None
    refresh_token_rotation: RefreshTokenRotationType | None = None


class CreateUserPoolClientResponse(Shape, frozen=True, kw_only=True):
    user_pool_client: UserPoolClientType | None = None


class CreateUserPoolDomainRequest(Shape, frozen=True, kw_only=True):
    domain: str | None = None
    user_pool_id: str | None = None
    managed_login_version: int | None = None
    custom_domain_config: CustomDomainConfigType | None = None
    routing: RoutingType | None = None


class CreateUserPoolDomainResponse(Shape, frozen=True, kw_only=True):
    managed_login_version: int | None = None
    cloud_front_domain: str | None = None
    routing: RoutingType | None = None


class CreateUserPoolReplicaRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    region_name: str | None = None
    user_pool_tags: Mapping[str, str] | None = None


class CreateUserPoolReplicaResponse(Shape, frozen=True, kw_only=True):
    user_pool_replica: UserPoolReplicaType | None = None


class CreateUserPoolRequest(Shape, frozen=True, kw_only=True):
    pool_name: str | None = None
    policies: UserPoolPolicyType | None = None
    deletion_protection: str | None = None
    lambda_config: LambdaConfigType | None = None
    auto_verified_attributes: Sequence[str] | None = None
    alias_attributes: Sequence[str] | None = None
    username_attributes: Sequence[str] | None = None
    sms_verification_message: str | None = None
    email_verification_message: str | None = None
    email_verification_subject: str | None = None
    verification_message_template: VerificationMessageTemplateType | None = None
    sms_authentication_message: str | None = None
    mfa_configuration: str | None = None
    user_attribute_update_settings: UserAttributeUpdateSettingsType | None = None
    device_configuration: DeviceConfigurationType | None = None
    email_configuration: EmailConfigurationType | None = None
    sms_configuration: SmsConfigurationType | None = None
    user_pool_tags: Mapping[str, str] | None = None
    admin_create_user_config: AdminCreateUserConfigType | None = None
    schema: Sequence[SchemaAttributeType] | None = None
    user_pool_add_ons: UserPoolAddOnsType | None = None
    dcr_configuration: DcrConfigurationType | None = None
    username_configuration: UsernameConfigurationType | None = None
    account_recovery_setting: AccountRecoverySettingType | None = None
    user_pool_tier: str | None = None
    key_configuration: KeyConfigurationType | None = None
    issuer_configuration: IssuerConfigurationType | None = None
    acr_configuration: Mapping[str, AcrLevelConfigType] | None = None


class CreateUserPoolResponse(Shape, frozen=True, kw_only=True):
    user_pool: UserPoolType | None = None


class CustomDomainConfigType(Shape, frozen=True, kw_only=True):
    certificate_arn: str | None = None
    security_policy: str | None = None


class CustomEmailLambdaVersionConfigType(Shape, frozen=True, kw_only=True):
    lambda_version: str | None = None
    lambda_arn: str | None = None


class CustomSMSLambdaVersionConfigType(Shape, frozen=True, kw_only=True):
    lambda_version: str | None = None
    lambda_arn: str | None = None


class DcrConfigurationType(Shape, frozen=True, kw_only=True):
    enable_status: str | None = None
    open_dcr_enabled: bool | None = None
    authenticated_grant_types: Sequence[str] | None = None
    open_dcr_grant_types: Sequence[str] | None = None
    allowed_scopes: Sequence[str] | None = None


class DeleteGroupRequest(Shape, frozen=True, kw_only=True):
    group_name: str | None = None
    user_pool_id: str | None = None


class DeleteIdentityProviderRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    provider_name: str | None = None


class DeleteManagedLoginBrandingRequest(Shape, frozen=True, kw_only=True):
    managed_login_branding_id: str | None = None
    user_pool_id: str | None = None


class DeleteResourceServerRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    identifier: str | None = None


class DeleteTermsRequest(Shape, frozen=True, kw_only=True):
    terms_id: str | None = None
    user_pool_id: str | None = None


class DeleteUserAttributesRequest(Shape, frozen=True, kw_only=True):
    user_attribute_names: Sequence[str] | None = None
    access_token: str | None = None


class DeleteUserAttributesResponse(Shape, frozen=True, kw_only=True):
    pass


class DeleteUserPoolClientRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    client_id: str | None = None


class DeleteUserPoolClientSecretRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    client_id: str | None = None
    client_secret_id: str | None = None


class DeleteUserPoolClientSecretResponse(Shape, frozen=True, kw_only=True):
    pass


class DeleteUserPoolDomainRequest(Shape, frozen=True, kw_only=True):
    domain: str | None = None
    user_pool_id: str | None = None


class DeleteUserPoolDomainResponse(Shape, frozen=True, kw_only=True):
    pass


class DeleteUserPoolReplicaRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    region_name: str | None = None


class DeleteUserPoolReplicaResponse(Shape, frozen=True, kw_only=True):
    user_pool_replica: UserPoolReplicaType | None = None


class DeleteUserPoolRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None


class DeleteUserRequest(Shape, frozen=True, kw_only=True):
    access_token: str | None = None


class DeleteWebAuthnCredentialRequest(Shape, frozen=True, kw_only=True):
    access_token: str | None = None
    credential_id: str | None = None


class DeleteWebAuthnCredentialResponse(Shape, frozen=True, kw_only=True):
    pass


class DescribeIdentityProviderRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    provider_name: str | None = None


class DescribeIdentityProviderResponse(Shape, frozen=True, kw_only=True):
    identity_provider: IdentityProviderType | None = None


class DescribeManagedLoginBrandingByClientRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    client_id: str | None = None
    return_merged_resources: bool | None = None


class DescribeManagedLoginBrandingByClientResponse(Shape, frozen=True, kw_only=True):
    managed_login_branding: ManagedLoginBrandingType | None = None


class DescribeManagedLoginBrandingRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    managed_login_branding_id: str | None = None
    return_merged_resources: bool | None = None


class DescribeManagedLoginBrandingResponse(Shape, frozen=True, kw_only=True):
    managed_login_branding: ManagedLoginBrandingType | None = None


class DescribeResourceServerRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    identifier: str | None = None


class DescribeResourceServerResponse(Shape, frozen=True, kw_only=True):
    resource_server: ResourceServerType | None = None


class DescribeRiskConfigurationRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    client_id: str | None = None


class DescribeRiskConfigurationResponse(Shape, frozen=True, kw_only=True):
    risk_configuration: RiskConfigurationType | None = None


class DescribeTermsByClientRequest(Shape, frozen=True, kw_only=True):
    client_id: str | None = None
    user_pool_id: str | None = None
    terms_name: str | None = None


class DescribeTermsByClientResponse(Shape, frozen=True, kw_only=True):
    terms: TermsType | None = None


class DescribeTermsRequest(Shape, frozen=True, kw_only=True):
    terms_id: str | None = None
    user_pool_id: str | None = None


class DescribeTermsResponse(Shape, frozen=True, kw_only=True):
    terms: TermsType | None = None


class DescribeUserImportJobRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    job_id: str | None = None


class DescribeUserImportJobResponse(Shape, frozen=True, kw_only=True):
    user_import_job: UserImportJobType | None = None


class DescribeUserPoolClientRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    client_id: str | None = None


class DescribeUserPoolClientResponse(Shape, frozen=True, kw_only=True):
    user_pool_client: UserPoolClientType | None = None


class DescribeUserPoolDomainRequest(Shape, frozen=True, kw_only=True):
    domain: str | None = None


class DescribeUserPoolDomainResponse(Shape, frozen=True, kw_only=True):
    domain_description: DomainDescriptionType | None = None


class DescribeUserPoolRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None


class DescribeUserPoolResponse(Shape, frozen=True, kw_only=True):
    user_pool: UserPoolType | None = None


class DeviceConfigurationType(Shape, frozen=True, kw_only=True):
    challenge_required_on_new_device: bool | None = None
    device_only_remembered_on_user_prompt: bool | None = None


class DeviceSecretVerifierConfigType(Shape, frozen=True, kw_only=True):
    password_verifier: str | None = None
    salt: str | None = None


class DeviceType(Shape, frozen=True, kw_only=True):
    device_key: str | None = None
    device_attributes: Sequence[AttributeType] | None = None
    device_create_date: float | None = None
    device_last_modified_date: float | None = None
    device_last_authenticated_date: float | None = None


class DomainDescriptionType(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    aws_account_id: str | None = None
    domain: str | None = None
    s3_bucket: str | None = None
    cloud_front_distribution: str | None = None
    version: str | None = None
    status: str | None = None
    custom_domain_config: CustomDomainConfigType | None = None
    managed_login_version: int | None = None
    routing: RoutingType | None = None


class EmailConfigurationType(Shape, frozen=True, kw_only=True):
    source_arn: str | None = None
    reply_to_email_address: str | None = None
    email_sending_account: str | None = None
    from_: str | None = None
    configuration_set: str | None = None


class EmailMfaConfigType(Shape, frozen=True, kw_only=True):
    message: str | None = None
    subject: str | None = None


class EmailMfaSettingsType(Shape, frozen=True, kw_only=True):
    enabled: bool | None = None
    preferred_mfa: bool | None = None


class EumsSmsConfigurationType(Shape, frozen=True, kw_only=True):
    caller_arn: str | None = None
    external_id: str | None = None
    origination_identity: str | None = None
    configuration_set_name: str | None = None
    in_entity_id: str | None = None
    in_template_id: str | None = None
    region: str | None = None


class EventContextDataType(Shape, frozen=True, kw_only=True):
    ip_address: str | None = None
    device_name: str | None = None
    timezone: str | None = None
    city: str | None = None
    country: str | None = None


class EventFeedbackType(Shape, frozen=True, kw_only=True):
    feedback_value: str | None = None
    provider: str | None = None
    feedback_date: float | None = None


class EventRiskType(Shape, frozen=True, kw_only=True):
    risk_decision: str | None = None
    risk_level: str | None = None
    compromised_credentials_detected: bool | None = None


class FailoverType(Shape, frozen=True, kw_only=True):
    secondary_region: str | None = None
    primary_route53_health_check_id: str | None = None


class FirehoseConfigurationType(Shape, frozen=True, kw_only=True):
    stream_arn: str | None = None


class ForgetDeviceRequest(Shape, frozen=True, kw_only=True):
    access_token: str | None = None
    device_key: str | None = None


class ForgotPasswordRequest(Shape, frozen=True, kw_only=True):
    client_id: str | None = None
    secret_hash: str | None = None
    user_context_data: UserContextDataType | None = None
    username: str | None = None
    analytics_metadata: AnalyticsMetadataType | None = None
    client_metadata: Mapping[str, str] | None = None


class ForgotPasswordResponse(Shape, frozen=True, kw_only=True):
    code_delivery_details: CodeDeliveryDetailsType | None = None


class GetCSVHeaderRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None


class GetCSVHeaderResponse(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    csv_header: Sequence[str] | None = None


class GetClientTokenRequest(Shape, frozen=True, kw_only=True):
    client_id: str | None = None
    secret: str | None = None
    scopes: Sequence[str] | None = None
    client_metadata: Mapping[str, str] | None = None


class GetClientTokenResponse(Shape, frozen=True, kw_only=True):
    client_authentication_result: ClientAuthenticationResultType | None = None


class GetDerivedTokenRequest(Shape, frozen=True, kw_only=True):
    client_id: str | None = None
    client_secret: str | None = None
    subject_token: str | None = None
    subject_token_type: str | None = None
    subject_token_provider_name: str | None = None
    actor_token: str | None = None
    actor_token_type: str | None = None
    actor_token_provider_name: str | None = None
    scopes: Sequence[str] | None = None
    audiences: Sequence[str] | None = None
    resources: Sequence[str] | None = None
    requested_token_type: str | None = None


class GetDerivedTokenResponse(Shape, frozen=True, kw_only=True):
    issued_token: str | None = None
    issued_token_type: str | None = None
    token_type: str | None = None
    expires_in: int | None = None
    scopes: Sequence[str] | None = None


class GetDeviceRequest(Shape, frozen=True, kw_only=True):
    device_key: str | None = None
    access_token: str | None = None


class GetDeviceResponse(Shape, frozen=True, kw_only=True):
    device: DeviceType | None = None


class GetGroupRequest(Shape, frozen=True, kw_only=True):
    group_name: str | None = None
    user_pool_id: str | None = None


class GetGroupResponse(Shape, frozen=True, kw_only=True):
    group: GroupType | None = None


class GetIdentityProviderByIdentifierRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    idp_identifier: str | None = None


class GetIdentityProviderByIdentifierResponse(Shape, frozen=True, kw_only=True):
    identity_provider: IdentityProviderType | None = None


class GetLogDeliveryConfigurationRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None


class GetLogDeliveryConfigurationResponse(Shape, frozen=True, kw_only=True):
    log_delivery_configuration: LogDeliveryConfigurationType | None = None


class GetProvisionedLimitRequest(Shape, frozen=True, kw_only=True):
    limit_definition: LimitDefinitionType | None = None


class GetProvisionedLimitResponse(Shape, frozen=True, kw_only=True):
    limit: LimitType | None = None


class GetSigningCertificateRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None


class GetSigningCertificateResponse(Shape, frozen=True, kw_only=True):
    certificate: str | None = None


class GetTokensFromRefreshTokenRequest(Shape, frozen=True, kw_only=True):
    refresh_token: str | None = None
    client_id: str | None = None
    client_secret: str | None = None
    device_key: str | None = None
    client_metadata: Mapping[str, str] | None = None


class GetTokensFromRefreshTokenResponse(Shape, frozen=True, kw_only=True):
    authentication_result: AuthenticationResultType | None = None


class GetUICustomizationRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    client_id: str | None = None


class GetUICustomizationResponse(Shape, frozen=True, kw_only=True):
    ui_customization: UICustomizationType | None = None


class GetUserAttributeVerificationCodeRequest(Shape, frozen=True, kw_only=True):
    access_token: str | None = None
    attribute_name: str | None = None
    client_metadata: Mapping[str, str] | None = None


class GetUserAttributeVerificationCodeResponse(Shape, frozen=True, kw_only=True):
    code_delivery_details: CodeDeliveryDetailsType | None = None


class GetUserAuthFactorsRequest(Shape, frozen=True, kw_only=True):
    access_token: str | None = None


class GetUserAuthFactorsResponse(Shape, frozen=True, kw_only=True):
    username: str | None = None
    preferred_mfa_setting: str | None = None
    user_mfa_setting_list: Sequence[str] | None = None
    configured_user_auth_factors: Sequence[str] | None = None


class GetUserPoolClientSessionConfigurationRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    client_id: str | None = None


class GetUserPoolClientSessionConfigurationResponse(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    client_id: str | None = None
    sso_session: ClientSSOSessionConfigType | None = None


class GetUserPoolMfaConfigRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None


class GetUserPoolMfaConfigResponse(Shape, frozen=True, kw_only=True):
    sms_mfa_configuration: SmsMfaConfigType | None = None
    software_token_mfa_configuration: SoftwareTokenMfaConfigType | None = None
    email_mfa_configuration: EmailMfaConfigType | None = None
    mfa_configuration: str | None = None
    web_authn_configuration: WebAuthnConfigurationType | None = None


class GetUserPoolSessionConfigurationRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None


class GetUserPoolSessionConfigurationResponse(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    user_session_tracking: str | None = None
    token_session: UserPoolTokenSessionConfigType | None = None


class GetUserRequest(Shape, frozen=True, kw_only=True):
    access_token: str | None = None


class GetUserResponse(Shape, frozen=True, kw_only=True):
    username: str | None = None
    user_attributes: Sequence[AttributeType] | None = None
    mfa_options: Sequence[MFAOptionType] | None = None
    preferred_mfa_setting: str | None = None
    user_mfa_setting_list: Sequence[str] | None = None


class GlobalSignOutRequest(Shape, frozen=True, kw_only=True):
    access_token: str | None = None


class GlobalSignOutResponse(Shape, frozen=True, kw_only=True):
    pass


class GroupType(Shape, frozen=True, kw_only=True):
    group_name: str | None = None
    user_pool_id: str | None = None
    description: str | None = None
    role_arn: str | None = None
    precedence: int | None = None
    last_modified_date: float | None = None
    creation_date: float | None = None


class HttpHeader(Shape, frozen=True, kw_only=True):
    header_name: str | None = None
    header_value: str | None = None


class IdentityProviderType(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    provider_name: str | None = None
    provider_type: str | None = None
    provider_details: Mapping[str, str] | None = None
    attribute_mapping: Mapping[str, str] | None = None
    idp_identifiers: Sequence[str] | None = None
    acr_mapping: Mapping[str, str] | None = None
    last_modified_date: float | None = None
    creation_date: float | None = None


class InboundFederationLambdaType(Shape, frozen=True, kw_only=True):
    lambda_version: str | None = None
    lambda_arn: str | None = None


class InitiateAuthRequest(Shape, frozen=True, kw_only=True):
    auth_flow: str | None = None
    auth_parameters: Mapping[str, str] | None = None
    client_metadata: Mapping[str, str] | None = None
    client_id: str | None = None
    analytics_metadata: AnalyticsMetadataType | None = None
    user_context_data: UserContextDataType | None = None
    session: str | None = None


class InitiateAuthResponse(Shape, frozen=True, kw_only=True):
    challenge_name: str | None = None
    session: str | None = None
    challenge_parameters: Mapping[str, str] | None = None
    authentication_result: AuthenticationResultType | None = None
    available_challenges: Sequence[str] | None = None


class IssuerConfigurationType(Shape, frozen=True, kw_only=True):
    type: str | None = None


class KeyConfigurationType(Shape, frozen=True, kw_only=True):
    key_type: str | None = None
    kms_key_arn: str | None = None


class LambdaConfigType(Shape, frozen=True, kw_only=True):
    pre_sign_up: str | None = None
    custom_message: str | None = None
    post_confirmation: str | None = None
    pre_authentication: str | None = None
    post_authentication: str | None = None
    define_auth_challenge: str | None = None
    create_auth_challenge: str | None = None
    verify_auth_challenge_response: str | None = None
    pre_token_generation: str | None = None
    user_migration: str | None = None
    pre_token_generation_config: PreTokenGenerationVersionConfigType | None = None
    custom_sms_sender: CustomSMSLambdaVersionConfigType | None = None
    custom_email_sender: CustomEmailLambdaVersionConfigType | None = None
    kms_key_id: str | None = None
    inbound_federation: InboundFederationLambdaType | None = None


class LimitDefinitionType(Shape, frozen=True, kw_only=True):
    limit_class: str | None = None
    attributes: Mapping[str, str] | None = None


class LimitType(Shape, frozen=True, kw_only=True):
    limit_definition: LimitDefinitionType | None = None
    provisioned_limit_value: int | None = None
    free_limit_value: int | None = None


class ListDevicesRequest(Shape, frozen=True, kw_only=True):
    access_token: str | None = None
    limit: int | None = None
    pagination_token: str | None = None


class ListDevicesResponse(Shape, frozen=True, kw_only=True):
    devices: Sequence[DeviceType] | None = None
    pagination_token: str | None = None


class ListGroupsRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    limit: int | None = None
    next_token: str | None = None


class ListGroupsResponse(Shape, frozen=True, kw_only=True):
    groups: Sequence[GroupType] | None = None
    next_token: str | None = None


class ListIdentityProvidersRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    max_results: int | None = None
    next_token: str | None = None


class ListIdentityProvidersResponse(Shape, frozen=True, kw_only=True):
    providers: Sequence[ProviderDescription] | None = None
    next_token: str | None = None


class ListResourceServersRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    max_results: int | None = None
    next_token: str | None = None


class ListResourceServersResponse(Shape, frozen=True, kw_only=True):
    resource_servers: Sequence[ResourceServerType] | None = None
    next_token: str | None = None


class ListTagsForResourceRequest(Shape, frozen=True, kw_only=True):
    resource_arn: str | None = None


class ListTagsForResourceResponse(Shape, frozen=True, kw_only=True):
    tags: Mapping[str, str] | None = None


class ListTermsRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    max_results: int | None = None
    next_token: str | None = None


class ListTermsResponse(Shape, frozen=True, kw_only=True):
    terms: Sequence[TermsDescriptionType] | None = None
    next_token: str | None = None


class ListUserImportJobsRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    max_results: int | None = None
    pagination_token: str | None = None


class ListUserImportJobsResponse(Shape, frozen=True, kw_only=True):
    user_import_jobs: Sequence[UserImportJobType] | None = None
    pagination_token: str | None = None


class ListUserPoolClientSecretsRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    client_id: str | None = None
    next_token: str | None = None


class ListUserPoolClientSecretsResponse(Shape, frozen=True, kw_only=True):
    client_secrets: Sequence[ClientSecretDescriptorType] | None = None
    next_token: str | None = None


class ListUserPoolClientsRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    max_results: int | None = None
    next_token: str | None = None
    client_type: str | None = None


class ListUserPoolClientsResponse(Shape, frozen=True, kw_only=True):
    user_pool_clients: Sequence[UserPoolClientDescription] | None = None
    next_token: str | None = None


class ListUserPoolReplicasRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    next_token: str | None = None


class ListUserPoolReplicasResponse(Shape, frozen=True, kw_only=True):
    user_pool_replicas: Sequence[UserPoolReplicaType] | None = None
    next_token: str | None = None


class ListUserPoolsRequest(Shape, frozen=True, kw_only=True):
    next_token: str | None = None
    max_results: int | None = None


class ListUserPoolsResponse(Shape, frozen=True, kw_only=True):
    user_pools: Sequence[UserPoolDescriptionType] | None = None
    next_token: str | None = None


class ListUserSessionsRequest(Shape, frozen=True, kw_only=True):
    access_token: str | None = None
    next_token: str | None = None


class ListUserSessionsResponse(Shape, frozen=True, kw_only=True):
    sessions: Sequence[SessionDescriptionType] | None = None
    next_token: str | None = None


class ListUsersInGroupRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    group_name: str | None = None
    limit: int | None = None
    next_token: str | None = None


class ListUsersInGroupResponse(Shape, frozen=True, kw_only=True):
    users: Sequence[UserType] | None = None
    next_token: str | None = None


class ListUsersRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    attributes_to_get: Sequence[str] | None = None
    limit: int | None = None
    pagination_token: str | None = None
    filter: str | None = None


class ListUsersResponse(Shape, frozen=True, kw_only=True):
    users: Sequence[UserType] | None = None
    pagination_token: str | None = None


class ListWebAuthnCredentialsRequest(Shape, frozen=True, kw_only=True):
    access_token: str | None = None
    next_token: str | None = None
    max_results: int | None = None


class ListWebAuthnCredentialsResponse(Shape, frozen=True, kw_only=True):
    credentials: Sequence[WebAuthnCredentialDescription] | None = None
    next_token: str | None = None


class LogConfigurationType(Shape, frozen=True, kw_only=True):
    log_level: str | None = None
    event_source: str | None = None
    cloud_watch_logs_configuration: CloudWatchLogsConfigurationType | None = None
    s3_configuration: S3ConfigurationType | None = None
    firehose_configuration: FirehoseConfigurationType | None = None


class LogDeliveryConfigurationType(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    log_configurations: Sequence[LogConfigurationType] | None = None


class MFAOptionType(Shape, frozen=True, kw_only=True):
    delivery_medium: str | None = None
    attribute_name: str | None = None


class ManagedLoginBrandingType(Shape, frozen=True, kw_only=True):
    managed_login_branding_id: str | None = None
    user_pool_id: str | None = None
    use_cognito_provided_values: bool | None = None
    settings: Any = None
    assets: Sequence[AssetType] | None = None
    creation_date: float | None = None
    last_modified_date: float | None = None


class MessageTemplateType(Shape, frozen=True, kw_only=True):
    sms_message: str | None = msgspec.field(default=None, name='SMSMessage')
    email_message: str | None = None
    email_subject: str | None = None


class NewDeviceMetadataType(Shape, frozen=True, kw_only=True):
    device_key: str | None = None
    device_group_key: str | None = None


class NotifyConfigurationType(Shape, frozen=True, kw_only=True):
    from_: str | None = None
    reply_to: str | None = None
    source_arn: str | None = None
    block_email: NotifyEmailType | None = None
    no_action_email: NotifyEmailType | None = None
    mfa_email: NotifyEmailType | None = None


class NotifyEmailType(Shape, frozen=True, kw_only=True):
    subject: str | None = None
    html_body: str | None = None
    text_body: str | None = None


class NumberAttributeConstraintsType(Shape, frozen=True, kw_only=True):
    min_value: str | None = None
    max_value: str | None = None


class PasswordPolicyType(Shape, frozen=True, kw_only=True):
    minimum_length: int | None = None
    require_uppercase: bool | None = None
    require_lowercase: bool | None = None
    require_numbers: bool | None = None
    require_symbols: bool | None = None
    password_history_size: int | None = None
    temporary_password_validity_days: int | None = None


class PreTokenGenerationVersionConfigType(Shape, frozen=True, kw_only=True):
    lambda_version: str | None = None
    lambda_arn: str | None = None


class ProviderDescription(Shape, frozen=True, kw_only=True):
    provider_name: str | None = None
    provider_type: str | None = None
    last_modified_date: float | None = None
    creation_date: float | None = None


class ProviderUserIdentifierType(Shape, frozen=True, kw_only=True):
    provider_name: str | None = None
    provider_attribute_name: str | None = None
    provider_attribute_value: str | None = None


class RecoveryOptionType(Shape, frozen=True, kw_only=True):
    priority: int | None = None
    name: str | None = None


class RefreshTokenRotationType(Shape, frozen=True, kw_only=True):
    feature: str | None = None
    retry_grace_period_seconds: int | None = None


class ResendConfirmationCodeRequest(Shape, frozen=True, kw_only=True):
    client_id: str | None = None
    secret_hash: str | None = None
    user_context_data: UserContextDataType | None = None
    username: str | None = None
    analytics_metadata: AnalyticsMetadataType | None = None
    client_metadata: Mapping[str, str] | None = None


class ResendConfirmationCodeResponse(Shape, frozen=True, kw_only=True):
    code_delivery_details: CodeDeliveryDetailsType | None = None


class ResourceServerScopeType(Shape, frozen=True, kw_only=True):
    scope_name: str | None = None
    scope_description: str | None = None


class ResourceServerType(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    identifier: str | None = None
    name: str | None = None
    scopes: Sequence[ResourceServerScopeType] | None = None
    managed_by: str | None = None


class RespondToAuthChallengeRequest(Shape, frozen=True, kw_only=True):
    client_id: str | None = None
    challenge_name: str | None = None
    session: str | None = None
    challenge_responses: Mapping[str, str] | None = None
    analytics_metadata: AnalyticsMetadataType | None = None
    user_context_data: UserContextDataType | None = None
    client_metadata: Mapping[str, str] | None = None


class RespondToAuthChallengeResponse(Shape, frozen=True, kw_only=True):
    challenge_name: str | None = None
    session: str | None = None
    challenge_parameters: Mapping[str, str] | None = None
    authentication_result: AuthenticationResultType | None = None
    available_challenges: Sequence[str] | None = None


class RevokeTokenRequest(Shape, frozen=True, kw_only=True):
    token: str | None = None
    client_id: str | None = None
    client_secret: str | None = None
    revoke_associated_sessions: str | None = None


class RevokeTokenResponse(Shape, frozen=True, kw_only=True):
    pass


class RevokeUserSessionRequest(Shape, frozen=True, kw_only=True):
    access_token: str | None = None
    session_id: str | None = None
    revoke_associated_sessions: str | None = None


class RevokeUserSessionResponse(Shape, frozen=True, kw_only=True):
    pass


class RiskConfigurationType(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    client_id: str | None = None
    compromised_credentials_risk_configuration: CompromisedCredentialsRiskConfigurationType | None = None
    account_takeover_risk_configuration: AccountTakeoverRiskConfigurationType | None = None
    risk_exception_configuration: RiskExceptionConfigurationType | None = None
    last_modified_date: float | None = None


class RiskExceptionConfigurationType(Shape, frozen=True, kw_only=True):
    blocked_ip_range_list: Sequence[str] | None = None
    skipped_ip_range_list: Sequence[str] | None = None


class RoutingType(Shape, frozen=True, kw_only=True):
    failover: FailoverType | None = None


class S3ConfigurationType(Shape, frozen=True, kw_only=True):
    bucket_arn: str | None = None


class SMSMfaSettingsType(Shape, frozen=True, kw_only=True):
    enabled: bool | None = None
    preferred_mfa: bool | None = None


class SchemaAttributeType(Shape, frozen=True, kw_only=True):
    name: str | None = None
    attribute_data_type: str | None = None
    developer_only_attribute: bool | None = None
    mutable: bool | None = None
    required: bool | None = None
    number_attribute_constraints: NumberAttributeConstraintsType | None = None
    string_attribute_constraints: StringAttributeConstraintsType | None = None


class SessionDescriptionType(Shape, frozen=True, kw_only=True):
    session_id: str | None = None
    session_type: str | None = None
    client_id: str | None = None
    create_date: float | None = None
    last_active_date: float | None = None
    device_type: str | None = None
    last_ip_address: str | None = None
    last_location: SessionLocationType | None = None
    origin_session_id: str | None = None
    is_current_session: bool | None = None


class SessionLocationType(Shape, frozen=True, kw_only=True):
    city: str | None = None
    country: str | None = None


class SetLogDeliveryConfigurationRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    log_configurations: Sequence[LogConfigurationType] | None = None


class SetLogDeliveryConfigurationResponse(Shape, frozen=True, kw_only=True):
    log_delivery_configuration: LogDeliveryConfigurationType | None = None


class SetRiskConfigurationRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    client_id: str | None = None
    compromised_credentials_risk_configuration: CompromisedCredentialsRiskConfigurationType | None = None
    account_takeover_risk_configuration: AccountTakeoverRiskConfigurationType | None = None
    risk_exception_configuration: RiskExceptionConfigurationType | None = None


class SetRiskConfigurationResponse(Shape, frozen=True, kw_only=True):
    risk_configuration: RiskConfigurationType | None = None


class SetUICustomizationRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    client_id: str | None = None
    css: str | None = None
    image_file: bytes | None = None


class SetUICustomizationResponse(Shape, frozen=True, kw_only=True):
    ui_customization: UICustomizationType | None = None


class SetUserMFAPreferenceRequest(Shape, frozen=True, kw_only=True):
    sms_mfa_settings: SMSMfaSettingsType | None = None
    software_token_mfa_settings: SoftwareTokenMfaSettingsType | None = None
    email_mfa_settings: EmailMfaSettingsType | None = None
    web_authn_mfa_settings: WebAuthnMfaSettingsType | None = None
    access_token: str | None = None


class SetUserMFAPreferenceResponse(Shape, frozen=True, kw_only=True):
    pass


class SetUserPoolClientSessionConfigurationRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    client_id: str | None = None
    sso_session: ClientSSOSessionConfigType | None = None


class SetUserPoolClientSessionConfigurationResponse(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    client_id: str | None = None
    sso_session: ClientSSOSessionConfigType | None = None


class SetUserPoolMfaConfigRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    sms_mfa_configuration: SmsMfaConfigType | None = None
    software_token_mfa_configuration: SoftwareTokenMfaConfigType | None = None
    email_mfa_configuration: EmailMfaConfigType | None = None
    mfa_configuration: str | None = None
    web_authn_configuration: WebAuthnConfigurationType | None = None


class SetUserPoolMfaConfigResponse(Shape, frozen=True, kw_only=True):
    sms_mfa_configuration: SmsMfaConfigType | None = None
    software_token_mfa_configuration: SoftwareTokenMfaConfigType | None = None
    email_mfa_configuration: EmailMfaConfigType | None = None
    mfa_configuration: str | None = None
    web_authn_configuration: WebAuthnConfigurationType | None = None


class SetUserPoolSessionConfigurationRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    user_session_tracking: str | None = None
    token_session: UserPoolTokenSessionConfigType | None = None


class SetUserPoolSessionConfigurationResponse(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    user_session_tracking: str | None = None
    token_session: UserPoolTokenSessionConfigType | None = None


class SetUserSettingsRequest(Shape, frozen=True, kw_only=True):
    access_token: str | None = None
    mfa_options: Sequence[MFAOptionType] | None = None


class SetUserSettingsResponse(Shape, frozen=True, kw_only=True):
    pass


class SignInPolicyType(Shape, frozen=True, kw_only=True):
    allowed_first_auth_factors: Sequence[str] | None = None


class SignUpRequest(Shape, frozen=True, kw_only=True):
    client_id: str | None = None
    secret_hash: str | None = None
    username: str | None = None
    password: str | None = None
    user_attributes: Sequence[AttributeType] | None = None
    validation_data: Sequence[AttributeType] | None = None
    analytics_metadata: AnalyticsMetadataType | None = None
    user_context_data: UserContextDataType | None = None
    client_metadata: Mapping[str, str] | None = None


class SignUpResponse(Shape, frozen=True, kw_only=True):
    user_confirmed: bool | None = None
    code_delivery_details: CodeDeliveryDetailsType | None = None
    user_sub: str | None = None
    session: str | None = None


class SmsConfigurationType(Shape, frozen=True, kw_only=True):
    sns_caller_arn: str | None = None
    external_id: str | None = None
    sns_region: str | None = None
    eums_sms: EumsSmsConfigurationType | None = None


class SmsMfaConfigType(Shape, frozen=True, kw_only=True):
    sms_authentication_message: str | None = None
    sms_configuration: SmsConfigurationType | None = None


class SoftwareTokenMfaConfigType(Shape, frozen=True, kw_only=True):
    enabled: bool | None = None


class SoftwareTokenMfaSettingsType(Shape, frozen=True, kw_only=True):
    enabled: bool | None = None
    preferred_mfa: bool | None = None


class StartUserImportJobRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    job_id: str | None = None


class StartUserImportJobResponse(Shape, frozen=True, kw_only=True):
    user_import_job: UserImportJobType | None = None


class StartWebAuthnRegistrationRequest(Shape, frozen=True, kw_only=True):
    access_token: str | None = None


class StartWebAuthnRegistrationResponse(Shape, frozen=True, kw_only=True):
    credential_creation_options: Any = None


class StopUserImportJobRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    job_id: str | None = None


class StopUserImportJobResponse(Shape, frozen=True, kw_only=True):
    user_import_job: UserImportJobType | None = None


class StringAttributeConstraintsType(Shape, frozen=True, kw_only=True):
    min_length: str | None = None
    max_length: str | None = None


class TagResourceRequest(Shape, frozen=True, kw_only=True):
    resource_arn: str | None = None
    tags: Mapping[str, str] | None = None


class TagResourceResponse(Shape, frozen=True, kw_only=True):
    pass


class TermsDescriptionType(Shape, frozen=True, kw_only=True):
    terms_id: str | None = None
    terms_name: str | None = None
    enforcement: str | None = None
    creation_date: float | None = None
    last_modified_date: float | None = None


class TermsType(Shape, frozen=True, kw_only=True):
    terms_id: str | None = None
    user_pool_id: str | None = None
    client_id: str | None = None
    terms_name: str | None = None
    terms_source: str | None = None
    enforcement: str | None = None
    links: Mapping[str, str] | None = None
    creation_date: float | None = None
    last_modified_date: float | None = None


class TokenValidityUnitsType(Shape, frozen=True, kw_only=True):
    access_token: str | None = None
    id_token: str | None = None
    refresh_token: str | None = None


class UICustomizationType(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    client_id: str | None = None
    image_url: str | None = None
    css: str | None = None
    css_version: str | None = None
    last_modified_date: float | None = None
    creation_date: float | None = None


class UntagResourceRequest(Shape, frozen=True, kw_only=True):
    resource_arn: str | None = None
    tag_keys: Sequence[str] | None = None


class UntagResourceResponse(Shape, frozen=True, kw_only=True):
    pass


class UpdateAuthEventFeedbackRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    username: str | None = None
    event_id: str | None = None
    feedback_token: str | None = None
    feedback_value: str | None = None


class UpdateAuthEventFeedbackResponse(Shape, frozen=True, kw_only=True):
    pass


class UpdateDeviceStatusRequest(Shape, frozen=True, kw_only=True):
    access_token: str | None = None
    device_key: str | None = None
    device_remembered_status: str | None = None


class UpdateDeviceStatusResponse(Shape, frozen=True, kw_only=True):
    pass


class UpdateGroupRequest(Shape, frozen=True, kw_only=True):
    group_name: str | None = None
    user_pool_id: str | None = None
    description: str | None = None
    role_arn: str | None = None
    precedence: int | None = None


class UpdateGroupResponse(Shape, frozen=True, kw_only=True):
    group: GroupType | None = None


class UpdateIdentityProviderRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    provider_name: str | None = None
    provider_details: Mapping[str, str] | None = None
    attribute_mapping: Mapping[str, str] | None = None
    idp_identifiers: Sequence[str] | None = None
    acr_mapping: Mapping[str, str] | None = None


class UpdateIdentityProviderResponse(Shape, frozen=True, kw_only=True):
    identity_provider: IdentityProviderType | None = None


class UpdateManagedLoginBrandingRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    managed_login_branding_id: str | None = None
    use_cognito_provided_values: bool | None = None
    settings: Any = None
    assets: Sequence[AssetType] | None = None


class UpdateManagedLoginBrandingResponse(Shape, frozen=True, kw_only=True):
    managed_login_branding: ManagedLoginBrandingType | None = None


class UpdateProvisionedLimitRequest(Shape, frozen=True, kw_only=True):
    limit_definition: LimitDefinitionType | None = None
    requested_limit_value: int | None = None


class UpdateProvisionedLimitResponse(Shape, frozen=True, kw_only=True):
    limit: LimitType | None = None


class UpdateResourceServerRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    identifier: str | None = None
    name: str | None = None
    scopes: Sequence[ResourceServerScopeType] | None = None


class UpdateResourceServerResponse(Shape, frozen=True, kw_only=True):
    resource_server: ResourceServerType | None = None


class UpdateTermsRequest(Shape, frozen=True, kw_only=True):
    terms_id: str | None = None
    user_pool_id: str | None = None
    terms_name: str | None = None
    terms_source: str | None = None
    enforcement: str | None = None
    links: Mapping[str, str] | None = None


class UpdateTermsResponse(Shape, frozen=True, kw_only=True):
    terms: TermsType | None = None


class UpdateUserAttributesRequest(Shape, frozen=True, kw_only=True):
    user_attributes: Sequence[AttributeType] | None = None
    access_token: str | None = None
    client_metadata: Mapping[str, str] | None = None


class UpdateUserAttributesResponse(Shape, frozen=True, kw_only=True):
    code_delivery_details_list: Sequence[CodeDeliveryDetailsType] | None = None


class UpdateUserPoolClientRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    client_id: str | None = None
    client_name: str | None = None
    refresh_token_validity: int | None = None
    access_token_validity: int | None = None
    id_token_validity: int | None = None
    token_validity_units: TokenValidityUnitsType | None = None
    read_attributes: Sequence[str] | None = None
    write_attributes: Sequence[str] | None = None
    explicit_auth_flows: Sequence[str] | None = None
    supported_identity_providers: Sequence[str] | None = None
    callback_urls: Sequence[str] | None = None
    logout_urls: Sequence[str] | None = None
    default_redirect_uri: str | None = None
    allowed_oauth_flows: Sequence[str] | None = None
    allowed_oauth_scopes: Sequence[str] | None = None
    allowed_oauth_flows_user_pool_client: bool | None = None
    analytics_configuration: AnalyticsConfigurationType | None = None
    prevent_user_existence_errors: str | None = None
    enable_token_revocation: bool | None = None
    enable_propagate_additional_user_context_data: bool | None = None
    auth_session_validity: int | None = None
    refresh_token_rotation: RefreshTokenRotationType | None = None


class UpdateUserPoolClientResponse(Shape, frozen=True, kw_only=True):
    user_pool_client: UserPoolClientType | None = None


class UpdateUserPoolDomainRequest(Shape, frozen=True, kw_only=True):
    domain: str | None = None
    user_pool_id: str | None = None
    managed_login_version: int | None = None
    custom_domain_config: CustomDomainConfigType | None = None
    routing: RoutingType | None = None


class UpdateUserPoolDomainResponse(Shape, frozen=True, kw_only=True):
    managed_login_version: int | None = None
    cloud_front_domain: str | None = None
    routing: RoutingType | None = None


class UpdateUserPoolReplicaRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    region_name: str | None = None
    status: str | None = None


class UpdateUserPoolReplicaResponse(Shape, frozen=True, kw_only=True):
    user_pool_replica: UserPoolReplicaType | None = None


class UpdateUserPoolRequest(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    policies: UserPoolPolicyType | None = None
    deletion_protection: str | None = None
    lambda_config: LambdaConfigType | None = None
    auto_verified_attributes: Sequence[str] | None = None
    sms_verification_message: str | None = None
    email_verification_message: str | None = None
    email_verification_subject: str | None = None
    verification_message_template: VerificationMessageTemplateType | None = None
    sms_authentication_message: str | None = None
    user_attribute_update_settings: UserAttributeUpdateSettingsType | None = None
    mfa_configuration: str | None = None
    device_configuration: DeviceConfigurationType | None = None
    email_configuration: EmailConfigurationType | None = None
    sms_configuration: SmsConfigurationType | None = None
    user_pool_tags: Mapping[str, str] | None = None
    admin_create_user_config: AdminCreateUserConfigType | None = None
    user_pool_add_ons: UserPoolAddOnsType | None = None
    dcr_configuration: DcrConfigurationType | None = None
    account_recovery_setting: AccountRecoverySettingType | None = None
    pool_name: str | None = None
    user_pool_tier: str | None = None
    key_configuration: KeyConfigurationType | None = None
    issuer_configuration: IssuerConfigurationType | None = None
    acr_configuration: Mapping[str, AcrLevelConfigType] | None = None


class UpdateUserPoolResponse(Shape, frozen=True, kw_only=True):
    pass


class UserAttributeUpdateSettingsType(Shape, frozen=True, kw_only=True):
    attributes_require_verification_before_update: Sequence[str] | None = None


class UserContextDataType(Shape, frozen=True, kw_only=True):
    ip_address: str | None = None
    encoded_data: str | None = None


class UserImportJobType(Shape, frozen=True, kw_only=True):
    job_name: str | None = None
    job_id: str | None = None
    user_pool_id: str | None = None
    pre_signed_url: str | None = None
    creation_date: float | None = None
    start_date: float | None = None
    completion_date: float | None = None
    status: str | None = None
    cloud_watch_logs_role_arn: str | None = None
    imported_users: int | None = None
    skipped_users: int | None = None
    failed_users: int | None = None
    completion_message: str | None = None
    password_hashing_algorithm: str | None = None


class UserPoolAddOnsType(Shape, frozen=True, kw_only=True):
    advanced_security_mode: str | None = None
    advanced_security_additional_flows: AdvancedSecurityAdditionalFlowsType | None = None


class UserPoolClientDescription(Shape, frozen=True, kw_only=True):
    client_id: str | None = None
    user_pool_id: str | None = None
    client_name: str | None = None


class UserPoolClientType(Shape, frozen=True, kw_only=True):
    user_pool_id: str | None = None
    client_name: str | None = None
    client_id: str | None = None
    client_secret: str | None = None
    last_modified_date: float | None = None
    creation_date: float | None = None
    refresh_token_validity: int | None = None
    access_token_validity: int | None = None
    id_token_validity: int | None = None
    token_validity_units: TokenValidityUnitsType | None = None
    read_attributes: Sequence[str] | None = None
    write_attributes: Sequence[str] | None = None
    explicit_auth_flows: Sequence[str] | None = None
    supported_identity_providers: Sequence[str] | None = None
    callback_urls: Sequence[str] | None = None
    logout_urls: Sequence[str] | None = None
    default_redirect_uri: str | None = None
    allowed_oauth_flows: Sequence[str] | None = None
    allowed_oauth_scopes: Sequence[str] | None = None
    allowed_oauth_flows_user_pool_client: bool | None = None
    analytics_configuration: AnalyticsConfigurationType | None = None
    prevent_user_existence_errors: str | None = None
    enable_token_revocation: bool | None = None
    enable_propagate_additional_user_context_data: bool | None = None
    auth_session_validity: int | None = None
    refresh_token_rotation: RefreshTokenRotationType | None = None
    client_type: str | None = None


class UserPoolDescriptionType(Shape, frozen=True, kw_only=True):
    id: str | None = None
    name: str | None = None
    lambda_config: LambdaConfigType | None = None
    status: str | None = None
    last_modified_date: float | None = None
    creation_date: float | None = None
    replica_regions: Sequence[str] | None = None


class UserPoolPolicyType(Shape, frozen=True, kw_only=True):
    password_policy: PasswordPolicyType | None = None
    sign_in_policy: SignInPolicyType | None = None


class UserPoolReplicaType(Shape, frozen=True, kw_only=True):
    region_name: str | None = None
    status: str | None = None
    role: str | None = None
    user_pool_arn: str | None = None


class UserPoolTokenSessionConfigType(Shape, frozen=True, kw_only=True):
    max_per_user: int | None = None


class UserPoolType(Shape, frozen=True, kw_only=True):
    id: str | None = None
    name: str | None = None
    policies: UserPoolPolicyType | None = None
    deletion_protection: str | None = None
    lambda_config: LambdaConfigType | None = None
    status: str | None = None
    last_modified_date: float | None = None
    creation_date: float | None = None
    schema_attributes: Sequence[SchemaAttributeType] | None = None
    auto_verified_attributes: Sequence[str] | None = None
    alias_attributes: Sequence[str] | None = None
    username_attributes: Sequence[str] | None = None
    sms_verification_message: str | None = None
    email_verification_message: str | None = None
    email_verification_subject: str | None = None
    verification_message_template: VerificationMessageTemplateType | None = None
    sms_authentication_message: str | None = None
    user_attribute_update_settings: UserAttributeUpdateSettingsType | None = None
    mfa_configuration: str | None = None
    device_configuration: DeviceConfigurationType | None = None
    estimated_number_of_users: int | None = None
    email_configuration: EmailConfigurationType | None = None
    sms_configuration: SmsConfigurationType | None = None
    user_pool_tags: Mapping[str, str] | None = None
    sms_configuration_failure: str | None = None
    email_configuration_failure: str | None = None
    domain: str | None = None
    custom_domain: str | None = None
    admin_create_user_config: AdminCreateUserConfigType | None = None
    user_pool_add_ons: UserPoolAddOnsType | None = None
    dcr_configuration: DcrConfigurationType | None = None
    username_configuration: UsernameConfigurationType | None = None
    arn: str | None = None
    account_recovery_setting: AccountRecoverySettingType | None = None
    user_pool_tier: str | None = None
    key_configuration: KeyConfigurationType | None = None
    issuer_configuration: IssuerConfigurationType | None = None
    acr_configuration: Mapping[str, AcrLevelConfigType] | None = None


class UserType(Shape, frozen=True, kw_only=True):
    username: str | None = None
    attributes: Sequence[AttributeType] | None = None
    user_create_date: float | None = None
    user_last_modified_date: float | None = None
    enabled: bool | None = None
    user_status: str | None = None
    mfa_options: Sequence[MFAOptionType] | None = None


class UsernameConfigurationType(Shape, frozen=True, kw_only=True):
    case_sensitive: bool | None = None


class VerificationMessageTemplateType(Shape, frozen=True, kw_only=True):
    sms_message: str | None = None
    email_message: str | None = None
    email_subject: str | None = None
    email_message_by_link: str | None = None
    email_subject_by_link: str | None = None
    default_email_option: str | None = None


class VerifySoftwareTokenRequest(Shape, frozen=True, kw_only=True):
    access_token: str | None = None
    session: str | None = None
    user_code: str | None = None
    friendly_device_name: str | None = None


class VerifySoftwareTokenResponse(Shape, frozen=True, kw_only=True):
    status: str | None = None
    session: str | None = None


class VerifyUserAttributeRequest(Shape, frozen=True, kw_only=True):
    access_token: str | None = None
    attribute_name: str | None = None
    code: str | None = None


class VerifyUserAttributeResponse(Shape, frozen=True, kw_only=True):
    pass


class WebAuthnConfigurationType(Shape, frozen=True, kw_only=True):
    relying_party_id: str | None = None
    user_verification: str | None = None
    factor_configuration: str | None = None


class WebAuthnCredentialDescription(Shape, frozen=True, kw_only=True):
    credential_id: str | None = None
    friendly_credential_name: str | None = None
    relying_party_id: str | None = None
    authenticator_attachment: str | None = None
    authenticator_transports: Sequence[str] | None = None
    created_at: float | None = None


class WebAuthnMfaSettingsType(Shape, frozen=True, kw_only=True):
    enabled: bool | None = None


class AccessDeniedException(AwsError):
    code = 'AccessDeniedException'
    status = 400


class AliasExistsException(AwsError):
    code = 'AliasExistsException'
    status = 400


class CodeDeliveryFailureException(AwsError):
    code = 'CodeDeliveryFailureException'
    status = 400


class CodeMismatchException(AwsError):
    code = 'CodeMismatchException'
    status = 400


class ConcurrentModificationException(AwsError):
    code = 'ConcurrentModificationException'
    status = 400


class DeviceKeyExistsException(AwsError):
    code = 'DeviceKeyExistsException'
    status = 400


class DuplicateProviderException(AwsError):
    code = 'DuplicateProviderException'
    status = 400


class EnableSoftwareTokenMFAException(AwsError):
    code = 'EnableSoftwareTokenMFAException'
    status = 400


class ExpiredCodeException(AwsError):
    code = 'ExpiredCodeException'
    status = 400


class FeatureUnavailableInTierException(AwsError):
    code = 'FeatureUnavailableInTierException'
    status = 400


class ForbiddenException(AwsError):
    code = 'ForbiddenException'
    status = 400


class GroupExistsException(AwsError):
    code = 'GroupExistsException'
    status = 400


class InternalErrorException(AwsError):
    code = 'InternalErrorException'
    status = 500


class InternalServerException(AwsError):
    code = 'InternalServerException'
    status = 500


class InvalidEmailRoleAccessPolicyException(AwsError):
    code = 'InvalidEmailRoleAccessPolicyException'
    status = 400


class InvalidLambdaResponseException(AwsError):
    code = 'InvalidLambdaResponseException'
    status = 400


class InvalidOAuthFlowException(AwsError):
    code = 'InvalidOAuthFlowException'
    status = 400


class InvalidParameterException(AwsError):
    code = 'InvalidParameterException'
    status = 400


class InvalidPasswordException(AwsError):
    code = 'InvalidPasswordException'
    status = 400


class InvalidSmsRoleAccessPolicyException(AwsError):
    code = 'InvalidSmsRoleAccessPolicyException'
    status = 400


class InvalidSmsRoleTrustRelationshipException(AwsError):
    code = 'InvalidSmsRoleTrustRelationshipException'
    status = 400


class InvalidUserPoolConfigurationException(AwsError):
    code = 'InvalidUserPoolConfigurationException'
    status = 400


class LimitExceededException(AwsError):
    code = 'LimitExceededException'
    status = 400


class MFAMethodNotFoundException(AwsError):
    code = 'MFAMethodNotFoundException'
    status = 400


class ManagedLoginBrandingExistsException(AwsError):
    code = 'ManagedLoginBrandingExistsException'
    status = 400


class NotAuthorizedException(AwsError):
    code = 'NotAuthorizedException'
    status = 400


class OperationNotEnabledException(AwsError):
    code = 'OperationNotEnabledException'
    status = 400


class PasswordHistoryPolicyViolationException(AwsError):
    code = 'PasswordHistoryPolicyViolationException'
    status = 400


class PasswordResetRequiredException(AwsError):
    code = 'PasswordResetRequiredException'
    status = 400


class PreconditionNotMetException(AwsError):
    code = 'PreconditionNotMetException'
    status = 400


class RefreshTokenReuseException(AwsError):
    code = 'RefreshTokenReuseException'
    status = 400


class ResourceNotFoundException(AwsError):
    code = 'ResourceNotFoundException'
    status = 400


class ScopeDoesNotExistException(AwsError):
    code = 'ScopeDoesNotExistException'
    status = 400


class ServiceQuotaExceededException(AwsError):
    code = 'ServiceQuotaExceededException'
    status = 400


class SoftwareTokenMFANotFoundException(AwsError):
    code = 'SoftwareTokenMFANotFoundException'
    status = 400


class TermsExistsException(AwsError):
    code = 'TermsExistsException'
    status = 400


class TierChangeNotAllowedException(AwsError):
    code = 'TierChangeNotAllowedException'
    status = 400


class TooManyFailedAttemptsException(AwsError):
    code = 'TooManyFailedAttemptsException'
    status = 400


class TooManyRequestsException(AwsError):
    code = 'TooManyRequestsException'
    status = 400


class UnauthorizedException(AwsError):
    code = 'UnauthorizedException'
    status = 400


class UnexpectedLambdaException(AwsError):
    code = 'UnexpectedLambdaException'
    status = 400


class UnsupportedIdentityProviderException(AwsError):
    code = 'UnsupportedIdentityProviderException'
    status = 400


class UnsupportedOperationException(AwsError):
    code = 'UnsupportedOperationException'
    status = 400


class UnsupportedTokenTypeException(AwsError):
    code = 'UnsupportedTokenTypeException'
    status = 400


class UnsupportedUserStateException(AwsError):
    code = 'UnsupportedUserStateException'
    status = 400


class UserImportInProgressException(AwsError):
    code = 'UserImportInProgressException'
    status = 400


class UserLambdaValidationException(AwsError):
    code = 'UserLambdaValidationException'
    status = 400


class UserNotConfirmedException(AwsError):
    code = 'UserNotConfirmedException'
    status = 400


class UserNotFoundException(AwsError):
    code = 'UserNotFoundException'
    status = 400


class UserPoolAddOnNotEnabledException(AwsError):
    code = 'UserPoolAddOnNotEnabledException'
    status = 400


class UserPoolTaggingException(AwsError):
    code = 'UserPoolTaggingException'
    status = 400


class UsernameExistsException(AwsError):
    code = 'UsernameExistsException'
    status = 400


class WebAuthnChallengeNotFoundException(AwsError):
    code = 'WebAuthnChallengeNotFoundException'
    status = 400


class WebAuthnClientMismatchException(AwsError):
    code = 'WebAuthnClientMismatchException'
    status = 400


class WebAuthnConfigurationMissingException(AwsError):
    code = 'WebAuthnConfigurationMissingException'
    status = 400


class WebAuthnCredentialNotSupportedException(AwsError):
    code = 'WebAuthnCredentialNotSupportedException'
    status = 400


class WebAuthnNotEnabledException(AwsError):
    code = 'WebAuthnNotEnabledException'
    status = 400


class WebAuthnOriginNotAllowedException(AwsError):
    code = 'WebAuthnOriginNotAllowedException'
    status = 400


class WebAuthnRelyingPartyMismatchException(AwsError):
    code = 'WebAuthnRelyingPartyMismatchException'
    status = 400


OPERATIONS: Final[dict[str, Operation]] = {
    'AddCustomAttributes': Operation(
        name='AddCustomAttributes',
        request=AddCustomAttributesRequest,
        response=AddCustomAttributesResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserImportInProgressException'),
    ),
    'AddUserPoolClientSecret': Operation(
        name='AddUserPoolClientSecret',
        request=AddUserPoolClientSecretRequest,
        response=AddUserPoolClientSecretResponse,
        errors=('AccessDeniedException', 'InternalServerException', 'InvalidParameterException', 'LimitExceededException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'AdminAddUserToGroup': Operation(
        name='AdminAddUserToGroup',
        request=AdminAddUserToGroupRequest,
        response=None,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotFoundException'),
    ),
    'AdminConfirmSignUp': Operation(
        name='AdminConfirmSignUp',
        request=AdminConfirmSignUpRequest,
        response=AdminConfirmSignUpResponse,
        errors=('InternalErrorException', 'InvalidLambdaResponseException', 'InvalidParameterException', 'LimitExceededException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyFailedAttemptsException', 'TooManyRequestsException', 'UnexpectedLambdaException', 'UserLambdaValidationException', 'UserNotFoundException'),
    ),
    'AdminCreateUser': Operation(
        name='AdminCreateUser',
        request=AdminCreateUserRequest,
        response=AdminCreateUserResponse,
        errors=('CodeDeliveryFailureException', 'InternalErrorException', 'InvalidLambdaResponseException', 'InvalidParameterException', 'InvalidPasswordException', 'InvalidSmsRoleAccessPolicyException', 'InvalidSmsRoleTrustRelationshipException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PreconditionNotMetException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UnexpectedLambdaException', 'UnsupportedUserStateException', 'UserLambdaValidationException', 'UserNotFoundException', 'UsernameExistsException'),
    ),
    'AdminDeleteSoftwareToken': Operation(
        name='AdminDeleteSoftwareToken',
        request=AdminDeleteSoftwareTokenRequest,
        response=AdminDeleteSoftwareTokenResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotConfirmedException', 'UserNotFoundException'),
    ),
    'AdminDeleteUser': Operation(
        name='AdminDeleteUser',
        request=AdminDeleteUserRequest,
        response=None,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotFoundException'),
    ),
    'AdminDeleteUserAttributes': Operation(
        name='AdminDeleteUserAttributes',
        request=AdminDeleteUserAttributesRequest,
        response=AdminDeleteUserAttributesResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotFoundException'),
    ),
    'AdminDisableProviderForUser': Operation(
        name='AdminDisableProviderForUser',
        request=AdminDisableProviderForUserRequest,
        response=AdminDisableProviderForUserResponse,
        errors=('AliasExistsException', 'InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotFoundException'),
    ),
    'AdminDisableUser': Operation(
        name='AdminDisableUser',
        request=AdminDisableUserRequest,
        response=AdminDisableUserResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotFoundException'),
    ),
    'AdminEnableUser': Operation(
        name='AdminEnableUser',
        request=AdminEnableUserRequest,
        response=AdminEnableUserResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotFoundException'),
    ),
    'AdminForgetDevice': Operation(
        name='AdminForgetDevice',
        request=AdminForgetDeviceRequest,
        response=None,
        errors=('InternalErrorException', 'InvalidParameterException', 'InvalidUserPoolConfigurationException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotFoundException'),
    ),
    'AdminGetDevice': Operation(
        name='AdminGetDevice',
        request=AdminGetDeviceRequest,
        response=AdminGetDeviceResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'InvalidUserPoolConfigurationException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'AdminGetUser': Operation(
        name='AdminGetUser',
        request=AdminGetUserRequest,
        response=AdminGetUserResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotFoundException'),
    ),
    'AdminGetUserAuthFactors': Operation(
        name='AdminGetUserAuthFactors',
        request=AdminGetUserAuthFactorsRequest,
        response=AdminGetUserAuthFactorsResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotFoundException'),
    ),
    'AdminInitiateAuth': Operation(
        name='AdminInitiateAuth',
        request=AdminInitiateAuthRequest,
        response=AdminInitiateAuthResponse,
        errors=('FeatureUnavailableInTierException', 'InternalErrorException', 'InvalidEmailRoleAccessPolicyException', 'InvalidLambdaResponseException', 'InvalidParameterException', 'InvalidSmsRoleAccessPolicyException', 'InvalidSmsRoleTrustRelationshipException', 'InvalidUserPoolConfigurationException', 'MFAMethodNotFoundException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PasswordResetRequiredException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UnexpectedLambdaException', 'UnsupportedOperationException', 'UserLambdaValidationException', 'UserNotConfirmedException', 'UserNotFoundException'),
    ),
    'AdminLinkProviderForUser': Operation(
        name='AdminLinkProviderForUser',
        request=AdminLinkProviderForUserRequest,
        response=AdminLinkProviderForUserResponse,
        errors=('AliasExistsException', 'InternalErrorException', 'InvalidParameterException', 'LimitExceededException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotFoundException'),
    ),
    'AdminListDevices': Operation(
        name='AdminListDevices',
        request=AdminListDevicesRequest,
        response=AdminListDevicesResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'InvalidUserPoolConfigurationException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'AdminListGroupsForUser': Operation(
        name='AdminListGroupsForUser',
        request=AdminListGroupsForUserRequest,
        response=AdminListGroupsForUserResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotFoundException'),
    ),
    'AdminListUserAuthEvents': Operation(
        name='AdminListUserAuthEvents',
        request=AdminListUserAuthEventsRequest,
        response=AdminListUserAuthEventsResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotFoundException', 'UserPoolAddOnNotEnabledException'),
    ),
    'AdminListUserSessions': Operation(
        name='AdminListUserSessions',
        request=AdminListUserSessionsRequest,
        response=AdminListUserSessionsResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotFoundException'),
    ),
    'AdminRemoveUserFromGroup': Operation(
        name='AdminRemoveUserFromGroup',
        request=AdminRemoveUserFromGroupRequest,
        response=None,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotFoundException'),
    ),
    'AdminResetUserPassword': Operation(
        name='AdminResetUserPassword',
        request=AdminResetUserPasswordRequest,
        response=AdminResetUserPasswordResponse,
        errors=('InternalErrorException', 'InvalidEmailRoleAccessPolicyException', 'InvalidLambdaResponseException', 'InvalidParameterException', 'InvalidSmsRoleAccessPolicyException', 'InvalidSmsRoleTrustRelationshipException', 'LimitExceededException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UnexpectedLambdaException', 'UserLambdaValidationException', 'UserNotFoundException'),
    ),
    'AdminRespondToAuthChallenge': Operation(
        name='AdminRespondToAuthChallenge',
        request=AdminRespondToAuthChallengeRequest,
        response=AdminRespondToAuthChallengeResponse,
        errors=('AliasExistsException', 'CodeMismatchException', 'ExpiredCodeException', 'InternalErrorException', 'InvalidEmailRoleAccessPolicyException', 'InvalidLambdaResponseException', 'InvalidParameterException', 'InvalidPasswordException', 'InvalidSmsRoleAccessPolicyException', 'InvalidSmsRoleTrustRelationshipException', 'InvalidUserPoolConfigurationException', 'MFAMethodNotFoundException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PasswordHistoryPolicyViolationException', 'PasswordResetRequiredException', 'ResourceNotFoundException', 'SoftwareTokenMFANotFoundException', 'TooManyRequestsException', 'UnexpectedLambdaException', 'UserLambdaValidationException', 'UserNotConfirmedException', 'UserNotFoundException'),
    ),
    'AdminRevokeUserSession': Operation(
        name='AdminRevokeUserSession',
        request=AdminRevokeUserSessionRequest,
        response=AdminRevokeUserSessionResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotFoundException'),
    ),
    'AdminSetUserMFAPreference': Operation(
        name='AdminSetUserMFAPreference',
        request=AdminSetUserMFAPreferenceRequest,
        response=AdminSetUserMFAPreferenceResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PasswordResetRequiredException', 'ResourceNotFoundException', 'UserNotConfirmedException', 'UserNotFoundException'),
    ),
    'AdminSetUserPassword': Operation(
        name='AdminSetUserPassword',
        request=AdminSetUserPasswordRequest,
        response=AdminSetUserPasswordResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'InvalidPasswordException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PasswordHistoryPolicyViolationException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotFoundException'),
    ),
    'AdminSetUserSettings': Operation(
        name='AdminSetUserSettings',
        request=AdminSetUserSettingsRequest,
        response=AdminSetUserSettingsResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'UserNotFoundException'),
    ),
    'AdminUpdateAuthEventFeedback': Operation(
        name='AdminUpdateAuthEventFeedback',
        request=AdminUpdateAuthEventFeedbackRequest,
        response=AdminUpdateAuthEventFeedbackResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotFoundException', 'UserPoolAddOnNotEnabledException'),
    ),
    'AdminUpdateDeviceStatus': Operation(
        name='AdminUpdateDeviceStatus',
        request=AdminUpdateDeviceStatusRequest,
        response=AdminUpdateDeviceStatusResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'InvalidUserPoolConfigurationException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotFoundException'),
    ),
    'AdminUpdateUserAttributes': Operation(
        name='AdminUpdateUserAttributes',
        request=AdminUpdateUserAttributesRequest,
        response=AdminUpdateUserAttributesResponse,
        errors=('AliasExistsException', 'InternalErrorException', 'InvalidEmailRoleAccessPolicyException', 'InvalidLambdaResponseException', 'InvalidParameterException', 'InvalidSmsRoleAccessPolicyException', 'InvalidSmsRoleTrustRelationshipException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UnexpectedLambdaException', 'UserLambdaValidationException', 'UserNotFoundException'),
    ),
    'AdminUserGlobalSignOut': Operation(
        name='AdminUserGlobalSignOut',
        request=AdminUserGlobalSignOutRequest,
        response=AdminUserGlobalSignOutResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotFoundException'),
    ),
    'AssociateSoftwareToken': Operation(
        name='AssociateSoftwareToken',
        request=AssociateSoftwareTokenRequest,
        response=AssociateSoftwareTokenResponse,
        errors=('ConcurrentModificationException', 'ForbiddenException', 'InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'SoftwareTokenMFANotFoundException'),
        auth='none',
    ),
    'ChangePassword': Operation(
        name='ChangePassword',
        request=ChangePasswordRequest,
        response=ChangePasswordResponse,
        errors=('ForbiddenException', 'InternalErrorException', 'InvalidParameterException', 'InvalidPasswordException', 'LimitExceededException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PasswordHistoryPolicyViolationException', 'PasswordResetRequiredException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotConfirmedException', 'UserNotFoundException'),
        auth='none',
    ),
    'CompleteWebAuthnRegistration': Operation(
        name='CompleteWebAuthnRegistration',
        request=CompleteWebAuthnRegistrationRequest,
        response=CompleteWebAuthnRegistrationResponse,
        errors=('ForbiddenException', 'InternalErrorException', 'InvalidParameterException', 'LimitExceededException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PasswordResetRequiredException', 'TooManyRequestsException', 'WebAuthnChallengeNotFoundException', 'WebAuthnClientMismatchException', 'WebAuthnCredentialNotSupportedException', 'WebAuthnNotEnabledException', 'WebAuthnOriginNotAllowedException', 'WebAuthnRelyingPartyMismatchException'),
        auth='none',
    ),
    'ConfirmDevice': Operation(
        name='ConfirmDevice',
        request=ConfirmDeviceRequest,
        response=ConfirmDeviceResponse,
        errors=('DeviceKeyExistsException', 'ForbiddenException', 'InternalErrorException', 'InvalidLambdaResponseException', 'InvalidParameterException', 'InvalidPasswordException', 'InvalidUserPoolConfigurationException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PasswordResetRequiredException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotConfirmedException', 'UserNotFoundException', 'UsernameExistsException'),
        auth='none',
    ),
    'ConfirmForgotPassword': Operation(
        name='ConfirmForgotPassword',
        request=ConfirmForgotPasswordRequest,
        response=ConfirmForgotPasswordResponse,
        errors=('CodeMismatchException', 'ExpiredCodeException', 'ForbiddenException', 'InternalErrorException', 'InvalidLambdaResponseException', 'InvalidParameterException', 'InvalidPasswordException', 'LimitExceededException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PasswordHistoryPolicyViolationException', 'ResourceNotFoundException', 'TooManyFailedAttemptsException', 'TooManyRequestsException', 'UnexpectedLambdaException', 'UserLambdaValidationException', 'UserNotConfirmedException', 'UserNotFoundException'),
        auth='none',
    ),
    'ConfirmSignUp': Operation(
        name='ConfirmSignUp',
        request=ConfirmSignUpRequest,
        response=ConfirmSignUpResponse,
        errors=('AliasExistsException', 'CodeMismatchException', 'ExpiredCodeException', 'ForbiddenException', 'InternalErrorException', 'InvalidLambdaResponseException', 'InvalidParameterException', 'LimitExceededException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyFailedAttemptsException', 'TooManyRequestsException', 'UnexpectedLambdaException', 'UserLambdaValidationException', 'UserNotFoundException'),
        auth='none',
    ),
    'CreateGroup': Operation(
        name='CreateGroup',
        request=CreateGroupRequest,
        response=CreateGroupResponse,
        errors=('GroupExistsException', 'InternalErrorException', 'InvalidParameterException', 'LimitExceededException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'CreateIdentityProvider': Operation(
        name='CreateIdentityProvider',
        request=CreateIdentityProviderRequest,
        response=CreateIdentityProviderResponse,
        errors=('DuplicateProviderException', 'InternalErrorException', 'InvalidParameterException', 'LimitExceededException', 'NotAuthorizedException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'CreateManagedLoginBranding': Operation(
        name='CreateManagedLoginBranding',
        request=CreateManagedLoginBrandingRequest,
        response=CreateManagedLoginBrandingResponse,
        errors=('ConcurrentModificationException', 'InternalErrorException', 'InvalidParameterException', 'LimitExceededException', 'ManagedLoginBrandingExistsException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'CreateResourceServer': Operation(
        name='CreateResourceServer',
        request=CreateResourceServerRequest,
        response=CreateResourceServerResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'LimitExceededException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'CreateTerms': Operation(
        name='CreateTerms',
        request=CreateTermsRequest,
        response=CreateTermsResponse,
        errors=('ConcurrentModificationException', 'InternalErrorException', 'InvalidParameterException', 'LimitExceededException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TermsExistsException', 'TooManyRequestsException'),
    ),
    'CreateUserImportJob': Operation(
        name='CreateUserImportJob',
        request=CreateUserImportJobRequest,
        response=CreateUserImportJobResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'LimitExceededException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PreconditionNotMetException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'CreateUserPool': Operation(
        name='CreateUserPool',
        request=CreateUserPoolRequest,
        response=CreateUserPoolResponse,
        errors=('FeatureUnavailableInTierException', 'InternalErrorException', 'InvalidEmailRoleAccessPolicyException', 'InvalidParameterException', 'InvalidSmsRoleAccessPolicyException', 'InvalidSmsRoleTrustRelationshipException', 'LimitExceededException', 'NotAuthorizedException', 'TierChangeNotAllowedException', 'TooManyRequestsException', 'UserPoolTaggingException'),
    ),
    'CreateUserPoolClient': Operation(
        name='CreateUserPoolClient',
        request=CreateUserPoolClientRequest,
        response=CreateUserPoolClientResponse,
        errors=('FeatureUnavailableInTierException', 'InternalErrorException', 'InvalidOAuthFlowException', 'InvalidParameterException', 'LimitExceededException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'ScopeDoesNotExistException', 'TooManyRequestsException'),
    ),
    'CreateUserPoolDomain': Operation(
        name='CreateUserPoolDomain',
        request=CreateUserPoolDomainRequest,
        response=CreateUserPoolDomainResponse,
        errors=('ConcurrentModificationException', 'FeatureUnavailableInTierException', 'InternalErrorException', 'InvalidParameterException', 'LimitExceededException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException'),
    ),
    'CreateUserPoolReplica': Operation(
        name='CreateUserPoolReplica',
        request=CreateUserPoolReplicaRequest,
        response=CreateUserPoolReplicaResponse,
        errors=('FeatureUnavailableInTierException', 'InternalErrorException', 'InvalidParameterException', 'LimitExceededException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserPoolTaggingException'),
    ),
    'DeleteGroup': Operation(
        name='DeleteGroup',
        request=DeleteGroupRequest,
        response=None,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'DeleteIdentityProvider': Operation(
        name='DeleteIdentityProvider',
        request=DeleteIdentityProviderRequest,
        response=None,
        errors=('ConcurrentModificationException', 'InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UnsupportedIdentityProviderException'),
    ),
    'DeleteManagedLoginBranding': Operation(
        name='DeleteManagedLoginBranding',
        request=DeleteManagedLoginBrandingRequest,
        response=None,
        errors=('ConcurrentModificationException', 'InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'DeleteResourceServer': Operation(
        name='DeleteResourceServer',
        request=DeleteResourceServerRequest,
        response=None,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'DeleteTerms': Operation(
        name='DeleteTerms',
        request=DeleteTermsRequest,
        response=None,
        errors=('ConcurrentModificationException', 'InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'DeleteUser': Operation(
        name='DeleteUser',
        request=DeleteUserRequest,
        response=None,
        errors=('ForbiddenException', 'InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PasswordResetRequiredException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotConfirmedException', 'UserNotFoundException'),
        auth='none',
    ),
    'DeleteUserAttributes': Operation(
        name='DeleteUserAttributes',
        request=DeleteUserAttributesRequest,
        response=DeleteUserAttributesResponse,
        errors=('ForbiddenException', 'InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PasswordResetRequiredException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotConfirmedException', 'UserNotFoundException'),
        auth='none',
    ),
    'DeleteUserPool': Operation(
        name='DeleteUserPool',
        request=DeleteUserPoolRequest,
        response=None,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserImportInProgressException'),
    ),
    'DeleteUserPoolClient': Operation(
        name='DeleteUserPoolClient',
        request=DeleteUserPoolClientRequest,
        response=None,
        errors=('ConcurrentModificationException', 'InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'DeleteUserPoolClientSecret': Operation(
        name='DeleteUserPoolClientSecret',
        request=DeleteUserPoolClientSecretRequest,
        response=DeleteUserPoolClientSecretResponse,
        errors=('InternalServerException', 'InvalidParameterException', 'LimitExceededException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'DeleteUserPoolDomain': Operation(
        name='DeleteUserPoolDomain',
        request=DeleteUserPoolDomainRequest,
        response=DeleteUserPoolDomainResponse,
        errors=('ConcurrentModificationException', 'InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException'),
    ),
    'DeleteUserPoolReplica': Operation(
        name='DeleteUserPoolReplica',
        request=DeleteUserPoolReplicaRequest,
        response=DeleteUserPoolReplicaResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'DeleteWebAuthnCredential': Operation(
        name='DeleteWebAuthnCredential',
        request=DeleteWebAuthnCredentialRequest,
        response=DeleteWebAuthnCredentialResponse,
        errors=('ForbiddenException', 'InternalErrorException', 'InvalidParameterException', 'LimitExceededException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PasswordResetRequiredException', 'ResourceNotFoundException', 'TooManyRequestsException'),
        auth='none',
    ),
    'DescribeIdentityProvider': Operation(
        name='DescribeIdentityProvider',
        request=DescribeIdentityProviderRequest,
        response=DescribeIdentityProviderResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'DescribeManagedLoginBranding': Operation(
        name='DescribeManagedLoginBranding',
        request=DescribeManagedLoginBrandingRequest,
        response=DescribeManagedLoginBrandingResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'DescribeManagedLoginBrandingByClient': Operation(
        name='DescribeManagedLoginBrandingByClient',
        request=DescribeManagedLoginBrandingByClientRequest,
        response=DescribeManagedLoginBrandingByClientResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'DescribeResourceServer': Operation(
        name='DescribeResourceServer',
        request=DescribeResourceServerRequest,
        response=DescribeResourceServerResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'DescribeRiskConfiguration': Operation(
        name='DescribeRiskConfiguration',
        request=DescribeRiskConfigurationRequest,
        response=DescribeRiskConfigurationResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserPoolAddOnNotEnabledException'),
    ),
    'DescribeTerms': Operation(
        name='DescribeTerms',
        request=DescribeTermsRequest,
        response=DescribeTermsResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'DescribeTermsByClient': Operation(
        name='DescribeTermsByClient',
        request=DescribeTermsByClientRequest,
        response=DescribeTermsByClientResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'DescribeUserImportJob': Operation(
        name='DescribeUserImportJob',
        request=DescribeUserImportJobRequest,
        response=DescribeUserImportJobResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'DescribeUserPool': Operation(
        name='DescribeUserPool',
        request=DescribeUserPoolRequest,
        response=DescribeUserPoolResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserPoolTaggingException'),
    ),
    'DescribeUserPoolClient': Operation(
        name='DescribeUserPoolClient',
        request=DescribeUserPoolClientRequest,
        response=DescribeUserPoolClientResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'DescribeUserPoolDomain': Operation(
        name='DescribeUserPoolDomain',
        request=DescribeUserPoolDomainRequest,
        response=DescribeUserPoolDomainResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException'),
    ),
    'ForgetDevice': Operation(
        name='ForgetDevice',
        request=ForgetDeviceRequest,
        response=None,
        errors=('ForbiddenException', 'InternalErrorException', 'InvalidParameterException', 'InvalidUserPoolConfigurationException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PasswordResetRequiredException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotConfirmedException', 'UserNotFoundException'),
        auth='none',
    ),
    'ForgotPassword': Operation(
        name='ForgotPassword',
        request=ForgotPasswordRequest,
        response=ForgotPasswordResponse,
        errors=('CodeDeliveryFailureException', 'ForbiddenException', 'InternalErrorException', 'InvalidEmailRoleAccessPolicyException', 'InvalidLambdaResponseException', 'InvalidParameterException', 'InvalidSmsRoleAccessPolicyException', 'InvalidSmsRoleTrustRelationshipException', 'LimitExceededException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UnexpectedLambdaException', 'UserLambdaValidationException', 'UserNotFoundException'),
        auth='none',
    ),
    'GetCSVHeader': Operation(
        name='GetCSVHeader',
        request=GetCSVHeaderRequest,
        response=GetCSVHeaderResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'GetClientToken': Operation(
        name='GetClientToken',
        request=GetClientTokenRequest,
        response=GetClientTokenResponse,
        errors=('ForbiddenException', 'InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
        auth='optional',
    ),
    'GetDerivedToken': Operation(
        name='GetDerivedToken',
        request=GetDerivedTokenRequest,
        response=GetDerivedTokenResponse,
        errors=('ForbiddenException', 'InternalErrorException', 'InvalidLambdaResponseException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UnexpectedLambdaException', 'UserLambdaValidationException', 'UserNotFoundException'),
        auth='optional',
    ),
    'GetDevice': Operation(
        name='GetDevice',
        request=GetDeviceRequest,
        response=GetDeviceResponse,
        errors=('ForbiddenException', 'InternalErrorException', 'InvalidParameterException', 'InvalidUserPoolConfigurationException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PasswordResetRequiredException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotConfirmedException', 'UserNotFoundException'),
        auth='none',
    ),
    'GetGroup': Operation(
        name='GetGroup',
        request=GetGroupRequest,
        response=GetGroupResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'GetIdentityProviderByIdentifier': Operation(
        name='GetIdentityProviderByIdentifier',
        request=GetIdentityProviderByIdentifierRequest,
        response=GetIdentityProviderByIdentifierResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'GetLogDeliveryConfiguration': Operation(
        name='GetLogDeliveryConfiguration',
        request=GetLogDeliveryConfigurationRequest,
        response=GetLogDeliveryConfigurationResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'GetProvisionedLimit': Operation(
        name='GetProvisionedLimit',
        request=GetProvisionedLimitRequest,
        response=GetProvisionedLimitResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'GetSigningCertificate': Operation(
        name='GetSigningCertificate',
        request=GetSigningCertificateRequest,
        response=GetSigningCertificateResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'OperationNotEnabledException', 'ResourceNotFoundException'),
    ),
    'GetTokensFromRefreshToken': Operation(
        name='GetTokensFromRefreshToken',
        request=GetTokensFromRefreshTokenRequest,
        response=GetTokensFromRefreshTokenResponse,
        errors=('ForbiddenException', 'InternalErrorException', 'InvalidLambdaResponseException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'RefreshTokenReuseException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UnexpectedLambdaException', 'UserLambdaValidationException', 'UserNotFoundException'),
        auth='none',
    ),
    'GetUICustomization': Operation(
        name='GetUICustomization',
        request=GetUICustomizationRequest,
        response=GetUICustomizationResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'GetUser': Operation(
        name='GetUser',
        request=GetUserRequest,
        response=GetUserResponse,
        errors=('ForbiddenException', 'InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PasswordResetRequiredException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotConfirmedException', 'UserNotFoundException'),
        auth='none',
    ),
    'GetUserAttributeVerificationCode': Operation(
        name='GetUserAttributeVerificationCode',
        request=GetUserAttributeVerificationCodeRequest,
        response=GetUserAttributeVerificationCodeResponse,
        errors=('CodeDeliveryFailureException', 'ForbiddenException', 'InternalErrorException', 'InvalidEmailRoleAccessPolicyException', 'InvalidLambdaResponseException', 'InvalidParameterException', 'InvalidSmsRoleAccessPolicyException', 'InvalidSmsRoleTrustRelationshipException', 'LimitExceededException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PasswordResetRequiredException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UnexpectedLambdaException', 'UserLambdaValidationException', 'UserNotConfirmedException', 'UserNotFoundException'),
        auth='none',
    ),
    'GetUserAuthFactors': Operation(
        name='GetUserAuthFactors',
        request=GetUserAuthFactorsRequest,
        response=GetUserAuthFactorsResponse,
        errors=('ForbiddenException', 'InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PasswordResetRequiredException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotConfirmedException', 'UserNotFoundException'),
        auth='none',
    ),
    'GetUserPoolClientSessionConfiguration': Operation(
        name='GetUserPoolClientSessionConfiguration',
        request=GetUserPoolClientSessionConfigurationRequest,
        response=GetUserPoolClientSessionConfigurationResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'GetUserPoolMfaConfig': Operation(
        name='GetUserPoolMfaConfig',
        request=GetUserPoolMfaConfigRequest,
        response=GetUserPoolMfaConfigResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'GetUserPoolSessionConfiguration': Operation(
        name='GetUserPoolSessionConfiguration',
        request=GetUserPoolSessionConfigurationRequest,
        response=GetUserPoolSessionConfigurationResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'GlobalSignOut': Operation(
        name='GlobalSignOut',
        request=GlobalSignOutRequest,
        response=GlobalSignOutResponse,
        errors=('ForbiddenException', 'InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PasswordResetRequiredException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotConfirmedException'),
        auth='none',
    ),
    'InitiateAuth': Operation(
        name='InitiateAuth',
        request=InitiateAuthRequest,
        response=InitiateAuthResponse,
        errors=('FeatureUnavailableInTierException', 'ForbiddenException', 'InternalErrorException', 'InvalidEmailRoleAccessPolicyException', 'InvalidLambdaResponseException', 'InvalidParameterException', 'InvalidSmsRoleAccessPolicyException', 'InvalidSmsRoleTrustRelationshipException', 'InvalidUserPoolConfigurationException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PasswordResetRequiredException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UnexpectedLambdaException', 'UnsupportedOperationException', 'UserLambdaValidationException', 'UserNotConfirmedException', 'UserNotFoundException'),
        auth='none',
    ),
    'ListDevices': Operation(
        name='ListDevices',
        request=ListDevicesRequest,
        response=ListDevicesResponse,
        errors=('ForbiddenException', 'InternalErrorException', 'InvalidParameterException', 'InvalidUserPoolConfigurationException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PasswordResetRequiredException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotConfirmedException', 'UserNotFoundException'),
        auth='none',
    ),
    'ListGroups': Operation(
        name='ListGroups',
        request=ListGroupsRequest,
        response=ListGroupsResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'ListIdentityProviders': Operation(
        name='ListIdentityProviders',
        request=ListIdentityProvidersRequest,
        response=ListIdentityProvidersResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'ListResourceServers': Operation(
        name='ListResourceServers',
        request=ListResourceServersRequest,
        response=ListResourceServersResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'ListTagsForResource': Operation(
        name='ListTagsForResource',
        request=ListTagsForResourceRequest,
        response=ListTagsForResourceResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'ListTerms': Operation(
        name='ListTerms',
        request=ListTermsRequest,
        response=ListTermsResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'ListUserImportJobs': Operation(
        name='ListUserImportJobs',
        request=ListUserImportJobsRequest,
        response=ListUserImportJobsResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'ListUserPoolClientSecrets': Operation(
        name='ListUserPoolClientSecrets',
        request=ListUserPoolClientSecretsRequest,
        response=ListUserPoolClientSecretsResponse,
        errors=('InternalServerException', 'InvalidParameterException', 'LimitExceededException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'ListUserPoolClients': Operation(
        name='ListUserPoolClients',
        request=ListUserPoolClientsRequest,
        response=ListUserPoolClientsResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'ListUserPoolReplicas': Operation(
        name='ListUserPoolReplicas',
        request=ListUserPoolReplicasRequest,
        response=ListUserPoolReplicasResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'ListUserPools': Operation(
        name='ListUserPools',
        request=ListUserPoolsRequest,
        response=ListUserPoolsResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'TooManyRequestsException'),
    ),
    'ListUserSessions': Operation(
        name='ListUserSessions',
        request=ListUserSessionsRequest,
        response=ListUserSessionsResponse,
        errors=('ForbiddenException', 'InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PasswordResetRequiredException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotConfirmedException', 'UserNotFoundException'),
        auth='none',
    ),
    'ListUsers': Operation(
        name='ListUsers',
        request=ListUsersRequest,
        response=ListUsersResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'ListUsersInGroup': Operation(
        name='ListUsersInGroup',
        request=ListUsersInGroupRequest,
        response=ListUsersInGroupResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'ListWebAuthnCredentials': Operation(
        name='ListWebAuthnCredentials',
        request=ListWebAuthnCredentialsRequest,
        response=ListWebAuthnCredentialsResponse,
        errors=('ForbiddenException', 'InternalErrorException', 'InvalidParameterException', 'LimitExceededException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PasswordResetRequiredException', 'TooManyRequestsException'),
        auth='none',
    ),
    'ResendConfirmationCode': Operation(
        name='ResendConfirmationCode',
        request=ResendConfirmationCodeRequest,
        response=ResendConfirmationCodeResponse,
        errors=('CodeDeliveryFailureException', 'ForbiddenException', 'InternalErrorException', 'InvalidEmailRoleAccessPolicyException', 'InvalidLambdaResponseException', 'InvalidParameterException', 'InvalidSmsRoleAccessPolicyException', 'InvalidSmsRoleTrustRelationshipException', 'LimitExceededException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UnexpectedLambdaException', 'UserLambdaValidationException', 'UserNotFoundException'),
        auth='none',
    ),
    'RespondToAuthChallenge': Operation(
        name='RespondToAuthChallenge',
        request=RespondToAuthChallengeRequest,
        response=RespondToAuthChallengeResponse,
        errors=('AliasExistsException', 'CodeMismatchException', 'ExpiredCodeException', 'ForbiddenException', 'InternalErrorException', 'InvalidEmailRoleAccessPolicyException', 'InvalidLambdaResponseException', 'InvalidParameterException', 'InvalidPasswordException', 'InvalidSmsRoleAccessPolicyException', 'InvalidSmsRoleTrustRelationshipException', 'InvalidUserPoolConfigurationException', 'MFAMethodNotFoundException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PasswordHistoryPolicyViolationException', 'PasswordResetRequiredException', 'ResourceNotFoundException', 'SoftwareTokenMFANotFoundException', 'TooManyRequestsException', 'UnexpectedLambdaException', 'UserLambdaValidationException', 'UserNotConfirmedException', 'UserNotFoundException'),
        auth='none',
    ),
    'RevokeToken': Operation(
        name='RevokeToken',
        request=RevokeTokenRequest,
        response=RevokeTokenResponse,
        errors=('ForbiddenException', 'InternalErrorException', 'InvalidParameterException', 'OperationNotEnabledException', 'TooManyRequestsException', 'UnauthorizedException', 'UnsupportedOperationException', 'UnsupportedTokenTypeException'),
        auth='none',
    ),
    'RevokeUserSession': Operation(
        name='RevokeUserSession',
        request=RevokeUserSessionRequest,
        response=RevokeUserSessionResponse,
        errors=('ForbiddenException', 'InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PasswordResetRequiredException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotConfirmedException', 'UserNotFoundException'),
        auth='none',
    ),
    'SetLogDeliveryConfiguration': Operation(
        name='SetLogDeliveryConfiguration',
        request=SetLogDeliveryConfigurationRequest,
        response=SetLogDeliveryConfigurationResponse,
        errors=('FeatureUnavailableInTierException', 'InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'SetRiskConfiguration': Operation(
        name='SetRiskConfiguration',
        request=SetRiskConfigurationRequest,
        response=SetRiskConfigurationResponse,
        errors=('CodeDeliveryFailureException', 'InternalErrorException', 'InvalidEmailRoleAccessPolicyException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserPoolAddOnNotEnabledException'),
    ),
    'SetUICustomization': Operation(
        name='SetUICustomization',
        request=SetUICustomizationRequest,
        response=SetUICustomizationResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'SetUserMFAPreference': Operation(
        name='SetUserMFAPreference',
        request=SetUserMFAPreferenceRequest,
        response=SetUserMFAPreferenceResponse,
        errors=('ForbiddenException', 'InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PasswordResetRequiredException', 'ResourceNotFoundException', 'UserNotConfirmedException', 'UserNotFoundException'),
        auth='none',
    ),
    'SetUserPoolClientSessionConfiguration': Operation(
        name='SetUserPoolClientSessionConfiguration',
        request=SetUserPoolClientSessionConfigurationRequest,
        response=SetUserPoolClientSessionConfigurationResponse,
        errors=('ConcurrentModificationException', 'FeatureUnavailableInTierException', 'InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'SetUserPoolMfaConfig': Operation(
        name='SetUserPoolMfaConfig',
        request=SetUserPoolMfaConfigRequest,
        response=SetUserPoolMfaConfigResponse,
        errors=('ConcurrentModificationException', 'FeatureUnavailableInTierException', 'InternalErrorException', 'InvalidParameterException', 'InvalidSmsRoleAccessPolicyException', 'InvalidSmsRoleTrustRelationshipException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'SetUserPoolSessionConfiguration': Operation(
        name='SetUserPoolSessionConfiguration',
        request=SetUserPoolSessionConfigurationRequest,
        response=SetUserPoolSessionConfigurationResponse,
        errors=('ConcurrentModificationException', 'FeatureUnavailableInTierException', 'InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'SetUserSettings': Operation(
        name='SetUserSettings',
        request=SetUserSettingsRequest,
        response=SetUserSettingsResponse,
        errors=('ForbiddenException', 'InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PasswordResetRequiredException', 'ResourceNotFoundException', 'UserNotConfirmedException', 'UserNotFoundException'),
        auth='none',
    ),
    'SignUp': Operation(
        name='SignUp',
        request=SignUpRequest,
        response=SignUpResponse,
        errors=('CodeDeliveryFailureException', 'ForbiddenException', 'InternalErrorException', 'InvalidEmailRoleAccessPolicyException', 'InvalidLambdaResponseException', 'InvalidParameterException', 'InvalidPasswordException', 'InvalidSmsRoleAccessPolicyException', 'InvalidSmsRoleTrustRelationshipException', 'LimitExceededException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UnexpectedLambdaException', 'UserLambdaValidationException', 'UsernameExistsException'),
        auth='none',
    ),
    'StartUserImportJob': Operation(
        name='StartUserImportJob',
        request=StartUserImportJobRequest,
        response=StartUserImportJobResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PreconditionNotMetException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'StartWebAuthnRegistration': Operation(
        name='StartWebAuthnRegistration',
        request=StartWebAuthnRegistrationRequest,
        response=StartWebAuthnRegistrationResponse,
        errors=('ForbiddenException', 'InternalErrorException', 'InvalidParameterException', 'LimitExceededException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PasswordResetRequiredException', 'TooManyRequestsException', 'WebAuthnConfigurationMissingException', 'WebAuthnNotEnabledException'),
        auth='none',
    ),
    'StopUserImportJob': Operation(
        name='StopUserImportJob',
        request=StopUserImportJobRequest,
        response=StopUserImportJobResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PreconditionNotMetException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'TagResource': Operation(
        name='TagResource',
        request=TagResourceRequest,
        response=TagResourceResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'UntagResource': Operation(
        name='UntagResource',
        request=UntagResourceRequest,
        response=UntagResourceResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'UpdateAuthEventFeedback': Operation(
        name='UpdateAuthEventFeedback',
        request=UpdateAuthEventFeedbackRequest,
        response=UpdateAuthEventFeedbackResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotFoundException', 'UserPoolAddOnNotEnabledException'),
        auth='none',
    ),
    'UpdateDeviceStatus': Operation(
        name='UpdateDeviceStatus',
        request=UpdateDeviceStatusRequest,
        response=UpdateDeviceStatusResponse,
        errors=('ForbiddenException', 'InternalErrorException', 'InvalidParameterException', 'InvalidUserPoolConfigurationException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PasswordResetRequiredException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotConfirmedException', 'UserNotFoundException'),
        auth='none',
    ),
    'UpdateGroup': Operation(
        name='UpdateGroup',
        request=UpdateGroupRequest,
        response=UpdateGroupResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'UpdateIdentityProvider': Operation(
        name='UpdateIdentityProvider',
        request=UpdateIdentityProviderRequest,
        response=UpdateIdentityProviderResponse,
        errors=('ConcurrentModificationException', 'InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UnsupportedIdentityProviderException'),
    ),
    'UpdateManagedLoginBranding': Operation(
        name='UpdateManagedLoginBranding',
        request=UpdateManagedLoginBrandingRequest,
        response=UpdateManagedLoginBrandingResponse,
        errors=('ConcurrentModificationException', 'InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'UpdateProvisionedLimit': Operation(
        name='UpdateProvisionedLimit',
        request=UpdateProvisionedLimitRequest,
        response=UpdateProvisionedLimitResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'ResourceNotFoundException', 'ServiceQuotaExceededException', 'TooManyRequestsException'),
    ),
    'UpdateResourceServer': Operation(
        name='UpdateResourceServer',
        request=UpdateResourceServerRequest,
        response=UpdateResourceServerResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'UpdateTerms': Operation(
        name='UpdateTerms',
        request=UpdateTermsRequest,
        response=UpdateTermsResponse,
        errors=('ConcurrentModificationException', 'InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TermsExistsException', 'TooManyRequestsException'),
    ),
    'UpdateUserAttributes': Operation(
        name='UpdateUserAttributes',
        request=UpdateUserAttributesRequest,
        response=UpdateUserAttributesResponse,
        errors=('AliasExistsException', 'CodeDeliveryFailureException', 'CodeMismatchException', 'ExpiredCodeException', 'ForbiddenException', 'InternalErrorException', 'InvalidEmailRoleAccessPolicyException', 'InvalidLambdaResponseException', 'InvalidParameterException', 'InvalidSmsRoleAccessPolicyException', 'InvalidSmsRoleTrustRelationshipException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PasswordResetRequiredException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UnexpectedLambdaException', 'UserLambdaValidationException', 'UserNotConfirmedException', 'UserNotFoundException'),
        auth='none',
    ),
    'UpdateUserPool': Operation(
        name='UpdateUserPool',
        request=UpdateUserPoolRequest,
        response=UpdateUserPoolResponse,
        errors=('ConcurrentModificationException', 'FeatureUnavailableInTierException', 'InternalErrorException', 'InvalidEmailRoleAccessPolicyException', 'InvalidParameterException', 'InvalidSmsRoleAccessPolicyException', 'InvalidSmsRoleTrustRelationshipException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TierChangeNotAllowedException', 'TooManyRequestsException', 'UserImportInProgressException', 'UserPoolTaggingException'),
    ),
    'UpdateUserPoolClient': Operation(
        name='UpdateUserPoolClient',
        request=UpdateUserPoolClientRequest,
        response=UpdateUserPoolClientResponse,
        errors=('ConcurrentModificationException', 'FeatureUnavailableInTierException', 'InternalErrorException', 'InvalidOAuthFlowException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'ScopeDoesNotExistException', 'TooManyRequestsException'),
    ),
    'UpdateUserPoolDomain': Operation(
        name='UpdateUserPoolDomain',
        request=UpdateUserPoolDomainRequest,
        response=UpdateUserPoolDomainResponse,
        errors=('ConcurrentModificationException', 'FeatureUnavailableInTierException', 'InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'UpdateUserPoolReplica': Operation(
        name='UpdateUserPoolReplica',
        request=UpdateUserPoolReplicaRequest,
        response=UpdateUserPoolReplicaResponse,
        errors=('InternalErrorException', 'InvalidParameterException', 'NotAuthorizedException', 'OperationNotEnabledException', 'ResourceNotFoundException', 'TooManyRequestsException'),
    ),
    'VerifySoftwareToken': Operation(
        name='VerifySoftwareToken',
        request=VerifySoftwareTokenRequest,
        response=VerifySoftwareTokenResponse,
        errors=('CodeMismatchException', 'EnableSoftwareTokenMFAException', 'ForbiddenException', 'InternalErrorException', 'InvalidParameterException', 'InvalidUserPoolConfigurationException', 'NotAuthorizedException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PasswordResetRequiredException', 'ResourceNotFoundException', 'SoftwareTokenMFANotFoundException', 'TooManyRequestsException', 'UserNotConfirmedException', 'UserNotFoundException'),
        auth='none',
    ),
    'VerifyUserAttribute': Operation(
        name='VerifyUserAttribute',
        request=VerifyUserAttributeRequest,
        response=VerifyUserAttributeResponse,
        errors=('AliasExistsException', 'CodeMismatchException', 'ExpiredCodeException', 'ForbiddenException', 'InternalErrorException', 'InvalidParameterException', 'LimitExceededException', 'NotAuthorizedException', 'OperationNotEnabledException', 'PasswordResetRequiredException', 'ResourceNotFoundException', 'TooManyRequestsException', 'UserNotConfirmedException', 'UserNotFoundException'),
        auth='none',
    ),
}

SHAPES: Final[dict[str, tuple[Any, ...]]] = {
    'AWSAccountIdType': ('string', None, 12, '[0-9]+', None, False),
    'AccessTokenValidityType': ('integer', 1, 86400),
    'AccountRecoverySettingType': ('structure', (('RecoveryMechanisms', 'RecoveryMechanismsType', False),), False, None),
    'AccountTakeoverActionNotifyType': ('boolean',),
    'AccountTakeoverActionType': ('structure', (('Notify', 'AccountTakeoverActionNotifyType', True), ('EventAction', 'AccountTakeoverEventActionType', True)), False, None),
    'AccountTakeoverActionsType': ('structure', (('LowAction', 'AccountTakeoverActionType', False), ('MediumAction', 'AccountTakeoverActionType', False), ('HighAction', 'AccountTakeoverActionType', False)), False, None),
    'AccountTakeoverEventActionType': ('string', None, None, None, ('MFA_IF_CONFIGURED', 'BLOCK', 'NO_ACTION', 'MFA_REQUIRED'), False),
    'AccountTakeoverRiskConfigurationType': ('structure', (('NotifyConfiguration', 'NotifyConfigurationType', False), ('Actions', 'AccountTakeoverActionsType', True)), False, None),
    'AcrConfigurationType': ('map', 'AcrLevelKeyType', 'AcrLevelConfigType', 0, 4, False),
    'AcrLevelConfigType': ('structure', (('AcrValue', 'AcrValueType', True),), False, None),
    'AcrLevelKeyType': ('string', None, None, 'Level[1-4]', None, False),
    'AcrMappingKeyType': ('string', None, None, 'Level[1-4]', None, False),
    'AcrMappingType': ('map', 'AcrMappingKeyType', 'AcrValueType', 0, 4, False),
    'AcrValueType': ('string', 1, 64, '[\\x21\\x23-\\x5B\\x5D-\\x7E]+', None, False),
    'AddCustomAttributesRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('CustomAttributes', 'CustomAttributesListType', True)), False, None),
    'AddCustomAttributesResponse': ('structure', (), False, None),
    'AddUserPoolClientSecretRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('ClientId', 'ClientIdType', True), ('ClientSecret', 'ClientSecretType', False)), False, None),
    'AddUserPoolClientSecretResponse': ('structure', (('ClientSecretDescriptor', 'ClientSecretDescriptorType', False),), False, None),
    'AdminAddUserToGroupRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('Username', 'UsernameType', True), ('GroupName', 'GroupNameType', True)), False, None),
    'AdminConfirmSignUpRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('Username', 'UsernameType', True), ('ClientMetadata', 'ClientMetadataType', False)), False, None),
    'AdminConfirmSignUpResponse': ('structure', (), False, None),
    'AdminCreateUserConfigType': ('structure', (('AllowAdminCreateUserOnly', 'BooleanType', False), ('UnusedAccountValidityDays', 'AdminCreateUserUnusedAccountValidityDaysType', False), ('InviteMessageTemplate', 'MessageTemplateType', False)), False, None),
    'AdminCreateUserRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('Username', 'UsernameType', True), ('UserAttributes', 'AttributeListType', False), ('ValidationData', 'AttributeListType', False), ('TemporaryPassword', 'PasswordType', False), ('ForceAliasCreation', 'ForceAliasCreation', False), ('MessageAction', 'MessageActionType', False), ('DesiredDeliveryMediums', 'DeliveryMediumListType', False), ('ClientMetadata', 'ClientMetadataType', False)), False, None),
    'AdminCreateUserResponse': ('structure', (('User', 'UserType', False),), False, None),
    'AdminCreateUserUnusedAccountValidityDaysType': ('integer', 0, 365),
    'AdminDeleteSoftwareTokenRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('Username', 'UsernameType', True)), False, None),
    'AdminDeleteSoftwareTokenResponse': ('structure', (), False, None),
    'AdminDeleteUserAttributesRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('Username', 'UsernameType', True), ('UserAttributeNames', 'AttributeNameListType', True)), False, None),
    'AdminDeleteUserAttributesResponse': ('structure', (), False, None),
    'AdminDeleteUserRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('Username', 'UsernameType', True)), False, None),
    'AdminDisableProviderForUserRequest': ('structure', (('UserPoolId', 'StringType', True), ('User', 'ProviderUserIdentifierType', True)), False, None),
    'AdminDisableProviderForUserResponse': ('structure', (), False, None),
    'AdminDisableUserRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('Username', 'UsernameType', True)), False, None),
    'AdminDisableUserResponse': ('structure', (), False, None),
    'AdminEnableUserRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('Username', 'UsernameType', True)), False, None),
    'AdminEnableUserResponse': ('structure', (), False, None),
    'AdminForgetDeviceRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('Username', 'UsernameType', True), ('DeviceKey', 'DeviceKeyType', True)), False, None),
    'AdminGetDeviceRequest': ('structure', (('DeviceKey', 'DeviceKeyType', True), ('UserPoolId', 'UserPoolIdType', True), ('Username', 'UsernameType', True)), False, None),
    'AdminGetDeviceResponse': ('structure', (('Device', 'DeviceType', True),), False, None),
    'AdminGetUserAuthFactorsRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('Username', 'UsernameType', True)), False, None),
    'AdminGetUserAuthFactorsResponse': ('structure', (('Username', 'UsernameType', True), ('PreferredMfaSetting', 'StringType', False), ('UserMFASettingList', 'UserMFASettingListType', False), ('ConfiguredUserAuthFactors', 'ConfiguredUserAuthFactorsListType', False)), False, None),
    'AdminGetUserRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('Username', 'UsernameType', True)), False, None),
    'AdminGetUserResponse': ('structure', (('Username', 'UsernameType', True), ('UserAttributes', 'AttributeListType', False), ('UserCreateDate', 'DateType', False), ('UserLastModifiedDate', 'DateType', False), ('Enabled', 'BooleanType', False), ('UserStatus', 'UserStatusType', False), ('MFAOptions', 'MFAOptionListType', False), ('PreferredMfaSetting', 'StringType', False), ('UserMFASettingList', 'UserMFASettingListType', False)), False, None),
    'AdminInitiateAuthRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('ClientId', 'ClientIdType', True), ('AuthFlow', 'AuthFlowType', True), ('AuthParameters', 'AuthParametersType', False), ('ClientMetadata', 'ClientMetadataType', False), ('AnalyticsMetadata', 'AnalyticsMetadataType', False), ('ContextData', 'ContextDataType', False), ('Session', 'SessionType', False)), False, None),
    'AdminInitiateAuthResponse': ('structure', (('ChallengeName', 'ChallengeNameType', False), ('Session', 'SessionType', False), ('ChallengeParameters', 'ChallengeParametersType', False), ('AuthenticationResult', 'AuthenticationResultType', False), ('AvailableChallenges', 'AvailableChallengeListType', False)), False, None),
    'AdminLinkProviderForUserRequest': ('structure', (('UserPoolId', 'StringType', True), ('DestinationUser', 'ProviderUserIdentifierType', True), ('SourceUser', 'ProviderUserIdentifierType', True)), False, None),
    'AdminLinkProviderForUserResponse': ('structure', (), False, None),
    'AdminListDevicesRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('Username', 'UsernameType', True), ('Limit', 'QueryLimitType', False), ('PaginationToken', 'SearchPaginationTokenType', False)), False, None),
    'AdminListDevicesResponse': ('structure', (('Devices', 'DeviceListType', False), ('PaginationToken', 'SearchPaginationTokenType', False)), False, None),
    'AdminListGroupsForUserRequest': ('structure', (('Username', 'UsernameType', True), ('UserPoolId', 'UserPoolIdType', True), ('Limit', 'QueryLimitType', False), ('NextToken', 'PaginationKey', False)), False, None),
    'AdminListGroupsForUserResponse': ('structure', (('Groups', 'GroupListType', False), ('NextToken', 'PaginationKey', False)), False, None),
    'AdminListUserAuthEventsRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('Username', 'UsernameType', True), ('MaxResults', 'QueryLimitType', False), ('NextToken', 'PaginationKey', False)), False, None),
    'AdminListUserAuthEventsResponse': ('structure', (('AuthEvents', 'AuthEventsType', False), ('NextToken', 'PaginationKey', False)), False, None),
    'AdminListUserSessionsRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('Username', 'UsernameType', True), ('NextToken', 'PaginationKey', False)), False, None),
    'AdminListUserSessionsResponse': ('structure', (('Sessions', 'SessionsListType', False), ('NextToken', 'PaginationKey', False)), False, None),
    'AdminRemoveUserFromGroupRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('Username', 'UsernameType', True), ('GroupName', 'GroupNameType', True)), False, None),
    'AdminResetUserPasswordRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('Username', 'UsernameType', True), ('ClientMetadata', 'ClientMetadataType', False)), False, None),
    'AdminResetUserPasswordResponse': ('structure', (), False, None),
    'AdminRespondToAuthChallengeRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('ClientId', 'ClientIdType', True), ('ChallengeName', 'ChallengeNameType', True), ('ChallengeResponses', 'ChallengeResponsesType', False), ('Session', 'SessionType', False), ('AnalyticsMetadata', 'AnalyticsMetadataType', False), ('ContextData', 'ContextDataType', False), ('ClientMetadata', 'ClientMetadataType', False)), False, None),
    'AdminRespondToAuthChallengeResponse': ('structure', (('ChallengeName', 'ChallengeNameType', False), ('Session', 'SessionType', False), ('ChallengeParameters', 'ChallengeParametersType', False), ('AuthenticationResult', 'AuthenticationResultType', False), ('AvailableChallenges', 'AvailableChallengeListType', False)), False, None),
    'AdminRevokeUserSessionRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('Username', 'UsernameType', True), ('SessionId', 'SessionIdType', True), ('RevokeAssociatedSessions', 'RevokeAssociatedSessionsType', False)), False, None),
    'AdminRevokeUserSessionResponse': ('structure', (), False, None),
    'AdminSetUserMFAPreferenceRequest': ('structure', (('SMSMfaSettings', 'SMSMfaSettingsType', False), ('SoftwareTokenMfaSettings', 'SoftwareTokenMfaSettingsType', False), ('EmailMfaSettings', 'EmailMfaSettingsType', False), ('WebAuthnMfaSettings', 'WebAuthnMfaSettingsType', False), ('Username', 'UsernameType', True), ('UserPoolId', 'UserPoolIdType', True)), False, None),
    'AdminSetUserMFAPreferenceResponse': ('structure', (), False, None),
    'AdminSetUserPasswordRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('Username', 'UsernameType', True), ('Password', 'PasswordType', True), ('Permanent', 'BooleanType', False)), False, None),
    'AdminSetUserPasswordResponse': ('structure', (), False, None),
    'AdminSetUserSettingsRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('Username', 'UsernameType', True), ('MFAOptions', 'MFAOptionListType', True)), False, None),
    'AdminSetUserSettingsResponse': ('structure', (), False, None),
    'AdminUpdateAuthEventFeedbackRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('Username', 'UsernameType', True), ('EventId', 'EventIdType', True), ('FeedbackValue', 'FeedbackValueType', True)), False, None),
    'AdminUpdateAuthEventFeedbackResponse': ('structure', (), False, None),
    'AdminUpdateDeviceStatusRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('Username', 'UsernameType', True), ('DeviceKey', 'DeviceKeyType', True), ('DeviceRememberedStatus', 'DeviceRememberedStatusType', False)), False, None),
    'AdminUpdateDeviceStatusResponse': ('structure', (), False, None),
    'AdminUpdateUserAttributesRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('Username', 'UsernameType', True), ('UserAttributes', 'AttributeListType', True), ('ClientMetadata', 'ClientMetadataType', False)), False, None),
    'AdminUpdateUserAttributesResponse': ('structure', (), False, None),
    'AdminUserGlobalSignOutRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('Username', 'UsernameType', True)), False, None),
    'AdminUserGlobalSignOutResponse': ('structure', (), False, None),
    'AdvancedSecurityAdditionalFlowsType': ('structure', (('CustomAuthMode', 'AdvancedSecurityEnabledModeType', False),), False, None),
    'AdvancedSecurityEnabledModeType': ('string', None, None, None, ('AUDIT', 'ENFORCED'), False),
    'AdvancedSecurityModeType': ('string', None, None, None, ('OFF', 'AUDIT', 'ENFORCED'), False),
    'AliasAttributeType': ('string', None, None, None, ('phone_number', 'email', 'preferred_username'), False),
    'AliasAttributesListType': ('list', 'AliasAttributeType', None, None, False),
    'AllowedFirstAuthFactorsListType': ('list', 'AuthFactorType', 1, 5, False),
    'AnalyticsConfigurationType': ('structure', (('ApplicationId', 'HexStringType', False), ('ApplicationArn', 'ArnType', False), ('RoleArn', 'ArnType', False), ('ExternalId', 'StringType', False), ('UserDataShared', 'BooleanType', False)), False, None),
    'AnalyticsMetadataType': ('structure', (('AnalyticsEndpointId', 'StringType', False),), False, None),
    'ArnType': ('string', 20, 2048, 'arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?', None, False),
    'AssetBytesType': ('blob', None, 1000000),
    'AssetCategoryType': ('string', None, None, None, ('FAVICON_ICO', 'FAVICON_SVG', 'EMAIL_GRAPHIC', 'SMS_GRAPHIC', 'AUTH_APP_GRAPHIC', 'PASSWORD_GRAPHIC', 'PASSKEY_GRAPHIC', 'PAGE_HEADER_LOGO', 'PAGE_HEADER_BACKGROUND', 'PAGE_FOOTER_LOGO', 'PAGE_FOOTER_BACKGROUND', 'PAGE_BACKGROUND', 'FORM_BACKGROUND', 'FORM_LOGO', 'IDP_BUTTON_ICON'), False),
    'AssetExtensionType': ('string', None, None, None, ('ICO', 'JPEG', 'PNG', 'SVG', 'WEBP'), False),
    'AssetListType': ('list', 'AssetType', 0, 40, False),
    'AssetType': ('structure', (('Category', 'AssetCategoryType', True), ('ColorMode', 'ColorSchemeModeType', True), ('Extension', 'AssetExtensionType', True), ('Bytes', 'AssetBytesType', False), ('ResourceId', 'ResourceIdType', False)), False, None),
    'AssociateSoftwareTokenRequest': ('structure', (('AccessToken', 'TokenModelType', False), ('Session', 'SessionType', False)), False, None),
    'AssociateSoftwareTokenResponse': ('structure', (('SecretCode', 'SecretCodeType', False), ('Session', 'SessionType', False)), False, None),
    'AttributeDataType': ('string', None, None, None, ('String', 'Number', 'DateTime', 'Boolean'), False),
    'AttributeListType': ('list', 'AttributeType', None, None, False),
    'AttributeMappingKeyType': ('string', 1, 32, None, None, False),
    'AttributeMappingType': ('map', 'AttributeMappingKeyType', 'StringType', None, None, False),
    'AttributeNameListType': ('list', 'AttributeNameType', None, None, False),
    'AttributeNameType': ('string', 1, 32, '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\r ]+', None, False),
    'AttributeType': ('structure', (('Name', 'AttributeNameType', True), ('Value', 'AttributeValueType', False)), False, None),
    'AttributeValueType': ('string', None, 2048, None, None, True),
    'AttributesRequireVerificationBeforeUpdateType': ('list', 'VerifiedAttributeType', None, None, False),
    'AudienceListType': ('list', 'AudienceType', 0, 1, False),
    'AudienceType': ('string', 1, 256, '[\\x21\\x23-\\x5B\\x5D-\\x7E]+', None, False),
    'AuthEventType': ('structure', (('EventId', 'StringType', False), ('EventType', 'EventType', False), ('CreationDate', 'DateType', False), ('EventResponse', 'EventResponseType', False), ('EventRisk', 'EventRiskType', False), ('ChallengeResponses', 'ChallengeResponseListType', False), ('EventContextData', 'EventContextDataType', False), ('EventFeedback', 'EventFeedbackType', False)), False, None),
    'AuthEventsType': ('list', 'AuthEventType', None, None, False),
    'AuthFactorType': ('string', None, None, None, ('PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN', 'SOFTWARE_TOKEN'), False),
    'AuthFlowType': ('string', None, None, None, ('USER_SRP_AUTH', 'REFRESH_TOKEN_AUTH', 'REFRESH_TOKEN', 'CUSTOM_AUTH', 'ADMIN_NO_SRP_AUTH', 'USER_PASSWORD_AUTH', 'ADMIN_USER_PASSWORD_AUTH', 'USER_AUTH'), False),
    'AuthParametersType': ('map', 'StringType', 'StringType', None, None, True),
    'AuthSessionValidityType': ('integer', 3, 15),
    'AuthenticationResultType': ('structure', (('AccessToken', 'TokenModelType', False), ('ExpiresIn', 'IntegerType', False), ('TokenType', 'StringType', False), ('RefreshToken', 'TokenModelType', False), ('IdToken', 'TokenModelType', False), ('NewDeviceMetadata', 'NewDeviceMetadataType', False)), False, None),
    'AvailableChallengeListType': ('list', 'ChallengeNameType', None, None, False),
    'BlockedIPRangeListType': ('list', 'StringType', None, 200, False),
    'BooleanType': ('boolean',),
    'CSSType': ('string', 0, 131072, None, None, False),
    'CSSVersionType': ('string', None, None, None, None, False),
    'CallbackURLsListType': ('list', 'RedirectUrlType', 0, 100, False),
    'ChallengeName': ('string', None, None, None, ('Password', 'Mfa'), False),
    'ChallengeNameType': ('string', None, None, None, ('SMS_MFA', 'EMAIL_OTP', 'SOFTWARE_TOKEN_MFA', 'SELECT_MFA_TYPE', 'MFA_SETUP', 'PASSWORD_VERIFIER', 'CUSTOM_CHALLENGE', 'SELECT_CHALLENGE', 'DEVICE_SRP_AUTH', 'DEVICE_PASSWORD_VERIFIER', 'ADMIN_NO_SRP_AUTH', 'NEW_PASSWORD_REQUIRED', 'SMS_OTP', 'PASSWORD', 'WEB_AUTHN', 'PASSWORD_SRP'), False),
    'ChallengeParametersType': ('map', 'StringType', 'StringType', None, None, False),
    'ChallengeResponse': ('string', None, None, None, ('Success', 'Failure'), False),
    'ChallengeResponseListType': ('list', 'ChallengeResponseType', None, None, False),
    'ChallengeResponseType': ('structure', (('ChallengeName', 'ChallengeName', False), ('ChallengeResponse', 'ChallengeResponse', False)), False, None),
    'ChallengeResponsesType': ('map', 'StringType', 'StringType', None, None, True),
    'ChangePasswordRequest': ('structure', (('PreviousPassword', 'PasswordType', False), ('ProposedPassword', 'PasswordType', True), ('AccessToken', 'TokenModelType', True)), False, None),
    'ChangePasswordResponse': ('structure', (), False, None),
    'ClientAuthenticationResultType': ('structure', (('AccessToken', 'TokenModelType', False), ('ExpiresIn', 'IntegerType', False), ('TokenType', 'StringType', False)), False, None),
    'ClientIdType': ('string', 1, 128, '[\\w+]+', None, True),
    'ClientMetadataType': ('map', 'StringType', 'StringType', None, None, False),
    'ClientNameType': ('string', 1, 128, '[\\w\\s+=,.@-]+', None, False),
    'ClientPermissionListType': ('list', 'ClientPermissionType', None, None, False),
    'ClientPermissionType': ('string', 1, 2048, None, None, False),
    'ClientSSOSessionConfigType': ('structure', (('MaxValidityMinutes', 'SSOSessionMaxValidityMinutesType', True),), False, None),
    'ClientSecretDescriptorListType': ('list', 'ClientSecretDescriptorType', None, None, False),
    'ClientSecretDescriptorType': ('structure', (('ClientSecretId', 'ClientSecretIdType', False), ('ClientSecretValue', 'ClientSecretType', False), ('ClientSecretCreateDate', 'DateType', False)), False, None),
    'ClientSecretIdType': ('string', 1, 128, None, None, False),
    'ClientSecretType': ('string', 24, 64, '[\\w+]+', None, True),
    'ClientTypeType': ('string', None, None, None, ('REGULAR', 'DCR'), False),
    'CloudWatchLogsConfigurationType': ('structure', (('LogGroupArn', 'ArnType', False),), False, None),
    'CodeDeliveryDetailsListType': ('list', 'CodeDeliveryDetailsType', None, None, False),
    'CodeDeliveryDetailsType': ('structure', (('Destination', 'StringType', False), ('DeliveryMedium', 'DeliveryMediumType', False), ('AttributeName', 'AttributeNameType', False)), False, None),
    'ColorSchemeModeType': ('string', None, None, None, ('LIGHT', 'DARK', 'DYNAMIC'), False),
    'CompleteWebAuthnRegistrationRequest': ('structure', (('AccessToken', 'TokenModelType', True), ('Credential', 'Document', True)), False, None),
    'CompleteWebAuthnRegistrationResponse': ('structure', (), False, None),
    'CompletionMessageType': ('string', 1, 128, '[\\w]+', None, False),
    'CompromisedCredentialsActionsType': ('structure', (('EventAction', 'CompromisedCredentialsEventActionType', True),), False, None),
    'CompromisedCredentialsEventActionType': ('string', None, None, None, ('BLOCK', 'NO_ACTION'), False),
    'CompromisedCredentialsRiskConfigurationType': ('structure', (('EventFilter', 'EventFiltersType', False), ('Actions', 'CompromisedCredentialsActionsType', True)), False, None),
    'ConfiguredUserAuthFactorsListType': ('list', 'AuthFactorType', 0, 8, False),
    'ConfirmDeviceRequest': ('structure', (('AccessToken', 'TokenModelType', True), ('DeviceKey', 'DeviceKeyType', True), ('DeviceSecretVerifierConfig', 'DeviceSecretVerifierConfigType', False), ('DeviceName', 'DeviceNameType', False)), False, None),
    'ConfirmDeviceResponse': ('structure', (('UserConfirmationNecessary', 'BooleanType', False),), False, None),
    'ConfirmForgotPasswordRequest': ('structure', (('ClientId', 'ClientIdType', True), ('SecretHash', 'SecretHashType', False), ('Username', 'UsernameType', True), ('ConfirmationCode', 'ConfirmationCodeType', True), ('Password', 'PasswordType', True), ('AnalyticsMetadata', 'AnalyticsMetadataType', False), ('UserContextData', 'UserContextDataType', False), ('ClientMetadata', 'ClientMetadataType', False)), False, None),
    'ConfirmForgotPasswordResponse': ('structure', (), False, None),
    'ConfirmSignUpRequest': ('structure', (('ClientId', 'ClientIdType', True), ('SecretHash', 'SecretHashType', False), ('Username', 'UsernameType', True), ('ConfirmationCode', 'ConfirmationCodeType', True), ('ForceAliasCreation', 'ForceAliasCreation', False), ('AnalyticsMetadata', 'AnalyticsMetadataType', False), ('UserContextData', 'UserContextDataType', False), ('ClientMetadata', 'ClientMetadataType', False), ('Session', 'SessionType', False)), False, None),
    'ConfirmSignUpResponse': ('structure', (('Session', 'SessionType', False),), False, None),
    'ConfirmationCodeType': ('string', 1, 2048, '[\\S]+', None, False),
    'ContextDataType': ('structure', (('IpAddress', 'StringType', True), ('ServerName', 'StringType', True), ('ServerPath', 'StringType', True), ('HttpHeaders', 'HttpHeaderList', True), ('EncodedData', 'StringType', False)), False, None),
    'CreateGroupRequest': ('structure', (('GroupName', 'GroupNameType', True), ('UserPoolId', 'UserPoolIdType', True), ('Description', 'DescriptionType', False), ('RoleArn', 'ArnType', False), ('Precedence', 'PrecedenceType', False)), False, None),
    'CreateGroupResponse': ('structure', (('Group', 'GroupType', False),), False, None),
    'CreateIdentityProviderRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('ProviderName', 'ProviderNameTypeV2', True), ('ProviderType', 'IdentityProviderTypeType', True), ('ProviderDetails', 'ProviderDetailsType', True), ('AttributeMapping', 'AttributeMappingType', False), ('IdpIdentifiers', 'IdpIdentifiersListType', False), ('AcrMapping', 'AcrMappingType', False)), False, None),
    'CreateIdentityProviderResponse': ('structure', (('IdentityProvider', 'IdentityProviderType', True),), False, None),
    'CreateManagedLoginBrandingRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('ClientId', 'ClientIdType', True), ('UseCognitoProvidedValues', 'BooleanType', False), ('Settings', 'Document', False), ('Assets', 'AssetListType', False)), False, None),
    'CreateManagedLoginBrandingResponse': ('structure', (('ManagedLoginBranding', 'ManagedLoginBrandingType', False),), False, None),
    'CreateResourceServerRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('Identifier', 'ResourceServerIdentifierType', True), ('Name', 'ResourceServerNameType', True), ('Scopes', 'ResourceServerScopeListType', False)), False, None),
    'CreateResourceServerResponse': ('structure', (('ResourceServer', 'ResourceServerType', True),), False, None),
    'CreateTermsRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('ClientId', 'ClientIdType', True), ('TermsName', 'TermsNameType', True), ('TermsSource', 'TermsSourceType', True), ('Enforcement', 'TermsEnforcementType', True), ('Links', 'LinksType', False)), False, None),
    'CreateTermsResponse': ('structure', (('Terms', 'TermsType', False),), False, None),
    'CreateUserImportJobRequest': ('structure', (('JobName', 'UserImportJobNameType', True), ('UserPoolId', 'UserPoolIdType', True), ('CloudWatchLogsRoleArn', 'ArnType', True), ('PasswordHashingAlgorithm', 'PasswordHashingAlgorithmType', False)), False, None),
    'CreateUserImportJobResponse': ('structure', (('UserImportJob', 'UserImportJobType', False),), False, None),
    'CreateUserPoolClientRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('ClientName', 'ClientNameType', True), ('GenerateSecret', 'GenerateSecret', False), ('ClientSecret', 'ClientSecretType', False), ('RefreshTokenValidity', 'RefreshTokenValidityType', False), ('AccessTokenValidity', 'AccessTokenValidityType', False), ('IdTokenValidity', 'IdTokenValidityType', False), ('TokenValidityUnits', 'TokenValidityUnitsType', False), ('ReadAttributes', 'ClientPermissionListType', False), ('WriteAttributes', 'ClientPermissionListType', False), ('ExplicitAuthFlows', 'ExplicitAuthFlowsListType', False), ('SupportedIdentityProviders', 'SupportedIdentityProvidersListType', False), ('CallbackURLs', 'CallbackURLsListType', False), ('LogoutURLs', 'LogoutURLsListType', False), ('DefaultRedirectURI', 'RedirectUrlType', False), ('AllowedOAuthFlows', 'OAuthFlowsType', False), ('AllowedOAuthScopes', 'ScopeListType', False), ('AllowedOAuthFlowsUserPoolClient', 'BooleanType', False), ('AnalyticsConfiguration', 'AnalyticsConfigurationType', False), ('PreventUserExistenceErrors', 'PreventUserExistenceErrorTypes', False), ('EnableTokenRevocation', 'WrappedBooleanType', False), ('EnablePropagateAdditionalUserContextData', 'WrappedBooleanType', False), ('AuthSessionValidity', 'AuthSessionValidityType', False), ('RefreshTokenRotation', 'RefreshTokenRotationType', False)), False, None),
    'CreateUserPoolClientResponse': ('structure', (('UserPoolClient', 'UserPoolClientType', False),), False, None),
    'CreateUserPoolDomainRequest': ('structure', (('Domain', 'DomainType', True), ('UserPoolId', 'UserPoolIdType', True), ('ManagedLoginVersion', 'WrappedIntegerType', False), ('CustomDomainConfig', 'CustomDomainConfigType', False), ('Routing', 'RoutingType', False)), False, None),
    'CreateUserPoolDomainResponse': ('structure', (('ManagedLoginVersion', 'WrappedIntegerType', False), ('CloudFrontDomain', 'DomainType', False), ('Routing', 'RoutingType', False)), False, None),
    'CreateUserPoolReplicaRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('RegionName', 'RegionNameType', True), ('UserPoolTags', 'UserPoolTagsType', False)), False, None),
    'CreateUserPoolReplicaResponse': ('structure', (('UserPoolReplica', 'UserPoolReplicaType', False),), False, None),
    'CreateUserPoolRequest': ('structure', (('PoolName', 'UserPoolNameType', True), ('Policies', 'UserPoolPolicyType', False), ('DeletionProtection', 'DeletionProtectionType', False), ('LambdaConfig', 'LambdaConfigType', False), ('AutoVerifiedAttributes', 'VerifiedAttributesListType', False), ('AliasAttributes', 'AliasAttributesListType', False), ('UsernameAttributes', 'UsernameAttributesListType', False), ('SmsVerificationMessage', 'SmsVerificationMessageType', False), ('EmailVerificationMessage', 'EmailVerificationMessageType', False), ('EmailVerificationSubject', 'EmailVerificationSubjectType', False), ('VerificationMessageTemplate', 'VerificationMessageTemplateType', False), ('SmsAuthenticationMessage', 'SmsVerificationMessageType', False), ('MfaConfiguration', 'UserPoolMfaType', False), ('UserAttributeUpdateSettings', 'UserAttributeUpdateSettingsType', False), ('DeviceConfiguration', 'DeviceConfigurationType', False), ('EmailConfiguration', 'EmailConfigurationType', False), ('SmsConfiguration', 'SmsConfigurationType', False), ('UserPoolTags', 'UserPoolTagsType', False), ('AdminCreateUserConfig', 'AdminCreateUserConfigType', False), ('Schema', 'SchemaAttributesListType', False), ('UserPoolAddOns', 'UserPoolAddOnsType', False), ('DcrConfiguration', 'DcrConfigurationType', False), ('UsernameConfiguration', 'UsernameConfigurationType', False), ('AccountRecoverySetting', 'AccountRecoverySettingType', False), ('UserPoolTier', 'UserPoolTierType', False), ('KeyConfiguration', 'KeyConfigurationType', False), ('IssuerConfiguration', 'IssuerConfigurationType', False), ('AcrConfiguration', 'AcrConfigurationType', False)), False, None),
    'CreateUserPoolResponse': ('structure', (('UserPool', 'UserPoolType', False),), False, None),
    'CustomAttributeNameType': ('string', 1, 20, '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+', None, False),
    'CustomAttributesListType': ('list', 'SchemaAttributeType', 1, 25, False),
    'CustomDomainConfigType': ('structure', (('CertificateArn', 'ArnType', True), ('SecurityPolicy', 'SecurityPolicyType', False)), False, None),
    'CustomEmailLambdaVersionConfigType': ('structure', (('LambdaVersion', 'CustomEmailSenderLambdaVersionType', True), ('LambdaArn', 'ArnType', True)), False, None),
    'CustomEmailSenderLambdaVersionType': ('string', None, None, None, ('V1_0',), False),
    'CustomSMSLambdaVersionConfigType': ('structure', (('LambdaVersion', 'CustomSMSSenderLambdaVersionType', True), ('LambdaArn', 'ArnType', True)), False, None),
    'CustomSMSSenderLambdaVersionType': ('string', None, None, None, ('V1_0',), False),
    'DateType': ('timestamp',),
    'DcrConfigurationType': ('structure', (('EnableStatus', 'StatusType', False), ('OpenDcrEnabled', 'BooleanType', False), ('AuthenticatedGrantTypes', 'OAuthFlowsType', False), ('OpenDcrGrantTypes', 'OAuthFlowsType', False), ('AllowedScopes', 'ScopeListType', False)), False, None),
    'DefaultEmailOptionType': ('string', None, None, None, ('CONFIRM_WITH_LINK', 'CONFIRM_WITH_CODE'), False),
    'DeleteGroupRequest': ('structure', (('GroupName', 'GroupNameType', True), ('UserPoolId', 'UserPoolIdType', True)), False, None),
    'DeleteIdentityProviderRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('ProviderName', 'ProviderNameType', True)), False, None),
    'DeleteManagedLoginBrandingRequest': ('structure', (('ManagedLoginBrandingId', 'ManagedLoginBrandingIdType', True), ('UserPoolId', 'UserPoolIdType', True)), False, None),
    'DeleteResourceServerRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('Identifier', 'ResourceServerIdentifierType', True)), False, None),
    'DeleteTermsRequest': ('structure', (('TermsId', 'TermsIdType', True), ('UserPoolId', 'UserPoolIdType', True)), False, None),
    'DeleteUserAttributesRequest': ('structure', (('UserAttributeNames', 'AttributeNameListType', True), ('AccessToken', 'TokenModelType', True)), False, None),
    'DeleteUserAttributesResponse': ('structure', (), False, None),
    'DeleteUserPoolClientRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('ClientId', 'ClientIdType', True)), False, None),
    'DeleteUserPoolClientSecretRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('ClientId', 'ClientIdType', True), ('ClientSecretId', 'ClientSecretIdType', True)), False, None),
    'DeleteUserPoolClientSecretResponse': ('structure', (), False, None),
    'DeleteUserPoolDomainRequest': ('structure', (('Domain', 'DomainType', True), ('UserPoolId', 'UserPoolIdType', True)), False, None),
    'DeleteUserPoolDomainResponse': ('structure', (), False, None),
    'DeleteUserPoolReplicaRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('RegionName', 'RegionNameType', True)), False, None),
    'DeleteUserPoolReplicaResponse': ('structure', (('UserPoolReplica', 'UserPoolReplicaType', False),), False, None),
    'DeleteUserPoolRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True),), False, None),
    'DeleteUserRequest': ('structure', (('AccessToken', 'TokenModelType', True),), False, None),
    'DeleteWebAuthnCredentialRequest': ('structure', (('AccessToken', 'TokenModelType', True), ('CredentialId', 'StringType', True)), False, None),
    'DeleteWebAuthnCredentialResponse': ('structure', (), False, None),
    'DeletionProtectionType': ('string', None, None, None, ('ACTIVE', 'INACTIVE'), False),
    'DeliveryMediumListType': ('list', 'DeliveryMediumType', None, None, False),
    'DeliveryMediumType': ('string', None, None, None, ('SMS', 'EMAIL'), False),
    'DescribeIdentityProviderRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('ProviderName', 'ProviderNameType', True)), False, None),
    'DescribeIdentityProviderResponse': ('structure', (('IdentityProvider', 'IdentityProviderType', True),), False, None),
    'DescribeManagedLoginBrandingByClientRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('ClientId', 'ClientIdType', True), ('ReturnMergedResources', 'BooleanType', False)), False, None),
    'DescribeManagedLoginBrandingByClientResponse': ('structure', (('ManagedLoginBranding', 'ManagedLoginBrandingType', False),), False, None),
    'DescribeManagedLoginBrandingRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('ManagedLoginBrandingId', 'ManagedLoginBrandingIdType', True), ('ReturnMergedResources', 'BooleanType', False)), False, None),
    'DescribeManagedLoginBrandingResponse': ('structure', (('ManagedLoginBranding', 'ManagedLoginBrandingType', False),), False, None),
    'DescribeResourceServerRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('Identifier', 'ResourceServerIdentifierType', True)), False, None),
    'DescribeResourceServerResponse': ('structure', (('ResourceServer', 'ResourceServerType', True),), False, None),
    'DescribeRiskConfigurationRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('ClientId', 'ClientIdType', False)), False, None),
    'DescribeRiskConfigurationResponse': ('structure', (('RiskConfiguration', 'RiskConfigurationType', True),), False, None),
    'DescribeTermsByClientRequest': ('structure', (('ClientId', 'ClientIdType', True), ('UserPoolId', 'UserPoolIdType', True), ('TermsName', 'TermsNameType', True)), False, None),
    'DescribeTermsByClientResponse': ('structure', (('Terms', 'TermsType', False),), False, None),
    'DescribeTermsRequest': ('structure', (('TermsId', 'TermsIdType', True), ('UserPoolId', 'UserPoolIdType', True)), False, None),
    'DescribeTermsResponse': ('structure', (('Terms', 'TermsType', False),), False, None),
    'DescribeUserImportJobRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('JobId', 'UserImportJobIdType', True)), False, None),
    'DescribeUserImportJobResponse': ('structure', (('UserImportJob', 'UserImportJobType', False),), False, None),
    'DescribeUserPoolClientRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('ClientId', 'ClientIdType', True)), False, None),
    'DescribeUserPoolClientResponse': ('structure', (('UserPoolClient', 'UserPoolClientType', False),), False, None),
    'DescribeUserPoolDomainRequest': ('structure', (('Domain', 'DomainType', True),), False, None),
    'DescribeUserPoolDomainResponse': ('structure', (('DomainDescription', 'DomainDescriptionType', False),), False, None),
    'DescribeUserPoolRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True),), False, None),
    'DescribeUserPoolResponse': ('structure', (('UserPool', 'UserPoolType', False),), False, None),
    'DescriptionType': ('string', None, 2048, None, None, False),
    'DeviceConfigurationType': ('structure', (('ChallengeRequiredOnNewDevice', 'BooleanType', False), ('DeviceOnlyRememberedOnUserPrompt', 'BooleanType', False)), False, None),
    'DeviceKeyType': ('string', 1, 55, '[\\w-]+_[0-9a-f-]+', None, False),
    'DeviceListType': ('list', 'DeviceType', None, None, False),
    'DeviceNameType': ('string', 1, 1024, None, None, False),
    'DeviceRememberedStatusType': ('string', None, None, None, ('remembered', 'not_remembered'), False),
    'DeviceSecretVerifierConfigType': ('structure', (('PasswordVerifier', 'StringType', False), ('Salt', 'StringType', False)), False, None),
    'DeviceType': ('structure', (('DeviceKey', 'DeviceKeyType', False), ('DeviceAttributes', 'AttributeListType', False), ('DeviceCreateDate', 'DateType', False), ('DeviceLastModifiedDate', 'DateType', False), ('DeviceLastAuthenticatedDate', 'DateType', False)), False, None),
    'Document': ('document',),
    'DomainDescriptionType': ('structure', (('UserPoolId', 'UserPoolIdType', False), ('AWSAccountId', 'AWSAccountIdType', False), ('Domain', 'DomainType', False), ('S3Bucket', 'S3BucketType', False), ('CloudFrontDistribution', 'StringType', False), ('Version', 'DomainVersionType', False), ('Status', 'DomainStatusType', False), ('CustomDomainConfig', 'CustomDomainConfigType', False), ('ManagedLoginVersion', 'WrappedIntegerType', False), ('Routing', 'RoutingType', False)), False, None),
    'DomainStatusType': ('string', None, None, None, ('CREATING', 'DELETING', 'UPDATING', 'ACTIVE', 'FAILED'), False),
    'DomainType': ('string', 1, 63, None, None, False),
    'DomainVersionType': ('string', 1, 20, None, None, False),
    'EmailAddressType': ('string', None, None, '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+@[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+', None, False),
    'EmailConfigurationType': ('structure', (('SourceArn', 'ArnType', False), ('ReplyToEmailAddress', 'EmailAddressType', False), ('EmailSendingAccount', 'EmailSendingAccountType', False), ('From', 'StringType', False), ('ConfigurationSet', 'SESConfigurationSet', False)), False, None),
    'EmailInviteMessageType': ('string', 6, 20000, '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*', None, False),
    'EmailMfaConfigType': ('structure', (('Message', 'EmailMfaMessageType', False), ('Subject', 'EmailMfaSubjectType', False)), False, None),
    'EmailMfaMessageType': ('string', 6, 20000, '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*\\{####\\}[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*', None, False),
    'EmailMfaSettingsType': ('structure', (('Enabled', 'BooleanType', False), ('PreferredMfa', 'BooleanType', False)), False, None),
    'EmailMfaSubjectType': ('string', None, None, '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s]+', None, False),
    'EmailNotificationBodyType': ('string', 6, 20000, '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]+', None, False),
    'EmailNotificationSubjectType': ('string', 1, 140, '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s]+', None, False),
    'EmailSendingAccountType': ('string', None, None, None, ('COGNITO_DEFAULT', 'DEVELOPER'), False),
    'EmailVerificationMessageByLinkType': ('string', 6, 20000, '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*\\{##[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*##\\}[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*', None, False),
    'EmailVerificationMessageType': ('string', 6, 20000, '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*\\{####\\}[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*', None, False),
    'EmailVerificationSubjectByLinkType': ('string', 1, 140, '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s]+', None, False),
    'EmailVerificationSubjectType': ('string', 1, 140, '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s]+', None, False),
    'EncryptionKeyArnType': ('string', 20, 2048, 'arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?', None, False),
    'EncryptionKeyType': ('string', None, None, None, ('AWS_OWNED_KEY', 'CUSTOMER_MANAGED_KEY'), False),
    'EumsSmsConfigurationType': ('structure', (('CallerArn', 'ArnType', True), ('ExternalId', 'StringType', False), ('OriginationIdentity', 'StringType', False), ('ConfigurationSetName', 'StringType', False), ('InEntityId', 'StringType', False), ('InTemplateId', 'StringType', False), ('Region', 'RegionCodeType', False)), False, None),
    'EventContextDataType': ('structure', (('IpAddress', 'StringType', False), ('DeviceName', 'StringType', False), ('Timezone', 'StringType', False), ('City', 'StringType', False), ('Country', 'StringType', False)), False, None),
    'EventFeedbackType': ('structure', (('FeedbackValue', 'FeedbackValueType', True), ('Provider', 'StringType', True), ('FeedbackDate', 'DateType', False)), False, None),
    'EventFilterType': ('string', None, None, None, ('SIGN_IN', 'PASSWORD_CHANGE', 'SIGN_UP'), False),
    'EventFiltersType': ('list', 'EventFilterType', None, None, False),
    'EventIdType': ('string', 1, 50, '[\\w+-]+', None, False),
    'EventResponseType': ('string', None, None, None, ('Pass', 'Fail', 'InProgress'), False),
    'EventRiskType': ('structure', (('RiskDecision', 'RiskDecisionType', False), ('RiskLevel', 'RiskLevelType', False), ('CompromisedCredentialsDetected', 'WrappedBooleanType', False)), False, None),
    'EventSourceName': ('string', None, None, None, ('userNotification', 'userAuthEvents'), False),
    'EventType': ('string', None, None, None, ('SignIn', 'SignUp', 'ForgotPassword', 'PasswordChange', 'ResendCode'), False),
    'ExplicitAuthFlowsListType': ('list', 'ExplicitAuthFlowsType', None, None, False),
    'ExplicitAuthFlowsType': ('string', None, None, None, ('ADMIN_NO_SRP_AUTH', 'CUSTOM_AUTH_FLOW_ONLY', 'USER_PASSWORD_AUTH', 'ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_CUSTOM_AUTH', 'ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_AUTH', 'ALLOW_TOKEN_EXCHANGE_DELEGATION', 'ALLOW_TOKEN_EXCHANGE_IMPERSONATION', 'ALLOW_CLIENT_TOKEN_AUTH'), False),
    'FailoverType': ('structure', (('SecondaryRegion', 'RegionNameType', True), ('PrimaryRoute53HealthCheckId', 'HealthCheckIdType', True)), False, None),
    'FeatureType': ('string', None, None, None, ('ENABLED', 'DISABLED'), False),
    'FeedbackValueType': ('string', None, None, None, ('Valid', 'Invalid'), False),
    'FirehoseConfigurationType': ('structure', (('StreamArn', 'ArnType', False),), False, None),
    'ForceAliasCreation': ('boolean',),
    'ForgetDeviceRequest': ('structure', (('AccessToken', 'TokenModelType', False), ('DeviceKey', 'DeviceKeyType', True)), False, None),
    'ForgotPasswordRequest': ('structure', (('ClientId', 'ClientIdType', True), ('SecretHash', 'SecretHashType', False), ('UserContextData', 'UserContextDataType', False), ('Username', 'UsernameType', True), ('AnalyticsMetadata', 'AnalyticsMetadataType', False), ('ClientMetadata', 'ClientMetadataType', False)), False, None),
    'ForgotPasswordResponse': ('structure', (('CodeDeliveryDetails', 'CodeDeliveryDetailsType', False),), False, None),
    'GenerateSecret': ('boolean',),
    'GetCSVHeaderRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True),), False, None),
    'GetCSVHeaderResponse': ('structure', (('UserPoolId', 'UserPoolIdType', False), ('CSVHeader', 'ListOfStringTypes', False)), False, None),
    'GetClientTokenRequest': ('structure', (('ClientId', 'ClientIdType', True), ('Secret', 'ClientSecretType', True), ('Scopes', 'ScopeListType', False), ('ClientMetadata', 'ClientMetadataType', False)), False, None),
    'GetClientTokenResponse': ('structure', (('ClientAuthenticationResult', 'ClientAuthenticationResultType', False),), False, None),
    'GetDerivedTokenRequest': ('structure', (('ClientId', 'ClientIdType', True), ('ClientSecret', 'ClientSecretType', False), ('SubjectToken', 'GetDerivedTokenTokenModelType', True), ('SubjectTokenType', 'TokenTypeIdentifierType', True), ('SubjectTokenProviderName', 'ProviderNameType', False), ('ActorToken', 'GetDerivedTokenTokenModelType', False), ('ActorTokenType', 'TokenTypeIdentifierType', False), ('ActorTokenProviderName', 'ProviderNameType', False), ('Scopes', 'ScopeListType', False), ('Audiences', 'AudienceListType', False), ('Resources', 'ResourceListType', False), ('RequestedTokenType', 'IssuedTokenTypeIdentifierType', False)), False, None),
    'GetDerivedTokenResponse': ('structure', (('IssuedToken', 'TokenModelType', True), ('IssuedTokenType', 'IssuedTokenTypeIdentifierType', True), ('TokenType', 'OAuthTokenTypeType', True), ('ExpiresIn', 'IntegerType', False), ('Scopes', 'ScopeListType', False)), False, None),
    'GetDerivedTokenTokenModelType': ('string', 0, 131072, '[A-Za-z0-9-_+/=.]+', None, True),
    'GetDeviceRequest': ('structure', (('DeviceKey', 'DeviceKeyType', True), ('AccessToken', 'TokenModelType', False)), False, None),
    'GetDeviceResponse': ('structure', (('Device', 'DeviceType', True),), False, None),
    'GetGroupRequest': ('structure', (('GroupName', 'GroupNameType', True), ('UserPoolId', 'UserPoolIdType', True)), False, None),
    'GetGroupResponse': ('structure', (('Group', 'GroupType', False),), False, None),
    'GetIdentityProviderByIdentifierRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('IdpIdentifier', 'IdpIdentifierType', True)), False, None),
    'GetIdentityProviderByIdentifierResponse': ('structure', (('IdentityProvider', 'IdentityProviderType', True),), False, None),
    'GetLogDeliveryConfigurationRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True),), False, None),
    'GetLogDeliveryConfigurationResponse': ('structure', (('LogDeliveryConfiguration', 'LogDeliveryConfigurationType', False),), False, None),
    'GetProvisionedLimitRequest': ('structure', (('LimitDefinition', 'LimitDefinitionType', True),), False, None),
    'GetProvisionedLimitResponse': ('structure', (('Limit', 'LimitType', True),), False, None),
    'GetSigningCertificateRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True),), False, None),
    'GetSigningCertificateResponse': ('structure', (('Certificate', 'StringType', False),), False, None),
    'GetTokensFromRefreshTokenRequest': ('structure', (('RefreshToken', 'TokenModelType', True), ('ClientId', 'ClientIdType', True), ('ClientSecret', 'ClientSecretType', False), ('DeviceKey', 'DeviceKeyType', False), ('ClientMetadata', 'ClientMetadataType', False)), False, None),
    'GetTokensFromRefreshTokenResponse': ('structure', (('AuthenticationResult', 'AuthenticationResultType', False),), False, None),
    'GetUICustomizationRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('ClientId', 'ClientIdType', False)), False, None),
    'GetUICustomizationResponse': ('structure', (('UICustomization', 'UICustomizationType', True),), False, None),
    'GetUserAttributeVerificationCodeRequest': ('structure', (('AccessToken', 'TokenModelType', True), ('AttributeName', 'AttributeNameType', True), ('ClientMetadata', 'ClientMetadataType', False)), False, None),
    'GetUserAttributeVerificationCodeResponse': ('structure', (('CodeDeliveryDetails', 'CodeDeliveryDetailsType', False),), False, None),
    'GetUserAuthFactorsRequest': ('structure', (('AccessToken', 'TokenModelType', True),), False, None),
    'GetUserAuthFactorsResponse': ('structure', (('Username', 'UsernameType', True), ('PreferredMfaSetting', 'StringType', False), ('UserMFASettingList', 'UserMFASettingListType', False), ('ConfiguredUserAuthFactors', 'ConfiguredUserAuthFactorsListType', False)), False, None),
    'GetUserPoolClientSessionConfigurationRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('ClientId', 'ClientIdType', True)), False, None),
    'GetUserPoolClientSessionConfigurationResponse': ('structure', (('UserPoolId', 'UserPoolIdType', False), ('ClientId', 'ClientIdType', False), ('SSOSession', 'ClientSSOSessionConfigType', False)), False, None),
    'GetUserPoolMfaConfigRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True),), False, None),
    'GetUserPoolMfaConfigResponse': ('structure', (('SmsMfaConfiguration', 'SmsMfaConfigType', False), ('SoftwareTokenMfaConfiguration', 'SoftwareTokenMfaConfigType', False), ('EmailMfaConfiguration', 'EmailMfaConfigType', False), ('MfaConfiguration', 'UserPoolMfaType', False), ('WebAuthnConfiguration', 'WebAuthnConfigurationType', False)), False, None),
    'GetUserPoolSessionConfigurationRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True),), False, None),
    'GetUserPoolSessionConfigurationResponse': ('structure', (('UserPoolId', 'UserPoolIdType', False), ('UserSessionTracking', 'UserSessionTrackingType', False), ('TokenSession', 'UserPoolTokenSessionConfigType', False)), False, None),
    'GetUserRequest': ('structure', (('AccessToken', 'TokenModelType', True),), False, None),
    'GetUserResponse': ('structure', (('Username', 'UsernameType', True), ('UserAttributes', 'AttributeListType', True), ('MFAOptions', 'MFAOptionListType', False), ('PreferredMfaSetting', 'StringType', False), ('UserMFASettingList', 'UserMFASettingListType', False)), False, None),
    'GlobalSignOutRequest': ('structure', (('AccessToken', 'TokenModelType', True),), False, None),
    'GlobalSignOutResponse': ('structure', (), False, None),
    'GroupListType': ('list', 'GroupType', None, None, False),
    'GroupNameType': ('string', 1, 128, '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+', None, False),
    'GroupType': ('structure', (('GroupName', 'GroupNameType', False), ('UserPoolId', 'UserPoolIdType', False), ('Description', 'DescriptionType', False), ('RoleArn', 'ArnType', False), ('Precedence', 'PrecedenceType', False), ('LastModifiedDate', 'DateType', False), ('CreationDate', 'DateType', False)), False, None),
    'HealthCheckIdType': ('string', None, 64, None, None, False),
    'HexStringType': ('string', None, None, '^[0-9a-fA-F]+$', None, False),
    'HttpHeader': ('structure', (('headerName', 'StringType', False), ('headerValue', 'StringType', False)), False, None),
    'HttpHeaderList': ('list', 'HttpHeader', None, None, False),
    'IdTokenValidityType': ('integer', 1, 86400),
    'IdentityProviderType': ('structure', (('UserPoolId', 'UserPoolIdType', False), ('ProviderName', 'ProviderNameType', False), ('ProviderType', 'IdentityProviderTypeType', False), ('ProviderDetails', 'ProviderDetailsType', False), ('AttributeMapping', 'AttributeMappingType', False), ('IdpIdentifiers', 'IdpIdentifiersListType', False), ('AcrMapping', 'AcrMappingType', False), ('LastModifiedDate', 'DateType', False), ('CreationDate', 'DateType', False)), False, None),
    'IdentityProviderTypeType': ('string', None, None, None, ('SAML', 'Facebook', 'Google', 'LoginWithAmazon', 'SignInWithApple', 'OIDC'), False),
    'IdpIdentifierType': ('string', 1, 40, '[\\w\\s+=.@-]+', None, False),
    'IdpIdentifiersListType': ('list', 'IdpIdentifierType', 0, 50, False),
    'ImageFileType': ('blob', 0, 131072),
    'ImageUrlType': ('string', None, None, None, None, False),
    'InboundFederationLambdaType': ('structure', (('LambdaVersion', 'InboundFederationLambdaVersionType', True), ('LambdaArn', 'ArnType', True)), False, None),
    'InboundFederationLambdaVersionType': ('string', None, None, None, ('V1_0',), False),
    'InitiateAuthRequest': ('structure', (('AuthFlow', 'AuthFlowType', True), ('AuthParameters', 'AuthParametersType', False), ('ClientMetadata', 'ClientMetadataType', False), ('ClientId', 'ClientIdType', True), ('AnalyticsMetadata', 'AnalyticsMetadataType', False), ('UserContextData', 'UserContextDataType', False), ('Session', 'SessionType', False)), False, None),
    'InitiateAuthResponse': ('structure', (('ChallengeName', 'ChallengeNameType', False), ('Session', 'SessionType', False), ('ChallengeParameters', 'ChallengeParametersType', False), ('AuthenticationResult', 'AuthenticationResultType', False), ('AvailableChallenges', 'AvailableChallengeListType', False)), False, None),
    'IntegerType': ('integer', None, None),
    'InvalidParameterExceptionReasonCodeType': ('string', None, None, None, None, False),
    'IssuedTokenTypeIdentifierType': ('string', None, None, None, ('ACCESS_TOKEN', 'ID_TOKEN'), False),
    'IssuerConfigurationType': ('structure', (('Type', 'IssuerType', False),), False, None),
    'IssuerType': ('string', None, None, None, ('ORIGINAL', 'UPDATED'), False),
    'KeyConfigurationType': ('structure', (('KeyType', 'EncryptionKeyType', False), ('KmsKeyArn', 'EncryptionKeyArnType', False)), False, None),
    'LambdaConfigType': ('structure', (('PreSignUp', 'ArnType', False), ('CustomMessage', 'ArnType', False), ('PostConfirmation', 'ArnType', False), ('PreAuthentication', 'ArnType', False), ('PostAuthentication', 'ArnType', False), ('DefineAuthChallenge', 'ArnType', False), ('CreateAuthChallenge', 'ArnType', False), ('VerifyAuthChallengeResponse', 'ArnType', False), ('PreTokenGeneration', 'ArnType', False), ('UserMigration', 'ArnType', False), ('PreTokenGenerationConfig', 'PreTokenGenerationVersionConfigType', False), ('CustomSMSSender', 'CustomSMSLambdaVersionConfigType', False), ('CustomEmailSender', 'CustomEmailLambdaVersionConfigType', False), ('KMSKeyID', 'ArnType', False), ('InboundFederation', 'InboundFederationLambdaType', False)), False, None),
    'LanguageIdType': ('string', None, None, '^cognito:(default|dutch|english|french|spanish|german|bahasa-indonesia|italian|japanese|korean|portuguese-brazil|chinese-(simplified|traditional))$', None, False),
    'LimitClass': ('string', None, None, None, ('API_CATEGORY',), False),
    'LimitDefinitionType': ('structure', (('LimitClass', 'LimitClass', True), ('Attributes', 'StringToStringMapType', True)), False, None),
    'LimitType': ('structure', (('LimitDefinition', 'LimitDefinitionType', True), ('ProvisionedLimitValue', 'IntegerType', True), ('FreeLimitValue', 'IntegerType', True)), False, None),
    'LinkUrlType': ('string', 1, 1024, '^[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+$', None, False),
    'LinksType': ('map', 'LanguageIdType', 'LinkUrlType', 1, 13, False),
    'ListDevicesRequest': ('structure', (('AccessToken', 'TokenModelType', True), ('Limit', 'QueryLimitType', False), ('PaginationToken', 'SearchPaginationTokenType', False)), False, None),
    'ListDevicesResponse': ('structure', (('Devices', 'DeviceListType', False), ('PaginationToken', 'SearchPaginationTokenType', False)), False, None),
    'ListGroupsRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('Limit', 'QueryLimitType', False), ('NextToken', 'PaginationKey', False)), False, None),
    'ListGroupsResponse': ('structure', (('Groups', 'GroupListType', False), ('NextToken', 'PaginationKey', False)), False, None),
    'ListIdentityProvidersRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('MaxResults', 'ListProvidersLimitType', False), ('NextToken', 'PaginationKeyType', False)), False, None),
    'ListIdentityProvidersResponse': ('structure', (('Providers', 'ProvidersListType', True), ('NextToken', 'PaginationKeyType', False)), False, None),
    'ListOfStringTypes': ('list', 'StringType', None, None, False),
    'ListProvidersLimitType': ('integer', 0, 60),
    'ListResourceServersLimitType': ('integer', 1, 50),
    'ListResourceServersRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('MaxResults', 'ListResourceServersLimitType', False), ('NextToken', 'PaginationKeyType', False)), False, None),
    'ListResourceServersResponse': ('structure', (('ResourceServers', 'ResourceServersListType', True), ('NextToken', 'PaginationKeyType', False)), False, None),
    'ListTagsForResourceRequest': ('structure', (('ResourceArn', 'ArnType', True),), False, None),
    'ListTagsForResourceResponse': ('structure', (('Tags', 'UserPoolTagsType', False),), False, None),
    'ListTermsRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('MaxResults', 'ListTermsRequestMaxResultsInteger', False), ('NextToken', 'StringType', False)), False, None),
    'ListTermsRequestMaxResultsInteger': ('integer', 1, 60),
    'ListTermsResponse': ('structure', (('Terms', 'TermsDescriptionListType', True), ('NextToken', 'StringType', False)), False, None),
    'ListUserImportJobsRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('MaxResults', 'PoolQueryLimitType', True), ('PaginationToken', 'PaginationKeyType', False)), False, None),
    'ListUserImportJobsResponse': ('structure', (('UserImportJobs', 'UserImportJobsListType', False), ('PaginationToken', 'PaginationKeyType', False)), False, None),
    'ListUserPoolClientSecretsRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('ClientId', 'ClientIdType', True), ('NextToken', 'PaginationKey', False)), False, None),
    'ListUserPoolClientSecretsResponse': ('structure', (('ClientSecrets', 'ClientSecretDescriptorListType', False), ('NextToken', 'PaginationKey', False)), False, None),
    'ListUserPoolClientsRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('MaxResults', 'QueryLimit', False), ('NextToken', 'PaginationKey', False), ('ClientType', 'ClientTypeType', False)), False, None),
    'ListUserPoolClientsResponse': ('structure', (('UserPoolClients', 'UserPoolClientListType', False), ('NextToken', 'PaginationKey', False)), False, None),
    'ListUserPoolReplicasRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('NextToken', 'PaginationKeyType', False)), False, None),
    'ListUserPoolReplicasResponse': ('structure', (('UserPoolReplicas', 'UserPoolReplicaListType', False), ('NextToken', 'PaginationKeyType', False)), False, None),
    'ListUserPoolsRequest': ('structure', (('NextToken', 'PaginationKeyType', False), ('MaxResults', 'PoolQueryLimitType', True)), False, None),
    'ListUserPoolsResponse': ('structure', (('UserPools', 'UserPoolListType', False), ('NextToken', 'PaginationKeyType', False)), False, None),
    'ListUserSessionsRequest': ('structure', (('AccessToken', 'TokenModelType', True), ('NextToken', 'PaginationKey', False)), False, None),
    'ListUserSessionsResponse': ('structure', (('Sessions', 'SessionsListType', False), ('NextToken', 'PaginationKey', False)), False, None),
    'ListUsersInGroupRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('GroupName', 'GroupNameType', True), ('Limit', 'QueryLimitType', False), ('NextToken', 'PaginationKey', False)), False, None),
    'ListUsersInGroupResponse': ('structure', (('Users', 'UsersListType', False), ('NextToken', 'PaginationKey', False)), False, None),
    'ListUsersRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('AttributesToGet', 'SearchedAttributeNamesListType', False), ('Limit', 'QueryLimitType', False), ('PaginationToken', 'SearchPaginationTokenType', False), ('Filter', 'UserFilterType', False)), False, None),
    'ListUsersResponse': ('structure', (('Users', 'UsersListType', False), ('PaginationToken', 'SearchPaginationTokenType', False)), False, None),
    'ListWebAuthnCredentialsRequest': ('structure', (('AccessToken', 'TokenModelType', True), ('NextToken', 'PaginationKey', False), ('MaxResults', 'WebAuthnCredentialsQueryLimitType', False)), False, None),
    'ListWebAuthnCredentialsResponse': ('structure', (('Credentials', 'WebAuthnCredentialDescriptionListType', True), ('NextToken', 'PaginationKey', False)), False, None),
    'LogConfigurationListType': ('list', 'LogConfigurationType', 0, 2, False),
    'LogConfigurationType': ('structure', (('LogLevel', 'LogLevel', True), ('EventSource', 'EventSourceName', True), ('CloudWatchLogsConfiguration', 'CloudWatchLogsConfigurationType', False), ('S3Configuration', 'S3ConfigurationType', False), ('FirehoseConfiguration', 'FirehoseConfigurationType', False)), False, None),
    'LogDeliveryConfigurationType': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('LogConfigurations', 'LogConfigurationListType', True)), False, None),
    'LogLevel': ('string', None, None, None, ('ERROR', 'INFO'), False),
    'LogoutURLsListType': ('list', 'RedirectUrlType', 0, 100, False),
    'LongType': ('long', None, None),
    'MFAOptionListType': ('list', 'MFAOptionType', None, None, False),
    'MFAOptionType': ('structure', (('DeliveryMedium', 'DeliveryMediumType', False), ('AttributeName', 'AttributeNameType', False)), False, None),
    'ManagedLoginBrandingIdType': ('string', None, None, '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[4][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$', None, False),
    'ManagedLoginBrandingType': ('structure', (('ManagedLoginBrandingId', 'ManagedLoginBrandingIdType', False), ('UserPoolId', 'UserPoolIdType', False), ('UseCognitoProvidedValues', 'BooleanType', False), ('Settings', 'Document', False), ('Assets', 'AssetListType', False), ('CreationDate', 'DateType', False), ('LastModifiedDate', 'DateType', False)), False, None),
    'MaxSessionsPerUserType': ('integer', 1, 100),
    'MessageActionType': ('string', None, None, None, ('RESEND', 'SUPPRESS'), False),
    'MessageTemplateType': ('structure', (('SMSMessage', 'SmsInviteMessageType', False), ('EmailMessage', 'EmailInviteMessageType', False), ('EmailSubject', 'EmailVerificationSubjectType', False)), False, None),
    'MessageType': ('string', None, None, None, None, False),
    'NewDeviceMetadataType': ('structure', (('DeviceKey', 'DeviceKeyType', False), ('DeviceGroupKey', 'StringType', False)), False, None),
    'NotifyConfigurationType': ('structure', (('From', 'StringType', False), ('ReplyTo', 'StringType', False), ('SourceArn', 'ArnType', True), ('BlockEmail', 'NotifyEmailType', False), ('NoActionEmail', 'NotifyEmailType', False), ('MfaEmail', 'NotifyEmailType', False)), False, None),
    'NotifyEmailType': ('structure', (('Subject', 'EmailNotificationSubjectType', True), ('HtmlBody', 'EmailNotificationBodyType', False), ('TextBody', 'EmailNotificationBodyType', False)), False, None),
    'NumberAttributeConstraintsType': ('structure', (('MinValue', 'StringType', False), ('MaxValue', 'StringType', False)), False, None),
    'OAuthFlowType': ('string', None, None, None, ('code', 'implicit', 'client_credentials'), False),
    'OAuthFlowsType': ('list', 'OAuthFlowType', 0, 3, False),
    'OAuthTokenTypeType': ('string', None, None, None, ('Bearer', 'N_A'), False),
    'OptionalArnType': ('string', 0, 2048, '(arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?)?', None, False),
    'PaginationKey': ('string', 1, 131072, '[\\S]+', None, False),
    'PaginationKeyType': ('string', 1, None, '[\\S]+', None, False),
    'PasswordHashingAlgorithmType': ('string', None, None, None, ('BCRYPT', 'SCRYPT', 'ARGON2ID', 'PBKDF2_SHA256'), False),
    'PasswordHistorySizeType': ('integer', 0, 24),
    'PasswordPolicyMinLengthType': ('integer', 6, 99),
    'PasswordPolicyType': ('structure', (('MinimumLength', 'PasswordPolicyMinLengthType', False), ('RequireUppercase', 'BooleanType', False), ('RequireLowercase', 'BooleanType', False), ('RequireNumbers', 'BooleanType', False), ('RequireSymbols', 'BooleanType', False), ('PasswordHistorySize', 'PasswordHistorySizeType', False), ('TemporaryPasswordValidityDays', 'TemporaryPasswordValidityDaysType', False)), False, None),
    'PasswordType': ('string', None, 256, '^[\\S]+.*[\\S]+$', None, True),
    'PoolQueryLimitType': ('integer', 1, 60),
    'PreSignedUrlType': ('string', 0, 2048, None, None, False),
    'PreTokenGenerationLambdaVersionType': ('string', None, None, None, ('V1_0', 'V2_0', 'V3_0'), False),
    'PreTokenGenerationVersionConfigType': ('structure', (('LambdaVersion', 'PreTokenGenerationLambdaVersionType', True), ('LambdaArn', 'ArnType', True)), False, None),
    'PrecedenceType': ('integer', 0, None),
    'PreventUserExistenceErrorTypes': ('string', None, None, None, ('LEGACY', 'ENABLED'), False),
    'PriorityType': ('integer', 1, 2),
    'ProviderDescription': ('structure', (('ProviderName', 'ProviderNameType', False), ('ProviderType', 'IdentityProviderTypeType', False), ('LastModifiedDate', 'DateType', False), ('CreationDate', 'DateType', False)), False, None),
    'ProviderDetailsType': ('map', 'StringType', 'StringType', None, None, False),
    'ProviderNameType': ('string', 1, 32, '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\p{Z}]+', None, False),
    'ProviderNameTypeV2': ('string', 1, 32, '[^_\\p{Z}][\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}][^_\\p{Z}]+', None, False),
    'ProviderUserIdentifierType': ('structure', (('ProviderName', 'ProviderNameType', False), ('ProviderAttributeName', 'StringType', False), ('ProviderAttributeValue', 'StringType', False)), False, None),
    'ProvidersListType': ('list', 'ProviderDescription', 0, 50, False),
    'QueryLimit': ('integer', 1, 60),
    'QueryLimitType': ('integer', 0, 60),
    'RecoveryMechanismsType': ('list', 'RecoveryOptionType', 1, 2, False),
    'RecoveryOptionNameType': ('string', None, None, None, ('verified_email', 'verified_phone_number', 'admin_only'), False),
    'RecoveryOptionType': ('structure', (('Priority', 'PriorityType', True), ('Name', 'RecoveryOptionNameType', True)), False, None),
    'RedirectUrlType': ('string', 1, 1024, '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+', None, False),
    'RefreshTokenRotationType': ('structure', (('Feature', 'FeatureType', True), ('RetryGracePeriodSeconds', 'RetryGracePeriodSecondsType', False)), False, None),
    'RefreshTokenValidityType': ('integer', 0, 315360000),
    'RegionCodeType': ('string', 5, 32, None, None, False),
    'RegionNameType': ('string', 5, 32, None, None, False),
    'RelyingPartyIdType': ('string', 1, 127, None, None, False),
    'ReplicaRegionsType': ('list', 'StringType', None, None, False),
    'ReplicaRoleType': ('string', None, None, None, ('PRIMARY', 'SECONDARY'), False),
    'ReplicaStatusType': ('string', None, None, None, ('CREATING', 'ACTIVE', 'INACTIVE', 'DELETING'), False),
    'ResendConfirmationCodeRequest': ('structure', (('ClientId', 'ClientIdType', True), ('SecretHash', 'SecretHashType', False), ('UserContextData', 'UserContextDataType', False), ('Username', 'UsernameType', True), ('AnalyticsMetadata', 'AnalyticsMetadataType', False), ('ClientMetadata', 'ClientMetadataType', False)), False, None),
    'ResendConfirmationCodeResponse': ('structure', (('CodeDeliveryDetails', 'CodeDeliveryDetailsType', False),), False, None),
    'ResourceIdType': ('string', 1, 40, '^[\\w\\- ]+$', None, False),
    'ResourceListType': ('list', 'ResourceServerIdentifierType', 0, 1, False),
    'ResourceServerIdentifierType': ('string', 1, 256, '[\\x21\\x23-\\x5B\\x5D-\\x7E]+', None, False),
    'ResourceServerManagedByType': ('string', None, None, None, ('COGNITO',), False),
    'ResourceServerNameType': ('string', 1, 256, '[\\w\\s+=,.@-]+', None, False),
    'ResourceServerScopeDescriptionType': ('string', 1, 256, None, None, False),
    'ResourceServerScopeListType': ('list', 'ResourceServerScopeType', None, 100, False),
    'ResourceServerScopeNameType': ('string', 1, 256, '[\\x21\\x23-\\x2E\\x30-\\x5B\\x5D-\\x7E]+', None, False),
    'ResourceServerScopeType': ('structure', (('ScopeName', 'ResourceServerScopeNameType', True), ('ScopeDescription', 'ResourceServerScopeDescriptionType', True)), False, None),
    'ResourceServerType': ('structure', (('UserPoolId', 'UserPoolIdType', False), ('Identifier', 'ResourceServerIdentifierType', False), ('Name', 'ResourceServerNameType', False), ('Scopes', 'ResourceServerScopeListType', False), ('ManagedBy', 'ResourceServerManagedByType', False)), False, None),
    'ResourceServersListType': ('list', 'ResourceServerType', None, None, False),
    'RespondToAuthChallengeRequest': ('structure', (('ClientId', 'ClientIdType', True), ('ChallengeName', 'ChallengeNameType', True), ('Session', 'SessionType', False), ('ChallengeResponses', 'ChallengeResponsesType', False), ('AnalyticsMetadata', 'AnalyticsMetadataType', False), ('UserContextData', 'UserContextDataType', False), ('ClientMetadata', 'ClientMetadataType', False)), False, None),
    'RespondToAuthChallengeResponse': ('structure', (('ChallengeName', 'ChallengeNameType', False), ('Session', 'SessionType', False), ('ChallengeParameters', 'ChallengeParametersType', False), ('AuthenticationResult', 'AuthenticationResultType', False), ('AvailableChallenges', 'AvailableChallengeListType', False)), False, None),
    'RetryGracePeriodSecondsType': ('integer', 0, 60),
    'RevokeAssociatedSessionsType': ('string', None, None, None, ('NONE', 'LINKED'), False),
    'RevokeTokenRequest': ('structure', (('Token', 'TokenModelType', True), ('ClientId', 'ClientIdType', True), ('ClientSecret', 'ClientSecretType', False), ('RevokeAssociatedSessions', 'RevokeAssociatedSessionsType', False)), False, None),
    'RevokeTokenResponse': ('structure', (), False, None),
    'RevokeUserSessionRequest': ('structure', (('AccessToken', 'TokenModelType', True), ('SessionId', 'SessionIdType', True), ('RevokeAssociatedSessions', 'RevokeAssociatedSessionsType', False)), False, None),
    'RevokeUserSessionResponse': ('structure', (), False, None),
    'RiskConfigurationType': ('structure', (('UserPoolId', 'UserPoolIdType', False), ('ClientId', 'ClientIdType', False), ('CompromisedCredentialsRiskConfiguration', 'CompromisedCredentialsRiskConfigurationType', False), ('AccountTakeoverRiskConfiguration', 'AccountTakeoverRiskConfigurationType', False), ('RiskExceptionConfiguration', 'RiskExceptionConfigurationType', False), ('LastModifiedDate', 'DateType', False)), False, None),
    'RiskDecisionType': ('string', None, None, None, ('NoRisk', 'AccountTakeover', 'Block'), False),
    'RiskExceptionConfigurationType': ('structure', (('BlockedIPRangeList', 'BlockedIPRangeListType', False), ('SkippedIPRangeList', 'SkippedIPRangeListType', False)), False, None),
    'RiskLevelType': ('string', None, None, None, ('Low', 'Medium', 'High'), False),
    'RoutingType': ('structure', (('Failover', 'FailoverType', False),), False, None),
    'S3ArnType': ('string', 3, 1024, 'arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:::[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?', None, False),
    'S3BucketType': ('string', 3, 1024, '^[0-9A-Za-z\\.\\-_]*(?<!\\.)$', None, False),
    'S3ConfigurationType': ('structure', (('BucketArn', 'S3ArnType', False),), False, None),
    'SESConfigurationSet': ('string', 1, 64, '^[a-zA-Z0-9_-]+$', None, False),
    'SMSMfaSettingsType': ('structure', (('Enabled', 'BooleanType', False), ('PreferredMfa', 'BooleanType', False)), False, None),
    'SSOSessionMaxValidityMinutesType': ('integer', 0, 129600),
    'SchemaAttributeType': ('structure', (('Name', 'CustomAttributeNameType', False), ('AttributeDataType', 'AttributeDataType', False), ('DeveloperOnlyAttribute', 'BooleanType', False), ('Mutable', 'BooleanType', False), ('Required', 'BooleanType', False), ('NumberAttributeConstraints', 'NumberAttributeConstraintsType', False), ('StringAttributeConstraints', 'StringAttributeConstraintsType', False)), False, None),
    'SchemaAttributesListType': ('list', 'SchemaAttributeType', 1, 50, False),
    'ScopeListType': ('list', 'ScopeType', None, 50, False),
    'ScopeType': ('string', 1, 256, '[\\x21\\x23-\\x5B\\x5D-\\x7E]+', None, False),
    'SearchPaginationTokenType': ('string', 1, None, '[\\S]+', None, False),
    'SearchedAttributeNamesListType': ('list', 'AttributeNameType', None, None, False),
    'SecretCodeType': ('string', 16, None, '[A-Za-z0-9]+', None, True),
    'SecretHashType': ('string', 1, 128, '[\\w+=/]+', None, True),
    'SecurityPolicyType': ('string', None, None, None, ('TLS_V1', 'TLS_V1_2_2021', 'TLS_V1_3_2025'), False),
    'SessionDescriptionType': ('structure', (('SessionId', 'SessionIdType', False), ('SessionType', 'SessionTypeType', False), ('ClientId', 'ClientIdType', False), ('CreateDate', 'DateType', False), ('LastActiveDate', 'DateType', False), ('DeviceType', 'SessionDeviceType', False), ('LastIPAddress', 'SessionIpAddressType', False), ('LastLocation', 'SessionLocationType', False), ('OriginSessionId', 'SessionIdType', False), ('IsCurrentSession', 'WrappedBooleanType', False)), False, None),
    'SessionDeviceType': ('string', 0, 1024, None, None, False),
    'SessionIdType': ('string', 28, 28, '^(tkn|sso)[a-z0-9]{25}$', None, False),
    'SessionIpAddressType': ('string', 0, 128, None, None, True),
    'SessionLocationCityType': ('string', 0, 256, None, None, False),
    'SessionLocationCountryType': ('string', 0, 256, None, None, False),
    'SessionLocationType': ('structure', (('City', 'SessionLocationCityType', False), ('Country', 'SessionLocationCountryType', False)), False, None),
    'SessionType': ('string', 20, 4096, None, None, True),
    'SessionTypeType': ('string', None, None, None, ('TOKEN', 'SSO'), False),
    'SessionsListType': ('list', 'SessionDescriptionType', 0, 125, False),
    'SetLogDeliveryConfigurationRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('LogConfigurations', 'LogConfigurationListType', True)), False, None),
    'SetLogDeliveryConfigurationResponse': ('structure', (('LogDeliveryConfiguration', 'LogDeliveryConfigurationType', False),), False, None),
    'SetRiskConfigurationRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('ClientId', 'ClientIdType', False), ('CompromisedCredentialsRiskConfiguration', 'CompromisedCredentialsRiskConfigurationType', False), ('AccountTakeoverRiskConfiguration', 'AccountTakeoverRiskConfigurationType', False), ('RiskExceptionConfiguration', 'RiskExceptionConfigurationType', False)), False, None),
    'SetRiskConfigurationResponse': ('structure', (('RiskConfiguration', 'RiskConfigurationType', True),), False, None),
    'SetUICustomizationRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('ClientId', 'ClientIdType', False), ('CSS', 'CSSType', False), ('ImageFile', 'ImageFileType', False)), False, None),
    'SetUICustomizationResponse': ('structure', (('UICustomization', 'UICustomizationType', True),), False, None),
    'SetUserMFAPreferenceRequest': ('structure', (('SMSMfaSettings', 'SMSMfaSettingsType', False), ('SoftwareTokenMfaSettings', 'SoftwareTokenMfaSettingsType', False), ('EmailMfaSettings', 'EmailMfaSettingsType', False), ('WebAuthnMfaSettings', 'WebAuthnMfaSettingsType', False), ('AccessToken', 'TokenModelType', True)), False, None),
    'SetUserMFAPreferenceResponse': ('structure', (), False, None),
    'SetUserPoolClientSessionConfigurationRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('ClientId', 'ClientIdType', True), ('SSOSession', 'ClientSSOSessionConfigType', True)), False, None),
    'SetUserPoolClientSessionConfigurationResponse': ('structure', (('UserPoolId', 'UserPoolIdType', False), ('ClientId', 'ClientIdType', False), ('SSOSession', 'ClientSSOSessionConfigType', False)), False, None),
    'SetUserPoolMfaConfigRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('SmsMfaConfiguration', 'SmsMfaConfigType', False), ('SoftwareTokenMfaConfiguration', 'SoftwareTokenMfaConfigType', False), ('EmailMfaConfiguration', 'EmailMfaConfigType', False), ('MfaConfiguration', 'UserPoolMfaType', False), ('WebAuthnConfiguration', 'WebAuthnConfigurationType', False)), False, None),
    'SetUserPoolMfaConfigResponse': ('structure', (('SmsMfaConfiguration', 'SmsMfaConfigType', False), ('SoftwareTokenMfaConfiguration', 'SoftwareTokenMfaConfigType', False), ('EmailMfaConfiguration', 'EmailMfaConfigType', False), ('MfaConfiguration', 'UserPoolMfaType', False), ('WebAuthnConfiguration', 'WebAuthnConfigurationType', False)), False, None),
    'SetUserPoolSessionConfigurationRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('UserSessionTracking', 'UserSessionTrackingType', True), ('TokenSession', 'UserPoolTokenSessionConfigType', True)), False, None),
    'SetUserPoolSessionConfigurationResponse': ('structure', (('UserPoolId', 'UserPoolIdType', False), ('UserSessionTracking', 'UserSessionTrackingType', False), ('TokenSession', 'UserPoolTokenSessionConfigType', False)), False, None),
    'SetUserSettingsRequest': ('structure', (('AccessToken', 'TokenModelType', True), ('MFAOptions', 'MFAOptionListType', True)), False, None),
    'SetUserSettingsResponse': ('structure', (), False, None),
    'SignInPolicyType': ('structure', (('AllowedFirstAuthFactors', 'AllowedFirstAuthFactorsListType', False),), False, None),
    'SignUpRequest': ('structure', (('ClientId', 'ClientIdType', True), ('SecretHash', 'SecretHashType', False), ('Username', 'UsernameType', True), ('Password', 'PasswordType', False), ('UserAttributes', 'AttributeListType', False), ('ValidationData', 'AttributeListType', False), ('AnalyticsMetadata', 'AnalyticsMetadataType', False), ('UserContextData', 'UserContextDataType', False), ('ClientMetadata', 'ClientMetadataType', False)), False, None),
    'SignUpResponse': ('structure', (('UserConfirmed', 'BooleanType', True), ('CodeDeliveryDetails', 'CodeDeliveryDetailsType', False), ('UserSub', 'StringType', True), ('Session', 'SessionType', False)), False, None),
    'SkippedIPRangeListType': ('list', 'StringType', None, 200, False),
    'SmsConfigurationType': ('structure', (('SnsCallerArn', 'OptionalArnType', False), ('ExternalId', 'StringType', False), ('SnsRegion', 'RegionCodeType', False), ('EumsSms', 'EumsSmsConfigurationType', False)), False, None),
    'SmsInviteMessageType': ('string', 6, 140, '(?s).*', None, False),
    'SmsMfaConfigType': ('structure', (('SmsAuthenticationMessage', 'SmsVerificationMessageType', False), ('SmsConfiguration', 'SmsConfigurationType', False)), False, None),
    'SmsVerificationMessageType': ('string', 6, 140, '.*\\{####\\}.*', None, False),
    'SoftwareTokenMFAUserCodeType': ('string', 6, 6, '[0-9]+', None, True),
    'SoftwareTokenMfaConfigType': ('structure', (('Enabled', 'BooleanType', False),), False, None),
    'SoftwareTokenMfaSettingsType': ('structure', (('Enabled', 'BooleanType', False), ('PreferredMfa', 'BooleanType', False)), False, None),
    'StartUserImportJobRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('JobId', 'UserImportJobIdType', True)), False, None),
    'StartUserImportJobResponse': ('structure', (('UserImportJob', 'UserImportJobType', False),), False, None),
    'StartWebAuthnRegistrationRequest': ('structure', (('AccessToken', 'TokenModelType', True),), False, None),
    'StartWebAuthnRegistrationResponse': ('structure', (('CredentialCreationOptions', 'Document', True),), False, None),
    'StatusType': ('string', None, None, None, ('Enabled', 'Disabled'), False),
    'StopUserImportJobRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('JobId', 'UserImportJobIdType', True)), False, None),
    'StopUserImportJobResponse': ('structure', (('UserImportJob', 'UserImportJobType', False),), False, None),
    'StringAttributeConstraintsType': ('structure', (('MinLength', 'StringType', False), ('MaxLength', 'StringType', False)), False, None),
    'StringToStringMapType': ('map', 'StringType', 'StringType', None, None, False),
    'StringType': ('string', 0, 131072, None, None, False),
    'SupportedIdentityProvidersListType': ('list', 'ProviderNameType', None, None, False),
    'TagKeysType': ('string', 1, 128, None, None, False),
    'TagResourceRequest': ('structure', (('ResourceArn', 'ArnType', True), ('Tags', 'UserPoolTagsType', True)), False, None),
    'TagResourceResponse': ('structure', (), False, None),
    'TagValueType': ('string', 0, 256, None, None, False),
    'TemporaryPasswordValidityDaysType': ('integer', 0, 365),
    'TermsDescriptionListType': ('list', 'TermsDescriptionType', None, None, False),
    'TermsDescriptionType': ('structure', (('TermsId', 'TermsIdType', True), ('TermsName', 'TermsNameType', True), ('Enforcement', 'TermsEnforcementType', True), ('CreationDate', 'DateType', True), ('LastModifiedDate', 'DateType', True)), False, None),
    'TermsEnforcementType': ('string', None, None, None, ('NONE',), False),
    'TermsIdType': ('string', None, None, '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[4][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$', None, False),
    'TermsNameType': ('string', None, None, '^(terms-of-use|privacy-policy)$', None, False),
    'TermsSourceType': ('string', None, None, None, ('LINK',), False),
    'TermsType': ('structure', (('TermsId', 'TermsIdType', True), ('UserPoolId', 'UserPoolIdType', True), ('ClientId', 'ClientIdType', True), ('TermsName', 'TermsNameType', True), ('TermsSource', 'TermsSourceType', True), ('Enforcement', 'TermsEnforcementType', True), ('Links', 'LinksType', True), ('CreationDate', 'DateType', True), ('LastModifiedDate', 'DateType', True)), False, None),
    'TimeUnitsType': ('string', None, None, None, ('seconds', 'minutes', 'hours', 'days'), False),
    'TokenModelType': ('string', None, None, '[A-Za-z0-9-_=.]+', None, True),
    'TokenTypeIdentifierType': ('string', None, None, None, ('ACCESS_TOKEN', 'ID_TOKEN', 'SAML2'), False),
    'TokenValidityUnitsType': ('structure', (('AccessToken', 'TimeUnitsType', False), ('IdToken', 'TimeUnitsType', False), ('RefreshToken', 'TimeUnitsType', False)), False, None),
    'UICustomizationType': ('structure', (('UserPoolId', 'UserPoolIdType', False), ('ClientId', 'ClientIdType', False), ('ImageUrl', 'ImageUrlType', False), ('CSS', 'CSSType', False), ('CSSVersion', 'CSSVersionType', False), ('LastModifiedDate', 'DateType', False), ('CreationDate', 'DateType', False)), False, None),
    'UntagResourceRequest': ('structure', (('ResourceArn', 'ArnType', True), ('TagKeys', 'UserPoolTagsListType', True)), False, None),
    'UntagResourceResponse': ('structure', (), False, None),
    'UpdateAuthEventFeedbackRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('Username', 'UsernameType', True), ('EventId', 'EventIdType', True), ('FeedbackToken', 'TokenModelType', True), ('FeedbackValue', 'FeedbackValueType', True)), False, None),
    'UpdateAuthEventFeedbackResponse': ('structure', (), False, None),
    'UpdateDeviceStatusRequest': ('structure', (('AccessToken', 'TokenModelType', True), ('DeviceKey', 'DeviceKeyType', True), ('DeviceRememberedStatus', 'DeviceRememberedStatusType', False)), False, None),
    'UpdateDeviceStatusResponse': ('structure', (), False, None),
    'UpdateGroupRequest': ('structure', (('GroupName', 'GroupNameType', True), ('UserPoolId', 'UserPoolIdType', True), ('Description', 'DescriptionType', False), ('RoleArn', 'ArnType', False), ('Precedence', 'PrecedenceType', False)), False, None),
    'UpdateGroupResponse': ('structure', (('Group', 'GroupType', False),), False, None),
    'UpdateIdentityProviderRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('ProviderName', 'ProviderNameType', True), ('ProviderDetails', 'ProviderDetailsType', False), ('AttributeMapping', 'AttributeMappingType', False), ('IdpIdentifiers', 'IdpIdentifiersListType', False), ('AcrMapping', 'AcrMappingType', False)), False, None),
    'UpdateIdentityProviderResponse': ('structure', (('IdentityProvider', 'IdentityProviderType', True),), False, None),
    'UpdateManagedLoginBrandingRequest': ('structure', (('UserPoolId', 'UserPoolIdType', False), ('ManagedLoginBrandingId', 'ManagedLoginBrandingIdType', False), ('UseCognitoProvidedValues', 'BooleanType', False), ('Settings', 'Document', False), ('Assets', 'AssetListType', False)), False, None),
    'UpdateManagedLoginBrandingResponse': ('structure', (('ManagedLoginBranding', 'ManagedLoginBrandingType', False),), False, None),
    'UpdateProvisionedLimitRequest': ('structure', (('LimitDefinition', 'LimitDefinitionType', True), ('RequestedLimitValue', 'IntegerType', True)), False, None),
    'UpdateProvisionedLimitResponse': ('structure', (('Limit', 'LimitType', True),), False, None),
    'UpdateReplicaStatusType': ('string', None, None, None, ('ACTIVE', 'INACTIVE'), False),
    'UpdateResourceServerRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('Identifier', 'ResourceServerIdentifierType', True), ('Name', 'ResourceServerNameType', True), ('Scopes', 'ResourceServerScopeListType', False)), False, None),
    'UpdateResourceServerResponse': ('structure', (('ResourceServer', 'ResourceServerType', True),), False, None),
    'UpdateTermsRequest': ('structure', (('TermsId', 'TermsIdType', True), ('UserPoolId', 'UserPoolIdType', True), ('TermsName', 'TermsNameType', False), ('TermsSource', 'TermsSourceType', False), ('Enforcement', 'TermsEnforcementType', False), ('Links', 'LinksType', False)), False, None),
    'UpdateTermsResponse': ('structure', (('Terms', 'TermsType', False),), False, None),
    'UpdateUserAttributesRequest': ('structure', (('UserAttributes', 'AttributeListType', True), ('AccessToken', 'TokenModelType', True), ('ClientMetadata', 'ClientMetadataType', False)), False, None),
    'UpdateUserAttributesResponse': ('structure', (('CodeDeliveryDetailsList', 'CodeDeliveryDetailsListType', False),), False, None),
    'UpdateUserPoolClientRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('ClientId', 'ClientIdType', True), ('ClientName', 'ClientNameType', False), ('RefreshTokenValidity', 'RefreshTokenValidityType', False), ('AccessTokenValidity', 'AccessTokenValidityType', False), ('IdTokenValidity', 'IdTokenValidityType', False), ('TokenValidityUnits', 'TokenValidityUnitsType', False), ('ReadAttributes', 'ClientPermissionListType', False), ('WriteAttributes', 'ClientPermissionListType', False), ('ExplicitAuthFlows', 'ExplicitAuthFlowsListType', False), ('SupportedIdentityProviders', 'SupportedIdentityProvidersListType', False), ('CallbackURLs', 'CallbackURLsListType', False), ('LogoutURLs', 'LogoutURLsListType', False), ('DefaultRedirectURI', 'RedirectUrlType', False), ('AllowedOAuthFlows', 'OAuthFlowsType', False), ('AllowedOAuthScopes', 'ScopeListType', False), ('AllowedOAuthFlowsUserPoolClient', 'BooleanType', False), ('AnalyticsConfiguration', 'AnalyticsConfigurationType', False), ('PreventUserExistenceErrors', 'PreventUserExistenceErrorTypes', False), ('EnableTokenRevocation', 'WrappedBooleanType', False), ('EnablePropagateAdditionalUserContextData', 'WrappedBooleanType', False), ('AuthSessionValidity', 'AuthSessionValidityType', False), ('RefreshTokenRotation', 'RefreshTokenRotationType', False)), False, None),
    'UpdateUserPoolClientResponse': ('structure', (('UserPoolClient', 'UserPoolClientType', False),), False, None),
    'UpdateUserPoolDomainRequest': ('structure', (('Domain', 'DomainType', True), ('UserPoolId', 'UserPoolIdType', True), ('ManagedLoginVersion', 'WrappedIntegerType', False), ('CustomDomainConfig', 'CustomDomainConfigType', False), ('Routing', 'RoutingType', False)), False, None),
    'UpdateUserPoolDomainResponse': ('structure', (('ManagedLoginVersion', 'WrappedIntegerType', False), ('CloudFrontDomain', 'DomainType', False), ('Routing', 'RoutingType', False)), False, None),
    'UpdateUserPoolReplicaRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('RegionName', 'RegionNameType', True), ('Status', 'UpdateReplicaStatusType', True)), False, None),
    'UpdateUserPoolReplicaResponse': ('structure', (('UserPoolReplica', 'UserPoolReplicaType', False),), False, None),
    'UpdateUserPoolRequest': ('structure', (('UserPoolId', 'UserPoolIdType', True), ('Policies', 'UserPoolPolicyType', False), ('DeletionProtection', 'DeletionProtectionType', False), ('LambdaConfig', 'LambdaConfigType', False), ('AutoVerifiedAttributes', 'VerifiedAttributesListType', False), ('SmsVerificationMessage', 'SmsVerificationMessageType', False), ('EmailVerificationMessage', 'EmailVerificationMessageType', False), ('EmailVerificationSubject', 'EmailVerificationSubjectType', False), ('VerificationMessageTemplate', 'VerificationMessageTemplateType', False), ('SmsAuthenticationMessage', 'SmsVerificationMessageType', False), ('UserAttributeUpdateSettings', 'UserAttributeUpdateSettingsType', False), ('MfaConfiguration', 'UserPoolMfaType', False), ('DeviceConfiguration', 'DeviceConfigurationType', False), ('EmailConfiguration', 'EmailConfigurationType', False), ('SmsConfiguration', 'SmsConfigurationType', False), ('UserPoolTags', 'UserPoolTagsType', False), ('AdminCreateUserConfig', 'AdminCreateUserConfigType', False), ('UserPoolAddOns', 'UserPoolAddOnsType', False), ('DcrConfiguration', 'DcrConfigurationType', False), ('AccountRecoverySetting', 'AccountRecoverySettingType', False), ('PoolName', 'UserPoolNameType', False), ('UserPoolTier', 'UserPoolTierType', False), ('KeyConfiguration', 'KeyConfigurationType', False), ('IssuerConfiguration', 'IssuerConfigurationType', False), ('AcrConfiguration', 'AcrConfigurationType', False)), False, None),
    'UpdateUserPoolResponse': ('structure', (), False, None),
    'UserAttributeUpdateSettingsType': ('structure', (('AttributesRequireVerificationBeforeUpdate', 'AttributesRequireVerificationBeforeUpdateType', False),), False, None),
    'UserContextDataType': ('structure', (('IpAddress', 'StringType', False), ('EncodedData', 'StringType', False)), True, None),
    'UserFilterType': ('string', None, 256, None, None, False),
    'UserImportJobIdType': ('string', 1, 55, 'import-[0-9a-zA-Z-]+', None, False),
    'UserImportJobNameType': ('string', 1, 128, '[\\w\\s+=,.@-]+', None, False),
    'UserImportJobStatusType': ('string', None, None, None, ('Created', 'Pending', 'InProgress', 'Stopping', 'Expired', 'Stopped', 'Failed', 'Succeeded'), False),
    'UserImportJobType': ('structure', (('JobName', 'UserImportJobNameType', False), ('JobId', 'UserImportJobIdType', False), ('UserPoolId', 'UserPoolIdType', False), ('PreSignedUrl', 'PreSignedUrlType', False), ('CreationDate', 'DateType', False), ('StartDate', 'DateType', False), ('CompletionDate', 'DateType', False), ('Status', 'UserImportJobStatusType', False), ('CloudWatchLogsRoleArn', 'ArnType', False), ('ImportedUsers', 'LongType', False), ('SkippedUsers', 'LongType', False), ('FailedUsers', 'LongType', False), ('CompletionMessage', 'CompletionMessageType', False), ('PasswordHashingAlgorithm', 'PasswordHashingAlgorithmType', False)), False, None),
    'UserImportJobsListType': ('list', 'UserImportJobType', 1, 50, False),
    'UserMFASettingListType': ('list', 'StringType', None, None, False),
    'UserPoolAddOnsType': ('structure', (('AdvancedSecurityMode', 'AdvancedSecurityModeType', True), ('AdvancedSecurityAdditionalFlows', 'AdvancedSecurityAdditionalFlowsType', False)), False, None),
    'UserPoolClientDescription': ('structure', (('ClientId', 'ClientIdType', False), ('UserPoolId', 'UserPoolIdType', False), ('ClientName', 'ClientNameType', False)), False, None),
    'UserPoolClientListType': ('list', 'UserPoolClientDescription', None, None, False),
    'UserPoolClientType': ('structure', (('UserPoolId', 'UserPoolIdType', False), ('ClientName', 'ClientNameType', False), ('ClientId', 'ClientIdType', False), ('ClientSecret', 'ClientSecretType', False), ('LastModifiedDate', 'DateType', False), ('CreationDate', 'DateType', False), ('RefreshTokenValidity', 'RefreshTokenValidityType', False), ('AccessTokenValidity', 'AccessTokenValidityType', False), ('IdTokenValidity', 'IdTokenValidityType', False), ('TokenValidityUnits', 'TokenValidityUnitsType', False), ('ReadAttributes', 'ClientPermissionListType', False), ('WriteAttributes', 'ClientPermissionListType', False), ('ExplicitAuthFlows', 'ExplicitAuthFlowsListType', False), ('SupportedIdentityProviders', 'SupportedIdentityProvidersListType', False), ('CallbackURLs', 'CallbackURLsListType', False), ('LogoutURLs', 'LogoutURLsListType', False), ('DefaultRedirectURI', 'RedirectUrlType', False), ('AllowedOAuthFlows', 'OAuthFlowsType', False), ('AllowedOAuthScopes', 'ScopeListType', False), ('AllowedOAuthFlowsUserPoolClient', 'BooleanType', False), ('AnalyticsConfiguration', 'AnalyticsConfigurationType', False), ('PreventUserExistenceErrors', 'PreventUserExistenceErrorTypes', False), ('EnableTokenRevocation', 'WrappedBooleanType', False), ('EnablePropagateAdditionalUserContextData', 'WrappedBooleanType', False), ('AuthSessionValidity', 'AuthSessionValidityType', False), ('RefreshTokenRotation', 'RefreshTokenRotationType', False), ('ClientType', 'ClientTypeType', False)), False, None),
    'UserPoolDescriptionType': ('structure', (('Id', 'UserPoolIdType', False), ('Name', 'UserPoolNameType', False), ('LambdaConfig', 'LambdaConfigType', False), ('Status', 'StatusType', False), ('LastModifiedDate', 'DateType', False), ('CreationDate', 'DateType', False), ('ReplicaRegions', 'ReplicaRegionsType', False)), False, None),
    'UserPoolIdType': ('string', 1, 55, '[\\w-]+_[0-9a-zA-Z]+', None, False),
    'UserPoolListType': ('list', 'UserPoolDescriptionType', None, None, False),
    'UserPoolMfaType': ('string', None, None, None, ('OPTIONAL', 'OFF', 'ON'), False),
    'UserPoolNameType': ('string', 1, 128, '[\\w\\s+=,.@-]+', None, False),
    'UserPoolPolicyType': ('structure', (('PasswordPolicy', 'PasswordPolicyType', False), ('SignInPolicy', 'SignInPolicyType', False)), False, None),
    'UserPoolReplicaListType': ('list', 'UserPoolReplicaType', None, None, False),
    'UserPoolReplicaType': ('structure', (('RegionName', 'RegionNameType', False), ('Status', 'ReplicaStatusType', False), ('Role', 'ReplicaRoleType', False), ('UserPoolArn', 'ArnType', False)), False, None),
    'UserPoolTagsListType': ('list', 'TagKeysType', None, None, False),
    'UserPoolTagsType': ('map', 'TagKeysType', 'TagValueType', None, None, False),
    'UserPoolTierType': ('string', None, None, None, ('LITE', 'ESSENTIALS', 'PLUS'), False),
    'UserPoolTokenSessionConfigType': ('structure', (('MaxPerUser', 'MaxSessionsPerUserType', True),), False, None),
    'UserPoolType': ('structure', (('Id', 'UserPoolIdType', False), ('Name', 'UserPoolNameType', False), ('Policies', 'UserPoolPolicyType', False), ('DeletionProtection', 'DeletionProtectionType', False), ('LambdaConfig', 'LambdaConfigType', False), ('Status', 'StatusType', False), ('LastModifiedDate', 'DateType', False), ('CreationDate', 'DateType', False), ('SchemaAttributes', 'SchemaAttributesListType', False), ('AutoVerifiedAttributes', 'VerifiedAttributesListType', False), ('AliasAttributes', 'AliasAttributesListType', False), ('UsernameAttributes', 'UsernameAttributesListType', False), ('SmsVerificationMessage', 'SmsVerificationMessageType', False), ('EmailVerificationMessage', 'EmailVerificationMessageType', False), ('EmailVerificationSubject', 'EmailVerificationSubjectType', False), ('VerificationMessageTemplate', 'VerificationMessageTemplateType', False), ('SmsAuthenticationMessage', 'SmsVerificationMessageType', False), ('UserAttributeUpdateSettings', 'UserAttributeUpdateSettingsType', False), ('MfaConfiguration', 'UserPoolMfaType', False), ('DeviceConfiguration', 'DeviceConfigurationType', False), ('EstimatedNumberOfUsers', 'IntegerType', False), ('EmailConfiguration', 'EmailConfigurationType', False), ('SmsConfiguration', 'SmsConfigurationType', False), ('UserPoolTags', 'UserPoolTagsType', False), ('SmsConfigurationFailure', 'StringType', False), ('EmailConfigurationFailure', 'StringType', False), ('Domain', 'DomainType', False), ('CustomDomain', 'DomainType', False), ('AdminCreateUserConfig', 'AdminCreateUserConfigType', False), ('UserPoolAddOns', 'UserPoolAddOnsType', False), ('DcrConfiguration', 'DcrConfigurationType', False), ('UsernameConfiguration', 'UsernameConfigurationType', False), ('Arn', 'ArnType', False), ('AccountRecoverySetting', 'AccountRecoverySettingType', False), ('UserPoolTier', 'UserPoolTierType', False), ('KeyConfiguration', 'KeyConfigurationType', False), ('IssuerConfiguration', 'IssuerConfigurationType', False), ('AcrConfiguration', 'AcrConfigurationType', False)), False, None),
    'UserSessionTrackingType': ('string', None, None, None, ('ENABLED', 'DISABLED'), False),
    'UserStatusType': ('string', None, None, None, ('UNCONFIRMED', 'CONFIRMED', 'ARCHIVED', 'COMPROMISED', 'UNKNOWN', 'RESET_REQUIRED', 'FORCE_CHANGE_PASSWORD', 'EXTERNAL_PROVIDER'), False),
    'UserType': ('structure', (('Username', 'UsernameType', False), ('Attributes', 'AttributeListType', False), ('UserCreateDate', 'DateType', False), ('UserLastModifiedDate', 'DateType', False), ('Enabled', 'BooleanType', False), ('UserStatus', 'UserStatusType', False), ('MFAOptions', 'MFAOptionListType', False)), False, None),
    'UserVerificationType': ('string', None, None, None, ('required', 'preferred'), False),
    'UsernameAttributeType': ('string', None, None, None, ('phone_number', 'email'), False),
    'UsernameAttributesListType': ('list', 'UsernameAttributeType', None, None, False),
    'UsernameConfigurationType': ('structure', (('CaseSensitive', 'WrappedBooleanType', True),), False, None),
    'UsernameType': ('string', 1, 128, '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+', None, True),
    'UsersListType': ('list', 'UserType', None, None, False),
    'VerificationMessageTemplateType': ('structure', (('SmsMessage', 'SmsVerificationMessageType', False), ('EmailMessage', 'EmailVerificationMessageType', False), ('EmailSubject', 'EmailVerificationSubjectType', False), ('EmailMessageByLink', 'EmailVerificationMessageByLinkType', False), ('EmailSubjectByLink', 'EmailVerificationSubjectByLinkType', False), ('DefaultEmailOption', 'DefaultEmailOptionType', False)), False, None),
    'VerifiedAttributeType': ('string', None, None, None, ('phone_number', 'email'), False),
    'VerifiedAttributesListType': ('list', 'VerifiedAttributeType', None, None, False),
    'VerifySoftwareTokenRequest': ('structure', (('AccessToken', 'TokenModelType', False), ('Session', 'SessionType', False), ('UserCode', 'SoftwareTokenMFAUserCodeType', True), ('FriendlyDeviceName', 'StringType', False)), False, None),
    'VerifySoftwareTokenResponse': ('structure', (('Status', 'VerifySoftwareTokenResponseType', False), ('Session', 'SessionType', False)), False, None),
    'VerifySoftwareTokenResponseType': ('string', None, None, None, ('SUCCESS', 'ERROR'), False),
    'VerifyUserAttributeRequest': ('structure', (('AccessToken', 'TokenModelType', True), ('AttributeName', 'AttributeNameType', True), ('Code', 'ConfirmationCodeType', True)), False, None),
    'VerifyUserAttributeResponse': ('structure', (), False, None),
    'WebAuthnAuthenticatorAttachmentType': ('string', None, None, None, None, False),
    'WebAuthnAuthenticatorTransportType': ('string', None, None, None, None, False),
    'WebAuthnAuthenticatorTransportsList': ('list', 'WebAuthnAuthenticatorTransportType', None, None, False),
    'WebAuthnConfigurationType': ('structure', (('RelyingPartyId', 'RelyingPartyIdType', False), ('UserVerification', 'UserVerificationType', False), ('FactorConfiguration', 'WebAuthnFactorConfigurationType', False)), False, None),
    'WebAuthnCredentialDescription': ('structure', (('CredentialId', 'StringType', True), ('FriendlyCredentialName', 'StringType', True), ('RelyingPartyId', 'StringType', True), ('AuthenticatorAttachment', 'WebAuthnAuthenticatorAttachmentType', False), ('AuthenticatorTransports', 'WebAuthnAuthenticatorTransportsList', True), ('CreatedAt', 'DateType', True)), False, None),
    'WebAuthnCredentialDescriptionListType': ('list', 'WebAuthnCredentialDescription', None, None, False),
    'WebAuthnCredentialsQueryLimitType': ('integer', 0, 20),
    'WebAuthnFactorConfigurationType': ('string', None, None, None, ('SINGLE_FACTOR', 'MULTI_FACTOR_WITH_USER_VERIFICATION'), False),
    'WebAuthnMfaSettingsType': ('structure', (('Enabled', 'BooleanType', False),), False, None),
    'WrappedBooleanType': ('boolean',),
    'WrappedIntegerType': ('integer', None, None),
}
