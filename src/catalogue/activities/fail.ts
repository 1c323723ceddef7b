import { activity } from "#catalogue/definition.ts";

export default activity({
  type: "Fail",
  label: "Fail",
  group: "general",
  icon: "fail",
  docs: "control-flow-fail-activity",
  summary: "Ends with an error of your own wording.",
  keywords: ["error", "throw", "stop"],
  defaultName: "Fail1",
  policy: "none",
  fields: [
    {
      kind: "text",
      path: "typeProperties.message",
      label: "Fail message",
      help: "What monitoring shows as the error. It may not be empty when it runs.",
      required: true,
      dynamic: "allowed",
      lines: 3,
    },
    {
      kind: "text",
      path: "typeProperties.errorCode",
      label: "Error code",
      help: "A short code by which this error can be told from others.",
      required: true,
      dynamic: "allowed",
    },
  ],
  create: () => ({ typeProperties: { message: "", errorCode: "" } }),
});
