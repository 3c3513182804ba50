"""Users of a pool: attributes and schema, passwords, codes, groups, second factors, devices, passkeys."""
