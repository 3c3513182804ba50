"""What stands behind a method: HTTP_PROXY, HTTP and MOCK, compiled from a deployment and then only read.

Owns: turning a call into the integration's request and its answer into the method's response. Does not own:
connections (`upstream`), authorization, routing. A construct that is not built makes the method answer 500 and the
log say why; it is never skipped.
"""
