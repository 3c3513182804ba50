"""What runs in the process of a function: nothing here is imported by the server."""
