import { describe, expect, test } from "vitest";
import { newActivity } from "#catalogue/catalogue.ts";
import { readFile } from "#io/read-resource.ts";
import { writeResourceBytes } from "#io/write-resource.ts";
import { type Activity, dependenciesOf, nameOf } from "#model/activity.ts";
import { laneAddress, resourceAddress } from "#model/address.ts";
import { type JsonObject, type JsonValue, valueAt } from "#model/json.ts";
import { activitiesOf } from "#model/walk.ts";
import { findResource, propertiesOf, type Workspace } from "#model/workspace.ts";
import { createEditor } from "#store/editor.ts";
import { addActivity } from "./add-activity.ts";
import { extractToPipeline } from "./extract-to-pipeline.ts";
import { moveActivities } from "./move-activities.ts";
import { pasteActivities } from "./paste-activities.ts";

type After = Readonly<Record<string, readonly string[]>>;

function activity(
  name: string,
  type: string,
  { after = {}, ...rest }: JsonObject & { after?: After } = {},
): JsonObject {
  const dependsOn = Object.entries(after).map(([on, dependencyConditions]) => ({ activity: on, dependencyConditions }));
  return { name, type, dependsOn, ...rest };
}

const wait = (name: string, after: After = {}, seconds: JsonValue = 1) =>
  activity(name, "Wait", { after, typeProperties: { waitTimeInSeconds: seconds } });
const web = (name: string, url: string, after: After = {}) =>
  activity(name, "WebActivity", { after, typeProperties: { url: { value: url, type: "Expression" }, method: "GET" } });
const each = (name: string, items: string, activities: readonly JsonObject[]) =>
  activity(name, "ForEach", { typeProperties: { items: { value: items, type: "Expression" }, activities } });
const until = (name: string, expression: string, activities: readonly JsonObject[]) =>
  activity(name, "Until", { typeProperties: { expression: { value: expression, type: "Expression" }, activities } });
const set = (name: string, variableName: string, value: string, after: After = {}) =>
  activity(name, "SetVariable", { after, typeProperties: { variableName, value } });

/** An editor on one pipeline `Main`, read from its text as a file is. */
function main(activities: readonly JsonObject[], more: JsonObject = {}) {
  const bytes = new TextEncoder().encode(
    JSON.stringify({ name: "Main", properties: { activities, ...more } }, null, 2),
  );
  const reading = readFile({ path: "pipeline/Main.json", bytes });
  if (!reading.ok) throw new Error(reading.problem.message);
  const editor = createEditor();
  editor.load({ ...editor.get().workspace, resources: reading.resources });
  const workspace = () => editor.get().workspace;
  const pipeline = (name: string) => {
    const found = findResource(workspace(), "pipeline", name);
    if (found === undefined) throw new Error(`There is no pipeline ${name}.`);
    return found;
  };
  const at = (name: string, where = "Main") => {
    const found = activitiesOf(pipeline(where)).find((placed) => nameOf(placed.activity) === name);
    if (found === undefined) throw new Error(`There is no activity ${name} in ${where}.`);
    return found;
  };
  const extract = (...names: readonly string[]) =>
    editor.dispatch(extractToPipeline(names.map((name) => at(name).address)));
  const names = (where: string) => activitiesOf(pipeline(where)).map((placed) => nameOf(placed.activity));
  return { editor, workspace, pipeline, at, extract, names };
}

const bytesOf = ({ resources }: Workspace) =>
  resources.map((one) => [one.name, Buffer.from(writeResourceBytes(one)).toString("base64")]);
const waitsFor = (one: Activity) => dependenciesOf(one).map(({ activity: on, conditions }) => [on, ...conditions]);
const given = (call: Activity) => valueAt(call, ["typeProperties", "parameters"]);
const expression = (value: string) => ({ value, type: "Expression" });

