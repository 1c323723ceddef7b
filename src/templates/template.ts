/** What a gallery template says of itself, and how it becomes pipelines. */
import type { JsonObject, JsonValue } from "#model/json.ts";

export interface TemplateParameter {
  readonly name: string;
  readonly type: "String" | "Int" | "Float" | "Bool" | "Array" | "Object" | "SecureString";
  /** Undefined where the user is asked for it. */
  readonly defaultValue?: JsonValue;
  /** What it means and where its value comes from. */
  readonly help: string;
}

/** Values that are known when the template is used, by parameter: they become defaults. */
export type KnownValues = Readonly<Record<string, JsonValue>>;

export interface TemplateBuild {
  /** The name of the pipeline to open. */
  readonly name: string;
  /** Complete documents: `{ name, properties }`. */
  readonly pipelines: readonly JsonObject[];
}

export interface Template {
  readonly id: string;
  readonly title: string;
  /** One or two sentences for the card. */
  readonly summary: string;
  /** Where it comes from, in words and, if there is one, with an address. */
  readonly source: { readonly label: string; readonly url?: string };
  readonly tags: readonly string[];
  /** Filter "Runs on": the service that does the work. */
  readonly runsOn: readonly string[];
  /** Filter "Signs in with". */
  readonly signsInWith: readonly string[];
  /** When to use it, its limits, and what differs from its source and why. */
  readonly notes: readonly string[];
  readonly parameters: readonly TemplateParameter[];
  /** What must be there before it can run. */
  readonly needs: readonly string[];
  readonly build: (known?: KnownValues) => TemplateBuild;
}

/** Gives a template file its type. */
export function template(definition: Template): Template {
  return definition;
}

/**
 * The `parameters` of a pipeline, in order, known values as defaults. A secret never gets a default: it would stand in
 * the pipeline's file for everybody to read.
 */
export function declarations(parameters: readonly TemplateParameter[], known: KnownValues = {}): JsonObject {
  return Object.fromEntries(
    parameters.map(({ name, type, defaultValue }) => {
      const value = type !== "SecureString" && Object.hasOwn(known, name) ? known[name] : defaultValue;
      return [name, value === undefined ? { type } : { type, defaultValue: value }];
    }),
  );
}
