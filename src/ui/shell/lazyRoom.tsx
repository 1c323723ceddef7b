/**
 * Rooms that load when asked for. One that could not be loaded says so and can be asked for again, unless the server has a
 * newer version of the app, which does not have that room any more.
 */
import { Button } from "@fluentui/react-components";
import { type ComponentType, type ReactNode, Suspense, use } from "react";
import { isNewerOnServer } from "#platform/newer-on-server.ts";
import { useActionContext } from "#ui/editor/EditorContext.tsx";
import { Boundary } from "#ui/primitives/Boundary.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { useExportWork } from "./useExportWork.tsx";
import "./lazy-room.css";

class NotLoaded extends Error {}
class Outdated extends NotLoaded {}

/** Makes a component of a module that is loaded on its first use. `name` begins a sentence: "The gallery". */
export function lazyRoom<Props extends object>(
  name: string,
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): ComponentType<Props> {
  let loading: ReturnType<typeof load> | undefined;
  const loaded = () => {
    loading ??= load().catch(async (cause: unknown) => {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw (await isNewerOnServer()) ? new Outdated(why) : new NotLoaded(why);
    });
    return loading;
  };

  function Room(props: Props): ReactNode {
    const { default: Loaded } = use(loaded());
    return <Loaded {...props} />;
  }

  return function LazyRoom(props: Props) {
    const again = (tryAgain: () => void) => () => {
      loading = undefined;
      tryAgain();
    };
    return (
      <Boundary
        renderInstead={(error, tryAgain) => <RoomFailed name={name} error={error} tryAgain={again(tryAgain)} />}
      >
        <Suspense
          fallback={
            <p className="room-wait" role="status">
              {name} is loading …
            </p>
          }
        >
          <Room {...props} />
        </Suspense>
      </Boundary>
    );
  };
}

function RoomFailed({
  name,
  error,
  tryAgain,
}: {
  readonly name: string;
  readonly error: Error;
  readonly tryAgain: () => void;
}) {
  const { ports } = useActionContext();
  const { title, advice, mayTryAgain } = wordsFor(name, error);
  const { exportButton, exportOutcome } = useExportWork({ size: "small" });
  return (
    <div className="room-failed" role="alert">
      <Icon name="error" size={20} className="severity-error" />
      <div>
        <p className="room-failed-title">{title}</p>
        <p>{advice}</p>
        <p className="code-font">{error.message}</p>
        <div className="room-failed-acts">
          {mayTryAgain ? (
            <Button size="small" onClick={tryAgain}>
              Try again
            </Button>
          ) : undefined}
          {/* Some browsers remember that a module failed, and only a new page asks for it again. */}
          <Button size="small" onClick={ports.reload}>
            {mayTryAgain ? "Reload the page" : "Reload"}
          </Button>
          {exportButton}
        </div>
        {exportOutcome}
      </div>
    </div>
  );
}

function wordsFor(name: string, error: Error) {
  if (error instanceof Outdated) {
    return {
      title: "A newer version of Sluice is on the server",
      advice: `${name} of the version that runs here is no longer there. Reload to go on with the newer one; your work is kept.`,
      mayTryAgain: false,
    };
  }
  if (error instanceof NotLoaded) {
    return {
      title: `${name} could not be loaded`,
      advice: "Check the connection to the server that this page came from, then try again. Your work is kept.",
      mayTryAgain: true,
    };
  }
  return {
    title: `${name} stopped working`,
    advice: "Your work is kept. Try again, or go on without it.",
    mayTryAgain: true,
  };
}
