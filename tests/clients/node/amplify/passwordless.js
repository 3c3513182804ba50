// Sign-up without a password; the confirmation's session signs in at once.
const { run, codeFor } = require("../flow");
const { auth, configure, signedIn } = require("./client");

run(async (question) => {
  const { url, username, email } = question;
  configure(question);
  const options = { userAttributes: { email }, autoSignIn: { authFlowType: "USER_AUTH" } };
  const made = await auth.signUp({ username, options });
  const confirmed = await auth.confirmSignUp({ username, confirmationCode: await codeFor(url, email) });
  const done = await auth.autoSignIn();
  return { made: made.nextStep.signUpStep, confirmed, done, username: (await signedIn()).username };
});
