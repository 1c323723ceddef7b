import { compression } from "#catalogue/parts/copy-common.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "formatRead",
  type: "DelimitedTextReadSettings",
  label: "Delimited text",
  datasets: ["DelimitedText"],
  fields: [
    {
      kind: "number",
      path: "skipLineCount",
      label: "Skip lines",
      help: "How many lines at the beginning of each file are left out, before the header.",
      dynamic: "allowed",
      integer: true,
      min: 0,
    },
    compression,
  ],
});
