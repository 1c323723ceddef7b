import { isArray, isObject, own } from "#model/json.ts";
import { fieldControl, readJsonText, textOf } from "../field-control.tsx";
import { moved } from "../moved.ts";
import { NestedFields } from "../NestedFields.tsx";
import { RawValue } from "../RawValue.tsx";
import { RowTools } from "../RowTools.tsx";
import { useFocusNext } from "../useFocusNext.ts";
import { ValueBox } from "../ValueBox.tsx";

export default fieldControl("object-list", {
  layout: "group",
  Control(props) {
    const { id, field, address, path, value, set } = props;
    const focusNext = useFocusNext();
    if (value !== undefined && !isArray(value)) return <RawValue {...props} />;
    const items = value ?? [];
    const put = (next: typeof items) => set(next.length === 0 ? undefined : next);
    return (
      <div className="field-rows">
        {items.map((item, at) => {
          const what = `${field.itemLabel} ${at + 1}`;
          const name = own(item, "name");
          return (
            // Items are told apart by their place only.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={at} className="nested" role="group" aria-label={`${field.label}: ${what}`}>
              <div className="nested-head">
                <span className="nested-title" id={`${id}-item-${at}`} tabIndex={-1}>
                  {what}
                  {typeof name === "string" && name !== "" ? ` · ${name}` : ""}
                </span>
                <RowTools
                  what={what}
                  at={at}
                  count={items.length}
                  move={(to) => {
                    focusNext(`${id}-item-${to}`);
                    set(moved(items, at, to));
                  }}
                  remove={() => {
                    focusNext(`${id}-item-${Math.min(at, items.length - 2)}`, id);
                    put(items.toSpliced(at, 1));
                  }}
                />
              </div>
              {isObject(item) ? (
                <NestedFields fields={field.fields} parent={`${field.path}.${at}`} at={[...path, at]} props={props} />
              ) : (
                <ValueBox
                  id={`${id}-value-${at}`}
                  label={`${what} as ${textOf(item)}`}
                  address={address}
                  value={item}
                  draftKey={`${address} ${field.path}/${at}`}
                  set={(next) => set(items.with(at, next ?? ""))}
                />
              )}
            </div>
          );
        })}
        <button
          type="button"
          id={id}
          className="link-button"
          onClick={() => {
            focusNext(`${id}-item-${items.length}`);
            set([...items, field.fresh ?? {}]);
          }}
        >
          Add {field.itemLabel}
        </button>
      </div>
    );
  },
  read: readJsonText,
});
