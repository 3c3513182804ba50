"""What others sent, fit to be printed."""

from __future__ import annotations


def printable(text: str) -> str:
    """One line of ASCII: a terminal takes commands from whatever is printed on it."""
    return ascii(text)[1:-1]
