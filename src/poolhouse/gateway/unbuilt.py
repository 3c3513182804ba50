"""What an API may be configured to demand and the data plane does not do yet: such calls are refused, none passes.

The one list of it: whoever builds a thing removes its line. (Types of integrations and authorizers need no line:
`compile` refuses those it has nothing for.)
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from poolhouse.domain.apis.values import Deployment, Stage

# What is demanded of every call of a stage, and why it is refused: for the log and for `x-poolhouse-reason`.
STAGE: Final[tuple[tuple[Callable[[Deployment, Stage], object], str], ...]] = (
    (
        lambda _deployment, stage: stage.client_certificate_id,
        "the stage has a client certificate, which is not shown to backends yet",
    ),
)


def of_stage(deployment: Deployment, stage: Stage) -> str | None:
    """The reason; None when everything that the stage demands is done."""
    return next((reason for demands, reason in STAGE if demands(deployment, stage)), None)
