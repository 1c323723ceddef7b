import { expect, test } from "vitest";
import { maskedSecret, maybeSent, sameProperties, sentProperties } from "./compare.ts";
import { nightly, score } from "./fixtures/orders.ts";

test("what the service writes by itself is neither sent nor compared; the rest counts, in any order of keys", () => {
  expect(sentProperties(score)).not.toHaveProperty("lastPublishTime");
  expect(sentProperties(nightly)).not.toHaveProperty("runtimeState");
  const live = { lastPublishTime: "now", b: [{ x: 1, y: 2 }], a: 1 };
  expect(sameProperties("pipeline", { a: 1, b: [{ y: 2, x: 1 }] }, live)).toBe(true);
  expect(sameProperties("pipeline", { a: 1, b: [{ y: 2, x: 1 }], c: null }, live)).toBe(false);
  expect(sameProperties("pipeline", { a: 1, b: [] }, live)).toBe(false);
});

test("only a trigger's runtimeState is the service's; a pipeline may have a parameter block of that name", () => {
  expect(sameProperties("trigger", { a: 1 }, { a: 1, runtimeState: "Started" })).toBe(true);
  expect(sameProperties("pipeline", { a: 1 }, { a: 1, runtimeState: "Started" })).toBe(false);
});

test("a hidden secret is taken for the one that was sent, and for nothing else", () => {
  const sent = { password: { type: "SecureString", value: "abc" }, server: "one" };
  const live = { server: "one", password: { value: "**********", type: "SecureString" } };
  expect(sameProperties("linkedService", sent, live)).toBe(false);
  expect(maybeSent("linkedService", sent, live)).toBe(true);
  expect(maybeSent("linkedService", sent, { ...live, server: "two" })).toBe(false);
  expect(maybeSent("linkedService", { server: "one" }, live)).toBe(false);
});

test("asterisks in place of a secret are found, whole or inside a connection string; bold text is none", () => {
  expect(maskedSecret("linkedService", { a: { value: "**********" } })).toEqual(["a", "value"]);
  expect(maskedSecret("linkedService", { connectionString: "Server=x;Password=**********;" })).toEqual([
    "connectionString",
  ]);
  expect(maskedSecret("pipeline", { activities: [{ password: "**********" }] })).toEqual(["activities", 0, "password"]);
  expect(maskedSecret("pipeline", { description: "**important** ********** text" })).toBeUndefined();
  expect(maskedSecret("linkedService", { description: "**important**" })).toBeUndefined();
});
