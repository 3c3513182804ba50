// amazon-cognito-identity-js with its callbacks as promises; only the endpoint is set.
const sdk = require("amazon-cognito-identity-js");

const poolOf = ({ url, pool, client }) =>
  new sdk.CognitoUserPool({ UserPoolId: pool, ClientId: client, endpoint: url });

const userOf = (question, name = question.username) =>
  new sdk.CognitoUser({ Username: name, Pool: poolOf(question) });

/** `call(method, …arguments)` of a method whose last argument is (error, result). */
const call = (target, method, ...given) =>
  new Promise((resolve, reject) =>
    target[method](...given, (error, result) => (error ? reject(error) : resolve(result))),
  );

/** The callbacks of a step of a sign-in: resolves to {session, …} or {challenge, parameters}. */
const step = (start) =>
  new Promise((resolve, reject) => {
    const challenge = (name) => (parameters, more) => resolve({ challenge: name, parameters, more });
    start({
      onSuccess: (session, confirm) => resolve({ session, confirm }),
      onFailure: reject,
      mfaSetup: (name, parameters) => resolve({ challenge: name, parameters }),
      totpRequired: (name, parameters) => resolve({ challenge: name, parameters }),
      mfaRequired: (name, parameters) => resolve({ challenge: name, parameters }),
      selectMFAType: (name, parameters) => resolve({ challenge: name, parameters }),
      customChallenge: challenge("CUSTOM_CHALLENGE"),
      newPasswordRequired: challenge("NEW_PASSWORD_REQUIRED"),
      inputVerificationCode: (delivery) => resolve({ challenge: "CODE", parameters: delivery }),
      associateSecretCode: (seed) => resolve({ seed }),
    });
  });

const signIn = (user, password) =>
  step((callbacks) =>
    user.authenticateUser(
      new sdk.AuthenticationDetails({ Username: user.getUsername(), Password: password }),
      callbacks,
    ),
  );

/** Sign in, which must end with tokens. */
async function session(user, password) {
  const done = await signIn(user, password);
  if (!done.session) throw new Error(`a challenge: ${JSON.stringify(done)}`);
  return done.session;
}

module.exports = { sdk, poolOf, userOf, call, step, signIn, session };
