import type { FieldKind } from "#catalogue/definition.ts";
import type { ControlProps } from "./field-control.tsx";

/** Where a field holds something that its control cannot show: the value itself, as JSON. */
export function RawValue<Kind extends FieldKind>({ id, field, text, type, aria }: ControlProps<Kind>) {
  return (
    <textarea
      id={id}
      className="control code-font"
      aria-label={field.label}
      rows={Math.min(8, Math.max(2, text.split("\n").length))}
      value={text}
      spellCheck={false}
      onChange={(event) => type(event.target.value)}
      {...aria}
    />
  );
}
