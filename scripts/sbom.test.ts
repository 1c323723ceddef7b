import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { billOfMaterials } from "./sbom.mjs";

interface Component {
  readonly name: string;
  readonly version?: string;
  readonly licenses?: readonly unknown[];
  readonly components?: readonly Component[];
}

const { name, version, dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));

test("the bill of materials names the app, all that ships in its version, and what Monaco carries, and no tool", () => {
  const { metadata, components } = billOfMaterials();
  const shipped: readonly Component[] = components;
  expect(metadata.component).toMatchObject({ name, version, type: "application" });
  for (const [dependency, locked] of Object.entries(dependencies))
    expect(shipped.find((one) => one.name === dependency && one.version === locked)?.licenses).toHaveLength(1);
  for (const tool of Object.keys(devDependencies)) expect(shipped.map((one) => one.name)).not.toContain(tool);
  const inside = shipped.find((one) => one.name === "monaco-editor")?.components ?? [];
  expect(inside.map((one) => one.name)).toContain("vscode-json-languageservice");
});