describe("what is extracted", () => {
  const nightly = () =>
    main(
      [
        wait("Prepare"),
        web("Load", "@concat(pipeline().parameters.base, '/load')", { Prepare: ["Succeeded"] }),
        wait("Rest", { Load: ["Succeeded"] }),
        wait("Report", { Rest: ["Succeeded"] }),
      ],
      { parameters: { base: { type: "string" } }, folder: { name: "nights" } },
    );

  test("stands in a new pipeline beside its caller, what joined it inside kept, and the call takes the outer dependencies over", () => {
    const { extract, pipeline, at, names, editor } = nightly();
    expect(extract("Load", "Rest")).toEqual({ ok: true, notes: ['It is given "base".'] });
    expect(names("Main")).toEqual(["Prepare", "Execute Load", "Report"]);
    expect(waitsFor(at("Execute Load").activity)).toEqual([["Prepare", "Succeeded"]]);
    expect(waitsFor(at("Report").activity)).toEqual([["Execute Load", "Succeeded"]]);
    expect(waitsFor(at("Load", "Main_Load").activity)).toEqual([]);
    expect(waitsFor(at("Rest", "Main_Load").activity)).toEqual([["Load", "Succeeded"]]);
    expect(propertiesOf(pipeline("Main_Load"))["folder"]).toEqual({ name: "nights" });
    expect(editor.session.get().selection).toEqual([at("Execute Load").address]);
  });

  test("is called with what it reads, and reads a parameter by the name that it had", () => {
    const { extract, pipeline, at } = nightly();
    extract("Load");
    expect(at("Execute Load").activity["typeProperties"]).toEqual({
      pipeline: { referenceName: "Main_Load", type: "PipelineReference" },
      waitOnCompletion: true,
      parameters: { base: expression("@pipeline().parameters.base") },
    });
    expect(propertiesOf(pipeline("Main_Load"))["parameters"]).toEqual({ base: { type: "string" } });
    expect(valueAt(at("Load", "Main_Load").activity, ["typeProperties", "url", "value"])).toBe(
      "@concat(pipeline().parameters.base, '/load')",
    );
  });

  test("is one step: undo gives the same bytes, redo the same again", () => {
    const { extract, workspace, editor } = nightly();
    const before = bytesOf(workspace());
    extract("Load", "Rest");
    const after = bytesOf(workspace());
    expect(editor.get().past).toHaveLength(1);
    editor.undo();
    expect(bytesOf(workspace())).toEqual(before);
    editor.redo();
    expect(bytesOf(workspace())).toEqual(after);
  });

  test("keeps the places of its cards, and the call stands where they stood", () => {
    const { extract, editor, at } = nightly();
    const [load, rest] = [at("Load").address, at("Rest").address];
    editor.settle({ [load]: { x: 200, y: 80 }, [rest]: { x: 408, y: 40 }, [at("Prepare").address]: { x: 0, y: 0 } });
    extract("Load", "Rest");
    const { layout } = editor.get().workspace;
    expect(layout[at("Execute Load").address]).toEqual({ x: 200, y: 40 });
    expect(layout[at("Load", "Main_Load").address]).toEqual({ x: 0, y: 40 });
    expect(layout[at("Rest", "Main_Load").address]).toEqual({ x: 208, y: 0 });
  });
});

