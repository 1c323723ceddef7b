import { Button } from "@fluentui/react-components";
import { Icon } from "./Icon.tsx";
import { Tooltip } from "./Tooltip.tsx";

/** A button that shows only an icon; its name is read out, and shown on hover and focus. */
export function IconButton({
  name,
  icon,
  size = 16,
  hint,
  onClick,
  className = "",
  ...rest
}: {
  readonly name: string;
  readonly icon: string;
  readonly size?: number;
  /** Shown after the name: the keys, or why it cannot be used. */
  readonly hint?: string | undefined;
  readonly onClick: () => void;
  readonly className?: string;
  readonly disabled?: boolean;
  readonly tabIndex?: number;
  readonly "aria-pressed"?: boolean;
  readonly "aria-expanded"?: boolean;
  readonly "aria-keyshortcuts"?: string;
}) {
  return (
    <Tooltip text={hint === undefined ? name : `${name} (${hint})`}>
      <Button
        {...rest}
        appearance="subtle"
        size="small"
        icon={<Icon name={icon} size={size} />}
        aria-label={name}
        onClick={onClick}
        className={`icon-button ${className}`}
      />
    </Tooltip>
  );
}
