import { describe, expect, test, vi } from "vitest";
import { type LockSource, openTabLock } from "./tab-lock.ts";

/** Web Locks as the specification has them, for the tabs of one test: exclusive, ifAvailable, steal. */
function lockManager(): LockSource {
  let holder: { lose: (reason: Error) => void } | undefined;
  return {
    request: (_, { steal = false }, hold) => {
      if (holder !== undefined && !steal) return Promise.resolve(hold(null));
      holder?.lose(new DOMException("stolen", "AbortError"));
      const mine = new Promise<never>((_resolve, reject) => {
        holder = { lose: reject };
      });
      const held = Promise.resolve(hold({ name: "lock" })).finally(() => {
        holder = undefined;
      });
      return Promise.race([held, mine]);
    },
  };
}

describe("given two tabs", () => {
  test("the first edits and the second is told", () => {
    const locks = lockManager();
    const first = openTabLock("editor", locks);
    const second = openTabLock("editor", locks);
    expect([first.state(), second.state()]).toEqual([{ at: "editing" }, { at: "elsewhere", taken: false }]);
  });

  test("when the second takes over, the first is told and can take it back", async () => {
    const locks = lockManager();
    const first = openTabLock("editor", locks);
    const second = openTabLock("editor", locks);
    const told: unknown[] = [];
    first.subscribe((state) => told.push(state));
    await second.takeOver();
    expect(second.state()).toEqual({ at: "editing" });
    await vi.waitFor(() => expect(told).toEqual([{ at: "elsewhere", taken: true }]));
    await first.takeOver();
    expect(first.state()).toEqual({ at: "editing" });
    await vi.waitFor(() => expect(second.state()).toEqual({ at: "elsewhere", taken: true }));
  });

  test("when the first lets go, the next tab edits", async () => {
    const locks = lockManager();
    openTabLock("editor", locks).release();
    await vi.waitFor(() => expect(openTabLock("editor", locks).state()).toEqual({ at: "editing" }));
  });
});

test("given no Web Locks, when a tab asks, it edits", () => {
  expect(openTabLock("editor", undefined).state()).toEqual({ at: "editing" });
});
