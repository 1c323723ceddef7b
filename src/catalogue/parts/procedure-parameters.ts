import type { Field, When } from "#catalogue/definition.ts";

/** As Data Factory Studio and the service's own libraries name them; the service takes others as well. */
const types = [
  "String",
  "Int32",
  "Int64",
  "Int16",
  "Int",
  "Decimal",
  "Double",
  "Single",
  "Boolean",
  "DateTime",
  "DateTimeOffset",
  "Date",
  "Timespan",
  "Guid",
  "Byte[]",
] as const;

/** Values for the parameters of a stored procedure, each with its type. */
export function procedureParameters(
  path: string,
  extra: { readonly visibleWhen?: When; readonly rare?: true } = {},
): Field {
  return {
    kind: "parameters",
    path,
    label: "Procedure parameters",
    help: "Names as the procedure declares them, without @. Those left out take the procedure's own defaults.",
    dynamic: "allowed",
    types,
    ...extra,
  };
}
