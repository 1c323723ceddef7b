/** What a form shows, and what it leaves alone: the seeds' documents, and every activity filled and written back. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { definitions, isKnownType } from "#catalogue/catalogue.ts";
import { fieldsOf } from "#catalogue/fields.ts";
import { filledActivity } from "#catalogue/fixtures/filled.ts";
import { setFieldFollowed } from "#commands/set-field-followed.ts";
import { readText } from "#io/read-resource.ts";
import { writeResource } from "#io/write-resource.ts";
import { isArray, isObject, type JsonObject, type JsonValue, valueAt } from "#model/json.ts";
import { activitiesOf } from "#model/walk.ts";
import { createEditor } from "#store/editor.ts";
import { otherProperties } from "./other-properties.ts";

const folder = join(process.env["SLUICE_SHARED"] ?? "../shared", "seeds", "json");

/** Every activity of a document, at any depth. */
function activitiesIn(value: JsonValue): readonly JsonObject[] {
  if (isArray(value)) return value.flatMap(activitiesIn);
  if (!isObject(value)) return [];
  const { type, typeProperties } = value;
  const isActivity = typeof type === "string" && isKnownType(type) && isObject(typeProperties);
  return [...(isActivity ? [value] : []), ...Object.values(value).flatMap(activitiesIn)];
}

test.skipIf(!existsSync(folder))(`no field of the seeds falls back to JSON (skipped where ${folder} is absent)`, () => {
  const activities = readdirSync(folder).flatMap((name) => {
    const json: JsonValue = JSON.parse(readFileSync(join(folder, name), "utf8"));
    return activitiesIn(json).map((activity) => ({ name, activity }));
  });
  process.stdout.write(`activities of the seeds: ${activities.length}\n`);
  expect(activities.length).toBeGreaterThanOrEqual(48);
  const other = activities.flatMap(({ name, activity }) =>
    otherProperties(activity).map((path) => `${name} ${String(activity["name"])}: ${path.join(".")}`),
  );
  expect(other).toEqual([]);
});

describe.each(definitions.map(({ type }) => type))("a %s with every field filled", (type) => {
  const text = `${JSON.stringify({ name: "P", properties: { activities: [filledActivity(type)] } }, null, "\t")}\n`;
  const open = () => {
    const reading = readText(text, "P.json");
    if (!reading.ok) throw new Error(reading.problem.message);
    const editor = createEditor();
    editor.load({ ...editor.get().workspace, resources: reading.resources });
    const resource = () => {
      const [first] = editor.get().workspace.resources;
      if (first === undefined) throw new Error("The pipeline is gone.");
      return first;
    };
    const placed = () => {
      const [first] = [...activitiesOf(resource())];
      if (first === undefined) throw new Error("The activity is gone.");
      return first;
    };
    return { editor, placed, written: () => writeResource(resource()) };
  };

  test("has no property that its form does not show", () => {
    const { placed, written } = open();
    expect(otherProperties(placed().activity)).toEqual([]);
    expect(written()).toBe(text);
  });

  test("is written back as it was after each field was set to what it holds, cleared, and undone", () => {
    const { editor, placed, written } = open();
    const { address, activity } = placed();
    for (const { at, field } of fieldsOf(activity)) {
      // A cleared name changes the address; that is the name's own test.
      if (field.path === "name") continue;
      expect(editor.dispatch(setFieldFollowed(address, at, valueAt(activity, at))).ok).toBe(true);
      expect(written()).toBe(text);
      expect(editor.dispatch(setFieldFollowed(address, at, undefined)).ok).toBe(true);
      while (editor.undo() !== undefined);
      expect(written()).toBe(text);
    }
  });
});
