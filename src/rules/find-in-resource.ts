/**
 * What is missing in a resource that is no pipeline. It stands apart from `find.ts` because it brings the catalogue of
 * resources along, which is loaded only when one is opened.
 */
import { checkField } from "#catalogue/check-field.ts";
import type { Field } from "#catalogue/definition.ts";
import type { FieldState } from "#catalogue/field-states.ts";
import { fieldValue, isEmpty } from "#catalogue/field-value.ts";
import { nestedStates } from "#catalogue/nested-fields.ts";
import { fieldsOfResource, groupFaults } from "#catalogue/resources.ts";
import { resourceAddress } from "#model/address.ts";
import { type JsonObject, valueAt } from "#model/json.ts";
import type { Resource } from "#model/workspace.ts";
import type { Finding, Severity } from "./finding.ts";

const rule = "RES001";

/** The findings in a linked service, a dataset, a trigger, a data flow or the factory's file, in the order of its form. */
export function findingsInResource(resource: Resource): readonly Finding[] {
  const address = resourceAddress(resource.kind, resource.name);
  const called = `"${resource.name}"`;
  const own = fieldsOfResource(resource).flatMap((state) => [
    stateIn(resource.json, state),
    ...nestedStates(resource.json, state.field).map((nested) => ({
      ...nested,
      value: valueAt(resource.json, nested.at),
    })),
  ]);
  const fields = own.flatMap(({ field, missing, value }): readonly Finding[] => {
    const fault = checkField(field, value);
    if (fault !== undefined) {
      return [{ rule, severity: "warning", message: `${called}: ${fault}`, address, field: field.path }];
    }
    if (!missing || isKeptElsewhere(resource.json, field)) return [];
    const message = `${called}: ${field.label} is required. ${field.help ?? ""}`.trim();
    return [{ rule, severity: severityOf(field), message, address, field: field.path }];
  });
  const groups = groupFaults(resource).map(({ says, fields: [first] }): Finding => {
    const message = `${called}: ${says}`;
    return { rule, severity: "error", message, address, ...(first === undefined ? {} : { field: first.path }) };
  });
  return [...fields, ...groups];
}

function stateIn(json: JsonObject, state: FieldState) {
  return { ...state, value: fieldValue(json, state.field.path) };
}

/** A factory's Git folder leaves secrets out, so that a missing one is not certainly wrong. */
function severityOf(field: Field): Severity {
  return field.kind === "secret" && field.forms?.[0] !== "text" ? "warning" : "error";
}

function isKeptElsewhere(json: JsonObject, { kind }: Field): boolean {
  return kind === "secret" && !isEmpty(fieldValue(json, "properties.typeProperties.encryptedCredential"));
}
