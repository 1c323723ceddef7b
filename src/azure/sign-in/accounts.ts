/** Accounts as MSAL keeps them and as the app shows them. MSAL has one entry for each directory that an account was used in. */
import type { AccountInfo } from "@azure/msal-browser";
import type { Account } from "./port.ts";

/** As it is shown. */
export function accountOf({ homeAccountId, name, username, tenantId }: AccountInfo): Account {
  return { id: homeAccountId, name: name || username || homeAccountId, username, tenantId };
}

/** Each account once: as it is in its home directory where it was signed in there. */
export function accountsOf(infos: readonly AccountInfo[]): readonly Account[] {
  const ids = [...new Set(infos.map(({ homeAccountId }) => homeAccountId))];
  return ids.flatMap((id) => {
    const info = infoOf(infos, id, homeTenant(id));
    return info === undefined ? [] : [accountOf(info)];
  });
}

/** What MSAL knows of an account, best of all in one directory. */
export function infoOf(
  infos: readonly AccountInfo[],
  id: string,
  tenantId: string | undefined,
): AccountInfo | undefined {
  const entries = infos.filter(({ homeAccountId }) => homeAccountId === id);
  return entries.find((entry) => entry.tenantId === tenantId) ?? entries[0];
}

/** The id of an account of Entra ends with its home directory. */
function homeTenant(id: string): string | undefined {
  return id.split(".")[1];
}
