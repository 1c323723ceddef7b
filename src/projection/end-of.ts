import type { Address } from "#model/address.ts";
import type { Projection } from "./project.ts";

/** The card after which what is added next runs: the one given, or the only one of several that none of the others waits for. */
export function endOf({ byAddress, edges }: Projection, cards: readonly Address[]): Address | undefined {
  const [first] = cards;
  const lane = first === undefined ? undefined : byAddress.get(first)?.lane;
  if (cards.some((one) => byAddress.get(one)?.lane !== lane)) return undefined;
  const among = new Set<Address>(cards);
  const followed = new Set(edges.filter(({ to }) => among.has(to)).map(({ from }) => from));
  const ends = cards.filter((one) => !followed.has(one));
  return ends.length === 1 ? ends[0] : undefined;
}
