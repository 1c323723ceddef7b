import type { Address } from "#model/address.ts";
import { withKey, withoutKey } from "#model/edit-json.ts";
import type { JsonObject, JsonValue } from "#model/json.ts";
import { IconButton } from "#ui/primitives/IconButton.tsx";
import { readDefault } from "./declaration-types.ts";
import type { Declared } from "./declared.ts";
import { textOf } from "./field-control.tsx";
import { NewName } from "./NewName.tsx";
import { refuseName } from "./refuse-name.ts";
import { ValueBox } from "./ValueBox.tsx";

/**
 * Values for the parameters of what is referred to: one row for each that it declares, and for each that is given. Where
 * nobody knows what it declares, names are typed.
 */
export function ArgumentRows({
  id,
  of,
  address,
  draftKey,
  declared,
  entries,
  isExpression = false,
  set,
}: {
  readonly id: string;
  /** What is referred to, by its name. */
  readonly of: string;
  readonly address: Address;
  readonly draftKey: string;
  /** Undefined where the workspace does not hold it, so that nobody knows. */
  readonly declared: readonly Declared[] | undefined;
  readonly entries: JsonObject;
  /** Values are expressions of a data flow, which are text whatever their type. */
  readonly isExpression?: boolean;
  readonly set: (entries: JsonObject | undefined) => void;
}) {
  const given = Object.keys(entries);
  const rows = [
    ...(declared ?? []),
    ...given
      .filter((name) => declared?.some((one) => one.name === name) !== true)
      .map((name) => ({ name, type: "", defaultValue: undefined })),
  ];
  const put = (name: string, value: JsonValue | undefined) => {
    const next = value === undefined ? withoutKey(entries, name) : withKey(entries, name, value);
    set(Object.keys(next).length === 0 ? undefined : next);
  };
  return (
    <div className="arguments" role="group" aria-label={`Parameters of ${of}`}>
      {rows.map(({ name, type, defaultValue }, at) => {
        const isGiven = Object.hasOwn(entries, name);
        const isDeclared = declared?.some((one) => one.name === name);
        return (
          <div key={name} className="field-row-of">
            <label className="argument-name" htmlFor={`${id}-argument-${at}`}>
              <span className="ellipsis">{name}</span>
              {type === "" ? undefined : <span className="argument-type">{type}</span>}
            </label>
            <ValueBox
              id={`${id}-argument-${at}`}
              label={`${name} of ${of}`}
              address={address}
              value={entries[name]}
              draftKey={`${draftKey}/${name}`}
              placeholder={isGiven ? undefined : hintFor(defaultValue)}
              emptied={declared === undefined ? "text" : "nothing"}
              read={isExpression || type === "" ? undefined : (text) => readDefault(type, text, "The value")}
              set={(value) => put(name, value)}
            />
            {isDeclared === false ? (
              <span className="field-note field-unknown">{of} does not declare it</span>
            ) : undefined}
            {isGiven && isDeclared !== true ? (
              <IconButton name={`Remove ${name}`} icon="delete" onClick={() => put(name, undefined)} />
            ) : undefined}
          </div>
        );
      })}
      {declared === undefined ? (
        <NewName
          id={undefined}
          word="parameter"
          draftKey={`${draftKey} +`}
          add={(name) => {
            const why = refuseName(entries, { name, word: "parameter" });
            if (why === undefined) put(name, "");
            return why;
          }}
        />
      ) : undefined}
    </div>
  );
}

function hintFor(defaultValue: JsonValue | undefined): string {
  const text = textOf(defaultValue).replaceAll(/\n\s*/g, " ");
  return text === "" ? "No default: give a value" : `Default: ${text}`;
}
