"""What became of a row, and whether what was found is what the rule expects."""

from __future__ import annotations

from dataclasses import dataclass

from tests.parity.truth.facts import Allowed, Granted, Refused, Verdict
from tests.parity.truth.rows import Row

# Which exception GetClientToken raises for a scope or a flow is recorded nowhere; that it refuses is.
ANY_ERROR = "*"


@dataclass(frozen=True, slots=True)
class Outcome:
    """`passed` is None for a row that was not run; `found` then says why."""

    row: Row
    passed: bool | None
    found: str

    def explain(self) -> str:
        kind = "" if self.row.rule.recorded else " (poolhouse's decision)"
        return (
            f"{self.row.name}\n  rule     {self.row.rule.name}{kind}: {self.row.rule.sentence}\n"
            f"  source   {self.row.rule.source}\n  expected {self.row.expected}\n  found    {self.found}"
        )


def not_run(row: Row, why: str) -> Outcome:
    return Outcome(row, None, why)


def judged(row: Row, found: Verdict | str) -> Outcome:
    """Compare: sets of scopes exactly, statuses exactly, a gateway's text where the rule knows only a part of it.

    `found` is a string when the answer was of no known kind.
    """
    return Outcome(row, not isinstance(found, str) and _agree(row.expected, found), str(found))


def _agree(expected: Verdict, found: Verdict) -> bool:
    match expected, found:
        case Granted(scopes), Granted(carried):
            return scopes == carried
        case Allowed(), Allowed():
            return True
        case Refused(status, text, error_type), Refused(answered, said, error):
            if said == ANY_ERROR:
                return 400 <= answered < 500
            same_text = said == text if _is_exact(error_type) else text in said
            return status == answered and same_text and error_type == error
    return False


def _is_exact(error_type: str) -> bool:
    """The signature parser echoes the header it was given, so only a part of its text is fixed."""
    return error_type != "IncompleteSignatureException"
