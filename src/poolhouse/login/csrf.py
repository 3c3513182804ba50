"""Double submit: a form is ours when it carries the value of the browser's own cookie (cognito-oauth.md 5.1).

Another site can make a browser send a form, and cannot read what its cookie holds. `SameSite=Lax` keeps the cookie
away from such forms, and browsers say in `Sec-Fetch-Site` where a form comes from; each alone would do.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Mapping
from typing import Final

from poolhouse import cookies
from poolhouse.asgi import Scope, header
from poolhouse.domain.ports import Random
from poolhouse.login.refusals import Forged

FIELD: Final = "_csrf"
TOKEN: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
OWN_SITES: Final = frozenset((b"same-origin", b"none"))


def token(scope: Scope, random: Random) -> str:
    """The browser's token: the one it has, so that forms in other tabs stay good, or a new one."""
    held = cookies.read(scope, cookies.CSRF)
    return held if held is not None and TOKEN.fullmatch(held) else random.uuid()


def check(scope: Scope, fields: Mapping[str, str]) -> None:
    """Raises Forged."""
    site = header(scope, b"sec-fetch-site")
    if site is not None and site not in OWN_SITES:
        raise Forged(f"the form was sent by another site (Sec-Fetch-Site: {site[:32]!r})")
    held = cookies.read(scope, cookies.CSRF)
    if held is None or not TOKEN.fullmatch(held):
        raise Forged(f"no cookie {cookies.CSRF}, or several, or not one of ours")
    given = fields.get(FIELD, "")
    if not hmac.compare_digest(given.encode("utf-8", "surrogatepass"), held.encode()):
        raise Forged(f"the field {FIELD} is not the value of the cookie {cookies.CSRF}")
