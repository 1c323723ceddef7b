import type { Address } from "#model/address.ts";
import { useFindings } from "#ui/editor/EditorContext.tsx";
import { FindingList } from "./FindingList.tsx";

/** The problems of a pipeline. */
export function ProblemList({ address }: { readonly address: Address }) {
  return <FindingList findings={useFindings(address)} />;
}
