/** What a card says, read from its activity once and remembered by identity: an edit reads only the touched cards anew. */
import { caseListOf } from "#catalogue/cases.ts";
import { definitionOf, isContainer, lanesOf } from "#catalogue/catalogue.ts";
import type { ActivityDefinition } from "#catalogue/definition.ts";
import { durationInShort } from "#catalogue/duration.ts";
import { fieldValue } from "#catalogue/field-value.ts";
import { type Activity, isInactive, nameOf, typeOf, typePropertiesOf } from "#model/activity.ts";
import { own } from "#model/json.ts";
import { card } from "./sizes.ts";
import { nameWidth } from "./text-width.ts";

export interface CardContent {
  /** The name, or a stand-in for one that is missing. */
  readonly name: string;
  readonly nameLines: 1 | 2;
  readonly typeLabel: string;
  /** The name of an icon in `ui/primitives/icons.ts`. */
  readonly icon: string;
  /** A container's condition or items, in a few words. */
  readonly summary: string | undefined;
  readonly secure: boolean;
  readonly comment: string | undefined;
  readonly inactive: boolean;
  /** What an inactive activity counts as, as the file says it. */
  readonly markedAs: string | undefined;
  readonly container: boolean;
  /** Whether its lanes are cases, which come and go. */
  readonly takesCases: boolean;
  readonly lanes: readonly LaneContent[];
}

export interface LaneContent {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** Whether the lane begins again when it is through, so that its return line is drawn. */
  readonly returns: boolean;
  /** How long it may repeat, e.g. "Timeout 1 h". */
  readonly note: string | undefined;
}

const remembered = new WeakMap<Activity, CardContent>();
const roomForName = card.width - 2 * 12;

/** The content of an activity's card. */
export function contentOf(activity: Activity): CardContent {
  const known = remembered.get(activity);
  if (known !== undefined) return known;
  const content = read(activity);
  remembered.set(activity, content);
  return content;
}

function read(activity: Activity): CardContent {
  const definition = definitionOf(typeOf(activity));
  const name = nameOf(activity) ?? "No name";
  const policy = own(activity, "policy");
  const description = own(activity, "description");
  const markedAs = own(activity, "onInactiveMarkAs");
  const holds = isContainer(activity);
  const returns = repeatsUntilTrue(definition);
  const note = returns ? timeLimit(activity, definition) : undefined;
  return {
    name,
    nameLines: holds || nameWidth(name) <= roomForName ? 1 : 2,
    typeLabel: definition.label,
    icon: definition.icon,
    summary: holds ? definition.summarise?.(typePropertiesOf(activity)) : undefined,
    secure: own(policy, "secureInput") === true || own(policy, "secureOutput") === true,
    comment: typeof description === "string" && description.trim() !== "" ? description : undefined,
    inactive: isInactive(activity),
    markedAs: typeof markedAs === "string" ? markedAs : undefined,
    container: holds,
    takesCases: caseListOf(activity) !== undefined,
    lanes: lanesOf(activity).map(({ key, label, items }) => ({ key, label, count: items.length, returns, note })),
  };
}

/** A loop with a condition to end on runs its row again and again; a loop over items does not. */
function repeatsUntilTrue({ container, fields }: ActivityDefinition): boolean {
  return container === "loop" && fields.some((field) => field.kind === "expression" && field.result === "boolean");
}

/** The time after which a loop ends in any case, as written or, where nothing is, by Data Factory's default. */
function timeLimit(activity: Activity, { fields }: ActivityDefinition): string | undefined {
  const field = fields.find(({ kind }) => kind === "duration");
  const value = field && (fieldValue(activity, field.path) ?? field.default);
  const short = typeof value === "string" ? durationInShort(value) : undefined;
  return field === undefined || short === undefined ? undefined : `${field.label} ${short}`;
}
