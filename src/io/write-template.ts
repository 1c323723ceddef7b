/** Writes a pipeline and what it needs as a template zip, exactly as Data Factory Studio does (`facts/formats.md` section 3.1). */
import { typeOf } from "#model/activity.ts";
import { isArray, isObject, type JsonObject, own } from "#model/json.ts";
import { propertiesOf, type Resource, type Workspace } from "#model/workspace.ts";
import { escapeBody, quoted } from "./arm/escape.ts";
import { type TemplateParts, templateParts } from "./arm/template-parts.ts";
import { encode } from "./encode.ts";
import type { Note } from "./note.ts";
import { referencesIn } from "./references.ts";

export interface Template {
  /** The ARM template: `<name>.json`. */
  readonly template: JsonObject;
  /** What Studio shows and asks for: `manifest.json`. */
  readonly manifest: JsonObject;
  /** What the template refers to and cannot bring along. */
  readonly notes: readonly Note[];
}

/** The bytes of the zip. No author, no factory name and no date of its own go into it. */
export async function writeTemplate(workspace: Workspace, pipeline: Resource): Promise<Uint8Array<ArrayBuffer>> {
  const { template, manifest } = buildTemplate(workspace, pipeline);
  const { writeZip } = await import("./zip/write-zip.ts");
  const name = fileName(pipeline.name);
  return writeZip(name, [
    { path: "manifest.json", bytes: encode(JSON.stringify(manifest), "utf-8") },
    { path: `${name}.json`, bytes: encode(JSON.stringify(template), "utf-8") },
  ]);
}

interface Provider {
  readonly namespace: string;
  readonly apiVersion: string;
  readonly parameter: "factoryName" | "workspaceName";
  readonly variable: "factoryId" | "workspaceId";
  readonly metadata: string;
}

const dataFactory: Provider = {
  namespace: "Microsoft.DataFactory/factories",
  apiVersion: "2018-06-01",
  parameter: "factoryName",
  variable: "factoryId",
  metadata: "Data Factory name",
};
const synapse: Provider = {
  namespace: "Microsoft.Synapse/workspaces",
  apiVersion: "2019-06-01-preview",
  parameter: "workspaceName",
  variable: "workspaceId",
  metadata: "Workspace name",
};

/** Synapse writes its own type into the files of its pipelines. */
function providerOf({ json }: Resource): Provider {
  const type = own(json, "type");
  return typeof type === "string" && /^Microsoft\.Synapse\//i.test(type) ? synapse : dataFactory;
}

/** The two documents of a template. Linked services become parameters, which whoever uses the template fills. */
export function buildTemplate(workspace: Workspace, pipeline: Resource): Template {
  const parts = templateParts(workspace, pipeline);
  const provider = providerOf(pipeline);
  const parameters = parameterNames(parts, provider);
  const missing = [...new Set(parts.missing.map(({ type, name }) => `${name} (${type})`))];
  return {
    template: {
      $schema: "http://schema.management.azure.com/schemas/2015-01-01/deploymentTemplate.json#",
      contentVersion: "1.0.0.0",
      parameters: {
        [provider.parameter]: { type: "string", metadata: provider.metadata },
        ...Object.fromEntries([...parameters.values()].map((name) => [name, { type: "string" }])),
      },
      variables: { [provider.variable]: `[concat('${provider.namespace}/', parameters('${provider.parameter}'))]` },
      resources: parts.resources.map((resource) => declaration(resource, parts, { provider, parameters })),
    },
    manifest: manifestOf(pipeline, parts, parameters),
    notes: missing.map((name) => ({ message: `${name} is needed and is not part of the template.` })),
  };
}

/** Linked services by lower-case name; one called like the factory's own parameter steps aside. */
function parameterNames({ linkedServices }: TemplateParts, provider: Provider): ReadonlyMap<string, string> {
  return new Map(
    [...linkedServices.keys()].map((name) => {
      const clashes = name.toLowerCase() === provider.parameter.toLowerCase();
      return [name.toLowerCase(), clashes ? `${name}_linkedService` : name];
    }),
  );
}

interface Context {
  readonly provider: Provider;
  readonly parameters: ReadonlyMap<string, string>;
}

function declaration(resource: Resource, parts: TemplateParts, { provider, parameters }: Context): JsonObject {
  const linked = (name: string): string | undefined => {
    const parameter = parameters.get(name.toLowerCase());
    return parameter === undefined ? undefined : `[parameters(${quoted(parameter)})]`;
  };
  return {
    name: `[concat(parameters('${provider.parameter}'), ${quoted(`/${resource.name}`)})]`,
    type: `${provider.namespace}/${typeNameOf(resource)}`,
    apiVersion: provider.apiVersion,
    properties: escapeBody(propertiesOf(resource), linked),
    dependsOn: dependenciesOf(resource, parts).map(
      (other) => `[concat(variables('${provider.variable}'), ${quoted(`/${typeNameOf(other)}/${other.name}`)})]`,
    ),
  };
}

/** What a resource refers to directly, as far as the template holds it. */
function dependenciesOf(resource: Resource, { resources }: TemplateParts): readonly Resource[] {
  const names = new Set(
    [...referencesIn(propertiesOf(resource))].map(({ kind, name }) => `${kind}/${name.toLowerCase()}`),
  );
  return resources.filter((other) => other !== resource && names.has(`${other.kind}/${other.name.toLowerCase()}`));
}

/** The parts of a template are of these kinds only. */
function typeNameOf({ kind }: Resource): string {
  return kind === "dataset" ? "datasets" : kind === "dataflow" ? "dataflows" : "pipelines";
}

/** In Studio's order of keys; `author` is left out on purpose. */
function manifestOf(pipeline: Resource, parts: TemplateParts, parameters: ReadonlyMap<string, string>): JsonObject {
  const properties = propertiesOf(pipeline);
  const description = own(properties, "description");
  const activities = own(properties, "activities");
  const types = (isArray(activities) ? activities : []).flatMap((item) => (isObject(item) ? (typeOf(item) ?? []) : []));
  const required = [...parts.linkedServices].map(([name, supportTypes]) => [
    parameters.get(name.toLowerCase()) ?? name,
    { supportTypes },
  ]);
  return {
    name: pipeline.name,
    ...(typeof description === "string" ? { description } : {}),
    image: picture(types.length),
    icons: types,
    requires: { linkedservices: Object.fromEntries(required) },
    annotations: [],
    services: [],
    categories: [],
  };
}

/** A plain drawing in the size of Studio's: as many boxes in a row as there are activities, six at most. */
function picture(count: number): string {
  const boxes = Array.from({ length: Math.min(Math.max(count, 1), 6) }, (_, at) => {
    const x = 20 + at * 62;
    return `<rect x="${x}" y="100" width="50" height="40" rx="4" fill="#f4f4f4" stroke="#c8c8c8"/>`;
  });
  return `<svg width="400px" height="240px" viewBox="0 0 400 240" xmlns="http://www.w3.org/2000/svg">${boxes.join("")}</svg>`;
}

/** A pipeline's name as a file name on every system. */
function fileName(name: string): string {
  return name.replace(/[<>:"/\\|?*]/g, "_") || "template";
}
