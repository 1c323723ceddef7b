import type { Field } from "#catalogue/definition.ts";

export const blockSize: Field = {
  kind: "number",
  path: "blockSizeInMB",
  label: "Block size",
  help: "In what pieces a file is written; chosen by the service where this is empty.",
  dynamic: "allowed",
  integer: true,
  min: 1,
  max: 100,
  unit: "MB",
  rare: true,
};
