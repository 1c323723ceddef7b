/** Expressions read parameters that the pipeline declares. */
import { rule } from "#rules/finding.ts";
import { unknownNames } from "#rules/unknown-names.ts";

export default rule({
  id: "EXP003",
  severity: "error",
  source: "facts/validation-rules.json",
  check: (pipeline) => unknownNames(pipeline, { kind: "parameter", list: "parameters", word: "parameter" }),
});
