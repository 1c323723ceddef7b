/** Where publishing goes: a stand-in on this machine, or a cloud in the name of an account. */
import { type ArmClient, armClient } from "#azure/arm-client.ts";
import type { AzureConfig } from "#azure/config.ts";
import type { Factory, Subscription } from "#azure/factories.ts";
import { noToken, type TokenSource } from "#azure/ports.ts";
import type { ArmResult } from "#azure/problem.ts";
import type { Account } from "#azure/sign-in/sign-in.ts";

export interface SandboxPlace {
  readonly where: "sandbox";
  readonly client: ArmClient;
  /** Tells places apart, so that each has its own recent targets. */
  readonly key: string;
}

/** Azure as an account sees it in one of its directories. */
export interface AzurePlace {
  readonly where: "azure";
  readonly client: ArmClient;
  readonly key: string;
  readonly azure: AzureConfig;
  readonly account: Account;
  readonly tenantId: string;
  readonly tokens: TokenSource;
  /** The same account in another directory. */
  readonly inDirectory: (tenantId: string) => AzurePlace;
}

export type Place = SandboxPlace | AzurePlace;

/** A factory, with the way to it. */
export interface Target {
  readonly place: Place;
  readonly subscription: Subscription;
  readonly factory: Factory;
}

/** A sandbox at an address of this machine; it asks for no sign-in. */
export function sandboxPlace(url: string): SandboxPlace {
  return { where: "sandbox", client: clientTo({ endpoint: url, tokens: noToken }), key: `sandbox ${url}` };
}

/** Azure for an account, in its own directory if no other is named. */
export function azurePlace(
  azure: AzureConfig,
  account: Account,
  tokensIn: (tenantId: string) => TokenSource,
  tenantId: string = account.tenantId,
): AzurePlace {
  const tokens = tokensIn(tenantId);
  return {
    where: "azure",
    client: clientTo({ endpoint: azure.arm, audience: azure.cloud.arm, tokens }),
    key: `${azure.arm} ${account.id}`,
    azure,
    account,
    tenantId,
    tokens,
    inDirectory: (other) => azurePlace(azure, account, tokensIn, other),
  };
}

/** Whether a token can be had without the user; asked before a work that must not stop half-way for want of one. */
export function askForToken(place: Place): Promise<ArmResult<unknown>> {
  if (place.where === "sandbox") return Promise.resolve({ ok: true, value: undefined });
  return place.tokens.token(place.azure.cloud.arm);
}

/** Whose tokens an endpoint of Azure ML is asked with; its audience is another one than Resource Manager's. */
export function scoringTokens(place: Place): { readonly tokens: TokenSource; readonly audience: string } {
  if (place.where === "sandbox") return { tokens: noToken, audience: "" };
  return { tokens: place.tokens, audience: place.azure.cloud.machineLearning };
}

function clientTo(way: {
  readonly endpoint: string;
  readonly audience?: string;
  readonly tokens: TokenSource;
}): ArmClient {
  // Asked anew each time: whoever stands in for the page's own fetch later is asked as well.
  return armClient({ ...way, fetch: (address, init) => fetch(address, init) });
}
