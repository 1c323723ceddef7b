/** The sandbox's own types, for the checker only: nothing here runs, and nothing comes from `src/`. */
import type { JWTPayload, JWTVerifyGetKey } from "jose";

/** Whom to believe: with it every request of ARM and of Azure ML needs a token. */
export interface Tokens {
  issuers: readonly string[];
  /** Whom a token must be for, by what is asked: Resource Manager, or an endpoint of Azure ML. */
  audiences: { arm: readonly string[]; machineLearning: readonly string[] };
  /** Gives the key of a signature: `createLocalJWKSet` or `createRemoteJWKSet` of jose. */
  keys: JWTVerifyGetKey;
}

/** Who is calling, as a verified token says. */
export interface Caller {
  tenantId: string;
  objectId: string;
  username: string;
  claims: JWTPayload;
}

/** What a claims challenge asks for, in the words of OpenID. */
export interface ClaimsRequest {
  access_token: Record<string, { essential?: boolean; value?: string; values?: string[] }>;
}

export interface ArmResource {
  id: string;
  name: string;
  type: string;
  [key: string]: unknown;
}

/** What one state can be told about the service as a whole. */
export interface Settings {
  /** Items on one page of a list, so that following `nextLink` is really needed. */
  pageSize: number;
  /** Milliseconds before every answer. */
  latency: number;
  /** Whether browsers of other origins may call at all. */
  cors: boolean;
  /** Whether Retry-After, the request id and so on are readable across origins. */
  exposeHeaders: boolean;
  /** Whether a write needs a right that the seed grants; off, everybody may write. */
  enforceRights: boolean;
  /** Where the listed scoring addresses lie: at Azure's own host, or here, where they may be shut in two ways. */
  scoring: "azure" | "here" | "here-without-cors" | "here-forbidden";
  /** `Disabled` puts every Azure ML workspace behind a private link. */
  publicNetworkAccess: "Enabled" | "Disabled";
}

export interface PermissionGrant {
  /** An ARM id; the grant holds for it and everything below. */
  scope: string;
  actions: string[];
  notActions: string[];
}

export interface Tenant {
  tenantId: string;
  displayName: string;
  defaultDomain: string;
}

/** The content that a fresh state starts from. */
export interface Seed {
  settings?: Partial<Settings>;
  tenants: Tenant[];
  permissions: PermissionGrant[];
  resources: ArmResource[];
}

export interface State {
  name: string;
  settings: Settings;
  tenants: Tenant[];
  permissions: PermissionGrant[];
  /** By ARM id in lower case: ARM compares ids without letter case. */
  resources: Map<string, ArmResource>;
  /** Counts changes; etags are made of it. */
  counter: number;
  faults: Fault[];
  requests: LoggedRequest[];
}

/** Trouble that a test orders; it strikes the requests that match, in the order in which they come. */
export type Fault = {
  match?: {
    method?: string /** Part of the path, letter case aside. */;
    path?: string /** Let this many pass. */;
    skip?: number;
  };
  /** How many requests it strikes; 1 if absent. */
  times?: number;
} & (
  | { kind: "throttle" /** Seconds; null sends no header. */; retryAfter: number | null }
  | {
      kind: "error";
      status: number;
      code?: string;
      message?: string;
      shape?: ErrorShape;
      headers?: Record<string, string>;
    }
  | { kind: "drop"; when: "before" | "after" }
  | { kind: "slow"; milliseconds: number }
  | { kind: "bad-json" }
  | {
      kind: "edited-meanwhile" /** Merged into the properties of the resource that the request is about. */;
      properties?: Record<string, unknown>;
    }
  /** Until a token carries it; where tokens are not looked at, as often as `times` says. */
  | { kind: "claims-challenge"; claims: ClaimsRequest }
  /** The list's next page is said to lie at another origin. */
  | { kind: "foreign-link"; origin: string }
);

export type ErrorShape = "arm" | "double" | "bare" | "html" | "empty";

export interface LoggedRequest {
  method: string;
  /** Without the state's prefix, with the query. */
  path: string;
  headers: Record<string, string>;
  /** Whether a token came in; its text is never kept. */
  authorized: boolean;
  /** Whom that token is for, by its own words. */
  audience: string | undefined;
  body: unknown;
  /** Undefined while it runs or when the connection was dropped. */
  status?: number;
}

export interface Call {
  state: State;
  method: string;
  /** Without the state's prefix, as it came. */
  path: string;
  /** Names from the path, decoded. */
  params: Record<string, string>;
  query: URLSearchParams;
  headers: Record<string, string>;
  /** The parsed body; undefined where none came. */
  body: unknown;
  /** Undefined where tokens are not looked at. */
  caller: Caller | undefined;
  /** The absolute address of the state, without a slash at its end. */
  base: string;
  /** The request's own absolute address with other query parameters: what `nextLink` is made of. */
  link: (query: URLSearchParams) => string;
}

export interface Reply {
  status: number;
  json?: unknown;
  /** Sent as it is, instead of `json`. */
  text?: string;
  headers?: Record<string, string>;
  /** Whether the state must reach the disk before the answer leaves. */
  changed?: boolean;
}

export interface Route {
  method: string;
  /** `{name}` takes one segment, the rest is compared without letter case. */
  path: string;
  /** The accepted values of `api-version`. */
  versions: RegExp;
  answer: (call: Call) => Reply;
}
