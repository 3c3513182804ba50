"""The policy of an API: who may call it at all, whatever its authorizers say.

Source: developer guide, 'How API Gateway resource policies affect authorization workflow'.
"""

from __future__ import annotations

import json

from poolhouse.gateway import events
from poolhouse.gateway.authorizers.circumstances import called, facts_of
from poolhouse.gateway.authorizers.policies import BadPolicy, Policy, Verdict, read_policy
from poolhouse.gateway.exchange import Exchange
from poolhouse.gateway.refusals import POLICY_DENIED, Refusal


def policy_of(text: str) -> Policy:
    """Raises BadPolicy: it holds something that this server cannot evaluate."""
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        raise BadPolicy("the policy is no JSON") from None
    return read_policy(document, of_api=True)


def check_denied(policy: Policy, exchange: Exchange) -> None:
    """Before a Lambda authorizer is asked: only a deny counts yet. Raises Refusal."""
    verdict = _verdict(policy, exchange)
    if verdict is Verdict.DENY:
        raise _refused(exchange, verdict)
    exchange.allowed_by_policy = verdict is Verdict.ALLOW


def check_allowed(policy: Policy, exchange: Exchange) -> None:
    """For open methods, and after a Cognito authorizer: the policy has to allow. Raises Refusal."""
    verdict = _verdict(policy, exchange)
    if verdict is not Verdict.ALLOW:
        raise _refused(exchange, verdict)


def _verdict(policy: Policy, exchange: Exchange) -> Verdict:
    return policy.verdict(called(exchange, short=True), facts_of(exchange))


def _refused(exchange: Exchange, verdict: Verdict) -> Refusal:
    """AWS shows the account's last four digits only."""
    site, arn = exchange.site, events.method_arn(exchange)
    hidden = "*" * 8 + site.account_id[-4:]
    shown = arn.replace(f":{site.account_id}:", f":{hidden}:", 1)
    explicit = " with an explicit deny" if verdict is Verdict.DENY else ""
    why = "denies" if explicit else "does not allow"
    return Refusal(
        POLICY_DENIED,
        f"the API's resource policy {why} {arn} to a caller at {exchange.caller}",
        message=f"User: anonymous is not authorized to perform: execute-api:Invoke on resource: {shown}{explicit}",
    )
