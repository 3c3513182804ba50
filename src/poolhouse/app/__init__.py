"""The composition root: builds storage, domain services and surfaces, and mounts them. Builds and forgets."""

from poolhouse.app.application import App, build, from_environment

__all__ = ["App", "build", "from_environment"]
