"""`pip install poolhouse` without extras is enough for `poolhouse.verify`."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

# The last three are cryptography's own: its dependency and its binding.
ALLOWED = {"poolhouse", "cryptography", "joserfc", "msgspec", "cffi", "_cffi_backend", "_openssl"}

PROGRAM = """
import importlib.abc, json, sys

ALLOWED = set(json.loads(sys.argv[1])) | set(sys.stdlib_module_names)
asked = set()

class OnlyTheAllowed(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] not in ALLOWED:
            asked.add(name)
            raise ModuleNotFoundError(f"not installed: {name}", name=name)
        return None

before = set(sys.modules)
sys.meta_path.insert(0, OnlyTheAllowed())
from poolhouse.verify import *
from poolhouse.verify import Invalid, StaticKeys, HttpKeys, Verifier, BadKeys, KeysUnavailable
try:
    Verifier("http://127.0.0.1:9/pool").verify("e30.e30.")
except Invalid:
    pass
try:
    HttpKeys("http://127.0.0.1:9/jwks.json", timeout=1).warm_up()
except KeysUnavailable:
    pass
loaded = {name for name in set(sys.modules) - before}
print(json.dumps({"poolhouse": sorted(n for n in loaded if n.startswith("poolhouse")),
                  "foreign": sorted({n.partition(".")[0] for n in loaded} - ALLOWED)}))
"""


@pytest.fixture(scope="module")
def loaded() -> dict[str, list[str]]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, json.dumps(sorted(ALLOWED))],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    answer: dict[str, list[str]] = json.loads(done.stdout)
    return answer


def test_nothing_else_has_to_be_installed(loaded: dict[str, list[str]]) -> None:
    assert loaded["foreign"] == []


def test_no_other_room_is_entered(loaded: dict[str, list[str]]) -> None:
    assert [n for n in loaded["poolhouse"] if not n.startswith("poolhouse.verify")] == ["poolhouse"]
