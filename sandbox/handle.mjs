// @ts-check
/** The way of one request: state, preflight, log, fault, route, disk, answer. */
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { corsHeaders, preflightHeaders } from "./cors.mjs";
import { editBySomebodyElse, faultReply, strike } from "./faults.mjs";
import { problem } from "./replies.mjs";
import { locate, note, plainHeaders, readBody } from "./requests.mjs";
import { findRoute } from "./router.mjs";
import { controlRoutes } from "./routes/control.mjs";
import { factoryRoutes } from "./routes/factories.mjs";
import { factoryResourceRoutes } from "./routes/factory-resources.mjs";
import { machineLearningRoutes } from "./routes/machine-learning.mjs";
import { permissionRoutes } from "./routes/permissions.mjs";
import { subscriptionRoutes } from "./routes/subscriptions.mjs";

/**
 * @typedef {import("./types.ts").State} State
 * @typedef {import("./types.ts").Reply} Reply
 * @typedef {import("./types.ts").Route} Route
 * @typedef {import("./types.ts").Call} Call
 * @typedef {{request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse,
 *   store: ReturnType<typeof import("./states.mjs").stateStore>, basePath: string}} Exchange
 */

const armRoutes = [
  ...subscriptionRoutes,
  ...permissionRoutes,
  ...factoryRoutes,
  ...factoryResourceRoutes,
  ...machineLearningRoutes,
];

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
      return send(response, { status: 200, text: "" }, preflightHeaders(state.settings));
    const read = await readBody(request);
    if (!read.ok) return send(response, problem(read.status, read.code, read.message), corsHeaders(state.settings));
    const method = request.method ?? "GET";
    /** @type {Call & {path: string}} */
    const call = { ...place, state, method, params: {}, headers: plainHeaders(request), body: read.body };
    if (place.path.startsWith("/_sandbox/")) await control(exchange, call);
    else await arm(exchange, call);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    send(response, problem(500, "SandboxFailed", message), { "access-control-allow-origin": "*" });
  }
}

/** @param {Exchange} exchange @param {Call & {path: string}} call */
async function control({ response, store }, call) {
  const { state } = call;
  if (call.path === "/_sandbox/reset" && call.method === "POST") {
    await store.reset(state);
    return send(response, { status: 200, json: {} }, corsHeaders(state.settings));
  }
  const reply = route(controlRoutes, call);
  if (reply.changed === true) await store.save(state);
  send(response, reply, corsHeaders(state.settings));
}

/** @param {Exchange} exchange @param {Call & {path: string}} call */
async function arm({ request, response, store }, call) {
  const { state, method, path, query } = call;
  const entry = note(state.requests, {
    method,
    path: `${path}?${query}`,
    headers: call.headers,
    authorized: request.headers.authorization !== undefined,
    body: call.body,
  });
  const fault = strike(state, method, path);
  if (state.settings.latency > 0) await sleep(state.settings.latency);
  if (fault?.kind === "slow") await sleep(fault.milliseconds);
  if (fault?.kind === "drop" && fault.when === "before") return void request.socket.destroy();
  if (fault?.kind === "edited-meanwhile") {
    editBySomebodyElse(state, decodeURIComponent(path), fault.properties ?? { description: "Edited by somebody else" });
  }
  const reply = (fault && faultReply(fault)) ?? armReply(call);
  if (reply.changed === true || fault?.kind === "edited-meanwhile") await store.save(state);
  if (fault?.kind === "drop") return void request.socket.destroy();
  entry.status = reply.status;
  const id = randomUUID();
  send(response, reply, {
    ...corsHeaders(state.settings),
    "x-ms-request-id": id,
    "x-ms-correlation-request-id": call.headers["x-ms-client-request-id"] ?? id,
    "x-ms-ratelimit-remaining-subscription-reads": "249",
    "x-ms-ratelimit-remaining-subscription-writes": "199",
  });
}

/** @param {Call & {path: string}} call @returns {Reply} */
function armReply(call) {
  const versions = call.query.getAll("api-version");
  if (versions.length === 0) {
    const message = "The api-version query parameter (?api-version=) is required for all requests.";
    return problem(400, "MissingApiVersionParameter", message);
  }
  if (versions.length > 1) {
    return problem(400, "InvalidApiVersionParameter", "The api-version query parameter must be given exactly once.");
  }
  return route(armRoutes, call, versions[0]);
}

/** @param {readonly Route[]} routes @param {Call & {path: string}} call @param {string} [version] @returns {Reply} */
function route(routes, call, version = "") {
  const { found, allow } = findRoute(routes, call.method, call.path);
  if (found === undefined && allow.length > 0) {
    return problem(405, "MethodNotAllowed", `The resource answers ${allow.join(", ")}, not ${call.method}.`);
  }
  if (found === undefined) return problem(404, "NotFound", `The sandbox knows no resource at '${call.path}'.`);
  if (!found.route.versions.test(version)) {
    return problem(
      400,
      "InvalidApiVersionParameter",
      `The api-version '${version}' is not one that this resource has.`,
    );
  }
  return found.route.answer({ ...call, params: found.params });
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
