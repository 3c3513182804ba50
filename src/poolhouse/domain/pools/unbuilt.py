"""Settings that are checked, stored and returned, and that nothing acts on yet.

One row per member, so that no setting is ignored in silence: the documentation lists this table, and a test fails
when a setting stands neither here nor among those that act.
"""

from __future__ import annotations

from collections.abc import Mapping

POOL: Mapping[str, str] = {
    "lambda_config": "`InboundFederation` is not invoked: there are no other identity providers yet.",
    "email_configuration": "Mail goes out over the setting `smtp_url`: of this, only `From` and"
    " `ReplyToEmailAddress` act.",
    "sms_configuration": "SMS go out over the setting `sms_webhook`: no role is assumed, no number is chosen.",
    "user_pool_add_ons": "There is no threat protection.",
    "dcr_configuration": "There is no registration endpoint.",
    "key_configuration": "Secrets are sealed with the server's master key, whatever key is named.",
    "issuer_configuration": "The issuer is what the setting `issuer_template` says, for both types.",
    "acr_configuration": "There is no step-up sign-in, so no token has the claim `acr`.",
}
CLIENT: Mapping[str, str] = {
    "supported_identity_providers": "Only `COGNITO` exists; no other provider can be created yet.",
    "analytics_configuration": "Nothing is sent to Amazon Pinpoint.",
    "enable_propagate_additional_user_context_data": "There is no threat protection.",
}
DOMAIN: Mapping[str, str] = {
    "certificate_arn": "TLS is ended by whatever stands in front; the certificate is not loaded.",
    "security_policy": "TLS is ended by whatever stands in front.",
    "routing": "There are no replicas to fail over to.",
}
