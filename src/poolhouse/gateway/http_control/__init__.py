"""The operations of `apigatewayv2` that HTTP APIs have: they write what the data plane serves.

Owns: wire shapes, one file of operations per noun, AWS's words for refusals. Does not own: the rules of an API
(`domain.http_apis`), and what a route does. What only WebSocket APIs have is not built, and says so.
"""
