import { useId, useState } from "react";
import { useEditor, useSession } from "#ui/editor/EditorContext.tsx";

/** The last row of a list of names: a new name is taken with Enter, Add or by leaving the field. */
export function NewName({
  id,
  word,
  draftKey,
  suggestions = [],
  add,
}: {
  readonly id: string | undefined;
  readonly word: string;
  readonly draftKey: string;
  /** Names that are usual here. */
  readonly suggestions?: readonly string[];
  /** Gives the sentence why not. */
  readonly add: (name: string) => string | undefined;
}) {
  const own = useId();
  const { session } = useEditor();
  const text = useSession(({ drafts }) => (Object.hasOwn(drafts, draftKey) ? (drafts[draftKey] ?? "") : ""));
  const [refusal, setRefusal] = useState<string | undefined>();
  const commit = () => {
    if (text.trim() === "") return;
    const why = add(text.trim());
    setRefusal(why);
    if (why === undefined) session.setDraft(draftKey, undefined);
  };
  return (
    <>
      <div className="field-row-of">
        <input
          id={id ?? own}
          className="control field-key"
          aria-label={`New ${word}`}
          placeholder={`New ${word}`}
          list={`${own}-names`}
          autoComplete="off"
          aria-invalid={refusal !== undefined}
          aria-describedby={`${own}-fault`}
          value={text}
          spellCheck={false}
          onChange={(event) => session.setDraft(draftKey, event.target.value === "" ? undefined : event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === "Enter") commit();
          }}
        />
        <datalist id={`${own}-names`}>
          {suggestions.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </datalist>
        <button type="button" className="link-button" onClick={commit} disabled={text.trim() === ""}>
          Add {word}
        </button>
      </div>
      <p id={`${own}-fault`} className="form-fault" role="status">
        {refusal}
      </p>
    </>
  );
}
