/** Connecting to Azure: signing in and out, and finding back after a reload. */
import type { AzureConfig } from "#azure/config.ts";
import type { SignInProblem } from "#azure/sign-in/problem.ts";
import type { Account, SigningIn } from "#azure/sign-in/sign-in.ts";
import { openSignInMark, type SignInMarkKeeper } from "#platform/sign-in-mark.ts";
import type { SessionStore } from "#store/session.ts";
import { notFinished } from "./connect/sign-in-words.ts";
import type { ConnectionStore } from "./connection-store.ts";
import { azurePlace } from "./place.ts";
import type { SignInStore } from "./sign-in-store.ts";
import { recentOf } from "./target/recent.ts";

/** The acts on a connection that ask for an account. */
export function createAzureConnection({
  connection,
  signingIn,
  mark = openSignInMark(),
}: {
  readonly connection: ConnectionStore;
  readonly signingIn: SignInStore;
  readonly mark?: SignInMarkKeeper;
}) {
  // What a reload must find again, right when it changes.
  connection.subscribe(({ place, target, expected }) => {
    if (place?.where !== "azure") return mark.write(undefined);
    const { account, tenantId } = place;
    const kept = target === undefined ? expected : recentOf(target);
    mark.write({ isLeaving: mark.read()?.isLeaving ?? false, accountId: account.id, tenantId, target: kept });
  });

  function enter(
    azure: AzureConfig,
    account: Account,
    at: { readonly session: SessionStore; tenantId?: string | undefined },
  ) {
    const tokensIn = (tenantId: string) =>
      signingIn.tokens(account, tenantId === account.tenantId ? undefined : tenantId);
    connection.enter(azurePlace(azure, account, tokensIn, at.tenantId), at.session);
  }

  /** Connects in the name of somebody who is signed in. */
  function connectAs(azure: AzureConfig, account: Account, session: SessionStore) {
    enter(azure, account, { session });
    connection.look(session);
  }

  return {
    connectAs,
    /** Signs in with a window and connects. From a click, with nothing awaited before. */
    async signIn(azure: AzureConfig, session: SessionStore, how: Omit<SigningIn, "by"> = {}): Promise<void> {
      const account = await signingIn.begin(azure, how);
      if (account !== undefined) connectAs(azure, account, session);
    },
    /** Ends the session of the account that is connected. The workspace is not touched. */
    async signOut(session: SessionStore): Promise<void> {
      const { place } = connection.get();
      if (place?.where !== "azure") return;
      const { azure, account } = place;
      await signingIn.end(azure, account);
      // Where the window of the provider came to nothing, the tokens may be gone all the same.
      const isOut = !signingIn.get().accounts.some(({ id }) => id === account.id);
      if (isOut && connection.get().place === place) connection.disconnect(session);
    },
    /**
     * Signs in again for what could not be had in silence; true where the connection goes on as it was. Lists that broke off
     * for it load again.
     */
    async renew({ claims, audience }: SignInProblem, session: SessionStore): Promise<boolean> {
      const { place } = connection.get();
      if (place?.where !== "azure") return false;
      const { azure, account, tenantId } = place;
      const again = await signingIn.begin(azure, { account, tenantId, claims, audience });
      if (again === undefined || connection.get().place !== place) return false;
      if (again.id !== account.id) {
        // Somebody else took the seat in the window.
        connectAs(azure, again, session);
        return false;
      }
      void connection.goOn(session);
      return true;
    },
    /**
     * After a reload: whoever was connected in this tab is so again, without a window and without asking anybody. A sign-in
     * that left this tab ends here, in the Azure view.
     */
    async resume(azure: AzureConfig, session: SessionStore): Promise<void> {
      const kept = mark.read();
      if (kept === undefined) return;
      // Before anything can go wrong, so that a reload does not tell it twice.
      mark.write({ ...kept, isLeaving: false });
      if (kept.isLeaving) session.showAzure("publish");
      const { signIn, returned } = await signingIn.prepare(azure);
      if (connection.get().place !== undefined) return;
      if (returned?.ok === false) signingIn.tell(returned.problem);
      if (returned === undefined && kept.isLeaving) {
        signIn.reset();
        signingIn.tell(notFinished);
      }
      const known = signIn.accounts().find(({ id }) => id === kept.accountId);
      const account = returned?.ok === true ? returned.account : known;
      if (account === undefined) return mark.write(undefined);
      const isSame = account.id === kept.accountId;
      enter(azure, account, { session, tenantId: isSame ? kept.tenantId : undefined });
      if (isSame && kept.target !== undefined) connection.expect(kept.target);
    },
  };
}
