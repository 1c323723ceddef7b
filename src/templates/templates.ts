/** The gallery: a file in `gallery/` is all it takes to add a template. Only lazy rooms import this. */
import type { Template } from "./template.ts";

const files = import.meta.glob<Template>("./gallery/*.ts", { eager: true, import: "default" });

/** Every template, in the order of their titles. */
export const templates: readonly Template[] = Object.values(files).toSorted((one, other) =>
  one.title.localeCompare(other.title, "en"),
);

/** A template by its id, or undefined. */
export function templateById(id: string): Template | undefined {
  return templates.find((one) => one.id === id);
}
