/** Documents that are JSON but no resource: each is refused with what it is and what to open instead. */
import { isArray, isObject, type JsonValue, own } from "#model/json.ts";
import type { ResourceKind } from "#model/workspace.ts";
import type { Problem } from "./note.ts";
import { isVersionOne, kindOf } from "./resource-kind.ts";

/** Why a document cannot be opened, or undefined where it can. `path` is the file's. */
export function refusalOf(json: JsonValue, path: string): Problem | undefined {
  if (isArray(json)) return { message: listRefusal(json) };
  if (!isObject(json))
    return {
      message: `A resource is a JSON object, but this file holds ${json === null ? "null" : `a ${described(json)}`}.`,
    };
  const known = companionOf(json, path);
  if (known !== undefined) return { message: known, role: "companion" };
  const kind = kindOf(json, path);
  if (kind === undefined) return { message: strangerRefusal(json), role: "stranger" };
  return kind === "pipeline" ? pipelineRefusal(json) : propertiesRefusal(json, kind);
}

function listRefusal(json: readonly JsonValue[]): string {
  const of =
    json.length > 0 && json.every((item) => isObject(item) && Object.hasOwn(item, "type")) ? " of activities" : "";
  const paste = of === "" ? "" : " To use the activities, paste them onto the canvas of an open pipeline.";
  return `A JSON object with a pipeline or another resource was expected; this file holds a list${of} of ${json.length} entries.${paste}`;
}

const configurationFiles = new Map([
  ["publish_config.json", "the name of the publish branch"],
  ["arm-template-parameters-definition.json", "the rules by which an ARM export makes parameters"],
  ["template-parameters-definition.json", "the rules by which an ARM export makes parameters"],
]);

/** Files that lie beside resources and describe or configure them. */
function companionOf(json: JsonValue, path: string): string | undefined {
  const file = (path.split(/[\\/]/).at(-1) ?? "").toLowerCase();
  const configures =
    configurationFiles.get(file) ??
    (own(json, "publishBranch") === undefined ? undefined : "the name of the publish branch");
  if (configures !== undefined) return `This is a configuration file, not a resource: it holds ${configures}.`;
  const schema = own(json, "$schema");
  if (typeof schema === "string" && /deploymentParameters\.json/i.test(schema)) {
    return "This file holds only the parameter values of an ARM template. Open the template beside it.";
  }
  if (
    isObject(own(own(json, "requires"), "linkedservices")) ||
    (file === "manifest.json" && Object.hasOwn(isObject(json) ? json : {}, "name"))
  ) {
    return "This is the description of a pipeline template (manifest.json). Open the template's zip, or the JSON beside the description.";
  }
  if (own(own(json, "config"), "logicalId") !== undefined && own(json, "metadata") !== undefined) {
    return "This is Fabric's .platform file, which only names its folder. Open pipeline-content.json beside it.";
  }
  return undefined;
}

function strangerRefusal(json: JsonValue): string {
  if (
    typeof own(json, "type") === "string" &&
    (own(json, "typeProperties") !== undefined || own(json, "dependsOn") !== undefined)
  ) {
    return "This is one activity, not a resource. Paste it onto the canvas of an open pipeline.";
  }
  const keys = Object.keys(isObject(json) ? json : {}).slice(0, 5);
  const holds =
    keys.length === 0 ? "It is an empty object." : `It has ${keys.map((key) => JSON.stringify(key)).join(", ")}.`;
  return `This is JSON, but no resource of a data factory: it has no "properties". ${holds}`;
}

function pipelineRefusal(json: JsonValue): Problem | undefined {
  const wrong = propertiesRefusal(json, "pipeline");
  if (wrong !== undefined || !isObject(json)) return wrong;
  const activities = own(own(json, "properties"), "activities");
  if (activities !== undefined && !isArray(activities)) {
    return {
      message: `properties.activities: expected array, got ${described(activities)}.`,
      path: "properties.activities",
    };
  }
  if (!isVersionOne(json)) return undefined;
  return {
    message:
      "This is a pipeline of Data Factory V1, which ran on time slices (start, end, scheduler). Today's Data Factory cannot run it; rebuild it with a tumbling window trigger.",
  };
}

function propertiesRefusal(json: JsonValue, kind: ResourceKind): Problem | undefined {
  const properties = own(json, "properties");
  if (properties === undefined || isObject(properties) || kind === "other") return undefined;
  return { message: `properties: expected object, got ${described(properties)}.`, path: "properties" };
}

/** `array`, `object`, `null`, `string` … as JSON calls it. */
function described(value: JsonValue): string {
  if (value === null) return "null";
  return isArray(value) ? "array" : typeof value;
}
