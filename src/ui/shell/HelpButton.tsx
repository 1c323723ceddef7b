import { useRef } from "react";
import { actions } from "#actions/registry.ts";
import { IconButton } from "#ui/primitives/IconButton.tsx";
import { KeyCap } from "#ui/primitives/KeyCap.tsx";

const withKeys = actions
  .filter((action) => action.keys !== undefined)
  .toSorted((one, other) => one.label.localeCompare(other.label, "en"));

/** Opens the list of keyboard shortcuts. */
export function HelpButton() {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <IconButton name="Help" icon="help" size={20} onClick={() => dialog.current?.showModal()} />
      <dialog ref={dialog} className="help" aria-label="Keyboard shortcuts">
        <div className="help-head">
          <h2 className="help-title">Keyboard shortcuts</h2>
          <IconButton name="Close" icon="dismiss" onClick={() => dialog.current?.close()} />
        </div>
        <dl className="help-list">
          {withKeys.map(({ id, label, keys = [], where }) => (
            <div key={id} className="help-row">
              <dt>
                {label}
                {where === "canvas" ? <span className="help-where"> on the canvas</span> : undefined}
              </dt>
              <dd>
                {keys.map((one) => (
                  <KeyCap key={one} keys={one} />
                ))}
              </dd>
            </div>
          ))}
        </dl>
        <p className="help-where">Sluice is not affiliated with Microsoft.</p>
      </dialog>
    </>
  );
}
