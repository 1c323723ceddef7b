/** One line of a form: label left, control right, and beneath it what is wrong. */
import type { ReactNode } from "react";
import { Icon } from "#ui/primitives/Icon.tsx";

export function FormRow({
  id,
  label,
  isGroup = false,
  isRequired = false,
  field,
  help,
  from,
  more,
  fault,
  children,
}: {
  /** Of the control; the texts beside it derive their ids from it. */
  readonly id: string;
  readonly label: string;
  /** The label names a group of controls and not a single one. */
  readonly isGroup?: boolean;
  readonly isRequired?: boolean;
  /** The path that a problem leads to. */
  readonly field: string;
  readonly help?: string | undefined;
  /** Where the value is found. */
  readonly from?: string | undefined;
  /** Leads on from the help. */
  readonly more?: ReactNode;
  readonly fault?: ReactNode;
  readonly children: ReactNode;
}) {
  const star = isRequired ? (
    <span className="form-star" aria-hidden="true">
      *
    </span>
  ) : undefined;
  return (
    <div
      className="form-row"
      data-field={field}
      {...(isGroup ? { role: "group", "aria-labelledby": `${id}-label` } : {})}
    >
      {isGroup ? (
        <span className="form-label" id={`${id}-label`}>
          {label}
          {star}
        </span>
      ) : (
        <label className="form-label" htmlFor={id}>
          {label}
          {star}
        </label>
      )}
      <div className="form-control">
        {children}
        {fault === undefined ? undefined : (
          <div id={`${id}-fault`} className="form-fault">
            <Icon name="error" size={14} />
            <span>{fault}</span>
          </div>
        )}
      </div>
      {help === undefined ? undefined : (
        <p id={`${id}-help`} className="form-help">
          {help}
          {from === undefined ? undefined : <span className="form-from">{from}</span>}
          {more}
        </p>
      )}
    </div>
  );
}

/** The ids of the texts that describe a control. */
export function describedBy(id: string, { help, fault }: { readonly help: unknown; readonly fault: unknown }) {
  const ids = [fault === undefined ? [] : [`${id}-fault`], help === undefined ? [] : [`${id}-help`]].flat();
  return ids.length === 0 ? undefined : ids.join(" ");
}
