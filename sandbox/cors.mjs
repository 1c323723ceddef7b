// @ts-check
/** ARM's answer to browsers of other origins (`facts/arm-api.md` section 7). */

import { isScoring } from "./routes/scoring.mjs";

/** @typedef {import("./types.ts").Settings} Settings */

const allowed = "authorization, content-type, if-match, if-none-match, x-ms-client-request-id, accept";
const exposed =
  "Retry-After, Location, Azure-AsyncOperation, ETag, x-ms-request-id, x-ms-correlation-request-id, WWW-Authenticate";

/** @param {Settings} settings @param {string} path @returns {Record<string, string>} */
export function corsHeaders(settings, path) {
  if (!mayCall(settings, path)) return {};
  return {
    "access-control-allow-origin": "*",
    ...(settings.exposeHeaders ? { "access-control-expose-headers": exposed } : {}),
  };
}

/** @param {Settings} settings @param {string} path @returns {Record<string, string>} */
export function preflightHeaders(settings, path) {
  if (!mayCall(settings, path)) return {};
  return {
    "access-control-allow-origin": "*",
    "access-control-allow-methods": "GET, PUT, POST, PATCH, DELETE",
    "access-control-allow-headers": allowed,
    "access-control-max-age": "600",
  };
}

/** @param {Settings} settings @param {string} path */
function mayCall(settings, path) {
  return settings.cors && !(settings.scoring === "here-without-cors" && isScoring(path));
}
