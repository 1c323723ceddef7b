import { beforeEach, expect, test } from "vitest";
import { getFactory } from "#azure/factories.ts";
import { newPipeline, pipelineFrom } from "#model/new-resource.ts";
import { emptyWorkspace, type Resource } from "#model/workspace.ts";
import { createEditor } from "#store/editor.ts";
import { emptyFactoryId, type SandboxInTest, sandboxServer, subscriptionId } from "#testing/sandbox-server.ts";
import type { Target } from "../place.ts";
import { categoryOf, planned, readiness, summaryOf } from "./plan-words.ts";
import { createPublishSession, type Publishing } from "./publish-session.ts";

const server = sandboxServer();
let sandbox: SandboxInTest;
let target: Target;
beforeEach(async () => {
  sandbox = server.state();
  const { client, endpoint } = sandbox;
  const factory = await getFactory(client, emptyFactoryId);
  if (!factory.ok) throw new Error(factory.problem.message);
  target = {
    place: { where: "sandbox", client, key: endpoint },
    subscription: { id: subscriptionId, name: "Contoso", tenantId: undefined },
    factory: factory.value,
  };
});

function editorWith(...resources: readonly Resource[]) {
  const editor = createEditor();
  editor.load({ ...emptyWorkspace, resources });
  return editor;
}

const train = newPipeline("Train");
const trainOf = (description: string) =>
  pipelineFrom("Train", { name: "Train", properties: { activities: [], annotations: [], description } });
const caller = pipelineFrom("Caller", {
  name: "Caller",
  properties: {
    activities: [
      {
        name: "Call",
        type: "ExecutePipeline",
        typeProperties: { pipeline: { referenceName: "Train", type: "PipelineReference" } },
      },
    ],
  },
});
const pathOfTrain = "/pipelines/Train";

function shown<At extends Publishing["at"]>(state: Publishing, at: At): Extract<Publishing, { readonly at: At }> {
  if (state.at !== at) throw new Error(`Expected ${at}, but it is at ${state.at}: ${JSON.stringify(state)}`);
  return state as Extract<Publishing, { readonly at: At }>;
}

const countsOf = (state: Publishing) => shown(state, "compared").comparison.plan.counts;

test("compare, publish, compare: first it is new, then the factory has it, then an edit is an update", async () => {
  const editor = editorWith(train);
  const session = createPublishSession();
  await session.compare(target, editor);
  expect(countsOf(session.get())).toMatchObject({ create: 1, update: 0, unchanged: 0 });
  expect(editor.session.get().announcement).toBe("Compared: 1 to create, 0 to update, 0 unchanged, 0 blocked.");
  await session.publish(editor);
  const { comparison, results, ended } = shown(session.get(), "published");
  expect(summaryOf(comparison, results, ended)).toEqual({
    tone: "success",
    title: "Published 1 resource to contoso-ml-test.",
  });
  expect(editor.session.get().announcement).toBe("Published 1 resource to contoso-ml-test.");
  await session.compare(target, editor);
  expect(countsOf(session.get())).toMatchObject({ create: 0, update: 0, unchanged: 1 });
  const edited = editorWith(trainOf("new"));
  await session.compare(target, edited);
  const { steps } = shown(session.get(), "compared").comparison.plan;
  expect(steps.map(planned)).toEqual(["1 property"]);
});

test("somebody else's edit between comparing and publishing is a conflict, and the plan counts it as one", async () => {
  const first = editorWith(train);
  const session = createPublishSession();
  await session.compare(target, first);
  await session.publish(first);
  const editor = editorWith(trainOf("mine"));
  await session.compare(target, editor);
  await sandbox.edit(`${emptyFactoryId}${pathOfTrain}`, { properties: { description: "theirs" } });
  await session.publish(editor);
  const { comparison, results, ended } = shown(session.get(), "published");
  expect(comparison.plan.steps.map((step) => categoryOf(step, results.get(step.key)))).toEqual(["conflict"]);
  expect(summaryOf(comparison, results, ended)).toEqual({
    tone: "warning",
    title: "Published 0 of 1 resource to contoso-ml-test: 1 in conflict.",
  });
});

