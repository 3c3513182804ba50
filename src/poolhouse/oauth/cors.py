"""Cross-origin access as Cognito gives it: to anyone, on the endpoints a browser program calls.

`/oauth2/authorize`, `/login` and `/logout` are navigated to and get none (cognito-oauth.md 1.1). The values a
preflight is answered with are not documented; these are what the endpoints understand, and what Amplify sends
beside it (its name and version, in `x-amz-user-agent`).
"""

from __future__ import annotations

ANY_ORIGIN = (b"access-control-allow-origin", b"*")
PREFLIGHT = (
    (b"access-control-allow-methods", b"GET, POST"),
    (b"access-control-allow-headers", b"authorization, content-type, x-amz-user-agent"),
)
