import { array, assert, constantFrom, double, jsonValue, nat, property, record, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { limits } from "./limits.ts";
import { readJson } from "./read-json.ts";

function refusal(text: string): string {
  const reading = readJson(text);
  return reading.ok ? "opened" : reading.problem.message;
}

function notes(text: string): readonly string[] {
  const reading = readJson(text);
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.notes.map(({ message }) => message);
}

describe("given text that is not JSON, the message says what and where", () => {
  test.each([
    ["", "The file is empty."],
    [" \n\t", "The file is empty."],
    ['{"a": 1', "The text ends at line 1, column 8 before the document is complete. The file is cut off."],
    ['{\n  "a": "b', "The text ends at line 2, column 10 before the document is complete. The file is cut off."],
    ['{\r\n  "a": tru\r\n}', 'Not JSON at line 2, column 8: "tru" is no JSON.'],
    ['{"a" 1}', 'Not JSON at line 1, column 6: a colon was expected after the key, "1" found.'],
    ['{"a": 1 "b": 2}', 'Not JSON at line 1, column 9: a comma was expected, "\\"b\\"" found.'],
    ["{a: 1}", 'Not JSON at line 1, column 2: "a" is no JSON.'],
    ['{"a": }', 'Not JSON at line 1, column 7: a value was expected, "}" found.'],
    ["[1]]", 'Not JSON at line 1, column 4: the document is complete before this, "]" follows.'],
    [
      '{"a": "x\ty"}',
      "Not JSON at line 1, column 9: a raw control character (U+0009) inside a text. Write it as \\u0009.",
    ],
    [
      '{"a": "x\\qy"}',
      "Not JSON at line 1, column 9: a backslash is followed by something JSON does not know. Write \\\\ for a backslash itself.",
    ],
    [
      '{"a": "x\n"}',
      "Not JSON at line 1, column 7: a text is not closed on its line. Close it with a quote, or write the line break as \\n.",
    ],
    ["1 /* open", "Not JSON at line 1, column 3: a comment is not closed."],
    [
      "<!DOCTYPE html>",
      "This is not JSON but an HTML page, perhaps a sign-in page saved instead of the file. Download the file again and open that.",
    ],
    [
      "<?xml?>",
      "This is not JSON but XML, perhaps an error message saved instead of the file. Download the file again and open that.",
    ],
    [
      '{"cases": [/*{Cases}*/]}',
      "Not complete: /*{Cases}*/ at line 1, column 12 is a placeholder that a generator fills. Open the generated file.",
    ],
  ])("%j", (text, message) => {
    expect(refusal(text)).toBe(message);
  });

  test("when it nests too deeply, it is refused before anything recursive sees it", () => {
    const deep = (levels: number): string => "[".repeat(levels) + "]".repeat(levels);
    expect(refusal(deep(limits.nesting))).toBe("opened");
    expect(refusal(deep(50_000))).toMatch(/^Nested too deeply: line 1, column 501 opens more than 500 levels\.$/);
    expect(refusal(`"${"[".repeat(1000)}"`)).toBe("opened");
    expect(refusal(`/*${"[".repeat(1000)}*/ 1`)).toBe("opened");
  });
});

describe("given JSON with liberties, it is read and they are noted", () => {
  test("comments and trailing commas", () => {
    expect(notes('// one\n{"a": [1, 2,], /* two */}')).toEqual([
      "2 comments, the first at line 1, column 1: kept, though strict JSON readers refuse it.",
      "2 trailing commas, the first at line 2, column 12: kept, though strict JSON readers refuse it.",
    ]);
  });

  test("duplicate keys, with both places; the last one counts", () => {
    const text = '{"a": 1,\n "a": 2}';
    expect(notes(text)).toEqual([
      'The key "a" stands twice, at line 1, column 2 and at line 2, column 2. The last one counts; both stay in the file.',
    ]);
    const reading = readJson(text);
    expect(reading.ok && reading.tree.root.value).toEqual({ a: 2 });
  });

  test("half a character", () => {
    expect(notes('{"a": "\\ud800"}')).toEqual([
      "The text at line 1, column 7 holds half of a character (a lone surrogate). It is kept as it is.",
    ]);
  });

  test("plain JSON has no notes", () => {
    expect(notes('{"a": "// no comment", "b": [1e3]}')).toEqual([]);
  });
});

describe("given any text", () => {
  /** What JSON.parse makes of it; duplicates, order and `__proto__` included. */
  const strict = (text: string): string | undefined => {
    try {
      return JSON.stringify(JSON.parse(text));
    } catch {
      return undefined;
    }
  };
  const ours = (text: string): string | undefined => {
    const reading = readJson(text);
    return reading.ok ? JSON.stringify(reading.tree.root.value) : undefined;
  };

  test("what JSON.parse reads, we read the same", () => {
    assert(
      property(jsonValue(), nat(4), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(ours(text)).toBe(strict(text));
      }),
    );
    assert(
      property(double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(ours(String(value))).toBe(strict(String(value)));
      }),
    );
  });

  test("what JSON.parse refuses, we refuse, or we note the liberty", () => {
    const pieces = constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"a"',
      '"__proto__"',
      "1",
      "-",
      ".5",
      "e",
      "01",
      "true",
      "null",
      " ",
      "\n",
      '"',
      "\\",
      "//",
      "/*",
      "*/",
      "\u00a0",
      "\t",
    );
    const texts = array(pieces, { maxLength: 12 }).map((parts) => parts.join(""));
    const check = (text: string): void => {
      const reading = readJson(text);
      const expected = strict(text);
      const accepted = !reading.ok || expected !== undefined || reading.notes.length > 0;
      expect({ text, accepted, value: expected === undefined ? undefined : ours(text) }).toEqual({
        text,
        accepted: true,
        value: expected,
      });
    };
    assert(property(texts, check), { numRuns: 3000 });
    assert(
      property(record({ json: jsonValue(), at: nat(), put: string({ maxLength: 2 }) }), ({ json, at, put }) => {
        const text = JSON.stringify(json);
        const cut = at % (text.length + 1);
        check(text.slice(0, cut) + put + text.slice(cut + 1));
      }),
      { numRuns: 1000 },
    );
  });
});
