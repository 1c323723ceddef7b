/** What activities read, or set, and where they stand there is no such thing: said when they are moved or pasted. */
import { variablesNamedBy } from "#catalogue/fields.ts";
import { givesItems, type ItemScope, mapTexts } from "#catalogue/item-scope.ts";
import { type Read, readsIn } from "#language/reads.ts";
import { nameOf } from "#model/activity.ts";
import { type Address, isWithin } from "#model/address.ts";
import { activitiesOf, type Placed } from "#model/walk.ts";
import type { Resource } from "#model/workspace.ts";
import { called } from "./own-part.ts";
import { declaredNames } from "./unknown-names.ts";

/** One sentence for each name that activities (with all they hold) use in a pipeline that does not have it. */
export function unresolvedReads(pipeline: Resource, addresses: readonly Address[]): readonly string[] {
  const all = activitiesOf(pipeline);
  const names = new Set(all.flatMap(({ activity }) => nameOf(activity)?.toLowerCase() ?? []));
  const parameters = declaredNames(pipeline, "parameters");
  const variables = declaredNames(pipeline, "variables");
  const missing = (who: string, read: Read, hasItems: boolean): string | undefined => {
    const name = read.name.toLowerCase();
    switch (read.kind) {
      case "parameter":
        return parameters.has(name)
          ? undefined
          : `${who} reads the parameter "${read.name}", which this pipeline does not declare.`;
      case "variable":
        return variables.has(name)
          ? undefined
          : `${who} reads the variable "${read.name}", which this pipeline does not declare.`;
      case "activity":
        return names.has(name) ? undefined : `${who} reads the activity "${read.name}", which is not in this pipeline.`;
      case "item":
        return hasItems ? undefined : `${who} reads item(), and no loop around it gives items.`;
      default:
        return undefined;
    }
  };
  const tops = all.filter(({ address }) => addresses.includes(address));
  const sentences = tops.flatMap((top) => {
    const around = itemsAround(all, top);
    const who = called(top.activity);
    const reads = readsOf(top).flatMap(({ read, item }) => missing(who, read, item === "own" || around) ?? []);
    const inside = all.filter(({ address }) => isWithin(address, top.address));
    const set = inside.flatMap(({ activity }) =>
      variablesNamedBy(activity).flatMap(({ name }) =>
        variables.has(name.toLowerCase())
          ? []
          : [`${called(activity)} sets the variable "${name}", which this pipeline does not declare.`],
      ),
    );
    return [...reads, ...set];
  });
  return [...new Set(sentences)];
}

function readsOf({ activity }: Placed): readonly { readonly read: Read; readonly item: ItemScope }[] {
  const reads: { read: Read; item: ItemScope }[] = [];
  mapTexts(activity, (text, item) => {
    reads.push(...readsIn(text).map((read) => ({ read, item })));
    return text;
  });
  return reads;
}

/** Whether a loop around an activity runs it once for each item. */
export function itemsAround(all: readonly Placed[], { lane }: Pick<Placed, "lane">): boolean {
  return all.some(({ activity, address }) => {
    if (!isWithin(lane, address) || lane === address) return false;
    return givesItems(activity, lane.slice(address.length + 1).split("/", 1)[0] ?? "");
  });
}
