import { setField } from "#commands/set-field.ts";
import { withKey } from "#model/edit-json.ts";
import { isArray, isObject, type JsonArray, own } from "#model/json.ts";
import type { Placed } from "#model/walk.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import { IconButton } from "#ui/primitives/IconButton.tsx";
import { textOf } from "./field-control.tsx";
import { ValueBox } from "./ValueBox.tsx";

/** Data Factory shows at most five of them in monitoring (`facts/adf-domain.md`, user properties). */
const most = 5;

/** Names with values that monitoring shows with each run of the activity. */
export function UserPropertiesTab({ placed: { activity, address } }: { readonly placed: Placed }) {
  const { dispatch } = useEditor();
  const list = own(activity, "userProperties");
  const items: JsonArray = isArray(list) ? list : [];
  const set = (next: JsonArray) => dispatch(setField(address, ["userProperties"], next, "user properties"));
  return (
    <div className="form" data-field="userProperties">
      <p className="form-note">
        Shown in monitoring with each run of the activity. Data Factory takes {most} at most; {items.length} used.
      </p>
      <div className="field-rows">
        {items.map((item, at) => {
          const name = textOf(own(item, "name"));
          const entry = isObject(item) ? item : {};
          return (
            // Entries are told apart by their place only.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={at} className="field-row-of">
              <input
                className="control field-key"
                aria-label={`Name of property ${at + 1}`}
                placeholder="Name"
                value={name}
                data-undo="document"
                onChange={(event) => set(items.with(at, withKey(entry, "name", event.target.value)))}
              />
              <ValueBox
                id={`user-property-${at}`}
                label={`Value of ${name === "" ? `property ${at + 1}` : name}`}
                address={address}
                value={own(item, "value") ?? ""}
                draftKey={`${address} userProperties/${at}`}
                set={(value) => set(items.with(at, withKey(entry, "value", value ?? "")))}
              />
              <IconButton
                name={`Remove ${name === "" ? `property ${at + 1}` : name}`}
                icon="delete"
                onClick={() => set(items.toSpliced(at, 1))}
              />
            </div>
          );
        })}
      </div>
      <button
        type="button"
        className="link-button"
        disabled={items.length >= most}
        onClick={() => set([...items, { name: "", value: "" }])}
      >
        Add user property
      </button>
    </div>
  );
}
