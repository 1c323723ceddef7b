import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { allowedLicences, noticesOf, packagesOf, problemOf } from "./notices.mjs";

const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));

describe("given what is installed", () => {
  const notices = noticesOf([]);

  test.each(Object.keys(dependencies))("%s has a notice with the text of an allowed licence", (name) => {
    const notice = notices.find((one) => one.name === name);
    expect(notice?.text).toMatch(/Permission|Redistribution|Licensed/);
    expect(allowedLicences).toContain(notice?.licence);
  });

  test("what Monaco carries inside has notices of its own: the JSON service, the icon font, its third parties", () => {
    const names = notices.map(({ name }) => name);
    expect(names).toContain("vscode-json-languageservice (in monaco-editor)");
    expect(names).toContain("Codicons (in monaco-editor)");
    expect(notices.find(({ name }) => name === "monaco-editor")?.text).toContain("nodejs path library");
  });

  test("what a bundled package needs has a notice, too, since it may be inside it", () => {
    const names = noticesOf(["node_modules/@dagrejs/dagre", "node_modules/@azure/msal-browser"]).map(
      ({ name }) => name,
    );
    expect(names).toContain("@dagrejs/graphlib");
    expect(names).toContain("@azure/msal-common");
  });

  test("the bundler's own lines are told, what it needs itself is not", () => {
    const names = noticesOf(["node_modules/vite", "node_modules/rolldown"]).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["vite", "rolldown"]));
    expect(names).not.toContain("lightningcss");
  });
});

test("modules lead to their packages, nested ones and the bundler's own included", () => {
  expect([
    ...packagesOf([
      "/somewhere/src/main.tsx",
      "/somewhere/node_modules/react/index.js",
      "/somewhere/node_modules/@fluentui/tokens/lib/index.js?used",
      "/somewhere/node_modules/@xyflow/react/node_modules/zustand/esm/index.mjs",
      "\0vite/preload-helper.js",
    ]),
  ]).toEqual([
    "node_modules/react",
    "node_modules/@fluentui/tokens",
    "node_modules/@xyflow/react/node_modules/zustand",
    "node_modules/vite",
  ]);
});

describe("given a package that may not ship", () => {
  const odd = { name: "odd", version: "1.0.0", text: "Some text" };

  test.each(["GPL-3.0-only", "none", "MIT AND GPL-2.0-only", "UNLICENSED"])("%s is refused by name", (licence) => {
    expect(problemOf({ ...odd, licence })).toContain(`odd is under "${licence}"`);
  });

  test.each(["MIT", "(MPL-2.0 OR Apache-2.0)", "MIT AND ISC"])("%s is allowed", (licence) => {
    expect(problemOf({ ...odd, licence })).toBeUndefined();
  });

  test("a licence without its text is refused, with what to do", () => {
    expect(problemOf({ ...odd, licence: "MIT", text: "" })).toContain("Look it up");
  });
});
