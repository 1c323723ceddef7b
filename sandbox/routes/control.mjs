// @ts-check
/** What tests and the app's sandbox panel do behind the service's back: `…/_sandbox/…`, no api-version, no faults. */
import { editBySomebodyElse } from "../faults.mjs";
import { changed, ok, problem } from "../replies.mjs";
import { remove } from "../resources.mjs";

/**
 * @typedef {import("../types.ts").Route} Route
 * @typedef {import("../types.ts").State} State
 */

/** Reads a fault or fails in words. @param {unknown} body @returns {import("../types.ts").Fault[] | string} */
function readFaults(body) {
  const list = Array.isArray(body) ? body : [body];
  const kinds = ["throttle", "error", "drop", "slow", "bad-json", "edited-meanwhile"].concat([
    "claims-challenge",
    "foreign-link",
  ]);
  const wrong = list.find((fault) => !kinds.includes(fault?.kind));
  if (wrong !== undefined)
    return `A fault needs a kind: ${kinds.join(", ")}. This one has none of them: ${JSON.stringify(wrong)}`;
  return list;
}

/** @type {Omit<Route, "versions">[]} */
const routes = [
  { method: "GET", path: "/_sandbox/faults", answer: ({ state }) => ok(state.faults) },
  {
    method: "POST",
    path: "/_sandbox/faults",
    answer: ({ state, body }) => {
      const faults = readFaults(body);
      if (typeof faults === "string") return problem(400, "BadFault", faults);
      state.faults.push(...faults);
      return ok(state.faults);
    },
  },
  {
    method: "DELETE",
    path: "/_sandbox/faults",
    answer: ({ state }) => {
      state.faults = [];
      return ok([]);
    },
  },
  { method: "GET", path: "/_sandbox/requests", answer: ({ state }) => ok(state.requests) },
  {
    method: "DELETE",
    path: "/_sandbox/requests",
    answer: ({ state }) => {
      state.requests = [];
      return ok([]);
    },
  },
  { method: "GET", path: "/_sandbox/resources", answer: ({ state }) => ok([...state.resources.values()]) },
  {
    method: "POST",
    path: "/_sandbox/edit",
    answer: ({ state, body }) => {
      const edit = /** @type {{id?: unknown, properties?: Record<string, unknown>, delete?: unknown}} */ (body ?? {});
      if (typeof edit.id !== "string")
        return problem(400, "BadEdit", "An edit needs the ARM id of a resource as 'id'.");
      if (edit.delete === true) remove(state, edit.id);
      else editBySomebodyElse(state, edit.id, edit.properties ?? {});
      return changed({ id: edit.id });
    },
  },
  { method: "GET", path: "/_sandbox/settings", answer: ({ state }) => ok(state.settings) },
  {
    method: "PATCH",
    path: "/_sandbox/settings",
    answer: ({ state, body }) => {
      Object.assign(state.settings, body);
      return changed(state.settings);
    },
  },
];

/** @type {Route[]} */
export const controlRoutes = routes.map((route) => ({ ...route, versions: /^$/ }));
