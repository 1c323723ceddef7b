import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lanesOf } from "#catalogue/catalogue.ts";
import { variablesNamedBy } from "#catalogue/fields.ts";
import type { Pattern } from "#catalogue/patterns/pattern.ts";
import { patternById, patterns } from "#catalogue/patterns/patterns.ts";
import { writeResourceBytes } from "#io/write-resource.ts";
import { referencesIn } from "#language/references.ts";
import { dependenciesOf, nameOf, typeOf } from "#model/activity.ts";
import { type Address, isWithin, laneAddress, resourceAddress, rootLane } from "#model/address.ts";
import { type JsonObject, strings, valueAt } from "#model/json.ts";
import { pipelineFrom } from "#model/new-resource.ts";
import { activityAt } from "#model/resolve.ts";
import { activitiesOf } from "#model/walk.ts";
import { emptyWorkspace, findResource, type Resource, resourcesOf, type Workspace } from "#model/workspace.ts";
import { allFindings } from "#rules/find.ts";
import { createEditor, type Editor } from "#store/editor.ts";
import { documents } from "#testing/documents.ts";
import { readResource } from "#testing/hand.ts";
import { insertPattern, type PatternInsertion } from "./insert-pattern.ts";
import { declarationsOf } from "./pipeline-names.ts";

const known = (id: string): Pattern => {
  const found = patternById(id);
  if (found === undefined) throw new Error(`no pattern ${id}`);
  return found;
};
const batch = known("azure-ml-batch-endpoint-managed-identity");
const principal = known("azure-ml-batch-endpoint-service-principal");
const secret = known("key-vault-secret");
const poll = known("poll-until-done");

const wait = (name: string, more: JsonObject = {}) => ({
  name,
  type: "Wait",
  dependsOn: [],
  typeProperties: { waitTimeInSeconds: 1 },
  ...more,
});
const after = (activity: string, condition: string) => ({
  dependsOn: [{ activity, dependencyConditions: [condition] }],
});
const holder = (name: string, type: string, typeProperties: JsonObject) => ({
  name,
  type,
  dependsOn: [],
  typeProperties,
});

function editorOn(activities: readonly JsonObject[], more: JsonObject = {}): Editor {
  const editor = createEditor();
  const pipeline = pipelineFrom("Main", { name: "Main", properties: { activities, ...more } });
  editor.load({ ...emptyWorkspace, resources: [pipeline] });
  return editor;
}

const root = laneAddress(resourceAddress("pipeline", "Main"), rootLane);
const main = ({ workspace }: { readonly workspace: Workspace }): Resource => {
  const found = findResource(workspace, "pipeline", "Main");
  if (found === undefined) throw new Error("Main is gone");
  return found;
};
const bytesOf = ({ workspace }: { readonly workspace: Workspace }) =>
  workspace.resources.map((resource) => Buffer.from(writeResourceBytes(resource)).toString("base64"));

/** Inserts, insists that it was done, and that one undo takes it all back to the byte. */
function inserted(editor: Editor, insertion: PatternInsertion): Resource {
  const before = { bytes: bytesOf(editor.get()), layout: editor.get().workspace.layout };
  expect(editor.dispatch(insertPattern(insertion))).toEqual({ ok: true });
  editor.undo();
  expect({ bytes: bytesOf(editor.get()), layout: editor.get().workspace.layout }).toEqual(before);
  editor.redo();
  return main(editor.get());
}

const outline = (pipeline: Resource) =>
  activitiesOf(pipeline).map(({ activity, depth }) => `${"  ".repeat(depth)}${nameOf(activity) ?? ""}`);
const runsAfter = (pipeline: Resource, name: string) => {
  const found = activitiesOf(pipeline).find(({ activity }) => nameOf(activity) === name);
  return found && dependenciesOf(found.activity);
};