test("a failure names itself and what was held back by it, and stays on coming back until the user compares again", async () => {
  const editor = editorWith(caller, train);
  const session = createPublishSession();
  await session.compare(target, editor);
  expect(readiness(shown(session.get(), "compared").comparison.plan)).toBe("2 resources ready");
  await sandbox.order({ kind: "error", status: 403, match: { method: "PUT", path: pathOfTrain } });
  await session.publish(editor);
  const published = shown(session.get(), "published");
  const { title, tone } = summaryOf(published.comparison, published.results, published.ended);
  expect(tone).toBe("error");
  expect(title).toBe("Published 0 of 2 resources to contoso-ml-test: 1 failed, 1 not tried.");
  session.compareIfNeeded(target, editor);
  expect(session.get()).toBe(published);
});

test("told to stop, it lets the one on the wire end and begins no other", async () => {
  const editor = editorWith(caller, train);
  const session = createPublishSession();
  await session.compare(target, editor);
  const end = session.subscribe(() => {
    const state = session.get();
    if (state.at === "publishing" && [...state.results.values()].some((result) => result.state === "running")) {
      end();
      session.stop();
    }
  });
  await session.publish(editor);
  const { results, ended } = shown(session.get(), "published");
  expect(ended).toBe("stopped");
  expect([...results.values()].map(({ name, state }) => `${name} ${state}`)).toEqual(["Train done", "Caller skipped"]);
});

test("a running publish is neither compared away, nor forgotten, nor begun twice", async () => {
  const editor = editorWith(train);
  const session = createPublishSession();
  await session.compare(target, editor);
  const running = session.publish(editor);
  await Promise.all([session.publish(editor), session.compare(target, editor)]);
  session.forget();
  session.compareIfNeeded(target, editor);
  await running;
  expect(session.get().at).toBe("published");
  const puts = (await sandbox.requests()).filter(({ method }) => method === "PUT");
  expect(puts).toHaveLength(1);
});

test("coming back compares again only where the workspace changed, and an empty one asks for nothing", async () => {
  const editor = editorWith(train);
  const session = createPublishSession();
  await session.compare(target, editor);
  const before = session.get();
  session.compareIfNeeded(target, editor);
  expect(session.get()).toBe(before);
  editor.dispatch({
    label: "Add",
    apply: (workspace) => ({ ok: true, workspace: { ...workspace, resources: [train, caller] } }),
  });
  session.compareIfNeeded(target, editor);
  expect(session.get().at).toBe("comparing");
  await expect.poll(() => session.get().at).toBe("compared");
  expect(countsOf(session.get()).create).toBe(2);
  const empty = editorWith();
  const fresh = createPublishSession();
  fresh.compareIfNeeded(target, empty);
  expect(fresh.get().at).toBe("idle");
});

test("what cannot be read is a problem with advice, and moving cards outdates nothing", async () => {
  const editor = editorWith(train);
  const session = createPublishSession();
  await sandbox.order({ kind: "error", status: 403, match: { path: "/pipelines" } });
  await session.compare(target, editor);
  expect(shown(session.get(), "unread").problem).toMatchObject({ status: 403 });
  await session.compare(target, editor);
  const compared = session.get();
  editor.dispatch({
    label: "Move",
    apply: (workspace) => ({ ok: true, workspace: { ...workspace, layout: { x: { x: 8, y: 8 } } } }),
  });
  session.compareIfNeeded(target, editor);
  expect(session.get()).toBe(compared);
});

test("ended out of sight, it tells with a way back", async () => {
  const editor = editorWith(train);
  const session = createPublishSession();
  await session.compare(target, editor);
  await session.publish(editor);
  const [notice] = editor.session.get().notices;
  expect(notice).toMatchObject({ tone: "success", title: "Published 1 resource to contoso-ml-test." });
  notice?.action?.run();
  expect(editor.session.get().view).toBe("azure");
});
