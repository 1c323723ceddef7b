// @ts-check
/** Finds the route of a path. ARM compares paths without letter case; names keep theirs. */

/**
 * @typedef {import("./types.ts").Route} Route
 * @typedef {{route: Route, params: Record<string, string>}} Match
 */

/**
 * @param {readonly Route[]} routes
 * @param {string} method
 * @param {string} path without the query
 * @returns {{found: Match | undefined, allow: string[]}} `allow` names the methods that the path knows
 */
export function findRoute(routes, method, path) {
  const segments = path.split("/").filter((segment) => segment !== "");
  const matches = routes.flatMap((route) => {
    const params = matchPath(route.path, segments);
    return params === undefined ? [] : [{ route, params }];
  });
  return {
    found: matches.find(({ route }) => route.method === method),
    allow: matches.map(({ route }) => route.method),
  };
}

/** @param {string} pattern @param {readonly string[]} segments @returns {Record<string, string> | undefined} */
function matchPath(pattern, segments) {
  const wanted = pattern.split("/").filter((segment) => segment !== "");
  if (wanted.length !== segments.length) return undefined;
  /** @type {[string, string][]} */
  const params = [];
  for (const [at, part] of wanted.entries()) {
    const text = decode(segments[at] ?? "");
    if (text === undefined) return undefined;
    if (part.startsWith("{")) params.push([part.slice(1, -1), text]);
    else if (part.toLowerCase() !== text.toLowerCase()) return undefined;
  }
  return Object.fromEntries(params);
}

/** @param {string} segment @returns {string | undefined} undefined where the escapes are broken */
function decode(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
