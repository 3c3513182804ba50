// Refreshing with the device the client has; RevokeToken at the end.
const { run, refusal } = require("../flow");
const { taken } = require("../recorder");
const { userOf, call, session } = require("./client");

run(async (question) => {
  const user = userOf(question);
  const first = await session(user, question.password);
  taken();
  const second = await call(user, "refreshSession", first.getRefreshToken());
  const asked = taken();
  await new Promise((resolve) => user.signOut(resolve));
  const signOut = taken();
  // The client tries this several times before it believes it.
  const gone = await call(userOf(question), "refreshSession", first.getRefreshToken()).catch(refusal);
  const claims = [first, second].map((each) => each.getAccessToken().payload);
  return { asked, claims, signOut, gone };
});
