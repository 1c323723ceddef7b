/** What the gallery shows of a template before it is used; built once, when its card is first drawn. */
import { resourcesFrom } from "#actions/add-pipelines.ts";
import { nameOf } from "#model/activity.ts";
import { activitiesOf } from "#model/walk.ts";
import type { Resource } from "#model/workspace.ts";
import { type Thumbnail, thumbnailOf } from "#projection/thumbnail.ts";
import type { Template } from "#templates/template.ts";

export interface Preview {
  /** The pipelines that using it adds, the one to open first. */
  readonly pipelines: readonly Resource[];
  /** The graph of the first. */
  readonly drawing: Thumbnail;
  /** How many activities there are in all pipelines, at every depth. */
  readonly activities: number;
  /** The graph in words. */
  readonly inWords: string;
}

const remembered = new WeakMap<Template, Preview>();

/** The preview of a template. */
export function previewOf(template: Template): Preview {
  const known = remembered.get(template);
  if (known !== undefined) return known;
  const pipelines = resourcesFrom(template.build());
  const [main] = pipelines;
  if (main === undefined) throw new Error(`The template ${template.id} builds no pipeline.`);
  const names = activitiesOf(main).map(({ activity }) => nameOf(activity) ?? "No name");
  const preview = {
    pipelines,
    drawing: thumbnailOf(main),
    activities: pipelines.reduce((sum, pipeline) => sum + activitiesOf(pipeline).length, 0),
    inWords: `Drawing of ${main.name}: ${names.join(", ")}`,
  };
  remembered.set(template, preview);
  return preview;
}

/** A number and its word: "1 pipeline", "2 pipelines". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
