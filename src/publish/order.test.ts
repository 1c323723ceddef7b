import fc from "fast-check";
import { expect, test } from "vitest";
import { publishOrder } from "./order.ts";
import { keyOf } from "./references.ts";

const pipeline = (name: string, ...needs: readonly string[]) => ({
  key: keyOf("pipeline", name),
  kind: "pipeline" as const,
  needs: needs.map((need) => keyOf("pipeline", need)),
});

test("callees come before callers, and kinds keep their order where no reference says otherwise", () => {
  const trigger = { key: keyOf("trigger", "t"), kind: "trigger" as const, needs: [keyOf("pipeline", "a")] };
  const dataset = { key: keyOf("dataset", "d"), kind: "dataset" as const, needs: [] };
  const secret = {
    key: keyOf("credential", "c"),
    kind: "credential" as const,
    needs: [keyOf("linkedService", "vault")],
  };
  const vault = { key: keyOf("linkedService", "vault"), kind: "linkedService" as const, needs: [] };
  const nodes = [trigger, pipeline("a", "b", "elsewhere"), pipeline("b"), dataset, secret, vault];
  expect(publishOrder(nodes)).toEqual({
    keys: ["linkedService/vault", "credential/c", "dataset/d", "pipeline/b", "pipeline/a", "trigger/t"],
    circles: [],
  });
});

test("circles are named from the first in them, also a circle of one and one that others lead into", () => {
  const nodes = [pipeline("in", "a"), pipeline("a", "b"), pipeline("b", "a"), pipeline("self", "self")];
  expect(publishOrder(nodes).circles).toEqual([["pipeline/a", "pipeline/b"], ["pipeline/self"]]);
});

test("for any references: every node comes once, and after its needs unless one of both is in a circle", () => {
  const graph = fc
    .integer({ min: 1, max: 12 })
    .chain((size) => fc.array(fc.array(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size }));
  fc.assert(
    fc.property(graph, (lists) => {
      const nodes = lists.map((needs, at) => pipeline(`p${at}`, ...new Set(needs.map((need) => `p${need}`))));
      const { keys, circles } = publishOrder(nodes);
      expect(keys.toSorted()).toEqual(nodes.map(({ key }) => key).toSorted());
      const cut = new Set(circles.flat());
      for (const { key, needs } of nodes) {
        for (const need of needs) {
          if (!cut.has(key)) expect(keys.indexOf(need)).toBeLessThan(keys.indexOf(key));
        }
      }
      for (const found of circles) {
        for (const [at, key] of found.entries()) {
          expect(nodes.find((node) => node.key === key)?.needs).toContain(found[(at + 1) % found.length]);
        }
      }
    }),
  );
});
