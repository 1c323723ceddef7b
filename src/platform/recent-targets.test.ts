import { expect, test } from "vitest";
import { openRecentTargets, type RecentTarget } from "./recent-targets.ts";

function memory(first?: string) {
  let kept: string | null = first ?? null;
  const storage = {
    getItem: () => kept,
    setItem: (_: string, text: string) => {
      kept = text;
    },
  };
  return { storage: () => storage, text: () => kept };
}

const factory = (name: string, place = "sandbox"): RecentTarget => ({
  place,
  tenantId: undefined,
  subscription: { id: "s", name: "Contoso", tenantId: "t" },
  factory: { id: `/f/${name}`, name, resourceGroup: "rg" },
});
const names = (targets: readonly RecentTarget[]) => targets.map((target) => target.factory.name);

test("the last five of a place are kept, the newest first and each once; other places keep theirs", () => {
  const { storage } = memory();
  const recents = openRecentTargets(storage);
  recents.remember(factory("other", "azure ada"));
  for (const name of ["a", "b", "c", "a", "d", "e", "f"]) recents.remember(factory(name));
  expect(names(openRecentTargets(storage).of("sandbox"))).toEqual(["f", "e", "d", "a", "c"]);
  expect(names(recents.of("azure ada"))).toEqual(["other"]);
});

test("one is forgotten, or all of a place, or all there are", () => {
  const recents = openRecentTargets(memory().storage);
  for (const name of ["a", "b"]) recents.remember(factory(name));
  recents.remember(factory("a", "azure ada"));
  recents.forget(factory("a"));
  expect(names(recents.of("sandbox"))).toEqual(["b"]);
  recents.clear("sandbox");
  expect(recents.of("sandbox")).toEqual([]);
  expect(names(recents.of("azure ada"))).toEqual(["a"]);
  recents.clearAll();
  expect(recents.of("azure ada")).toEqual([]);
});

test("what is none is left out, broken text too, and a browser that keeps nothing keeps nothing", () => {
  const good = factory("a");
  const kept = [good, null, { place: "sandbox" }, { ...good, factory: { id: 1 } }];
  expect(openRecentTargets(memory(JSON.stringify(kept)).storage).of("sandbox")).toEqual([
    { ...good, tenantId: undefined },
  ]);
  expect(openRecentTargets(memory("[").storage).of("sandbox")).toEqual([]);
  const refused = openRecentTargets(() => {
    throw new DOMException("denied", "SecurityError");
  });
  refused.remember(good);
  expect(refused.of("sandbox")).toEqual([]);
});