describe("what it reads from outside", () => {
  const read = (texts: readonly string[], more: JsonObject = {}, others: readonly JsonObject[] = []) => {
    const inner = texts.map((text, at) => web(`Read${at}`, text));
    const stage = main([...others, ...inner], more);
    const done = stage.extract(...inner.map(({ name }) => String(name)));
    const call = stage.at("Execute Read0").activity;
    const child = stage.pipeline("Main_Read0");
    const urls = texts.map((_, at) =>
      valueAt(stage.at(`Read${at}`, "Main_Read0").activity, ["typeProperties", "url", "value"]),
    );
    return { done, given: given(call), parameters: propertiesOf(child)["parameters"], urls, call };
  };

  test("a variable becomes a parameter of its type", () => {
    const {
      given: values,
      parameters,
      urls,
    } = read(["@{variables('n')}/@{variables('N')}"], {
      variables: { n: { type: "Integer" } },
    });
    expect(values).toEqual({ n: expression("@variables('n')") });
    expect(parameters).toEqual({ n: { type: "int" } });
    expect(urls).toEqual(["@{pipeline().parameters.n}/@{pipeline().parameters.n}"]);
  });

  test("a list goes as text, since lists reach a child pipeline as text", () => {
    const {
      given: values,
      parameters,
      urls,
      done,
    } = read(["@pipeline().parameters.files[0]"], {
      parameters: { files: { type: "Array" } },
    });
    expect(values).toEqual({ files: expression("@string(pipeline().parameters.files)") });
    expect(parameters).toEqual({ files: { type: "string" } });
    expect(urls).toEqual(["@json(pipeline().parameters.files)[0]"]);
    expect(done).toMatchObject({ notes: expect.arrayContaining([expect.stringContaining('"files" goes as text')]) });
  });

  test("the output of an activity that stays becomes an object, so that the types in it are kept", () => {
    const {
      given: values,
      parameters,
      urls,
    } = read(
      ["@activity('Look up').output.firstRow.id", "@{activity('look up').Output.count} @{activity('Look up').Status}"],
      {},
      [wait("Look up")],
    );
    expect(values).toEqual({
      Look_up_output: expression("@activity('Look up').output"),
      Look_up_Status: expression("@activity('Look up').Status"),
    });
    expect(parameters).toEqual({ Look_up_output: { type: "object" }, Look_up_Status: { type: "string" } });
    expect(urls).toEqual([
      "@pipeline().parameters.Look_up_output.firstRow.id",
      "@{pipeline().parameters.Look_up_output.count} @{pipeline().parameters.Look_up_Status}",
    ]);
  });

  test("of an output that is kept secret only the value goes, as a secure string, and the call hides what it is given", () => {
    const secret = { ...web("Secret", "https://vault"), policy: { secureOutput: true } };
    const { given: values, parameters, urls, call } = read(["@activity('Secret').output.value"], {}, [secret]);
    expect(values).toEqual({ Secret_value: expression("@activity('Secret').output.value") });
    expect(parameters).toEqual({ Secret_value: { type: "securestring" } });
    expect(urls).toEqual(["@pipeline().parameters.Secret_value"]);
    expect(call["policy"]).toEqual({ secureInput: true });
  });

  test("the run's own variables are given, the factory's name and global parameters are not needed", () => {
    const { given: values, urls } = read([
      "@concat(pipeline().RunId, pipeline().DataFactory, pipeline().globalParameters.env)",
    ]);
    expect(values).toEqual({ RunId: expression("@pipeline().RunId") });
    expect(urls).toEqual([
      "@concat(pipeline().parameters.RunId, pipeline().DataFactory, pipeline().globalParameters.env)",
    ]);
  });

  test("of names that clash the parameter keeps its own", () => {
    const { given: values, urls } = read(["@concat(variables('x'), pipeline().parameters.x)"], {
      parameters: { x: { type: "string" } },
      variables: { x: { type: "String" } },
    });
    expect(values).toEqual({
      x: expression("@pipeline().parameters.x"),
      x_copy1: expression("@variables('x')"),
    });
    expect(urls).toEqual(["@concat(pipeline().parameters.x_copy1, pipeline().parameters.x)"]);
  });

  test("a name that is declared nowhere stays as it is, and so does plain text", () => {
    const { given: values, urls } = read(["@pipeline().parameters.gone", "variables('x')"]);
    expect(values).toBeUndefined();
    expect(urls).toEqual(["@pipeline().parameters.gone", "variables('x')"]);
  });

  test("who called the pipeline cannot be asked from a child", () => {
    const { extract } = main([web("Who", "@pipeline()?.TriggeredByPipelineRunId")]);
    expect(extract("Who")).toEqual({ ok: false, reason: expect.stringContaining("TriggeredByPipelineRunId") });
  });
});

