// Custom challenges, of triggers; with the password proven first when `authFlowType` says so.
const { run } = require("../flow");
const { auth, configure, signedIn } = require("./client");

run(async (question) => {
  const { username, password, authFlowType } = question;
  configure(question);
  const options = { authFlowType, clientMetadata: { from: "sign-in" } };
  const withPassword = authFlowType === "CUSTOM_WITH_SRP" ? { password } : {};
  const asked = await auth.signIn({ username, ...withPassword, options });
  const again = await auth.confirmSignIn({ challengeResponse: "4" });
  const done = await auth.confirmSignIn({ challengeResponse: "5" });
  return { asked: asked.nextStep, again: again.nextStep, done, username: (await signedIn()).username };
});
