"""Where the table is run: the URLs of an endpoint, its AWS clients, and the two things only poolhouse offers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import boto3
import requests
from botocore.config import Config

# Signs a token for the pool with the pool's own key: (pool id, "id" or "access", claims to set) -> token.
Minter = Callable[[str, str, Mapping[str, Any]], str]

TIMEOUT = 30


@dataclass(frozen=True, slots=True)
class Target:
    """An endpoint. The templates know `{endpoint}`, `{region}`, `{domain}`, `{pool}`, `{api}` and `{stage}`."""

    endpoint: str
    region: str = "us-east-1"
    token_template: str = "{endpoint}/auth/{domain}/oauth2/token"
    invoke_template: str = "{endpoint}/execute-api/{api}/{stage}"
    jwks_template: str = "{endpoint}/{pool}/.well-known/jwks.json"
    minter: Minter | None = None
    own_credentials: bool = False
    session: requests.Session = field(default_factory=requests.Session)

    def client(self, service: str) -> Any:
        """A boto3 client: made-up credentials unless `own_credentials`, and no retries that would hide a 500."""
        known = {} if self.own_credentials else {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
        config = Config(retries={"total_max_attempts": 1}, connect_timeout=TIMEOUT, read_timeout=TIMEOUT)
        return boto3.client(
            service, region_name=self.region, endpoint_url=self.endpoint or None, config=config, **known
        )

    def token_url(self, domain: str) -> str:
        return self._fill(self.token_template, domain=domain)

    def invoke_url(self, api: str, stage: str) -> str:
        return self._fill(self.invoke_template, api=api, stage=stage)

    def public_keys(self, pool: str) -> dict[str, Any]:
        answer = self.session.get(self._fill(self.jwks_template, pool=pool), timeout=TIMEOUT)
        answer.raise_for_status()
        keys: dict[str, Any] = answer.json()
        return keys

    def _fill(self, template: str, **names: str) -> str:
        return template.format(endpoint=self.endpoint.rstrip("/"), region=self.region, **names)

    def has_clock(self) -> bool:
        """Whether the server's clock can be moved (poolhouse, dev profile)."""
        if not self.endpoint:
            return False
        try:
            return self._move(0).status_code < 300
        except requests.RequestException:
            return False

    def move_clock(self, seconds: float) -> None:
        """Set the offset of the server's clock from the real time."""
        self._move(seconds).raise_for_status()

    def _move(self, seconds: float) -> requests.Response:
        return self.session.post(
            f"{self.endpoint.rstrip('/')}/_poolhouse/clock", json={"offset": seconds}, timeout=TIMEOUT
        )
