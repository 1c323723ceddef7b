/** Names with objects. A new name is taken with Enter, Add or by leaving the field; an entry keeps its row when renamed. */
import type { ReactNode } from "react";
import type { Address } from "#model/address.ts";
import { renameKey, withKey, withoutKey } from "#model/edit-json.ts";
import { isObject, type JsonObject, type JsonValue } from "#model/json.ts";
import { CommitBox } from "./CommitBox.tsx";
import { NewName } from "./NewName.tsx";
import { RowTools } from "./RowTools.tsx";
import { refuseName } from "./refuse-name.ts";
import { useFocusNext } from "./useFocusNext.ts";
import { ValueBox } from "./ValueBox.tsx";

export function MapRows({
  id,
  label,
  keyLabel,
  address,
  draftKey,
  entries,
  suggestions = [],
  fresh,
  layout,
  set,
  render,
}: {
  readonly id: string;
  readonly label: string;
  readonly keyLabel: string;
  readonly address: Address;
  readonly draftKey: string;
  readonly entries: JsonObject;
  readonly suggestions?: readonly string[];
  /** What a new name holds. */
  readonly fresh: JsonObject;
  /** Everything of an entry in one line, or its fields beneath its name. */
  readonly layout: "line" | "block";
  readonly set: (entries: JsonObject | undefined) => void;
  readonly render: (entry: { readonly name: string; readonly value: JsonObject; readonly at: number }) => ReactNode;
}) {
  const focusNext = useFocusNext();
  const names = Object.keys(entries);
  const word = keyLabel.toLowerCase();
  return (
    <div className="field-rows">
      {names.map((name, at) => {
        const value: JsonValue = entries[name] ?? null;
        const inside = isObject(value) ? (
          render({ name, value, at })
        ) : (
          <ValueBox
            id={`${id}-value-${at}`}
            label={`Value of ${name}`}
            address={address}
            value={value}
            draftKey={`${draftKey}/${name}`}
            set={(next) => set(withKey(entries, name, next ?? ""))}
          />
        );
        const head = (
          <div className="field-key">
            <CommitBox
              id={at === 0 ? id : `${id}-${at}`}
              label={`${keyLabel} ${at + 1}`}
              value={name}
              draftKey={`${draftKey} name ${name}`}
              commit={(next) => {
                const why = refuseName(entries, { name: next, word: word, old: name });
                if (why === undefined) set(renameKey(entries, name, next));
                return why;
              }}
            />
          </div>
        );
        const tools = (
          <RowTools
            what={name}
            at={at}
            count={names.length}
            remove={() => {
              focusNext(at < names.length - 1 ? (at === 0 ? id : `${id}-${at}`) : id);
              set(names.length === 1 ? undefined : withoutKey(entries, name));
            }}
          />
        );
        return (
          // A renamed entry keeps its row, so the place is its identity.
          // oxlint-disable-next-line react/no-array-index-key
          <div
            key={at}
            className={layout === "line" ? "field-row-of field-line-of" : "nested"}
            role="group"
            aria-label={`${label}: ${name}`}
          >
            {layout === "line" ? (
              <>
                {head}
                {inside}
                {tools}
              </>
            ) : (
              <>
                <div className="nested-head">
                  {head}
                  {tools}
                </div>
                {inside}
              </>
            )}
          </div>
        );
      })}
      <NewName
        id={names.length === 0 ? id : undefined}
        word={word}
        draftKey={`${draftKey} +`}
        suggestions={suggestions.filter((name) => !Object.hasOwn(entries, name))}
        add={(name) => {
          const why = refuseName(entries, { name, word: word });
          if (why === undefined) set(withKey(entries, name, fresh));
          return why;
        }}
      />
    </div>
  );
}
