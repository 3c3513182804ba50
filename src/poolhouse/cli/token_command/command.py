"""The options of `poolhouse token`."""

from __future__ import annotations

import json
import webbrowser
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from poolhouse.cli.options import Endpoint, fail, settings_of

if TYPE_CHECKING:
    from poolhouse.cli import token_command

# The callback URL is matched letter by letter, so the port cannot be any free one.
PORT = 8765
Domain = Annotated[str, typer.Option(help="The user-pool domain: its name on the server, or its whole URL.")]
Client = Annotated[str, typer.Option(help="App client id.")]
Secret = Annotated[
    str,
    typer.Option(
        envvar="POOLHOUSE_CLIENT_SECRET",
        help="Client secret. Set the variable instead: an argument is seen by everybody on the machine.",
    ),
]
AskSecret = Annotated[bool, typer.Option("--ask-secret", help="Ask for the client secret.")]
Scopes = Annotated[
    list[str], typer.Option("--scope", help="A scope. Repeatable; without any, all that the client may have.")
]
Grant = Annotated[
    Optional[str],  # noqa: UP045 - typer
    typer.Option(help="`code` (somebody signs in) or `client_credentials`, the default where there is a secret."),
]
Port = Annotated[
    int,
    typer.Option(
        "--redirect-port", min=1, max=65535, help="Port N of the callback URL http://localhost:N/callback."
    ),
]
NoBrowser = Annotated[bool, typer.Option("--no-browser", help="Print the URL to sign in at; open nothing.")]
Patience = Annotated[float, typer.Option("--wait", min=1, help="Seconds to wait for the sign-in.")]
IdToken = Annotated[bool, typer.Option("--id", help="Print the ID token instead of the access token.")]
Json = Annotated[bool, typer.Option("--json", help="Print the whole answer as JSON.")]
Raw = Annotated[bool, typer.Option("--raw", help="Print the token and nothing else, without a line break.")]


def token(
    domain: Domain,
    client: Client,
    secret: Secret = "",
    ask_secret: AskSecret = False,
    scope: Scopes = [],  # noqa: B006 - typer reads the default and hands over a new list
    grant: Grant = None,
    redirect_port: Port = PORT,
    no_browser: NoBrowser = False,
    wait: Patience = 300.0,
    id_token: IdToken = False,
    as_json: Json = False,
    raw: Raw = False,
    endpoint: Endpoint = None,
) -> None:
    """Obtain a token: by signing in in the browser, or with a client's own secret.

    The token goes to stdout, everything else to stderr: TOKEN=$(poolhouse token …).
    """
    from poolhouse.cli import token_command
    from poolhouse.cli.token_command.callback import url_of
    from poolhouse.cli.token_command.endpoint import check_domain

    if ask_secret:
        secret = typer.prompt("Client secret", hide_input=True, err=True)
    grant = grant or ("client_credentials" if secret else "code")
    try:
        wish = token_command.Wish(
            domain=check_domain(_url(domain, endpoint)),
            client_id=client,
            secret=secret,
            scopes=tuple(scope),
            port=redirect_port,
            patience=wait,
        )
        tokens = _obtain(wish, grant, no_browser=no_browser)
    except ValueError as error:
        fail(str(error))
    except token_command.Refused as refused:
        typer.echo(f"poolhouse: {refused}", err=True)
        if grant == "code":
            typer.echo(f"(The app client must list the callback URL {url_of(redirect_port)}.)", err=True)
        raise typer.Exit(1) from None
    _print(tokens, id_token=id_token, as_json=as_json, raw=raw)


def _obtain(wish: token_command.Wish, grant: str, *, no_browser: bool) -> token_command.Tokens:
    from poolhouse.cli import token_command
    from poolhouse.cli.token_command.callback import url_of
    from poolhouse.system import SystemRandom

    if grant == "client_credentials":
        return token_command.by_client_credentials(wish)
    if grant != "code":
        raise ValueError(f"--grant is code or client_credentials, not {grant}")

    def show(url: str) -> None:
        typer.echo(f"The app client must list the callback URL {url_of(wish.port)}.", err=True)
        if no_browser or not webbrowser.open(url):
            typer.echo(f"Sign in at:\n{url}", err=True)
        else:
            typer.echo("Sign in in the browser that opens.", err=True)

    return token_command.by_code(wish, token_command.Proof.draw(SystemRandom()), show)


def _url(domain: str, endpoint: str | None) -> str:
    if "://" in domain:
        return domain
    return settings_of(public_url=endpoint).domain_url(domain)


def _print(tokens: token_command.Tokens, *, id_token: bool, as_json: bool, raw: bool) -> None:
    import msgspec

    if as_json:
        members = msgspec.structs.asdict(tokens).items()
        typer.echo(json.dumps({name: value for name, value in members if value != ""}, indent=2))
        return
    if id_token and not tokens.id_token:
        fail("the answer holds no ID token: the scope openid was not granted")
    chosen = tokens.id_token if id_token else tokens.access_token
    if not raw:
        others = [name for name in ("id_token", "refresh_token") if getattr(tokens, name)]
        more = f"; --json shows {' and '.join(others)} as well" if others else ""
        kind = "ID" if id_token else "access"
        typer.echo(f"An {kind} token, good for {tokens.expires_in // 60} min{more}.", err=True)
    typer.echo(chosen, nl=not raw)
