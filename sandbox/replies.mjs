// @ts-check
/** Answers in the shapes that ARM uses (`facts/arm-api.md` section 1). */

/**
 * @typedef {import("./types.ts").Reply} Reply
 * @typedef {import("./types.ts").ErrorShape} ErrorShape
 */

/** @param {unknown} json @returns {Reply} */
export function ok(json) {
  return { status: 200, json };
}

/** An answer after a change: the state is on disk before it leaves. @param {unknown} json @returns {Reply} */
export function changed(json) {
  return { status: 200, json, changed: true };
}

/** @param {number} status @param {string} code @param {string} message @returns {Reply} */
export function problem(status, code, message) {
  return { status, json: { error: { code, message } } };
}

/** @param {string} id @returns {Reply} */
export function notFound(id) {
  const group = /\/resourceGroups\/([^/]+)/i.exec(id)?.[1];
  return problem(404, "ResourceNotFound", `The Resource '${id}' under resource group '${group ?? "-"}' was not found.`);
}

/**
 * An error in one of the shapes that clients meet in the wild.
 * @param {{status: number, code?: string, message?: string, shape?: ErrorShape, headers?: Record<string, string>}} error
 * @returns {Reply}
 */
export function shaped({
  status,
  code = "InternalServerError",
  message = "Something went wrong.",
  shape = "arm",
  headers = {},
}) {
  const plain = { code, message };
  switch (shape) {
    case "arm":
      return { status, headers, json: { error: plain } };
    case "double":
      return { status, headers, json: { error: { code, message: "See the details.", details: [{ error: plain }] } } };
    case "bare":
      return { status, headers, json: message };
    case "html":
      return {
        status,
        headers: { "content-type": "text/html", ...headers },
        text: `<html><head><title>${status} ${code}</title></head><body><center><h1>${message}</h1></center></body></html>`,
      };
    case "empty":
      return { status, headers, text: "" };
  }
}
