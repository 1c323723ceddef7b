/** Whether the factory has what the workspace has. Only what people wrote counts, and the order of keys does not. */
import { withoutKey } from "#model/edit-json.ts";
import { isArray, isObject, type JsonObject, type JsonPath, type JsonValue, sameJson, strings } from "#model/json.ts";
import { propertiesOf, type Resource, type ResourceKind } from "#model/workspace.ts";

/** The properties of a resource as they are sent: all but the keys that the service writes by itself. */
export function sentProperties(resource: Resource): JsonObject {
  return withoutServiceKeys(resource.kind, propertiesOf(resource));
}

/** Whether what the factory has says the same as what would be sent. */
export function sameProperties(kind: ResourceKind, sent: JsonObject, live: JsonObject): boolean {
  return sameJson(withoutServiceKeys(kind, sent), withoutServiceKeys(kind, live));
}

/**
 * Whether what the factory has can be what was sent: like `sameProperties`, but a secret that Azure hides is taken as the
 * one that was sent. Only after a write whose answer was lost; before a write it proves nothing.
 */
export function maybeSent(kind: ResourceKind, sent: JsonObject, live: JsonObject): boolean {
  return sameProperties(kind, sent, withSecretsFrom(live, sent));
}

/** Where a document holds asterisks that Azure shows in place of a secret; undefined where it holds none. */
export function maskedSecret(kind: ResourceKind, properties: JsonObject): JsonPath | undefined {
  const hidesParts = kind === "linkedService" || kind === "credential";
  for (const { text, path } of strings(properties)) {
    // Inside a connection string only the password's part is hidden: "Server=x;Password=**********".
    if (isMask(text) || (hidesParts && text.includes(mask))) return path;
  }
  return undefined;
}

/**
 * The properties without what the service writes by itself: `lastPublishTime` is Studio's stamp; a trigger runs or rests by
 * start and stop, never by a write.
 */
export function withoutServiceKeys(kind: ResourceKind, properties: JsonObject): JsonObject {
  const cleaned = withoutKey(properties, "lastPublishTime");
  return kind === "trigger" ? withoutKey(cleaned, "runtimeState") : cleaned;
}

const mask = "**********";

function isMask(text: string): boolean {
  return /^\*{8,}$/.test(text);
}

function withSecretsFrom(live: JsonValue, sent: JsonValue): JsonObject;
function withSecretsFrom(live: JsonValue, sent: JsonValue | undefined): JsonValue;
function withSecretsFrom(live: JsonValue, sent: JsonValue | undefined): JsonValue {
  if (typeof live === "string") return typeof sent === "string" && live.includes(mask) ? sent : live;
  if (isArray(live)) return live.map((item, at) => withSecretsFrom(item, isArray(sent) ? sent[at] : undefined));
  if (!isObject(live)) return live;
  const from = isObject(sent) ? sent : {};
  return Object.fromEntries(
    Object.entries(live).map(([key, item]) => [
      key,
      withSecretsFrom(item, Object.hasOwn(from, key) ? from[key] : undefined),
    ]),
  );
}
