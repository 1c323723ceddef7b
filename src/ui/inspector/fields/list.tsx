import type { Option } from "#catalogue/definition.ts";
import { isArray, type JsonArray, type JsonValue } from "#model/json.ts";
import { type ControlProps, fieldControl, type Reading, readJsonText } from "../field-control.tsx";
import { moved } from "../moved.ts";
import { RawValue } from "../RawValue.tsx";
import { RowTools } from "../RowTools.tsx";
import { useFocusNext } from "../useFocusNext.ts";
import { ValueBox } from "../ValueBox.tsx";

export default fieldControl("list", {
  layout: "group",
  Control(props) {
    const { value, field } = props;
    if (value !== undefined && !isArray(value)) return <RawValue {...props} />;
    const items = value ?? [];
    const { options = [] } = field;
    return (
      <div className="field-rows">
        {options.length === 0 ? undefined : <Ticks items={items} options={options} props={props} />}
        <Rows items={items} options={options} props={props} />
      </div>
    );
  },
  read: readJsonText,
});

interface Part {
  readonly items: JsonArray;
  readonly options: readonly Option[];
  readonly props: ControlProps<"list">;
}

function Ticks({ items, options, props: { id, set, aria } }: Part) {
  return (
    <div className={options.every(({ label }) => label.length < 5) ? "ticks ticks-short" : "ticks"}>
      {options.map((option, at) => {
        const isChosen = items.some((item) => means(item, option));
        return (
          <label key={String(option.value)} className="check-row">
            <input
              id={at === 0 ? id : undefined}
              type="checkbox"
              className="check"
              checked={isChosen}
              aria-describedby={aria["aria-describedby"]}
              onChange={() =>
                set(isChosen ? emptied(items.filter((item) => !means(item, option))) : [...items, option.value])
              }
            />
            {option.label}
          </label>
        );
      })}
    </div>
  );
}

/** A list that was emptied goes. */
function emptied(items: JsonArray): JsonArray | undefined {
  return items.length === 0 ? undefined : items;
}

function means(item: JsonValue, { value }: Option): boolean {
  return typeof item !== "object" && String(item).toLowerCase() === String(value).toLowerCase();
}

/** The items that no tick stands for. */
function Rows({ items, options, props: { id, field, address, set } }: Part) {
  const focusNext = useFocusNext();
  const first = options.length === 0 ? id : `${id}-0`;
  const rows = items.flatMap((item, at) => (options.some((option) => means(item, option)) ? [] : [{ item, at }]));
  const idAt = (place: number) => (place === 0 ? first : `${id}-${place}`);
  return (
    <>
      {rows.map(({ item, at }, place) => (
        // Items are told apart by their place only.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className="field-row-of">
          <ValueBox
            id={idAt(place)}
            label={`${field.label}: ${field.itemLabel} ${place + 1}`}
            address={address}
            value={item}
            draftKey={`${address} ${field.path}/${at}`}
            read={field.of === "number" ? readNumber : undefined}
            set={(value) => set(items.with(at, value ?? ""))}
          />
          <RowTools
            what={`${field.itemLabel} ${place + 1}`}
            at={place}
            count={rows.length}
            move={(to) => {
              const target = rows[to];
              if (target === undefined) return;
              focusNext(idAt(to));
              set(moved(items, at, target.at));
            }}
            remove={() => {
              focusNext(idAt(Math.max(0, Math.min(place, rows.length - 2))), `${id}-add`);
              set(emptied(items.toSpliced(at, 1)));
            }}
          />
        </div>
      ))}
      {field.isClosed === true ? undefined : (
        <button
          type="button"
          id={rows.length === 0 && options.length === 0 ? id : `${id}-add`}
          className="link-button"
          onClick={() => {
            focusNext(idAt(rows.length));
            set([...items, field.of === "number" ? 0 : ""]);
          }}
        >
          Add {field.itemLabel}
        </button>
      )}
    </>
  );
}

function readNumber(text: string): Reading {
  const reading = readJsonText(text);
  return reading.ok && typeof reading.value === "number" ? reading : { ok: false, says: "This is a number, e.g. 30." };
}
