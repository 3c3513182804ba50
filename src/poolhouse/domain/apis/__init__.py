"""REST APIs: the values that the control plane writes and the data plane compiles, and the rules they obey."""