describe("items of a loop", () => {
  const loop = (...inner: readonly JsonObject[]) => main([each("Each", "@pipeline().parameters.rows", inner)]);
  const urlIn = (stage: ReturnType<typeof main>, name: string) =>
    valueAt(stage.at(name, `Main_${name}`).activity, ["typeProperties", "url", "value"]);

  test("an item whose members are read goes as an object", () => {
    const stage = loop(web("Load", "@{item().id}/@{item()?.name}"));
    stage.extract("Load");
    expect(given(stage.at("Execute Load").activity)).toEqual({ item: expression("@item()") });
    expect(urlIn(stage, "Load")).toBe("@{pipeline().parameters.item.id}/@{pipeline().parameters.item?.name}");
  });

  test("an item of a type that nobody knows goes in a list, so that it keeps its type", () => {
    const stage = loop(web("Load", "@concat('x', item())"));
    stage.extract("Load");
    expect(given(stage.at("Execute Load").activity)).toEqual({ item: expression("@string(createArray(item()))") });
    expect(urlIn(stage, "Load")).toBe("@concat('x', json(pipeline().parameters.item)[0])");
  });

  test("a filter's own item stays its own", () => {
    const filter = activity("Keep", "Filter", {
      typeProperties: { items: expression("@item().all"), condition: expression("@item().good") },
    });
    const stage = loop(filter);
    stage.extract("Keep");
    const properties = stage.at("Keep", "Main_Keep").activity["typeProperties"];
    expect(properties).toEqual({
      items: expression("@pipeline().parameters.item.all"),
      condition: expression("@item().good"),
    });
  });

  test("extracted with its loop, an item needs nothing", () => {
    const stage = loop(web("Load", "@item().id"));
    stage.extract("Each");
    expect(valueAt(stage.at("Load", "Main_Each").activity, ["typeProperties", "url", "value"])).toBe("@item().id");
  });
});

describe("what is read of it outside", () => {
  test("an output comes back as a return value, from what has run", () => {
    const { extract, at } = main([
      web("Find", "https://x"),
      wait("Then", { Find: ["Succeeded"] }),
      web("Use", "@{activity('Find').output.value[0].id}", { Then: ["Succeeded"] }),
    ]);
    expect(extract("Find", "Then").ok).toBe(true);
    const back = at("Return values", "Main_Find").activity;
    expect(waitsFor(back)).toEqual([["Find", "Succeeded"]]);
    expect(back["typeProperties"]).toEqual({
      variableName: "pipelineReturnValue",
      value: [{ key: "Find", value: { type: "Expression", content: "@activity('Find').output" } }],
      setSystemVariable: true,
    });
    expect(valueAt(at("Use").activity, ["typeProperties", "url", "value"])).toBe(
      "@{activity('Execute Find').output.pipelineReturnValue.Find.value[0].id}",
    );
  });

  test("the condition of the loop around reads what comes back", () => {
    const { extract, at } = main([
      until("Poll", "@equals(activity('Check').output.status, 'Done')", [
        wait("Pause"),
        web("Check", "https://x", { Pause: ["Succeeded"] }),
      ]),
    ]);
    expect(extract("Pause", "Check").ok).toBe(true);
    expect(valueAt(at("Poll").activity, ["typeProperties", "expression", "value"])).toBe(
      "@equals(activity('Execute Pause').output.pipelineReturnValue.Check.status, 'Done')",
    );
  });

  test.each([
    ["how it ended", web("Alert", "@activity('Find').error.message", { Find: ["Failed"] }), /reads how "Find" ended/],
    ["after a failure", web("Alert", "@activity('Find').output.x", { Find: ["Completed"] }), /may run where the child/],
  ])("%s cannot come back, and nothing changes", (_, reader, why) => {
    const { extract, workspace } = main([web("Find", "https://x"), reader]);
    const before = workspace();
    expect(extract("Find")).toEqual({ ok: false, reason: expect.stringMatching(why) });
    expect(workspace()).toBe(before);
  });

  test("a secret output does not come back in the open", () => {
    const secret = { ...web("Secret", "https://vault"), policy: { secureOutput: true } };
    const { extract } = main([secret, web("Use", "@activity('Secret').output.value", { Secret: ["Succeeded"] })]);
    expect(extract("Secret")).toEqual({ ok: false, reason: expect.stringContaining("kept secret") });
  });

  test("what may be skipped while all goes well has nothing to give back", () => {
    const { extract } = main([
      wait("Try"),
      web("Handle", "https://x", { Try: ["Failed"] }),
      web("Use", "@activity('Handle').output.x", { Handle: ["Succeeded"] }),
    ]);
    expect(extract("Try", "Handle").ok).toBe(false);
  });
});

