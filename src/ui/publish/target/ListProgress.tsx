import type { ReactNode } from "react";
import { ProblemBox } from "../ProblemBox.tsx";
import type { PagedListStore } from "../paged-list.ts";
import { useStored } from "../useStored.ts";
import { ListFailure } from "./ListFailure.tsx";

/** How far a list came: what it waits for, that it is empty, or what ended it. Nothing once it is whole. */
export function ListProgress<T>({
  many,
  list,
  none,
  scope,
}: {
  readonly many: string;
  readonly list: PagedListStore<T>;
  /** What stands here where the list has nothing. */
  readonly none?: ReactNode;
  /** The ARM id that it lies under, where the reason why it did not come can be told more closely. */
  readonly scope?: string;
}) {
  const { items, state } = useStored(list);
  if (state.at === "loading") {
    const sofar = items.length === 0 ? "" : ` ${items.length} so far.`;
    return (
      <p className="publish-quiet publish-waiting" role="status">
        <span className="publish-ring" aria-hidden="true" />
        {`Loading ${many} …${sofar} ${state.message ?? ""}`}
      </p>
    );
  }
  if (state.at === "broken" && state.problem.signIn !== undefined) {
    // The way on stands once, above everything that waits for it.
    return <p className="publish-quiet">{`The ${many} wait for you to sign in again.`}</p>;
  }
  if (state.at === "broken") {
    const title = items.length === 0 ? `The ${many} could not be loaded` : `Not all ${many} could be loaded`;
    const again = () => void list.again();
    if (scope !== undefined) return <ListFailure many={many} problem={state.problem} scope={scope} again={again} />;
    return <ProblemBox title={title} problem={state.problem} again={again} />;
  }
  if (state.at !== "whole" || items.length > 0) return undefined;
  return (
    none ?? (
      <p className="publish-quiet">{`There are no ${many} here that can be seen. Ask whoever keeps them for access.`}</p>
    )
  );
}
