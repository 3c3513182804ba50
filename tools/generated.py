"""Every generated file of the repository: writes them, or with `--check` fails when one is stale."""

from __future__ import annotations

import subprocess
import sys

GENERATORS = (
    "tools.catalogs",
    "tools.generate_wire",
    "tools.compatibility_page",
    "tools.extensions_page",
    "tools.settings_page",
    "tools.stored_settings_page",
)


def _run(module: str, arguments: list[str]) -> int:
    return subprocess.run([sys.executable, "-m", module, *arguments], check=False).returncode


def main() -> int:
    arguments = sys.argv[1:]
    stale = [name for name in GENERATORS if _run(name, arguments) != 0]
    if stale:
        print(f"stale or failed: {', '.join(stale)}; `make generate` writes them", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    raise SystemExit(main())
