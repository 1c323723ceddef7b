import { expect, test } from "vitest";
import type { JsonObject } from "#model/json.ts";
import { newOrigin, type Resource, type ResourceKind } from "#model/workspace.ts";
import { findingsInResource } from "./find-in-resource.ts";

function found(kind: ResourceKind, properties: JsonObject): readonly string[] {
  const json = { name: "R", properties };
  const resource: Resource = { kind, name: "R", json, origin: newOrigin(json) };
  return findingsInResource(resource).map(({ severity, field, message }) => `${severity} ${field ?? "-"}: ${message}`);
}

test("a linked service says what it must have, and a secret that is missing is only a warning", () => {
  const ml = { type: "AzureMLService", typeProperties: { subscriptionId: "s", resourceGroupName: "g", tenant: "t" } };
  expect(found("linkedService", ml)).toEqual([
    'error properties.typeProperties.mlWorkspaceName: "R": Workspace is required. The name of the machine learning workspace, as its overview page shows it.',
    'error properties.typeProperties.servicePrincipalId: "R": Application ID is required. The application (client) ID, from the overview page of the app registration in Microsoft Entra ID.',
    'warning properties.typeProperties.servicePrincipalKey: "R": Application secret is required. A client secret of the application; its value, not its ID. Best kept in a Key Vault.',
  ]);
  const kept = { ...ml.typeProperties, mlWorkspaceName: "w", servicePrincipalId: "i", encryptedCredential: "x" };
  expect(found("linkedService", { ...ml, typeProperties: kept })).toEqual([]);
});

test("a value of another kind is a warning where it stands", () => {
  const vault = { type: "AzureKeyVault", typeProperties: { baseUrl: 7 } };
  expect(found("linkedService", vault)).toEqual([
    'warning properties.typeProperties.baseUrl: "R": Vault URL is text, not a number.',
  ]);
});

test("a dataset needs a linked service and the container of its store", () => {
  const parquet = { type: "Parquet", typeProperties: { location: { type: "AzureBlobStorageLocation" } } };
  expect(found("dataset", parquet).map((line) => line.split(":")[0])).toEqual([
    "error properties.linkedServiceName",
    "error properties.typeProperties.location.container",
  ]);
});

test("a trigger needs what it starts to be named, and one end of a path", () => {
  const pipelines = [{ pipelineReference: { referenceName: "", type: "PipelineReference" } }];
  const events = { type: "BlobEventsTrigger", pipelines, typeProperties: { scope: "s", events: ["x"] } };
  expect(found("trigger", events)).toEqual([
    'error properties.pipelines.0.pipelineReference: "R": Pipeline is required. The pipeline to start.',
    'error properties.typeProperties.blobPathBeginsWith: "R": At least one of these must be filled: Path begins with, Path ends with.',
  ]);
});

test("nothing is held against types that nobody described, and kinds without a form", () => {
  expect(found("linkedService", { type: "Snowflake", typeProperties: {} })).toEqual([]);
  expect(found("credential", { type: "ManagedIdentity" })).toEqual([]);
  expect(found("factory", {})).toEqual([]);
});
