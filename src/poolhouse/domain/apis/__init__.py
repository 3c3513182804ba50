"""REST APIs as values: what the gateway's control plane writes and its data plane compiles."""
