/** The global parameters of a factory: `properties.globalParameters`, `{ name: { type, value } }`. */
import { renameGlobalParameterReferences } from "#language/rename-references.ts";
import type { Address } from "#model/address.ts";
import { mapStrings, renameKey, setAt, withKey } from "#model/edit-json.ts";
import { isObject, type JsonObject, type JsonValue } from "#model/json.ts";
import { resourceAt } from "#model/resolve.ts";
import { propertiesOf, type Resource, sameName } from "#model/workspace.ts";
import { type Command, done, refused } from "./command.ts";
import { asObject, editResource } from "./edit.ts";

const place = ["properties", "globalParameters"] as const;

/** The global parameters of a factory's file, empty where it has none. */
export function globalParametersOf(factory: Resource): JsonObject {
  const declared = propertiesOf(factory)["globalParameters"];
  return isObject(declared) ? declared : {};
}

/** Adds a parameter of type string under a free name. */
export function addGlobalParameter(address: Address): Command {
  return edit(address, "Add global parameter", (factory) => {
    const declared = globalParametersOf(factory);
    const taken = new Set(Object.keys(declared).map((name) => name.toLowerCase()));
    let number = 1;
    while (taken.has(`parameter${number}`)) number += 1;
    return setAt(factory.json, place, withKey(declared, `parameter${number}`, { type: "string", value: "" }));
  });
}

/** Changes the type or the value of a parameter. */
export function changeGlobalParameter(
  address: Address,
  { name, key, value }: { readonly name: string; readonly key: "type" | "value"; readonly value: JsonValue },
): Command {
  return {
    ...edit(address, `Change global parameter ${name}`, (factory) => setAt(factory.json, [...place, name, key], value)),
    mergeKey: `${address} global parameter ${name} ${key}`,
  };
}

/** Deletes a parameter; expressions that read it stay. */
export function deleteGlobalParameter(address: Address, name: string): Command {
  return edit(address, `Delete global parameter ${name}`, (factory) =>
    setAt(factory.json, [...place, name], undefined),
  );
}

/** Renames a parameter; every expression of the workspace that reads it follows. */
export function renameGlobalParameter(
  address: Address,
  { from, to }: { readonly from: string; readonly to: string },
): Command {
  return {
    label: `Rename global parameter ${from} to ${to}`,
    apply(workspace) {
      const factory = resourceAt(workspace, address);
      if (factory === undefined) return refused("The factory's file is gone.");
      const declared = globalParametersOf(factory);
      if (!Object.hasOwn(declared, from)) return refused(`There is no global parameter ${from} any more.`);
      if (to.trim() === "") return refused("A global parameter needs a name.");
      if (Object.keys(declared).some((name) => name !== from && sameName(name, to))) {
        return refused(`Another global parameter is named ${to}. Names are unique; letter case does not count.`);
      }
      const renamed = asObject(setAt(factory.json, place, renameKey(declared, from, to)));
      const own = editResource(workspace, factory, renamed);
      const next = own.resources.reduce((now, resource) => {
        if (resource.kind === "factory") return now;
        const json = mapStrings(resource.json, (text) => renameGlobalParameterReferences(text, from, to));
        return editResource(now, resource, asObject(json));
      }, own);
      return done(next);
    },
  };
}

function edit(address: Address, label: string, change: (factory: Resource) => JsonValue): Command {
  return {
    label,
    apply(workspace) {
      const factory = resourceAt(workspace, address);
      if (factory === undefined) return refused("The factory's file is gone.");
      return done(editResource(workspace, factory, asObject(change(factory))));
    },
  };
}
