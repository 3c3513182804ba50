"""Runs functions of the operator: each in processes of its own, reached through Lambda's runtime API only.

Owns: processes and their limits, the runtime API, warm instances, unpacked code, captured logs. Does not own:
what a function is (`domain.functions`) and who may call it. `child/` holds what runs on the other side.
"""
