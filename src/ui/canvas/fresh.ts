/** What is about to be added to a lane: how much room it takes, and the command that puts it there. */
import { definitionOf, isContainer, newActivity } from "#catalogue/catalogue.ts";
import { type Addition, addActivity } from "#commands/add-activity.ts";
import type { Command } from "#commands/command.ts";
import type { PatternPlan } from "#commands/pattern-plan.ts";
import type { Activity } from "#model/activity.ts";
import type { Address } from "#model/address.ts";
import type { Position, Workspace } from "#model/workspace.ts";
import { contentOf } from "#projection/content.ts";
import { type Box, card, containerBox } from "#projection/sizes.ts";

export interface Fresh {
  /** Its cards together; a dependency enters at `inlet`. */
  readonly shape: Pick<Box, "width" | "height" | "inlet">;
  /** How far from its left edge it is held while it is dragged. */
  readonly grip: number;
  readonly command: (into: Into) => Command;
  /** The pipeline that is made for it, where the lane may not hold it. */
  readonly child: PatternPlan["child"];
}

/** Where it goes, and between what. */
export type Into = Pick<Addition, "lane" | "after" | "between"> & { readonly position: Position };

/** Makes it for a lane; undefined where the lane is gone. */
export type MakeFresh = (workspace: Workspace, lane: Address) => Fresh | undefined;

/** How an activity of a type is made. */
export function makeActivity(type: string): MakeFresh {
  return () => {
    const activity = newActivity(type, definitionOf(type).defaultName);
    const shape = shapeOf(activity);
    const command = (into: Into) => addActivity({ activity, ...into });
    return { shape, grip: shape.width / 2, command, child: undefined };
  };
}

/** The size of an activity that is not there yet; its lanes, if it has some, are empty. */
function shapeOf(activity: Activity): Fresh["shape"] {
  if (!isContainer(activity)) return { width: card.width, height: card.height, inlet: card.inlet };
  const { width, height, inlet } = containerBox(
    contentOf(activity).lanes.map(({ returns }) => ({ boxes: [], returns })),
  );
  return { width, height, inlet };
}
