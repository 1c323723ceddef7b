import { type Cloud, clouds } from "#azure/clouds.ts";

/** Which cloud it is, where it is not the public one. */
export function CloudName({ cloud }: { readonly cloud: Cloud }) {
  return cloud === clouds.public ? undefined : <span className="publish-cloud">{cloud.name}</span>;
}
