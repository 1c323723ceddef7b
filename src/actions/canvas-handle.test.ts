import { expect, test } from "vitest";
import { paletteHandle } from "./canvas-handle.ts";

test("who asks before a room is there is served by the one that comes, and only the last who asked", async () => {
  const asked: string[] = [];
  const ask = async (who: string) => {
    await paletteHandle.soon();
    asked.push(who);
  };
  void ask("first");
  const last = ask("last");
  const shown = { search: () => {} };
  const leave = paletteHandle.register(shown);
  await last;
  expect(asked).toEqual(["last"]);
  expect(await paletteHandle.soon()).toBe(shown);
  leave();
  expect(paletteHandle.current()).toBeUndefined();
});
