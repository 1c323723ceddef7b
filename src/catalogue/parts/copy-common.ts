/** What sources, sinks and store settings have in common; rarely needed all of it. */
import type { Field } from "#catalogue/definition.ts";

const connections: Field = {
  kind: "number",
  path: "maxConcurrentConnections",
  label: "Connections",
  help: "How many connections may be open at once; empty means no limit of its own.",
  dynamic: "allowed",
  integer: true,
  min: 1,
  rare: true,
};

const metrics: Field = {
  kind: "boolean",
  path: "disableMetricsCollection",
  label: "Collect no metrics",
  help: "Leaves out the store's own figures, such as request units.",
  dynamic: "allowed",
  default: false,
  rare: true,
};

export const storeCommon: readonly Field[] = [connections, metrics];

/** `who` is the side: its retries have names of their own. */
function retries(who: "source" | "sink"): readonly Field[] {
  return [
    {
      kind: "number",
      path: `${who}RetryCount`,
      label: "Retries",
      help: `How often an attempt at the ${who} is made again.`,
      dynamic: "allowed",
      integer: true,
      min: 0,
      rare: true,
    },
    {
      kind: "duration",
      path: `${who}RetryWait`,
      label: "Pause between retries",
      help: "How long to wait before the next attempt.",
      dynamic: "allowed",
      rare: true,
    },
  ];
}

export const sourceCommon: readonly Field[] = [...retries("source"), ...storeCommon];

const batch: readonly Field[] = [
  {
    kind: "number",
    path: "writeBatchSize",
    label: "Batch size",
    help: "How many rows are written at once.",
    dynamic: "allowed",
    integer: true,
    min: 1,
    unit: "rows",
  },
  {
    kind: "duration",
    path: "writeBatchTimeout",
    label: "Batch timeout",
    help: "How long one batch may take.",
    dynamic: "allowed",
    rare: true,
  },
];

/** For sinks that write rows. */
export const rowSinkCommon: readonly Field[] = [...batch, ...retries("sink"), ...storeCommon];

/** For sinks that write files: batches mean nothing to them, but a file may have them. */
export const fileSinkCommon: readonly Field[] = [
  ...batch.map((field) => ({ ...field, rare: true as const })),
  ...retries("sink"),
  ...storeCommon,
];

export const additionalColumns: Field = {
  kind: "object-list",
  path: "additionalColumns",
  label: "Additional columns",
  help: "Columns that every row gets beside its own. $$FILEPATH stands for the file it came from, $$COLUMN:name for a copy of a column.",
  dynamic: "allowed",
  itemLabel: "column",
  fresh: { name: "", value: "" },
  fields: [
    { kind: "text", path: "name", label: "Name", help: "Of the new column.", required: true, dynamic: "allowed" },
    {
      kind: "text",
      path: "value",
      label: "Value",
      help: "What stands in it.",
      required: true,
      emptyIsValue: true,
      dynamic: "allowed",
    },
  ],
  rare: true,
};

/** Names with values that are written to each file's own metadata. */
export const fileMetadata: Field = {
  kind: "object-list",
  path: "metadata",
  label: "File metadata",
  help: "Written to each file. $$LASTMODIFIED stands for the date of the source file.",
  dynamic: "allowed",
  itemLabel: "entry",
  fresh: { name: "", value: "" },
  fields: [
    { kind: "text", path: "name", label: "Name", help: "Of the entry.", dynamic: "allowed" },
    { kind: "text", path: "value", label: "Value", help: "What it says.", dynamic: "allowed" },
  ],
  rare: true,
};

export const copyBehavior: Field = {
  kind: "choice",
  path: "copyBehavior",
  label: "Copy behaviour",
  help: "What becomes of folders inside: kept, flattened into one, or all files merged into one. Batch endpoints do not look into folders inside: flatten for them.",
  dynamic: "allowed",
  isOpen: true,
  options: [
    { value: "PreserveHierarchy", label: "Keep folders" },
    { value: "FlattenHierarchy", label: "Flatten folders" },
    { value: "MergeFiles", label: "Merge files" },
  ],
};

/** A settings field for the store in which a dataset's files lie. */
export function storeField(family: "storeRead" | "storeWrite"): Field {
  return {
    kind: "settings",
    path: "storeSettings",
    label: "Store",
    help: "The kind of storage; follows from where the dataset lies.",
    family,
  };
}

/** A settings field for the format of a dataset's files. */
export function formatField(family: "formatRead" | "formatWrite"): Field {
  return {
    kind: "settings",
    path: "formatSettings",
    label: "Format",
    help: "How the format is read or written; follows from the dataset.",
    family,
  };
}

export const compression: Field = {
  kind: "settings",
  path: "compressionProperties",
  label: "Compression",
  help: "Only for datasets whose files are archives.",
  family: "compressionRead",
  rare: true,
};
