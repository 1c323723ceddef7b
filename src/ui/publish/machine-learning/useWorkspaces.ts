import { useEffect } from "react";
import type { Target } from "../place.ts";
import { machineLearning } from "../room.ts";

/** Asks for the Azure ML workspaces of the target's subscription when they come into view; once. */
export function useWorkspaces(target: Target): void {
  useEffect(() => void machineLearning.show(target), [target]);
}
