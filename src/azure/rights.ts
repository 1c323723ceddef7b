/** What the app does in the user's name, and the least built-in role that allows it (`facts/arm-api.md` section 5). */
import { allows, type Permissions } from "./permissions.ts";
import { dataFactoryContributor, machineLearningDataScientist, type Role, reader } from "./roles.ts";

export interface Right {
  readonly action: string;
  /** The least built-in role that allows it. */
  readonly role: Role;
  /** What it is needed for: "to see what the factory has". */
  readonly why: string;
}

const factories = "Microsoft.DataFactory/factories";
const endpoints = "Microsoft.MachineLearningServices/workspaces/batchEndpoints";

const published = {
  credentials: "credentials",
  linkedservices: "linked services",
  datasets: "datasets",
  dataflows: "data flows",
  pipelines: "pipelines",
  triggers: "triggers",
} as const;

/** What publishing asks of a factory. */
export const publishRights: readonly Right[] = [
  { action: `${factories}/read`, role: reader, why: "to find the factory" },
  ...Object.entries(published).map(([segment, words]) => ({
    action: `${factories}/${segment}/read`,
    role: reader,
    why: `to compare with the ${words} that the factory has`,
  })),
  ...Object.entries(published).map(([segment, words]) => ({
    action: `${factories}/${segment}/write`,
    role: dataFactoryContributor,
    why: `to publish ${words}`,
  })),
];

/** What starting a batch endpoint asks of an Azure ML workspace. */
export const invokeRights: readonly Right[] = [
  { action: `${endpoints}/read`, role: reader, why: "to list batch endpoints" },
  { action: `${endpoints}/jobs/write`, role: machineLearningDataScientist, why: "to start a job on a batch endpoint" },
  {
    action: `${endpoints}/deployments/jobs/write`,
    role: machineLearningDataScientist,
    why: "to start a job on one deployment of a batch endpoint",
  },
];

/** The rights that the permissions do not give, in their order. */
export function missingRights(permissions: Permissions, rights: readonly Right[]): readonly Right[] {
  return rights.filter(({ action }) => !allows(permissions, action));
}
