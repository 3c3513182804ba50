"""Signing keys, claims and issuing: the only mint."""
