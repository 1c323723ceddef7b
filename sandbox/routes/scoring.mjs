// @ts-check
/** The address that a batch endpoint gives out for its jobs, which in Azure is another host with an audience of its own. */
import { ok, problem } from "../replies.mjs";
import { list } from "../resources.mjs";

/**
 * @typedef {import("../types.ts").Route} Route
 * @typedef {import("../types.ts").Call} Call
 */

const type = "Microsoft.MachineLearningServices/workspaces/batchEndpoints";

/** @param {Call} call */
function jobs({ state, params }) {
  if (state.settings.scoring === "here-forbidden") {
    return problem(403, "UserError", "The user does not have sufficient permissions for this operation.");
  }
  const wanted = params["endpoint"]?.toLowerCase();
  const endpoint = list(state, type, "").find(({ name }) => name.toLowerCase() === wanted);
  if (endpoint === undefined) return problem(404, "UserError", `There is no batch endpoint '${params["endpoint"]}'.`);
  const id = "batchjob-5f1c2d9e";
  return ok({ value: [{ id: `${endpoint.id}/jobs/${id}`, name: id, properties: { status: "Completed" } }] });
}

/** Without an api-version, as the public route has none. @type {Route[]} */
export const scoringRoutes = [{ method: "GET", path: "/scoring/{endpoint}/jobs", versions: /^$/, answer: jobs }];

/** Whether a path belongs to the scoring address and not to ARM. @param {string} path */
export function isScoring(path) {
  return path.toLowerCase().startsWith("/scoring/");
}
