"""Operations of the server itself under `/_poolhouse`: live, ready, metrics, and the dev profile's test hooks.

Knows nothing of pools or APIs; what it needs is handed in as functions.
"""
