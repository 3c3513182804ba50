"""How uvicorn serves the app: in tests as in `poolhouse serve`, or they would miss what only the one shows."""

from __future__ import annotations

from typing import Any

from poolhouse.protocol import HttpConnection

DRAIN_SECONDS = 8
OPTIONS: dict[str, Any] = {
    "http": HttpConnection,
    "ws": "none",
    "lifespan": "on",
    "log_config": None,
    "access_log": False,
    "server_header": False,
    # Middleware of no use here; it would hide that the app takes some requests without a task.
    "proxy_headers": False,
    "timeout_keep_alive": 75,
    "timeout_graceful_shutdown": DRAIN_SECONDS,
}
