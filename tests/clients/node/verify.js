// Reads {verifier, options, token, keys} from stdin; prints {claims} or {refused: <class of the error>}.
const { CognitoJwtVerifier, JwtRsaVerifier } = require("aws-jwt-verify");
const { SimpleJwksCache } = require("aws-jwt-verify/jwk");

// The library fetches over https only; a server on this machine is reached by a fetcher of one's own.
const fetcher = { fetch: async (uri) => (await fetch(uri)).arrayBuffer() };

async function main() {
  let text = "";
  for await (const part of process.stdin) text += part;
  const { verifier, options, token, keys } = JSON.parse(text);
  const kinds = { CognitoJwtVerifier, JwtRsaVerifier };
  const made = kinds[verifier].create(options, { jwksCache: new SimpleJwksCache({ fetcher }) });
  if (keys) made.cacheJwks(keys);
  try {
    return { claims: await made.verify(token) };
  } catch (error) {
    return { refused: error.constructor.name, message: error.message };
  }
}

main().then((answer) => console.log(JSON.stringify(answer)));
