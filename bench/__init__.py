"""Side-by-side benchmarks: every figure stands beside its limit or its peer, measured in the same run.

`python -m bench` prints a table and writes `bench/results/<date>.json`. The server under test has one core, the
load generator the other. Absolute figures drift from machine to machine; the ratios are held against targets.
"""
