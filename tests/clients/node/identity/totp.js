// An authenticator app: set up inside a sign-in, and asked for at the next one.
const { run, refusal, stepNow, totp } = require("../flow");
const { userOf, step, signIn } = require("./client");

run(async (question) => {
  const { password } = question;
  const now = stepNow();
  const user = userOf(question);
  const setup = await signIn(user, password);
  const { seed } = await step((callbacks) => user.associateSoftwareToken(callbacks));
  const registered = await step((callbacks) => user.verifySoftwareToken(totp(seed, now), "phone", callbacks));

  const again = userOf(question);
  const asked = await signIn(again, password);
  const answer = (code) => step((callbacks) => again.sendMFACode(code, callbacks, "SOFTWARE_TOKEN_MFA"));
  const used = await answer(totp(seed, now)).catch(refusal);
  const done = await answer(totp(seed, now + 1));
  return { setup, registered: registered.session.isValid(), asked, used, signedIn: done.session.isValid() };
});
