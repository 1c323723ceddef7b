/** Expressions read, and activities set, variables that the pipeline declares. */
import { variablesNamedBy } from "#catalogue/fields.ts";
import { isInactive } from "#model/activity.ts";
import { activitiesOf } from "#model/walk.ts";
import { rule } from "#rules/finding.ts";
import { called } from "#rules/own-part.ts";
import { declaredNames, unknownNames } from "#rules/unknown-names.ts";

export default rule({
  id: "EXP004",
  severity: "error",
  source: "facts/validation-rules.json",
  check: (pipeline) => {
    const declared = declaredNames(pipeline, "variables");
    const set = activitiesOf(pipeline).flatMap(({ activity, address }) => {
      if (isInactive(activity)) return [];
      return variablesNamedBy(activity).flatMap(({ name, field }) => {
        if (declared.has(name.toLowerCase())) return [];
        const what = `${called(activity)} sets the variable "${name}", which the pipeline does not declare`;
        return [{ address, field: field.path, message: `${what}. Declare it under Variables, or choose another.` }];
      });
    });
    return [...set, ...unknownNames(pipeline, { kind: "variable", list: "variables", word: "variable" })];
  },
});
