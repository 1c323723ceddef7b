import type { Address } from "#model/address.ts";
import { unnamedSteps, withScript } from "#model/data-flow-script.ts";
import { setAt } from "#model/edit-json.ts";
import { isArray, valueAt } from "#model/json.ts";
import { resourceAt } from "#model/resolve.ts";
import { type Command, done, refused } from "./command.ts";
import { asObject, editResource } from "./edit.ts";

const transformations = ["properties", "typeProperties", "transformations"] as const;

/** Sets the script of a data flow in the form that its file has. Typing is one step of the history. */
export function setScript(address: Address, text: string): Command {
  return {
    label: "Edit script",
    mergeKey: `script ${address}`,
    apply(workspace) {
      const flow = resourceAt(workspace, address);
      if (flow === undefined) return refused("The data flow is gone.");
      return done(editResource(workspace, flow, withScript(flow.json, text)));
    },
  };
}

/** Names the steps of the script that nothing names yet among the transformations. */
export function nameSteps(address: Address): Command {
  return {
    label: "Name the steps of the script",
    apply(workspace) {
      const flow = resourceAt(workspace, address);
      if (flow === undefined) return refused("The data flow is gone.");
      const known = valueAt(flow.json, transformations);
      const names = unnamedSteps(flow.json).map((name) => ({ name }));
      const next = [...(isArray(known) ? known : []), ...names];
      return done(editResource(workspace, flow, asObject(setAt(flow.json, transformations, next))));
    },
  };
}
