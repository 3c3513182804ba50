// openid-client: the code for tokens (all of its checks on), userInfo, refresh, revocation, and what is refused.
import * as client from "openid-client";
import flow from "../flow.js";
import { discovered } from "./discovered.mjs";

const refused = (error) => ({ error: error.error ?? error.code, status: error.status ?? error.cause?.status });

await flow.run(async (question) => {
  const config = await discovered(question);
  const { verifier, state, nonce } = question.kept;
  const redeem = (pkceCodeVerifier) =>
    client.authorizationCodeGrant(config, new URL(question.returned), {
      pkceCodeVerifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
  const tokens = await redeem(verifier);
  const info = await client.fetchUserInfo(config, tokens.access_token, tokens.claims().sub);
  const fresh = await client.refreshTokenGrant(config, tokens.refresh_token);
  await client.tokenRevocation(config, tokens.refresh_token);
  return {
    claims: tokens.claims(),
    type: tokens.token_type,
    expires: tokens.expiresIn(),
    info,
    freshClaims: fresh.claims(),
    rotated: fresh.refresh_token !== undefined,
    afterRevocation: await client.refreshTokenGrant(config, tokens.refresh_token).catch(refused),
    infoAfterRevocation: await client.fetchUserInfo(config, tokens.access_token, info.sub).catch(refused),
    again: await redeem(verifier).catch(refused),
  };
});
