import type { Field } from "#catalogue/definition.ts";
import { livesOutside, nameIn, referredName, retarget } from "#catalogue/reference.ts";
import type { Address } from "#model/address.ts";
import type { JsonPath, JsonValue } from "#model/json.ts";
import { NewReference } from "./NewReference.tsx";
import { useNamesFor } from "./names-for.ts";
import { OpenReference } from "./OpenReference.tsx";
import { ValueBox } from "./ValueBox.tsx";

type ReferenceField = Extract<Field, { kind: "reference" | "reference-list" }>;

/** The name that a reference points to: chosen or typed, and marked where the workspace does not hold it. */
export function ReferenceInput({
  id,
  label,
  field,
  address,
  path,
  draftKey,
  value,
  set,
  aria = {},
}: {
  readonly id: string;
  /** Names the field where no `<label>` does. */
  readonly label?: string;
  readonly field: Pick<ReferenceField, "to" | "types" | "placeholder">;
  readonly address: Address;
  /** From the root of what refers to the reference. */
  readonly path: JsonPath;
  readonly draftKey: string;
  readonly value: JsonValue | undefined;
  readonly set: (value: JsonValue) => void;
  readonly aria?: object;
}) {
  const names = useNamesFor(field, address);
  const text = referredName(value) ?? "";
  if (livesOutside(field.to)) {
    return (
      <ValueBox
        id={id}
        label={label ?? "Name"}
        address={address}
        value={nameIn(value) ?? ""}
        draftKey={draftKey}
        placeholder="Name in the Synapse workspace"
        set={(name) => set(retarget(field.to, value, name ?? ""))}
      />
    );
  }
  const isUnknown = text !== "" && !names.some((name) => name.toLowerCase() === text.toLowerCase());
  return (
    <>
      <input
        id={id}
        className="control"
        list={`${id}-names`}
        value={text}
        {...(label === undefined ? {} : { "aria-label": label })}
        placeholder={field.placeholder ?? "Choose or type a name"}
        spellCheck={false}
        autoComplete="off"
        data-undo="document"
        onChange={(event) => set(retarget(field.to, value, event.target.value))}
        {...aria}
      />
      <datalist id={`${id}-names`}>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      {isUnknown ? (
        <span className="field-note field-unknown">
          Not in this {field.to === "variable" ? "pipeline" : "workspace"}
        </span>
      ) : undefined}
      {text === "" || isUnknown ? (
        <NewReference to={field.to} types={field.types} name={text} address={address} path={path} />
      ) : (
        <OpenReference to={field.to} name={text} />
      )}
    </>
  );
}
