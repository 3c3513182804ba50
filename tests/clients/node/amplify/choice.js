// Choice-based sign-in: a first factor chosen from what there is, or preferred from the start.
const { run, codeFor } = require("../flow");
const { auth, configure, signedIn } = require("./client");

run(async (question) => {
  const { url, username, password, email } = question;
  configure(question);
  const signIn = (preferredChallenge, more = {}) =>
    auth.signIn({ username, ...more, options: { authFlowType: "USER_AUTH", preferredChallenge } });
  const finished = async (last) => {
    const { claims } = await signedIn();
    await auth.signOut();
    return { done: last.nextStep.signInStep, username: claims.username };
  };

  const choice = await signIn();
  const sent = await auth.confirmSignIn({ challengeResponse: "EMAIL_OTP" });
  const code = await auth.confirmSignIn({ challengeResponse: await codeFor(url, email) });
  const chosenCode = await finished(code);

  await signIn();
  const forPassword = await auth.confirmSignIn({ challengeResponse: "PASSWORD" });
  const chosenPassword = await finished(await auth.confirmSignIn({ challengeResponse: password }));

  await signIn();
  await auth.confirmSignIn({ challengeResponse: "PASSWORD_SRP" });
  const chosenSrp = await finished(await auth.confirmSignIn({ challengeResponse: password }));

  const preferred = await signIn("EMAIL_OTP");
  const preferredCode = await finished(
    await auth.confirmSignIn({ challengeResponse: await codeFor(url, email) }),
  );
  const preferredPassword = await finished(await signIn("PASSWORD", { password }));
  const preferredSrp = await finished(await signIn("PASSWORD_SRP", { password }));
  return {
    choice,
    sent: sent.nextStep,
    forPassword: forPassword.nextStep,
    preferred: preferred.nextStep,
    finished: [chosenCode, chosenPassword, chosenSrp, preferredCode, preferredPassword, preferredSrp],
  };
});
