"""Functions of the operator: where they run, and how they are invoked. Knows nothing of what they are asked.

User code runs in a process of its own and is reached through Lambda's protocols only. What is here now invokes
functions that somebody else hosts; a host for local functions is not built yet.
"""