describe("variables that it sets", () => {
  const variables = { variables: { count: { type: "String", defaultValue: "0" }, other: { type: "String" } } };

  test("go along where nobody else uses them", () => {
    const { extract, pipeline, workspace, editor } = main(
      [set("Set", "count", "1"), web("Read", "@variables('count')", { Set: ["Succeeded"] }), wait("Other")],
      variables,
    );
    const before = bytesOf(workspace());
    expect(extract("Set", "Read").ok).toBe(true);
    expect(propertiesOf(pipeline("Main_Set"))["variables"]).toEqual({ count: { type: "String", defaultValue: "0" } });
    expect(propertiesOf(pipeline("Main"))["variables"]).toEqual({ other: { type: "String" } });
    editor.undo();
    expect(bytesOf(workspace())).toEqual(before);
  });

  test("must stay where somebody else reads them", () => {
    const { extract } = main([set("Set", "count", "1"), web("Read", "@variables('Count')")], variables);
    expect(extract("Set")).toEqual({
      ok: false,
      reason:
        '"Set" sets the variable "count", which "Read" uses. A child pipeline cannot set a variable of its caller. Leave "Set" out, or extract "Read" as well.',
    });
  });

  test("must stay in a loop that carries them from pass to pass", () => {
    const { extract } = main(
      [until("Loop", "@true", [set("Set", "count", "@variables('other')"), web("Read", "@variables('count')")])],
      variables,
    );
    expect(extract("Set", "Read")).toEqual({ ok: false, reason: expect.stringContaining("from one pass") });
  });

  test("the value that a pipeline gives back is not given back by a child", () => {
    const back = activity("Back", "SetVariable", {
      typeProperties: { variableName: "pipelineReturnValue", setSystemVariable: true, value: [] },
    });
    expect(main([back]).extract("Back")).toEqual({ ok: false, reason: expect.stringContaining("gives back") });
  });
});

describe("what runs after it", () => {
  const chain = (...more: readonly JsonObject[]) =>
    main([wait("First"), wait("Try", { First: ["Succeeded"] }), wait("Handle", { Try: ["Failed"] }), ...more]);

  test.each([
    ["a failure handled inside is a success", { Handle: ["Succeeded", "Skipped"] }, ["Succeeded", "Skipped"]],
    ["a handler behind the last one sees every failure", { Handle: ["Failed"] }, ["Failed"]],
  ])("%s", (_, after, expected) => {
    const { extract, at } = chain(wait("Next", after));
    expect(extract("Try", "Handle").ok).toBe(true);
    expect(waitsFor(at("Next").activity)).toEqual([["Execute Try", ...expected]]);
  });

  test.each([
    ["the success of a handler", { Handle: ["Succeeded"] }],
    ["a failure that is handled", { Try: ["Failed"] }],
    ["a skip inside", { Handle: ["Skipped"] }],
  ])("%s is nothing that the call could tell", (_, after) => {
    const { extract } = chain(wait("Next", after));
    expect(extract("Try", "Handle")).toEqual({ ok: false, reason: expect.stringContaining('Extract "Next" as well') });
  });

  test("who waited for the first of two now waits for both, and that is said", () => {
    const { extract, at } = main([wait("A"), wait("B", { A: ["Succeeded"] }), wait("C", { A: ["Succeeded"] })]);
    expect(extract("A", "B")).toMatchObject({
      ok: true,
      notes: expect.arrayContaining([
        '"C" now waits for the whole child pipeline and runs only if all of it succeeds.',
      ]),
    });
    expect(waitsFor(at("C").activity)).toEqual([["Execute A", "Succeeded"]]);
  });

  test("a single one is followed as it was, on any outcome", () => {
    const { extract, at } = main([
      wait("A"),
      wait("Good", { A: ["Succeeded"] }),
      wait("Bad", { A: ["Failed", "Skipped"] }),
    ]);
    extract("A");
    expect(waitsFor(at("Good").activity)).toEqual([["Execute A", "Succeeded"]]);
    expect(waitsFor(at("Bad").activity)).toEqual([["Execute A", "Failed", "Skipped"]]);
  });
});

