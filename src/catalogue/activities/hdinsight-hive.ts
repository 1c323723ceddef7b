import { activity } from "#catalogue/definition.ts";
import {
  clusterTypes,
  debugInfo,
  defines,
  fileStorage,
  hiveVariables,
  jobArguments,
  moreStorage,
} from "#catalogue/parts/hdinsight-fields.ts";

export default activity({
  type: "HDInsightHive",
  label: "HDInsight Hive",
  shortLabel: "Hive",
  group: "hdinsight",
  icon: "servers",
  docs: "transform-data-using-hadoop-hive",
  summary: "Runs a Hive script on an HDInsight cluster.",
  keywords: ["hadoop", "hql", "sql"],
  defaultName: "Hive1",
  policy: "full",
  linkedService: { types: clusterTypes, required: true },
  fields: [
    fileStorage(
      "scriptLinkedService",
      "Script storage",
      "The storage that holds the script; the cluster's own where this is empty.",
    ),
    {
      kind: "text",
      path: "typeProperties.scriptPath",
      label: "Script path",
      help: "Container, folder and file of the script; letter case counts.",
      placeholder: "scripts/score.hql",
      dynamic: "allowed",
    },
    hiveVariables,
    defines,
    jobArguments,
    debugInfo,
    moreStorage,
    {
      kind: "number",
      path: "typeProperties.queryTimeout",
      section: "Advanced",
      label: "Query timeout",
      help: "Counts on clusters with the Enterprise Security Package.",
      integer: true,
      min: 0,
      unit: "minutes",
    },
  ],
  create: () => ({
    typeProperties: { scriptPath: "" },
    linkedServiceName: { referenceName: "", type: "LinkedServiceReference" },
  }),
});
