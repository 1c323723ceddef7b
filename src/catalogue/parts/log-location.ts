import type { Field, When } from "#catalogue/definition.ts";
import { storageTypes } from "./storage-types.ts";

/** Where a log is written: storage and folder, below `logLocationSettings`. */
export function logLocation(base: string, visibleWhen: When): readonly Field[] {
  return [
    {
      kind: "reference",
      path: `${base}.linkedServiceName`,
      section: "Logging",
      label: "Log storage",
      help: "The storage that receives the log.",
      required: true,
      visibleWhen,
      to: "linkedService",
      types: storageTypes,
    },
    {
      kind: "text",
      path: `${base}.path`,
      section: "Logging",
      label: "Log folder",
      help: "The container and folder that receive the log.",
      placeholder: "container/folder",
      visibleWhen,
      dynamic: "allowed",
    },
  ];
}

/** How much is logged, and whether each line is written at once. */
export function logDetail(base: string, visibleWhen: When): readonly Field[] {
  return [
    {
      kind: "choice",
      path: `${base}.logLevel`,
      section: "Logging",
      label: "Log level",
      help: "Warning lists what was left out, Info every file.",
      visibleWhen,
      dynamic: "allowed",
      options: [
        { value: "Warning", label: "Warning" },
        { value: "Info", label: "Info" },
      ],
    },
    {
      kind: "boolean",
      path: `${base}.enableReliableLogging`,
      section: "Logging",
      label: "Reliable logging",
      help: "Writes each line at once: slower, and complete when the activity breaks off.",
      visibleWhen,
      dynamic: "allowed",
    },
  ];
}
