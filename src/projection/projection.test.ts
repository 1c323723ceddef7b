import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { newActivity } from "#catalogue/catalogue.ts";
import { addActivity } from "#commands/add-activity.ts";
import { setField } from "#commands/set-field.ts";
import { type Address, activityAddress, laneAddress, resourceAddress, rootLane } from "#model/address.ts";
import { isObject, type JsonValue } from "#model/json.ts";
import { emptyWorkspace, newOrigin, type Resource } from "#model/workspace.ts";
import { arrange, needsLayout } from "./arrangement.ts";
import { layOut } from "./layout.ts";
import { boxesOf, everyLevel } from "./levels.ts";
import { laneUnder, nextCard, rectsOf } from "./places.ts";
import { project } from "./project.ts";
import { levelsOf } from "./read-levels.ts";
import { makeRoom } from "./room.ts";
import { layOutInRows } from "./rows.ts";
import { thumbnailOf } from "./thumbnail.ts";

function fixture(file: string): Resource {
  const json: JsonValue = JSON.parse(readFileSync(new URL(`./fixtures/${file}`, import.meta.url), "utf8"));
  if (!isObject(json)) throw new Error(`${file} is no pipeline.`);
  return pipelineOf(json["properties"] ?? {}, file);
}

function pipelineOf(properties: JsonValue, name = "P"): Resource {
  const json = { name, properties };
  return { kind: "pipeline", name, json, origin: newOrigin(json) };
}

const score = fixture("score-and-report.json");
const lane = laneAddress(resourceAddress("pipeline", score.name), rootLane);
const at = (name: string) => activityAddress(lane, encodeURIComponent(name));
const inUntil = (name: string) => activityAddress(laneAddress(at("Wait for job"), "activities"), name);

function drawn(pipeline: Resource, collapsed: ReadonlySet<Address> = new Set()) {
  const layout = arrange(levelsOf(pipeline, collapsed), {}, layOut);
  return project({ pipeline, layout, collapsed, problems: [] });
}

function overlapping(pipeline: Resource, layout = arrange(levelsOf(pipeline), {}, layOut)): readonly string[] {
  return [...everyLevel(levelsOf(pipeline))].flatMap((level) => {
    const boxes = boxesOf(level, layout);
    return boxes.flatMap((one, index) =>
      boxes.slice(index + 1).flatMap((other) => {
        const apart =
          one.x + one.width <= other.x ||
          other.x + other.width <= one.x ||
          one.y + one.height <= other.y ||
          other.y + other.height <= one.y;
        return apart ? [] : [`${level.lane} ${index}`];
      }),
    );
  });
}

test("given a pipeline with containers, the success path is one straight line through cards and containers", () => {
  const { byAddress } = drawn(score);
  const lines = ["Authorize", "Score", "Wait for job", "Job succeeded?"].map((name) => {
    const node = byAddress.get(at(name));
    return (node?.y ?? 0) + (node?.inlet ?? 0);
  });
  expect(lines).toEqual([108, 108, 108, 108]);
});

test("given the picture's pipeline, cards, Until and If get the measures of the drawing", () => {
  const { byAddress } = drawn(score);
  expect(byAddress.get(at("Authorize"))).toMatchObject({
    x: 0,
    y: 80,
    width: 168,
    height: 56,
    inlet: 28,
    lowOutlet: 44,
  });
  expect(byAddress.get(at("Score"))).toMatchObject({ x: 208, y: 80 });
  expect(byAddress.get(at("Wait for job"))).toMatchObject({ x: 416, y: 0, width: 600, height: 184, inlet: 108 });
  expect(byAddress.get(at("Job succeeded?"))).toMatchObject({ x: 1056, y: 0, width: 200, height: 252, inlet: 108 });
  expect(byAddress.get(inUntil("Wait"))).toMatchObject({ x: 16, y: 80, parent: at("Wait for job") });
  expect(byAddress.get(inUntil("Keep"))).toMatchObject({ x: 416, y: 80 });
});

test("given an If without a true branch, both lanes are there and the empty one keeps room for a card", () => {
  const lanes = drawn(score).byAddress.get(at("Job succeeded?"))?.lanes ?? [];
  expect(lanes.map(({ label, count, y, height }) => ({ label, count, y, height }))).toEqual([
    { label: "True", count: 0, y: 52, height: 92 },
    { label: "False", count: 1, y: 152, height: 92 },
  ]);
});

