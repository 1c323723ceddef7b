/** An activity neither waits for itself nor names the same activity in two dependencies. */
import { dependenciesOf, nameOf } from "#model/activity.ts";
import { activitiesOf } from "#model/walk.ts";
import { sameName } from "#model/workspace.ts";
import { rule } from "#rules/finding.ts";
import { called } from "#rules/own-part.ts";

export default rule({
  id: "STR011",
  severity: "error",
  source: "facts/validation-rules.json",
  check: (pipeline) =>
    activitiesOf(pipeline).flatMap(({ activity, address }) => {
      const wanted = dependenciesOf(activity).map((dependency) => dependency.activity);
      const itself = wanted.some((name) => sameName(name, nameOf(activity) ?? ""));
      const twice = wanted.filter((name, at) => wanted.findIndex((other) => sameName(other, name)) < at);
      const messages = new Set(
        twice.map(
          (name) => `${called(activity)} names "${name}" in more than one dependency. Put the outcomes into one.`,
        ),
      );
      if (itself) messages.add(`${called(activity)} depends on itself and would never start. Delete that dependency.`);
      return [...messages].map((message) => ({ address, field: "dependsOn", message }));
    }),
});
