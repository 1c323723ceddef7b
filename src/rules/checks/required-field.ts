/** What the service requires of an activity is filled. An inactive activity is not validated. */
import { brokenPairs, fieldsOf } from "#catalogue/fields.ts";
import { isInactive } from "#model/activity.ts";
import { activitiesOf } from "#model/walk.ts";
import { rule } from "#rules/finding.ts";
import { called } from "#rules/own-part.ts";

export default rule({
  id: "STR007",
  severity: "error",
  source: "ARM schema and facts/activities.json",
  check: (pipeline) =>
    activitiesOf(pipeline).flatMap(({ activity, address }) => {
      if (isInactive(activity)) return [];
      const missing = fieldsOf(activity)
        // A missing name is STR001's.
        .filter((now) => now.missing && now.field.path !== "name")
        .map(({ field }) => {
          const message = `${called(activity)}: ${field.label} is required. ${field.help ?? ""}`.trim();
          return { address, field: field.path, message };
        });
      const pairs = brokenPairs(activity).map(({ fields, filled }) => {
        const labels = fields.map(({ label }) => label).join(" and ");
        const what = filled === 0 ? "Fill one of them" : "Empty all but one";
        const message = `${called(activity)} needs exactly one of ${labels}. ${what}.`;
        return { address, message, ...(fields[0] === undefined ? {} : { field: fields[0].path }) };
      });
      return [...missing, ...pairs];
    }),
});
