/**
 * The three clouds of Azure (`facts/arm-api.md` section 8). The list is data, because the script that writes the security
 * headers reads the same file: who may be asked at all and who may get a token is decided in one place.
 */
import list from "./clouds.json" with { type: "json" };

type CloudId = keyof typeof list;

export interface Cloud {
  /** As a user knows it. */
  readonly name: string;
  /** The origin of Azure Resource Manager, which is its audience, too. */
  readonly arm: string;
  /** The origins of the sign-in; the first is used, the others are other names of it. */
  readonly login: readonly string[];
  /** The audience of Azure ML's own endpoints. */
  readonly machineLearning: string;
  /** The domain below which every scoring address lies. */
  readonly inference: string;
  readonly portal: string;
  /** Data Factory Studio. */
  readonly studio: string;
  /** As the Azure CLI calls it. */
  readonly cli: string;
}

export const clouds: Readonly<Record<CloudId, Cloud>> = list;

/** Whether a word of `config.json` names one of the clouds. */
export function isCloudId(word: unknown): word is CloudId {
  return typeof word === "string" && Object.hasOwn(clouds, word);
}
