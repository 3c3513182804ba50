// Runs a Node.js handler over Lambda's runtime API: `node runtime.mjs HANDLER`.
// AWS's own client (aws-lambda-ric) needs a C++ toolchain to install; this does what handlers can see of it.

import http from "node:http";
import { existsSync } from "node:fs";
import { resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { format } from "node:util";

const [host, ...path] = process.env.AWS_LAMBDA_RUNTIME_API.split("/");
const base = `/${path.join("/")}/2018-06-01/runtime`;
const [hostname, port] = host.split(":");
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
const root = process.env.LAMBDA_TASK_ROOT;
const env = process.env;

let requestId = "";
// Set while an invocation waits for the event loop to run empty.
let whenEmpty = null;

function call(method, suffix, body, headers = {}) {
  return new Promise((done, failed) => {
    const options = { hostname, port, method, path: base + suffix, agent, headers };
    if (body !== undefined) options.headers = { ...headers, "Content-Length": Buffer.byteLength(body) };
    const request = http.request(options, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () =>
        done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts).toString() }),
      );
      response.on("error", failed);
    });
    request.on("error", failed);
    request.end(body);
  });
}

function described(error) {
  if (error instanceof Error) {
    const trace = (error.stack || "").split("\n").map((line) => line.trimStart());
    return { errorType: error.name || "Error", errorMessage: error.message, trace };
  }
  return { errorType: typeof error, errorMessage: error === undefined ? "undefined" : String(error), trace: [] };
}

class Named extends Error {
  constructor(name, message) {
    super(message);
    this.name = name;
  }
}

async function load(handler) {
  const slash = handler.lastIndexOf("/") + 1;
  const [module, ...member] = handler.slice(slash).split(".");
  if (member.length === 0) throw new Named("Runtime.MalformedHandlerName", "Bad handler");
  const file = resolve(root, handler.slice(0, slash) + module);
  if (!file.startsWith(resolve(root) + sep)) throw new Named("Runtime.MalformedHandlerName", "Bad handler");
  const found = [".js", ".mjs", ".cjs", "/index.js", "/index.mjs"].map((end) => file + end).find(existsSync);
  if (found === undefined) {
    throw new Named("Runtime.ImportModuleError", `Error: Cannot find module '${module}'`);
  }
  let loaded;
  try {
    loaded = await import(pathToFileURL(found).href);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Named("Runtime.UserCodeSyntaxError", String(error));
    if (error && (error.code === "MODULE_NOT_FOUND" || error.code === "ERR_MODULE_NOT_FOUND")) {
      throw new Named("Runtime.ImportModuleError", `Error: ${error.message}`);
    }
    throw error;
  }
  const inside = (from) => member.reduce((value, name) => value?.[name], from);
  const exported = inside(loaded) ?? inside(loaded.default);
  if (exported === undefined) {
    throw new Named("Runtime.HandlerNotFound", `${handler} is undefined or not exported`);
  }
  if (typeof exported !== "function") {
    throw new Named("Runtime.HandlerNotFound", `${handler} is not a function`);
  }
  return exported;
}

function contextOf(headers, callback) {
  const deadline = Number(headers["lambda-runtime-deadline-ms"]);
  const parsed = (name) => (headers[name] ? JSON.parse(headers[name]) : undefined);
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: env.AWS_LAMBDA_FUNCTION_VERSION,
    memoryLimitInMB: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: env.AWS_LAMBDA_LOG_STREAM_NAME,
    invokedFunctionArn: headers["lambda-runtime-invoked-function-arn"],
    awsRequestId: headers["lambda-runtime-aws-request-id"],
    clientContext: parsed("lambda-runtime-client-context"),
    identity: parsed("lambda-runtime-cognito-identity"),
    getRemainingTimeInMillis: () => Math.max(deadline - Date.now(), 0),
    done: callback,
    fail: (error) => callback(error),
    succeed: (result) => callback(null, result),
  };
}

function run(handler, event, headers) {
  return new Promise((done, failed) => {
    let context = null;
    const callback = (error, result) => {
      const settle = () => (error === null || error === undefined ? done(result) : failed(error));
      if (context.callbackWaitsForEmptyEventLoop) whenEmpty = settle;
      else settle();
    };
    context = contextOf(headers, callback);
    // What AWS answers when the loop is empty and nobody called back, or a promise is still open.
    whenEmpty = () => done(null);
    const result = handler(event, context, callback);
    if (result !== null && typeof result === "object" && typeof result.then === "function") {
      result.then(done, failed);
    }
  });
}

