"""A definition (read from an OpenAPI document) stored as an API: over what is there, or in its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from msgspec.structs import replace

from poolhouse.domain.apis import identifiers
from poolhouse.domain.apis.authorizers import check_authorizer
from poolhouse.domain.apis.errors import Invalid, NotSupported
from poolhouse.domain.apis.gateway_responses import STATUSES, check_gateway_response
from poolhouse.domain.apis.integrations import check_integration
from poolhouse.domain.apis.methods import check_method, check_models, check_response_parameters
from poolhouse.domain.apis.models import EMPTY, ERROR, check_model, moved
from poolhouse.domain.apis.policies import checked_policy
from poolhouse.domain.apis.settings import checked_compression
from poolhouse.domain.apis.tree import ResourceTree
from poolhouse.domain.apis.values import ApiAuthorizer, ApiResource, Method, RestApi
from poolhouse.domain.errors import Refused
from poolhouse.domain.ports import ApiStores
from poolhouse.gateway.control.ops.integration_responses import check as check_response
from poolhouse.gateway.control.ops.integrations import check_readable
from poolhouse.gateway.control.services import Services
from poolhouse.gateway.openapi.values import Definition

MAX_RESOURCES = 1000


@dataclass(slots=True)
class Importer:
    """Stores one definition; `errors` grows with what an API may not have, and then nothing is kept."""

    services: Services
    stores: ApiStores
    api_id: str
    definition: Definition
    overwrite: bool
    errors: list[str] = field(default_factory=list)

    async def run(self) -> None:
        """Raises Invalid with every error of the document."""
        models = await self._models()
        validators = await self._validators()
        authorizers = await self._authorizers()
        await self._gateway_responses()
        await self._resources(models, validators, authorizers)
        if self.errors:
            raise Invalid("Errors found during import:\n" + "\n".join(f"\t{error}" for error in self.errors))

    async def _models(self) -> frozenset[str]:
        """The names of all models there are afterwards."""
        present = {each.name: each for each in await self.stores.models.page(self.api_id)}
        wanted = self.definition.models
        if self.overwrite:
            for name in [name for name in present if name not in wanted and name not in (EMPTY, ERROR)]:
                await self.stores.models.remove(self.api_id, name)
                del present[name]
        names = frozenset({*present, *wanted})
        for name, model in wanted.items():
            try:
                check_model(model, names)
            except Refused as refused:
                self.errors.append(f"Unable to create model '{name}': {refused}")
                continue
            known = present.get(name)
            model_id = known.id if known else identifiers.new_part_id(self.services.random)
            schema = moved(model.schema, self.api_id)
            stored = replace(model, api_id=self.api_id, id=model_id, schema=schema)
            await (self.stores.models.put if known else self.stores.models.add)(stored)
        return names

    async def _validators(self) -> dict[str, str]:
        """Ids by name."""
        present = {each.name: each for each in await self.stores.request_validators.page(self.api_id)}
        if self.overwrite:
            for validator in [each for each in present.values() if each.name not in self.definition.validators]:
                await self.stores.request_validators.remove(self.api_id, validator.id)
                del present[validator.name]
        found = {name: validator.id for name, validator in present.items()}
        for name, validator in self.definition.validators.items():
            known = name in found
            found.setdefault(name, identifiers.new_part_id(self.services.random))
            stored = replace(validator, api_id=self.api_id, id=found[name])
            await (self.stores.request_validators.put if known else self.stores.request_validators.add)(stored)
        return found

    async def _authorizers(self) -> dict[str, ApiAuthorizer]:
        """By name."""
        found = {each.name: each for each in await self.stores.authorizers.page(self.api_id)}
        if self.overwrite:
            for gone in [each for each in found.values() if each.name not in self.definition.authorizers]:
                await self.stores.authorizers.remove(self.api_id, gone.id)
                del found[gone.name]
        for name, authorizer in self.definition.authorizers.items():
            try:
                check_authorizer(authorizer, ())
            except Refused as refused:
                self.errors.append(f"Unable to create authorizer '{name}': {refused}")
                continue
            known = found.get(name)
            authorizer_id = known.id if known else identifiers.new_part_id(self.services.random)
            found[name] = replace(authorizer, api_id=self.api_id, id=authorizer_id)
            await (self.stores.authorizers.put if known else self.stores.authorizers.add)(found[name])
        return found

    async def _gateway_responses(self) -> None:
        present = {each.type for each in await self.stores.gateway_responses.page(self.api_id)}
        wanted = {each.type: each for each in self.definition.gateway_responses}
        if self.overwrite:
            for kind in present - wanted.keys():
                await self.stores.gateway_responses.remove(self.api_id, kind)
        for kind, response in wanted.items():
            try:
                if kind not in STATUSES:
                    raise Invalid(f"Invalid gateway response type specified: {kind}")
                check_gateway_response(response)
            except Refused as refused:
                self.errors.append(f"Unable to put gateway response '{kind}': {refused}")
                continue
            status = response.status_code or STATUSES[kind]
            stored = replace(response, api_id=self.api_id, status_code=status)
            store = self.stores.gateway_responses
            await (store.put if kind in present else store.add)(stored)

    async def _resources(
        self, models: frozenset[str], validators: Mapping[str, str], authorizers: Mapping[str, ApiAuthorizer]
    ) -> None:
        before = await self.stores.resources.page(self.api_id)
        tree = ResourceTree.of(before)
        paths = self._with_parents()
        if self.overwrite:
            tree = ResourceTree.of(
                replace(each, methods={}) for each in before if each.path in paths or each.parent_id is None
            )
            for gone in [each for each in before if each.id not in tree.resources]:
                await self.stores.resources.remove(self.api_id, gone.id)
        by_path = {each.path: each for each in tree.resources.values()}
        present = set(by_path)
        for path in paths:
            if path not in by_path:
                tree = self._grown(tree, by_path, path)
        if len(by_path) > MAX_RESOURCES:
            raise Invalid(f"An API has at most {MAX_RESOURCES} resources")
        for path, resource in by_path.items():
            methods = dict(resource.methods)
            for verb, method in self.definition.methods.get(path, {}).items():
                settled = self._settled(path, verb, method, resource.id, models, validators, authorizers)
                if settled is not None:
                    methods[verb] = settled
            stored = replace(resource, methods=methods)
            await (self.stores.resources.put if path in present else self.stores.resources.add)(stored)

    def _with_parents(self) -> list[str]:
        """Every path of the definition and those above it, parents first."""
        found: dict[str, None] = {"/": None}
        for path in self.definition.methods:
            segments = path.strip("/").split("/") if path != "/" else []
            for length in range(1, len(segments) + 1):
                found["/" + "/".join(segments[:length])] = None
        return sorted(found, key=lambda path: path.count("/") if path != "/" else 0)

    def _grown(self, tree: ResourceTree, by_path: dict[str, ApiResource], path: str) -> ResourceTree:
        parent_path, _, part = path.rpartition("/")
        parent = by_path.get(parent_path or "/")
        if parent is None or len(by_path) > MAX_RESOURCES:
            return tree  # its parent could not be made
        try:
            resource = tree.new(parent.id, part, resource_id=identifiers.new_part_id(self.services.random))
        except Refused as refused:
            self.errors.append(f"Unable to create resource at path '{path}': {refused}")
            return tree
        by_path[path] = resource
        return ResourceTree({**tree.resources, resource.id: resource})

    def _settled(
        self,
        path: str,
        verb: str,
        method: Method,
        resource_id: str,
        models: frozenset[str],
        validators: Mapping[str, str],
        authorizers: Mapping[str, ApiAuthorizer],
    ) -> Method | None:
        """The method with ids instead of names; None, and an error more, when an API may not have it."""
        authorizer = authorizers.get(method.authorizer_id or "")
        validator = method.request_validator_id
        settled = replace(
            method,
            authorizer_id=None if authorizer is None else authorizer.id,
            request_validator_id=None if validator is None else validators.get(validator, validator),
        )
        try:
            check_method(settled, authorizer, models=models, validators=set(validators.values()))
            for response in settled.responses.values():
                check_response_parameters(response.response_parameters or ())
                check_models(response.response_models, models)
        except Refused as refused:
            self.errors.append(f"Unable to put method '{verb}' on resource at path '{path}': {refused}")
            return None
        if settled.integration is None:
            return settled
        namespace = settled.integration.cache_namespace or resource_id
        settled = replace(settled, integration=replace(settled.integration, cache_namespace=namespace))
        return settled if self._has_good_integration(path, verb, settled) else None

    def _has_good_integration(self, path: str, verb: str, method: Method) -> bool:
        integration = method.integration
        assert integration is not None
        what = f"integration on '{verb}'"
        try:
            if integration.connection_type == "VPC_LINK" or integration.connection_id:
                raise NotSupported("VPC links (connectionType VPC_LINK, connectionId)")
            check_integration(integration, method)
            check_readable(integration)
            what = f"integration response on '{verb}'"
            for response in integration.responses.values():
                check_response(response, method)
        except Refused as refused:
            self.errors.append(f"Unable to put {what} for resource at path '{path}': {refused}")
            return False
        return True


def with_settings(api: RestApi, definition: Definition, *, overwrite: bool) -> RestApi:
    """The API with what the document says of it as a whole. Raises Invalid."""
    if definition.api_key_source not in (None, "HEADER", "AUTHORIZER"):
        raise Invalid("Invalid API Key Source specified. Valid options are HEADER,AUTHORIZER")
    base = _bare(api) if overwrite else api
    size = definition.minimum_compression_size
    disabled = definition.disable_execute_api_endpoint
    return replace(
        base,
        name=definition.title or base.name,
        version=definition.version or base.version,
        description=definition.description or base.description,
        binary_media_types=definition.binary_media_types or base.binary_media_types,
        api_key_source=definition.api_key_source or base.api_key_source,
        minimum_compression_size=base.minimum_compression_size if size is None else checked_compression(size),
        policy=checked_policy(definition.policy) or base.policy,
        disable_execute_api_endpoint=base.disable_execute_api_endpoint if disabled is None else disabled,
        tags={**(base.tags or {}), **definition.tags} or None,
    )


def _bare(api: RestApi) -> RestApi:
    """Without what a document may say, but for what no API can be without."""
    return replace(
        api,
        description=None,
        version=None,
        binary_media_types=None,
        api_key_source="HEADER",
        minimum_compression_size=None,
        policy=None,
    )
