/** What the HDInsight activities have in common. */
import type { Field } from "#catalogue/definition.ts";
import { storageTypes } from "./storage-types.ts";

export const clusterTypes = ["HDInsight", "HDInsightOnDemand"] as const;

/** A reference to the storage that holds scripts, jars or files. */
export function fileStorage(path: string, label: string, help: string): Field {
  return { kind: "reference", path: `typeProperties.${path}`, label, help, to: "linkedService", types: storageTypes };
}

export const hiveVariables: Field = {
  kind: "key-value",
  path: "typeProperties.variables",
  label: "Variables",
  help: "Values that the script reads as ${hivevar:name}.",
  keyLabel: "Variable",
  valueLabel: "Value",
};

export const jobArguments: Field = {
  kind: "list",
  path: "typeProperties.arguments",
  label: "Arguments",
  help: "Handed over on the command line, in this order.",
  of: "text",
  itemLabel: "argument",
};

export const defines: Field = {
  kind: "key-value",
  path: "typeProperties.defines",
  label: "Defines",
  help: "Hadoop properties for this job, as -D would set them; a script reads them as ${hiveconf:name} or $name.",
  keyLabel: "Property",
  valueLabel: "Value",
};

export const debugInfo: Field = {
  kind: "choice",
  path: "typeProperties.getDebugInfo",
  section: "Advanced",
  label: "Debug information",
  help: "When the log files of the job are copied to the cluster's storage.",
  options: [
    { value: "None", label: "Never" },
    { value: "Always", label: "Always" },
    { value: "Failure", label: "When the job fails" },
  ],
};

export const moreStorage: Field = {
  kind: "reference-list",
  path: "typeProperties.storageLinkedServices",
  section: "Advanced",
  label: "Additional storage",
  help: "Other storage accounts that the job reads or writes.",
  to: "linkedService",
  types: storageTypes,
};
