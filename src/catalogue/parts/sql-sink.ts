/** Writing into a database of the SQL Server family: insert, upsert, or through a stored procedure. */
import type { Field } from "#catalogue/definition.ts";
import { rowSinkCommon } from "./copy-common.ts";
import { procedureParameters } from "./procedure-parameters.ts";

const upserts = { path: "writeBehavior", in: ["upsert"] };
const byProcedure = { path: "writeBehavior", in: ["storedProcedure"] };

export const writeKeys: Field = {
  kind: "list",
  path: "upsertSettings.keys",
  label: "Key columns",
  help: "Rows are the same when these columns are: then they are updated, else inserted. The primary key where this is empty.",
  visibleWhen: upserts,
  dynamic: "allowed",
  of: "text",
  itemLabel: "column",
};

export const interimSchema: Field = {
  kind: "text",
  path: "upsertSettings.interimSchemaName",
  label: "Interim schema",
  help: "The schema of the table that holds the rows meanwhile, where it is not the temporary database.",
  visibleWhen: upserts,
  dynamic: "allowed",
  rare: true,
};

export const tableOption: Field = {
  kind: "choice",
  path: "tableOption",
  label: "Table",
  help: "Makes the table from the source's columns if there is none.",
  dynamic: "allowed",
  isOpen: true,
  options: [
    { value: "autoCreate", label: "Create it if it is missing" },
    { value: "none", label: "It must be there" },
  ],
};

export const preCopyScript: Field = {
  kind: "text",
  path: "preCopyScript",
  label: "Script before",
  help: "SQL that runs before anything is written, such as TRUNCATE TABLE.",
  dynamic: "allowed",
  language: "sql",
  lines: 2,
};

export const tableLock: Field = {
  kind: "boolean",
  path: "sqlWriterUseTableLock",
  label: "Lock the table",
  help: "Keeps others out while rows are written: faster for bulk inserts.",
  dynamic: "allowed",
  default: false,
  rare: true,
};

/** For Azure SQL Database, managed instances and SQL Server. */
export const databaseSink: readonly Field[] = [
  {
    kind: "choice",
    path: "writeBehavior",
    label: "Write behaviour",
    help: "Insert adds every row. Upsert updates rows that are there by their key. A stored procedure takes rows as a table.",
    dynamic: "allowed",
    default: "insert",
    options: [
      { value: "insert", label: "Insert" },
      { value: "upsert", label: "Upsert" },
      { value: "storedProcedure", label: "Stored procedure" },
    ],
  },
  writeKeys,
  {
    kind: "boolean",
    path: "upsertSettings.useTempDB",
    label: "Use tempdb",
    help: "Holds the rows in the temporary database meanwhile; off, in a table of the interim schema.",
    visibleWhen: upserts,
    dynamic: "allowed",
    default: true,
  },
  interimSchema,
  {
    kind: "text",
    path: "sqlWriterStoredProcedureName",
    label: "Stored procedure",
    help: "Takes each batch of rows.",
    visibleWhen: byProcedure,
    dynamic: "allowed",
  },
  {
    kind: "text",
    path: "sqlWriterTableType",
    label: "Table type",
    help: "The type of the procedure's table parameter, with its schema.",
    placeholder: "dbo.PredictionType",
    visibleWhen: byProcedure,
    dynamic: "allowed",
  },
  {
    kind: "text",
    path: "storedProcedureTableTypeParameterName",
    label: "Table parameter",
    help: "The name of that parameter.",
    visibleWhen: byProcedure,
    dynamic: "allowed",
  },
  procedureParameters("storedProcedureParameters", { visibleWhen: byProcedure }),
  tableOption,
  preCopyScript,
  tableLock,
  ...rowSinkCommon,
];
