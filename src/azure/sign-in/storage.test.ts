import { expect, test } from "vitest";
import { forgetInteraction } from "./storage.ts";

test("the mark of a sign-in under way goes with its request; tokens stay", () => {
  const kept = new Map([
    ["msal.interaction.status", '{"clientId":"app","type":"signin"}'],
    ["msal.app.request.params", "x"],
    ["msal.app.code.verifier", "x"],
    ["msal.app.request.origin", "x"],
    ["msal.app.urlHash", "x"],
    ["msal.3|u|login|accesstoken|app|", "x"],
    ["msal.version", "5"],
  ]);
  forgetInteraction({ removeItem: (key) => void kept.delete(key) }, "app");
  expect([...kept.keys()]).toEqual(["msal.3|u|login|accesstoken|app|", "msal.version"]);
});
