import type { Field } from "#catalogue/definition.ts";
import { settings } from "#catalogue/settings-definition.ts";

/** A column of one side: by its name, its path in a JSON document, or its place. */
function column(side: "source" | "sink", label: string): readonly Field[] {
  return [
    { kind: "text", path: `${side}.name`, label: `${label} column`, help: "By its name." },
    {
      kind: "text",
      path: `${side}.path`,
      label: `${label} path`,
      help: "By its path in a JSON document.",
      placeholder: "$['id']",
      rare: true,
    },
    {
      kind: "number",
      path: `${side}.ordinal`,
      label: `${label} place`,
      help: "By its place, from 1, where the file has no header.",
      integer: true,
      min: 1,
      rare: true,
    },
    {
      kind: "text",
      path: `${side}.type`,
      label: `${label} type`,
      help: "Its type, where it is said.",
      suggestions: ["String", "Int32", "Int64", "Double", "Decimal", "Boolean", "DateTime", "Guid"],
      rare: true,
    },
  ];
}

const converts = { path: "typeConversion", in: ["true"] };

export default settings({
  family: "translator",
  type: "TabularTranslator",
  label: "Columns",
  fields: [
    {
      kind: "object-list",
      path: "mappings",
      label: "Columns",
      help: "Which column of the source goes into which of the sink. Without any, columns of the same name are paired.",
      dynamic: "allowed",
      itemLabel: "column",
      fresh: { source: { name: "" }, sink: { name: "" } },
      fields: [...column("source", "Source"), ...column("sink", "Sink")],
    },
    {
      kind: "boolean",
      path: "typeConversion",
      label: "Convert types",
      help: "Turns values into the types of the sink.",
      dynamic: "allowed",
      default: false,
    },
    {
      kind: "boolean",
      path: "typeConversionSettings.allowDataTruncation",
      label: "Allow cutting",
      help: "A value that is too long or too exact is cut and not refused.",
      visibleWhen: converts,
      dynamic: "allowed",
      default: true,
    },
    {
      kind: "boolean",
      path: "typeConversionSettings.treatBooleanAsNumber",
      label: "Booleans as numbers",
      help: "True is 1.",
      visibleWhen: converts,
      dynamic: "allowed",
      default: false,
    },
    {
      kind: "text",
      path: "collectionReference",
      label: "Collection",
      help: "The list inside a JSON document whose items become rows.",
      placeholder: "$['documents']",
      dynamic: "allowed",
      rare: true,
    },
    {
      kind: "boolean",
      path: "mapComplexValuesToString",
      label: "Nested values as text",
      help: "Writes lists and objects as JSON text.",
      dynamic: "allowed",
      default: false,
      rare: true,
    },
  ],
});
