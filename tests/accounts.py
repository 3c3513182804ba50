"""Users that an administrator made over the API, and the messages that the dev profile keeps."""

from __future__ import annotations

from typing import Any

import requests


def add_user(
    cognito: Any,
    pool_id: str,
    username: str,
    *,
    password: str | None,
    temporary: str | None = None,
    **attributes: str,
) -> dict[str, Any]:
    """`password` is theirs for good, or None: then they have `temporary`. The user as AdminCreateUser replies."""
    first = {} if temporary is None else {"TemporaryPassword": temporary}
    made = cognito.admin_create_user(
        UserPoolId=pool_id,
        Username=username,
        MessageAction="SUPPRESS",
        UserAttributes=[{"Name": name, "Value": value} for name, value in attributes.items()],
        **first,
    )
    if password is not None:
        cognito.admin_set_user_password(UserPoolId=pool_id, Username=username, Password=password, Permanent=True)
    user: dict[str, Any] = made["User"]
    return user


def inbox(url: str, recipient: str) -> list[dict[str, Any]]:
    """What was sent there, newest first; `url` is the server's."""
    found: list[dict[str, Any]] = requests.get(
        f"{url}/_poolhouse/inbox", params={"recipient": recipient}, timeout=10
    ).json()
    return found
