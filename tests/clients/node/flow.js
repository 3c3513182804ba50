// What the scripts share: the question on stdin, one JSON answer on stdout, codes from the inbox, an authenticator app.
const { createHmac } = require("node:crypto");

/** Runs `flow(question)` and prints what it returns; an error ends the script with its stack. */
async function run(flow) {
  let text = "";
  for await (const part of process.stdin) text += part;
  const answer = await flow(JSON.parse(text)).catch((error) => {
    console.error(error, error.underlyingError);
    process.exit(1);
  });
  // Explicit: a client's timers must not keep the script alive.
  process.stdout.write(JSON.stringify(answer), () => process.exit(0));
}

const refusal = (error) => ({ refused: error.code || error.name, message: error.message });

/** The newest code that was sent to `recipient`. */
async function codeFor(url, recipient) {
  const address = `${url}/_poolhouse/inbox?recipient=${encodeURIComponent(recipient)}&limit=1`;
  const [message] = await (await fetch(address)).json();
  return message.code;
}

/** The half minute it is now. A code is good once; the next is that of the next half minute, good already. */
const stepNow = () => Math.floor(Date.now() / 30000);

/** RFC 6238's code of a half minute, for a base32 seed. */
function totp(seed, step) {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...seed.replace(/=/g, "")].map((c) => alphabet.indexOf(c).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", key).update(counter).digest();
  const number = mac.readUInt32BE(mac[19] & 15) & 0x7fffffff;
  return String(number % 1000000).padStart(6, "0");
}

module.exports = { run, refusal, codeFor, stepNow, totp };
