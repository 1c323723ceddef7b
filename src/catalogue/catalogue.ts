/** Everything the catalogue knows: a file in `activities/` is all it takes to add an activity type. */
import { type Activity, typeOf, typePropertiesOf } from "#model/activity.ts";
import { innerLists, listAt } from "#model/container.ts";
import { isArray, type JsonArray, type JsonObject, own } from "#model/json.ts";
import { type ActivityDefinition, type ChildLane, type GroupId, groups } from "./definition.ts";
import { newPolicy } from "./policy.ts";

const files = import.meta.glob<ActivityDefinition>(["./activities/*.ts", "!./activities/*.test.ts"], {
  eager: true,
  import: "default",
});

/** The definitions of all known types, in the order of their labels. */
export const definitions: readonly ActivityDefinition[] = Object.values(files).toSorted((one, other) =>
  one.label.localeCompare(other.label, "en"),
);

const byType = new Map(definitions.map((definition) => [definition.type.toLowerCase(), definition]));
const generic = new Map<string, ActivityDefinition>();

/** The definition of a type, letter case aside; a generic one, labelled by the type itself, for a type nobody described. */
export function definitionOf(type: string | undefined): ActivityDefinition {
  const known = byType.get(type?.toLowerCase() ?? "") ?? generic.get(type ?? "");
  if (known !== undefined) return known;
  const definition = genericDefinition(type);
  generic.set(type ?? "", definition);
  return definition;
}

/** Whether a type has a definition of its own. */
export function isKnownType(type: string | undefined): boolean {
  return type !== undefined && byType.has(type.toLowerCase());
}

function genericDefinition(type: string | undefined): ActivityDefinition {
  return {
    type: type ?? "",
    label: type ?? "No type",
    group: "general",
    icon: "puzzle",
    docs: "concepts-pipelines-activities",
    summary: "A type that Sluice has no form for. It is kept exactly and can be edited as JSON.",
    defaultName: `${type ?? "Activity"}1`,
    policy: "none",
    fields: [],
    create: () => ({ typeProperties: {} }),
  };
}

/** A group of the Activities pane with its entries. */
export interface PaletteGroup {
  readonly id: GroupId;
  readonly label: string;
  readonly entries: readonly ActivityDefinition[];
}

/** The Activities pane: groups in Data Factory's order (ours put Machine Learning first); empty ones are left out. */
export const paletteEntries: readonly PaletteGroup[] = groups.flatMap(({ id, label }) => {
  const entries = definitions.filter((definition) => definition.group === id);
  return entries.length === 0 ? [] : [{ id, label, entries }];
});

/** One list of activities in a container. */
export interface LaneView {
  /** Its path in `typeProperties`, as addresses have it: `activities`, `cases.0.activities`. */
  readonly key: string;
  readonly label: string;
  readonly items: JsonArray;
}

/**
 * The lanes of a container: those of its definition, missing lists read as empty, cases in order and Default last; then
 * any list that the definition does not know. Empty for an activity that holds none.
 */
export function lanesOf(activity: Activity): readonly LaneView[] {
  const known = (definitionOf(typeOf(activity)).children ?? []).flatMap((lane) => knownLanes(activity, lane));
  const keys = new Set(known.map(({ key }) => key));
  const others = innerLists(activity).filter(({ key }) => !keys.has(key));
  return [...known, ...others.map(({ key, items }) => ({ key, label: key, items }))];
}

function knownLanes(activity: Activity, { key, label, labelFrom }: ChildLane): readonly LaneView[] {
  const [list, rest] = key.split("[].");
  if (list === undefined || rest === undefined) return [{ key, label, items: listAt(activity, key) ?? [] }];
  const holders = own(typePropertiesOf(activity), list);
  if (!isArray(holders)) return [];
  return holders.map((holder, at) => {
    const name = labelFrom === undefined ? undefined : own(holder, labelFrom);
    const place = `${list}.${at}.${rest}`;
    const said = typeof name === "string" || typeof name === "number" ? String(name) : "";
    return { key: place, label: said === "" ? `${label} ${at + 1}` : said, items: listAt(activity, place) ?? [] };
  });
}

/** Whether an activity can hold others: by its definition, or by what is in it. */
export function isContainer(activity: Activity): boolean {
  return definitionOf(typeOf(activity)).children !== undefined || innerLists(activity).length > 0;
}

/** A complete new activity, its keys in the order in which Data Factory Studio writes them. */
export function newActivity(type: string, name: string): JsonObject {
  const definition = definitionOf(type);
  const policy = newPolicy(definition.policy);
  return {
    name,
    type: definition.type,
    dependsOn: [],
    ...(policy === undefined ? {} : { policy }),
    userProperties: [],
    ...definition.create(),
  };
}
