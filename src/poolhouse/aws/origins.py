"""Keeps web pages of other sites from driving a dev server.

AWS answers every origin (CORS `*`), because a signature protects its operations. In the dev profile any signature
will do, so a page the developer happens to visit could create and delete pools on `localhost`. There the origin
takes the signature's place: a browser names it, and a page cannot forge it.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from urllib.parse import urlsplit

from poolhouse.aws.errors import AccessDeniedException


def require_local(headers: Mapping[bytes, bytes], *, status: int) -> None:
    """Let pass what no browser sent, and pages of this machine. Raises AccessDeniedException."""
    origin = headers.get(b"origin")
    if origin is not None and not _is_local(origin.decode("latin-1")):
        raise AccessDeniedException(
            "In the dev profile, where no signature is verified, signed operations are open to pages of this"
            " machine only.",
            reason=f"the page that called is from {origin.decode('latin-1')!r}",
            status=status,
        )


def _is_local(origin: str) -> bool:
    try:
        host = urlsplit(origin).hostname or ""
    except ValueError:
        return False
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
