/** The Spark session of a Synapse notebook or job: what is filled here replaces what the notebook or job says itself. */
import type { Field } from "#catalogue/definition.ts";

const sizes = ["Small", "Medium", "Large", "XLarge", "XXLarge"];
const configured = "typeProperties.configurationType";
const section = "Spark session";

/** `pool` is the key under which the pool is named. */
export function sparkSession(pool: "sparkPool" | "targetBigDataPool"): readonly Field[] {
  return [
    {
      kind: "reference",
      path: `typeProperties.${pool}`,
      section,
      label: "Spark pool",
      help: "The Apache Spark pool of the Synapse workspace; without one, the pool it was saved with.",
      to: "bigDataPool",
    },
    {
      kind: "text",
      path: "typeProperties.executorSize",
      section,
      label: "Executor size",
      help: "Cores and memory of each executor.",
      suggestions: sizes,
      dynamic: "allowed",
    },
    {
      kind: "text",
      path: "typeProperties.driverSize",
      section,
      label: "Driver size",
      help: "Cores and memory of the driver; usually the same as the executors.",
      suggestions: sizes,
      dynamic: "allowed",
    },
    {
      kind: "number",
      path: "typeProperties.numExecutors",
      section,
      label: "Executors",
      help: "How many executors are started.",
      dynamic: "allowed",
      integer: true,
      min: 1,
    },
    {
      kind: "choice",
      path: configured,
      section: "Spark configuration",
      label: "Configuration",
      help: "Default takes the pool's, Customized the properties below, Artifact one that is saved in the workspace.",
      options: [
        { value: "Default", label: "Default" },
        { value: "Customized", label: "Customized" },
        { value: "Artifact", label: "Artifact" },
      ],
    },
    {
      kind: "reference",
      path: "typeProperties.targetSparkConfiguration",
      section: "Spark configuration",
      label: "Saved configuration",
      help: "The Apache Spark configuration of the workspace.",
      visibleWhen: { path: configured, in: ["Artifact"] },
      to: "sparkConfiguration",
    },
    {
      kind: "key-value",
      path: "typeProperties.sparkConfig",
      section: "Spark configuration",
      label: "Properties",
      help: "Spark properties, such as spark.sql.shuffle.partitions.",
      visibleWhen: { path: configured, in: ["Customized"] },
      keyLabel: "Property",
      valueLabel: "Value",
    },
    {
      kind: "json",
      path: "typeProperties.conf",
      section: "Spark configuration",
      label: "Session settings",
      help: "Further settings of the session, such as spark.dynamicAllocation.enabled with its limits.",
      placeholder: '{ "spark.dynamicAllocation.enabled": true }',
      dynamic: "allowed",
      expects: "any",
      rare: true,
    },
  ];
}
