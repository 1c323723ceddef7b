import { clouds } from "#azure/clouds.ts";
import type { Place } from "./place.ts";
import { SandboxBadge } from "./SandboxBadge.tsx";

/** Stands beside a title: that this is the sandbox, or which cloud where it is not the public one. */
export function PlaceWords({ place }: { readonly place: Place }) {
  if (place.where === "azure") {
    const { cloud } = place.azure;
    return cloud === clouds.public ? undefined : <span className="publish-cloud">{cloud.name}</span>;
  }
  return (
    <>
      <SandboxBadge />
      <span className="publish-about">A stand-in for Azure on this machine. Nothing reaches Azure.</span>
    </>
  );
}
