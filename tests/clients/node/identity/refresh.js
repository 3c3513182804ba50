// Refreshing with the device the client has; RevokeToken at the end.
const { run } = require("../flow");
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
  const claims = [first, second].map((each) => each.getAccessToken().payload);
  return { asked, claims, signOut, token: first.getRefreshToken().getToken() };
});
