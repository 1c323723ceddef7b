/** A text that is taken as a whole, with Enter or by leaving the field: names. Until then it is a draft. */
import { useState } from "react";
import { useEditor, useSession } from "#ui/editor/EditorContext.tsx";

export function CommitBox({
  id,
  label,
  value,
  draftKey,
  commit,
  className = "control",
}: {
  readonly id: string;
  /** Names the field where no `<label>` does. */
  readonly label?: string;
  readonly value: string;
  readonly draftKey: string;
  /** Gives the sentence why the text cannot be taken. */
  readonly commit: (text: string) => string | undefined;
  readonly className?: string;
}) {
  const { session } = useEditor();
  const draft = useSession(({ drafts }) => (Object.hasOwn(drafts, draftKey) ? drafts[draftKey] : undefined));
  const [refusal, setRefusal] = useState<{ readonly of: string; readonly says: string } | undefined>();
  const fault = refusal !== undefined && refusal.of === draft ? refusal.says : undefined;
  const drop = () => session.setDraft(draftKey, undefined);
  const take = () => {
    if (draft === undefined) return;
    if (draft === value) {
      drop();
      return;
    }
    const says = commit(draft);
    if (says === undefined) drop();
    else setRefusal({ of: draft, says });
  };
  return (
    <>
      <input
        id={id}
        className={className}
        value={draft ?? value}
        {...(label === undefined ? {} : { "aria-label": label })}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-refusal`}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => session.setDraft(draftKey, event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === "Enter") take();
          if (event.key === "Escape" && draft !== undefined) {
            event.stopPropagation();
            drop();
          }
        }}
      />
      <p id={`${id}-refusal`} className="form-fault" role="status">
        {fault}
      </p>
    </>
  );
}
