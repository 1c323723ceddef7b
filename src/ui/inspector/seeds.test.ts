/** Examples as articles show them: each opens, is saved as it was, and stands in its form field by field. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import newPipeline from "#actions/acts/new-pipeline.ts";
import { pasteText } from "#actions/clipboard-activities.ts";
import { noConfig } from "#azure/config.ts";
import { definitionOf, isKnownType, lanesOf } from "#catalogue/catalogue.ts";
import { checkField } from "#catalogue/check-field.ts";
import type { Field } from "#catalogue/definition.ts";
import { pathIn } from "#catalogue/field-value.ts";
import { fieldsOf } from "#catalogue/fields.ts";
import { nestedStates, withSettings } from "#catalogue/nested-fields.ts";
import {
  allResourceFields,
  definitionOfResource,
  fieldsOfResource,
  isKnownResourceType,
  partsOf,
  resourceTypeOf,
} from "#catalogue/resources.ts";
import { settingsOf } from "#catalogue/settings.ts";
import { withoutDependency } from "#commands/dependencies.ts";
import { readFile, readText } from "#io/read-resource.ts";
import { writeResource, writeResourceBytes } from "#io/write-resource.ts";
import { type Activity, dependenciesOf, typeOf } from "#model/activity.ts";
import { isArray, isObject, type JsonObject, type JsonPath, type JsonValue, own, valueAt } from "#model/json.ts";
import { activitiesOf } from "#model/walk.ts";
import type { Resource } from "#model/workspace.ts";
import { createEditor } from "#store/editor.ts";
import { shared } from "#testing/documents.ts";
import { ownSeeds, type Seed, sharedSeeds, sharedSeedsFolder } from "#testing/seeds.ts";
import { isDynamic } from "./dynamic-form.ts";
import { otherProperties } from "./other-properties.ts";
import { otherInResource } from "./resource/other-in-resource.ts";

if (sharedSeeds.length === 0) process.stdout.write(`Skipped: there are no seeds at ${sharedSeedsFolder}.\n`);
const seeds = [...ownSeeds, ...sharedSeeds];
const named = (some: readonly Seed[]) => some.map((seed): [string, Seed] => [seed.name, seed]);
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));

function opened({ name, text }: { readonly name: string; readonly text: string }): Resource {
  const reading = readFile({ path: name, bytes: bytesOf(text) });
  if (!reading.ok) throw new Error(`${name}: ${reading.problem.message}`);
  const [resource] = reading.resources;
  if (resource === undefined || reading.resources.length > 1) throw new Error(`${name} is not one resource.`);
  return resource;
}

/** A pipeline's file whose only activity has the text of the seed. */
function inPipeline({ name, text }: Seed): { readonly name: string; readonly text: string } {
  return { name, text: `{ "name": "pipeline1", "properties": { "activities": [${text}] } }` };
}

const resourceOf = (seed: Seed) => opened(seed.is === "resource" ? seed : inPipeline(seed));

describe.each(named(seeds.filter(({ is }) => is === "resource")))("%s, a resource", (_, seed) => {
  test("opens as what it is and is saved byte for byte", () => {
    const resource = opened(seed);
    expect(Buffer.from(writeResourceBytes(resource)).equals(Buffer.from(seed.text))).toBe(true);
    expect(resource.name).toBe(seed.json["name"]);
    if (resource.kind !== "pipeline") expect(isKnownResourceType(resource.kind, resourceTypeOf(resource))).toBe(true);
  });
});

