import { describe, expect, test } from "vitest";
import { valueAt } from "#model/json.ts";
import { type Resource, type ResourceKind, resourcesOf, type Workspace } from "#model/workspace.ts";
import { corpus, report } from "#testing/corpus.ts";
import { documents } from "#testing/documents.ts";
import { readResource } from "#testing/hand.ts";
import { openFiles } from "./open-files.ts";
import { readText } from "./read-resource.ts";
import { buildTemplate, writeTemplate } from "./write-template.ts";

function made(kind: ResourceKind, json: unknown): Resource {
  const reading = readText(JSON.stringify(json), `${kind}/x.json`);
  const resource = reading.ok ? reading.resources[0] : undefined;
  if (resource === undefined) throw new Error("the test's own document does not open");
  return resource;
}

const reference = (type: string, referenceName: string) => ({ referenceName, type: `${type}Reference` });
const outer = made("pipeline", {
  name: "It's outer",
  properties: {
    activities: [
      { name: "Call", type: "ExecutePipeline", typeProperties: { pipeline: reference("Pipeline", "Inner") } },
      {
        name: "Train",
        type: "AzureMLExecutePipeline",
        linkedServiceName: reference("LinkedService", "ML"),
        typeProperties: {},
      },
    ],
  },
});
const inner = made("pipeline", {
  name: "inner",
  properties: {
    activities: [
      {
        name: "Copy",
        type: "Copy",
        inputs: [reference("Dataset", "Orders")],
        outputs: [reference("Dataset", "Missing")],
        typeProperties: {
          source: { query: "[dbo].[Orders]" },
          note: "[[kept]",
          call: reference("Pipeline", "It's outer"),
        },
      },
    ],
  },
});
const orders = made("dataset", {
  name: "Orders",
  properties: { type: "Json", linkedServiceName: reference("LinkedService", "Lake"), typeProperties: {} },
});
const lake = made("linkedService", {
  name: "Lake",
  properties: { type: "AzureBlobFS", typeProperties: { url: "https://secret" } },
});
const unrelated = made("dataset", {
  name: "Unrelated",
  properties: { type: "Json", linkedServiceName: reference("LinkedService", "Other") },
});
const workspace: Workspace = {
  name: "My private factory",
  resources: [unrelated, orders, lake, inner, outer],
  layout: {},
};

describe("given a pipeline that calls another and uses a dataset", () => {
  const { template, manifest, notes } = buildTemplate(workspace, outer);
  const types = ["pipelines", "pipelines", "datasets"];

  test("when a template is made, it holds the pipeline first and then all it needs", () => {
    expect(valueAt(template, ["resources"])).toMatchObject([
      {
        name: "[concat(parameters('factoryName'), '/It''s outer')]",
        dependsOn: ["[concat(variables('factoryId'), '/pipelines/inner')]"],
      },
      {
        name: "[concat(parameters('factoryName'), '/inner')]",
        dependsOn: [
          "[concat(variables('factoryId'), '/pipelines/It''s outer')]",
          "[concat(variables('factoryId'), '/datasets/Orders')]",
        ],
      },
      { name: "[concat(parameters('factoryName'), '/Orders')]", dependsOn: [] },
    ]);
    expect(types.map((_, at) => valueAt(template, ["resources", at, "type"]))).toEqual(
      types.map((type) => `Microsoft.DataFactory/factories/${type}`),
    );
  });

  test("when a template is made, linked services are parameters and required with the types that fit", () => {
    expect(Object.keys(valueAt(template, ["parameters"]) ?? {})).toEqual(["factoryName", "ML", "Lake"]);
    expect(valueAt(template, ["resources", 2, "properties", "linkedServiceName", "referenceName"])).toBe(
      "[parameters('Lake')]",
    );
    expect(valueAt(manifest, ["requires", "linkedservices"])).toEqual({
      ML: { supportTypes: ["AzureMLService"] },
      Lake: { supportTypes: ["AzureBlobFS"] },
    });
  });

  test("when a template is made, text in brackets is escaped, and nothing private goes in", () => {
    const copy = valueAt(template, ["resources", 1, "properties", "activities", 0, "typeProperties"]);
    expect(copy).toMatchObject({ source: { query: "[[dbo].[Orders]" }, note: "[[[kept]" });
    const all = JSON.stringify([template, manifest]);
    expect(all).not.toMatch(/author|My private factory|https:\/\/secret/);
  });

  test("when something is missing, it is named", () => {
    expect(notes.map(({ message }) => message)).toEqual([
      "Missing (DatasetReference) is needed and is not part of the template.",
    ]);
  });

  test("when the zip is opened again, the same documents come out", async () => {
    const bytes = await writeTemplate(workspace, outer);
    const { resources, problems } = await openFiles([{ path: "outer.zip", bytes }]);
    expect(problems).toEqual([]);
    expect(resources.map(({ json }) => json)).toEqual(
      [outer, inner, orders].map(({ name, json }) => ({ name, properties: json["properties"] })),
    );
  });
});

test.each(documents.filter((path) => path.startsWith("src/io/")))(
  "%s: as a template and back it has the same properties",
  async (path) => {
    const pipeline = readResource(path);
    const bytes = await writeTemplate({ ...workspace, resources: [pipeline] }, pipeline);
    const { resources } = await openFiles([{ path: "t.zip", bytes }]);
    // JSON cannot write infinity, which the fixture of numbers holds as 1e999.
    const expected: unknown = JSON.parse(JSON.stringify(pipeline.json["properties"]));
    expect(resources.map(({ name, json }) => [name, json["properties"]])).toEqual([[pipeline.name, expected]]);
  },
);

const open = corpus("open");

test.skipIf(open === undefined)(
  "given the zips of the corpus, every one opens, and its first pipeline makes a template again",
  async () => {
    const zips = open?.entries.filter(({ file }) => file.endsWith(".zip")) ?? [];
    let pipelines = 0;
    for (const entry of zips) {
      const { resources, problems } = await openFiles([
        { path: entry.file, bytes: open?.bytes(entry) ?? new Uint8Array() },
      ]);
      expect(problems).toEqual([]);
      const opened: Workspace = { name: "Opened", resources, layout: {} };
      const [first] = resourcesOf(opened, "pipeline");
      if (first === undefined) throw new Error(`${entry.file} holds no pipeline`);
      pipelines += resourcesOf(opened, "pipeline").length;
      const again = await openFiles([{ path: "again.zip", bytes: await writeTemplate(opened, first) }]);
      expect(
        again.resources.find(({ kind, name }) => kind === "pipeline" && name === first.name)?.json["properties"],
      ).toEqual(first.json["properties"]);
    }
    report(`corpus: ${zips.length} zips opened, ${pipelines} pipelines in them`);
    expect(zips.length).toBeGreaterThan(0);
  },
);
