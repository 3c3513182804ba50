"""The generated modules: up to date, the same on every run, cheap to import, and what the model says."""

from __future__ import annotations

import keyword
import subprocess
import sys
from types import ModuleType

import pytest
from tools import generate_wire
from tools.wire.model import Model, attribute, class_name

from poolhouse.gateway.control import wire as apigateway
from poolhouse.gateway.http_control import wire as apigatewayv2
from poolhouse.idp import wire as cognito_idp

MODULES = {"cognito-idp": cognito_idp, "apigateway": apigateway, "apigatewayv2": apigatewayv2}


@pytest.mark.parametrize("service", MODULES)
def test_up_to_date_and_the_same_on_every_run(service: str) -> None:
    text = generate_wire.render(service)
    assert text == generate_wire.render(service)
    assert text == (generate_wire.ROOT / generate_wire.TARGETS[service]).read_text()


def test_a_stale_file_fails_the_check(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert generate_wire.main(["--check"]) == 0
    monkeypatch.setattr(generate_wire, "render", lambda service: f"# {service}\n")
    assert generate_wire.main(["--check"]) == 1
    assert "stale: src/poolhouse/idp/wire.py" in capsys.readouterr().out


@pytest.mark.parametrize(("service", "module"), MODULES.items())
def test_every_shape_and_operation_is_there(service: str, module: ModuleType) -> None:
    model = Model(service)
    assert sorted(module.OPERATIONS) == sorted(model.operations)
    for name, operation in module.OPERATIONS.items():
        said = model.operations[name]
        assert operation.request.__name__ == said["input"]["shape"]
        assert (operation.response and operation.response.__name__) == said.get("output", {}).get("shape")
        assert (operation.method, operation.uri) == (said["http"]["method"], said["http"]["requestUri"])
        assert operation.status == said["http"].get("responseCode", 200)
    for name, shape in model.structures.items():
        fields = [attribute(member) for member in shape["members"]]
        assert list(getattr(module, class_name(name)).__struct_fields__) == fields
        assert not [field for field in fields if keyword.iskeyword(field)]
    for name in model.exceptions:
        assert getattr(module, name).code == name


def test_names_that_are_easily_wrong() -> None:
    assert cognito_idp.UserPoolClientType(callback_urls=["x"]).callback_urls == ["x"]
    encoded = apigateway.PutIntegrationRequest.__struct_encode_fields__
    assert "httpMethod" in encoded
    assert "integrationHttpMethod" in encoded
    assert apigateway.RestApis.__struct_encode_fields__[-1] == "item"
    assert apigateway.Usage.__struct_encode_fields__[-1] == "values"
    assert "from" in apigateway.PatchOperation.__struct_encode_fields__
    assert "sms_message" in cognito_idp.MessageTemplateType.__struct_fields__
    assert cognito_idp.MessageTemplateType.__struct_encode_fields__[0] == "SMSMessage"
    assert cognito_idp.VerificationMessageTemplateType.__struct_encode_fields__[0] == "SmsMessage"


def test_importing_compiles_no_pattern_and_loads_no_unicode_engine() -> None:
    """`regex` costs 9 ms and 2 MB; decoders and shapes are built when a request needs them."""
    code = "import sys; import poolhouse.idp.wire, poolhouse.aws.constraints; print('regex' in sys.modules)"
    printed = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert printed == "False\n"
