import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isArray, isObject, type JsonObject, type JsonValue, own } from "#model/json.ts";
import { newOrigin, type Resource } from "#model/workspace.ts";
import { officialSchema } from "../testing/official-schema.ts";
import { checkField } from "./check-field.ts";
import { type Field, iconNames } from "./definition.ts";
import { fieldStates } from "./field-states.ts";
import { fieldValue } from "./field-value.ts";
import { type ResourceDefinition, resourceGroups, type TypedKind } from "./resource-definition.ts";
import {
  allResourceFields,
  definitionOfResource,
  fieldsOfResource,
  groupFaults,
  isKnownResourceType,
  newResourceJson,
  partsOf,
  resourceDefinitionOf,
  resourceDefinitions,
} from "./resources.ts";
import { chooseVariant, currentVariant, pathsOf, type VariantField } from "./variant.ts";

const official = officialSchema();
const schemaOf = { linkedService: "LinkedService", dataset: "Dataset", trigger: "Trigger", dataflow: "DataFlow" };

const factsPath = join(process.env["SLUICE_SHARED"] ?? "../shared", "facts", "linked-services-datasets.json");
const facts: JsonValue = existsSync(factsPath) ? JSON.parse(readFileSync(factsPath, "utf8")) : null;
if (facts === null) process.stdout.write(`Skipped: there are no facts at ${factsPath}.\n`);

function resourceOf(definition: ResourceDefinition, json = newResourceJson(definition, "New")): Resource {
  return { kind: definition.kind, name: "New", json, origin: newOrigin(json) };
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return isArray(value) ? value : [];
}

/** Every field, those inside of lists included, by paths as the facts write them. */
function flatFields(
  fields: readonly Field[],
  prefix = "",
): readonly { readonly path: string; readonly field: Field }[] {
  return fields.flatMap((field) => {
    const path = prefix + field.path;
    const inner = field.kind === "object-list" ? flatFields(field.fields, `${path}[].`) : [];
    return [{ path, field }, ...inner];
  });
}

test("there is one definition for each file", () => {
  const folders = ["linked-services", "datasets", "triggers", "data-flows"];
  const files = folders.flatMap((folder) => readdirSync(new URL(`./${folder}`, import.meta.url)));
  expect(resourceDefinitions).toHaveLength(files.length);
  const keys = resourceDefinitions.map(({ kind, type }) => `${kind} ${type.toLowerCase()}`);
  expect(new Set(keys).size).toBe(files.length);
  const count = (kind: TypedKind) => resourceDefinitions.filter((one) => one.kind === kind).length;
  expect([count("linkedService"), count("dataset"), count("trigger"), count("dataflow")]).toEqual([20, 12, 4, 2]);
});

