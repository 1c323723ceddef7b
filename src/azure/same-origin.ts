/** Where a token may go: to the configured endpoint and nowhere else (`facts/arm-api.md` section 11). */
import type { ArmProblem } from "./problem.ts";
import { mayGetToken } from "./trusted-hosts.ts";

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

/** The problem with an address that a token is to go to: no trusted host, or not the endpoint's own origin; or undefined. */
export function untrustedHost(endpoint: string, url: string): ArmProblem | undefined {
  const origin = originOf(url);
  if (origin !== undefined && origin === originOf(endpoint) && mayGetToken(url)) return undefined;
  return {
    outcome: "refused",
    status: 0,
    code: "UntrustedHost",
    message: `Nothing was sent to ${origin ?? "an address that is none"}: a token must not go there.`,
    advice:
      "Tokens go over https, to the hosts of Azure and to this machine only. Correct the address in config.json, or ask " +
      "whoever hosts this page to.",
    requestId: "",
  };
}

function originOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).origin : undefined;
}
