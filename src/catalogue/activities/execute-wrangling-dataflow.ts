import { activity, type Field } from "#catalogue/definition.ts";
import { dataFlowRun } from "#catalogue/parts/data-flow-run.ts";

const sinkFields: readonly Field[] = [
  {
    kind: "text",
    path: "name",
    label: "Name",
    help: "The sink's own name within the activity.",
    required: true,
  },
  { kind: "reference", path: "dataset", label: "Dataset", help: "Where the result is written.", to: "dataset" },
  { kind: "text", path: "description", label: "Description", help: "For those who read it.", rare: true },
  {
    kind: "text",
    path: "script",
    label: "Script",
    help: "How the sink writes, in the language of data flows; Studio makes it.",
    language: "script",
    lines: 3,
  },
  {
    kind: "reference",
    path: "linkedService",
    label: "Linked service",
    help: "For a sink without a dataset.",
    to: "linkedService",
    rare: true,
  },
  {
    kind: "reference",
    path: "schemaLinkedService",
    label: "Schema linked service",
    help: "Where the schema of the sink is kept.",
    to: "linkedService",
    rare: true,
  },
  {
    kind: "reference",
    path: "rejectedDataLinkedService",
    label: "Rejected rows",
    help: "The storage for rows that the sink does not take.",
    to: "linkedService",
    rare: true,
  },
  {
    kind: "reference",
    path: "flowlet",
    label: "Flowlet",
    help: "A flowlet that stands in for the sink.",
    to: "dataflow",
    rare: true,
  },
];

export default activity({
  type: "ExecuteWranglingDataflow",
  label: "Power Query",
  group: "power-query",
  icon: "table-bolt",
  docs: "control-flow-power-query-activity",
  summary: "Runs a Power Query mash-up on Spark and writes its queries into datasets.",
  keywords: ["wrangling", "mashup", "m", "prepare", "dataflow"],
  defaultName: "Power Query1",
  policy: "full",
  fields: [
    {
      kind: "reference",
      path: "typeProperties.dataFlow",
      label: "Power Query",
      help: "The Power Query to run; the factory keeps it among its data flows.",
      required: true,
      to: "dataflow",
    },
    {
      kind: "object-list",
      path: "typeProperties.queries",
      label: "Queries",
      help: "Which query of the mash-up is written where.",
      itemLabel: "query",
      fresh: { queryName: "", dataflowSinks: [] },
      fields: [
        { kind: "text", path: "queryName", label: "Query", help: "By its name in the mash-up." },
        {
          kind: "object-list",
          path: "dataflowSinks",
          label: "Sinks",
          help: "Where the rows of this query go.",
          itemLabel: "sink",
          fresh: { name: "" },
          fields: sinkFields,
        },
      ],
    },
    {
      kind: "object-map",
      path: "typeProperties.sinks",
      label: "Sinks (older form)",
      help: "Replaced by the queries above; kept where a file has it. Keys are the names of queries.",
      visibleWhen: { path: "typeProperties.sinks", filled: true },
      keyLabel: "Query",
      fresh: { name: "" },
      fields: sinkFields,
    },
    ...dataFlowRun,
  ],
  create: () => ({
    typeProperties: {
      dataFlow: { referenceName: "", type: "DataFlowReference" },
      compute: { coreCount: 8, computeType: "General" },
      queries: [],
    },
  }),
});
