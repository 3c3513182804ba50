"""A KMS as far as data keys go, over a real socket; `Plaintext` comes back for blob and context."""

from __future__ import annotations

import base64
import os

import msgspec

from tests.functions.endpoint import Answer, Asked, Endpoint

KEY_ARN = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"


class Kms(Endpoint):
    def __init__(self) -> None:
        super().__init__(self._answer)
        self.keys: dict[str, tuple[str, dict[str, str]]] = {}

    def _answer(self, asked: Asked) -> Answer:
        request = msgspec.json.decode(asked.body)
        if request["KeyId"] != KEY_ARN:
            return Answer(400, b'{"__type": "NotFoundException"}')
        match asked.headers["x-amz-target"]:
            case "TrentService.GenerateDataKey":
                blob = base64.b64encode(os.urandom(64)).decode()
                plaintext = base64.b64encode(os.urandom(request["NumberOfBytes"])).decode()
                self.keys[blob] = plaintext, request["EncryptionContext"]
            case "TrentService.Decrypt":
                blob = request["CiphertextBlob"]
                plaintext, context = self.keys[blob]
                if request["EncryptionContext"] != context:
                    return Answer(400, b'{"__type": "InvalidCiphertextException"}')
        body = {"KeyId": KEY_ARN, "CiphertextBlob": blob, "Plaintext": plaintext}
        return Answer(body=msgspec.json.encode(body), headers={"Content-Type": "application/x-amz-json-1.1"})
