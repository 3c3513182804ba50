"""The options of `poolhouse verify`."""

from __future__ import annotations

import sys
from typing import Annotated, Optional

import typer

from poolhouse.cli.options import Endpoint, endpoint_of, fail

STATUSES = {"good": 0, "refused": 1, "unknown": 3}
Token = Annotated[str, typer.Argument(help="The token; `-` reads it from stdin.", envvar="POOLHOUSE_TOKEN")]
Issuer = Annotated[Optional[str], typer.Option(help="Who must have issued it.")]  # noqa: UP045 - typer
Jwks = Annotated[str, typer.Option(help="File or URL of the issuer's keys, when not at the issuer's own URL.")]
Clients = Annotated[list[str], typer.Option("--client-id", help="App client it must be issued to. Repeatable.")]
Use = Annotated[Optional[str], typer.Option(help="`access` or `id`: what is demanded.")]  # noqa: UP045 - typer
Scopes = Annotated[
    list[str], typer.Option("--scope", help="A scope the method asks for; one of several is enough. Repeatable.")
]
Text = Annotated[
    str, typer.Option("--method", help="What is called: <api>/<stage>/<VERB>/<path>, or an execute-api ARN.")
]
Api = Annotated[str, typer.Option(help="Instead of --method: the API's id, with --stage, --verb and --path.")]
Stage = Annotated[str, typer.Option(help="The API's stage.")]
Verb = Annotated[str, typer.Option(help="HTTP method.")]
Path = Annotated[str, typer.Option(help="Request path, without the stage.")]
Header = Annotated[str, typer.Option(help="The header in which the method's authorizer looks for the token.")]
Json = Annotated[bool, typer.Option("--json", help="One JSON object instead of lines.")]


def verify(
    token: Token,
    issuer: Issuer = None,
    jwks: Jwks = "",
    client_id: Clients = [],  # noqa: B006 - typer reads the default and hands over a new list
    token_use: Use = None,
    scope: Scopes = [],  # noqa: B006
    method: Text = "",
    api: Api = "",
    stage: Stage = "",
    verb: Verb = "GET",
    path: Path = "/",
    header: Header = "Authorization",
    endpoint: Endpoint = None,
    as_json: Json = False,
) -> None:
    """Explain a token: signature, times, claims, and what a gateway says for a method.

    Ends with status 0 when the token is good, 1 when it is refused, 3 when that could not be found out.
    """
    from poolhouse.cli import verify_command
    from poolhouse.cli.verify_command import text
    from poolhouse.cli.verify_command.gateway import Method, parse_method
    from poolhouse.verify.explain import Demands

    if token_use not in (None, "access", "id"):
        fail(f"--token-use is access or id, not {token_use}")
    if bool(api) != bool(stage):
        fail("--api and --stage go together")
    demands = Demands(issuer=issuer, token_use=token_use, clients=frozenset(client_id) or None)
    try:
        asked = parse_method(method, header) if method else None
        if api:
            asked = Method(api=api, stage=stage, verb=verb, path=path, header=header)
        question = verify_command.Question(
            token=_token(token),
            jwks=jwks,
            demands=demands,
            scopes=frozenset(scope) or None,
            method=asked,
            endpoint=endpoint_of(endpoint) if asked else "",
        )
        report = verify_command.answer(question)
    except ValueError as error:  # BadKeys is one
        fail(str(error))
    typer.echo(text.machine(report) if as_json else text.plain(report))
    raise typer.Exit(STATUSES[report.verdict])


def _token(given: str) -> str:
    """Without what people copy along: white space, the header's name and scheme."""
    text = (sys.stdin.read() if given == "-" else given).strip()
    for prefix in ("authorization:", "bearer "):
        if text[: len(prefix)].lower() == prefix:
            text = text[len(prefix) :].strip()
    return text