describe.each(resourceDefinitions.map((definition) => [`${definition.kind} ${definition.type}`, definition] as const))(
  "%s",
  (_, definition) => {
    const fields = allResourceFields(definition);
    const flat = flatFields(fields);

    test("says who it is", () => {
      expect(definition.label).not.toBe("");
      expect(definition.summary).toMatch(/^[A-Z].*\.$/);
      expect(definition.docs).toMatch(/^[a-z0-9-]+$/);
      expect(iconNames).toContain(definition.icon);
      expect(resourceGroups.map(({ id }) => id)).toContain(definition.group);
      expect(definition.defaultName).toMatch(/^[A-Za-z]+1$/);
      if (definition.retired !== undefined) expect(definition.retired).toMatch(/\.$/);
    });

    test("each field has a path of its own, a label and help", () => {
      const paths = flat.map(({ path }) => path.toLowerCase());
      expect(new Set(paths).size).toBe(paths.length);
      for (const { field } of flat) {
        expect(field.label).not.toBe("");
        expect(field.help).toMatch(/[.]$/);
      }
    });

    test("conditions and variants name fields that are there", () => {
      const paths = fields.map(({ path }) => path);
      const named = fields.flatMap((field) => [
        ...[field.visibleWhen, field.requiredWhen].flatMap((when) => (when === undefined ? [] : [when.path])),
        ...(field.kind === "variant" ? field.variants.flatMap((variant) => pathsOf(variant)) : []),
        ...(field.kind === "key-value" && field.namesFrom !== undefined ? [field.namesFrom] : []),
      ]);
      const groups = [...(definition.exactlyOneOf ?? []), ...(definition.atLeastOneOf ?? [])].flat();
      for (const path of [...named, ...groups]) expect([...paths, "properties.type"]).toContain(path);
    });

    test("creates what its own fields accept, alike each time", () => {
      for (const store of [undefined, ...(definition.stores ?? [])]) {
        const resource = resourceOf(definition, newResourceJson(definition, "New", store));
        for (const { field } of fieldsOfResource(resource)) {
          expect(checkField(field, fieldValue(resource.json, field.path))).toBeUndefined();
        }
        expect(JSON.parse(JSON.stringify(resource.json))).toEqual(resource.json);
        expect(newResourceJson(definition, "New", store)).toEqual(resource.json);
        expect(definitionOfResource(resource)).toBe(definition);
      }
    });

    test.skipIf(official === undefined)("creates what the official schema accepts", () => {
      for (const store of [undefined, ...(definition.stores ?? [])]) {
        const json = newResourceJson(definition, "New", store);
        const name = definition.kind === "factory" ? "FactoryProperties" : schemaOf[definition.kind];
        expect(official?.(name, json["properties"] ?? null)).toEqual([]);
      }
    });

    test("each variant can be chosen, is then found, and choosing there and back is exact", () => {
      const order = fields.map(({ path }) => path);
      const fresh = newResourceJson(definition, "New");
      for (const field of variantsOf(fields)) {
        for (const from of field.variants) {
          const one = chooseVariant(fresh, field, { id: from.id, order });
          expect(currentVariant(one, field)).toBe(foundAs(field, from.id, one));
          for (const to of field.variants) {
            const there = chooseVariant(one, field, { id: to.id, order });
            const back = chooseVariant(there, field, { id: currentVariant(one, field) ?? from.id, order });
            expect(JSON.stringify(back)).toBe(JSON.stringify(one));
            for (const [path, value] of Object.entries(to.set ?? {})) expect(fieldValue(there, path)).toBe(value);
          }
        }
      }
    });

    test("a variant that is filled is found, its fields show, those of the others do not", () => {
      for (const field of variantsOf(fields)) {
        for (const variant of field.variants) {
          const filled = filledIn(newResourceJson(definition, "New"), field, variant.id, fields);
          expect(currentVariant(filled, field)).toBe(variant.id);
          const shown = fieldStates(filled, fields);
          const missing = shown.filter((state) => state.missing).map((state) => state.field.path);
          expect(missing.filter((path) => pathsOf(variant).includes(path))).toEqual([]);
          const strange = field.variants.flatMap(pathsOf).filter((path) => !pathsOf(variant).includes(path));
          expect(shown.map((state) => state.field.path).filter((path) => strange.includes(path))).toEqual([]);
        }
      }
    });
  },
);

function variantsOf(fields: readonly Field[]): readonly VariantField[] {
  return fields.filter((field): field is VariantField => field.kind === "variant");
}

/** Variants that differ by a field alone are told apart only once that field is filled. */
function foundAs(field: VariantField, id: string, json: JsonObject): string | undefined {
  const wanted = field.variants.find((variant) => variant.id === id);
  const found = currentVariant(json, field);
  const other = field.variants.find((variant) => variant.id === found);
  const same = JSON.stringify(wanted?.set ?? {}) === JSON.stringify(other?.set ?? {});
  return same || (other?.isDefault === true && wanted?.set === undefined) || wanted?.set === undefined ? found : id;
}

/** The document with a variant chosen and every field that it must have filled. */
function filledIn(json: JsonObject, field: VariantField, id: string, fields: readonly Field[]): JsonObject {
  const chosen = chooseVariant(json, field, { id, order: fields.map(({ path }) => path) });
  const variant = field.variants.find((one) => one.id === id);
  return (variant?.needs ?? []).reduce((next, path) => {
    const kind = fields.find((one) => one.path === path)?.kind;
    const value: JsonValue =
      kind === "secret"
        ? { type: "SecureString", value: "x" }
        : kind === "reference"
          ? { referenceName: "x", type: "CredentialReference" }
          : "x";
    return put(next, path.split("."), value);
  }, chosen);
}

