import { activity } from "#catalogue/definition.ts";
import {
  clusterTypes,
  debugInfo,
  defines,
  fileStorage,
  jobArguments,
  moreStorage,
} from "#catalogue/parts/hdinsight-fields.ts";

export default activity({
  type: "HDInsightPig",
  label: "HDInsight Pig",
  shortLabel: "Pig",
  group: "hdinsight",
  icon: "servers",
  docs: "transform-data-using-hadoop-pig",
  summary: "Runs a Pig script on an HDInsight cluster.",
  keywords: ["hadoop", "latin"],
  defaultName: "Pig1",
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
      placeholder: "scripts/score.pig",
      dynamic: "allowed",
    },
    defines,
    { ...jobArguments, dynamic: "allowed" },
    debugInfo,
    moreStorage,
  ],
  create: () => ({
    typeProperties: { scriptPath: "" },
    linkedServiceName: { referenceName: "", type: "LinkedServiceReference" },
  }),
});
