import { Icon } from "#ui/primitives/Icon.tsx";
import type { TextState } from "./bind-document.ts";

/** Says when the text is not what the document has, why, and what is kept meanwhile. */
export function JsonStatus({ state, discard }: { readonly state: TextState; readonly discard: () => void }) {
  return (
    <div role="status" className={state.at === "same" ? "unseen" : `json-status json-status-${state.at}`}>
      {state.at === "same" ? undefined : (
        <>
          <Icon name={state.at === "renaming" ? "info" : "error"} size={14} />
          <span className="grow">{inWords(state)}</span>
          <button type="button" className="link-button" onClick={discard}>
            Discard what was typed
          </button>
        </>
      )}
    </div>
  );
}

function inWords(state: Exclude<TextState, { at: "same" }>): string {
  if (state.at === "renaming") return `The name ${state.to} is taken when you leave the editor.`;
  if (state.at === "refused") return `${state.says} The canvas keeps the last good document.`;
  const { says, line, column } = state;
  // Most sentences of the reader name the place themselves.
  const isSaid = line === undefined || column === undefined || says.includes(`line ${line}`);
  const place = isSaid ? "" : `Line ${line}, column ${column}: `;
  return `${place}${says} The canvas keeps the last good document; what you typed is kept as a draft.`;
}
