// Sign-up, confirmation, SRP sign-in, attributes, a changed and a forgotten password, refresh, sign-out everywhere.
const { run, refusal, codeFor } = require("../flow");
const { auth, configure, signedIn } = require("./client");

run(async (question) => {
  const { url, username, password, other, email } = question;
  configure(question);
  const options = { userAttributes: { email } };
  const made = await auth.signUp({ username, password, options });
  const early = await auth.signIn({ username, password });
  const confirmed = await auth.confirmSignUp({ username, confirmationCode: await codeFor(url, email) });
  const wrong = await auth.signIn({ username, password: other }).catch(refusal);
  const done = await auth.signIn({ username, password });
  const before = await signedIn();
  const attributes = await auth.fetchUserAttributes();
  await auth.updatePassword({ oldPassword: password, newPassword: other });
  const { tokens } = await auth.fetchAuthSession({ forceRefresh: true });
  await auth.signOut({ global: true });

  const reset = await auth.resetPassword({ username });
  const confirmationCode = await codeFor(url, email);
  await auth.confirmResetPassword({ username, confirmationCode, newPassword: password + "!" });
  const again = await auth.signIn({ username, password: password + "!" });
  return {
    made,
    early: early.nextStep,
    confirmed,
    wrong,
    done,
    before,
    attributes,
    refreshed: tokens.accessToken.payload.jti !== before.claims.jti,
    reset: reset.nextStep,
    again,
  };
});
