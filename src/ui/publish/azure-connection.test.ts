import { beforeEach, expect, test } from "vitest";
import { clouds } from "#azure/clouds.ts";
import type { AzureConfig } from "#azure/config.ts";
import type { OpenSignIn, SignInResult } from "#azure/sign-in/sign-in.ts";
import { newPipeline } from "#model/new-resource.ts";
import { emptyWorkspace } from "#model/workspace.ts";
import { openRecentTargets } from "#platform/recent-targets.ts";
import { openSignInMark } from "#platform/sign-in-mark.ts";
import { createEditor } from "#store/editor.ts";
import { factoryId, type SandboxInTest, sandboxServer } from "#testing/sandbox-server.ts";
import {
  ada,
  bob,
  contoso,
  fabrikam,
  noSession,
  type SignInByHand,
  signInByHand,
  signInProblem,
} from "#testing/sign-in-by-hand.ts";
import { createAzureConnection } from "./azure-connection.ts";
import { createConnection } from "./connection-store.ts";
import { createPublishSession } from "./plan/publish-session.ts";
import { createSignInStore } from "./sign-in-store.ts";

const server = sandboxServer();
let sandbox: SandboxInTest;
beforeEach(() => {
  sandbox = server.state();
});

/** The page as it is after a load of the tab. */
function load(browser: SignInByHand, returned?: SignInResult) {
  const azure: AzureConfig = {
    cloud: clouds.public,
    clientId: "client",
    authority: "https://login.microsoftonline.com/organizations",
    protocol: "Entra",
    metadata: undefined,
    arm: sandbox.endpoint,
  };
  const mark = openSignInMark(browser.storage);
  let opened = 0;
  const open = (): Promise<OpenSignIn> => {
    opened += 1;
    return Promise.resolve({ signIn: browser.signIn, returned });
  };
  const signingIn = createSignInStore({ open, mark });
  const connection = createConnection({ recents: openRecentTargets(browser.storage) });
  const editor = createEditor();
  const acts = createAzureConnection({ connection, signingIn, mark });
  return { azure, mark, signingIn, connection, editor, session: editor.session, opened: () => opened, ...acts };
}

type Page = ReturnType<typeof load>;

async function signedIn(browser: SignInByHand, page: Page): Promise<void> {
  await page.signingIn.prepare(page.azure);
  const signing = page.signIn(page.azure, page.session);
  browser.answer(ada);
  await signing;
}

const whole = (list: { get: () => { state: { at: string } } }) => expect.poll(() => list.get().state.at).toBe("whole");
const frame = ({ session }: Page) => session.get().connection;

async function chooseFactory({ connection, session }: Page): Promise<void> {
  const { subscriptions, factories } = connection.lists;
  await whole(subscriptions);
  const subscription = subscriptions.get().items.find(({ name }) => name === "Contoso Data Platform");
  if (subscription === undefined) throw new Error("The sandbox has no such subscription.");
  connection.chooseSubscription(subscription);
  await whole(factories);
  const factory = factories.get().items.find(({ id }) => id === factoryId);
  if (factory === undefined) throw new Error("The sandbox has no such factory.");
  connection.chooseFactory(factory, session);
}

test("a click opens the window at once, and signing in leads to the lists; the frame shows the directory and the factory", async () => {
  const browser = signInByHand();
  const page = load(browser);
  await page.signingIn.prepare(page.azure);
  const signing = page.signIn(page.azure, page.session);
  // Nothing was awaited: the sign-in has the click.
  expect(browser.asked).toEqual([{ by: "popup" }]);
  expect(page.signingIn.get().doing).toEqual({ at: "window", what: "in" });
  browser.answer(ada);
  await signing;
  expect(frame(page)).toEqual({ at: "connected", where: "azure", tenant: ada.username, factory: undefined });
  await chooseFactory(page);
  await expect
    .poll(() => frame(page))
    .toEqual({
      at: "connected",
      where: "azure",
      tenant: "Contoso",
      factory: "contoso-ml-dev",
    });
});

