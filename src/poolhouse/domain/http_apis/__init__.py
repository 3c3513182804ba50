"""HTTP APIs (Amazon API Gateway V2): the values that the control plane writes and the data plane compiles, and
their rules."""
