// @ts-check
/** The way of one request: state, preflight, log, token, fault, right, route, disk, answer. */
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { routeReply, serviceReply } from "./answer.mjs";
import { corsHeaders, preflightHeaders } from "./cors.mjs";
import { editBySomebodyElse, faultReply, strike, withForeignLink } from "./faults.mjs";
import { problem } from "./replies.mjs";
import { locate, note, plainHeaders, readBody } from "./requests.mjs";
import { controlRoutes } from "./routes/control.mjs";
import { isScoring } from "./routes/scoring.mjs";
import { audienceOf, checkToken } from "./tokens.mjs";

/**
 * @typedef {import("./types.ts").State} State
 * @typedef {import("./types.ts").Reply} Reply
 * @typedef {import("./types.ts").Call} Call
 * @typedef {{request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse,
 *   store: ReturnType<typeof import("./states.mjs").stateStore>, basePath: string,
 *   tokens: import("./types.ts").Tokens | undefined}} Exchange
 */

/** Answers one request, whatever happens. @param {Exchange} exchange */
export async function handleRequest(exchange) {
  const { request, response, store, basePath } = exchange;
  try {
    const place = locate(request, basePath);
    if (place === undefined) {
      const message = "The name of a state is made of a-z, 0-9, '.', '_' and '-'.";
      return send(response, problem(400, "BadAddress", message), {});
    }
    const state = await store.get(place.state);
    if (request.method === "OPTIONS")
      return send(response, { status: 200, text: "" }, preflightHeaders(state.settings, place.path));
    const read = await readBody(request);
    if (!read.ok) {
      const headers = corsHeaders(state.settings, place.path);
      return send(response, problem(read.status, read.code, read.message), headers);
    }
    const method = request.method ?? "GET";
    /** @type {Call} */
    const call = {
      ...place,
      state,
      method,
      params: {},
      headers: plainHeaders(request),
      caller: undefined,
      body: read.body,
    };
    if (place.path.startsWith("/_sandbox/")) await control(exchange, call);
    else await service(exchange, call);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    send(response, problem(500, "SandboxFailed", message), { "access-control-allow-origin": "*" });
  }
}

/** @param {Exchange} exchange @param {Call} call */
async function control({ response, store }, call) {
  const { state } = call;
  if (call.path === "/_sandbox/reset" && call.method === "POST") {
    await store.reset(state);
    return send(response, { status: 200, json: {} }, corsHeaders(state.settings, call.path));
  }
  const reply = routeReply(controlRoutes, call);
  if (reply.changed === true) await store.save(state);
  send(response, reply, corsHeaders(state.settings, call.path));
}

/** Resource Manager, and the endpoints of Azure ML. @param {Exchange} exchange @param {Call} call */
async function service({ request, response, store, tokens }, call) {
  const { state, method, path, query, headers } = call;
  const { authorization } = request.headers;
  const entry = note(state.requests, {
    method,
    path: `${path}?${query}`,
    headers,
    authorized: authorization !== undefined,
    audience: audienceOf(authorization),
    body: call.body,
  });
  if (state.settings.latency > 0) await sleep(state.settings.latency);
  const checked = tokens && (await checkToken(tokens, authorization, isScoring(path) ? "machineLearning" : "arm"));
  const caller = checked?.ok ? checked.caller : undefined;
  const reply = checked?.ok === false ? checked.reply : await troubled(request, store, { ...call, caller });
  if (reply === "dropped") return;
  entry.status = reply.status;
  const id = randomUUID();
  send(response, reply, {
    ...corsHeaders(state.settings, path),
    "x-ms-request-id": id,
    "x-ms-correlation-request-id": headers["x-ms-client-request-id"] ?? id,
    "x-ms-ratelimit-remaining-subscription-reads": "249",
    "x-ms-ratelimit-remaining-subscription-writes": "199",
  });
}

/**
 * What the service answers, with the trouble that a test ordered.
 * @param {Exchange["request"]} request @param {Exchange["store"]} store @param {Call} call @returns {Promise<Reply | "dropped">}
 */
async function troubled(request, store, call) {
  const { state, path } = call;
  const fault = strike(state, call);
  if (fault?.kind === "slow") await sleep(fault.milliseconds);
  if (fault?.kind === "drop" && fault.when === "before") return drop(request);
  if (fault?.kind === "edited-meanwhile") {
    editBySomebodyElse(state, decodeURIComponent(path), fault.properties ?? { description: "Edited by somebody else" });
  }
  const reply = (fault && faultReply(fault)) ?? serviceReply(call);
  if (reply.changed === true || fault?.kind === "edited-meanwhile") await store.save(state);
  if (fault?.kind === "drop") return drop(request);
  return fault?.kind === "foreign-link" ? withForeignLink(reply, fault.origin) : reply;
}

/** @param {Exchange["request"]} request @returns {"dropped"} */
function drop(request) {
  request.socket.destroy();
  return "dropped";
}

/** @param {import("node:http").ServerResponse} response @param {Reply} reply @param {Record<string, string>} headers */
function send(response, reply, headers) {
  if (response.headersSent || response.destroyed) return;
  const json = reply.text === undefined;
  response.writeHead(reply.status, {
    ...(reply.text === "" ? {} : { "content-type": "application/json; charset=utf-8" }),
    "cache-control": "no-cache",
    ...headers,
    ...reply.headers,
  });
  response.end(json ? JSON.stringify(reply.json) : reply.text);
}
