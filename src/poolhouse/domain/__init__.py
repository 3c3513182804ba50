"""Values and decisions: no HTTP, no SQL, no wall clock, no randomness of its own.

What a rule needs from outside (a store, the time, a random string) is a protocol in `ports` and is handed in.
"""
