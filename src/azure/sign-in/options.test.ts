import type { AccountInfo } from "@azure/msal-browser";
import { describe, expect, test } from "vitest";
import { clouds } from "../clouds.ts";
import type { AzureConfig } from "../config.ts";
import { authorityOf, msalOptions, redirectUriOf, silentRequest, userRequest } from "./options.ts";

const entra: AzureConfig = {
  cloud: clouds.usgov,
  clientId: "app",
  authority: "https://login.microsoftonline.us/organizations",
  protocol: "Entra",
  metadata: undefined,
  arm: "https://management.usgovcloudapi.net",
};
const openId: AzureConfig = { ...entra, authority: "https://localhost:4443", protocol: "OIDC" };
const known: AccountInfo = {
  homeAccountId: "u.t",
  environment: "login.microsoftonline.us",
  tenantId: "t",
  username: "ada@contoso.example",
  localAccountId: "u",
};

test("the address to register lies beside the page, whatever the page's path, query and hash", () => {
  expect(redirectUriOf("https://sluice.example/")).toBe("https://sluice.example/redirect.html");
  expect(redirectUriOf("https://a.example/tools/sluice/index.html?x#p1")).toBe(
    "https://a.example/tools/sluice/redirect.html",
  );
});

describe("MSAL", () => {
  test("keeps tokens in session storage, trusts the host of the authority and can answer a challenge", () => {
    const { auth, cache, system } = msalOptions(entra, "https://sluice.example/");
    expect(cache).toEqual({ cacheLocation: "sessionStorage" });
    expect(auth).toMatchObject({
      knownAuthorities: ["login.microsoftonline.us"],
      clientCapabilities: ["CP1"],
      redirectUri: "https://sluice.example/redirect.html",
    });
    expect(auth).not.toHaveProperty("OIDCOptions");
    expect(system).toMatchObject({ protocolMode: "AAD", loggerOptions: { piiLoggingEnabled: false } });
  });

  test("is told of another provider, and of its endpoints where they are given", () => {
    const { auth, system } = msalOptions({ ...openId, metadata: "{}" }, "https://sluice.example/");
    expect(auth).toMatchObject({
      knownAuthorities: ["localhost:4443"],
      authorityMetadata: "{}",
      OIDCOptions: { defaultScopes: ["openid", "profile"] },
    });
    expect(system?.protocolMode).toBe("OIDC");
  });
});

test("another directory takes the last place of the authority; a provider that is not Entra has none", () => {
  expect(authorityOf(entra, "t2")).toBe("https://login.microsoftonline.us/t2");
  expect(authorityOf({ ...entra, authority: "https://localhost:4443/x/common" }, "t2")).toBe(
    "https://localhost:4443/x/t2",
  );
  expect(authorityOf(entra, "../evil")).toBe("https://login.microsoftonline.us/..%2Fevil");
  for (const none of [undefined, ""]) expect(authorityOf(entra, none)).toBe(entra.authority);
  expect(authorityOf(openId, "t2")).toBe(openId.authority);
});

describe("with the user at it", () => {
  const account = { id: "u.t", name: "Ada", username: "ada@contoso.example", tenantId: "t" };

  test("the first sign-in asks for Resource Manager of the cloud and nothing else", () => {
    expect(userRequest(entra, { by: "popup" }, undefined)).toEqual({
      scopes: ["https://management.usgovcloudapi.net/user_impersonation"],
      authority: entra.authority,
    });
  });

  test("claims, audience and directory go along; an account that MSAL forgot is a hint", () => {
    const how = { by: "popup", account, tenantId: "t2", claims: "{}", audience: "https://ml.azure.us/" } as const;
    const request = {
      scopes: ["https://ml.azure.us/user_impersonation"],
      authority: "https://login.microsoftonline.us/t2",
      claims: "{}",
    };
    expect(userRequest(entra, how, known)).toEqual({ ...request, account: known });
    expect(userRequest(entra, how, undefined)).toEqual({ ...request, loginHint: "ada@contoso.example" });
  });

  test("another account is picked in the window", () => {
    const how = { by: "this-tab", account: "another" } as const;
    expect(userRequest(entra, how, undefined)).toMatchObject({ prompt: "select_account" });
    expect(userRequest(openId, how, undefined)).toMatchObject({ prompt: "login" });
  });
});

describe("in silence", () => {
  const asked = { audience: "https://ml.azure.us", tenantId: "t" };
  const request = {
    scopes: ["https://ml.azure.us/user_impersonation"],
    authority: "https://login.microsoftonline.us/t",
    account: known,
    forceRefresh: false,
  };

  test("the cache answers unless the token must be new or prove more", () => {
    const renewed = { ...request, forceRefresh: true };
    expect(silentRequest(entra, known, { ...asked, need: {} })).toEqual(request);
    expect(silentRequest(entra, known, { ...asked, need: { from: "renewed" } })).toEqual(renewed);
    expect(silentRequest(entra, known, { ...asked, need: { claims: "{}" } })).toEqual({ ...request, claims: "{}" });
  });

  test("a token of one directory is never given out for another", () => {
    const elsewhere = silentRequest(entra, known, { ...asked, tenantId: "t2", need: {} });
    expect(elsewhere).toMatchObject({ authority: "https://login.microsoftonline.us/t2", forceRefresh: true });
    const thereNow = silentRequest(entra, { ...known, tenantId: "t2" }, { ...asked, tenantId: "t2", need: {} });
    expect(thereNow.forceRefresh).toBe(false);
  });

  test("a provider that is not Entra has one directory, whatever it says of the account", () => {
    const only = silentRequest(openId, { ...known, tenantId: "" }, { ...asked, need: {} });
    expect(only).toMatchObject({ authority: openId.authority, forceRefresh: false });
  });
});
