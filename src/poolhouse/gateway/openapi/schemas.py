"""Schemas of a document as models of an API, and back."""

from __future__ import annotations

import hashlib
import json
import re
from typing import Any, Final

from poolhouse.domain.apis.models import canonical, model_named, redirected
from poolhouse.domain.apis.values import ApiModel
from poolhouse.gateway.openapi.document import BadDocument, mapping

JSON: Final = "application/json"
# Stands for the API in references between models: whose they become is not known here.
NO_API: Final = "document"
_NOT_IN_NAMES: Final = re.compile(r"[^a-zA-Z0-9]")


def model_name(name: str) -> str:
    """API Gateway's names have letters and digits only."""
    return _NOT_IN_NAMES.sub("", name) or f"MODEL{hashlib.sha256(name.encode()).hexdigest()[:6]}"


class Schemas:
    """The models of one document. An inline schema becomes a model with a name made from its content."""

    def __init__(self, document: dict[str, Any], *, three: bool) -> None:
        """Raises BadDocument."""
        holder = mapping(document, "components") if three else document
        self._prefix = "#/components/schemas/" if three else "#/definitions/"
        self.models: dict[str, ApiModel] = {}
        for name, schema in mapping(holder, "schemas" if three else "definitions").items():
            self._add(model_name(name), schema)

    def used(self, schema: Any) -> str | None:
        """The name of the model for a body's schema; None when there is none."""
        if schema is None or schema == {}:
            return None
        if not isinstance(schema, dict):
            raise BadDocument("a schema is an object")
        reference = schema.get("$ref")
        if isinstance(reference, str):
            return self._named(reference)
        text = json.dumps(self._stored(schema), sort_keys=True)
        name = f"MODEL{hashlib.sha256(text.encode()).hexdigest()[:6]}"
        if name not in self.models:
            self._add(name, schema)
        return name

    def _add(self, name: str, schema: Any) -> None:
        if not isinstance(schema, dict):
            raise BadDocument(f"the schema {name} is not an object")
        description = schema.get("description")
        self.models[name] = ApiModel(
            api_id="",
            id="",
            name=name,
            content_type=JSON,
            schema=json.dumps(self._stored(schema), indent=2),
            description=description if isinstance(description, str) else None,
        )

    def _named(self, reference: str) -> str:
        canonical = model_named(reference)
        if canonical is not None:
            return canonical
        if not reference.startswith(self._prefix) or "/" in reference[len(self._prefix) :]:
            raise BadDocument(f"the reference {reference!r} does not lead to a schema of the document")
        return model_name(reference[len(self._prefix) :].replace("~1", "/").replace("~0", "~"))

    def _stored(self, schema: Any) -> Any:
        """With references to the document's schemas as API Gateway writes them."""
        if isinstance(schema, dict):
            return {
                key: canonical(NO_API, self._named(value))
                if key == "$ref" and isinstance(value, str)
                else self._stored(value)
                for key, value in schema.items()
            }
        if isinstance(schema, list):
            return [self._stored(each) for each in schema]
        return schema


def written(model: ApiModel, *, three: bool) -> dict[str, Any]:
    """The model as a schema of a document."""
    prefix = "#/components/schemas/" if three else "#/definitions/"
    found = redirected(json.loads(model.schema or "{}"), lambda name: f"{prefix}{name}")
    assert isinstance(found, dict)
    return found
