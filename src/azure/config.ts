/**
 * What `config.json` beside the page says: which cloud, which app registration, whether there is a sandbox. A wrong entry is
 * said in words and left out; authoring needs no configuration.
 */
import { isObject, type JsonValue, own, valueAt } from "#model/json.ts";
import { type Cloud, clouds, isCloudId } from "./clouds.ts";
import { isThisMachine, mayGetToken } from "./trusted-hosts.ts";

/** How to sign in to Azure and where its Resource Manager is. */
export interface AzureConfig {
  readonly cloud: Cloud;
  /** The application (client) id of the app registration. No secret. */
  readonly clientId: string;
  /** Where to sign in: `https://login.microsoftonline.com/organizations`. */
  readonly authority: string;
  /** `OIDC` for a provider that is not Microsoft Entra ID. */
  readonly protocol: "Entra" | "OIDC";
  /** The provider's endpoints, as the text of its discovery document, where it cannot be asked for them. */
  readonly metadata: string | undefined;
  /** The base address of Resource Manager. */
  readonly arm: string;
}

export interface Config {
  readonly cloud: Cloud;
  /** Undefined until an app registration is named. */
  readonly azure: AzureConfig | undefined;
  /** A stand-in for Azure on this machine; without it the app offers none. */
  readonly sandbox: { readonly url: string } | undefined;
}

export interface Configured {
  readonly config: Config;
  /** What is wrong with the file, a sentence each. */
  readonly problems: readonly string[];
}

/** What an app without a `config.json` has. */
export const noConfig: Config = { cloud: clouds.public, azure: undefined, sandbox: undefined };

/** Reads the file; undefined for one that is not there. */
export function readConfig(text: string | undefined): Configured {
  if (text === undefined) {
    const missing =
      "config.json is missing beside the page. Authoring works; to sign in to Azure, put one there (the README shows it).";
    return { config: noConfig, problems: [missing] };
  }
  let json: JsonValue;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : "unreadable";
    return { config: noConfig, problems: [`config.json is not JSON (${why}). It is left out.`] };
  }
  if (!isObject(json)) return { config: noConfig, problems: ["config.json must hold an object. It is left out."] };
  const problems: string[] = [];
  const tell = (problem: string) => void problems.push(`config.json: ${problem}`);
  const cloud = readCloud(own(json, "cloud"), tell);
  const sandbox = readSandbox(own(json, "sandbox"), tell);
  const azure = cloud && readAzure(json, cloud, tell);
  return { config: { cloud: cloud ?? clouds.public, azure, sandbox }, problems };
}

type Tell = (problem: string) => void;

function readCloud(value: JsonValue | undefined, tell: Tell): Cloud | undefined {
  if (value === undefined) return clouds.public;
  if (isCloudId(value)) return clouds[value];
  const known = Object.keys(clouds).join(", ");
  tell(`cloud must be one of ${known}; ${shown(value)} is none. Sign-in to Azure is left out.`);
  return undefined;
}

function readSandbox(value: JsonValue | undefined, tell: Tell): Config["sandbox"] {
  if (value === undefined) return undefined;
  const url = own(value, "url");
  // It takes no token, so it may only be this machine's own: nothing goes to a foreign host by mistake.
  if (typeof url === "string" && isThisMachine(url)) return { url };
  const example = "http://localhost:4181/s/default/";
  tell(`sandbox.url must be an address on this machine, such as ${example}. ${shown(url)} is left out.`);
  return undefined;
}

/** All or nothing: half a configuration would sign in here and send the token there. */
function readAzure(json: JsonValue, cloud: Cloud, tell: Tell): AzureConfig | undefined {
  const clientId = own(json, "clientId");
  const tenant = own(json, "tenant") ?? "organizations";
  const authority = valueAt(json, ["login", "authority"]) ?? `${cloud.login[0]}/${asText(tenant)}`;
  const protocol = valueAt(json, ["login", "protocol"]) ?? "Entra";
  const metadata = valueAt(json, ["login", "metadata"]);
  const arm = valueAt(json, ["arm", "url"]) ?? cloud.arm;
  const wrong = [
    clientId === undefined || (typeof clientId === "string" && clientId.trim() !== "")
      ? undefined
      : `clientId must be the application (client) ID of an app registration; ${shown(clientId)} is none.`,
    typeof tenant === "string" && /^[\w.-]+$/.test(tenant)
      ? undefined
      : `tenant must be a tenant ID, a domain or "organizations"; ${shown(tenant)} is none.`,
    hostProblem("login.authority", authority),
    hostProblem("arm.url", arm),
    protocol === "Entra" || protocol === "OIDC"
      ? undefined
      : `login.protocol must be "Entra" or "OIDC"; ${shown(protocol)} is neither.`,
    metadata === undefined ? undefined : metadataProblem(metadata),
  ].filter((problem) => problem !== undefined);
  for (const problem of wrong) tell(`${problem} Sign-in to Azure is left out.`);
  if (wrong.length > 0 || typeof clientId !== "string") return undefined;
  return {
    cloud,
    clientId: clientId.trim(),
    authority: asText(authority).replace(/\/+$/, ""),
    protocol: protocol === "OIDC" ? "OIDC" : "Entra",
    metadata: metadata === undefined ? undefined : JSON.stringify(metadata),
    arm: asText(arm).replace(/\/+$/, ""),
  };
}

function hostProblem(entry: string, value: JsonValue): string | undefined {
  if (typeof value === "string" && mayGetToken(value)) return undefined;
  return `${entry} must be an https address of the three clouds of Azure or of this machine; ${shown(value)} is neither.`;
}

/** Every address in it is asked or gets a code, so every one must be trusted. */
function metadataProblem(value: JsonValue): string | undefined {
  if (!isObject(value)) return `login.metadata must hold the provider's endpoints; ${shown(value)} does not.`;
  const foreign = Object.entries(value).find(([, address]) => typeof address !== "string" || !mayGetToken(address));
  return foreign === undefined ? undefined : hostProblem(`login.metadata.${foreign[0]}`, foreign[1]);
}

/** What was checked to be text before, or is told of as wrong. */
function asText(value: JsonValue): string {
  return typeof value === "string" ? value : "";
}

function shown(value: JsonValue | undefined): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}
