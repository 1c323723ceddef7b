import { describe, expect, test } from "vitest";
import { checkField } from "#catalogue/check-field.ts";
import { fieldValue } from "#catalogue/field-value.ts";
import { fieldsOf } from "#catalogue/fields.ts";
import { batchEndpointLoop } from "#catalogue/patterns/batch-endpoint.ts";
import { type JsonObject, own, valueAt } from "#model/json.ts";
import { activitiesOf } from "#model/walk.ts";
import { emptyWorkspace, newOrigin, type Resource } from "#model/workspace.ts";
import { findingsOf } from "#rules/find.ts";
import type { Template } from "./template.ts";
import { templateById, templates } from "./templates.ts";

function pipelinesOf(template: Template, known?: JsonObject): readonly Resource[] {
  return template.build(known).pipelines.map((json) => {
    return { kind: "pipeline", name: String(json["name"]), json, origin: newOrigin(json) };
  });
}

describe.each(templates.map((one) => [one.id, one] as const))("%s", (id, template) => {
  test("says what it is, what it needs and where it comes from", () => {
    expect(id).toMatch(/^[a-z0-9-]+$/);
    expect(templateById(id)).toBe(template);
    for (const text of [template.title, template.summary, template.source.label]) expect(text).not.toBe("");
    for (const list of [template.tags, template.runsOn, template.signsInWith, template.needs])
      expect(list).not.toEqual([]);
    for (const note of template.notes) expect(note).toMatch(/[.]$/);
  });

  test("its pipelines have no finding, and every field holds what its form expects", () => {
    const resources = pipelinesOf(template);
    for (const resource of resources) {
      expect(findingsOf(resource, { ...emptyWorkspace, resources })).toEqual([]);
      for (const { activity } of activitiesOf(resource)) {
        // Names are compared below: the question mark of "Job succeeded?" is outside of the documented form of names.
        const fields = fieldsOf(activity).filter(({ field }) => field.path !== "name");
        for (const { field } of fields) expect(checkField(field, fieldValue(activity, field.path))).toBeUndefined();
      }
    }
    expect(resources.map(({ name }) => name)).toContain(template.build().name);
  });

  test("declares the parameters it describes, in their order", () => {
    const [pipeline] = template.build().pipelines;
    const declared = valueAt(pipeline, ["properties", "parameters"]);
    const described = template.parameters.map(({ name, type, defaultValue }) => {
      return [name, defaultValue === undefined ? { type } : { type, defaultValue }];
    });
    expect(Object.entries(declared ?? {})).toEqual(described);
    for (const { help } of template.parameters) expect(help).toMatch(/[.]$/);
  });

  test("known values become defaults, but never a secret", () => {
    const known = {
      endpoint_uri: "https://e.westeurope.inference.ml.azure.com/jobs",
      client_secret: "hush",
      nobody: 1,
    };
    const [pipeline] = template.build(known).pipelines;
    const parameters = valueAt(pipeline, ["properties", "parameters"]);
    expect(own(parameters, "endpoint_uri")).toEqual({ type: "String", defaultValue: known.endpoint_uri });
    expect(own(parameters, "nobody")).toBeUndefined();
    expect(JSON.stringify(pipeline)).not.toContain("hush");
  });
});

describe("run batch endpoint", () => {
  const shared = ["endpoint_uri", "poll_interval", "endpoint_input_uri", "endpoint_input_type", "endpoint_output_uri"];
  test.each([
    ["run-batch-endpoint-managed-identity", "managed-identity", [], []],
    [
      "run-batch-endpoint-service-principal",
      "service-principal",
      ["tenant_id", "client_id", "client_secret"],
      ["Authorize"],
    ],
  ] as const)("%s is what the builder makes, with the documented names", (id, authentication, more, first) => {
    const built = templateById(id)?.build();
    expect(built?.name).toBe("Run-BatchEndpoint");
    const [pipeline] = built?.pipelines ?? [];
    const { activities } = batchEndpointLoop({
      authentication,
      inputs: {
        input: {
          kind: "@pipeline().parameters.endpoint_input_type",
          value: "@pipeline().parameters.endpoint_input_uri",
        },
      },
      outputs: { score: { kind: "UriFile", value: "@pipeline().parameters.endpoint_output_uri" } },
    });
    expect(valueAt(pipeline, ["properties", "activities"])).toEqual(activities);
    expect(activities.map(({ name }) => name)).toEqual([
      ...first,
      "Run Batch-Endpoint",
      "Wait for job",
      "Job succeeded?",
    ]);
    const parameters = valueAt(pipeline, ["properties", "parameters"]);
    expect(Object.keys(parameters ?? {})).toEqual([...more, ...shared]);
    expect(own(parameters, "poll_interval")).toEqual({ type: "Int", defaultValue: 120 });
    expect(own(parameters, "endpoint_input_type")).toEqual({ type: "String", defaultValue: "UriFolder" });
    if (more.length > 0) expect(own(parameters, "client_secret")).toEqual({ type: "SecureString" });
  });
});
