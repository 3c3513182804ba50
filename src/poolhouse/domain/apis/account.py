"""What an account of Amazon API Gateway V1 has beside its APIs: API keys, usage plans, domain names, certificates.

Every value lies in the partition of its `account_id`; `key` is what follows that in the primary key.
"""

from __future__ import annotations

from msgspec import Struct

NO_BASE_PATH = "(none)"


class AccountSettings(Struct, frozen=True, kw_only=True):
    account_id: str
    cloudwatch_role_arn: str | None = None

    @property
    def key(self) -> tuple[str, ...]:
        return ()


class ApiKey(Struct, frozen=True, kw_only=True):
    """Without its value, which is a secret and has a way of its own (`ports.ApiKeys`)."""

    account_id: str
    id: str
    name: str
    created_date: float
    last_updated_date: float
    description: str | None = None
    enabled: bool = False
    customer_id: str | None = None
    stage_keys: tuple[str, ...] = ()
    tags: dict[str, str] | None = None

    @property
    def key(self) -> tuple[str, ...]:
        return (self.id,)


class Throttle(Struct, frozen=True, kw_only=True):
    """A token bucket: `rate_limit` tokens a second, `burst_limit` at most. None: not limited here."""

    burst_limit: int | None = None
    rate_limit: float | None = None


class Quota(Struct, frozen=True, kw_only=True):
    """`limit` calls in a `DAY`, `WEEK` or `MONTH`, which begins `offset` days later than the calendar's."""

    limit: int = 0
    offset: int = 0
    period: str = "DAY"


class PlanStage(Struct, frozen=True, kw_only=True):
    """`throttle` by `{path}/{verb}`, as `/orders/GET`."""

    api_id: str
    stage: str
    throttle: dict[str, Throttle] = {}

    @property
    def name(self) -> str:
        return f"{self.api_id}:{self.stage}"


class UsagePlan(Struct, frozen=True, kw_only=True):
    account_id: str
    id: str
    name: str
    description: str | None = None
    stages: tuple[PlanStage, ...] = ()
    throttle: Throttle | None = None
    quota: Quota | None = None
    product_code: str | None = None
    tags: dict[str, str] | None = None

    @property
    def key(self) -> tuple[str, ...]:
        return (self.id,)


class UsagePlanKey(Struct, frozen=True, kw_only=True):
    """An API key's membership in a plan."""

    account_id: str
    plan_id: str
    key_id: str

    @property
    def key(self) -> tuple[str, ...]:
        return (self.plan_id, self.key_id)


class UsageDay(Struct, frozen=True, kw_only=True):
    """Calls of a key on a day (`YYYY-MM-DD`, UTC); `extra` were granted on top of the quota on that day."""

    key_id: str
    day: str
    used: int = 0
    extra: int = 0


class DomainName(Struct, frozen=True, kw_only=True):
    account_id: str
    name: str
    created_date: float
    target: str
    certificate_arn: str | None = None
    certificate_name: str | None = None
    regional_certificate_arn: str | None = None
    regional_certificate_name: str | None = None
    endpoint_types: tuple[str, ...] = ("EDGE",)
    ip_address_type: str = "ipv4"
    security_policy: str = "TLS_1_2"
    tags: dict[str, str] | None = None

    @property
    def key(self) -> tuple[str, ...]:
        return (self.name,)


class BasePathMapping(Struct, frozen=True, kw_only=True):
    """`base_path` is `(none)` or path segments (API Gateway V1 makes one at most); without a stage the caller's
    path names it. `id` is V2's name for the mapping, where V2 made it.
    """

    account_id: str
    domain_name: str
    base_path: str
    api_id: str
    stage: str | None = None
    id: str | None = None

    @property
    def key(self) -> tuple[str, ...]:
        return (self.domain_name, self.base_path)


class ClientCertificate(Struct, frozen=True, kw_only=True):
    """What the gateway shows to a stage's backends; its private key is sealed (`ports.ClientCertificates`)."""

    account_id: str
    id: str
    created_date: float
    expiration_date: float
    pem: str
    description: str | None = None
    tags: dict[str, str] | None = None

    @property
    def key(self) -> tuple[str, ...]:
        return (self.id,)
