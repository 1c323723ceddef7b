/** Laws of the catalogue that need more than its own files: the shared facts, and the rest of the source. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isArray, type JsonValue, own } from "#model/json.ts";
import { definitions } from "./catalogue.ts";
import { allFields } from "./fields.ts";

const facts = join(process.env["SLUICE_SHARED"] ?? "../shared", "facts", "activities.json");

test.skipIf(!existsSync(facts))(
  `every field of the facts has its place in a form (skipped where ${facts} is absent)`,
  () => {
    const json: JsonValue = JSON.parse(readFileSync(facts, "utf8"));
    const list = own(json, "activities");
    const counts = { types: 0, fields: 0 };
    const missing = definitions.flatMap((definition) => {
      const fact = isArray(list) ? list.find((one) => own(one, "type") === definition.type) : undefined;
      const fields = own(fact, "fields");
      const paths = allFields(definition).map(({ path }) => path);
      const lanes = (definition.children ?? []).map(({ key }) => `typeProperties.${key.split("[].")[0]}`);
      counts.types += 1;
      return (isArray(fields) ? fields : []).flatMap((field) => {
        const path = String(own(field, "path"));
        counts.fields += 1;
        // In its own field, inside one that is edited as a whole, spread over fields of its parts, or a lane of the canvas.
        const covered =
          paths.some((one) => one === path || path.startsWith(`${one}.`) || one.startsWith(`${path}.`)) ||
          lanes.some((lane) => path === lane || path.startsWith(`${lane}[`));
        return covered ? [] : [`${definition.type} ${path}`];
      });
    });
    process.stdout.write(`facts: ${JSON.stringify(counts)}\n`);
    expect(missing).toEqual([]);
    expect(counts.types).toBe(definitions.length);
  },
);

/** Types whose names are plain English words are looked for in comparisons only. */
const words = ["Copy", "Wait", "Fail", "Switch", "Until"];

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
      const pattern = words.includes(type) ? `(?:[=!]==|case) ["']${type}["']` : `["']${type}["']`;
      return new RegExp(pattern).test(text) ? [`${path} names ${type}`] : [];
    });
  });
  expect(named).toEqual([]);
});
