import { activity } from "#catalogue/definition.ts";

export default activity({
  type: "Wait",
  label: "Wait",
  group: "general",
  icon: "hourglass",
  docs: "control-flow-wait-activity",
  summary: "Pauses for a number of seconds.",
  keywords: ["sleep", "delay", "pause"],
  defaultName: "Wait1",
  policy: "none",
  fields: [
    {
      kind: "number",
      path: "typeProperties.waitTimeInSeconds",
      label: "Wait time",
      help: "How long to pause before the next activity.",
      required: true,
      dynamic: "allowed",
      integer: true,
      min: 1,
      unit: "seconds",
      default: 1,
    },
  ],
  create: () => ({ typeProperties: { waitTimeInSeconds: 1 } }),
});
