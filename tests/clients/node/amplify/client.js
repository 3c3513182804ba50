// aws-amplify in Node, configured with nothing but the pool, the client and the endpoint.
const { Amplify } = require("aws-amplify");
const auth = require("aws-amplify/auth");

function configure({ url, pool, client }) {
  Amplify.configure({
    Auth: { Cognito: { userPoolId: pool, userPoolClientId: client, userPoolEndpoint: url } },
  });
}

/** What the session says of the user who is signed in. */
async function signedIn() {
  const { tokens } = await auth.fetchAuthSession();
  const { username } = await auth.getCurrentUser();
  return { username, claims: tokens.accessToken.payload };
}

module.exports = { auth, configure, signedIn };
