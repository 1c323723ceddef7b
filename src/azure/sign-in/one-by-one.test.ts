import { expect, test } from "vitest";
import { oneByOne } from "./one-by-one.ts";

test("acts run in their order, each after the one before has ended, failed or not", async () => {
  const inTurn = oneByOne();
  const said: string[] = [];
  const act = (name: string, ends: Promise<void>) => async () => {
    said.push(`${name} begins`);
    await ends;
    said.push(`${name} ends`);
    return name;
  };
  let let1 = () => {};
  const first = inTurn(act("1", new Promise((resolve) => (let1 = resolve))));
  const second = inTurn(act("2", Promise.reject(new Error("No."))));
  const third = inTurn(act("3", Promise.resolve()));
  let1();
  expect(await first).toBe("1");
  await expect(second).rejects.toThrow("No.");
  expect(await third).toBe("3");
  expect(said).toEqual(["1 begins", "1 ends", "2 begins", "3 begins", "3 ends"]);
});
