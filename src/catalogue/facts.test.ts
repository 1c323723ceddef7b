/** Laws of the catalogue that need more than its own files: the shared facts, and the rest of the source. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isArray, type JsonValue, own } from "#model/json.ts";
import { definitionOf, definitions } from "./catalogue.ts";
import { type Field, settingsFamilies } from "./definition.ts";
import { allFields } from "./fields.ts";
import { innerFields } from "./nested-fields.ts";
import { settingsIn } from "./settings.ts";

const facts = join(process.env["SLUICE_SHARED"] ?? "../shared", "facts", "activities.json");

/** Where a field of the facts is, and it is no field of a form. */
const elsewhere: readonly { readonly path: RegExp; readonly why: string }[] = [
  {
    path: /^typeProperties\.(activities|ifTrueActivities|ifFalseActivities|defaultActivities)$/,
    why: "cards on the canvas",
  },
  { path: /^typeProperties\.cases(\[\]\.(activities|value))?$/, why: "lanes and cards on the canvas" },
  { path: /\.password\.(type|value)$/, why: "both are written by the one control of the secret" },
];

/** Every path that a control shows, lists as `[]` and maps as `{key}`, settings by all of their types. */
function controlsOf(fields: readonly Field[]): readonly string[] {
  return fields.flatMap((field) => {
    const inside = (sign: string, inner: readonly Field[]) =>
      controlsOf(inner).map((path) => `${field.path}${sign}.${path}`);
    switch (field.kind) {
      case "object-list":
        return [field.path, ...inside("[]", field.fields)];
      case "object-map":
        return [field.path, ...inside(".{key}", field.fields)];
      case "file-map":
        return [field.path, ...inside(".{key}", innerFields(field) ?? [])];
      case "parameters":
        return [field.path, `${field.path}.{key}.value`, `${field.path}.{key}.type`];
      case "settings":
        return [field.path, ...settingsIn(field.family).flatMap((one) => inside("", one.fields))];
      default:
        return [field.path];
    }
  });
}

test.skipIf(!existsSync(facts))(
  `every field of the facts has its control, or a reason why not (skipped where ${facts} is absent)`,
  () => {
    const json: JsonValue = JSON.parse(readFileSync(facts, "utf8"));
    const list = own(json, "activities");
    const types = isArray(list) ? list : [];
    expect(types.map((one) => String(own(one, "type"))).toSorted()).toEqual(
      definitions.map(({ type }) => type).toSorted(),
    );
    const counts = { types: types.length, fields: 0, ownControl: 0, controlsOfParts: 0, elsewhere: 0 };
    const missing = types.flatMap((fact) => {
      const type = String(own(fact, "type"));
      const controls = new Set(controlsOf(allFields(definitionOf(type))));
      const fields = own(fact, "fields");
      return (isArray(fields) ? fields : []).flatMap((field) => {
        const path = String(own(field, "path"));
        counts.fields += 1;
        if (controls.has(path)) counts.ownControl += 1;
        else if ([...controls].some((one) => one.startsWith(`${path}.`))) counts.controlsOfParts += 1;
        else if (elsewhere.some((one) => one.path.test(path))) counts.elsewhere += 1;
        else return [`${type} ${path}`];
        return [];
      });
    });
    process.stdout.write(`facts: ${JSON.stringify(counts)}\n`);
    expect(missing).toEqual([]);
    expect(counts.fields).toBe(363);
  },
);

/** Runs of words that two texts share; fewer than these are bound to be shared by any two descriptions of one thing. */
const longestShared = 5;

function sharedWords(one: string, other: string): string | undefined {
  const words = (text: string) => text.toLowerCase().match(/[a-z0-9.']+/g) ?? [];
  const theirs = ` ${words(other).join(" ")} `;
  const ours = words(one);
  return ours
    .map((_, at) => ours.slice(at, at + longestShared))
    .find((run) => run.length === longestShared && theirs.includes(` ${run.join(" ")} `))
    ?.join(" ");
}

/** A field and all inside it. */
function everyField(fields: readonly Field[]): readonly Field[] {
  return fields.flatMap((field) => [field, ...everyField(innerFields(field) ?? [])]);
}

test.skipIf(!existsSync(facts))(
  `words are our own, and pages are those of the facts (skipped where ${facts} is absent)`,
  () => {
    const json: JsonValue = JSON.parse(readFileSync(facts, "utf8"));
    const list = own(json, "activities");
    const types = isArray(list) ? list : [];
    const descriptions = types.flatMap((fact) => {
      const fields = own(fact, "fields");
      return (isArray(fields) ? fields : []).flatMap((field) => own(field, "description") ?? []).map(String);
    });
    expect(descriptions.length).toBeGreaterThan(300);
    const settings = settingsFamilies.flatMap((family) => settingsIn(family).flatMap((one) => one.fields));
    const fields = everyField([...definitions.flatMap((definition) => allFields(definition)), ...settings]);
    const copied = [
      ...definitions.map(({ summary }) => summary),
      ...fields.flatMap((field) => [field.help ?? [], field.from ?? []].flat()),
    ].flatMap((text) => {
      const [shared] = descriptions.flatMap((description) => sharedWords(text, description) ?? []);
      return shared === undefined ? [] : [`${text} [${shared}]`];
    });
    expect(copied).toEqual([]);
    const pages = types.flatMap((fact) => {
      const { type, docs } = definitionOf(String(own(fact, "type")));
      const sources = own(fact, "source");
      const named = (isArray(sources) ? sources : []).flatMap(
        (source) => /articles\/data-factory\/([a-z-]+)\.md/.exec(String(source))?.[1] ?? [],
      );
      return named.length === 0 || named.includes(docs)
        ? []
        : [`${type}: ${docs}, and the facts say ${named.join(", ")}`];
    });
    expect(pages).toEqual([]);
  },
);

/** Types whose names are plain English words are looked for in comparisons only. */
const words = [
  "Copy",
  "Wait",
  "Fail",
  "Switch",
  "Until",
  "Delete",
  "Filter",
  "Script",
  "Custom",
  "Lookup",
  "Validation",
];

test("no other room names an activity type: what it knows of a type, it asks the catalogue", () => {
  const files = readdirSync("src", { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name).replaceAll("\\", "/");
    const isSource = entry.isFile() && /\.tsx?$/.test(path) && !/\.(test|spec)\.tsx?$/.test(path);
    return isSource && !/^src\/(catalogue|templates|testing)\/|\/fixtures\//.test(path) ? [path] : [];
  });
  expect(files.length).toBeGreaterThan(20);
  const named = files.flatMap((path) => {
    const text = readFileSync(path, "utf8");
    return definitions.flatMap(({ type }) => {
      // A key of the keyboard is called Delete as well.
      const pattern = words.includes(type) ? `(?<!key )(?:[=!]==|case) ["']${type}["']` : `["']${type}["']`;
      return new RegExp(pattern).test(text) ? [`${path} names ${type}`] : [];
    });
  });
  expect(named).toEqual([]);
});
