import type { ReferenceTarget } from "#catalogue/definition.ts";
import { referredName } from "#catalogue/reference.ts";
import type { Address } from "#model/address.ts";
import { withKey, withoutKey } from "#model/edit-json.ts";
import { isObject, type JsonObject, type JsonValue, own } from "#model/json.ts";
import { ArgumentRows } from "./ArgumentRows.tsx";
import { declaredBy } from "./declared.ts";
import { useTarget } from "./useTarget.ts";

/** Kinds that are referred to with values for their parameters; a pipeline is given them beside the reference. */
const takes: readonly ReferenceTarget[] = ["dataset", "dataflow", "linkedService", "integrationRuntime"];

/** Kinds that usually have parameters: for one that is not in the workspace their names are asked for. */
const usually: readonly ReferenceTarget[] = ["dataset", "dataflow"];

/** The parameters of what a reference points to, as the reference gives them. */
export function ReferenceArguments({
  id,
  to,
  address,
  draftKey,
  value,
  set,
}: {
  readonly id: string;
  readonly to: ReferenceTarget;
  readonly address: Address;
  readonly draftKey: string;
  readonly value: JsonValue | undefined;
  readonly set: (value: JsonValue) => void;
}) {
  const name = referredName(value);
  const target = useTarget(to, name);
  if (name === undefined || !isObject(value) || !takes.includes(to)) return undefined;
  const key = Object.keys(value).find((one) => one.toLowerCase() === "parameters") ?? "parameters";
  const given = own(value, key);
  const declared = target === undefined ? undefined : declaredBy(target);
  const entries: JsonObject = isObject(given) ? given : {};
  const isAsked = target === undefined && usually.includes(to);
  if (!isAsked && (declared ?? []).length === 0 && Object.keys(entries).length === 0) return undefined;
  return (
    <ArgumentRows
      id={id}
      of={name}
      address={address}
      draftKey={draftKey}
      declared={declared}
      entries={entries}
      isExpression={to === "dataflow"}
      set={(next) => set(next === undefined ? withoutKey(value, key) : withKey(value, key, next))}
    />
  );
}