describe("on the pipeline", () => {
  test("activities, parameters and variables come in one step, and what came is selected", () => {
    const editor = editorOn([]);
    const pipeline = inserted(editor, { pattern: poll, lane: root });
    expect(outline(pipeline)).toEqual([
      "Poll until done",
      "  Pause",
      "  Ask for status",
      "  Remember status",
      "If ended well",
      "  Report bad end",
    ]);
    expect(declarationsOf(pipeline, "parameters")).toEqual({
      status_uri: { type: "String" },
      poll_interval: { type: "Int", defaultValue: 60 },
    });
    expect(declarationsOf(pipeline, "variables")).toEqual({ poll_status: { type: "String" } });
    expect(editor.session.get().selection).toEqual([`${root}/Poll%20until%20done`, `${root}/If%20ended%20well`]);
    expect(allFindings(editor.get().workspace)).toEqual([]);
    expect(editor.get().past.map(({ label }) => label)).toEqual(["Insert Poll until done"]);
  });

  test("its first activity runs after the one asked for", () => {
    const editor = editorOn([wait("Prepare")]);
    const address = `${root}/Prepare` as Address;
    const pipeline = inserted(editor, { pattern: batch, lane: root, after: { address, condition: "Completed" } });
    expect(runsAfter(pipeline, "Run Batch-Endpoint")).toEqual([{ activity: "Prepare", conditions: ["Completed"] }]);
    expect(runsAfter(pipeline, "Wait for job")).toEqual([
      { activity: "Run Batch-Endpoint", conditions: ["Succeeded"] },
    ]);
  });

  test("between two it takes over their conditions, and its end is waited for", () => {
    const editor = editorOn([wait("A"), wait("B", after("A", "Failed"))]);
    const between = { from: `${root}/A` as Address, to: `${root}/B` as Address };
    const pipeline = inserted(editor, { pattern: batch, lane: root, between });
    expect(runsAfter(pipeline, "Run Batch-Endpoint")).toEqual([{ activity: "A", conditions: ["Failed"] }]);
    expect(runsAfter(pipeline, "B")).toEqual([{ activity: "Job succeeded?", conditions: ["Succeeded"] }]);
  });

  test("twice: names are free, parameters are shared, variables are not", () => {
    const editor = editorOn([]);
    inserted(editor, { pattern: poll, lane: root });
    const pipeline = inserted(editor, { pattern: poll, lane: root });
    expect(outline(pipeline).slice(6)).toEqual([
      "Poll until done_copy1",
      "  Pause_copy1",
      "  Ask for status_copy1",
      "  Remember status_copy1",
      "If ended well_copy1",
      "  Report bad end_copy1",
    ]);
    expect(Object.keys(declarationsOf(pipeline, "parameters"))).toEqual(["status_uri", "poll_interval"]);
    expect(Object.keys(declarationsOf(pipeline, "variables"))).toEqual(["poll_status", "poll_status_copy1"]);
    expect(allFindings(editor.get().workspace)).toEqual([]);
  });

  test("declarations that are there keep their form; only missing ones are added", () => {
    const parameters = { Secret_Name: { type: "string", defaultValue: "pin" } };
    const pipeline = inserted(editorOn([], { parameters }), { pattern: secret, lane: root });
    expect(declarationsOf(pipeline, "parameters")).toEqual({ ...parameters, key_vault_name: { type: "String" } });
  });

  test("in a lane that is gone it is refused", () => {
    const editor = editorOn([]);
    const lane = laneAddress(`${root}/Nobody` as Address, rootLane);
    const done = editor.dispatch(insertPattern({ pattern: secret, lane }));
    expect(done).toEqual({ ok: false, reason: "The place for the pattern is gone." });
  });
});