function serialized(result) {
  try {
    return JSON.stringify(result === undefined ? null : result);
  } catch {
    throw new Error("Unable to stringify response body");
  }
}

function textLine(level, args) {
  const text = format(...args).replaceAll("\n", "\r");
  return `${new Date().toISOString()}\t${requestId || "undefined"}\t${level}\t${text}`;
}

// As AWS's client writes records where the function's LogFormat is JSON.
function jsonLine(level, args) {
  const record = { timestamp: new Date().toISOString(), level, requestId: requestId || undefined };
  const told = (error) => ({
    errorType: error.constructor?.name ?? "UnknownError",
    errorMessage: error.message,
    stackTrace: (error.stack || "").split("\n"),
  });
  if (args.length === 1) {
    const unfold = (_, value) => (value instanceof Error ? told(value) : value);
    try {
      return JSON.stringify({ ...record, message: args[0] }, unfold);
    } catch {
      return JSON.stringify({ ...record, message: format(args[0]) });
    }
  }
  const error = args.find((each) => each instanceof Error);
  return JSON.stringify({ ...record, message: format(...args), ...(error && told(error)) });
}

function patchConsole() {
  const levels = ["TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"];
  const json = env.AWS_LAMBDA_LOG_FORMAT === "JSON";
  const least = json ? levels.indexOf(env.AWS_LAMBDA_LOG_LEVEL ?? "TRACE") : 0;
  const line = json ? jsonLine : textLine;
  for (const method of ["trace", "debug", "log", "info", "warn", "error"]) {
    const level = method === "log" ? "INFO" : method.toUpperCase();
    const kept = levels.indexOf(level) >= least;
    console[method] = (...args) => kept && void process.stdout.write(`${line(level, args)}\n`);
  }
}

async function serve(handler) {
  for (;;) {
    const next = await call("GET", "/invocation/next");
    requestId = next.headers["lambda-runtime-aws-request-id"];
    env._X_AMZN_TRACE_ID = next.headers["lambda-runtime-trace-id"];
    whenEmpty = null;
    try {
      const result = await run(handler, JSON.parse(next.body), next.headers);
      await call("POST", `/invocation/${requestId}/response`, serialized(result), { "Content-Type": "application/json" });
    } catch (error) {
      const report = described(error);
      console.error("Invoke Error", JSON.stringify(report));
      const headers = { "Lambda-Runtime-Function-Error-Type": report.errorType };
      await call("POST", `/invocation/${requestId}/error`, JSON.stringify(report), headers);
    }
  }
}

patchConsole();
// With nothing left to do the process would end; an invocation that waited for this moment goes on instead.
process.on("beforeExit", () => {
  const settle = whenEmpty;
  whenEmpty = null;
  if (settle !== null) settle();
});
for (const name of ["uncaughtException", "unhandledRejection"]) {
  process.on(name, async (error) => {
    const report = described(error);
    if (name === "unhandledRejection") report.errorType = "Runtime.UnhandledPromiseRejection";
    console.error(name === "unhandledRejection" ? "Unhandled Promise Rejection" : "Uncaught Exception", JSON.stringify(report));
    const suffix = requestId ? `/invocation/${requestId}/error` : "/init/error";
    const headers = { "Lambda-Runtime-Function-Error-Type": report.errorType };
    // The connection of the loop may be waiting: another one.
    const own = new http.Agent();
    const request = http.request({ hostname, port, method: "POST", path: base + suffix, agent: own, headers });
    request.on("response", () => process.exit(128));
    request.on("error", () => process.exit(129));
    request.end(JSON.stringify(report));
  });
}

let handler;
try {
  handler = await load(process.argv[2]);
} catch (error) {
  const report = described(error);
  console.error("Uncaught Exception", JSON.stringify(report));
  const headers = { "Lambda-Runtime-Function-Error-Type": report.errorType };
  await call("POST", "/init/error", JSON.stringify(report), headers);
  process.exit(1);
}
await serve(handler);
