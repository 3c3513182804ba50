// Which operations a client asks for, in order: its own requests, not changed.
const asked = [];
const plain = globalThis.fetch;
globalThis.fetch = (address, options) => {
  const target = new Headers(options && options.headers).get("x-amz-target");
  if (target) asked.push(target.split(".")[1]);
  return plain(address, options);
};

/** What was asked for since the last time. */
module.exports.taken = () => asked.splice(0);
