import { activity } from "#catalogue/definition.ts";

export default activity({
  type: "AzureDataExplorerCommand",
  label: "Azure Data Explorer Command",
  shortLabel: "Command",
  group: "data-explorer",
  icon: "histogram",
  docs: "data-explorer/data-factory-command-activity",
  summary: "Runs a management command in an Azure Data Explorer cluster.",
  keywords: ["kusto", "kql", "adx", "ingest", "anomaly"],
  defaultName: "Azure Data Explorer Command1",
  policy: "full",
  linkedService: { types: ["AzureDataExplorer"], required: true },
  fields: [
    {
      kind: "text",
      path: "typeProperties.command",
      label: "Command",
      help: "A management command, which begins with a dot. For queries use Lookup or Copy.",
      placeholder: ".set-or-append Scores <| Features | …",
      required: true,
      dynamic: "allowed",
      language: "kusto",
      lines: 4,
    },
    {
      kind: "duration",
      path: "typeProperties.commandTimeout",
      label: "Command timeout",
      help: "How long the cluster may work on it, at most one hour.",
      placeholder: "00:20:00",
      dynamic: "allowed",
      default: "00:20:00",
    },
  ],
  create: () => ({
    typeProperties: { command: "", commandTimeout: "00:20:00" },
    linkedServiceName: { referenceName: "", type: "LinkedServiceReference" },
  }),
});
