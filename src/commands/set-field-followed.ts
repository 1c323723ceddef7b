/**
 * Sets one value, and what follows from it in the same step of the history: where a copy is given another dataset, its source
 * or sink takes the type that belongs to it, as long as nobody has filled anything in there.
 */
import { definitionOf } from "#catalogue/catalogue.ts";
import { datasetSays } from "#catalogue/dataset-says.ts";
import type { Field } from "#catalogue/definition.ts";
import { fieldValue, pathIn } from "#catalogue/field-value.ts";
import { referredName } from "#catalogue/reference.ts";
import { fittingSettings, freshSettings, isUntouched } from "#catalogue/settings.ts";
import { typeOf } from "#model/activity.ts";
import type { Address } from "#model/address.ts";
import { isArray, type JsonPath, type JsonValue, sameJson } from "#model/json.ts";
import { activityAt } from "#model/resolve.ts";
import type { Workspace } from "#model/workspace.ts";
import type { Command } from "./command.ts";
import { setField } from "./set-field.ts";

/** Like `setField`, with what follows from a dataset. */
export function setFieldFollowed(
  address: Address,
  path: JsonPath,
  value: JsonValue | undefined,
  label = "value",
): Command {
  const command = setField(address, path, value, label);
  return {
    ...command,
    apply(workspace) {
      const outcome = command.apply(workspace);
      return outcome.ok ? { ...outcome, workspace: followed(workspace, outcome.workspace, address) } : outcome;
    },
  };
}

function followed(before: Workspace, after: Workspace, address: Address): Workspace {
  const activity = activityAt(after, address)?.activity;
  const fields = activity === undefined ? [] : definitionOf(typeOf(activity)).fields;
  return fields.reduce((now, field) => {
    if (field.kind !== "settings" || field.dataset === undefined) return now;
    if (datasetName(before, address, field.dataset) === datasetName(now, address, field.dataset)) return now;
    return withFresh(now, address, { ...field, dataset: field.dataset });
  }, after);
}

function withFresh(
  workspace: Workspace,
  address: Address,
  field: Extract<Field, { kind: "settings" }> & { readonly dataset: string },
): Workspace {
  const activity = activityAt(workspace, address)?.activity;
  if (activity === undefined) return workspace;
  const says = datasetSays(workspace, fieldValue(activity, field.dataset));
  const fitting = says && fittingSettings(field.family, says);
  const current = fieldValue(activity, field.path);
  if (fitting === undefined || !isUntouched(field.family, current)) return workspace;
  const fresh = freshSettings(fitting, says);
  if (sameJson(fresh, current)) return workspace;
  const outcome = setField(address, pathIn(activity, field.path), fresh).apply(workspace);
  return outcome.ok ? outcome.workspace : workspace;
}

function datasetName(workspace: Workspace, address: Address, path: string): string | undefined {
  const activity = activityAt(workspace, address)?.activity;
  const reference = activity && fieldValue(activity, path);
  return referredName(isArray(reference) ? reference[0] : reference);
}
