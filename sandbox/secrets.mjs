// @ts-check
/** The service takes secrets and never gives them back: what leaves the sandbox carries asterisks instead. */

const mask = "**********";

/** @param {unknown} value @returns {unknown} */
export function masked(value) {
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== "object" || value === null) return value;
  const secure = /** @type {{type?: unknown}} */ (value).type === "SecureString";
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      secure && key === "value" && typeof item === "string" ? mask : masked(item),
    ]),
  );
}
