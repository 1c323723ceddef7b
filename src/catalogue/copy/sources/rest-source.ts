import { additionalColumns, sourceCommon } from "#catalogue/parts/copy-common.ts";
import { requestBody, requestHeaders, requestMethod, responseTimeout } from "#catalogue/parts/rest-call.ts";
import { settings } from "#catalogue/settings-definition.ts";

export default settings({
  family: "copySource",
  type: "RestSource",
  label: "REST",
  datasets: ["RestResource"],
  fresh: { requestMethod: "GET" },
  fields: [
    requestMethod(["GET", "POST"], "GET"),
    requestBody,
    requestHeaders,
    {
      kind: "json",
      path: "paginationRules",
      label: "Pagination rules",
      help: "How the next page is found in an answer: an object of rules.",
      placeholder: '{ "AbsoluteUrl": "$.nextLink" }',
      dynamic: "allowed",
      expects: "any",
    },
    {
      kind: "duration",
      path: "requestInterval",
      label: "Pause between pages",
      help: "How long to wait before the next request.",
      placeholder: "00:00:00.010",
      dynamic: "allowed",
      rare: true,
    },
    responseTimeout,
    additionalColumns,
    ...sourceCommon,
  ],
});
