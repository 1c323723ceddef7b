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
  "flow",
  "database-search",
  "document-search",
  "delete",
  "database-bolt",
  "code",
  "document-check",
  "box",
  "plug",
  "filter",
  "notebook",
  "stack",
  "bolt",
  "console",
  "servers",
  "cubes",
  "histogram",
  "database",
  "table-bolt",
  "table",
  "document",
  "key",
  "link",
  "trigger",
  "puzzle",
  "brain-circuit",
  "target",
  "bot",
  "sentiment",
  "sync",
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
  /** Where its value is found: on which page, in which product. Shown beneath the help. */
  readonly from?: string;
  /** A section of `docs/patterns.md` that helps to decide. */
  readonly notes?: string;
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
  /** New dynamic content is text with `@{…}` in it, as linked services have it, and no object. */
  readonly dynamicAs?: "text";
  /** What Data Factory takes where the field is absent; shown, never written. */
  readonly default?: JsonValue;
  /** The heading under which the form puts it; fields without one come first. */
  readonly section?: string;
  /** Rarely needed: the form keeps it folded away until it has a value. */
  readonly rare?: true;
}

/** A condition on another field: it has one of some values, or any at all. */
export type When =
  | {
      readonly path: string;
      /** Compared as text without letter case, as the service does; an absent value counts as its field's default. */
      readonly in: readonly string[];
    }
  | { readonly path: string; readonly filled: true };

/** What a text is written in; the form shows it in the code font. */
export type TextLanguage = "sql" | "kusto" | "shell" | "xml" | "script";

/** One of the values that a field offers. */
export interface Option {
  readonly value: string | number | boolean;
  readonly label: string;
}

/** The families of objects whose `type` decides their fields; `settings/` holds one file a type. */
export const settingsFamilies = [
  "copySource",
  "copySink",
  "storeRead",
  "storeWrite",
  "formatRead",
  "formatWrite",
  "compressionRead",
  "translator",
] as const;
export type SettingsFamily = (typeof settingsFamilies)[number];

