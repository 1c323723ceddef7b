/**
 * A pattern stands in the Activities pane like an activity and puts in several of them: ordinary activities with names free
 * of clashes, and the parameters and variables that they read. One file in `entries/` is one pattern.
 */
import type { JsonObject } from "#model/json.ts";
import type { IconName } from "../definition.ts";
import { claimActivities, claimDeclarations, mapEntries } from "./claim-names.ts";
import { parameter, variable } from "./step.ts";

/** The names that are taken where a pattern goes. */
export interface Surroundings {
  /** Names of activities, at any depth. */
  readonly activities: readonly string[];
  /** As the pipeline declares them. */
  readonly parameters: JsonObject;
  readonly variables: JsonObject;
  /** The variables that some activity sets already. */
  readonly setVariables: readonly string[];
}

/** A pipeline that is empty yet. */
export const nothingAround: Surroundings = { activities: [], parameters: {}, variables: {}, setVariables: [] };

/** What a pattern puts into a pipeline. */
export interface Piece {
  /** A chain: each but the first runs after the one before it. */
  readonly activities: readonly JsonObject[];
  /** What it reads, in the order in which the pattern names it; some of it may be declared already. */
  readonly parameters: readonly Declaration[];
  readonly variables: readonly Declaration[];
}

/** A parameter or variable by the name that it has in the pipeline. */
export interface Declaration {
  readonly name: string;
  readonly declaration: JsonObject;
}

/** A pattern as pane, canvas and commands know it. */
export interface Pattern {
  /** Also the name of its file. */
  readonly id: string;
  /** Its accessible name in the Activities pane, followed by "pattern". */
  readonly label: string;
  /** In the narrow row of the pane. */
  readonly shortLabel?: string;
  readonly icon: IconName;
  /** One sentence for the tooltip. */
  readonly summary: string;
  readonly keywords: readonly string[];
  /** The section of `docs/patterns.md` that tells when to use it and what it needs. */
  readonly notes: string;
  /** Name of the child pipeline, and of the activity that calls it, where it cannot go in directly. */
  readonly pipelineName: string;
  /** Makes its activities for a pipeline. The same surroundings give the same JSON. */
  readonly piece: (around: Surroundings) => Piece;
}

/** What an entry's file says; its names are the ones wanted. */
interface Source<A extends string, P extends string, V extends string> extends Omit<Pattern, "piece"> {
  /** What its activities would like to be called, by what they are for. */
  readonly activities: Readonly<Record<A, string>>;
  readonly parameters: Readonly<Record<P, JsonObject>>;
  readonly variables: Readonly<Record<V, JsonObject>>;
  readonly build: (given: Given<A, P, V>) => readonly JsonObject[];
}

/** What a builder gets: the names as they are free. */
export interface Given<A extends string, P extends string, V extends string> {
  readonly activities: Readonly<Record<A, string>>;
  readonly parameters: Readonly<Record<P, Store>>;
  readonly variables: Readonly<Record<V, Store>>;
}

interface Store {
  readonly name: string;
  /** For expressions: `pipeline().parameters.…` or `variables('…')`. */
  readonly read: string;
}

/** Gives an entry's file its type. */
export function pattern<A extends string, P extends string, V extends string = never>({
  activities,
  parameters,
  variables,
  build,
  ...about
}: Source<A, P, V>): Pattern {
  const piece = (around: Surroundings): Piece => {
    const names = claimDeclarations(parameters, { declared: around.parameters });
    // A variable that is set elsewhere would be set by two: they may run at the same time.
    const stores = claimDeclarations(variables, { declared: around.variables, leave: around.setVariables });
    return {
      activities: build({
        activities: claimActivities(activities, around.activities),
        parameters: mapEntries(names, (name) => ({ name, read: parameter(name) })),
        variables: mapEntries(stores, (name) => ({ name, read: variable(name) })),
      }),
      parameters: listed(parameters, names),
      variables: listed(variables, stores),
    };
  };
  return { ...about, piece };
}

function listed<K extends string>(
  wanted: Readonly<Record<K, JsonObject>>,
  names: Readonly<Record<K, string>>,
): readonly Declaration[] {
  return Object.values(mapEntries(wanted, (declaration, key) => ({ name: names[key], declaration })));
}
