"""OpenAPI documents (Swagger 2.0, OpenAPI 3.0) with API Gateway's extensions: into the values of an API and back.

Owns: parsing, local references, what each member becomes, and what each value is written as. Does not own: storing
(`control/importing.py`) and the rules that an API obeys (`domain.apis`). Nothing here opens a file or connection:
a reference that leads out of the document is refused.
"""
