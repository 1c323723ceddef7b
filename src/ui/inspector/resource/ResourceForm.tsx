/** The form of a resource: name, the fields of its type under their headings, its parts, and what no form knows. */
import { Fragment } from "react";
import type { Field } from "#catalogue/definition.ts";
import type { FieldState } from "#catalogue/field-states.ts";
import {
  definitionOfResource,
  fieldsOfResource,
  groupFaults,
  isKnownResourceType,
  partsOf,
  resourceTypeOf,
} from "#catalogue/resources.ts";
import type { Address } from "#model/address.ts";
import type { Resource } from "#model/workspace.ts";
import { Icon } from "#ui/primitives/Icon.tsx";
import { FieldRow } from "../FieldRow.tsx";
import { otherInResource } from "./other-in-resource.ts";
import { partOf } from "./part.tsx";
import { ResourceNameRow } from "./ResourceNameRow.tsx";
import { ResourceSection } from "./ResourceSection.tsx";

export function ResourceForm({ address, resource }: { readonly address: Address; readonly resource: Resource }) {
  const definition = definitionOfResource(resource);
  if (definition === undefined) return undefined;
  const rows = fieldsOfResource(resource);
  const parts = partsOf(definition);
  const headings = [...new Set([...rows.map(sectionOf), ...parts.map(({ section }) => section)])].toSorted(
    (one, other) => Number(isLast(one)) - Number(isLast(other)),
  );
  return (
    <div className="form">
      <Notes resource={resource} />
      <ResourceNameRow address={address} name={resource.name} />
      {headings.map((heading) => (
        <Fragment key={heading}>
          <ResourceSection
            heading={heading}
            rows={rows.filter((row) => sectionOf(row) === heading)}
            address={address}
            resource={resource}
          />
          {parts
            .filter(({ section }) => section === heading)
            .map(({ part }) => {
              const Part = partOf(part);
              return Part === undefined ? undefined : <Part key={part} address={address} resource={resource} />;
            })}
        </Fragment>
      ))}
      <Other address={address} resource={resource} />
    </div>
  );
}

/** What is said above the fields: a retired service, a type without a form, fields that need each other. */
function Notes({ resource }: { readonly resource: Resource }) {
  const definition = definitionOfResource(resource);
  if (definition === undefined) return undefined;
  const isKnown = isKnownResourceType(resource.kind, resourceTypeOf(resource));
  return (
    <>
      {isKnown ? undefined : <p className="form-note">{definition.summary}</p>}
      {definition.retired === undefined ? undefined : (
        <p className="form-note resource-retired">
          <Icon name="warning" size={14} className="severity-warning" />
          {definition.retired}
        </p>
      )}
      {groupFaults(resource).map(({ says }) => (
        <p key={says} className="form-fault">
          <Icon name="error" size={14} />
          {says}
        </p>
      ))}
    </>
  );
}

function sectionOf({ field }: FieldState): string {
  return field.section ?? "";
}

/** What all resources have stands behind what is their own. */
function isLast(heading: string): boolean {
  return heading === "About";
}

/** What the file says and no form knows, each as JSON. */
function Other({ address, resource }: { readonly address: Address; readonly resource: Resource }) {
  const paths = otherInResource(resource);
  if (paths.length === 0) return undefined;
  return (
    <>
      <h3 className="form-section">Other properties</h3>
      {paths.map((path) => {
        const name = path.join(".");
        const label = name.replace(/^properties\.(typeProperties\.)?/i, "");
        const field: Field = { kind: "json", path: name, label, expects: "any", dynamic: "allowed" };
        const now = { field, required: false, missing: false };
        return <FieldRow key={name} address={address} holder={resource.json} path={path} now={now} />;
      })}
    </>
  );
}
