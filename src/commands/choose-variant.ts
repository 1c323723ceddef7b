import { definitionOf } from "#catalogue/catalogue.ts";
import type { Field } from "#catalogue/definition.ts";
import { allFields, fieldsOf as fieldsNow } from "#catalogue/fields.ts";
import { allResourceFields, definitionOfResource } from "#catalogue/resources.ts";
import { chooseVariant as chosen, type VariantField } from "#catalogue/variant.ts";
import { type Activity, typeOf } from "#model/activity.ts";
import type { Address } from "#model/address.ts";
import { activityAt, resourceAt } from "#model/resolve.ts";
import type { Resource } from "#model/workspace.ts";
import { type Command, done, refused } from "./command.ts";
import { editActivity, editResource } from "./edit.ts";

/**
 * Chooses one of several sets of fields, such as another way to sign in: writes what says it, takes away what only the old
 * one had, keeps what both have.
 */
export function chooseVariant(address: Address, field: VariantField, id: string): Command {
  return {
    label: "Choose another set of fields",
    apply(workspace) {
      const placed = activityAt(workspace, address);
      const resource = resourceAt(workspace, address);
      if (resource === undefined) return refused("What this choice belongs to is gone.");
      const fields = placed === undefined ? fieldsOf(resource) : activityFields(placed.activity);
      const order = fields.map((one) => one.path);
      return placed === undefined
        ? done(editResource(workspace, resource, chosen(resource.json, field, { id, order })))
        : done(editActivity(workspace, placed, chosen(placed.activity, field, { id, order })));
    },
  };
}

/** Those inside lists and maps as well: each library of a cluster is of its own kind. */
function activityFields(activity: Activity): readonly Field[] {
  const inside = fieldsNow(activity).filter(({ heldBy }) => heldBy !== undefined);
  return [...allFields(definitionOf(typeOf(activity))), ...inside.map(({ field }) => field)];
}

function fieldsOf(resource: Resource): readonly Field[] {
  const definition = definitionOfResource(resource);
  return definition === undefined ? [] : allResourceFields(definition);
}
