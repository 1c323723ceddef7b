import { expect, test } from "vitest";
import type { Template } from "#templates/template.ts";
import { templates } from "#templates/templates.ts";
import { chosenInWords, everything, filterGroups, isLeft, type Narrowing, toggled } from "./shelf.ts";

const [real] = templates;
if (real === undefined) throw new Error("The gallery is empty.");
const like = (title: string, part: Partial<Template>): Template => ({ ...real, id: title, title, ...part });
const shelf = [
  like("Score nightly", {
    runsOn: ["Batch endpoint"],
    tags: ["Batch endpoint", "Until"],
    signsInWith: ["Managed identity"],
  }),
  like("Score by partition", { runsOn: ["Batch endpoint"], tags: ["ForEach"], signsInWith: ["Service principal"] }),
  like("Train", { runsOn: ["Databricks"], tags: ["Until"], signsInWith: ["Managed identity"] }),
];
const left = (narrowing: Narrowing) => shelf.filter((one) => isLeft(one, narrowing)).map(({ title }) => title);
const choose = (...keys: readonly string[]) => keys.reduce(toggled, everything);

test("filters come from the templates, the most frequent first; a tag that names the service is not said twice", () => {
  const said = filterGroups(shelf).map(({ title, options }) => [
    title,
    options.map(({ value, count }) => [value, count]),
  ]);
  expect(said).toEqual([
    [
      "Runs on",
      [
        ["Batch endpoint", 2],
        ["Databricks", 1],
      ],
    ],
    [
      "Pattern",
      [
        ["Until", 2],
        ["ForEach", 1],
      ],
    ],
    [
      "Signs in with",
      [
        ["Managed identity", 2],
        ["Service principal", 1],
      ],
    ],
  ]);
  expect(filterGroups([])).toEqual([]);
});

test("within a group one choice is enough, across groups each must hold", () => {
  expect(left(everything)).toHaveLength(3);
  expect(left(choose("runs-on Batch endpoint", "runs-on Databricks"))).toHaveLength(3);
  expect(left(choose("runs-on Batch endpoint", "signs-in-with Managed identity"))).toEqual(["Score nightly"]);
  expect(left(choose("runs-on Databricks", "pattern ForEach"))).toEqual([]);
});

test("choosing an option again takes it back, and the chosen are told by their words", () => {
  const both = choose("runs-on Databricks", "pattern Until");
  expect(chosenInWords(filterGroups(shelf), both.chosen)).toEqual(["Databricks", "Until"]);
  expect([...toggled(both, "runs-on Databricks").chosen]).toEqual(["pattern Until"]);
});

test("a search finds every word wherever it stands: title, tags, parameters; letter case does not count", () => {
  const search = (query: string) => left({ ...everything, query });
  expect(search("  SCORE foreach ")).toEqual(["Score by partition"]);
  expect(search("endpoint_uri train")).toEqual(["Train"]);
  expect(search("nothing like it")).toEqual([]);
});
