import type { JsonValue } from "#model/json.ts";
import type { Change } from "#publish/changes.ts";
import { Icon } from "#ui/primitives/Icon.tsx";
import { JsonText } from "./JsonText.tsx";

/** More than anybody reads through; the document itself shows the rest. */
const most = 100;

/** The changed properties: where each stands, what Azure has now, what is yours. */
export function Changes({ changes }: { readonly changes: readonly Change[] }) {
  return (
    <>
      <ul className="publish-changes" aria-label="Changed properties">
        {changes.slice(0, most).map((change) => (
          <li key={JSON.stringify(change.path) + change.what} className="publish-change">
            <p className="publish-change-path">
              {visible(change.path).map((step, at, steps) => (
                <span key={`${at} ${step}`} className="publish-change-step">
                  {at === 0 ? undefined : <Icon name="chevron-right" size={12} />}
                  <span className={at === steps.length - 1 ? "code-font" : ""}>{step}</span>
                </span>
              ))}
              {change.what === "order" ? <span className="publish-quiet">another order</span> : undefined}
            </p>
            <div className="publish-sides">
              <Side head="In Azure now" value={change.live} />
              <Side head="Yours" value={change.sent} />
            </div>
          </li>
        ))}
      </ul>
      {changes.length > most ? (
        <p className="publish-quiet">{`And ${changes.length - most} more changed properties.`}</p>
      ) : undefined}
    </>
  );
}

function Side({ head, value }: { readonly head: string; readonly value: JsonValue | undefined }) {
  return (
    <div className="publish-side">
      <div className="publish-side-head">{head}</div>
      {value === undefined ? (
        <div className="publish-side-value publish-quiet">not set</div>
      ) : (
        <JsonText value={value} lines={60} />
      )}
    </div>
  );
}

/** The list of activities itself says nothing beside the activity's name. */
function visible(path: Change["path"]): readonly string[] {
  const steps = path.map((step, at) => ({ step, isList: step === "activities" && at < path.length - 1 }));
  return steps.flatMap(({ step, isList }) => (isList ? [] : [typeof step === "number" ? `item ${step + 1}` : step]));
}
