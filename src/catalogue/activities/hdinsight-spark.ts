import { activity } from "#catalogue/definition.ts";
import { clusterTypes, debugInfo, fileStorage, jobArguments } from "#catalogue/parts/hdinsight-fields.ts";

export default activity({
  type: "HDInsightSpark",
  label: "HDInsight Spark",
  shortLabel: "Spark",
  group: "hdinsight",
  icon: "servers",
  docs: "transform-data-using-spark",
  summary: "Runs a Spark program on an HDInsight cluster.",
  keywords: ["hadoop", "pyspark", "jar", "mllib"],
  defaultName: "Spark1",
  policy: "full",
  linkedService: { types: clusterTypes, required: true },
  fields: [
    fileStorage(
      "sparkJobLinkedService",
      "Job storage",
      "The storage that holds the program and takes its logs; the cluster's own where this is empty.",
    ),
    {
      kind: "text",
      path: "typeProperties.rootPath",
      label: "Root path",
      help: "The container and folder below which everything of the job lies: the program, jars, pyFiles, files.",
      placeholder: "adfspark/score",
      required: true,
      dynamic: "allowed",
    },
    {
      kind: "text",
      path: "typeProperties.entryFilePath",
      label: "Entry file",
      help: "The program, from the root path on: a .py or a .jar.",
      placeholder: "score.py",
      required: true,
      dynamic: "allowed",
    },
    {
      kind: "text",
      path: "typeProperties.className",
      label: "Main class",
      help: "The class that is run, where the entry file is a jar.",
    },
    jobArguments,
    {
      kind: "key-value",
      path: "typeProperties.sparkConfig",
      label: "Spark configuration",
      help: "Spark properties, such as spark.executor.memory.",
      keyLabel: "Property",
      valueLabel: "Value",
    },
    {
      kind: "text",
      path: "typeProperties.proxyUser",
      section: "Advanced",
      label: "User",
      help: "In whose name the job runs.",
      dynamic: "allowed",
    },
    debugInfo,
  ],
  create: () => ({
    typeProperties: { rootPath: "", entryFilePath: "" },
    linkedServiceName: { referenceName: "", type: "LinkedServiceReference" },
  }),
});
