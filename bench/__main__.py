"""`python -m bench [case …]`: run the cases, print the table, keep the figures."""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from bench import report
from bench.cases import (
    client_credentials,
    codes,
    forward,
    functions,
    gateway,
    pages,
    sign_in,
    start,
    users,
    verify,
)
from bench.machine import Machine
from bench.process import DidNotStart
from bench.report import Row
from bench.tools import Missing

RESULTS = Path(__file__).parent / "results"
CASES: dict[str, Callable[..., list[Row]]] = {
    "verify": verify.run,
    "start": start.run,
    "client-credentials": client_credentials.run,
    "gateway": gateway.run,
    "forward": forward.run,
    "functions": functions.run,
    "sign-in": sign_in.run,
    "codes": codes.run,
    "pages": pages.run,
    "users": users.run,
}
# What a run without names leaves out, and why.
ON_REQUEST = {"users": users.WHEN}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("case", nargs="*", help=f"one or more of: {', '.join(CASES)} (default: all)")
    parser.add_argument("--seconds", type=int, default=5, help="length of each measurement")
    parser.add_argument("--users", type=int, default=users.MANY, help="how many of them the case `users` loads")
    parser.add_argument("--results", type=Path, default=RESULTS, help="folder for the JSON file")
    options = parser.parse_args()
    if unknown := set(options.case) - set(CASES):
        parser.error(f"no such case: {', '.join(sorted(unknown))}")
    machine = Machine.here()
    rows = [row for name in options.case or CASES for row in _rows(name, options)]
    report.show(rows, machine)
    date = datetime.now(UTC).isoformat(timespec="seconds")
    file = report.write(report.Run(date=date, machine=machine, rows=rows), options.results)
    print(f"written to {file}")
    return 1 if any(row.met is False for row in rows) else 0


def _rows(name: str, options: argparse.Namespace) -> list[Row]:
    """A case that cannot run says why, and the others still do."""
    if name in ON_REQUEST and name not in options.case:
        return [Row(path=name, against="", skipped=ON_REQUEST[name])]
    print(f"{name} …", file=sys.stderr, flush=True)
    try:
        more = {"many": options.users} if name == "users" else {}
        return CASES[name](options.seconds, **more)
    except (Missing, DidNotStart) as reason:
        return [Row(path=name, against="", skipped=str(reason))]
    except Exception as error:
        traceback.print_exc()
        return [Row(path=name, against="", failed=f"{type(error).__name__}: {error}")]


if __name__ == "__main__":
    sys.exit(main())
