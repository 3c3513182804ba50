"""Functions of the operator: where they run, and how they are invoked. Knows nothing of what they are asked.

User code runs in a process of its own (`host`) and is reached through Lambda's protocols only; so are functions
that somebody else hosts (`remote`). `ops` are the operations of Lambda's API.
"""
