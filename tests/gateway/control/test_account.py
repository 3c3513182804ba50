"""Account and ClientCertificate through boto3."""

from __future__ import annotations

from typing import Any

import pytest
from cryptography import x509

from tests.gateway.control.driver import Api, answer, refused, status

ROLE = "arn:aws:iam::123456789012:role/logs"
NO_CERTIFICATE = (404, "NotFoundException", "Invalid client certificate identifier specified")


def test_the_account(apigateway: Any) -> None:
    cleared = [{"op": "replace", "path": "/cloudwatchRoleArn", "value": ""}]
    bare = answer(apigateway.update_account(patchOperations=cleared))
    assert bare == {
        "throttleSettings": {"burstLimit": 5000, "rateLimit": 10000.0},
        "features": ["UsagePlans"],
        "apiKeyVersion": "4",
    }
    changed = apigateway.update_account(
        patchOperations=[
            {"op": "replace", "path": "/cloudwatchRoleArn", "value": ROLE},
            {"op": "add", "path": "/features", "value": "UsagePlans"},
        ]
    )
    assert status(changed) == 200
    assert answer(apigateway.get_account()) == {**bare, "cloudwatchRoleArn": ROLE}
    assert answer(apigateway.update_account(patchOperations=cleared)) == bare


@pytest.mark.parametrize(
    ("op", "path", "value", "message"),
    [
        ("replace", "/cloudwatchRoleArn", "me", "Invalid ARN specified in the request"),
        ("replace", "/throttleSettings/rateLimit", "1", "Invalid patch path /throttleSettings/rateLimit"),
        ("add", "/features", "Other", "Invalid feature specified: Other"),
    ],
)
def test_patches_that_are_refused(apigateway: Any, op: str, path: str, value: str, message: str) -> None:
    patches = [{"op": op, "path": path, "value": value}]
    expected = (400, "BadRequestException", message)
    assert refused(apigateway, "update_account", patchOperations=patches) == expected


def test_life_of_a_certificate(apigateway: Any, api: Api) -> None:
    created = apigateway.generate_client_certificate(description="mine", tags={"team": "shop"})
    assert status(created) == 201
    certificate = x509.load_pem_x509_certificate(created["pemEncodedCertificate"].encode())
    certificate.verify_directly_issued_by(certificate)
    lifetime = created["expirationDate"] - created["createdDate"]
    assert lifetime.days == 365
    where = {"clientCertificateId": created["clientCertificateId"]}
    assert answer(apigateway.get_client_certificate(**where)) == answer(created)
    found = apigateway.get_client_certificates(limit=500)["items"]
    assert where["clientCertificateId"] in {each["clientCertificateId"] for each in found}
    patches = [{"op": "replace", "path": "/description", "value": "yours"}]
    assert apigateway.update_client_certificate(**where, patchOperations=patches)["description"] == "yours"
    api.deployable()
    api.deploy(stageName="dev")
    assign = [{"op": "replace", "path": "/clientCertificateId", "value": where["clientCertificateId"]}]
    stage = api.call("update_stage", stageName="dev", patchOperations=assign)
    assert stage["clientCertificateId"] == where["clientCertificateId"]
    unassign = [{"op": "replace", "path": "/clientCertificateId", "value": ""}]
    assert "clientCertificateId" not in api.call("update_stage", stageName="dev", patchOperations=unassign)
    assert status(apigateway.delete_client_certificate(**where)) == 202
    for operation in ("get_client_certificate", "delete_client_certificate", "update_client_certificate"):
        assert refused(apigateway, operation, **where) == NO_CERTIFICATE
