import { readFileSync } from "node:fs";
import {
  type Arbitrary,
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  double,
  integer,
  letrec,
  nat,
  oneof,
  property,
  record,
  string,
  tuple,
} from "fast-check";
import { describe, expect, test } from "vitest";
import { changeAt, setAt } from "#model/edit-json.ts";
import { isArray, isObject, type JsonObject, type JsonPath, type JsonValue, sameJson, valueAt } from "#model/json.ts";
import type { Resource } from "#model/workspace.ts";
import { documents } from "#testing/documents.ts";
import { readResource } from "#testing/hand.ts";
import { sourceOf } from "./source-of.ts";
import { writeResource, writeResourceBytes } from "./write-resource.ts";

const folder = "src/io/fixtures";
const fixtureFiles = documents.filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length + 1));
const openFixture = (path: string): Resource => readResource(`${folder}/${path}`);
const fixtureBytes = (path: string) => Buffer.from(readFileSync(`${folder}/${path}`));

function asObject(json: JsonValue): JsonObject {
  if (!isObject(json)) throw new Error("The edit left no object");
  return json;
}

const activity = (index: number, ...rest: (string | number)[]): JsonPath => [
  "properties",
  "activities",
  index,
  ...rest,
];

function edited(resource: Resource, path: JsonPath, value: JsonValue | undefined): Resource {
  return { ...resource, json: asObject(setAt(resource.json, path, value)) };
}

function changed(resource: Resource, path: JsonPath, change: (old: JsonValue | undefined) => JsonValue): Resource {
  return { ...resource, json: asObject(changeAt(resource.json, path, change)) };
}

/** What the written text reads as. */
function reread(resource: Resource): JsonValue | undefined {
  const source = sourceOf({ ...resource.origin, text: writeResource(resource) });
  return source.ok ? source.tree.root.value : undefined;
}

