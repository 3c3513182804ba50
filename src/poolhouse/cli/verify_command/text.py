"""How a report looks on a terminal. What a token holds is shown as ASCII JSON: it may be hostile."""

from __future__ import annotations

import json
from typing import Any

from poolhouse.cli.verify_command import Report
from poolhouse.verify.explain import Step

MARKS = {True: "ok ", False: "NO ", None: "?? "}
VERDICTS = {
    "good": "The token is good.",
    "refused": "The token is refused.",
    "unknown": "Whether the token is good could not be found out.",
}
WIDTH = 10


def plain(report: Report) -> str:
    """For people: the steps, the token's two parts, the verdict."""
    explanation = report.explanation
    lines = [_line(step) for step in explanation.steps]
    if report.note:
        lines.append(f"    {'':{WIDTH}}{report.note}")
    lines += [_line(step) for step in report.method]
    lines += ["", *_part("header", explanation.header), *_part("claims", explanation.claims)]
    lines += ["", VERDICTS[report.verdict]]
    if report.verdict == "good":
        lines.append("(Whether it was revoked only the issuer knows: a gateway does not ask.)")
    return "\n".join(lines)


def machine(report: Report) -> str:
    """One JSON object."""
    explanation = report.explanation
    return json.dumps(
        {
            "verdict": report.verdict,
            "steps": [{"name": step.name, "passed": step.passed, "text": step.text} for step in report.steps],
            "header": explanation.header,
            "claims": explanation.claims,
        },
        indent=2,
    )


def _line(step: Step) -> str:
    return f"{MARKS[step.passed]} {step.name:<{WIDTH}}{step.text}"


def _part(name: str, value: dict[str, Any] | None) -> list[str]:
    if value is None:
        return [f"{name}: cannot be read"]
    return [f"{name}: {json.dumps(value, indent=2)}"]
