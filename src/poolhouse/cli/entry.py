"""Where the command begins. A plain `serve` is understood here, for typer takes a tenth of the start to import.

Everything else, help and mistakes too, is typer's: `main.py` says what there is.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

TEXTS = frozenset({"host", "data", "database", "profile"})
NUMBERS = frozenset({"port", "workers"})


def main() -> None:
    flags = plain_serve(sys.argv[1:])
    if flags is not None:
        _serve(flags)
        return
    from poolhouse.cli.main import app

    app()


def plain_serve(arguments: Sequence[str]) -> dict[str, str | int] | None:
    """The flags of `serve --name value …`; None when it is anything else, or anything is wrong with it."""
    if arguments[:1] != ["serve"]:
        return None
    flags: dict[str, str | int] = {}
    rest = iter(arguments[1:])
    for argument in rest:
        name, has_value, value = argument.removeprefix("--").partition("=")
        if not has_value:
            value = next(rest, "-")
        if not argument.startswith("--") or value.startswith("-"):
            return None
        if name in NUMBERS and value.isascii() and value.isdigit():
            flags[name] = int(value)
        elif name in TEXTS:
            flags[name] = value
        else:
            return None
    return flags


def _serve(flags: dict[str, str | int]) -> None:
    """As `main.serve`."""
    # What is imported stays: looking through it for garbage takes a fifth of the start. `serving.settle_memory`
    # switches the collector on again.
    gc.disable()
    _import_structlog_alone()
    from poolhouse.cli import serving
    from poolhouse.settings import InvalidSettings, Settings

    try:
        serving.run(Settings.load(flags=flags))
    except InvalidSettings as error:
        sys.stderr.write(f"poolhouse: {error}\n")
        raise SystemExit(2) from None


def _import_structlog_alone() -> None:
    """structlog imports rich where it is installed (typer brings it), for tracebacks that are not used here; that
    takes 50 ms. A None among the modules is how Python spells that there is none."""
    sys.modules["rich"] = None  # type: ignore[assignment]
    try:
        import structlog  # noqa: F401
    finally:
        del sys.modules["rich"]


if __name__ == "__main__":
    main()