test("cancelled, nobody is connected, and why is said; what an earlier try still comes to is not looked at", async () => {
  const browser = signInByHand();
  const page = load(browser);
  await page.signingIn.prepare(page.azure);
  const cancelled = page.signIn(page.azure, page.session);
  browser.answer(signInProblem("user_cancelled", { tone: "quiet" }));
  await cancelled;
  expect(page.signingIn.get()).toMatchObject({ doing: { at: "nothing" }, problem: { code: "user_cancelled" } });
  const late = page.signIn(page.azure, page.session);
  page.signingIn.giveUp();
  browser.answer(ada);
  await late;
  expect(browser.state.resets).toBe(1);
  expect(page.connection.get().place).toBeUndefined();
  expect(page.signingIn.get()).toMatchObject({ doing: { at: "nothing" }, problem: undefined });
});

test("leaving in this tab waits until the draft is kept", async () => {
  const browser = signInByHand();
  const page = load(browser);
  const { session, signingIn, azure, mark } = page;
  await signingIn.prepare(azure);
  void page.signIn(azure, session, { tenantId: fabrikam });
  session.setKept("keeping");
  void signingIn.continueInThisTab(azure, session);
  expect(signingIn.get().doing).toEqual({ at: "keeping" });
  expect(browser.asked).toHaveLength(1);
  session.setKept("kept");
  await expect.poll(() => browser.asked.at(1)).toEqual({ by: "this-tab", tenantId: fabrikam });
  expect(mark.read()).toMatchObject({ isLeaving: true });
  expect(signingIn.get().doing).toEqual({ at: "leaving" });
});

test("a draft that cannot be kept keeps the tab here until the user took it along", async () => {
  const browser = signInByHand();
  const { session, signingIn, azure } = load(browser);
  session.setKept({ failed: "The disk is full." });
  await signingIn.continueInThisTab(azure, session);
  expect(signingIn.get().doing).toEqual({ at: "unkept", why: "The disk is full." });
  expect(browser.asked).toEqual([]);
  void signingIn.leave();
  await expect.poll(() => browser.asked).toEqual([{ by: "this-tab" }]);
});

test("the way back ends in the Azure view, connected; a reload finds the account and the factory and asks nobody before they are looked at", async () => {
  const browser = signInByHand();
  const before = load(browser);
  before.session.setKept("kept");
  void before.signingIn.continueInThisTab(before.azure, before.session);
  await expect.poll(() => browser.asked).toHaveLength(1);
  browser.accounts.push(ada);

  const back = load(browser, { ok: true, account: ada });
  await back.resume(back.azure, back.session);
  expect(back.session.get().view).toBe("azure");
  expect(frame(back)).toMatchObject({ at: "connected", tenant: ada.username });
  back.connection.look(back.session);
  await chooseFactory(back);

  const count = (await sandbox.requests()).length;
  const reloaded = load(browser);
  await reloaded.resume(reloaded.azure, reloaded.session);
  expect(reloaded.session.get().view).toBe("author");
  expect(frame(reloaded)).toMatchObject({ at: "connected", where: "azure" });
  expect(await sandbox.requests()).toHaveLength(count);
  const twice = load(browser);
  await twice.resume(twice.azure, twice.session);
  twice.connection.look(twice.session);
  await expect.poll(() => twice.connection.get().target?.factory.name).toBe("contoso-ml-dev");
});

test("a return without an account says why, once: a reload is not told again and loads no sign-in", async () => {
  const browser = signInByHand();
  load(browser).mark.write({ isLeaving: true });
  const back = load(browser, { ok: false, problem: signInProblem("AADSTS50011") });
  await back.resume(back.azure, back.session);
  expect(back.session.get().view).toBe("azure");
  expect(back.signingIn.get().problem).toMatchObject({ code: "AADSTS50011" });
  const reloaded = load(browser, { ok: false, problem: signInProblem("AADSTS50011") });
  await reloaded.resume(reloaded.azure, reloaded.session);
  expect(reloaded.session.get().view).toBe("author");
  expect(reloaded.signingIn.get().problem).toBeUndefined();
  expect(reloaded.opened()).toBe(0);
});

