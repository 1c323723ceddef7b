import { describe, expect, test } from "vitest";
import { keysForAria, keysInWords, matchesKeys, type Pressed } from "./keys.ts";

const plain: Pressed = { key: "", code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe("key combinations", () => {
  test("Mod+Z is Ctrl and Z, not Z alone and not with Shift", () => {
    expect(matchesKeys("Mod+Z", { ...plain, key: "z", ctrlKey: true })).toBe(true);
    expect(matchesKeys("Mod+Z", { ...plain, key: "z" })).toBe(false);
    expect(matchesKeys("Mod+Z", { ...plain, key: "Z", ctrlKey: true, shiftKey: true })).toBe(false);
    expect(matchesKeys("Mod+Shift+Z", { ...plain, key: "Z", ctrlKey: true, shiftKey: true })).toBe(true);
  });

  test("a sign is matched with or without the Shift that some keyboards need for it", () => {
    expect(matchesKeys("?", { ...plain, key: "?", shiftKey: true })).toBe(true);
    expect(matchesKeys("?", { ...plain, key: "?" })).toBe(true);
  });

  test("a letter behind Alt is known by its place, for keyboards where Alt makes another sign", () => {
    expect(matchesKeys("Mod+Alt+P", { ...plain, key: "π", code: "KeyP", ctrlKey: true, altKey: true })).toBe(true);
    expect(matchesKeys("Mod+Alt+P", { ...plain, key: "o", code: "KeyO", ctrlKey: true, altKey: true })).toBe(false);
  });

  test("named keys are matched as they are", () => {
    expect(matchesKeys("F7", { ...plain, key: "F7" })).toBe(true);
    expect(matchesKeys("Delete", { ...plain, key: "Delete", ctrlKey: true })).toBe(false);
  });

  test("they are written for people and for screen readers", () => {
    expect(keysInWords("Mod+Shift+Z")).toBe("Ctrl Shift Z");
    expect(keysForAria("Mod+O")).toBe("Control+O");
  });
});
