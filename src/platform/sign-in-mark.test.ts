import { expect, test } from "vitest";
import { openSignInMark } from "./sign-in-mark.ts";

function memory(first?: string) {
  const kept = new Map(first === undefined ? [] : [["sluice.sign-in", first]]);
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
  return () => storage;
}

test("the mark comes back as it was written, and goes when it is forgotten", () => {
  const storage = memory();
  const mark = openSignInMark(storage);
  expect(mark.read()).toBeUndefined();
  mark.write({ isLeaving: true, accountId: "ada" });
  expect(openSignInMark(storage).read()).toMatchObject({ isLeaving: true, accountId: "ada" });
  mark.write(undefined);
  expect(mark.read()).toBeUndefined();
});

test("what somebody else wrote there is read as far as it makes sense", () => {
  expect(openSignInMark(memory("{")).read()).toBeUndefined();
  expect(openSignInMark(memory("7")).read()).toBeUndefined();
  const odd = JSON.stringify({ isLeaving: "yes", accountId: 7, target: { factory: {} } });
  expect(openSignInMark(memory(odd)).read()).toEqual({ isLeaving: false });
});

test("a browser that keeps nothing is no trouble", () => {
  const mark = openSignInMark(() => {
    throw new DOMException("denied", "SecurityError");
  });
  mark.write({ isLeaving: false });
  expect(mark.read()).toBeUndefined();
});
