// openid-client with a verifier that is not the challenge's.
import * as client from "openid-client";
import flow from "../flow.js";
import { discovered } from "./discovered.mjs";

await flow.run(async (question) => {
  const config = await discovered(question);
  const { state, nonce } = question.kept;
  return client
    .authorizationCodeGrant(config, new URL(question.returned), {
      pkceCodeVerifier: client.randomPKCECodeVerifier(),
      expectedState: state,
      expectedNonce: nonce,
    })
    .catch((error) => ({ error: error.error, status: error.status }));
});
