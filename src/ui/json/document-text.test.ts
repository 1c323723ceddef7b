import { describe, expect, test } from "vitest";
import { readText } from "#io/read-resource.ts";
import { activityAddress, laneAddress, resourceAddress } from "#model/address.ts";
import { activityAt, resourceAt } from "#model/resolve.ts";
import type { Workspace } from "#model/workspace.ts";
import { readTyped, shownAt } from "./document-text.ts";

const text =
  '{\r\n  // nightly\r\n  "name": "Nightly",\r\n  "properties": { "activities": [\r\n    { "name": "Pause", "type": "Wait", "typeProperties": { "waitTimeInSeconds": 1.0 } }\r\n  ] },\r\n}\r\n';
const address = resourceAddress("pipeline", "Nightly");
const pause = activityAddress(laneAddress(address, "activities"), "Pause");

function workspace(): Workspace {
  const reading = readText(text, "Nightly.json");
  if (!reading.ok) throw new Error(reading.problem.message);
  return { name: "Factory", resources: reading.resources, layout: {} };
}

function typed(typing: ReturnType<typeof readTyped>, on: Workspace): Workspace {
  if (!typing.ok) throw new Error(typing.problem.message);
  const outcome = typing.command.apply(on);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.workspace;
}

describe("the text of a resource", () => {
  test("is the file's own, with its comment, its line ends and its trailing comma", () => {
    expect(shownAt(workspace(), address)?.text).toBe(text);
  });

  test("as typed is kept as typed, number text included", () => {
    const next = text.replace("1.0", "2.50").replace("nightly", "every night");
    const after = typed(readTyped(workspace(), address, next), workspace());
    expect(shownAt(after, address)?.text).toBe(next);
    expect(resourceAt(after, address)?.origin).toMatchObject({ path: "Nightly.json", lineEnd: "\r\n" });
  });

  test("that is no JSON is refused with line and column, and nothing is edited", () => {
    const typing = readTyped(workspace(), address, text.replace('"Wait",', '"Wait"'));
    expect(typing).toMatchObject({ ok: false, problem: { line: 5 } });
    expect(readTyped(workspace(), address, "[1]")).toMatchObject({ ok: false });
  });

  test("with another name says so, because names are taken as a whole", () => {
    const typing = readTyped(workspace(), address, text.replace('"Nightly"', '"Daily"'));
    expect(typing).toMatchObject({ ok: true, renamesTo: "Daily" });
    expect(readTyped(workspace(), address, text)).toMatchObject({ ok: true, renamesTo: undefined });
  });
});

describe("the text of an activity", () => {
  test("edits that activity and leaves the rest of the file as it was", () => {
    const shown = shownAt(workspace(), pause)?.text ?? "";
    expect(JSON.parse(shown)).toEqual({ name: "Pause", type: "Wait", typeProperties: { waitTimeInSeconds: 1 } });
    const before = workspace();
    const after = typed(readTyped(before, pause, shown.replace('"Wait"', '"Wait", "description": "rests"')), before);
    expect(activityAt(after, pause)?.activity["description"]).toBe("rests");
    const file = shownAt(after, address)?.text ?? "";
    expect(file).toContain("// nightly\r\n");
    expect(file).toContain('"waitTimeInSeconds": 1.0');
  });
});
