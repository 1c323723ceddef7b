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
  type: "HDInsightMapReduce",
  label: "HDInsight MapReduce",
  shortLabel: "MapReduce",
  group: "hdinsight",
  icon: "servers",
  docs: "transform-data-using-hadoop-map-reduce",
  summary: "Runs a MapReduce program on an HDInsight cluster.",
  keywords: ["hadoop", "java", "jar", "mahout"],
  defaultName: "MapReduce1",
  policy: "full",
  linkedService: { types: clusterTypes, required: true },
  fields: [
    {
      kind: "text",
      path: "typeProperties.className",
      label: "Main class",
      help: "The class of the jar that is run.",
      required: true,
      dynamic: "allowed",
    },
    fileStorage(
      "jarLinkedService",
      "Jar storage",
      "The storage that holds the jar; the cluster's own where this is empty.",
    ),
    {
      kind: "text",
      path: "typeProperties.jarFilePath",
      label: "Jar path",
      help: "Container, folder and file of the jar; letter case counts.",
      placeholder: "jars/score.jar",
      required: true,
      dynamic: "allowed",
    },
    {
      kind: "list",
      path: "typeProperties.jarLibs",
      label: "Further jars",
      help: "Paths of jars that the program needs.",
      of: "text",
      itemLabel: "jar",
    },
    defines,
    jobArguments,
    debugInfo,
    moreStorage,
  ],
  create: () => ({
    typeProperties: { className: "", jarFilePath: "" },
    linkedServiceName: { referenceName: "", type: "LinkedServiceReference" },
  }),
});
