// The client's configuration, from the issuer's own documents. The server of the tests speaks plain HTTP.
import * as client from "openid-client";

export async function discovered({ issuer, client: id, secret, basic }) {
  const options = { execute: [client.allowInsecureRequests] };
  if (!secret) return client.discovery(new URL(issuer), id, undefined, client.None(), options);
  const authentication = basic ? client.ClientSecretBasic(secret) : client.ClientSecretPost(secret);
  return client.discovery(new URL(issuer), id, secret, authentication, options);
}
