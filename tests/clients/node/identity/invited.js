// A user an administrator invited: the temporary password is changed inside the sign-in.
const { run } = require("../flow");
const { userOf, step, signIn } = require("./client");

run(async (question) => {
  const user = userOf(question);
  const asked = await signIn(user, question.password);
  const done = await step((callbacks) => user.completeNewPasswordChallenge(question.other, {}, callbacks));
  return { asked, username: done.session.getAccessToken().payload.username };
});
