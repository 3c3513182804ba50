"""The data plane of HTTP APIs: routes, JWT and Lambda authorizers, CORS, payloads 1.0 and 2.0.

It shares with REST APIs the exchange, the integrations' upstreams, the token buckets and the access logs. What the
two answer, and in which words, they do not share.
"""
