/** Commands at random, as careless hands would give them: many are refused, none may throw. */

import fc from "fast-check";
import { lanesOf, newActivity } from "#catalogue/catalogue.ts";
import type { Pattern } from "#catalogue/patterns/pattern.ts";
import { patterns } from "#catalogue/patterns/patterns.ts";
import { addActivity } from "#commands/add-activity.ts";
import { addResources } from "#commands/add-resources.ts";
import { addCase, moveCase, removeCase, renameCase } from "#commands/change-cases.ts";
import { changeCondition } from "#commands/change-condition.ts";
import type { Command } from "#commands/command.ts";
import { connectActivities } from "#commands/connect-activities.ts";
import { deleteActivities } from "#commands/delete-activities.ts";
import { deleteResource } from "#commands/delete-resource.ts";
import { disconnectActivities } from "#commands/disconnect-activities.ts";
import { extractToPipeline } from "#commands/extract-to-pipeline.ts";
import { insertPattern } from "#commands/insert-pattern.ts";
import { moveActivities } from "#commands/move-activities.ts";
import { pasteActivities } from "#commands/paste-activities.ts";
import {
  addDeclaration,
  changeDeclaration,
  declarationsOf,
  deleteDeclaration,
  renameDeclaration,
} from "#commands/pipeline-names.ts";
import { placeActivities } from "#commands/place-activities.ts";
import { renameActivity } from "#commands/rename-activity.ts";
import { renameResource } from "#commands/rename-resource.ts";
import { replaceActivity } from "#commands/replace-json.ts";
import { setField } from "#commands/set-field.ts";
import { conditions, dependenciesOf } from "#model/activity.ts";
import { type Address, laneAddress, resourceAddress, rootLane } from "#model/address.ts";
import { newPipeline } from "#model/new-resource.ts";
import { activitiesOf } from "#model/walk.ts";
import type { Workspace } from "#model/workspace.ts";

/** Numbers that choose what and where, and a text to type. */
export interface Dice {
  readonly act: number;
  readonly one: number;
  readonly other: number;
  readonly text: string;
}

export const dice: fc.Arbitrary<Dice> = fc.record({
  act: fc.nat(1000),
  one: fc.nat(1000),
  other: fc.nat(1000),
  text: fc.oneof(
    fc.constantFrom("Score", "Wait", "it's", "__proto__", "constructor", "@x", "", "a/b"),
    fc.string({ maxLength: 12 }),
  ),
});

const types = ["WebActivity", "Wait", "Until", "IfCondition", "ForEach", "Switch", "SetVariable", "Unheard"];

function patternAt(number: number): Pattern {
  const pattern = patterns[number % patterns.length];
  if (pattern === undefined) throw new Error("There are no patterns.");
  return pattern;
}

/** The command that a throw of the dice means in a workspace. */
export function commandOf(workspace: Workspace, { act, one, other, text }: Dice): Command {
  const resource = workspace.resources[one % Math.max(1, workspace.resources.length)];
  if (resource === undefined) return addResources([newPipeline("fresh")], "New pipeline");
  const root = resourceAddress(resource.kind, resource.name);
  const placed = activitiesOf(resource);
  const lanes = [
    laneAddress(root, rootLane),
    ...placed.flatMap(({ activity, address }) => lanesOf(activity).map(({ key }) => laneAddress(address, key))),
  ];
  const pick = <T>(items: readonly T[], number: number): T | undefined => items[number % Math.max(1, items.length)];
  const lane = pick(lanes, other) ?? laneAddress(root, rootLane);
  const first = pick(placed, one);
  const second = pick(placed, other);
  const nowhere = `${root}/activities/nobody` as Address;
  const a = first?.address ?? nowhere;
  const b = second?.address ?? nowhere;
  const condition = pick(conditions, other) ?? "Succeeded";
  const on = (first && dependenciesOf(first.activity)[0]?.activity) ?? "nobody";
  const list = other % 2 === 0 ? "parameters" : "variables";
  const declared = pick(Object.keys(declarationsOf(resource, list)), one) ?? "none";
  const commands: readonly (() => Command)[] = [
    () =>
      addActivity({ activity: newActivity(pick(types, one) ?? "Wait", text), lane, position: { x: one, y: other } }),
    () =>
      addActivity({ activity: newActivity("Wait", text), lane: first?.lane ?? lane, after: { address: a, condition } }),
    () => addActivity({ activity: newActivity("Wait", text), lane: first?.lane ?? lane, between: { from: a, to: b } }),
    () => connectActivities(a, b, condition),
    () => changeCondition({ of: a, on }, [condition]),
    () => disconnectActivities([{ of: a, on }]),
    () => deleteActivities([a, b], one % 2 === 0 ? "no" : "neighbours"),
    () => moveActivities([a], { into: lane, positions: [{ x: other, y: one }] }),
    () => renameActivity(a, text),
    () => setField(a, ["typeProperties", text, other % 3], text),
    () => setField(a, ["policy", "timeout"], one % 2 === 0 ? undefined : text),
    () => replaceActivity(a, { ...second?.activity, [text]: one }),
    () => placeActivities({ [a]: { x: one, y: other } }),
    () => pasteActivities([first?.activity ?? { name: text }, second?.activity ?? { type: "Wait" }], { into: lane }),
    () => addDeclaration(root, list),
    () => changeDeclaration(root, { list, name: declared, key: "defaultValue", value: one }),
    () => renameDeclaration(root, { list, from: declared, to: text }),
    () => deleteDeclaration(root, list, declared),
    () => renameResource(root, text),
    () => addResources([newPipeline(text === "" ? "p" : text.toWellFormed())], "New pipeline"),
    () => deleteResource(root),
    () => insertPattern({ pattern: patternAt(one), lane, after: { address: a, condition } }),
    () => extractToPipeline([a]),
    () => extractToPipeline([a, b]),
    () => addCase(a),
    () => renameCase(a, { at: other % 3, value: text }),
    () => moveCase(a, { from: one % 3, to: other % 3 }),
    () => removeCase(a, other % 3),
  ];
  return (pick(commands, act) ?? (() => addDeclaration(root, list)))();
}
