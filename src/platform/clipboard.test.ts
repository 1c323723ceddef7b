import { describe, expect, test } from "vitest";
import { openClipboard } from "./clipboard.ts";

const denied = () => Promise.reject(new DOMException("denied", "NotAllowedError"));

describe("given a browser that denies the clipboard", () => {
  test("when text is copied, the page can still paste it", async () => {
    const clipboard = openClipboard({ writeText: denied, readText: denied });
    expect(await clipboard.write("[1]")).toBe(false);
    expect(await clipboard.read()).toBe("[1]");
  });
});

describe("given a browser that allows the clipboard", () => {
  test("when another program copied since, its text is pasted", async () => {
    let held = "";
    const clipboard = openClipboard({
      writeText: (text) => {
        held = text;
        return Promise.resolve();
      },
      readText: () => Promise.resolve(held),
    });
    expect(await clipboard.write("ours")).toBe(true);
    held = "theirs";
    expect(await clipboard.read()).toBe("theirs");
  });
});
