/** What a user sends to whoever may give roles: what is missing, why, and the line that gives it. */
import { azCommand } from "./az-command.ts";
import type { Right } from "./rights.ts";
import { type Role, reader } from "./roles.ts";

/**
 * A text to copy.
 * @param asking.scope the ARM id that the role is to hold for
 * @param asking.username the sign-in name of the user
 */
export function requestForAdmin(asking: {
  readonly missing: readonly Right[];
  readonly scope: string;
  readonly username: string;
}): string {
  const { missing, scope, username } = asking;
  const roles = rolesFor(missing);
  const names = roles.map(({ name }) => name).join(" and ");
  const lines = roles.map((role) =>
    azCommand("role assignment create", { assignee: username, role: role.name, scope }),
  );
  return [
    `Please give ${username} the role ${names} on`,
    scope,
    "",
    "These actions are missing:",
    ...missing.map(({ action, why }) => `- ${action}, ${why}`),
    "",
    "With the Azure CLI, in bash or the Cloud Shell:",
    ...lines,
    "",
  ].join("\n");
}

/** Each role once. The others can do all that Reader can on what they are for, so beside them it is not asked for. */
function rolesFor(missing: readonly Right[]): readonly Role[] {
  const roles = [...new Set(missing.map(({ role }) => role))];
  return roles.length > 1 ? roles.filter((role) => role !== reader) : roles;
}
