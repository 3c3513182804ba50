"""HAProxy: the upstream that everything is proxied to, and the peer that proxies to it."""

from __future__ import annotations

from pathlib import Path

from bench import machine, tools
from bench.process import Process, free_port

_GLOBAL = """
global
  nbthread 1
  maxconn 4096
defaults
  mode http
  timeout connect 5s
  timeout client 60s
  timeout server 60s
"""
_UPSTREAM = """
frontend upstream
  bind 127.0.0.1:{port}
  http-request return status 200 content-type application/json string '{{"products":[{{"id":1,"name":"Teapot"}}]}}'
"""
_PROXY = """
frontend proxy
  bind 127.0.0.1:{port}
  http-request return status 200 if {{ path /ready }}
{rules}  default_backend upstream
backend upstream
  http-reuse always
  server one 127.0.0.1:{upstream}
"""
# The same demands as the gateway's: RS256 with the pool's key, issuer, expiry, kind of token, scope.
_JWT_RULES = """  http-request set-var(txn.token) http_auth_bearer
  http-request set-var(txn.alg) var(txn.token),jwt_header_query('$.alg')
  http-request deny deny_status 401 unless {{ var(txn.alg) -m str RS256 }}
  http-request deny deny_status 401 unless {{ var(txn.token),jwt_verify(txn.alg,"{key}") -m int 1 }}
  http-request deny deny_status 401 unless {{ var(txn.token),jwt_payload_query('$.iss') -m str {issuer} }}
  http-request deny deny_status 401 unless {{ var(txn.token),jwt_payload_query('$.token_use') -m str access }}
  http-request set-var(txn.exp) var(txn.token),jwt_payload_query('$.exp','int')
  http-request set-var(txn.left) date,neg,add(txn.exp)
  http-request deny deny_status 401 unless {{ var(txn.left) -m int gt 0 }}
  http-request set-var(txn.scope) var(txn.token),jwt_payload_query('$.scope')
  http-request deny deny_status 403 unless {{ var(txn.scope) -m sub {scope} }}
"""


def serve_upstream(folder: Path) -> Process:
    """A compiled server that answers everything with a little JSON, on the load's core. Raises tools.Missing."""
    port = free_port()
    return _serve(folder / "upstream", port, _UPSTREAM.format(port=port), ready="/", core=machine.LOAD_CORE)


def serve_proxy(folder: Path, upstream: Process) -> Process:
    """A plain reverse proxy on one thread of the server's core."""
    port = free_port()
    config = _PROXY.format(port=port, upstream=upstream.port, rules="")
    return _serve(folder / "proxy", port, config, ready="/ready", core=machine.SERVER_CORE)


def serve_checking_proxy(
    folder: Path, upstream: Process, *, public_pem: bytes, issuer: str, scope: str
) -> Process:
    """The same with `jwt_verify`, which verifies every request's token anew."""
    port = free_port()
    key = folder / "pool.pem"
    key.write_bytes(public_pem)
    rules = _JWT_RULES.format(key=key, issuer=issuer, scope=scope)
    config = _PROXY.format(port=port, upstream=upstream.port, rules=rules)
    return _serve(folder / "checking", port, config, ready="/ready", core=machine.SERVER_CORE)


def _serve(name: Path, port: int, config: str, *, ready: str, core: int) -> Process:
    file = name.with_suffix(".cfg")
    file.write_text(_GLOBAL + config)
    command = [tools.need("haproxy"), "-db", "-f", str(file)]
    return Process(command, port=port, ready_path=ready, log=name.with_suffix(".log"), core=core)
