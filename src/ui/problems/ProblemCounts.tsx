import type { Address } from "#model/address.ts";
import { useFindings } from "#ui/editor/EditorContext.tsx";
import { FindingCounts } from "./FindingCounts.tsx";

/** How many problems a pipeline has, by severity. */
export function ProblemCounts({ address }: { readonly address: Address }) {
  return <FindingCounts findings={useFindings(address)} />;
}
