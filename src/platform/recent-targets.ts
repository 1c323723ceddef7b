/** The factories that were opened last, on this device only: names and ids, never a token. */

export interface RecentTarget {
  /** The cloud and the account, or the sandbox, that they belong to. */
  readonly place: string;
  /** The directory that was signed in to; undefined for the sandbox. */
  readonly tenantId: string | undefined;
  readonly subscription: { readonly id: string; readonly name: string; readonly tenantId: string | undefined };
  readonly factory: { readonly id: string; readonly name: string; readonly resourceGroup: string };
}

export interface RecentTargets {
  /** The last five of a place, the newest first. */
  readonly of: (place: string) => readonly RecentTarget[];
  readonly remember: (target: RecentTarget) => void;
  readonly forget: (target: RecentTarget) => void;
  /** Forgets all of a place. */
  readonly clear: (place: string) => void;
  readonly clearAll: () => void;
}

const key = "sluice.recent-targets";
const most = 5;

/** The list in the storage of this browser; where it keeps nothing, the list stays empty. */
export function openRecentTargets(
  storage: () => Pick<Storage, "getItem" | "setItem"> = () => localStorage,
): RecentTargets {
  const read = (): readonly RecentTarget[] => {
    try {
      const kept: unknown = JSON.parse(storage().getItem(key) ?? "[]");
      return Array.isArray(kept) ? kept.filter(isRecentTarget) : [];
    } catch {
      return [];
    }
  };
  const write = (targets: readonly RecentTarget[]) => {
    try {
      storage().setItem(key, JSON.stringify(targets));
    } catch {
      // Storage may be full or switched off; a factory is found in the lists as well.
    }
  };
  const without = ({ place, factory }: RecentTarget) =>
    read().filter((other) => other.place !== place || other.factory.id !== factory.id);
  return {
    of: (place) => read().filter((target) => target.place === place),
    remember(target) {
      const others = without(target);
      const here = others.filter(({ place }) => place === target.place).slice(0, most - 1);
      write([target, ...here, ...others.filter(({ place }) => place !== target.place)]);
    },
    forget: (target) => write(without(target)),
    clear: (place) => write(read().filter((target) => target.place !== place)),
    clearAll: () => write([]),
  };
}

/** An older version, or somebody's own hand, may have written something else. */
export function isRecentTarget(value: unknown): value is RecentTarget {
  if (!isRecord(value) || !isRecord(value["subscription"]) || !isRecord(value["factory"])) return false;
  const { place, tenantId, subscription, factory } = value;
  const texts = [
    place,
    subscription["id"],
    subscription["name"],
    factory["id"],
    factory["name"],
    factory["resourceGroup"],
  ];
  const maybe = [tenantId, subscription["tenantId"]];
  return (
    texts.every((text) => typeof text === "string") &&
    maybe.every((text) => text === undefined || typeof text === "string")
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
