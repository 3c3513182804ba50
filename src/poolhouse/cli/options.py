"""What several commands share: how they fail, and which server they mean."""

from __future__ import annotations

from typing import Annotated, NoReturn, Optional

import typer

from poolhouse.settings import InvalidSettings, Settings

Endpoint = Annotated[
    Optional[str],  # noqa: UP045 - typer
    typer.Option(help="The server's URL, when it is not the one that `poolhouse serve` would start here."),
]


def settings_of(**flags: object) -> Settings:
    """Settings from file, environment and `flags`; a bad one ends the command with status 2."""
    try:
        return Settings.load(flags=flags)
    except InvalidSettings as error:
        fail(str(error))


def endpoint_of(given: str | None) -> str:
    """The server's URL without a trailing slash."""
    return settings_of(public_url=given).base_url


def fail(text: str) -> NoReturn:
    typer.echo(f"poolhouse: {text}", err=True)
    raise typer.Exit(2)