/** One kind of field is one control: `ui/inspector/fields/<kind>.tsx`. */
export type Field = FieldBase &
  (
    | {
        readonly kind: "text";
        readonly lines?: number;
        readonly language?: TextLanguage;
        /** Offered while typing; any other text is taken as well. */
        readonly suggestions?: readonly string[];
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
    | {
        readonly kind: "choice";
        readonly options: readonly Option[];
        /** Other values are known to be taken as well; these are the usual ones. */
        readonly isOpen?: true;
      }
    | { readonly kind: "duration" }
    | {
        readonly kind: "secret";
        /** How it may be written, the best first; without it a reference to a Key Vault, or a secure string. */
        readonly forms?: readonly SecretForm[];
      }
    | {
        readonly kind: "key-value";
        readonly keyLabel: string;
        readonly valueLabel: string;
        /** The reference whose target declares the names: the pipeline that is called. */
        readonly namesFrom?: string;
        /** Text is taken as well, as older files have it. */
        readonly orText?: true;
        /** What a new name holds; without it, empty text. */
        readonly fresh?: JsonObject;
      }
    | {
        readonly kind: "list";
        readonly of: "text" | "number";
        /** What one of them is called: "argument". */
        readonly itemLabel: string;
        /** Offered to be ticked; other items stand in rows of their own. */
        readonly options?: readonly Option[];
        /** No other items are meant, so that none is offered to be typed. */
        readonly isClosed?: true;
      }
    | {
        readonly kind: "object-list";
        readonly itemLabel: string;
        /** Their paths begin at the item. */
        readonly fields: readonly Field[];
        /** What a new item holds. */
        readonly fresh?: JsonObject;
      }
    | {
        /** Names with objects: `{ "name": { … } }`. */
        readonly kind: "object-map";
        readonly keyLabel: string;
        readonly fields: readonly Field[];
        readonly fresh?: JsonObject;
        readonly suggestions?: readonly string[];
      }
    | {
        /** Names with values and their types: `{ "name": { "value": 1, "type": "Int32" } }`. */
        readonly kind: "parameters";
        readonly types: readonly string[];
      }
    | {
        /** Names with files: `{ "name": { "linkedServiceName": { … }, "filePath": "…" } }`. */
        readonly kind: "file-map";
        readonly keyLabel: string;
        readonly suggestions: readonly string[];
        readonly types: readonly string[];
      }
    | {
        /** An object whose `type` decides its fields, and follows from a dataset. */
        readonly kind: "settings";
        readonly family: SettingsFamily;
        /** Where the dataset is referred to. */
        readonly dataset?: string;
      }
    | { readonly kind: "json"; readonly expects: "any" | "object" | "array" }
    | { readonly kind: "expression"; readonly result: "boolean" | "array" | "string" | "any" }
    | { readonly kind: "reference"; readonly to: ReferenceTarget; readonly types?: readonly string[] }
    | {
        readonly kind: "reference-list";
        readonly to: ReferenceTarget;
        readonly types?: readonly string[];
        readonly max?: number;
      }
    /** Where no value of its own says which variant it is, the path is one that no document has. */
    | { readonly kind: "variant"; readonly variants: readonly Variant[] }
  );

/** One of several sets of fields that belong together, such as those of one way to sign in; see `variant.ts`. */
export interface Variant {
  readonly id: string;
  readonly label: string;
  /** Values that say it, by path; written when it is chosen, read in any letter case. */
  readonly set?: Readonly<Record<string, string>>;
  /** Other values of the same paths that mean it in real files. */
  readonly reads?: Readonly<Record<string, readonly string[]>>;
  /** Paths of the fields it must have. */
  readonly needs?: readonly string[];
  /** Paths of the fields it may have. */
  readonly takes?: readonly string[];
  /** What a document is that says nothing of any variant. */
  readonly isDefault?: boolean;
}

/** `text` is a plain string, such as a connection string without a key in it. */
export type SecretForm = "AzureKeyVaultSecret" | "SecureString" | "text";

export type FieldKind = Field["kind"];
export type ReferenceTarget =
  | "pipeline"
  | "dataset"
  | "dataflow"
  | "linkedService"
  | "credential"
  | "integrationRuntime"
  | "trigger"
  | "variable"
  // What lives in a Synapse workspace; no file of a factory holds it.
  | "notebook"
  | "sparkJobDefinition"
  | "bigDataPool"
  | "sparkConfiguration"
  | "sqlPool";

/** A list of activities that a container holds. `key` is its path in `typeProperties`; `[]` stands for each item of a list. */
export interface ChildLane {
  readonly key: string;
  readonly label: string;
  /** The key of a list's item that names the lane (`value` of a case). */
  readonly labelFrom?: string;
  /** How many of them there may be. */
  readonly max?: number;
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
  /** Page of Microsoft's Data Factory documentation: the last part of its address; `service/page` for one of another service. */
  readonly docs: string;
  /** A section of `docs/patterns.md` that helps to decide. */
  readonly notes?: string;
  /** One sentence for the palette's tooltip, in our own words. */
  readonly summary: string;
  readonly keywords?: readonly string[];
  /** Where the service behind it is retired or out of support; the palette marks it. */
  readonly lifecycle?: "retired" | "unsupported";
  /** The first name it gets: `Web1`, `Web2`, … (Data Factory's habit). */
  readonly defaultName: string;
  readonly policy: PolicyProfile;
  /** The linked service it calls, if it has one at its root. */
  readonly linkedService?: {
    readonly types: readonly string[];
    readonly required: boolean;
    /** In place of the sentence that names the types. */
    readonly help?: string;
    /** Where what it says is found. */
    readonly from?: string;
  };
  readonly container?: ContainerKind;
  readonly children?: readonly ChildLane[];
  /** `anywhere` where it is not said. */
  readonly nesting?: Nesting;
  /** Where `item()` is an item of its own: paths of what it holds or evaluates once for each item. */
  readonly itemScope?: readonly string[];
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
