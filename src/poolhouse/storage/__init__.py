"""The only place with SQL: one class per port, one statement set for SQLite and PostgreSQL.

It remembers and decides nothing: quotas and names arrive as arguments. Secrets are sealed here on their way in and
opened on their way out, so that no other room handles ciphertext. `opening.open_storage` is the way in.
"""
