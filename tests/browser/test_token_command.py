"""`poolhouse token` and `poolhouse verify` as people use them: a sign-in in a real browser."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import IO

import pytest

from tests.browser.conftest import MakePlace, MakeVisitor
from tests.browser.signing_in import sign_in
from tests.cli.processes import COMMAND, environment
from tests.postgres import free_port


def printed_url(stderr: IO[str]) -> str:
    for line in stderr:
        if line.startswith("http"):
            return line.strip()
    pytest.fail("the command printed no address")


@pytest.mark.parametrize("secret", [False, True], ids=["public", "with a secret"])
def test_a_token_by_signing_in(
    make_place: MakePlace, make_visitor: MakeVisitor, tmp_path: Path, secret: bool
) -> None:
    port = free_port()
    callback = f"http://localhost:{port}/callback"
    place = make_place(client={"CallbackURLs": [callback], "GenerateSecret": secret})
    person, visitor = place.add_person(), make_visitor(place)
    command = [str(COMMAND), "token", "--domain", place.url, "--client", place.client_id, "--no-browser"]
    command += ["--redirect-port", str(port), "--scope", "openid", "--scope", "email", "--grant", "code"]
    variables = environment(**({"POOLHOUSE_CLIENT_SECRET": place.client_secret} if secret else {}))
    with subprocess.Popen(
        command, env=variables, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        visitor.page.goto(printed_url(process.stderr))
        sign_in(visitor, person)
        assert visitor.page.inner_text("h1") == "Done"
        assert visitor.complaints == []
        assert visitor.violations() == []
        token = process.stdout.read().strip()
        assert process.wait(timeout=10) == 0
    told = subprocess.run(
        [COMMAND, "verify", "-", "--issuer", place.issuer, "--scope", "email"],
        input=token,
        env=environment(),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert told.returncode == 0, told.stdout
    assert f"an access token for the user {person.name}" in told.stdout


def test_a_callback_that_is_not_registered(
    make_place: MakePlace, make_visitor: MakeVisitor, tmp_path: Path
) -> None:
    """The browser stays on our page; the command says which URL is missing, and stops waiting."""
    place, port = make_place(), free_port()
    visitor = make_visitor(place)
    command = [str(COMMAND), "token", "--domain", place.url, "--client", place.client_id, "--no-browser"]
    command += ["--redirect-port", str(port), "--wait", "3"]
    with subprocess.Popen(command, env=environment(), cwd=tmp_path, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        visitor.page.goto(printed_url(process.stderr))
        assert (visitor.path.rpartition("/")[2], visitor.query["error"]) == ("error", "redirect_mismatch")
        rest = process.stderr.read()
        assert process.wait(timeout=10) == 1
    assert f"http://localhost:{port}/callback" in rest
