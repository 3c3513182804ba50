// openid-client: where to send the browser, and what to keep for its return.
import * as client from "openid-client";
import flow from "../flow.js";
import { discovered } from "./discovered.mjs";

await flow.run(async (question) => {
  const config = await discovered(question);
  const kept = {
    verifier: client.randomPKCECodeVerifier(),
    state: client.randomState(),
    nonce: client.randomNonce(),
  };
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: question.callback,
    scope: "openid email",
    code_challenge: await client.calculatePKCECodeChallenge(kept.verifier),
    code_challenge_method: "S256",
    state: kept.state,
    nonce: kept.nonce,
  });
  const ended = client.buildEndSessionUrl(config, { client_id: question.client, logout_uri: question.bye });
  return { url: url.href, kept, signOut: ended.href };
});
