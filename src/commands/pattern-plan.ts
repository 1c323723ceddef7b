/** What inserting a pattern at a place would do, before it is done: the canvas finds room for it, and says where it goes. */
import { variablesNamedBy } from "#catalogue/fields.ts";
import { callPipeline, returnValues } from "#catalogue/patterns/call-pipeline.ts";
import { nothingAround, type Pattern, type Piece, type Surroundings } from "#catalogue/patterns/pattern.ts";
import { parameter, variable } from "#catalogue/patterns/step.ts";
import { nameOf, typeOf } from "#model/activity.ts";
import type { Address } from "#model/address.ts";
import type { JsonObject } from "#model/json.ts";
import { pipelineFrom } from "#model/new-resource.ts";
import { type Lane, laneAt } from "#model/resolve.ts";
import { activitiesOf } from "#model/walk.ts";
import { propertiesOf, type Resource, type Workspace } from "#model/workspace.ts";
import { freeActivityName, freeResourceName } from "#rules/free-name.ts";
import { mayContain } from "#rules/may-contain.ts";
import { declarationsOf } from "./pipeline-names.ts";

export interface PatternPlan {
  /** What goes into the lane, and the declarations that go with it. */
  readonly piece: Piece;
  /** The new pipeline that holds the pattern itself, where the lane may not. */
  readonly child: { readonly pipeline: Resource; readonly reason: string } | undefined;
}

/** The plan for a lane; undefined where the lane is gone. */
export function planPattern(workspace: Workspace, pattern: Pattern, at: Address): PatternPlan | undefined {
  const lane = laneAt(workspace, at);
  if (lane === undefined) return undefined;
  const piece = pattern.piece(surroundingsOf(lane.resource));
  const reason = reasonAgainst(lane, piece);
  if (reason === undefined) return { piece, child: undefined };
  const name = freeResourceName(workspace, "pipeline", pattern.pipelineName);
  const whole = pattern.piece(nothingAround);
  const pipeline = pipelineFrom(name, childDocument(name, whole, propertiesOf(lane.resource)["folder"]));
  return { piece: callOf(pattern, { name, whole, piece, lane }), child: { pipeline, reason } };
}

/** The names in a pipeline, as patterns ask for them. */
export function surroundingsOf(pipeline: Resource): Surroundings {
  const activities = activitiesOf(pipeline).map(({ activity }) => activity);
  return {
    activities: activities.flatMap((activity) => nameOf(activity) ?? []),
    parameters: declarationsOf(pipeline, "parameters"),
    variables: declarationsOf(pipeline, "variables"),
    setVariables: activities.flatMap((activity) => variablesNamedBy(activity).map(({ name }) => name)),
  };
}

function reasonAgainst(lane: Lane, { activities }: Piece): string | undefined {
  for (const activity of activities) {
    const verdict = mayContain(lane, typeOf(activity));
    if (!verdict.allowed) return verdict.reason;
  }
  return undefined;
}

/** The last activity of a child: what the pattern keeps in variables can be read where the child is called. */
const returning = "Return results";

/** It stands in the folder of the pipeline that calls it. */
function childDocument(name: string, whole: Piece, folder: JsonObject[string] | undefined): JsonObject {
  const values = whole.variables.map((one) => ({ key: one.name, value: variable(one.name) }));
  const after = whole.activities.slice(-1).flatMap((last) => nameOf(last) ?? []);
  const results = values.length === 0 ? [] : [returnValues(returning, { values, after })];
  return {
    name,
    properties: {
      activities: [...whole.activities, ...results],
      parameters: Object.fromEntries(whole.parameters.map((one) => [one.name, one.declaration])),
      ...(whole.variables.length === 0
        ? {}
        : { variables: Object.fromEntries(whole.variables.map((one) => [one.name, one.declaration])) }),
      ...(folder === undefined ? {} : { folder }),
      annotations: [],
    },
  };
}

interface Call {
  readonly name: string;
  /** As it stands in the child. */
  readonly whole: Piece;
  /** As it would stand here: its parameters have names that are free here, in the same order. */
  readonly piece: Piece;
  readonly lane: Lane;
}

/** The activity that calls the child: every parameter is passed on from one of this pipeline. */
function callOf({ pipelineName }: Pattern, { name, whole, piece, lane }: Call): Piece {
  const given = whole.parameters.map((inner, at) => [inner.name, parameter(piece.parameters[at]?.name ?? inner.name)]);
  const isSecret = whole.parameters.some(({ declaration }) => declaration["type"] === "SecureString");
  const call = callPipeline({
    name: freeActivityName(lane.resource, pipelineName),
    pipeline: name,
    dependsOn: [],
    given: Object.fromEntries(given),
    input: isSecret ? "secure" : "open",
  });
  return { activities: [call], parameters: piece.parameters, variables: [] };
}
