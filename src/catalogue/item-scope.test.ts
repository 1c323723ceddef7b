import { expect, test } from "vitest";
import type { Activity } from "#model/activity.ts";
import { givesItems, mapTexts } from "./item-scope.ts";

const filter: Activity = {
  name: "Keep",
  type: "Filter",
  typeProperties: { items: { value: "@item().all" }, condition: { value: "@item().good" } },
};
const loop: Activity = {
  name: "Each",
  type: "ForEach",
  typeProperties: { items: { value: "@item().rows" }, activities: [filter, { name: "Wait", wait: "@item()" }] },
};

test("a loop's list is read outside of it, what it holds and a filter's condition read items of their own", () => {
  const seen: string[] = [];
  const look = (activity: Activity) => {
    seen.length = 0;
    mapTexts(activity, (text, item) => {
      if (text.startsWith("@")) seen.push(`${text} ${item}`);
      return text;
    });
    return [...seen];
  };
  expect(look(filter)).toEqual(["@item().all outer", "@item().good own"]);
  expect(look(loop)).toEqual(["@item().rows outer", "@item().all own", "@item().good own", "@item() own"]);
});

test("what stays as it was keeps its identity", () => {
  expect(mapTexts(loop, (text) => text)).toBe(loop);
  const changed = mapTexts(loop, (text) => (text === "@item()" ? "@x" : text));
  expect(changed).not.toBe(loop);
  expect((changed["typeProperties"] as typeof loop)["activities"]).toEqual([filter, { name: "Wait", wait: "@x" }]);
});

test("a loop over items gives them to its lane, a branch gives none", () => {
  expect(givesItems(loop, "activities")).toBe(true);
  expect(givesItems({ type: "Until" }, "activities")).toBe(false);
});
