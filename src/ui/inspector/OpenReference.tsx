import type { ReferenceTarget } from "#catalogue/definition.ts";
import { resourceAddress } from "#model/address.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import { IconButton } from "#ui/primitives/IconButton.tsx";
import { useTarget } from "./useTarget.ts";

/** Leads to what a reference points at. */
export function OpenReference({ to, name }: { readonly to: ReferenceTarget; readonly name: string }) {
  const { session } = useEditor();
  const target = useTarget(to, name);
  if (target === undefined) return undefined;
  return (
    <IconButton
      name={`Open ${target.name}`}
      icon="open"
      onClick={() => session.open(resourceAddress(target.kind, target.name))}
    />
  );
}
