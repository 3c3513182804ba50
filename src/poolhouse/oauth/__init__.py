"""Translates the OAuth and OIDC wire of a user-pool domain and of an issuer; decides nothing about tokens."""
