import { actions } from "#actions/registry.ts";
import { KeyCap } from "#ui/primitives/KeyCap.tsx";

const withKeys = actions
  .filter((action) => action.keys !== undefined)
  .toSorted((one, other) => one.label.localeCompare(other.label, "en"));

/** Every action that has keys. */
export function Shortcuts() {
  return (
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
  );
}
