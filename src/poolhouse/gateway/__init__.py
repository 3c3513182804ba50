"""The API gateway: `control/` writes REST APIs, the data plane serves what was deployed from them.

Owns: API Gateway's operations, route tables, authorizers, integrations, mapping and templates. Does not own:
tokens (`verify`), storage, and where on the server a deployed API is mounted (`dispatch`). The data plane reads a
compiled immutable stage; nothing but a deployment changes what it does.
"""
