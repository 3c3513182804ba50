"""What REST APIs and HTTP APIs keep beyond the first step

Revision ID: 0005
"""

from __future__ import annotations

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    pass
