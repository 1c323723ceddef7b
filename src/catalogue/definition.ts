/** What a catalogue file says of an activity type: data and pure functions, no JSX. Everything else is derived from it. */
import type { JsonObject, JsonValue } from "#model/json.ts";

/** The groups of the Activities pane, in its order (`facts/ux-anchors.md` section 4.1; ours put Machine Learning first). */
export const groups = [
  { id: "machine-learning", label: "Machine Learning" },
  { id: "iteration", label: "Iteration & conditionals" },
  { id: "general", label: "General" },
  { id: "move", label: "Move & transform" },
  { id: "databricks", label: "Databricks" },
  { id: "azure-function", label: "Azure Function" },
  { id: "batch", label: "Batch Service" },
  { id: "hdinsight", label: "HDInsight" },
  { id: "synapse", label: "Synapse" },
  { id: "data-explorer", label: "Azure Data Explorer" },
  { id: "data-lake", label: "Data Lake Analytics" },
  { id: "power-query", label: "Power Query" },
] as const;
export type GroupId = (typeof groups)[number]["id"];

/** The icons that definitions may name; `ui/primitives/icons.ts` draws each. */
export const iconNames = [
  "globe",
  "hourglass",
  "repeat",
  "for-each",
  "branch",
  "split",
  "variable",
  "text-add",
  "fail",
  "pipeline",
  "beaker",
  "copy-data",
  "puzzle",
] as const;
export type IconName = (typeof iconNames)[number];

/** Whether a field takes dynamic content: `allowed` beside a literal, `required` as `{value, type: "Expression"}` only. */
export type Dynamic = "no" | "allowed" | "required";

interface FieldBase {
  /** Path from the activity's root, e.g. `typeProperties.url`, `policy.timeout`. Read and written with `pathIn`. */
  readonly path: string;
  readonly label: string;
  /** One or two sentences in our own words, shown beside the field. */
  readonly help?: string;
  readonly placeholder?: string;
  /** In an object that may be absent (`logSettings`), it is required only where that object is there. */
  readonly required?: boolean;
  /** An empty text is a value of its own (a variable may be set to it), so `required` asks only that it is there. */
  readonly emptyIsValue?: boolean;
  /** Required only for some values of another field, e.g. a body for POST. */
  readonly requiredWhen?: When;
  /** Shown only for some values of another field. */
  readonly visibleWhen?: When;
  readonly dynamic?: Dynamic;
  /** What Data Factory takes where the field is absent; shown, never written. */
  readonly default?: JsonValue;
  /** The heading under which the form puts it; fields without one come first. */
  readonly section?: string;
}

export interface When {
  readonly path: string;
  /** Compared as text without letter case, as the service does; an absent value counts as its field's default. */
  readonly in: readonly string[];
}

/** One kind of field is one control: `ui/inspector/fields/<kind>.tsx`. */
export type Field = FieldBase &
  (
    | {
        readonly kind: "text";
        readonly lines?: number;
        readonly pattern?: { readonly source: string; readonly says: string };
        readonly maxLength?: number;
      }
    | {
        readonly kind: "number";
        readonly integer?: boolean;
        readonly min?: number;
        readonly max?: number;
        readonly unit?: string;
      }
    | { readonly kind: "boolean" }
    | { readonly kind: "choice"; readonly options: readonly { readonly value: string; readonly label: string }[] }
    | { readonly kind: "duration" }
    | { readonly kind: "secret" }
    | { readonly kind: "key-value"; readonly keyLabel: string; readonly valueLabel: string }
    | { readonly kind: "json"; readonly expects: "any" | "object" | "array" }
    | { readonly kind: "expression"; readonly result: "boolean" | "array" | "string" | "any" }
    | { readonly kind: "reference"; readonly to: ReferenceTarget; readonly types?: readonly string[] }
    | {
        readonly kind: "reference-list";
        readonly to: ReferenceTarget;
        readonly types?: readonly string[];
        readonly max?: number;
      }
  );

export type FieldKind = Field["kind"];
export type ReferenceTarget =
  | "pipeline"
  | "dataset"
  | "dataflow"
  | "linkedService"
  | "credential"
  | "integrationRuntime"
  | "variable";

/** A list of activities that a container holds. `key` is its path in `typeProperties`; `[]` stands for each item of a list. */
export interface ChildLane {
  readonly key: string;
  readonly label: string;
  /** The key of a list's item that names the lane (`value` of a case). */
  readonly labelFrom?: string;
}

/** How a container runs what it holds; the nesting table speaks of loops and branches (`facts/adf-domain.md` section 5). */
export type ContainerKind = "loop" | "branch";

/** Where an activity may stand: anywhere, anywhere but in a branch, or on the pipeline itself only. */
export type Nesting = "anywhere" | "outside-branches" | "pipeline-only";

/** The policy fields a type has (`facts/adf-domain.md` section 3, Policy). */
export type PolicyProfile = "full" | "secure" | "secure-input" | "none";

export interface ActivityDefinition {
  readonly type: string;
  /** As Data Factory Studio names it; the accessible name of the palette entry. */
  readonly label: string;
  /** The palette's label where the group already says the rest ("Execute Pipeline" under Machine Learning). */
  readonly shortLabel?: string;
  readonly group: GroupId;
  /** The name of an icon in `ui/primitives/icons.ts`. */
  readonly icon: IconName;
  /** Page of Microsoft's Data Factory documentation: the last part of its address. */
  readonly docs: string;
  /** One sentence for the palette's tooltip, in our own words. */
  readonly summary: string;
  readonly keywords?: readonly string[];
  /** The first name it gets: `Web1`, `Web2`, … (Data Factory's habit). */
  readonly defaultName: string;
  readonly policy: PolicyProfile;
  /** The linked service it calls, if it has one at its root. */
  readonly linkedService?: { readonly types: readonly string[]; readonly required: boolean };
  readonly container?: ContainerKind;
  readonly children?: readonly ChildLane[];
  /** `anywhere` where it is not said. */
  readonly nesting?: Nesting;
  /** Fields of the Settings tab. */
  readonly fields: readonly Field[];
  /** Pairs of which exactly one must be filled. */
  readonly exactlyOneOf?: readonly (readonly string[])[];
  /** A few words for the header of a container: its condition, its items. */
  readonly summarise?: (typeProperties: JsonObject) => string | undefined;
  /** `typeProperties` and what stands beside it in a new one; name, dependencies and policy are added by `newActivity`. */
  readonly create: () => JsonObject;
}

/** Marks a catalogue file's definition; an identity that gives the file its type. */
export function activity(definition: ActivityDefinition): ActivityDefinition {
  return definition;
}
