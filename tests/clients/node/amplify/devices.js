// A device: confirmed at the first sign-in, proven at the next, forgotten elsewhere and made anew.
const { run } = require("../flow");
const { taken } = require("../recorder");
const { auth, configure, signedIn } = require("./client");

// A device is named by its browser; without one the client silently confirms none. Node has this from version 21.
globalThis.navigator ??= { userAgent: `Node.js/${process.versions.node}` };

/** Past the client, which would forget its own key with it. */
async function forgetElsewhere(url, device) {
  const { tokens } = await auth.fetchAuthSession();
  const headers = {
    "content-type": "application/x-amz-json-1.1",
    "x-amz-target": "AWSCognitoIdentityProviderService.ForgetDevice",
  };
  const body = JSON.stringify({ AccessToken: tokens.accessToken.toString(), DeviceKey: device });
  const done = await fetch(url, { method: "POST", headers, body });
  if (!done.ok) throw new Error(await done.text());
}

run(async (question) => {
  const { username, password } = question;
  configure(question);
  await auth.signIn({ username, password });
  const named = taken();
  const devices = (await auth.fetchDevices()).map((each) => each.id);
  await auth.rememberDevice();
  await auth.signOut();

  taken();
  await auth.signIn({ username, password });
  const proven = taken();
  const { claims } = await signedIn();
  await forgetElsewhere(question.url, devices[0]);
  await auth.signOut();

  taken();
  const last = await auth.signIn({ username, password });
  return { named, devices, proven, claim: claims.device_key, forgotten: taken(), last };
});
