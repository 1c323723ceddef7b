/** What mapping data flows and flowlets have in common: where rows come from, where they go, and the script between. */
import type { Field } from "./definition.ts";
import { at, type Part } from "./resource-definition.ts";

const name: Field = {
  kind: "text",
  path: "name",
  label: "Name",
  help: "The name of the stream in the script. Letters and digits, a letter first.",
  required: true,
  pattern: { source: "^[A-Za-z][A-Za-z0-9]*$", says: "holds letters and digits only, a letter first" },
};
const ends: readonly Field[] = [
  name,
  {
    kind: "reference",
    path: "dataset",
    label: "Dataset",
    help: "The dataset with the rows. A stream without a dataset names its linked service and says the rest in the script.",
    to: "dataset",
  },
  {
    kind: "reference",
    path: "linkedService",
    label: "Linked service",
    help: "The connection of a stream that has no dataset.",
    to: "linkedService",
    rare: true,
  },
  {
    kind: "reference",
    path: "schemaLinkedService",
    label: "Schema from",
    help: "The connection from which the columns are read, where they come from another place.",
    to: "linkedService",
    rare: true,
  },
  {
    kind: "reference",
    path: "flowlet",
    label: "Flowlet",
    help: "The flowlet that this stream stands for.",
    to: "dataflow",
    rare: true,
  },
  { kind: "text", path: "description", label: "Description", help: "For those who read the data flow.", rare: true },
];
const rejected: Field = {
  kind: "reference",
  path: "rejectedDataLinkedService",
  label: "Rejected rows to",
  help: "The storage for rows that the sink does not take.",
  to: "linkedService",
  rare: true,
};

/** Sources, sinks and the names of the steps between. */
export const dataFlowFields: readonly Field[] = [
  {
    kind: "object-list",
    path: at("sources"),
    section: "Sources and sinks",
    label: "Sources",
    help: "Where rows come from. Each has its line in the script.",
    itemLabel: "source",
    fresh: { dataset: { referenceName: "", type: "DatasetReference" }, name: "source1" },
    fields: ends,
  },
  {
    kind: "object-list",
    path: at("sinks"),
    section: "Sources and sinks",
    label: "Sinks",
    help: "Where rows go. Each has its line in the script.",
    itemLabel: "sink",
    fresh: { dataset: { referenceName: "", type: "DatasetReference" }, name: "sink1" },
    fields: [...ends, rejected],
  },
  {
    kind: "object-list",
    path: at("transformations"),
    section: "Sources and sinks",
    label: "Transformations",
    help: "The steps between them, by their names in the script.",
    itemLabel: "transformation",
    fresh: { name: "step1" },
    rare: true,
    fields: [
      name,
      {
        kind: "reference",
        path: "dataset",
        label: "Dataset",
        help: "The dataset that the step looks into.",
        to: "dataset",
        rare: true,
      },
      {
        kind: "reference",
        path: "linkedService",
        label: "Linked service",
        help: "The connection of a step that has no dataset.",
        to: "linkedService",
        rare: true,
      },
      {
        kind: "reference",
        path: "flowlet",
        label: "Flowlet",
        help: "The flowlet that this step stands for.",
        to: "dataflow",
        rare: true,
      },
      {
        kind: "text",
        path: "description",
        label: "Description",
        help: "For those who read the data flow.",
        rare: true,
      },
    ],
  },
];

/** The script itself. */
export const scriptPart: Part = { part: "script", paths: [at("scriptLines"), at("script")], section: "Script" };
