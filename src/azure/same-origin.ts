/** Where a token may go: to the configured endpoint and nowhere else (`facts/arm-api.md` section 11). */
import type { ArmProblem } from "./problem.ts";

/** The problem with a link that the service gave: that it leads to another origin than the endpoint, or undefined. */
export function foreignLink(endpoint: string, link: string): ArmProblem | undefined {
  const origin = originOf(link);
  if (origin !== undefined && origin === originOf(endpoint)) return undefined;
  return {
    outcome: "refused",
    status: 0,
    code: "ForeignLink",
    message: `The next page of the list lies at ${origin ?? "no valid address"}, not at ${endpoint}.`,
    advice:
      "It was not followed, for the token must not leave for another host. Check the address in the configuration.",
    requestId: "",
  };
}

function originOf(url: string): string | undefined {
  try {
    return new URL(url).origin;
  } catch {
    return undefined;
  }
}