test("given an Until, its lane says how long it may repeat; one without a timeout says the default", () => {
  const until = (timeout: JsonValue) => {
    const typeProperties = { ...(timeout === null ? {} : { timeout }), expression: { value: "@true" }, activities: [] };
    const { nodes } = drawn(pipelineOf({ activities: [{ name: "U", type: "Until", typeProperties }] }));
    return nodes[0]?.lanes[0]?.note;
  };
  expect(until("0.01:30:00")).toBe("Timeout 1 h 30 min");
  expect(until(null)).toBe("Timeout 7 d");
  expect(until({ value: "@pipeline().parameters.limit", type: "Expression" })).toBeUndefined();
});

test("given dependencies in another letter case or on nobody, the first are drawn and the second are not", () => {
  const { edges } = drawn(score);
  const outer = edges.filter((edge) => edge.depth === 0).map(({ from, to, conditions }) => [from, to, ...conditions]);
  expect(outer).toEqual([
    [at("Authorize"), at("Score"), "Succeeded"],
    [at("Score"), at("Wait for job"), "Succeeded"],
    [at("Wait for job"), at("Job succeeded?"), "Succeeded"],
    [at("Score"), at("Alert on-call"), "Failed", "Skipped"],
    [at("Alert on-call"), at("Record outcome"), "Completed"],
    [at("Wait for job"), at("Record outcome"), "Skipped"],
  ]);
});

test("given findings, a card is called by name, type, problems and what it runs after", () => {
  const problems = [{ severity: "error" as const, address: inUntil("Check") }];
  const layout = arrange(levelsOf(score), {}, layOut);
  const open = project({ pipeline: score, layout, collapsed: new Set(), problems });
  expect(open.byAddress.get(inUntil("Check"))?.accessibleName).toBe(
    "Check, Web activity, 1 error, runs on success of Wait",
  );
  expect(open.byAddress.get(at("Wait for job"))?.problems.error).toBe(0);
  expect(open.byAddress.get(at("Alert on-call"))?.accessibleName).toMatch(
    /runs on failure of Score or when Score is skipped$/,
  );
  const collapsed = project({ pipeline: score, layout, collapsed: new Set([at("Wait for job")]), problems });
  expect(collapsed.byAddress.get(at("Wait for job"))).toMatchObject({
    shape: "collapsed",
    height: 76,
    accessibleName: "Wait for job, Until activity, 3 activities inside, collapsed, 1 error, runs on success of Score",
  });
  expect(collapsed.nodes).toHaveLength(open.nodes.length - 3);
});

test("given one edited field, every other card and every line stays the very same object", () => {
  const workspace = { ...emptyWorkspace, resources: [score] };
  const edited = setField(inUntil("Check"), ["description"], "Asks for the state").apply(workspace);
  if (!edited.ok) throw new Error(edited.reason);
  const [pipeline = score] = edited.workspace.resources;
  const before = drawn(score);
  const after = project({ pipeline, layout: before.layout, collapsed: new Set(), problems: [] }, before);
  const changed = after.nodes.filter((node) => before.byAddress.get(node.address) !== node);
  expect(changed.map((node) => node.address)).toEqual([inUntil("Check")]);
  expect(after.edges.every((edge) => before.edgeById.get(edge.id) === edge)).toBe(true);
});

test("given circles, self-dependencies and namesakes, layout ends and nothing covers anything", () => {
  const circles = fixture("circles.json");
  expect(overlapping(circles)).toEqual([]);
  expect(drawn(circles).nodes).toHaveLength(7);
  expect(overlapping(circles, arrange(levelsOf(circles), {}, layOutInRows))).toEqual([]);
});

test("given a chain of 3,000 activities in a branching graph, layout ends without covering anything", () => {
  const activities = Array.from({ length: 3000 }, (_, index) => ({
    name: `A${index}`,
    type: "Wait",
    dependsOn:
      index === 0
        ? []
        : [{ activity: `A${index % 7 === 0 ? index - 3 : index - 1}`, dependencyConditions: ["Succeeded"] }],
  }));
  const pipeline = pipelineOf({ activities });
  const layout = arrange(levelsOf(pipeline), {}, layOut);
  const places = new Set(Object.values(layout).map(({ x, y }) => `${x} ${y}`));
  expect(places.size).toBe(3000);
});

