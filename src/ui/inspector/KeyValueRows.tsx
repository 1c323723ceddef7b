import type { Field } from "#catalogue/definition.ts";
import type { Address } from "#model/address.ts";
import { renameKey, withKey, withoutKey } from "#model/edit-json.ts";
import type { JsonObject, JsonValue } from "#model/json.ts";
import { IconButton } from "#ui/primitives/IconButton.tsx";
import { CommitBox } from "./CommitBox.tsx";
import { NewName } from "./NewName.tsx";
import { refuseName } from "./refuse-name.ts";
import { ValueBox } from "./ValueBox.tsx";

/** Names with values: headers, parameters. A new name is taken with Enter, Add or by leaving the field. */
export function KeyValueRows({
  id,
  field,
  address,
  entries,
  set,
}: {
  readonly id: string;
  readonly field: Extract<Field, { kind: "key-value" }>;
  readonly address: Address;
  readonly entries: JsonObject;
  readonly set: (value: JsonValue | undefined) => void;
}) {
  const names = Object.keys(entries);
  const keyWord = field.keyLabel.toLowerCase();
  return (
    <div className="field-rows">
      {names.map((name, at) => (
        // A renamed entry keeps its row, so the place is its identity.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className="field-row-of">
          <div className="field-key">
            <CommitBox
              id={at === 0 ? id : `${id}-${at}`}
              label={`${field.keyLabel} ${at + 1}`}
              value={name}
              draftKey={`${address} ${field.path} name ${name}`}
              commit={(next) => {
                const why = refuseName(entries, { name: next, word: keyWord, old: name });
                if (why === undefined) set(renameKey(entries, name, next));
                return why;
              }}
            />
          </div>
          <ValueBox
            id={`${id}-value-${at}`}
            label={`${field.valueLabel} of ${name}`}
            address={address}
            value={entries[name] ?? null}
            draftKey={`${address} ${field.path}/${name}`}
            set={(value) => set(withKey(entries, name, value ?? ""))}
          />
          <IconButton
            name={`Remove ${name}`}
            icon="delete"
            onClick={() => set(names.length === 1 ? undefined : withoutKey(entries, name))}
          />
        </div>
      ))}
      <NewName
        id={names.length === 0 ? id : undefined}
        word={keyWord}
        draftKey={`${address} ${field.path} +`}
        add={(name) => {
          const why = refuseName(entries, { name, word: keyWord });
          if (why === undefined) set(withKey(entries, name, field.fresh ?? ""));
          return why;
        }}
      />
    </div>
  );
}
