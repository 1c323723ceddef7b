import { describe, expect, test } from "vitest";
import { definitionOfResource, newResourceJson, resourceDefinitionOf } from "#catalogue/resources.ts";
import type { VariantField } from "#catalogue/variant.ts";
import { writeResource } from "#io/write-resource.ts";
import { type Address, resourceAddress } from "#model/address.ts";
import type { JsonObject } from "#model/json.ts";
import { newPipeline } from "#model/new-resource.ts";
import { findResource, newOrigin, type Resource, type ResourceKind } from "#model/workspace.ts";
import { createEditor, type Editor } from "#store/editor.ts";
import { chooseVariant } from "./choose-variant.ts";
import type { Command } from "./command.ts";
import { createResource } from "./create-resource.ts";
import {
  addGlobalParameter,
  changeGlobalParameter,
  deleteGlobalParameter,
  renameGlobalParameter,
} from "./global-parameters.ts";
import { renameOwnParameter } from "./rename-own-parameter.ts";

function resource(kind: ResourceKind, name: string, properties: JsonObject): Resource {
  const json = { name, properties };
  return { kind, name, json, origin: newOrigin(json) };
}

const lake = resource("linkedService", "Lake", {
  type: "AzureBlobFS",
  typeProperties: { url: "@{concat('https://', linkedService().account)}" },
  parameters: { account: { type: "string" } },
});
const scores = resource("dataset", "Scores", {
  linkedServiceName: {
    referenceName: "lake",
    type: "LinkedServiceReference",
    parameters: { account: { value: "@dataset().place", type: "Expression" } },
  },
  parameters: { place: { type: "string" } },
  type: "Parquet",
  typeProperties: { location: { type: "AzureBlobFSLocation", folderPath: "@dataset().place" } },
});
const read = resource("pipeline", "Read", {
  activities: [
    {
      name: "Look",
      type: "Lookup",
      typeProperties: {
        dataset: { referenceName: "Scores", type: "DatasetReference", parameters: { place: "a" } },
        query: "@{pipeline().globalParameters.region}",
      },
    },
  ],
});
const factory = resource("factory", "contoso", {
  globalParameters: { region: { type: "string", value: "west" } },
});

function open(...resources: readonly Resource[]) {
  const editor = createEditor();
  editor.load({ ...editor.get().workspace, resources });
  const texts = () => editor.get().workspace.resources.map((one) => writeResource(one));
  const before = texts();
  return {
    editor,
    text: (kind: ResourceKind, name: string) => {
      const found = findResource(editor.get().workspace, kind, name);
      return found === undefined ? "" : writeResource(found);
    },
    do(command: Command) {
      const outcome = editor.dispatch(command);
      if (!outcome.ok) throw new Error(outcome.reason);
    },
    expectUndone() {
      while (editor.undo() !== undefined);
      expect(texts()).toEqual(before);
    },
  };
}

function reasonOf(editor: Editor, command: Command): string {
  const outcome = editor.dispatch(command);
  return outcome.ok ? "" : outcome.reason;
}

describe("another way to sign in", () => {
  const address = resourceAddress("linkedService", "Ml");
  const ml = resource("linkedService", "Ml", {
    type: "AzureMLService",
    typeProperties: {
      subscriptionId: "s",
      servicePrincipalId: "i",
      servicePrincipalKey: { type: "SecureString", value: "k" },
      tenant: "t",
      futureProperty: 1,
    },
  });
  const fields = definitionOfResource(ml)?.fields ?? [];
  const signIn = fields.find((field): field is VariantField => field.kind === "variant");
  if (signIn === undefined) throw new Error("There is no choice.");

  test("writes what says it, takes away what only the old one had, keeps the rest, in one step", () => {
    const hand = open(ml);
    hand.do(chooseVariant(address, signIn, "msi"));
    expect(JSON.parse(hand.text("linkedService", "Ml"))).toEqual({
      name: "Ml",
      properties: {
        type: "AzureMLService",
        typeProperties: { subscriptionId: "s", authentication: "MSI", futureProperty: 1 },
      },
    });
    expect(hand.editor.get().past).toHaveLength(1);
    hand.expectUndone();
  });

  test("what is gone is refused, what nobody knows changes nothing", () => {
    const { editor } = open(ml);
    expect(reasonOf(editor, chooseVariant(address, signIn, "no such way"))).toBe("");
    expect(editor.get().past).toHaveLength(0);
    expect(reasonOf(editor, chooseVariant("linkedService/Gone" as Address, signIn, "msi"))).toMatch(/is gone/);
  });
});

