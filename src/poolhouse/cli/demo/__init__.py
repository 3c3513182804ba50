"""`poolhouse demo`: the e-commerce case of the documents, brought up on a server of its own.

The demo is a client of the public operations over HTTP, like any user's script: it has no privileged path.
"""

from __future__ import annotations

import typer

from poolhouse.cli import serving
from poolhouse.cli.demo.instructions import instructions
from poolhouse.cli.demo.shop import set_up
from poolhouse.cli.demo.upstream import Upstream
from poolhouse.cli.demo.wire import WireError
from poolhouse.settings import Settings


def run(settings: Settings) -> None:
    """Serve until a signal comes. Once the server answers, set the shop up (or find it) and print how to call it.

    Raises InvalidSettings; ends with status 1 when the set-up is refused.
    """
    with Upstream() as upstream:

        async def after_ready(url: str) -> None:
            facts = await set_up(settings, server_url=url, upstream=upstream.address)
            typer.echo(instructions(facts))

        try:
            serving.run(settings, after_ready=after_ready)
        except WireError as error:
            typer.echo(f"poolhouse: the demo could not be set up: {error}", err=True)
            raise typer.Exit(1) from None
