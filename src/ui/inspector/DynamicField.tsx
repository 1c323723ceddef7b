/** Dynamic content in a field: at rest with chips for what it refers to, under the focus as text. */
import type { Address } from "#model/address.ts";
import { IconButton } from "#ui/primitives/IconButton.tsx";
import { DynamicPieces } from "./DynamicPieces.tsx";
import "./dynamic.css";

export function DynamicField({
  id,
  address,
  text,
  label,
  change,
  clear,
  describedBy,
  isInvalid,
}: {
  readonly id: string;
  readonly address: Address;
  readonly text: string;
  /** Names the field where no `<label>` does. */
  readonly label?: string;
  readonly change: (text: string) => void;
  /** Absent where the field takes nothing but dynamic content. */
  readonly clear?: (() => void) | undefined;
  readonly describedBy?: string | undefined;
  readonly isInvalid: boolean;
}) {
  return (
    <div className="control dynamic">
      <span className="dynamic-sign" aria-hidden="true">
        fx
      </span>
      <div className="dynamic-body">
        <textarea
          id={id}
          className="dynamic-text code-font"
          rows={Math.min(8, text.split("\n").length)}
          value={text}
          spellCheck={false}
          {...(label === undefined ? {} : { "aria-label": label })}
          aria-describedby={describedBy === undefined ? `${id}-kind` : `${id}-kind ${describedBy}`}
          aria-invalid={isInvalid}
          data-undo="document"
          onChange={(event) => change(event.target.value)}
        />
        <span id={`${id}-kind`} hidden>
          Dynamic content
        </span>
        <div className="dynamic-rest code-font" aria-hidden="true">
          <DynamicPieces text={text} address={address} />
        </div>
      </div>
      {clear === undefined ? undefined : (
        <IconButton name="Clear dynamic content" icon="dismiss" onClick={clear} className="dynamic-clear" />
      )}
    </div>
  );
}
