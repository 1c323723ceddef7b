/** Cutting what is written into several files. */
import type { Field } from "#catalogue/definition.ts";

export const filePieces: readonly Field[] = [
  {
    kind: "number",
    path: "maxRowsPerFile",
    label: "Rows per file",
    help: "Begins a new file after so many rows.",
    dynamic: "allowed",
    integer: true,
    min: 1,
    unit: "rows",
    rare: true,
  },
  {
    kind: "text",
    path: "fileNamePrefix",
    label: "File name prefix",
    help: "Files are then called prefix_00000 and so on, where the source is no file.",
    dynamic: "allowed",
    rare: true,
  },
];
