"""The scope truth table, run against any endpoint that speaks cognito-idp and apigateway.

    python tests/parity/scope_truth_table.py --endpoint http://127.0.0.1:9229

Makes its own pools, clients and APIs and removes them. Needs boto3, requests and PyJWT with cryptography. Exits 1
when a row fails. Rows that need a token only the pool's own key can sign are reported as not run.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.parity.truth.report import failures, left_out, summary
from tests.parity.truth.rows import table
from tests.parity.truth.run import run
from tests.parity.truth.target import Target

AWS = {
    "token_template": "https://{domain}.auth.{region}.amazoncognito.com/oauth2/token",
    "invoke_template": "https://{api}.execute-api.{region}.amazonaws.com/{stage}",
    "jwks_template": "https://cognito-idp.{region}.amazonaws.com/{pool}/.well-known/jwks.json",
}


def parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Run the scope truth table against an endpoint.")
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--endpoint", help="URL of a server, e.g. http://127.0.0.1:9229")
    where.add_argument("--aws", action="store_true", help="Amazon itself, with your own credentials (it costs)")
    where.add_argument("--list", action="store_true", help="print the rows and run nothing")
    parser.add_argument("--region", default="us-east-1")
    parser.add_argument("--only", default="", help="run only the rows whose name contains this text")
    for name, known in (("token", "{domain}"), ("invoke", "{api} and {stage}"), ("jwks", "{pool}")):
        parser.add_argument(f"--{name}-url", help=f"template that knows {{endpoint}}, {{region}}, {known}")
    return parser.parse_args(arguments)


def target(options: argparse.Namespace) -> Target:
    templates: dict[str, Any] = dict(AWS) if options.aws else {}
    for name in ("token", "invoke", "jwks"):
        if given := getattr(options, f"{name}_url"):
            templates[f"{name}_template"] = given
    return Target(endpoint=options.endpoint or "", region=options.region, own_credentials=options.aws, **templates)


def main(arguments: list[str]) -> int:
    options = parse(arguments)
    rows = [row for row in table() if options.only in row.name]
    if options.list:
        for row in rows:
            print(f"{row.name}  ->  {row.expected}  [{row.rule.name}]")
        return 0
    outcomes = list(run(rows, target(options)))
    for text in (failures(outcomes), left_out(outcomes), summary(outcomes)):
        if text:
            print(text, end="\n\n")
    return int(any(outcome.passed is False for outcome in outcomes))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
