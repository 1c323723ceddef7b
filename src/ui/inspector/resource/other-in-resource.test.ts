import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fieldsOfResource, isKnownResourceType, resourceTypeOf } from "#catalogue/resources.ts";
import { readFile } from "#io/read-resource.ts";
import { writeResourceBytes } from "#io/write-resource.ts";
import type { JsonObject } from "#model/json.ts";
import { newOrigin, type Resource } from "#model/workspace.ts";
import { otherInResource } from "./other-in-resource.ts";

const linkedService = (properties: JsonObject, root: JsonObject = {}): Resource => {
  const json = { name: "X", ...root, properties };
  return { kind: "linkedService", name: "X", json, origin: newOrigin(json) };
};
const others = (resource: Resource) => otherInResource(resource).map((path) => path.join("."));

test("what the form shows is left out, what nobody knows is kept", () => {
  const resource = linkedService(
    {
      type: "AzureBlobFS",
      annotations: [],
      futureWord: 1,
      connectVia: { referenceName: "ir", type: "IntegrationRuntimeReference", futureToo: 2 },
      typeProperties: { url: "u", accountKey: { type: "SecureString", value: "k" }, newThing: { a: 1 } },
      parameters: { p: { type: "string" } },
    },
    { type: "Microsoft.DataFactory/factories/linkedservices", etag: "1" },
  );
  expect(others(resource)).toEqual([
    "etag",
    "properties.futureWord",
    "properties.connectVia.futureToo",
    "properties.typeProperties.newThing",
  ]);
});

test("each property of a type that nobody described stands by itself", () => {
  const resource = linkedService({ type: "Snowflake", typeProperties: { connectionString: "x", password: {} } });
  expect(others(resource)).toEqual([
    "properties.typeProperties.connectionString",
    "properties.typeProperties.password",
  ]);
});

const seeds = join(process.env["SLUICE_SHARED"] ?? "../shared", "seeds", "json");
if (!existsSync(seeds)) process.stdout.write(`Skipped: there are no seeds at ${seeds}.\n`);

describe.skipIf(!existsSync(seeds))("the seeds", () => {
  const files = existsSync(seeds) ? readdirSync(seeds).filter((name) => name.endsWith(".json")) : [];
  const opened = files.flatMap((name) => {
    const bytes = new Uint8Array(readFileSync(join(seeds, name)));
    const reading = readFile({ path: name, bytes });
    const resources = reading.ok ? reading.resources.filter(({ kind }) => kind !== "pipeline") : [];
    return resources.filter(({ kind }) => kind !== "other").map((resource) => ({ name, bytes, resource }));
  });

  test("hold linked services and a dataset", () => {
    process.stdout.write(`seeds that are resources: ${opened.map(({ name }) => name).join(", ")}\n`);
    expect(opened.map(({ resource }) => resourceTypeOf(resource) ?? "").toSorted((a, b) => a.localeCompare(b))).toEqual(
      ["AzureBlobFS", "AzureML", "AzureML", "AzureMLService", "Parquet"],
    );
  });

  test.each(opened)("$name opens with every field in its form and is saved byte for byte", ({ bytes, resource }) => {
    expect(isKnownResourceType(resource.kind, resourceTypeOf(resource))).toBe(true);
    expect(others(resource)).toEqual([]);
    expect(fieldsOfResource(resource).length).toBeGreaterThan(3);
    expect(Buffer.from(writeResourceBytes(resource)).equals(Buffer.from(bytes))).toBe(true);
  });
});
