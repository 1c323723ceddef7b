// @ts-check
/** What lies in a factory: one row a kind, the same four operations for all (`facts/arm-api.md` section 3). */
import { danglingReference, referrer } from "../references.mjs";
import { changed, notFound, ok, problem } from "../replies.mjs";
import { find, list, nextEtag, page, put, remove } from "../resources.mjs";
import { masked } from "../secrets.mjs";

/**
 * @typedef {import("../types.ts").Route} Route
 * @typedef {import("../types.ts").Call} Call
 * @typedef {import("../types.ts").Reply} Reply
 * @typedef {import("../types.ts").ArmResource} ArmResource
 * @typedef {{segment: string, conditional: boolean}} Kind
 */

const versions = /^2018-06-01$/;
const factoryPath =
  "/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.DataFactory/factories/{factory}";
const namePattern = /^[A-Za-z0-9_][^<>*#.%&:\\+?/]*$/;

/** `conditional`: whether If-Match and If-None-Match are known to this kind. @type {readonly Kind[]} */
const kinds = [
  { segment: "pipelines", conditional: true },
  { segment: "linkedservices", conditional: true },
  { segment: "datasets", conditional: true },
  { segment: "dataflows", conditional: true },
  { segment: "triggers", conditional: true },
  { segment: "integrationRuntimes", conditional: true },
  { segment: "credentials", conditional: true },
  { segment: "globalParameters", conditional: false },
];

/** @type {Route[]} */
export const factoryResourceRoutes = kinds.flatMap((kind) => {
  const all = `${factoryPath}/${kind.segment}`;
  const one = `${all}/{name}`;
  return [
    { method: "GET", path: all, versions, answer: inFactory((call, factory) => listing(call, kind, factory)) },
    { method: "GET", path: one, versions, answer: inFactory((call, factory) => reading(call, kind, factory)) },
    { method: "PUT", path: one, versions, answer: inFactory((call, factory) => writing(call, kind, factory)) },
    { method: "DELETE", path: one, versions, answer: inFactory((call, factory) => deleting(call, kind, factory)) },
  ];
});

/** Asks first whether the factory is there. @param {(call: Call, factory: string) => Reply} answer @returns {(call: Call) => Reply} */
function inFactory(answer) {
  return (call) => {
    const { subscription, group, factory } = call.params;
    const id = `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.DataFactory/factories/${factory}`;
    const found = find(call.state, id);
    return found === undefined ? notFound(id) : answer(call, found.id);
  };
}

/** @param {Call} call @param {Kind} kind @param {string} factory */
function listing(call, kind, factory) {
  return page(call, list(call.state, `Microsoft.DataFactory/factories/${kind.segment}`, factory).map(masked));
}

/** @param {Call} call @param {Kind} kind @param {string} factory @returns {Reply} */
function reading(call, kind, factory) {
  const id = `${factory}/${kind.segment}/${call.params["name"]}`;
  const found = find(call.state, id);
  if (found === undefined) return notFound(id);
  const known = call.headers["if-none-match"];
  if (kind.conditional && known !== undefined && matches(known, found)) return { status: 304, text: "" };
  return ok(masked(found));
}

/** @param {Call} call @param {Kind} kind @param {string} factory @returns {Reply} */
function writing(call, kind, factory) {
  const name = call.params["name"] ?? "";
  if (name.length > 260 || !namePattern.test(name)) {
    return problem(400, "BadRequest", `Invalid resource name '${name}'.`);
  }
  const properties = propertiesOf(call.body);
  if (properties === undefined) return problem(400, "BadRequest", "The request body must have a 'properties' object.");
  const id = `${factory}/${kind.segment}/${name}`;
  const old = find(call.state, id);
  const condition = kind.conditional ? call.headers["if-match"] : undefined;
  if (condition !== undefined && (old === undefined || !matches(condition, old))) {
    return problem(
      412,
      "PreconditionFailed",
      `The entity '${name}' has changed since it was read: its etag differs from If-Match.`,
    );
  }
  if (kind.segment === "triggers" && runtimeState(old) === "Started") {
    const message = "Cannot update enabled Trigger; the trigger needs to be disabled first. ";
    return problem(400, "TriggerEnabledCannotUpdate", message);
  }
  const dangling = danglingReference(call.state, factory, properties);
  if (dangling !== undefined) {
    const message = `The document creation or update failed because of invalid reference '${dangling}'.`;
    return problem(400, "BadRequest", message);
  }
  const stored = {
    id: old?.id ?? id,
    name: old?.name ?? name,
    type: `Microsoft.DataFactory/factories/${kind.segment}`,
    properties: { ...properties, ...serviceWritten(kind) },
    etag: nextEtag(call.state),
  };
  put(call.state, stored);
  return changed(masked(stored));
}

/** @param {Call} call @param {Kind} kind @param {string} factory @returns {Reply} */
function deleting(call, kind, factory) {
  const name = call.params["name"] ?? "";
  const id = `${factory}/${kind.segment}/${name}`;
  if (find(call.state, id) === undefined) return { status: 204, text: "" };
  const user = referrer(call.state, factory, kind.segment, name);
  if (user !== undefined) {
    return problem(400, "BadRequest", `The document cannot be deleted since it is referenced by ${user}.`);
  }
  remove(call.state, id);
  return { status: 200, text: "", changed: true };
}

/** What the service puts into `properties` by itself. @param {Kind} kind @returns {Record<string, unknown>} */
function serviceWritten(kind) {
  if (kind.segment === "pipelines") return { lastPublishTime: new Date().toISOString() };
  if (kind.segment === "triggers") return { runtimeState: "Stopped" };
  return {};
}

/** @param {string} condition @param {ArmResource} resource */
function matches(condition, resource) {
  return condition === "*" || condition.replace(/^"|"$/g, "") === resource["etag"];
}

/** @param {ArmResource | undefined} trigger */
function runtimeState(trigger) {
  return propertiesOf(trigger)?.["runtimeState"];
}

/** @param {unknown} body @returns {Record<string, unknown> | undefined} */
function propertiesOf(body) {
  if (typeof body !== "object" || body === null || !Object.hasOwn(body, "properties")) return undefined;
  const { properties } = /** @type {{properties: unknown}} */ (body);
  if (typeof properties !== "object" || properties === null || Array.isArray(properties)) return undefined;
  return /** @type {Record<string, unknown>} */ (properties);
}
