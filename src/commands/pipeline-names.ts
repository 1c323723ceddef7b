/** Parameters and variables of a pipeline: two lists of the same shape, `{ name: { type, defaultValue? } }`. */
import { renameParameterReferences, renameVariableReferences } from "#language/rename-references.ts";
import type { Address } from "#model/address.ts";
import { changeAt, mapStrings, renameKey, setAt, withKey } from "#model/edit-json.ts";
import { isArray, isObject, type JsonObject, type JsonValue } from "#model/json.ts";
import { resourceAt } from "#model/resolve.ts";
import { propertiesOf, type Resource, sameName } from "#model/workspace.ts";
import { type Command, done, refused } from "./command.ts";
import { asObject, editResource } from "./edit.ts";

export type NameList = "parameters" | "variables";

const word = { parameters: "parameter", variables: "variable" } as const;
const renameIn = { parameters: renameParameterReferences, variables: renameVariableReferences } as const;

/** The declarations of a pipeline, empty where it has none. */
export function declarationsOf(pipeline: Resource, list: NameList): JsonObject {
  const declared = propertiesOf(pipeline)[list];
  return isObject(declared) ? declared : {};
}

/** Adds a parameter or variable of type String (variables: String, as Studio writes) under a free name. */
export function addDeclaration(
  address: Address,
  list: NameList,
  declaration: JsonObject = { type: list === "parameters" ? "string" : "String" },
): Command {
  return edit(address, `Add ${word[list]}`, (pipeline) => {
    const declared = declarationsOf(pipeline, list);
    const taken = new Set(Object.keys(declared).map((name) => name.toLowerCase()));
    let number = 1;
    while (taken.has(`${word[list]}${number}`)) number += 1;
    return { ok: true, json: write(pipeline, list, withKey(declared, `${word[list]}${number}`, declaration)) };
  });
}

/** Changes one part of a declaration (`type`, `defaultValue`); undefined removes it. */
export function changeDeclaration(
  address: Address,
  {
    list,
    name,
    key,
    value,
  }: { readonly list: NameList; readonly name: string; readonly key: string; readonly value: JsonValue | undefined },
): Command {
  return edit(
    address,
    `Change ${word[list]} ${name}`,
    (pipeline) => ({ ok: true, json: asObject(setAt(pipeline.json, ["properties", list, name, key], value)) }),
    `${list} ${name} ${key}`,
  );
}

/** Deletes a declaration; expressions that read it stay, and the checks say so. */
export function deleteDeclaration(address: Address, list: NameList, name: string): Command {
  return edit(address, `Delete ${word[list]} ${name}`, (pipeline) => ({
    ok: true,
    json: asObject(setAt(pipeline.json, ["properties", list, name], undefined)),
  }));
}

/** Renames a declaration; every expression of the pipeline that reads it follows, and so do activities that set it. */
export function renameDeclaration(
  address: Address,
  { list, from, to }: { readonly list: NameList; readonly from: string; readonly to: string },
): Command {
  return edit(address, `Rename ${word[list]} ${from} to ${to}`, (pipeline) => {
    const declared = declarationsOf(pipeline, list);
    if (to.trim() === "") return { ok: false, reason: `A ${word[list]} needs a name.` };
    const taken = Object.keys(declared).some((name) => name !== from && sameName(name, to));
    if (taken)
      return {
        ok: false,
        reason: `Another ${word[list]} is named ${to}. Names are unique; letter case does not count.`,
      };
    const renamed = write(pipeline, list, renameKey(declared, from, to));
    const json = asObject(
      changeAt(renamed, ["properties", "activities"], (activities) =>
        activities === undefined
          ? undefined
          : renameTargets(
              mapStrings(activities, (text) => renameIn[list](text, from, to)),
              list,
              from,
              to,
            ),
      ),
    );
    return { ok: true, json };
  });
}

/** `variableName` of the activities that set a variable is a plain name, not an expression. */
function renameTargets(activities: JsonValue, list: NameList, from: string, to: string): JsonValue {
  if (list === "parameters") return activities;
  const visit = (value: JsonValue): JsonValue => {
    if (isArray(value)) {
      const items = value.map(visit);
      return items.some((item, at) => item !== value[at]) ? items : value;
    }
    if (!isObject(value)) return value;
    const next = Object.entries(value).map(([key, item]) => {
      const names = key === "variableName" && typeof item === "string" && sameName(item, from);
      return [key, names ? to : visit(item)] as const;
    });
    return next.some(([key, item]) => item !== value[key]) ? Object.fromEntries(next) : value;
  };
  return visit(activities);
}

function write(pipeline: Resource, list: NameList, declared: JsonObject): JsonObject {
  return asObject(setAt(pipeline.json, ["properties", list], declared));
}

type Edited = { readonly ok: true; readonly json: JsonObject } | { readonly ok: false; readonly reason: string };

function edit(address: Address, label: string, change: (pipeline: Resource) => Edited, mergeKey?: string): Command {
  return {
    label,
    ...(mergeKey === undefined ? {} : { mergeKey: `${address} ${mergeKey}` }),
    apply(workspace) {
      const pipeline = resourceAt(workspace, address);
      if (pipeline === undefined) return refused("The pipeline is gone.");
      const edited = change(pipeline);
      return edited.ok ? done(editResource(workspace, pipeline, edited.json)) : refused(edited.reason);
    },
  };
}
