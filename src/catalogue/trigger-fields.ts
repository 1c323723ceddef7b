/** Fields that several types of triggers have. */
import type { Field } from "./definition.ts";

const pipelineToStart: Field = {
  kind: "reference",
  path: "pipelineReference",
  label: "Pipeline",
  help: "The pipeline to start.",
  required: true,
  to: "pipeline",
};

function parameters(path: string, namesFrom: string, help: string): Field {
  return {
    kind: "key-value",
    path,
    label: "Parameters",
    help,
    keyLabel: "Parameter",
    valueLabel: "Value",
    namesFrom,
    dynamic: "allowed",
  };
}

/** The pipelines that a trigger starts, each with values for its parameters; `gives` says what the trigger can give. */
export function pipelinesToStart(gives: string): Field {
  return {
    kind: "object-list",
    path: "properties.pipelines",
    section: "Pipelines",
    label: "Pipelines",
    help: "What it starts. A trigger may start several pipelines, and a pipeline may have several triggers.",
    itemLabel: "pipeline",
    fresh: { pipelineReference: { referenceName: "", type: "PipelineReference" }, parameters: {} },
    fields: [pipelineToStart, parameters("parameters", "pipelineReference", gives)],
  };
}

/** The one pipeline that a trigger of windows starts. */
export const pipelineOfWindow: readonly Field[] = [
  {
    ...pipelineToStart,
    path: "properties.pipeline.pipelineReference",
    section: "Pipeline",
    help: "The one pipeline that each window starts.",
    required: true,
  },
  {
    ...parameters(
      "properties.pipeline.parameters",
      "properties.pipeline.pipelineReference",
      "Values for its parameters. @trigger().outputs.windowStartTime and windowEndTime are the bounds of the window.",
    ),
    section: "Pipeline",
  },
];

/** Whether Data Factory runs it. */
export const runtimeState: Field = {
  kind: "choice",
  path: "properties.runtimeState",
  section: "State",
  label: "State",
  help: "A started trigger runs. It is stopped while it is published and started again where it was started before.",
  options: [
    { value: "Started", label: "Started" },
    { value: "Stopped", label: "Stopped" },
    { value: "Disabled", label: "Disabled" },
  ],
};

const time = {
  source: "^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?)?(Z|[+-]\\d{2}:?\\d{2})?$",
  says: "is written 2026-01-31T06:00:00, with a Z at its end for UTC",
};

/** A point in time. */
export function moment(path: string, label: string, help: string): Extract<Field, { kind: "text" }> {
  return { kind: "text", path, label, help, placeholder: "2026-01-31T06:00:00Z", pattern: time };
}