function put(json: JsonObject, [step, ...rest]: readonly string[], value: JsonValue): JsonObject {
  if (step === undefined) return json;
  const inner = own(json, step);
  return { ...json, [step]: rest.length === 0 ? value : put(isObject(inner) ? inner : {}, rest, value) };
}

describe.skipIf(facts === null)("the facts", () => {
  const kinds = { linkedServices: "linkedService", datasets: "dataset" } as const;

  test("every field of every type has a control", () => {
    const counts = { linkedServices: 0, datasets: 0, locations: 0, common: 0, fields: 0, controls: 0 };
    const missing: string[] = [];
    const cover = (definition: ResourceDefinition, path: string) => {
      const paths = flatFields(allResourceFields(definition)).map((one) => one.path);
      const parts = partsOf(definition).flatMap((part) => part.paths);
      counts.fields += 1;
      const covered = [...paths, ...parts].some(
        (one) => one === path || path.startsWith(`${one}.`) || one.startsWith(`${path}.`),
      );
      if (covered) counts.controls += 1;
      else missing.push(`${definition.type} ${path}`);
    };
    for (const [list, kind] of Object.entries(kinds)) {
      for (const fact of listOf(own(facts, list))) {
        const type = String(own(fact, "type"));
        const definition = resourceDefinitionOf(kind, type);
        expect(isKnownResourceType(kind, type)).toBe(true);
        if (definition === undefined) continue;
        counts[list === "datasets" ? "datasets" : "linkedServices"] += 1;
        for (const field of listOf(own(fact, "fields"))) cover(definition, String(own(field, "path")));
        const common = listOf(own(facts, kind === "dataset" ? "datasetCommon" : "linkedServiceCommon"));
        for (const field of common) {
          counts.common += 1;
          cover(definition, String(own(field, "path")));
        }
        if (definition.stores === undefined) continue;
        for (const location of listOf(own(facts, "datasetLocations"))) {
          counts.locations += 1;
          for (const field of listOf(own(location, "fields"))) {
            cover(definition, `properties.typeProperties.location.${String(own(field, "path"))}`);
          }
        }
      }
    }
    process.stdout.write(`facts of resources: ${JSON.stringify(counts)}\n`);
    expect(missing).toEqual([]);
    expect([counts.linkedServices, counts.datasets]).toEqual([20, 12]);
  });

  test("a field takes dynamic content where the facts say so", () => {
    const wrong = Object.entries(kinds).flatMap(([list, kind]) =>
      listOf(own(facts, list)).flatMap((fact) => {
        const type = String(own(fact, "type"));
        const definition = resourceDefinitionOf(kind, type);
        const fields = definition === undefined ? [] : flatFields(allResourceFields(definition));
        return listOf(own(fact, "fields")).flatMap((one) => {
          const path = String(own(one, "path"));
          const field = fields.find((other) => other.path === path)?.field;
          const allowed = own(one, "expressionAllowed") === true;
          if (field === undefined || field.kind === "variant" || !allowed) return [];
          return field.dynamic === "allowed" ? [] : [`${type} ${path}`];
        });
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("every way to sign in, and every kind of cluster, is a variant that sets and holds what the facts name", () => {
    const counts = { variants: 0 };
    const wrong = listOf(own(facts, "linkedServices")).flatMap((fact) => {
      const type = String(own(fact, "type"));
      const definition = resourceDefinitionOf("linkedService", type);
      const fields = definition === undefined ? [] : allResourceFields(definition);
      const said = [...listOf(own(fact, "authVariants")), ...listOf(own(fact, "clusterVariants"))];
      return said.flatMap((one) => {
        counts.variants += 1;
        const paths = listOf(own(one, "fields")).map(
          (name) => `properties.typeProperties.${String(name).replace("(KeyVault)", "")}`,
        );
        const set = Object.entries(isObject(own(one, "set")) ? (own(one, "set") as JsonObject) : {});
        const common = new Set(fields.filter((field) => !isInVariant(field.path, fields)).map(({ path }) => path));
        const fits = variantsOf(fields).some((field) =>
          field.variants.some(
            (variant) =>
              paths.every((path) => pathsOf(variant).includes(path) || common.has(path)) &&
              set.every(([key, value]) => variant.set?.[`properties.typeProperties.${key}`] === value),
          ),
        );
        const needsNone = paths.every((path) => common.has(path)) && set.length === 0;
        return fits || needsNone ? [] : [`${type} ${String(own(one, "id"))}`];
      });
    });
    process.stdout.write(`variants of the facts: ${counts.variants}\n`);
    expect(wrong).toEqual([]);
  });
});

/** Runs of words that two texts share; fewer than these are bound to be shared by any two descriptions of one thing. */
const longestShared = 5;

function sharedWords(one: string, other: string): readonly string[] {
  const words = (text: string) => text.toLowerCase().match(/[a-z0-9.']+/g) ?? [];
  const theirs = ` ${words(other).join(" ")} `;
  const ours = words(one);
  const runs = ours.map((_, at) => ours.slice(at, at + longestShared));
  return runs.filter((run) => run.length === longestShared && theirs.includes(` ${run.join(" ")} `)).map(String);
}

function textsIn(value: JsonValue): readonly string[] {
  if (isArray(value)) return value.flatMap(textsIn);
  if (!isObject(value)) return [];
  const said = own(value, "description");
  return [...(typeof said === "string" ? [said] : []), ...Object.values(value).flatMap(textsIn)];
}

test.skipIf(facts === null)("words are our own", () => {
  const descriptions = [...new Set(textsIn(facts))];
  expect(descriptions.length).toBeGreaterThan(100);
  const texts = resourceDefinitions.flatMap((definition) => [
    definition.summary,
    ...flatFields(allResourceFields(definition)).flatMap(({ field }) => field.help ?? []),
  ]);
  const copied = [...new Set(texts)].filter((text) =>
    descriptions.some((description) => sharedWords(text, description).length > 0),
  );
  expect(copied).toEqual([]);
});

function isInVariant(path: string, fields: readonly Field[]): boolean {
  return variantsOf(fields).some((field) => field.variants.some((variant) => pathsOf(variant).includes(path)));
}

test.skipIf(official === undefined)("the official schema is really asked", () => {
  expect(official?.("LinkedService", { type: "AzureMLService", typeProperties: { subscriptionId: "s" } })).toEqual([
    "$.typeProperties: resourceGroupName missing",
    "$.typeProperties: mlWorkspaceName missing",
  ]);
  const recurrence = { frequency: "Fortnight", startTime: "soon" };
  expect(official?.("Trigger", { type: "ScheduleTrigger", typeProperties: { recurrence } })).toHaveLength(2);
});

describe("types nobody described", () => {
  test("are shown as themselves, and kinds without a form have none", () => {
    const definition = resourceDefinitionOf("linkedService", "Snowflake");
    expect(definition).toMatchObject({ label: "Snowflake", fields: [] });
    expect(resourceDefinitionOf("linkedService", "Snowflake")).toBe(definition);
    expect(resourceDefinitionOf("linkedService", "azureblobfs")?.label).toBe("Azure Data Lake Storage Gen2");
    expect(resourceDefinitionOf("linkedService", undefined)?.label).toBe("No type");
    expect(resourceDefinitionOf("linkedService", "__proto__")?.label).toBe("__proto__");
    expect(resourceDefinitionOf("credential", "ManagedIdentity")).toBeUndefined();
    expect(isKnownResourceType("linkedService", "Snowflake")).toBe(false);
  });
});

describe("which fields a resource has now", () => {
  const linkedService = (type: string, typeProperties: JsonObject): Resource => {
    const json = { name: "X", properties: { type, typeProperties } };
    return { kind: "linkedService", name: "X", json, origin: newOrigin(json) };
  };
  const shown = (resource: Resource) =>
    fieldsOfResource(resource).map(({ field }) => field.path.replace("properties.typeProperties.", ""));
  const missing = (resource: Resource) =>
    fieldsOfResource(resource)
      .filter((now) => now.missing)
      .map(({ field }) => field.path.replace("properties.typeProperties.", ""));
  const signInOf = (resource: Resource) => {
    const definition = definitionOfResource(resource);
    const [field] = variantsOf(definition === undefined ? [] : allResourceFields(definition));
    return field && currentVariant(resource.json, field);
  };

  test.each<[string, JsonObject, string | undefined]>([
    ["AzureBlobFS", { url: "https://x.dfs.core.windows.net" }, "msi"],
    ["AzureBlobFS", { url: "x", accountKey: { type: "SecureString", value: "k" } }, "key"],
    ["AzureBlobFS", { url: "x", sasUri: "https://x" }, "sas"],
    ["AzureBlobStorage", { connectionString: "DefaultEndpointsProtocol=https" }, "key"],
    ["AzureBlobStorage", { serviceEndpoint: "https://x" }, "msi"],
    ["AzureBlobStorage", { serviceEndpoint: "https://x", credential: { referenceName: "c" } }, "uami"],
    ["AzureBlobStorage", { authenticationType: "msi", serviceEndpoint: "https://x" }, "msi"],
    ["AzureBlobStorage", { authenticationType: "Something" }, undefined],
    ["AzureBlobStorage", {}, undefined],
    ["AzureMLService", { mlWorkspaceName: "w", authentication: "MSI" }, "msi"],
    ["AzureMLService", { mlWorkspaceName: "w", servicePrincipalId: "i", tenant: "t" }, "sp"],
    ["AzureMLService", { authentication: "MSI", credential: { referenceName: "c" } }, "uami"],
    ["AzureSqlDatabase", { connectionString: "data source=x", password: { type: "AzureKeyVaultSecret" } }, "legacy"],
    ["AzureSqlDatabase", { server: "s", database: "d", userName: "u" }, "sql"],
    ["SqlServer", { connectionString: "x", userName: "u", password: { type: "SecureString" } }, "legacy"],
    ["AzureDatabricks", { domain: "d", accessToken: { type: "SecureString", value: "t" } }, "token"],
    ["RestService", { url: "x", authenticationType: "Anonymous" }, "anonymous"],
    ["AzureFunction", { functionAppUrl: "u", functionKey: { type: "SecureString", value: "k" } }, "key"],
    ["AzureKeyVault", { baseUrl: "u" }, "msi"],
  ])("%s with %j signs in by %s", (type, typeProperties, id) => {
    expect(signInOf(linkedService(type, typeProperties))).toBe(id);
  });

  test("the fields of the chosen way to sign in show, and are missing where they are empty", () => {
    const principal = linkedService("AzureMLService", {
      subscriptionId: "s",
      resourceGroupName: "g",
      mlWorkspaceName: "w",
    });
    expect(shown(principal)).toContain("servicePrincipalKey");
    expect(missing(principal)).toEqual(["servicePrincipalId", "servicePrincipalKey", "tenant"]);
    const identity = linkedService("AzureMLService", { authentication: "MSI" });
    expect(shown(identity)).not.toContain("servicePrincipalKey");
  });

  test("what another way to sign in left behind stays visible", () => {
    const both = linkedService("AzureMLService", { authentication: "MSI", servicePrincipalId: "i" });
    expect(shown(both)).toContain("servicePrincipalId");
    expect(missing(both)).not.toContain("tenant");
  });

  test("a trigger of events needs one end of the path", () => {
    const definition = resourceDefinitionOf("trigger", "BlobEventsTrigger");
    if (definition === undefined) throw new Error("no definition");
    const faults = groupFaults(resourceOf(definition));
    expect(faults.map(({ says }) => says)).toEqual([
      "At least one of these must be filled: Path begins with, Path ends with.",
    ]);
  });
});
