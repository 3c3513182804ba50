"""The operations of lambda: one file per noun."""
