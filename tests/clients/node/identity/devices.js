// A device: confirmed at the first sign-in, remembered, proven by SRP at the next, forgotten elsewhere and made anew.
const { run } = require("../flow");
const { taken } = require("../recorder");
const { userOf, call, step, session } = require("./client");

run(async (question) => {
  const { password } = question;
  const user = userOf(question);
  const first = await session(user, password);
  const named = taken();
  user.getCachedDeviceKeyAndPassword();
  const device = user.deviceKey;
  const listed = await step((callbacks) => user.listDevices(10, null, callbacks));
  const remembered = await step((callbacks) => user.setDeviceStatusRemembered(callbacks));

  taken();
  const second = await session(userOf(question), password);
  const proven = taken();

  const own = userOf(question);
  await session(own, password);
  await step((callbacks) => own.forgetSpecificDevice(device, callbacks));
  taken();
  const third = userOf(question);
  const anew = await session(third, password);
  return {
    named,
    device,
    listed: listed.session.Devices.map((each) => each.DeviceKey),
    remembered: remembered.session,
    claim: second.getAccessToken().payload.device_key,
    proven,
    forgotten: taken(),
    replaced: third.deviceKey !== device && anew.isValid(),
    first: first.getAccessToken().payload.device_key,
  };
});
