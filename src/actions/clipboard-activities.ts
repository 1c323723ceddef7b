/** Copy and paste of activities as JSON text: the clipboard of the system carries them between windows and tools. */
import type { Destination } from "#commands/move-activities.ts";
import { pasteActivities } from "#commands/paste-activities.ts";
import { readJson } from "#io/read-json.ts";
import { typeOf } from "#model/activity.ts";
import { type Address, isWithin, laneAddress, parentOf, resourceOf, rootLane } from "#model/address.ts";
import { isArray, isObject, type JsonObject, type JsonValue } from "#model/json.ts";
import { activityAt } from "#model/resolve.ts";
import type { Placed } from "#model/walk.ts";
import type { Editor } from "#store/editor.ts";
import type { ActionContext } from "./action.ts";
import { openNamedFiles } from "./open-files.ts";
import { tellNotes, tellRefusal } from "./tell.ts";
import { withRoom } from "./with-room.ts";

/** How far from its original a copy is put. */
const beside = 32;

/** The selected activities, without those inside another selected one, in the order of the document. */
export function selectedActivities({ editor }: ActionContext): readonly Placed[] {
  const { workspace } = editor.get();
  const { selection } = editor.session.get();
  const outer = selection.filter(
    (address) => !selection.some((other) => other !== address && isWithin(address, other)),
  );
  const placed = outer.flatMap((address) => activityAt(workspace, address) ?? []);
  return placed.toSorted((one, other) => one.index - other.index);
}

/** Puts the selected activities on the clipboard as a JSON array; says how many. */
export async function copySelection(context: ActionContext): Promise<number> {
  const activities = selectedActivities(context).map((placed) => placed.activity);
  await context.ports.copyText(JSON.stringify(activities, null, 2));
  return activities.length;
}

/** Pastes JSON text: activities go into the pipeline that is shown, anything else is opened like a file. */
export async function pasteText(context: ActionContext, text: string): Promise<void> {
  const activities = readActivities(text);
  if (activities !== undefined && context.editor.session.get().active !== undefined) {
    pasteActivitiesBeside(context, activities);
    return;
  }
  if (text.trim() !== "")
    await openNamedFiles(context, [{ path: "pasted.json", bytes: new TextEncoder().encode(text) }]);
}

/** Pastes what is on the clipboard into a lane, at its end. */
export async function pasteInto({ editor, ports }: ActionContext, into: Address): Promise<void> {
  const activities = readActivities(await ports.pasteText());
  if (activities === undefined) editor.session.announce("There are no activities on the clipboard. Copy some first");
  else paste(editor, activities, { into });
}

/** Pastes into the lane of the selection, a little beside the originals. */
export function pasteActivitiesBeside({ editor }: ActionContext, activities: readonly JsonObject[]): void {
  const { active, selection } = editor.session.get();
  const [first] = selection;
  const into = (first === undefined ? undefined : parentOf(first)) ?? (active && laneAddress(active, rootLane));
  if (into === undefined || activities.length === 0) return;
  const { layout } = editor.get().workspace;
  const positions = activities.map((_, at) => {
    const original = layout[selection[at] ?? ""];
    return original && { x: original.x + beside, y: original.y + beside };
  });
  paste(editor, activities, { into, positions });
}

function paste(editor: Editor, activities: readonly JsonObject[], destination: Destination): void {
  const { selection } = editor.session.get();
  const command = pasteActivities(activities, destination);
  const pasted = editor.dispatch(withRoom(command, resourceOf(destination.into)));
  const words = activities.length === 1 ? "Pasted one activity" : `Pasted ${activities.length} activities`;
  if (pasted.ok) {
    editor.session.announce(words);
    tellNotes(editor, pasted, words);
  } else tellRefusal(editor, pasted, { title: "Nothing was pasted", beside: selection.at(-1) });
}

function readActivities(text: string): readonly JsonObject[] | undefined {
  const reading = readJson(text);
  return reading.ok ? activitiesIn(reading.tree.root.value) : undefined;
}

/** Activities in pasted JSON: one, or a list of them; undefined for anything else. */
function activitiesIn(value: JsonValue): readonly JsonObject[] | undefined {
  const items = isArray(value) ? value : [value];
  const activities = items.filter((item): item is JsonObject => isObject(item) && isActivity(item));
  return activities.length > 0 && activities.length === items.length ? activities : undefined;
}

/** A resource has `properties` at its root, an activity has a type beside its name and no such key. */
function isActivity(item: JsonObject): boolean {
  return typeOf(item) !== undefined && Object.hasOwn(item, "name") && !Object.hasOwn(item, "properties");
}
