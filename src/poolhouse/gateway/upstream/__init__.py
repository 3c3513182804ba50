"""Outgoing HTTP/1.1 to the services behind the gateway.

Owns: connections and their pool, TLS, time limits, backpressure, and the guard that keeps integrations away from
metadata addresses and from this server. Does not own: what is sent (integrations) and what a failure looks like to
the caller (they map `UpstreamFailed`). Why not a client library: docs/decisions/0011-outgoing-http-client.md.
"""
