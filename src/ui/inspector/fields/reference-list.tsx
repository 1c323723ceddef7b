import { referenceTo, referredName } from "#catalogue/reference.ts";
import { isArray } from "#model/json.ts";
import { fieldControl, readJsonText } from "../field-control.tsx";
import { moved } from "../moved.ts";
import { RawValue } from "../RawValue.tsx";
import { ReferenceArguments } from "../ReferenceArguments.tsx";
import { ReferenceInput } from "../ReferenceInput.tsx";
import { RowTools } from "../RowTools.tsx";
import { useFocusNext } from "../useFocusNext.ts";

export default fieldControl("reference-list", {
  layout: "group",
  Control(props) {
    const { id, field, address, path, value, set, aria } = props;
    const focusNext = useFocusNext();
    if (value !== undefined && !isArray(value)) return <RawValue {...props} />;
    const items = value ?? [];
    const isFull = field.max !== undefined && items.length >= field.max;
    const draftKey = `${address} ${field.path}`;
    return (
      <div className="field-rows">
        {items.map((item, at) => {
          const name = referredName(item) ?? `${field.label} ${at + 1}`;
          const rowId = at === 0 ? id : `${id}-${at}`;
          return (
            // The place is the identity here: rows are told apart by nothing else while a name is typed.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={at} className="field-rows">
              <div className="field-row-of">
                <ReferenceInput
                  id={rowId}
                  label={`${field.label} ${at + 1}`}
                  field={field}
                  address={address}
                  path={[...path, at]}
                  draftKey={`${draftKey}/${at}`}
                  value={item}
                  set={(next) => set(items.with(at, next))}
                  aria={{ "aria-describedby": aria["aria-describedby"] }}
                />
                <RowTools
                  what={name}
                  at={at}
                  count={items.length}
                  move={(to) => set(moved(items, at, to))}
                  remove={() => {
                    focusNext(`${id}-${at}`, id);
                    set(items.toSpliced(at, 1));
                  }}
                />
              </div>
              <ReferenceArguments
                id={rowId}
                to={field.to}
                address={address}
                draftKey={`${draftKey}/${at} parameters`}
                value={item}
                set={(next) => set(items.with(at, next))}
              />
            </div>
          );
        })}
        {isFull ? undefined : (
          <button
            type="button"
            id={items.length === 0 ? id : undefined}
            className="link-button"
            onClick={() => {
              focusNext(items.length === 0 ? id : `${id}-${items.length}`);
              set([...items, referenceTo(field.to, "")]);
            }}
          >
            Add {field.label.toLowerCase()}
          </button>
        )}
      </div>
    );
  },
  read: readJsonText,
});
