"""Turns botocore's service models into `wire.py` modules. Facts about a service are in `overrides` only."""