test("who comes back without an answer is told quietly, and can begin anew", async () => {
  const browser = signInByHand();
  load(browser).mark.write({ isLeaving: true });
  const back = load(browser);
  await back.resume(back.azure, back.session);
  expect(back.signingIn.get().problem).toMatchObject({ code: "NotFinished", tone: "quiet" });
  expect(browser.state.resets).toBe(1);
});

test("another directory is asked with its own token, and its lists are loaded anew", async () => {
  const browser = signInByHand();
  const page = load(browser);
  await signedIn(browser, page);
  await chooseFactory(page);
  page.connection.switchDirectory(fabrikam, page.session);
  expect(browser.tokensFor).toEqual([undefined, fabrikam]);
  expect(page.connection.get()).toMatchObject({ target: undefined, subscription: undefined });
  await whole(page.connection.lists.subscriptions);
  expect(frame(page)).toMatchObject({ tenant: "Fabrikam" });
  expect(page.mark.read()).toMatchObject({ accountId: "ada", tenantId: fabrikam, target: undefined });
});

test("signing out forgets the connection and the mark, and not the work", async () => {
  const browser = signInByHand();
  const page = load(browser);
  page.editor.load({ ...emptyWorkspace, resources: [newPipeline("Train")] });
  await signedIn(browser, page);
  await page.signOut(page.session);
  expect(frame(page)).toEqual({ at: "none" });
  expect(page.mark.read()).toBeUndefined();
  expect(page.connection.lists.subscriptions.get()).toEqual({ items: [], state: { at: "none" } });
  expect(page.editor.get().workspace.resources).toHaveLength(1);
});

test("what broke off for want of a sign-in goes on after it, with the claims that were asked for", async () => {
  const browser = signInByHand();
  const page = load(browser);
  await signedIn(browser, page);
  const { lists } = page.connection;
  await whole(lists.subscriptions);
  browser.state.token = noSession;
  await lists.subscriptions.again();
  const { state } = lists.subscriptions.get();
  const wanted = state.at === "broken" ? state.problem.signIn : undefined;
  if (wanted === undefined) throw new Error("The list did not ask for a sign-in.");
  browser.state.token = undefined;
  const renewing = page.renew(wanted, page.session);
  expect(browser.asked.at(-1)).toEqual({
    by: "popup",
    account: ada,
    tenantId: contoso,
    claims: "{}",
    audience: "https://management.azure.com",
  });
  browser.answer(ada);
  expect(await renewing).toBe(true);
  await whole(lists.subscriptions);
});

test("somebody else in the window is connected as themselves", async () => {
  const browser = signInByHand();
  const page = load(browser);
  await signedIn(browser, page);
  await chooseFactory(page);
  const renewing = page.renew(signInProblem("login_required"), page.session);
  browser.answer(bob);
  expect(await renewing).toBe(false);
  expect(page.connection.get()).toMatchObject({ place: { account: bob }, target: undefined });
});

test("publishing asks for a token before it writes; without one nothing is written, and the plan stays", async () => {
  const browser = signInByHand();
  const page = load(browser);
  page.editor.load({ ...emptyWorkspace, resources: [newPipeline("Fresh")] });
  await signedIn(browser, page);
  await chooseFactory(page);
  const { target } = page.connection.get();
  if (target === undefined) throw new Error("There is no target.");
  const publishing = createPublishSession();
  await publishing.compare(target, page.editor);
  browser.state.token = noSession;
  await publishing.publish(page.editor);
  expect(publishing.get()).toMatchObject({ at: "compared", refused: { code: "NoToken" } });
  expect((await sandbox.requests()).filter(({ method }) => method === "PUT")).toEqual([]);
  browser.state.token = undefined;
  publishing.goOn(target, page.editor);
  expect(publishing.get()).not.toHaveProperty("refused");
  await publishing.publish(page.editor);
  expect(publishing.get()).toMatchObject({ at: "published" });
  expect((await sandbox.requests()).filter(({ method }) => method === "PUT")).toHaveLength(1);
});
