"""Lambda triggers: what a user pool asks a function, and what the function may answer (reference 5).

`Triggers` has one method for each trigger. Where none is configured, the method costs one look and gives the
answer that changes nothing. It knows no HTTP: a function is reached through the port `Functions`.
"""
