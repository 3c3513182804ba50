// Refreshing twice, with the device the client has, where each refresh token is good for one refresh.
const { run } = require("../flow");
const { taken } = require("../recorder");
const { auth, configure, signedIn } = require("./client");

globalThis.navigator ??= { userAgent: `Node.js/${process.versions.node}` };

run(async (question) => {
  const { username, password } = question;
  configure(question);
  await auth.signIn({ username, password });
  const seen = [(await signedIn()).claims];
  taken();
  for (let round = 0; round < 2; round++) {
    const { tokens } = await auth.fetchAuthSession({ forceRefresh: true });
    seen.push(tokens.accessToken.payload);
  }
  const asked = taken();
  await auth.signOut();
  const after = await auth.fetchAuthSession();
  return { seen, asked, signOut: taken(), tokensLeft: after.tokens !== undefined };
});
