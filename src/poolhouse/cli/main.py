"""The `poolhouse` command. Each command parses, calls one function and prints."""

from __future__ import annotations

from typing import Annotated, Optional

import typer

from poolhouse.cli.options import fail, settings_of
from poolhouse.cli.token_command.command import token
from poolhouse.cli.verify_command.command import verify
from poolhouse.settings import InvalidSettings

app = typer.Typer(
    name="poolhouse",
    help="A self-hosted authorization service that speaks Amazon Cognito's and API Gateway's protocols.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Host = Annotated[Optional[str], typer.Option(help="Address to listen on (127.0.0.1).")]  # noqa: UP045 - typer
Port = Annotated[Optional[int], typer.Option(help="Port to listen on (9229).")]  # noqa: UP045 - typer
Data = Annotated[Optional[str], typer.Option(help="Folder of the SQLite file and the key.")]  # noqa: UP045 - typer
Database = Annotated[Optional[str], typer.Option(help="postgresql://… URL.")]  # noqa: UP045 - typer
Profile = Annotated[Optional[str], typer.Option(help="dev or prod.")]  # noqa: UP045 - typer
Workers = Annotated[Optional[int], typer.Option(help="Server processes (1).")]  # noqa: UP045 - typer


@app.command()
def serve(
    host: Host = None,
    port: Port = None,
    data: Data = None,
    database: Database = None,
    profile: Profile = None,
    workers: Workers = None,
) -> None:
    """Serve until SIGTERM; ready when GET /_poolhouse/ready answers 200."""
    from poolhouse.cli import serving

    settings = settings_of(host=host, port=port, data=data, database=database, profile=profile, workers=workers)
    try:
        serving.run(settings)
    except InvalidSettings as error:
        fail(str(error))


@app.command()
def demo(host: Host = None, port: Port = None, data: Data = None) -> None:
    """Serve, and set up the e-commerce example: pool, scopes, two clients, a protected API."""
    from poolhouse.cli import demo as demonstration

    try:
        demonstration.run(settings_of(host=host, port=port, data=data))
    except InvalidSettings as error:
        fail(str(error))


@app.command()
def migrate(
    data: Data = None,
    database: Database = None,
    check: Annotated[bool, typer.Option(help="Only say what is pending; status 1 if anything is.")] = False,
) -> None:
    """Bring the database to the newest schema."""
    from poolhouse.storage import migrations

    settings = settings_of(data=data, database=database)
    steps = migrations.pending(settings)
    for step in steps:
        typer.echo(step)
    if check:
        raise typer.Exit(1 if steps else 0)
    if steps:
        migrations.apply(settings)


app.command()(token)
app.command()(verify)

NOT_BUILT = {
    "deploy": "Deploy a CloudFormation, SAM or serverless.yml template.",
    "export": "Write all data to a file.",
    "import": "Read data from a file.",
    "keys": "Rotate keys.",
    "access-keys": "Manage access keys of the control plane.",
    "doctor": "Check an installation.",
}


def _not_built(name: str) -> None:
    @app.command(
        name,
        help=f"{NOT_BUILT[name]} (Not built yet.)",
        context_settings={"allow_extra_args": True, "ignore_unknown_options": True},
    )
    def command() -> None:
        fail(f"`{name}` is not built yet; see docs/limitations.md")


for _name in NOT_BUILT:
    _not_built(_name)


if __name__ == "__main__":
    app()