describe.each(named(seeds.filter(({ is }) => is === "activity")))("%s, one activity", (_, seed) => {
  test("opens as the only one of a pipeline and is saved byte for byte", () => {
    const file = inPipeline(seed);
    const pipeline = opened(file);
    expect(pipeline.kind).toBe("pipeline");
    expect(activitiesOf(pipeline).filter(({ depth }) => depth === 0)).toHaveLength(1);
    expect(writeResource(pipeline)).toBe(file.text);
  });

  test("is pasted into a new pipeline equal in value and in the order of its keys", async () => {
    const editor = createEditor();
    const ports = {
      pickFiles: async () => [],
      saveFile: async () => false,
      copyText: async () => {},
      pasteText: async () => "",
      markSaved: () => {},
      reload: () => {},
      forgetWorkspace: async () => {},
    };
    const context = { editor, ports, config: noConfig };
    await newPipeline.run(context);
    await pasteText(context, seed.text);
    const [pipeline] = editor.get().workspace.resources;
    const reading = readText(pipeline === undefined ? "" : writeResource(pipeline));
    const [saved] = reading.ok ? reading.resources.flatMap((one) => activitiesOf(one)) : [];
    // What it ran after was not pasted with it.
    const expected = dependenciesOf(seed.json).reduce(
      (left, { activity }) => withoutDependency(left, activity),
      seed.json,
    );
    expect(JSON.stringify(saved?.activity)).toBe(JSON.stringify(expected));
  });
});

/** Free JSON by its nature: a body is whatever the address takes. */
const freeJson = ["WebActivity typeProperties.body"];

interface Shown {
  readonly of: string;
  readonly holder: JsonObject;
  readonly fields: readonly { readonly field: Field; readonly at: JsonPath }[];
  /** Shown by another part of the form, or by the canvas; paths in small letters. */
  readonly elsewhere: readonly string[];
}

function shownActivity(activity: Activity): Shown {
  const definition = definitionOf(typeOf(activity));
  const lists = [...lanesOf(activity), ...(definition.children ?? [])];
  const lanes = lists.map(({ key }) => `typeproperties.${key.split(/\[|\./)[0] ?? ""}`.toLowerCase());
  const elsewhere = ["type", "dependson", "userproperties", ...lanes];
  return { of: definition.type, holder: activity, fields: fieldsOf(activity), elsewhere };
}

function shownResource(resource: Resource): Shown {
  const definition = definitionOfResource(resource);
  if (definition === undefined) throw new Error(`There is no form for ${resource.name}.`);
  const { json } = resource;
  const states = [
    ...fieldsOfResource(resource),
    ...withSettings(json, allResourceFields(definition)).map((field) => ({ field })),
  ];
  const fields = states.flatMap(({ field }) => [{ field, at: pathIn(json, field.path) }, ...nestedStates(json, field)]);
  const parts = partsOf(definition).flatMap(({ paths }) => paths);
  const elsewhere = ["name", "type", "properties.type", ...parts].map((path) => path.toLowerCase());
  return { of: definition.type, holder: json, fields, elsewhere };
}

/** Everything of a seed that has a form. */
function formsOf(seed: Seed): readonly Shown[] {
  const resource = resourceOf(seed);
  if (resource.kind !== "pipeline") return [shownResource(resource)];
  return activitiesOf(resource).map(({ activity }) => shownActivity(activity));
}

function leaves(value: JsonValue, path: JsonPath = []): readonly JsonPath[] {
  const inside: readonly (readonly [string | number, JsonValue])[] = isArray(value)
    ? value.map((item, at) => [at, item] as const)
    : isObject(value)
      ? Object.entries(value)
      : [];
  return inside.length === 0 ? [path] : inside.flatMap(([key, item]) => leaves(item, [...path, key]));
}

