// Signing in by another name than the one SRP is computed with, and as somebody who is not there.
const { run, refusal } = require("../flow");
const { userOf, session } = require("./client");

run(async (question) => {
  const { email, password } = question;
  const user = userOf(question, email);
  const tokens = await session(user, password);
  const stranger = await session(userOf(question, "nobody"), password).catch(refusal);
  return { forSrp: user.getUsername(), username: tokens.getAccessToken().payload.username, stranger };
});
