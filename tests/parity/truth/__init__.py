"""The scope truth table: rules as data, rows generated from them, and a runner for any endpoint.

Only boto3, requests and PyJWT are used, and nothing of poolhouse: what the table expects is derived from the rules
in `rules`, whose sources are AWS's documents and recorded exchanges, never from the code under test.
"""
