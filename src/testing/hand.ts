/** The hand of the tests: opens real files, dispatches commands as a user's acts, and looks at the bytes. */
import { readFileSync } from "node:fs";
import type { Command } from "#commands/command.ts";
import { readFile } from "#io/read-resource.ts";
import { writeResourceBytes } from "#io/write-resource.ts";
import type { Activity } from "#model/activity.ts";
import { nameOf } from "#model/activity.ts";
import { type Address, resourceAddress } from "#model/address.ts";
import { activitiesOf, type Placed } from "#model/walk.ts";
import type { Resource } from "#model/workspace.ts";
import { createEditor, type Editor } from "#store/editor.ts";

/** The resource in a file; throws with the reason where it cannot be opened. */
export function readResource(path: string): Resource {
  const reading = readFile({ path, bytes: new Uint8Array(readFileSync(path)) });
  if (!reading.ok) throw new Error(`${path}: ${reading.problem.message}`);
  const [resource] = reading.resources;
  if (resource === undefined) throw new Error(`${path} holds no resource`);
  return resource;
}

export const scoreDaily = "src/testing/fixtures/score-daily.json";

export interface Hand {
  readonly editor: Editor;
  readonly resource: () => Resource;
  readonly bytes: () => string;
  readonly at: (name: string) => Placed;
  readonly activity: (name: string) => Activity;
  /** Dispatches and insists that it was done. */
  readonly do: (command: Command) => Hand;
  readonly undoAll: () => Hand;
}

/** An editor with one file open. */
export function handOn(path: string): Hand {
  const editor = createEditor();
  const opened = readResource(path);
  editor.load({ ...editor.get().workspace, resources: [opened] });
  const resource = () => editor.get().workspace.resources[0] ?? opened;
  const at = (name: string) => {
    const placed = activitiesOf(resource()).find(({ activity }) => nameOf(activity) === name);
    if (placed === undefined) throw new Error(`There is no activity "${name}".`);
    return placed;
  };
  const hand: Hand = {
    editor,
    resource,
    bytes: () => Buffer.from(writeResourceBytes(resource())).toString("base64"),
    at,
    activity: (name) => at(name).activity,
    do(command) {
      const dispatched = editor.dispatch(command);
      if (!dispatched.ok) throw new Error(`"${command.label}" was refused: ${dispatched.reason}`);
      return hand;
    },
    undoAll() {
      while (editor.undo() !== undefined);
      return hand;
    },
  };
  return hand;
}

export function rootOf(hand: Hand): Address {
  const { kind, name } = hand.resource();
  return resourceAddress(kind, name);
}
