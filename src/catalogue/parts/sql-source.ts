/** Reading from a database of the SQL Server family: by table, by query or by stored procedure. */
import type { Field } from "#catalogue/definition.ts";
import { additionalColumns, sourceCommon } from "./copy-common.ts";
import { procedureParameters } from "./procedure-parameters.ts";

const inRanges = { path: "partitionOption", in: ["DynamicRange"] };

const base: readonly Field[] = [
  {
    kind: "text",
    path: "sqlReaderQuery",
    label: "Query",
    help: "What is read. Without a query and a procedure it is the dataset's whole table.",
    placeholder: "SELECT * FROM dbo.Features",
    dynamic: "allowed",
    language: "sql",
    lines: 3,
  },
  {
    kind: "text",
    path: "sqlReaderStoredProcedureName",
    label: "Stored procedure",
    help: "Its last SELECT is what is read. Not together with a query.",
    dynamic: "allowed",
  },
  procedureParameters("storedProcedureParameters", {
    visibleWhen: { path: "sqlReaderStoredProcedureName", filled: true },
  }),
  {
    kind: "duration",
    path: "queryTimeout",
    label: "Query timeout",
    help: "How long the query may take.",
    placeholder: "02:00:00",
    dynamic: "allowed",
    default: "02:00:00",
    rare: true,
  },
  {
    kind: "choice",
    path: "isolationLevel",
    label: "Isolation level",
    help: "How far reading is kept apart from what others write meanwhile.",
    dynamic: "allowed",
    default: "ReadCommitted",
    options: [
      { value: "ReadCommitted", label: "Read committed" },
      { value: "ReadUncommitted", label: "Read uncommitted" },
      { value: "RepeatableRead", label: "Repeatable read" },
      { value: "Serializable", label: "Serializable" },
      { value: "Snapshot", label: "Snapshot" },
    ],
    rare: true,
  },
  {
    kind: "choice",
    path: "partitionOption",
    label: "Partitions",
    help: "Reads a large table in parts, side by side.",
    dynamic: "allowed",
    default: "None",
    options: [
      { value: "None", label: "None" },
      { value: "PhysicalPartitionsOfTable", label: "The table's own partitions" },
      { value: "DynamicRange", label: "Ranges of a column" },
    ],
    rare: true,
  },
  {
    kind: "text",
    path: "partitionSettings.partitionColumnName",
    label: "Partition column",
    help: "A column of whole numbers or dates; the primary key where this is empty.",
    visibleWhen: inRanges,
    dynamic: "allowed",
    rare: true,
  },
  {
    kind: "text",
    path: "partitionSettings.partitionUpperBound",
    label: "Upper bound",
    help: "The highest value of the column. It only decides how the ranges are cut; no row is left out.",
    visibleWhen: inRanges,
    dynamic: "allowed",
    rare: true,
  },
  {
    kind: "text",
    path: "partitionSettings.partitionLowerBound",
    label: "Lower bound",
    help: "The lowest value of the column. It only decides how the ranges are cut; no row is left out.",
    visibleWhen: inRanges,
    dynamic: "allowed",
    rare: true,
  },
];

const moreTypes: Field = {
  kind: "json",
  path: "produceAdditionalTypes",
  label: "Additional types",
  help: "Types beyond the usual ones that the source hands on.",
  dynamic: "allowed",
  expects: "any",
  rare: true,
};

/** A dedicated SQL pool has no additional types. */
export const warehouseSource: readonly Field[] = [...base, additionalColumns, ...sourceCommon];
export const databaseSource: readonly Field[] = [...base, moreTypes, additionalColumns, ...sourceCommon];

/** A query and a procedure exclude each other. */
export const oneReader = [["sqlReaderQuery", "sqlReaderStoredProcedureName"]] as const;