/** The lines of the first text that the second has not, and the other way round. */
function differing(resource: Resource): { removed: readonly string[]; added: readonly string[] } {
  const before = resource.origin.text.split(/\r?\n/);
  const after = writeResource(resource).split(/\r?\n/);
  const without = (from: string[], which: readonly string[]): string[] => {
    const left = [...which];
    return from.filter((line) => {
      const at = left.indexOf(line);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  };
  return { removed: without(before, after), added: without(after, before) };
}

describe("given a file of every kind", () => {
  test.each(fixtureFiles)("%s: saved without an edit it has the same bytes", (path) => {
    expect(Buffer.from(writeResourceBytes(openFixture(path)))).toEqual(fixtureBytes(path));
  });

  test.each(fixtureFiles)("%s: renamed and renamed back it has the same bytes", (path) => {
    const resource = openFixture(path);
    const there = edited(resource, activity(0, "name"), "Another name");
    expect(writeResource(there)).not.toBe(resource.origin.text);
    const back = edited(there, activity(0, "name"), valueAt(resource.json, activity(0, "name")));
    expect(Buffer.from(writeResourceBytes(back))).toEqual(fixtureBytes(path));
  });

  test.each(fixtureFiles)("%s: a rename changes one line", (path) => {
    const { removed, added } = differing(edited(openFixture(path), activity(0, "name"), "Another name"));
    expect([removed.length, added.length]).toEqual([1, 1]);
  });
});

describe("given a file whose numbers are written unusually", () => {
  test("when a neighbour changes, 1.0, 1e3 and the large integer keep their text", () => {
    const text = writeResource(
      edited(openFixture("numbers.json"), activity(1, "typeProperties", "variableName"), "bounds"),
    );
    expect(text).toContain("[1e3, 1E+3, -0.0, 0.10, 12345678901234567890, 1e999]");
    expect(text).toContain('"waitTimeInSeconds": 1.0');
  });

  test("when one number of a list changes, the others keep their text", () => {
    const text = writeResource(edited(openFixture("numbers.json"), activity(1, "typeProperties", "value", 3), 0.2));
    expect(text).toContain("[1e3, 1E+3, -0.0, 0.2, 12345678901234567890, 1e999]");
  });

  test("when a parameter is renamed, its default keeps its text", () => {
    const resource = openFixture("numbers.json");
    const json = changeAt(resource.json, ["properties", "parameters"], (old) => {
      const threshold = valueAt(old, ["threshold"]);
      return threshold === undefined ? {} : { limit: threshold };
    });
    const text = writeResource({ ...resource, json: asObject(json) });
    expect(text).toContain('"limit": { "type": "float", "defaultValue": 0.50 }');
  });

  test("when an activity moves into a container that is new, it takes its text along", () => {
    const resource = openFixture("numbers.json");
    const first = valueAt(resource.json, activity(0)) ?? null;
    const loop = { name: "Loop", type: "ForEach", typeProperties: { activities: [first] } };
    const text = writeResource(edited(resource, activity(0), loop));
    expect(text).toContain('                                "waitTimeInSeconds": 1.0\n');
  });
});

describe("given a file with comments", () => {
  test("when an activity is added behind, every comment stays", () => {
    const resource = openFixture("comments.json");
    const added = { name: "Last", type: "Wait", typeProperties: { waitTimeInSeconds: 1 } };
    const next = changed(resource, ["properties", "activities"], (old) => [...(isArray(old) ? old : []), added]);
    const before = "        }\n      }\n      // nothing after this\n";
    const last =
      '      {\n        "name": "Last",\n        "type": "Wait",\n        "typeProperties": {\n          "waitTimeInSeconds": 1\n        }\n      }\n';
    expect(resource.origin.text).toContain(before);
    expect(writeResource(next)).toBe(
      resource.origin.text.replace(before, `        }\n      },\n${last}      // nothing after this\n`),
    );
  });

  test("when the activities change places, their comments go with them", () => {
    const resource = openFixture("comments.json");
    const next = changed(resource, ["properties", "activities"], (old) => (isArray(old) ? old.toReversed() : []));
    const text = writeResource(next);
    expect(text.indexOf("then we")).toBeLessThan(text.indexOf("// first we wait"));
    expect(text).toContain("} // end of the wait\n      // nothing after this");
    expect(sameJson(reread(next), next.json)).toBe(true);
  });

  test("when an inner activity moves out, the comment above it comes along", () => {
    const resource = openFixture("comments.json");
    const inner = activity(1, "typeProperties", "activities");
    const moved = valueAt(resource.json, [...inner, 0]) ?? null;
    const emptied = edited(resource, inner, []);
    const next = changed(emptied, ["properties", "activities"], (old) => [...(isArray(old) ? old : []), moved]);
    expect(writeResource(next)).toContain(
      '      // the only one inside\n      { "name": "Inner", "type": "Wait", "typeProperties": { "waitTimeInSeconds": 1.50 } }\n',
    );
  });

  test("when an activity goes, only its own lines go", () => {
    const resource = openFixture("comments.json");
    const next = changed(resource, ["properties", "activities"], (old) => (isArray(old) ? old.slice(1) : []));
    const { removed, added } = differing(next);
    expect(added).toEqual([]);
    expect(removed).toHaveLength(6);
  });
});

describe("given a file in a style of its own", () => {
  test("when a key is added to an object on one line, it stays on one line", () => {
    const next = edited(openFixture("crlf.json"), activity(0, "typeProperties", "note"), "x");
    expect(differing(next).added).toEqual([
      '                "typeProperties": { "waitTimeInSeconds": 1, "note": "x" }',
    ]);
  });

  test("when a key is added to a minified file, it stays minified", () => {
    const next = edited(openFixture("minified.json"), activity(0, "policy"), { retry: 1, timeout: "0.01:00:00" });
    expect(writeResource(next)).toContain(
      '"typeProperties":{"waitTimeInSeconds":1},"policy":{"retry":1,"timeout":"0.01:00:00"}}',
    );
  });

  test("when lines are added to a file with CRLF, they end with CRLF", () => {
    const next = edited(openFixture("crlf.json"), activity(0, "policy"), { retry: 1 });
    expect(writeResource(next).replaceAll("\r\n", "")).not.toContain("\n");
  });

  test("when an empty list gets its first entry, the file's indent is used", () => {
    const dependency = { activity: "Wait", dependencyConditions: ["Failed"] };
    const next = edited(openFixture("nested.json"), activity(0, "dependsOn"), [dependency]);
    const printed = JSON.stringify([dependency], null, "\t").replaceAll("\n", "\n\t\t\t\t");
    expect(writeResource(next)).toBe(next.origin.text.replace('"dependsOn": []', `"dependsOn": ${printed}`));
  });

  test("when the last entry with a trailing comma is replaced, the comma stays", () => {
    const next = changed(openFixture("trailing-commas.json"), ["properties", "activities"], (old) =>
      isArray(old) ? old.slice(0, 1) : [],
    );
    expect(differing(next).added).toEqual([]);
  });

  test("when a key is added, duplicates, integer-like keys and prototype keys stay", () => {
    const duplicates = edited(openFixture("duplicate-keys.json"), ["properties", "folder"], { name: "x" });
    expect(writeResource(duplicates)).toContain('"name": "first name",\n  "name": "duplicate keys"');
    const integers = edited(
      openFixture("integer-like-keys.json"),
      activity(0, "typeProperties", "headers", "a"),
      "changed",
    );
    expect(differing(integers).removed).toEqual(['\t\t\t\t\t\t"a": "after two"']);
    const prototype = edited(openFixture("prototype-keys.json"), activity(0, "typeProperties", "method"), "PUT");
    expect(differing(prototype).removed).toEqual(['          "method": "POST",']);
  });

  test("when a duplicated key changes, the one that counts changes; when it goes, both go", () => {
    const resource = openFixture("duplicate-keys.json");
    expect(differing(edited(resource, ["properties", "description"], "three")).added).toEqual([
      '    "description": "three"',
    ]);
    expect(differing(edited(resource, ["properties", "description"], undefined)).removed).toHaveLength(3);
  });

  test("when a file with capital keys is edited, it keeps them", () => {
    const text = writeResource(
      edited(openFixture("pascal-case.json"), activity(1, "typeProperties", "ifTrueActivities", 0, "name"), "C"),
    );
    expect(text).toBe(openFixture("pascal-case.json").origin.text.replace('"Name":"B"', '"Name":"C"'));
  });

  test("another order of keys is no edit", () => {
    const resource = openFixture("nested.json");
    const json = Object.fromEntries(Object.entries(resource.json).toReversed());
    expect(writeResource({ ...resource, json })).toBe(resource.origin.text);
  });
});

describe("given random edits of every fixture", () => {
  const scalar = oneof(
    string({ unit: "binary" }),
    integer(),
    double({ noNaN: true, noDefaultInfinity: true }),
    boolean(),
    constant(null),
  );
  const key = oneof(constantFrom("name", "type", "activities", "__proto__", "constructor", "10", "2", ""), string());
  const value = letrec<{ value: JsonValue }>((tie) => ({
    value: oneof(
      { depthSize: "small" },
      scalar,
      array(tie("value"), { maxLength: 3 }),
      array(tuple(key, tie("value")), { maxLength: 3 }).map((entries) => Object.fromEntries(entries)),
    ),
  })).value;
  const edit = record({
    at: nat(),
    other: nat(),
    act: constantFrom(
      "replace",
      "remove",
      "add",
      "add first",
      "move",
      "copy",
      "reverse",
      "rename key",
      "forget identity",
    ),
    key,
    value,
  });
  type Edit = typeof edit extends Arbitrary<infer T> ? T : never;

  function pathsOf(json: JsonValue, path: JsonPath = []): JsonPath[] {
    const inner = isArray(json)
      ? json.flatMap((item, at) => pathsOf(item, [...path, at]))
      : isObject(json)
        ? Object.entries(json).flatMap(([name, item]) => pathsOf(item, [...path, name]))
        : [];
    return [path, ...inner];
  }

  function insert(old: JsonValue | undefined, name: string, item: JsonValue, first: boolean): JsonValue {
    if (isArray(old)) return first ? [item, ...old] : [...old, item];
    if (!isObject(old)) return item;
    const rest = Object.entries(old).filter(([other]) => other !== name);
    return Object.fromEntries(first ? [[name, item], ...rest] : [...rest, [name, item]]);
  }

  function apply(json: JsonValue, step: Edit): JsonValue {
    const paths = pathsOf(json);
    const path = paths[step.at % paths.length] ?? [];
    const other = paths[step.other % paths.length] ?? [];
    const there = valueAt(json, path) ?? null;
    switch (step.act) {
      case "replace":
        return path.length === 0 ? json : setAt(json, path, step.value);
      case "remove":
        return path.length === 0 ? json : setAt(json, path, undefined);
      case "add":
      case "add first":
        return changeAt(json, path, (old) => insert(old, step.key, step.value, step.act === "add first"));
      case "copy":
        return changeAt(json, other, (old) => insert(old, step.key, there, false));
      case "move":
        if (path.every((part, at) => part === other[at])) return json;
        return changeAt(setAt(json, path, undefined), other, (old) =>
          old === undefined ? null : insert(old, step.key, there, true),
        );
      case "reverse":
        return changeAt(json, path, (old) => (isArray(old) ? old.toReversed() : (old ?? null)));
      case "rename key":
        return changeAt(json, path, (old) =>
          isObject(old)
            ? Object.fromEntries(Object.entries(old).map(([name, item], at) => [at === 0 ? step.key : name, item]))
            : (old ?? null),
        );
      default:
        // As after a restart: equal, but nothing is identical to what was read.
        return structuredClone(json);
    }
  }

  test.each(fixtureFiles.filter((path) => path !== "pascal-case.json"))(
    "%s: what is written reads as what was meant",
    (path) => {
      const resource = openFixture(path);
      assert(
        property(array(edit, { minLength: 1, maxLength: 4 }), (steps) => {
          const json = steps.reduce<JsonValue>(apply, resource.json);
          if (!isObject(json)) return;
          const next = { ...resource, json };
          const text = writeResource(next);
          expect({ text, same: sameJson(reread(next), json) }).toEqual({ text, same: true });
        }),
        { numRuns: 150 },
      );
    },
  );
});
