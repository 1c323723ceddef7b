/** The parameters that a resource declares: what may be given where it is referred to. */
import { isArray, isObject, type JsonValue, own } from "#model/json.ts";
import { propertiesOf, type Resource } from "#model/workspace.ts";

export interface Declared {
  readonly name: string;
  readonly type: string;
  readonly defaultValue: JsonValue | undefined;
}

/** Data flows declare theirs in their script, everything else beside its properties. */
export function declaredBy(resource: Resource): readonly Declared[] {
  const properties = propertiesOf(resource);
  if (resource.kind === "dataflow") return inScript(scriptOf(own(properties, "typeProperties")));
  const parameters = own(properties, "parameters");
  if (!isObject(parameters)) return [];
  return Object.entries(parameters).map(([name, said]) => {
    const type = own(said, "type");
    return { name, type: typeof type === "string" ? type : "", defaultValue: own(said, "defaultValue") };
  });
}

function scriptOf(typeProperties: JsonValue | undefined): string {
  const lines = own(typeProperties, "scriptLines");
  const script = own(typeProperties, "script");
  if (isArray(lines)) return lines.filter((line) => typeof line === "string").join("\n");
  return typeof script === "string" ? script : "";
}

/** `parameters{ name as type (default), … }` at the beginning of the script. */
function inScript(script: string): readonly Declared[] {
  const [, inside = ""] = /^\s*parameters\s*\{([^}]*)\}/.exec(script) ?? [];
  return [...inside.matchAll(/([A-Za-z_]\w*)\s+as\s+([A-Za-z]+(?:\[\])?)(?:\s*\(([^()]*)\))?/g)].map((found) => ({
    name: found[1] ?? "",
    type: found[2] ?? "",
    defaultValue: found[3],
  }));
}
