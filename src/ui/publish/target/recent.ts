/** A target as it is remembered on this device. */
import type { RecentTarget } from "#platform/recent-targets.ts";
import type { Target } from "../place.ts";

export function recentOf({ place, subscription, factory }: Target): RecentTarget {
  const { id, name, resourceGroup } = factory;
  return {
    place: place.key,
    tenantId: place.where === "azure" ? place.tenantId : undefined,
    subscription: { id: subscription.id, name: subscription.name, tenantId: subscription.tenantId },
    factory: { id, name, resourceGroup },
  };
}