/** How each value of a document is shown: by a control, as JSON that is free by nature, elsewhere, or not as it should be. */
function shownAs(
  { of, holder, fields, elsewhere }: Shown,
  leaf: JsonPath,
): "control" | "free JSON" | "elsewhere" | "raw JSON" {
  const path = leaf.join(".").toLowerCase();
  if (elsewhere.some((one) => path === one || path.startsWith(`${one}.`))) return "elsewhere";
  const holders = fields
    .filter(({ at }) => at.length <= leaf.length && at.every((step, depth) => step === leaf[depth]))
    .toSorted((one, other) => other.at.length - one.at.length);
  const [nearest] = holders;
  if (nearest === undefined) return "raw JSON";
  const { field, at } = nearest;
  const value = valueAt(holder, at);
  if (isDynamic(field, value)) return "control";
  if (field.kind === "json") return freeJson.includes(`${of} ${field.path}`) ? "free JSON" : "raw JSON";
  const isStrange = field.kind === "settings" && settingsOf(field.family, own(value, "type")) === undefined;
  // Text that is not as expected still stands in its box; any other value that a control cannot show stands there as JSON.
  const isText = field.kind === "text" && typeof value === "string";
  return isStrange || (!isText && checkField(field, value) !== undefined) ? "raw JSON" : "control";
}

describe.each([
  ["our own", ownSeeds],
  ["shared", sharedSeeds],
] as const)("the forms of the %s seeds", (which, some) => {
  test.skipIf(some.length === 0)("show every value in a control, a body as the JSON that it is", () => {
    const counts = { control: 0, "free JSON": 0, elsewhere: 0, "raw JSON": 0 };
    const raw = some.flatMap((seed) =>
      formsOf(seed).flatMap((shown) =>
        leaves(shown.holder).flatMap((leaf) => {
          const as = shownAs(shown, leaf);
          counts[as] += 1;
          return as === "raw JSON" ? [`${seed.name} ${shown.of}: ${leaf.join(".")}`] : [];
        }),
      ),
    );
    const resources = some.filter(({ is }) => is === "resource").length;
    const activities = some.length - resources;
    process.stdout.write(
      `${which} seeds: ${some.length} (${resources} resources, ${activities} activities), values ${JSON.stringify(counts)}\n`,
    );
    expect(raw).toEqual([]);
    expect(counts.control).toBeGreaterThan(100);
  });

  test.skipIf(some.length === 0)("leave nothing to the other properties, and know every type", () => {
    const left = some.flatMap((seed) => {
      const resource = resourceOf(seed);
      const paths =
        resource.kind === "pipeline"
          ? activitiesOf(resource).flatMap(({ activity }) => [
              ...otherProperties(activity),
              ...(isKnownType(typeOf(activity)) ? [] : [["type"]]),
            ])
          : otherInResource(resource);
      return paths.map((path) => `${seed.name}: ${path.join(".")}`);
    });
    expect(left).toEqual([]);
  });
});

test.skipIf(sharedSeeds.length === 0)("all shared seeds are there", () => {
  const forms = sharedSeeds.flatMap(formsOf);
  process.stdout.write(`shared seeds: ${forms.length} forms\n`);
  expect(sharedSeeds.filter(({ is }) => is === "resource")).toHaveLength(11);
  expect(sharedSeeds.filter(({ is }) => is === "activity")).toHaveLength(18);
  const types = sharedSeeds
    .map(resourceOf)
    .filter(({ kind }) => kind !== "pipeline")
    .map((resource) => resourceTypeOf(resource) ?? "");
  expect(types.toSorted()).toEqual(["AzureBlobFS", "AzureML", "AzureML", "AzureMLService", "Parquet"]);
  expect(forms.length - types.length).toBeGreaterThanOrEqual(48);
});

const facts = join(shared, "facts", "activities.json");
test.skipIf(!existsSync(facts))("what is shown as free JSON, the facts leave open", () => {
  const json: JsonValue = JSON.parse(readFileSync(facts, "utf8"));
  const list = own(json, "activities");
  const types = isArray(list) ? list : [];
  for (const free of freeJson) {
    const [type = "", path = ""] = free.split(" ");
    const fields = own(
      types.find((one) => own(one, "type") === type),
      "fields",
    );
    const at = (isArray(fields) ? fields : []).filter((field) => String(own(field, "path")).startsWith(path));
    expect(at.map((field) => [own(field, "path"), own(field, "type")])).toEqual([[path, "any"]]);
  }
});
