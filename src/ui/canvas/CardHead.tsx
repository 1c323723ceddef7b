/** The two lines that card, container header and collapsed container share: type, name. */
import type { ReactNode } from "react";
import type { NodeView } from "#projection/nodes.ts";
import { Icon } from "#ui/primitives/Icon.tsx";

export function CardHead({ view, children }: { readonly view: NodeView; readonly children?: ReactNode }) {
  const { content } = view;
  return (
    <>
      <div className="card-band">
        <Icon name={content.icon} />
        <span className="ellipsis" title={content.typeLabel}>
          {content.typeLabel}
        </span>
        {view.shape === "container" && content.summary !== undefined ? (
          <span className="ellipsis card-summary" title={content.summary}>
            <span aria-hidden="true">· </span>
            {content.summary}
          </span>
        ) : undefined}
        <span className="card-marks">
          {content.comment === undefined ? undefined : <Mark name={content.comment} icon="comment" />}
          {content.secure ? <Mark name="Secure input or output" icon="secure" /> : undefined}
          {children}
        </span>
      </div>
      <div className={content.nameLines === 2 ? "card-name card-name-long" : "card-name"} title={content.name}>
        {content.name}
      </div>
    </>
  );
}

function Mark({ name, icon }: { readonly name: string; readonly icon: string }) {
  return (
    <span className="card-mark" title={name}>
      <Icon name={icon} size={14} />
    </span>
  );
}

/** Problems and state, on the top border. Read out as part of the card's name. */
export function CardBadges({ view }: { readonly view: NodeView }) {
  const { problems, content } = view;
  return (
    <div className="card-badges" aria-hidden="true">
      {content.inactive ? (
        <span className="card-badge card-badge-neutral">
          <Icon name="inactive" size={12} />
          {content.markedAs ?? "Inactive"}
        </span>
      ) : undefined}
      {problems.error > 0 ? (
        <span className="card-badge card-badge-error">
          <Icon name="error" size={12} />
          {problems.error}
        </span>
      ) : undefined}
      {problems.warning > 0 ? (
        <span className="card-badge card-badge-warning">
          <Icon name="warning" size={12} />
          {problems.warning}
        </span>
      ) : undefined}
    </div>
  );
}
