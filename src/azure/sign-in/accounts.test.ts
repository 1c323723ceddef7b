import type { AccountInfo } from "@azure/msal-browser";
import { expect, test } from "vitest";
import { accountOf, accountsOf, infoOf } from "./accounts.ts";

const ada: AccountInfo = {
  homeAccountId: "u1.home",
  environment: "login.microsoftonline.com",
  tenantId: "home",
  username: "ada@contoso.example",
  localAccountId: "u1",
  name: "Ada",
};
const adaAsGuest = { ...ada, tenantId: "guest", localAccountId: "g1" };
const bob = { ...ada, homeAccountId: "u2.other", tenantId: "other", username: "bob@fabrikam.example", name: "" };

test("an account that was used in two directories is one, as it is at home", () => {
  expect(accountsOf([adaAsGuest, ada, bob])).toEqual([
    { id: "u1.home", name: "Ada", username: "ada@contoso.example", tenantId: "home" },
    { id: "u2.other", name: "bob@fabrikam.example", username: "bob@fabrikam.example", tenantId: "other" },
  ]);
  expect(accountsOf([adaAsGuest])).toMatchObject([{ tenantId: "guest" }]);
});

test("what MSAL knows of it is looked up by directory, or by what there is", () => {
  const infos = [ada, adaAsGuest, bob];
  expect(infoOf(infos, "u1.home", "guest")).toBe(adaAsGuest);
  expect(infoOf(infos, "u1.home", "elsewhere")).toBe(ada);
  expect(infoOf(infos, "gone", "home")).toBeUndefined();
});

test("one without a name and a sign-in name is called by its id", () => {
  expect(accountOf({ ...bob, username: "" }).name).toBe("u2.other");
});
