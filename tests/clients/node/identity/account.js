// Sign-up, confirmation, SRP sign-in, attributes, a changed password, refresh, sign-out everywhere.
const { run, refusal, codeFor } = require("../flow");
const { sdk, poolOf, userOf, call, step, session } = require("./client");

run(async (question) => {
  const { url, username, password, other, email } = question;
  const attributes = [new sdk.CognitoUserAttribute({ Name: "email", Value: email })];
  const made = await call(poolOf(question), "signUp", username, password, attributes, null);
  const user = userOf(question);
  const early = await session(user, password).catch(refusal);
  const confirmed = await call(user, "confirmRegistration", await codeFor(url, email), true);

  const first = await session(userOf(question), password);
  const known = userOf(question);
  await session(known, password);
  const profile = await call(known, "getUserAttributes");
  const changed = await call(known, "changePassword", password, other);
  const wrong = await session(userOf(question), password).catch(refusal);

  const again = userOf(question);
  const before = await session(again, other);
  const after = await call(again, "refreshSession", before.getRefreshToken());
  await step((callbacks) => again.globalSignOut(callbacks));
  const out = userOf(question);
  const gone = await call(out, "refreshSession", before.getRefreshToken()).catch(refusal);
  return {
    confirmedAtSignUp: made.userConfirmed,
    delivery: made.codeDeliveryDetails,
    early,
    confirmed,
    username: first.getIdToken().payload["cognito:username"],
    valid: first.isValid(),
    attributes: Object.fromEntries(profile.map((each) => [each.getName(), each.getValue()])),
    changed,
    wrong,
    refreshed: after.getAccessToken().getJwtToken() !== before.getAccessToken().getJwtToken() && after.isValid(),
    gone,
  };
});
