/**
 * The one builder of the batch-endpoint loop: start a job, ask for its status until it has ended, fail if it failed.
 * Everything that calls a batch endpoint (templates, palette entries, migration) is made here, of ordinary activities.
 *
 * - The contract of the call: `facts/adf-domain.md` section 8 and `facts/formats.md` section 4.
 * - No variable: an Until's inner activities are in reach of its condition and of what runs after it.
 * - The wait comes first, so that the loop ends as soon as the job is seen to have ended.
 * - The POST is never retried: a second try could start a second job. Asking for the status may be.
 */
import type { JsonObject } from "#model/json.ts";
import { freeName } from "../free-name.ts";
import { claimActivities } from "./claim-names.ts";
import { asField, withSegment } from "./embed.ts";
import { type JobData, jobBody } from "./job-body.ts";
import { activity, parameter, step, web } from "./step.ts";

/** What Azure ML issues tokens for; not the audience of Azure's management. */
const audience = "https://ml.azure.com";

export const stepNames = {
  authorize: "Authorize",
  run: "Run Batch-Endpoint",
  waitForJob: "Wait for job",
  wait: "Wait",
  checkStatus: "Check status",
  jobSucceeded: "Job succeeded?",
  reportFailure: "Report failure",
} as const;
export type StepNames = Readonly<Record<keyof typeof stepNames, string>>;

/** What the loop reads by itself, in the order of the documented template. */
export const ownParameters = {
  tenant_id: { type: "String" },
  client_id: { type: "String" },
  client_secret: { type: "SecureString" },
  endpoint_uri: { type: "String" },
  poll_interval: { type: "Int", defaultValue: 120 },
} as const satisfies JsonObject;
type OwnParameter = keyof typeof ownParameters;

export interface BatchEndpointCall extends JobData {
  readonly authentication: "managed-identity" | "service-principal";
  /** The scoring address, ending in `/jobs`; the parameter `endpoint_uri` where it is left out. */
  readonly endpoint?: string;
  /** The deployment to run; the endpoint's default deployment where it is left out. */
  readonly deployment?: string;
  /** Seconds between two questions; the parameter `poll_interval` where it is left out. */
  readonly pollSeconds?: number | string;
  /** How long the job may take, `d.hh:mm:ss`. */
  readonly timeout?: string;
  /** Names wanted instead of the usual ones. */
  readonly names?: Partial<StepNames>;
  /** Names of activities that are taken in the pipeline. */
  readonly taken?: Iterable<string>;
  /** Names wanted for its parameters instead of the documented ones. */
  readonly parameterNames?: Partial<Readonly<Record<OwnParameter, string>>>;
  /** Names of parameters that are taken for something else in the pipeline. */
  readonly takenParameters?: Iterable<string>;
}

export interface BatchEndpointLoop {
  /** In their order: Authorize (service principal only), the call, the loop, the check of its end. */
  readonly activities: readonly JsonObject[];
  /** The declarations that the activities need beside what the caller's own expressions read. */
  readonly parameters: JsonObject;
  /** The names as they were given, clashes solved. */
  readonly names: StepNames;
}

