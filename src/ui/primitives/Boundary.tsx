/** Catches what a part of the interface throws and shows something else in its place. */
import { Component, type ReactNode } from "react";

interface BoundaryProps {
  readonly children: ReactNode;
  readonly renderInstead: (error: Error, tryAgain: () => void) => ReactNode;
}

interface BoundaryState {
  readonly error: Error | undefined;
}

export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: undefined };

  static getDerivedStateFromError(thrown: unknown): BoundaryState {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return this.props.renderInstead(error, () => this.setState({ error: undefined }));
  }
}
