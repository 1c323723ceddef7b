/** An activity needs a name and a type; an entry of a list of activities that is no object is none at all. */
import { nameOf, typeOf } from "#model/activity.ts";
import { type Address, parentOf, resourceAddress } from "#model/address.ts";
import { innerLists } from "#model/container.ts";
import { isArray, isObject, type JsonValue, valueAt } from "#model/json.ts";
import { activitiesOf } from "#model/walk.ts";
import { type Found, rule } from "#rules/finding.ts";

export default rule({
  id: "STR001",
  severity: "error",
  source: "ARM schema, Activity.required",
  check: (pipeline) => {
    const address = resourceAddress(pipeline.kind, pipeline.name);
    const root = valueAt(pipeline.json, ["properties", "activities"]);
    const placed = activitiesOf(pipeline);
    const strangers = placed.flatMap(({ activity, address: holder }) =>
      innerLists(activity).flatMap(({ items }) => noActivities(items, { address: holder, field: "typeProperties" })),
    );
    const missing = placed.flatMap(({ activity, lane, index, address: own }): Found[] => {
      const where = `Activity ${index + 1} of ${placeOf(lane)}`;
      const found: Found[] = [];
      if (nameOf(activity) === undefined) {
        const what = wrongText(activity["name"], "name");
        const why = "Expressions and dependencies call activities by their names";
        found.push({ address: own, field: "name", message: `${where} ${what}. ${why}; give it one.` });
      }
      if (typeOf(activity) === undefined) {
        const what = wrongText(activity["type"], "type");
        const subject = nameOf(activity) === undefined ? where : `"${nameOf(activity)}"`;
        const why = "Data Factory cannot tell what to run; set its type in the JSON";
        found.push({ address: own, field: "type", message: `${subject} ${what}. ${why}.` });
      }
      return found;
    });
    const field = "properties.activities";
    return [...(isArray(root) ? noActivities(root, { address, field }) : []), ...strangers, ...missing];
  },
});

function noActivities(items: readonly JsonValue[], holder: Pick<Found, "address" | "field">): readonly Found[] {
  return items.flatMap((item, at) => {
    if (isObject(item)) return [];
    const what = isArray(item) ? "a list" : JSON.stringify(item);
    const message = `Entry ${at + 1} of the activities is ${what.slice(0, 40)}, not an activity. Remove it in the JSON.`;
    return [{ ...holder, message }];
  });
}

function wrongText(value: JsonValue | undefined, what: string): string {
  if (value === undefined || value === "") return `has no ${what}`;
  return `has ${JSON.stringify(value).slice(0, 40)} as its ${what}, which is no text`;
}

function placeOf(lane: Address): string {
  const holder = parentOf(lane)?.split("/").at(-1);
  if (holder === undefined || lane.split("/").length <= 3) return "the pipeline";
  return `"${decodeURIComponent(holder)}"`;
}