describe("a parameter of a dataset or a linked service", () => {
  test("takes along what reads it inside and who gives it a value", () => {
    const hand = open(lake, scores, read);
    hand.do(renameOwnParameter(resourceAddress("dataset", "Scores"), { from: "place", to: "day" }));
    hand.do(renameOwnParameter(resourceAddress("linkedService", "Lake"), { from: "account", to: "the account" }));
    expect(hand.text("dataset", "Scores")).not.toContain("place");
    expect(hand.text("dataset", "Scores")).toContain('"the account"');
    expect(hand.text("linkedService", "Lake")).toContain("linkedService()['the account']");
    expect(hand.text("pipeline", "Read")).toContain('"day": "a"');
    hand.expectUndone();
  });

  test("is refused without a name, and under a name in use", () => {
    const { editor } = open(scores);
    const address = resourceAddress("dataset", "Scores");
    expect(reasonOf(editor, renameOwnParameter(address, { from: "place", to: " " }))).toMatch(/needs a name/);
    expect(reasonOf(editor, renameOwnParameter(address, { from: "gone", to: "x" }))).toMatch(/no parameter gone/);
  });
});

describe("global parameters", () => {
  const address = resourceAddress("factory", "contoso");

  test("are added, changed, renamed with all that reads them, and deleted", () => {
    const hand = open(factory, read);
    hand.do(addGlobalParameter(address));
    hand.do(changeGlobalParameter(address, { name: "parameter1", key: "type", value: "int" }));
    hand.do(changeGlobalParameter(address, { name: "parameter1", key: "value", value: 3 }));
    hand.do(renameGlobalParameter(address, { from: "region", to: "place" }));
    expect(JSON.parse(hand.text("factory", "contoso"))).toEqual({
      name: "contoso",
      properties: {
        globalParameters: { place: { type: "string", value: "west" }, parameter1: { type: "int", value: 3 } },
      },
    });
    expect(hand.text("pipeline", "Read")).toContain("@{pipeline().globalParameters.place}");
    hand.do(deleteGlobalParameter(address, "place"));
    expect(hand.text("factory", "contoso")).not.toContain("place");
    hand.expectUndone();
  });

  test("are refused under a name in use", () => {
    const { editor } = open(factory);
    editor.dispatch(addGlobalParameter(address));
    expect(reasonOf(editor, renameGlobalParameter(address, { from: "parameter1", to: "REGION" }))).toMatch(/Another/);
  });
});

describe("a new resource", () => {
  const definition = resourceDefinitionOf("linkedService", "AzureKeyVault");
  const fresh = (name: string): Resource => {
    const json = definition === undefined ? {} : newResourceJson(definition, name);
    return { kind: "linkedService", name, json, origin: newOrigin(json) };
  };

  test("that a reference asked for is referred to in the same step", () => {
    const hand = open(scores);
    const place = {
      address: resourceAddress("dataset", "Scores"),
      path: ["properties", "linkedServiceName"],
      to: "linkedService",
    } as const;
    hand.do(createResource(fresh("Vault"), place));
    expect(hand.text("dataset", "Scores")).toContain('"referenceName": "Vault"');
    expect(hand.text("linkedService", "Vault")).toContain('"AzureKeyVault"');
    expect(hand.editor.get().past).toHaveLength(1);
    hand.expectUndone();
  });

  test("replaces none that is there", () => {
    const { editor } = open(fresh("Vault"), newPipeline("Vault"));
    expect(reasonOf(editor, createResource(fresh("vault")))).toMatch(/Another linked service is named vault/);
  });
});
