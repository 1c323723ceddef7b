/** The cases of a container: added, given another value, put in another place, removed. Default stands beside them, always last. */
import { type CaseList, caseListOf } from "#catalogue/cases.ts";
import { nameOf } from "#model/activity.ts";
import type { Address } from "#model/address.ts";
import { setAt, withKey } from "#model/edit-json.ts";
import { isArray, isObject, type JsonArray } from "#model/json.ts";
import { activityAt } from "#model/resolve.ts";
import { mayAddCase, mayBeCase } from "#rules/may-be-case.ts";
import { type Command, done, refused } from "./command.ts";
import { asObject, editActivity } from "./edit.ts";

/** Adds a case after the others; without a value it is for the next free one: case1, case2, … */
export function addCase(address: Address, value?: string): Command {
  return edit(address, "Add case", (list) => {
    const verdict = mayAddCase(list);
    if (!verdict.allowed) return verdict;
    const wanted = value ?? freeValue(list);
    const fits = mayBeCase(list, wanted);
    if (!fits.allowed) return fits;
    return [...list.items, { [list.valueKey]: wanted, [list.activitiesKey]: [] }];
  });
}

/** Lets a case be for another value. */
export function renameCase(address: Address, { at, value }: { readonly at: number; readonly value: string }): Command {
  return edit(address, `Rename case to ${value}`, (list) => {
    const item = list.items[at];
    if (!isObject(item)) return gone;
    const verdict = mayBeCase(list, value, at);
    return verdict.allowed ? list.items.with(at, withKey(item, list.valueKey, value)) : verdict;
  });
}

/** Puts a case at another place among the cases. */
export function moveCase(address: Address, { from, to }: { readonly from: number; readonly to: number }): Command {
  return edit(address, "Move case", ({ items }) => {
    const item = items[from];
    if (item === undefined || to < 0 || to >= items.length) return gone;
    return from === to ? items : items.toSpliced(from, 1).toSpliced(to, 0, item);
  });
}

/** Removes a case with its activities. */
export function removeCase(address: Address, at: number): Command {
  return edit(address, "Remove case", ({ items }) => (at in items ? items.toSpliced(at, 1) : gone));
}

const gone = { allowed: false, reason: "The case is gone." } as const;

function edit(
  address: Address,
  label: string,
  change: (list: CaseList) => JsonArray | { readonly allowed: false; readonly reason: string },
): Command {
  return {
    label,
    apply(workspace) {
      const placed = activityAt(workspace, address);
      const list = placed && caseListOf(placed.activity);
      if (placed === undefined) return refused("The activity is gone.");
      if (list === undefined) return refused(`"${nameOf(placed.activity) ?? ""}" has no cases.`);
      const next = change(list);
      if (!isArray(next)) return refused(next.reason);
      if (next === list.items) return done(workspace);
      return done(editActivity(workspace, placed, asObject(setAt(placed.activity, list.path, next))));
    },
  };
}

function freeValue({ cases }: CaseList): string {
  const taken = new Set(cases.map(({ value }) => value));
  let number = 1;
  while (taken.has(`case${number}`)) number += 1;
  return `case${number}`;
}
