/** What every resource of ARM has: an id that says where it lies, a name, a location. */
import type { JsonValue } from "#model/json.ts";
import { nameInId } from "./arm-path.ts";
import { textAt } from "./read-text.ts";

export interface ArmResource {
  /** The ARM id, under which everything in the resource lies. */
  readonly id: string;
  readonly name: string;
  readonly location: string;
  readonly subscriptionId: string;
  readonly resourceGroup: string;
}

/** Reads it from an answer; undefined where the answer is no resource. */
export function readArmResource(json: JsonValue | undefined): ArmResource | undefined {
  const id = textAt(json, "id");
  const name = textAt(json, "name");
  if (id === undefined || name === undefined) return undefined;
  return {
    id,
    name,
    location: textAt(json, "location") ?? "",
    subscriptionId: nameInId(id, "subscriptions") ?? "",
    resourceGroup: nameInId(id, "resourceGroups") ?? "",
  };
}
