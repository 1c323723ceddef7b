/** Rooms that load when asked for. One that could not be loaded says so and can be asked for again. */
import { Button } from "@fluentui/react-components";
import { type ComponentType, type ReactNode, Suspense, use } from "react";
import { Boundary } from "#ui/primitives/Boundary.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import "./lazy-room.css";

class NotLoaded extends Error {}

/** Makes a component of a module that is loaded on its first use. `name` begins a sentence: "The gallery". */
export function lazyRoom<Props extends object>(
  name: string,
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): ComponentType<Props> {
  let loading: ReturnType<typeof load> | undefined;
  const loaded = () => {
    loading ??= load().catch((cause: unknown) => {
      throw new NotLoaded(cause instanceof Error ? cause.message : String(cause));
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
  const title = error instanceof NotLoaded ? `${name} could not be loaded` : `${name} stopped working`;
  const advice =
    error instanceof NotLoaded
      ? "Check the connection to the server that this page came from, then try again. Your work is kept."
      : "Your work is kept. Try again, or go on without it.";
  return (
    <div className="room-failed" role="alert">
      <Icon name="error" size={20} className="severity-error" />
      <div>
        <p className="room-failed-title">{title}</p>
        <p>{advice}</p>
        <p className="code-font">{error.message}</p>
        <div className="room-failed-acts">
          <Button size="small" onClick={tryAgain}>
            Try again
          </Button>
          {/* Some browsers remember that a module failed, and only a new page asks for it again. */}
          <Button size="small" onClick={() => window.location.reload()}>
            Reload the page
          </Button>
        </div>
      </div>
    </div>
  );
}