describe("what it runs after", () => {
  test("one that runs in between has to come along", () => {
    const { extract } = main([wait("A"), wait("B", { A: ["Succeeded"] }), wait("C", { B: ["Succeeded"] })]);
    expect(extract("A", "C")).toEqual({ ok: false, reason: expect.stringContaining('"B" runs between') });
  });

  test("who did not wait waits like the others, and that is said; on a failure it is refused", () => {
    const one = main([wait("X"), wait("A"), wait("B", { X: ["Succeeded"] })]);
    expect(one.extract("A", "B")).toMatchObject({
      notes: expect.arrayContaining(['"A" now runs on success of "X" only, like the others.']),
    });
    const other = main([wait("X"), wait("A"), wait("B", { X: ["Failed"] })]);
    expect(other.extract("A", "B")).toEqual({ ok: false, reason: expect.stringContaining("in any case") });
  });

  test("different outcomes of the same activity are refused", () => {
    const { extract } = main([wait("X"), wait("A", { X: ["Succeeded"] }), wait("B", { X: ["Failed"] })]);
    expect(extract("A", "B")).toEqual({ ok: false, reason: expect.stringContaining("different outcomes") });
  });

  test("those in different containers are refused", () => {
    const { extract } = main([wait("A"), until("Loop", "@true", [wait("B")])]);
    expect(extract("A", "B")).toEqual({ ok: false, reason: expect.stringContaining("different containers") });
  });
});

describe("offered where the nesting is forbidden", () => {
  const loops = () =>
    main(
      [
        wait("Before"),
        each("Files", "@pipeline().parameters.files", [web("Load", "@item().id")]),
        until("Poll", "@true", [wait("Pause")]),
      ],
      { parameters: { files: { type: "array" } } },
    );
  const laneOf = (stage: ReturnType<typeof main>) => laneAddress(stage.at("Poll").address, "activities");

  test("a loop moved into a loop goes into a child pipeline, and the call of it into the loop: one step", () => {
    const stage = loops();
    const before = bytesOf(stage.workspace());
    const refused = stage.editor.dispatch(moveActivities([stage.at("Files").address], { into: laneOf(stage) }));
    if (refused.ok || refused.offer === undefined) throw new Error("not refused, or nothing offered");
    expect(stage.editor.dispatch(refused.offer).ok).toBe(true);
    expect(stage.at("Execute Files").lane).toBe(laneOf(stage));
    expect(given(stage.at("Execute Files").activity)).toEqual({
      files: expression("@string(pipeline().parameters.files)"),
    });
    expect(valueAt(stage.at("Files", "Main_Files").activity, ["typeProperties", "items", "value"])).toBe(
      "@json(pipeline().parameters.files)",
    );
    stage.editor.undo();
    expect(bytesOf(stage.workspace())).toEqual(before);
  });

  test("a new one is made in the child pipeline", () => {
    const stage = loops();
    const refused = stage.editor.dispatch(
      addActivity({ activity: newActivity("ForEach", "ForEach1"), lane: laneOf(stage) }),
    );
    if (refused.ok || refused.offer === undefined) throw new Error("not refused, or nothing offered");
    stage.editor.dispatch(refused.offer);
    expect(stage.names("Main_ForEach1")).toEqual(["ForEach1"]);
    expect(stage.at("Execute ForEach1").lane).toBe(laneOf(stage));
  });

  test("pasted ones go into it together", () => {
    const stage = loops();
    const copies = [stage.at("Files").activity, wait("After", { Files: ["Succeeded"] })];
    const refused = stage.editor.dispatch(pasteActivities(copies, { into: laneOf(stage) }));
    if (refused.ok || refused.offer === undefined) throw new Error("not refused, or nothing offered");
    stage.editor.dispatch(refused.offer);
    expect(stage.names("Main_Files_copy1")).toEqual(["Files_copy1", "Load_copy1", "After"]);
    expect(waitsFor(stage.at("After", "Main_Files_copy1").activity)).toEqual([["Files_copy1", "Succeeded"]]);
    expect(resourceAddress("pipeline", "Main_Files_copy1")).toBe("pipeline/Main_Files_copy1");
  });
});
