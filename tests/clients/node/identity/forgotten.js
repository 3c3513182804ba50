// A forgotten password: a code, a new password, and a sign-in with it.
const { run, codeFor } = require("../flow");
const { userOf, step, session } = require("./client");

run(async (question) => {
  const { url, email, other } = question;
  const user = userOf(question);
  const sent = await step((callbacks) => user.forgotPassword(callbacks));
  const code = await codeFor(url, email);
  await new Promise((resolve, reject) =>
    user.confirmPassword(code, other, { onSuccess: resolve, onFailure: reject }),
  );
  const tokens = await session(userOf(question), other);
  return { delivery: sent.parameters.CodeDeliveryDetails, valid: tokens.isValid() };
});
