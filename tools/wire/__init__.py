"""Turns botocore's service models into `wire.py` modules. Owns no fact about a service but those in `overrides`."""
