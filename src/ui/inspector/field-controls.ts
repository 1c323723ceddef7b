/** Every control of the form: one file a kind in `fields/`. */
import type { FieldKind } from "#catalogue/definition.ts";
import type { FieldControl } from "./field-control.tsx";

const files = import.meta.glob<FieldControl>("./fields/*.tsx", { eager: true, import: "default" });
const byKind = new Map(
  Object.entries(files).map(([path, control]) => [path.replace(/^.*\/|\.tsx$/g, ""), control] as const),
);

/** The control of a kind of field. */
export function controlOf(kind: FieldKind): FieldControl {
  const control = byKind.get(kind);
  if (control === undefined) throw new Error(`There is no control for fields of kind ${kind}.`);
  return control;
}
