"""Functions as Lambda knows them: configuration, versions, aliases, who may invoke them.

Owns: values, names and ARNs, rules, permission statements. Does not own: running code
(`poolhouse.functions.host`), the wire (`poolhouse.functions`), what a trigger's event holds (`domain.triggers`).
"""
