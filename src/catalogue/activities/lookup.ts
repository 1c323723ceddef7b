import { activity } from "#catalogue/definition.ts";

export default activity({
  type: "Lookup",
  label: "Lookup",
  group: "general",
  icon: "database-search",
  docs: "control-flow-lookup-activity",
  summary: "Reads rows into the pipeline: one, or a list to go through.",
  keywords: ["query", "sql", "select", "read", "watermark", "rows"],
  defaultName: "Lookup1",
  policy: "full",
  fields: [
    {
      kind: "reference",
      path: "typeProperties.dataset",
      label: "Source dataset",
      help: "The dataset to read, with values for its parameters.",
      required: true,
      to: "dataset",
    },
    {
      kind: "boolean",
      path: "typeProperties.firstRowOnly",
      label: "First row only",
      help: "On, the row is output.firstRow. Off, the rows are output.value, at most 5,000 of them and 4 MB; further rows are dropped without a word.",
      dynamic: "allowed",
      default: true,
    },
    {
      kind: "settings",
      path: "typeProperties.source",
      section: "Reading",
      label: "Source settings",
      help: "How it is read. The type follows from the dataset.",
      required: true,
      family: "copySource",
      dataset: "typeProperties.dataset",
    },
    {
      kind: "boolean",
      path: "typeProperties.treatDecimalAsString",
      section: "Reading",
      label: "Decimals as text",
      help: "Keeps decimal numbers exact by reading them as text. For Snowflake only.",
      dynamic: "allowed",
      default: false,
      rare: true,
    },
  ],
  // The source follows the dataset once one is chosen; until then it is the most usual one.
  create: () => ({
    typeProperties: {
      source: { type: "AzureSqlSource" },
      dataset: { referenceName: "", type: "DatasetReference" },
      firstRowOnly: true,
    },
  }),
});
