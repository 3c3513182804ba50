"""YAML as OpenAPI means it: safe, and without YAML 1.1's dates (`version: 2017-04-20` is a text)."""

from __future__ import annotations

import yaml

_TIMESTAMP = "tag:yaml.org,2002:timestamp"


class Loader(yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader):  # type: ignore[misc]  # either one
    """As `yaml.safe_load` takes it, in C where that is built."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - the base's own way
        first: [(tag, pattern) for tag, pattern in resolvers if tag != _TIMESTAMP]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
