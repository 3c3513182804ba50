"""poolhouse: a self-hosted authorization service that speaks Amazon Cognito's and API Gateway's protocols.

This module stays empty on purpose: `poolhouse.verify` is importable without the server's dependencies.
"""

__version__ = "0.1.0"
