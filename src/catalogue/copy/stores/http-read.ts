import { additionalColumns, storeCommon } from "#catalogue/parts/copy-common.ts";
import { requestBody, requestHeaders, requestMethod } from "#catalogue/parts/rest-call.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "storeRead",
  type: "HttpReadSettings",
  label: "HTTP",
  linkedServices: ["HttpServer"],
  locations: ["HttpServerLocation"],
  fresh: { requestMethod: "GET" },
  fields: [
    requestMethod(["GET", "POST"], "GET"),
    requestBody,
    requestHeaders,
    {
      kind: "duration",
      path: "requestTimeout",
      label: "Response timeout",
      help: "How long to wait for an answer.",
      placeholder: "00:01:40",
      dynamic: "allowed",
      rare: true,
    },
    additionalColumns,
    ...storeCommon,
  ],
});
