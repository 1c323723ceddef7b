/** A plan is looked at together and on shared screens, so secrets in it are not shown. What is sent is not touched. */
import { isArray, isObject, type JsonObject, type JsonValue, own } from "#model/json.ts";

const hidden = "(hidden)";
/** What connection strings call their secrets. */
const inText = /\b(password|pwd|accountkey|sharedaccesskey|sharedaccesssignature|sig|clientsecret)(\s*=\s*)([^;&"]+)/gi;

/** The same value with secure strings, and the secret parts of connection strings, replaced by "(hidden)". */
export function hideSecrets(value: JsonValue): JsonValue {
  if (typeof value === "string") return value.replace(inText, (_, name, equals) => `${name}${equals}${hidden}`);
  if (isArray(value)) return value.map(hideSecrets);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, hide(value, key, item)]));
}

function hide(holder: JsonObject, key: string, item: JsonValue): JsonValue {
  const type = own(holder, "type");
  const isSecret =
    typeof type === "string" && type.toLowerCase() === "securestring" && (key === "value" || key === "defaultValue");
  // Azure's own asterisks hide nothing more.
  return isSecret && !(typeof item === "string" && /^\**$/.test(item)) ? hidden : hideSecrets(item);
}
