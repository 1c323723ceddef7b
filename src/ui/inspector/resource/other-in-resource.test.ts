import { expect, test } from "vitest";
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
