"""Forms of ids and ARNs (reference 1.8). Each id is drawn anew until it is free; the odds of a clash are nil."""

from __future__ import annotations

import re
import string

from poolhouse.domain.pools.refusals import InvalidSetting
from poolhouse.domain.ports import Random

BASE36 = string.digits + string.ascii_lowercase
BASE62 = string.digits + string.ascii_uppercase + string.ascii_lowercase
POOL_ID = re.compile(r"[A-Za-z0-9_-]+_[0-9A-Za-z]+", re.ASCII)
POOL_ID_LENGTH = 55
POOL_ARN = re.compile(r"arn:[a-z-]+:cognito-idp:([a-z0-9-]+):([0-9]+):userpool/(.+)", re.ASCII)


def pool_id(random: Random, region: str) -> str:
    return f"{region}_{random.text(9, BASE62)}"


def client_id(random: Random) -> str:
    return random.text(26, BASE36)


def client_secret(random: Random) -> str:
    return random.text(52, BASE36)


def client_secret_id(client_id: str, created_at: float) -> str:
    return f"{client_id}--{round(created_at * 1000)}"


def cloudfront_domain(random: Random) -> str:
    return f"d{random.text(13, BASE36)}.cloudfront.net"


def pool_arn(region: str, account_id: str, pool_id: str) -> str:
    return f"arn:aws:cognito-idp:{region}:{account_id}:userpool/{pool_id}"


def pool_of_arn(arn: str, *, region: str, account_id: str) -> str | None:
    """The pool id in `arn`; None if it is of another region or account. Raises InvalidSetting if not a pool's."""
    match = POOL_ARN.fullmatch(arn)
    if match is None:
        raise InvalidSetting(f"Invalid ResourceArn {arn}: only user pools can be tagged.")
    here = match[1] == region and match[2] == account_id
    return match[3] if here else None


def milliseconds(moment: float) -> float:
    """`moment` as AWS stores it: seconds with three decimals."""
    return round(moment, 3)
