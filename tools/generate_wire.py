"""Writes the generated `wire.py` modules; `--check` only says whether they are up to date (exit 1 if not).

python -m tools.generate_wire [--check]
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from tools.wire import structs, tables
from tools.wire.model import Model

ROOT = Path(__file__).resolve().parent.parent
TARGETS: Mapping[str, str] = {
    "cognito-idp": "src/poolhouse/idp/wire.py",
    "apigateway": "src/poolhouse/gateway/control/wire.py",
    "apigatewayv2": "src/poolhouse/gateway/http_control/wire.py",
    "lambda": "src/poolhouse/functions/wire.py",
}
HEADER = '''"""Shapes, errors, operations and constraints of {version}.

GENERATED from botocore's service model by `python -m tools.generate_wire`; change the generator, not this file.
Every member is optional here: what is required stands in `SHAPES`, whose rows `tools/wire/tables.py` explains.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import msgspec

from poolhouse.aws.errors import AwsError
from poolhouse.aws.operations import Operation

SERVICE: Final = {service!r}
TARGET_PREFIX: Final = {target!r}
NAMES: Final[dict[str, str]] = {{
{names}
}}


class Shape(msgspec.Struct, frozen=True, omit_defaults=True, rename=NAMES):
    """Base of every structure."""
'''


def render(service: str) -> str:
    """The source text of a service's module."""
    model = Model(service)
    return "\n".join([*_lines(model), ""])


def _lines(model: Model) -> Iterator[str]:
    yield HEADER.format(
        version=model.version,
        service=model.service,
        target=model.raw["metadata"].get("targetPrefix", ""),
        names="\n".join(f"    {field!r}: {key!r}," for field, key in structs.renames(model).items()),
    ).rstrip("\n")
    yield from structs.classes(model)
    yield from structs.exceptions(model)
    yield ""
    yield ""
    yield from tables.operations(model)
    yield ""
    yield from tables.shapes(model)


def main(arguments: list[str]) -> int:
    stale = [
        (ROOT / path, text)
        for path, text in ((path, render(service)) for service, path in TARGETS.items())
        if not (ROOT / path).exists() or (ROOT / path).read_text() != text
    ]
    for path, text in stale:
        if "--check" in arguments:
            print(f"stale: {path.relative_to(ROOT)} (run `python -m tools.generate_wire`)")
        else:
            path.write_text(text)
            print(f"wrote {path.relative_to(ROOT)}")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
