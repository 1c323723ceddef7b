/** The call of an online endpoint: one request, one answer. */
import type { JsonObject } from "#model/json.ts";
import { asField } from "./embed.ts";
import { web } from "./step.ts";

/** What the call reads, in the order in which it is declared. */
export const scoringParameters = { scoring_uri: { type: "String" }, scoring_body: { type: "Object" } } as const;

interface Call {
  /** Expressions that give the address and the body. */
  readonly uri: string;
  readonly body: string;
  /** How the call is signed: by itself, or with the key that an activity before it got. */
  readonly sign: "managed-identity" | { readonly key: string; readonly after: string };
}

/** The activity that scores. What a key signs is kept out of monitoring. */
export function scoringCall(name: string, { uri, body, sign }: Call): JsonObject {
  const isKey = sign !== "managed-identity";
  return web(name, {
    after: isKey ? sign.after : undefined,
    policy: isKey ? { secureInput: true } : {},
    properties: {
      url: asField(`@${uri}`),
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        ...(isKey ? { Authorization: asField(`@concat('Bearer ', ${sign.key})`) } : {}),
      },
      body: asField(`@${body}`),
      ...(isKey ? {} : { authentication: { type: "MSI", resource: "https://ml.azure.com" } }),
    },
  });
}
