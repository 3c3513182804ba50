"""What a method demands of a call beyond authorization: an API key with what its usage plan leaves, limits, and
requests that are as the API describes them.

Owns: rules, and the counters and snapshots they need. Does not own: who writes plans and models (`control`), and
what a refusal looks like (`refusals`, `answers`).
"""
