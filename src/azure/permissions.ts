/** What the account may do at a place, as Azure says it: patterns of actions, to be held against an action here. */
import { isArray, type JsonObject, own } from "#model/json.ts";
import type { ArmClient, Calling } from "./arm-client.ts";
import { pathOfId } from "./arm-path.ts";
import { collect, listPages } from "./pages.ts";
import type { ArmResult } from "./problem.ts";

/** What one role assignment brings. Its exceptions take nothing away from what another one brings. */
interface Grant {
  /** `Microsoft.DataFactory/factories/*`: a star stands for any text, slashes included. */
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
}

export type Permissions = readonly Grant[];

/**
 * The permissions of the account at a scope, inherited ones included.
 * @param scopeId the ARM id of a subscription, a resource group or a resource
 */
export function readPermissions(
  client: ArmClient,
  scopeId: string,
  calling: Calling = {},
): Promise<ArmResult<Permissions>> {
  const path = `${pathOfId(scopeId)}/providers/Microsoft.Authorization/permissions`;
  return collect(listPages(client, path, { ...calling, version: "2022-04-01", read: readGrant }));
}

/** Whether an action such as `Microsoft.DataFactory/factories/pipelines/write` is allowed, letter case aside. */
export function allows(permissions: Permissions, action: string): boolean {
  const asked = action.toLowerCase();
  const matches = (pattern: string) => matchesPattern(pattern.toLowerCase(), asked);
  return permissions.some(({ actions, notActions }) => actions.some(matches) && !notActions.some(matches));
}

/** By hand and not by a regular expression: patterns are foreign text, and many stars in one make an expression slow. */
function matchesPattern(pattern: string, text: string): boolean {
  const [first = "", ...rest] = pattern.split("*");
  const last = rest.pop();
  if (last === undefined) return pattern === text;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

function readGrant(json: JsonObject): Grant {
  return { actions: textsAt(json, "actions"), notActions: textsAt(json, "notActions") };
}

function textsAt(json: JsonObject, key: string): readonly string[] {
  const value = own(json, key);
  return isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