describe("where a loop may not stand", () => {
  const ifPrepared = holder("If prepared", "IfCondition", {
    expression: { value: "@equals(1, 1)", type: "Expression" },
    ifTrueActivities: [wait("First")],
  });
  const lane = laneAddress(`${root}/If%20prepared` as Address, "ifTrueActivities");

  test("it goes into a child pipeline that an Execute Pipeline activity calls with its parameters", () => {
    const parameters = { endpoint_uri: { type: "String" }, client_id: { type: "Int" } };
    const editor = editorOn([ifPrepared], { parameters, folder: { name: "Scoring/Daily" } });
    const address = `${lane}/First` as Address;
    const pipeline = inserted(editor, { pattern: principal, lane, after: { address, condition: "Succeeded" } });
    expect(outline(pipeline)).toEqual(["If prepared", "  First", "  Run batch endpoint"]);
    expect(runsAfter(pipeline, "Run batch endpoint")).toEqual([{ activity: "First", conditions: ["Succeeded"] }]);
    expect(editor.session.get().selection).toEqual([`${lane}/Run%20batch%20endpoint`]);

    const child = findResource(editor.get().workspace, "pipeline", "Run batch endpoint");
    expect(child && outline(child).slice(0, 2)).toEqual(["Authorize", "Run Batch-Endpoint"]);
    expect(valueAt(child?.json, ["properties", "folder", "name"])).toBe("Scoring/Daily");
    const call = activityAt(editor.get().workspace, `${lane}/Run%20batch%20endpoint` as Address)?.activity;
    expect(valueAt(call, ["typeProperties"])).toMatchObject({
      pipeline: { referenceName: "Run batch endpoint", type: "PipelineReference" },
      waitOnCompletion: true,
      parameters: {
        client_id: { value: "@pipeline().parameters.client_id_copy1", type: "Expression" },
        client_secret: { value: "@pipeline().parameters.client_secret", type: "Expression" },
        endpoint_uri: { value: "@pipeline().parameters.endpoint_uri", type: "Expression" },
      },
    });
    expect(valueAt(call, ["policy", "secureInput"])).toBe(true);
    const declared = child === undefined ? {} : declarationsOf(child, "parameters");
    expect(Object.keys(Object(valueAt(call, ["typeProperties", "parameters"])))).toEqual(Object.keys(declared));
    expect(declarationsOf(pipeline, "parameters")["client_secret"]).toEqual({ type: "SecureString" });
    expect(allFindings(editor.get().workspace)).toEqual([]);
  });

  test("variables stay in the child, and a second child gets a free name", () => {
    const editor = editorOn([ifPrepared]);
    inserted(editor, { pattern: poll, lane });
    const pipeline = inserted(editor, { pattern: poll, lane });
    expect(declarationsOf(pipeline, "variables")).toEqual({});
    expect(resourcesOf(editor.get().workspace, "pipeline").map(({ name }) => name)).toEqual([
      "Main",
      "Poll until done",
      "Poll until done_copy1",
    ]);
    const [, first] = resourcesOf(editor.get().workspace, "pipeline");
    expect(first && declarationsOf(first, "variables")).toEqual({ poll_status: { type: "String" } });
    const last = first && activitiesOf(first).findLast(({ depth }) => depth === 0)?.activity;
    expect(last).toMatchObject({
      name: "Return results",
      dependsOn: [{ activity: "If ended well", dependencyConditions: ["Succeeded"] }],
      typeProperties: {
        variableName: "pipelineReturnValue",
        value: [{ key: "poll_status", value: { type: "Expression", content: "@variables('poll_status')" } }],
      },
    });
    expect(allFindings(editor.get().workspace)).toEqual([]);
  });

  test.each([
    ["ForEach", { items: { value: "@createArray(1)", type: "Expression" }, activities: [] }, "activities"],
    ["Until", { expression: { value: "@equals(1, 1)", type: "Expression" }, activities: [] }, "activities"],
    ["IfCondition", { expression: { value: "@equals(1, 1)", type: "Expression" } }, "ifFalseActivities"],
    ["Switch", { on: { value: "@string(1)", type: "Expression" } }, "defaultActivities"],
  ])("in a %s what has no loop goes in directly, what has one does not", (type, typeProperties, key) => {
    const editor = editorOn([holder("Outer", type, typeProperties)]);
    const inner = laneAddress(`${root}/Outer` as Address, key);
    inserted(editor, { pattern: secret, lane: inner });
    const pipeline = inserted(editor, { pattern: poll, lane: inner });
    const types = activitiesOf(pipeline).map(({ activity }) => typeOf(activity));
    expect(types).toEqual([type, "WebActivity", "ExecutePipeline"]);
  });
});

