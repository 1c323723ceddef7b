import { rowSinkCommon } from "#catalogue/parts/copy-common.ts";
import { requestHeaders, requestMethod, responseTimeout } from "#catalogue/parts/rest-call.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "copySink",
  type: "RestSink",
  label: "REST",
  datasets: ["RestResource"],
  fresh: { requestMethod: "POST" },
  fields: [
    requestMethod(["POST", "PUT", "PATCH"], "POST"),
    requestHeaders,
    {
      kind: "choice",
      path: "httpCompressionType",
      label: "Compression",
      help: "Whether what is sent is packed.",
      dynamic: "allowed",
      default: "none",
      options: [
        { value: "none", label: "None" },
        { value: "gzip", label: "gzip" },
      ],
      rare: true,
    },
    {
      kind: "number",
      path: "requestInterval",
      label: "Pause between requests",
      help: "How long to wait before the next one.",
      dynamic: "allowed",
      integer: true,
      min: 10,
      unit: "milliseconds",
      rare: true,
    },
    responseTimeout,
    ...rowSinkCommon,
  ],
});