test("given a card without a place among placed ones, it stands right of what it runs after, covering nothing", () => {
  const root = levelsOf(score);
  const layout = arrange(root, {}, layOut);
  const { [at("Alert on-call")]: _, ...rest } = layout;
  expect(needsLayout(root, rest)).toBe(false);
  const found = arrange(root, rest, layOut);
  expect(Object.keys(found)).toEqual([at("Alert on-call")]);
  expect(found[at("Alert on-call")]?.x).toBe(416);
  expect(overlapping(score, { ...rest, ...found })).toEqual([]);
});

test("given an activity added to a lane in the middle, the neighbours of the grown container move on by as much", () => {
  const layout = arrange(levelsOf(score), {}, layOut);
  const workspace = { ...emptyWorkspace, resources: [score], layout };
  const into = laneAddress(at("Wait for job"), "activities");
  const added = addActivity({ activity: newActivity("Wait", "Wait2"), lane: into, position: { x: 600, y: 0 } }).apply(
    workspace,
  );
  if (!added.ok) throw new Error(added.reason);
  const [pipeline = score] = added.workspace.resources;
  const moved = makeRoom(
    { root: levelsOf(score), layout },
    { root: levelsOf(pipeline), layout: added.workspace.layout },
  );
  expect(moved[at("Job succeeded?")]).toEqual({ x: 1256, y: 0 });
  expect(overlapping(pipeline, { ...added.workspace.layout, ...moved })).toEqual([]);
});

test("given a point, the innermost lane under it is found, leaving out what is being dragged", () => {
  const { nodes } = drawn(score);
  const point = { x: 416 + 100, y: 100 };
  expect(laneUnder(nodes, point, { root: lane }).lane).toBe(laneAddress(at("Wait for job"), "activities"));
  expect(laneUnder(nodes, point, { root: lane, without: [at("Wait for job")] }).lane).toBe(lane);
  expect(laneUnder(nodes, { x: 1100, y: 220 }, { root: lane }).lane).toBe(
    laneAddress(at("Job succeeded?"), "ifFalseActivities"),
  );
});

test("given arrow keys, the next card straight ahead is found, into a container and out of it again", () => {
  const { nodes } = drawn(score);
  expect(nextCard(nodes, at("Authorize"), "right")).toBe(at("Score"));
  expect(nextCard(nodes, at("Score"), "left")).toBe(at("Authorize"));
  expect(nextCard(nodes, at("Score"), "right")).toBe(at("Wait for job"));
  expect(nextCard(nodes, at("Wait for job"), "right")).toBe(inUntil("Wait"));
  expect(nextCard(nodes, inUntil("Check"), "up")).toBe(at("Wait for job"));
  expect(nextCard(nodes, at("Job succeeded?"), "left")).toBe(at("Wait for job"));
  expect(nextCard(nodes, inUntil("Wait"), "right")).toBe(inUntil("Check"));
  expect(nextCard(nodes, inUntil("Keep"), "right")).toBe(at("Job succeeded?"));
  expect(nextCard(nodes, at("Authorize"), "left")).toBeUndefined();
});

test("given every card and each direction, arrows alone reach every card of the pipeline", () => {
  const { nodes } = drawn(score);
  const reached = new Set<Address>([at("Authorize")]);
  for (const from of reached) {
    for (const direction of ["left", "right", "up", "down"] as const) {
      const next = nextCard(nodes, from, direction);
      if (next !== undefined) reached.add(next);
    }
  }
  expect(nodes.map((node) => node.address).filter((address) => !reached.has(address))).toEqual([]);
});

test("given a pipeline, its miniature holds a box for every card and lane inside its own size", () => {
  const small = thumbnailOf(score);
  expect(small.boxes.filter((box) => box.kind !== "lane")).toHaveLength(10);
  expect(small.lines).toHaveLength(8);
  expect(small.boxes.every((box) => box.x >= 0 && box.x + box.width <= small.width)).toBe(true);
  expect(small.boxes.every((box) => box.y >= 0 && box.y + box.height <= small.height)).toBe(true);
  expect(rectsOf(drawn(score).nodes).size).toBe(10);
});