/** Builds the loop. The same call gives the same JSON. */
export function batchEndpointLoop(call: BatchEndpointCall): BatchEndpointLoop {
  const names = freeNames(call);
  const parameters = parametersOf(call);
  const endpoint = call.endpoint ?? parameters.read("endpoint_uri");
  const isPrincipal = call.authentication === "service-principal";
  const sign = signature(call, names);
  const job = `last(split(${activity(names.run)}.output.id, '/'))`;
  const status = (otherwise: string) => {
    const answer = `${activity(names.checkStatus)}?.output`;
    return `coalesce(${answer}?.properties?.status, ${answer}?.status, '${otherwise}')`;
  };

  const run = web(names.run, {
    after: isPrincipal ? names.authorize : undefined,
    policy: { secureInput: true },
    properties: {
      url: asField(endpoint),
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        ...(call.deployment === undefined ? {} : { "azureml-model-deployment": asField(call.deployment) }),
        ...sign.headers,
      },
      body: jobBody(call),
      ...sign.properties,
    },
  });
  const checkStatus = web(names.checkStatus, {
    after: names.wait,
    policy: { retry: 2, secureInput: true },
    properties: {
      url: asField(withSegment(endpoint, job)),
      method: "GET",
      headers: sign.headers,
      ...sign.properties,
    },
  });
  const pause = step("Wait", names.wait, {
    properties: { waitTimeInSeconds: asField(call.pollSeconds ?? parameters.read("poll_interval")) },
  });
  const waitForJob = step("Until", names.waitForJob, {
    after: names.run,
    properties: {
      expression: asField(`@contains(createArray('Completed', 'Succeeded', 'Failed', 'Canceled'), ${status("")})`),
      activities: [pause, checkStatus],
      timeout: call.timeout ?? "0.12:00:00",
    },
  });
  const reportFailure = step("Fail", names.reportFailure, {
    properties: {
      message: asField(`@concat('The Azure ML job ', ${job}, ' ended as ', ${status("unknown")}, '.')`),
      errorCode: "BatchEndpointJobFailed",
    },
  });
  const jobSucceeded = step("IfCondition", names.jobSucceeded, {
    after: names.waitForJob,
    properties: {
      expression: asField(`@contains(createArray('Completed', 'Succeeded'), ${status("")})`),
      ifFalseActivities: [reportFailure],
    },
  });
  const authorize = isPrincipal ? [authorization(names, parameters)] : [];
  const activities = [...authorize, run, waitForJob, jobSucceeded];
  return { activities, parameters: parameters.declared, names };
}

interface Signature {
  readonly headers: JsonObject;
  readonly properties: JsonObject;
}

function signature({ authentication }: BatchEndpointCall, names: StepNames): Signature {
  if (authentication === "managed-identity") {
    return { headers: {}, properties: { authentication: { type: "MSI", resource: audience } } };
  }
  const bearer = asField(`@concat('Bearer ', ${activity(names.authorize)}.output.access_token)`);
  return { headers: { Authorization: bearer }, properties: {} };
}

/** The token by client credentials. `uriComponent` keeps a secret with `&` or `+` whole; nothing of it is logged. */
function authorization(names: StepNames, parameters: Parameters): JsonObject {
  const [tenant, client, secret] = (["tenant_id", "client_id", "client_secret"] as const).map((name) =>
    parameters.read(name).slice(1),
  );
  const resource = "&resource=https%3A%2F%2Fml.azure.com";
  const credentials = `'&client_secret=', uriComponent(${secret}), '${resource}'`;
  return web(names.authorize, {
    policy: { secureOutput: true, secureInput: true },
    properties: {
      url: asField(`@concat('https://login.microsoftonline.com/', ${tenant}, '/oauth2/token')`),
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: asField(`@concat('grant_type=client_credentials&client_id=', uriComponent(${client}), ${credentials})`),
    },
  });
}

function freeNames({ names = {}, taken = [] }: BatchEndpointCall): StepNames {
  return claimActivities({ ...stepNames, ...names }, [...taken]);
}

interface Parameters {
  readonly declared: JsonObject;
  /** The expression that reads a parameter of this call. */
  readonly read: (name: OwnParameter) => string;
}

function parametersOf({ authentication, endpoint, pollSeconds, ...call }: BatchEndpointCall): Parameters {
  const wanted: OwnParameter[] = [
    ...(authentication === "service-principal" ? (["tenant_id", "client_id", "client_secret"] as const) : []),
    ...(endpoint === undefined ? (["endpoint_uri"] as const) : []),
    ...(pollSeconds === undefined ? (["poll_interval"] as const) : []),
  ];
  const taken = [...(call.takenParameters ?? [])];
  const nameOf = (one: OwnParameter) => freeName(taken, call.parameterNames?.[one] ?? one);
  return {
    declared: Object.fromEntries(wanted.map((one) => [nameOf(one), ownParameters[one]])),
    read: (one) => `@${parameter(nameOf(one))}`,
  };
}
