/** Which files of a storage are read: by wildcard, prefix, list or date. */
import type { Field } from "#catalogue/definition.ts";
import { storeCommon } from "./copy-common.ts";

const prefix: Field = {
  kind: "text",
  path: "prefix",
  label: "Prefix",
  help: "Only blobs whose names begin so, below the dataset's container.",
  dynamic: "allowed",
  rare: true,
};

/** Blob Storage also finds blobs by the beginning of their names. */
export function fileRead(store: "blob" | "lake"): readonly Field[] {
  return [
    {
      kind: "boolean",
      path: "recursive",
      label: "Folders inside",
      help: "Also reads what lies in the folders inside.",
      dynamic: "allowed",
      default: true,
    },
    {
      kind: "text",
      path: "wildcardFolderPath",
      label: "Wildcard folder",
      help: "Folders by pattern, from the container on: * for any text, ? for one sign.",
      placeholder: "archive/*/2026",
      dynamic: "allowed",
    },
    {
      kind: "text",
      path: "wildcardFileName",
      label: "Wildcard file",
      help: "Files by pattern.",
      placeholder: "*.parquet",
      dynamic: "allowed",
    },
    ...(store === "blob" ? [prefix] : []),
    {
      kind: "text",
      path: "fileListPath",
      label: "List of files",
      help: "A text file that names the files to read, one a line, relative to the dataset's folder.",
      dynamic: "allowed",
      rare: true,
    },
    {
      kind: "text",
      path: "modifiedDatetimeStart",
      label: "Modified from",
      help: "Only files changed at or after this time, in UTC.",
      placeholder: "2026-01-31T00:00:00Z",
      dynamic: "allowed",
      rare: true,
    },
    {
      kind: "text",
      path: "modifiedDatetimeEnd",
      label: "Modified before",
      help: "Only files changed before this time, in UTC.",
      placeholder: "2026-02-01T00:00:00Z",
      dynamic: "allowed",
      rare: true,
    },
    {
      kind: "boolean",
      path: "enablePartitionDiscovery",
      label: "Partitions as columns",
      help: "Reads columns out of folder names such as snapshot_date=2026-01-31.",
      dynamic: "allowed",
      default: false,
      rare: true,
    },
    {
      kind: "text",
      path: "partitionRootPath",
      label: "Partition root",
      help: "The folder below which folder names are read as partitions.",
      visibleWhen: { path: "enablePartitionDiscovery", in: ["true"] },
      dynamic: "allowed",
      rare: true,
    },
    {
      kind: "boolean",
      path: "deleteFilesAfterCompletion",
      label: "Delete when copied",
      help: "Removes each file from here once it has arrived. Those copied before a failure are gone as well.",
      dynamic: "allowed",
      default: false,
      rare: true,
    },
    ...storeCommon,
  ];
}
