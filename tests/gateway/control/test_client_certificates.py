"""Client certificates of stages: HTTPS upstreams that ask for one get it, and nobody calls them without it."""

from __future__ import annotations

import contextlib
import datetime
import http.server
import json
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from poolhouse.testing.server import Server
from tests.gateway.control.driver import Api, refused, status

SECONDS = 20


class _WhoCalls(http.server.BaseHTTPRequestHandler):
    """Answers with the serial number of the caller's certificate."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        assert isinstance(self.connection, ssl.SSLSocket)
        shown = self.connection.getpeercert() or {}
        body = json.dumps({"serial": shown.get("serialNumber")}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None: ...


class _Tls(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: Any) -> None: ...


@contextlib.contextmanager
def upstream(folder: Path, trusted: str) -> Iterator[str]:
    """The URL of an upstream that takes nobody but who has a certificate that `trusted` (PEM) vouches for."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(_certificate_of_its_own(folder))
    context.verify_mode = ssl.CERT_REQUIRED
    context.load_verify_locations(cadata=trusted)
    server = _Tls(("127.0.0.1", 0), _WhoCalls)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"https://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join(SECONDS)


def _certificate_of_its_own(folder: Path) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "upstream")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC))
        .not_valid_after(datetime.datetime(2120, 1, 1, tzinfo=datetime.UTC))
        .sign(key, hashes.SHA256())
    )
    file = folder / "upstream.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file.write_bytes(made.public_bytes(serialization.Encoding.PEM) + private)
    return file


def integrate(api: Api, kind: str, uri: str) -> None:
    here = {"resourceId": api.root, "httpMethod": "GET"}
    api.method()
    tls = {"insecureSkipVerification": True}
    api.call("put_integration", **here, type=kind, integrationHttpMethod="GET", uri=uri, tlsConfig=tls)
    api.call("put_method_response", **here, statusCode="200")
    if kind == "HTTP":
        api.call("put_integration_response", **here, statusCode="200", selectionPattern="200")


def assign(api: Api, certificate: str) -> None:
    patches = [{"op": "replace", "path": "/clientCertificateId", "value": certificate}]
    api.call("update_stage", stageName="dev", patchOperations=patches)


def serial_of(pem: str) -> int:
    return x509.load_pem_x509_certificate(pem.encode()).serial_number


@pytest.mark.parametrize("kind", ["HTTP_PROXY", "HTTP"])
def test_an_upstream_that_asks_for_a_certificate(
    server: Server, apigateway: Any, api: Api, tmp_path: Path, kind: str
) -> None:
    made = apigateway.generate_client_certificate()
    url = f"{server.url}/execute-api/{api.id}/dev/"
    with upstream(tmp_path, made["pemEncodedCertificate"]) as uri:
        integrate(api, kind, uri)
        api.deploy(stageName="dev")
        assert requests.get(url, timeout=SECONDS).status_code in (500, 504)
        assign(api, made["clientCertificateId"])
        answer = requests.get(url, timeout=SECONDS)
        assert (answer.status_code, int(answer.json()["serial"], 16)) == (
            200,
            serial_of(made["pemEncodedCertificate"]),
        )
        other = apigateway.generate_client_certificate()["clientCertificateId"]
        assign(api, other)
        assert requests.get(url, timeout=SECONDS).status_code in (500, 504)
        assign(api, "")
        assert requests.get(url, timeout=SECONDS).status_code in (500, 504)


def test_a_method_is_tried_with_a_certificate(apigateway: Any, api: Api, tmp_path: Path) -> None:
    made = apigateway.generate_client_certificate()
    here = {"resourceId": api.root, "httpMethod": "GET"}
    with upstream(tmp_path, made["pemEncodedCertificate"]) as uri:
        integrate(api, "HTTP_PROXY", uri)
        assert api.call("test_invoke_method", **here)["status"] in (500, 504)
        tried = api.call("test_invoke_method", **here, clientCertificateId=made["clientCertificateId"])
        assert tried["status"] == 200
    expected = (400, "BadRequestException", "Invalid client certificate identifier specified")
    assert api.refused("test_invoke_method", **here, clientCertificateId="nobody") == expected


def test_a_certificate_that_a_stage_shows_is_not_deleted(apigateway: Any, api: Api) -> None:
    made = apigateway.generate_client_certificate()["clientCertificateId"]
    api.deployable()
    api.deploy(stageName="dev")
    assign(api, made)
    text = f"Cannot delete client certificate {made}: stage dev of API {api.id} uses it"
    refusal = refused(apigateway, "delete_client_certificate", clientCertificateId=made)
    assert refusal == (409, "ConflictException", text)
    api.call("delete_stage", stageName="dev")
    assert status(apigateway.delete_client_certificate(clientCertificateId=made)) == 202
