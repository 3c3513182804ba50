"""Settings that are checked, stored and returned, and that nothing acts on yet.

One row per member, so that no setting is ignored in silence: the documentation lists this table, and a test fails
when a setting stands neither here nor among those that act.
"""

from __future__ import annotations

from collections.abc import Mapping

NO_USERS = "Users cannot be created or sign in yet."
NO_PAGES = "There are no hosted pages yet."

POOL: Mapping[str, str] = {
    "policies": NO_USERS,
    "lambda_config": "`InboundFederation` is not invoked: there are no other identity providers yet.",
    "auto_verified_attributes": NO_USERS,
    "verification_message_template": "Links lead to `/confirmUser`, which is not served yet; ConfirmSignUp takes"
    " the code in them.",
    "mfa_configuration": NO_USERS,
    "user_attribute_update_settings": NO_USERS,
    "device_configuration": NO_USERS,
    "email_configuration": "Mail goes out over the setting `smtp_url`: of this, only `From` and"
    " `ReplyToEmailAddress` act.",
    "sms_configuration": "SMS go out over the setting `sms_webhook`: no role is assumed, no number is chosen.",
    "admin_create_user_config": NO_USERS,
    "user_pool_add_ons": "There is no threat protection.",
    "dcr_configuration": "There is no registration endpoint.",
    "account_recovery_setting": NO_USERS,
    "key_configuration": "Secrets are sealed with the server's master key, whatever key is named.",
    "issuer_configuration": "The issuer is what the setting `issuer_template` says, for both types.",
    "acr_configuration": "Only users' tokens have the claim `acr`, and there are none yet.",
}
POOL_AT_CREATION: Mapping[str, str] = {
    "alias_attributes": NO_USERS,
    "username_attributes": NO_USERS,
    "username_configuration": NO_USERS,
    "schema": f"{NO_USERS} Clients can only list attributes that it holds.",
}
CLIENT: Mapping[str, str] = {
    "write_attributes": NO_USERS,
    "supported_identity_providers": "Only `COGNITO` exists; no other provider can be created yet.",
    "callback_urls": NO_PAGES,
    "logout_urls": NO_PAGES,
    "default_redirect_uri": NO_PAGES,
    "analytics_configuration": "Nothing is sent to Amazon Pinpoint.",
    "prevent_user_existence_errors": NO_USERS,
    "enable_propagate_additional_user_context_data": "There is no threat protection.",
    "auth_session_validity": NO_USERS,
    "sso_session": NO_PAGES,
}
DOMAIN: Mapping[str, str] = {
    "managed_login_version": NO_PAGES,
    "certificate_arn": "TLS is ended by whatever stands in front; the certificate is not loaded.",
    "security_policy": "TLS is ended by whatever stands in front.",
    "routing": "There are no replicas to fail over to.",
}
