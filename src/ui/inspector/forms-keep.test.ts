/** What a form shows, and what it leaves alone: every activity filled and written back. */
import { describe, expect, test } from "vitest";
import { definitions } from "#catalogue/catalogue.ts";
import { fieldsOf } from "#catalogue/fields.ts";
import { filledActivity } from "#catalogue/fixtures/filled.ts";
import { setFieldFollowed } from "#commands/set-field-followed.ts";
import { readText } from "#io/read-resource.ts";
import { writeResource } from "#io/write-resource.ts";
import { valueAt } from "#model/json.ts";
import { activitiesOf } from "#model/walk.ts";
import { createEditor } from "#store/editor.ts";
import { otherProperties } from "./other-properties.ts";

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
