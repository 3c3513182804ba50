// An authenticator app: set up inside a sign-in, asked for at the next one, and set up again from an account page.
const { run, refusal, stepNow, totp } = require("../flow");
const { auth, configure } = require("./client");

run(async (question) => {
  const { username, password } = question;
  configure(question);
  const now = stepNow();
  const setup = await auth.signIn({ username, password });
  const seed = setup.nextStep.totpSetupDetails.sharedSecret;
  const registered = await auth.confirmSignIn({ challengeResponse: totp(seed, now) });
  await auth.signOut();

  const asked = await auth.signIn({ username, password });
  const used = await auth.confirmSignIn({ challengeResponse: totp(seed, now) }).catch(refusal);
  const done = await auth.confirmSignIn({ challengeResponse: totp(seed, now + 1) });
  await auth.updateMFAPreference({ totp: "PREFERRED" });
  const preference = await auth.fetchMFAPreference();
  const another = await auth.setUpTOTP();
  await auth.verifyTOTPSetup({ code: totp(another.sharedSecret, now) });
  return { setup: setup.nextStep.signInStep, registered, asked, used, done, preference };
});
