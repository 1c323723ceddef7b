import { CloudName } from "./CloudName.tsx";
import type { Place } from "./place.ts";
import { SandboxBadge } from "./SandboxBadge.tsx";

/** Stands beside a title: that this is the sandbox, or which cloud it is. */
export function PlaceWords({ place }: { readonly place: Place }) {
  if (place.where === "azure") return <CloudName cloud={place.azure.cloud} />;
  return (
    <>
      <SandboxBadge />
      <span className="publish-about">A stand-in for Azure on this machine. Nothing reaches Azure.</span>
    </>
  );
}
