import { rowSinkCommon } from "#catalogue/parts/copy-common.ts";
import { interimSchema, preCopyScript, tableLock, tableOption, writeKeys } from "#catalogue/parts/sql-sink.ts";
import { settings } from "#catalogue/settings-definition.ts";

const copies = { path: "allowCopyCommand", in: ["true"] };
const polyBase = { path: "allowPolyBase", in: ["true"] };

export default settings({
  family: "copySink",
  type: "SqlDWSink",
  label: "Azure Synapse Analytics",
  datasets: ["AzureSqlDWTable"],
  fields: [
    {
      kind: "boolean",
      path: "allowCopyCommand",
      label: "Copy command",
      help: "Loads with the COPY statement: fast, and needs staging unless the source lies in Azure Storage.",
      dynamic: "allowed",
      default: false,
    },
    {
      kind: "object-list",
      path: "copyCommandSettings.defaultValues",
      label: "Default values",
      help: "For columns that the source leaves empty.",
      visibleWhen: copies,
      dynamic: "allowed",
      itemLabel: "column",
      fresh: { columnName: "", defaultValue: "" },
      fields: [
        { kind: "text", path: "columnName", label: "Column", help: "Of the table.", dynamic: "allowed" },
        {
          kind: "json",
          path: "defaultValue",
          label: "Value",
          help: "What stands there instead.",
          dynamic: "allowed",
          expects: "any",
        },
      ],
    },
    {
      kind: "key-value",
      path: "copyCommandSettings.additionalOptions",
      label: "Further options",
      help: "Handed to the COPY statement as they are, such as MAXERRORS or DATEFORMAT.",
      visibleWhen: copies,
      dynamic: "allowed",
      keyLabel: "Option",
      valueLabel: "Value",
    },
    {
      kind: "boolean",
      path: "allowPolyBase",
      label: "PolyBase",
      help: "Loads with PolyBase: fast, and needs staging unless the source lies in Azure Storage.",
      dynamic: "allowed",
      default: false,
    },
    {
      kind: "choice",
      path: "polyBaseSettings.rejectType",
      label: "Reject by",
      help: "Whether the limit below counts rows or percent.",
      visibleWhen: polyBase,
      options: [
        { value: "value", label: "Rows" },
        { value: "percentage", label: "Percent" },
      ],
    },
    {
      kind: "number",
      path: "polyBaseSettings.rejectValue",
      label: "Reject limit",
      help: "Beyond so many rows that do not fit, loading fails.",
      visibleWhen: polyBase,
      dynamic: "allowed",
      min: 0,
    },
    {
      kind: "number",
      path: "polyBaseSettings.rejectSampleValue",
      label: "Reject sample",
      help: "After how many rows the percentage is worked out again.",
      visibleWhen: { path: "polyBaseSettings.rejectType", in: ["percentage"] },
      dynamic: "allowed",
      integer: true,
      min: 0,
    },
    {
      kind: "boolean",
      path: "polyBaseSettings.useTypeDefault",
      label: "Type's default",
      help: "A missing value becomes the default of its column's type; off, null.",
      visibleWhen: polyBase,
      dynamic: "allowed",
    },
    {
      kind: "choice",
      path: "writeBehavior",
      label: "Write behaviour",
      help: "Insert adds every row. Upsert updates rows that are there by their key.",
      dynamic: "allowed",
      default: "insert",
      options: [
        { value: "insert", label: "Insert" },
        { value: "upsert", label: "Upsert" },
      ],
    },
    writeKeys,
    interimSchema,
    tableOption,
    preCopyScript,
    tableLock,
    ...rowSinkCommon,
  ],
});
