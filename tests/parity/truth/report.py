"""The summary: a line per rule with its rows passed, failed and not run; then each failing row in full."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tests.parity.truth.outcome import Outcome
from tests.parity.truth.rows import FAMILIES


def summary(outcomes: Sequence[Outcome]) -> str:
    tally = Counter((outcome.row.rule.name, outcome.passed) for outcome in outcomes)
    lines = [f"{'rule':28}{'passed':>8}{'failed':>8}{'not run':>9}"]
    for family, rules in FAMILIES.items():
        lines.append(f"-- {family}")
        for rule in rules:
            counts = (tally[rule.name, passed] for passed in (True, False, None))
            passed, failed, left = counts
            own = "" if rule.recorded else "  (poolhouse's decision)"
            lines.append(f"{rule.name:28}{passed:8}{failed:8}{left:9}{own}")
    whole = Counter(outcome.passed for outcome in outcomes)
    lines.append(f"{'all ' + str(len(outcomes)) + ' rows':28}{whole[True]:8}{whole[False]:8}{whole[None]:9}")
    return "\n".join(lines)


def failures(outcomes: Sequence[Outcome]) -> str:
    return "\n\n".join(outcome.explain() for outcome in outcomes if outcome.passed is False)


def left_out(outcomes: Sequence[Outcome]) -> str:
    """Why rows were not run, with how many for each reason."""
    reasons = Counter(outcome.found for outcome in outcomes if outcome.passed is None)
    return "\n".join(f"not run: {count} rows, {why}" for why, count in sorted(reasons.items()))
