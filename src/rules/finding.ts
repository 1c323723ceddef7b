/** What a rule found. Findings are derived from the workspace, never stored in it, and never block editing. */
import type { Address } from "#model/address.ts";
import type { Resource, Workspace } from "#model/workspace.ts";

/** error: the service refuses it or the run certainly fails; warning: it works and will hurt; info: a better way exists. */
export type Severity = "error" | "warning" | "info";

export interface Finding {
  /** The id of the rule, e.g. `STR001`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What, where, why and what to do, in one or two sentences. */
  readonly message: string;
  /** The activity or resource it stands on. */
  readonly address: Address;
  /** The field inside the activity, as in the catalogue (`typeProperties.url`), when it concerns one. */
  readonly field?: string;
}

/** What a check gives back: the rule's id and, unless it says otherwise, the rule's severity are added to it. */
export type Found = Omit<Finding, "rule" | "severity"> & { readonly severity?: Severity };

/** One rule is one file in `rules/checks/`; adding a file adds the rule. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** Where the rule is documented: document and section. */
  readonly source: string;
  /** The findings in one pipeline. `workspace` is there for references to other resources. */
  readonly check: (pipeline: Resource, workspace: Workspace) => readonly Found[];
}

/** Gives a check file its type. */
export function rule(definition: Rule): Rule {
  return definition;
}