/** What the inserted activities refer to and the pipeline has not. */
function unresolved(pipeline: Resource, within: readonly Address[]): readonly string[] {
  const names = new Set(activitiesOf(pipeline).flatMap(({ activity }) => nameOf(activity) ?? []));
  const has = {
    activity: (name: string) => names.has(name),
    parameter: (name: string) => Object.hasOwn(declarationsOf(pipeline, "parameters"), name),
    variable: (name: string) => Object.hasOwn(declarationsOf(pipeline, "variables"), name),
  };
  const inside = activitiesOf(pipeline).filter(({ address }) => within.some((one) => isWithin(address, one)));
  return inside.flatMap(({ activity }) => {
    const missingSet = variablesNamedBy(activity).flatMap(({ name }) => (has.variable(name) ? [] : [`sets ${name}`]));
    const read = [...strings(activity)].flatMap(({ text }) => referencesIn(text));
    const missing = read.flatMap(({ kind, name }) =>
      kind in has && !has[kind as keyof typeof has](name) ? [name] : [],
    );
    return [...missingSet, ...missing];
  });
}

test.for(documents)(
  "%s: any pattern anywhere, twice: every reference in it resolves, undo gives the same bytes",
  (path) => {
    const opened = readResource(path);
    if (opened.kind !== "pipeline") return;
    const self = resourceAddress(opened.kind, opened.name);
    const lanes = [
      laneAddress(self, rootLane),
      ...activitiesOf(opened).flatMap(({ activity, address }) =>
        lanesOf(activity).map(({ key }) => laneAddress(address, key)),
      ),
    ];
    const choice = fc.record({ pattern: fc.constantFrom(...patterns), lane: fc.constantFrom(...lanes) });
    fc.assert(
      fc.property(fc.array(choice, { minLength: 1, maxLength: 4 }), (choices) => {
        const editor = createEditor();
        editor.load({ ...emptyWorkspace, resources: [opened] });
        const before = bytesOf(editor.get());
        const foundBefore = new Set(allFindings(editor.get().workspace).map(({ message }) => message));
        for (const { pattern, lane } of [...choices, ...choices]) {
          expect(editor.dispatch(insertPattern({ pattern, lane }))).toEqual({ ok: true });
          const { workspace } = editor.get();
          const now = findResource(workspace, opened.kind, opened.name) ?? opened;
          const { selection } = editor.session.get();
          expect(selection.length).toBeGreaterThan(0);
          expect(unresolved(now, selection)).toEqual([]);
          for (const child of workspace.resources.slice(1))
            expect(
              unresolved(
                child,
                activitiesOf(child).map(({ address }) => address),
              ),
            ).toEqual([]);
        }
        const { workspace } = editor.get();
        const names = activitiesOf(workspace.resources[0] ?? opened).flatMap(({ activity }) => nameOf(activity) ?? []);
        const own = activitiesOf(opened).flatMap(({ activity }) => nameOf(activity) ?? []);
        // A document may bring names along that are no use; ours add none.
        const twice = (list: readonly string[]) => list.length - new Set(list.map((name) => name.toLowerCase())).size;
        expect(twice(names)).toBe(twice(own));
        const fresh = allFindings(workspace).filter(({ message }) => !foundBefore.has(message));
        expect(fresh.map(({ message }) => message)).toEqual([]);
        const bytes = bytesOf(editor.get());
        while (editor.undo() !== undefined);
        expect(bytesOf(editor.get())).toEqual(before);
        while (editor.redo() !== undefined);
        expect(bytesOf(editor.get())).toEqual(bytes);
      }),
      { numRuns: 25 },
    );
  },
);
