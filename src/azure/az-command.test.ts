import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { azCommand } from "./az-command.ts";

test("options without a value are left out, and a value that begins with a hyphen is no option", () => {
  expect(azCommand("x create", { name: "a b", tenant: undefined, group: "-g" })).toBe(
    "az x create --name 'a b' --group='-g'",
  );
});

test("given any name, bash reads the line as it was meant and runs nothing else", () => {
  const name = fc.string({ unit: "grapheme" }).filter((text) => !/[\p{Cc}\u2028\u2029]/u.test(text));
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 20 }), (names) => {
      const options = Object.fromEntries(names.map((text, at) => [`option${at}`, text]));
      const line = azCommand("x", options).replace(/^az /, "printf '%s\\0' ");
      const words = execFileSync("bash", ["-c", line], { encoding: "utf8" }).split("\0").slice(1, -1);
      const values = words
        .map((word) => word.replace(/^--option\d+=/, ""))
        .filter((word) => !/^--option\d+$/.test(word));
      expect(values).toEqual(names.filter((text) => !/^--option\d+$/.test(text)));
    }),
    { numRuns: 60 },
  );
});

test("line ends and other control characters do not reach the terminal", () => {
  expect(azCommand("x", { name: "a\nrm -rf .\u001b[2J\u0003" })).toBe("az x --name 'arm -rf .[2J'");
});
