// @ts-check
/**
 * What the provider remembers, in memory. All directories share it, as Entra's do: one session and one refresh token serve
 * each of them.
 */
import { clientMetadata } from "./clients.mjs";

/** @typedef {import("oidc-provider").AdapterPayload} Payload */

/** @param {ReturnType<typeof import("./clients.mjs").registrations>} clients */
export function storage(clients) {
  /** @type {Map<string, Payload>} */
  const entries = new Map();

  /** @param {string} model @returns {import("oidc-provider").Adapter} */
  const adapter = (model) => ({
    upsert: async (id, payload) => void entries.set(`${model}:${id}`, payload),
    find: async (id) => {
      if (model !== "Client") return entries.get(`${model}:${id}`);
      const registration = clients.find(id);
      return registration && /** @type {Payload} */ (clientMetadata(id, registration));
    },
    findByUid: async (uid) => [...entries.values()].find((payload) => payload.uid === uid),
    findByUserCode: async () => undefined,
    consume: async (id) => {
      const payload = entries.get(`${model}:${id}`);
      if (payload !== undefined) payload["consumed"] = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => void entries.delete(`${model}:${id}`),
    revokeByGrantId: async (grantId) => {
      for (const [key, payload] of entries) if (payload.grantId === grantId) entries.delete(key);
    },
  });

  /** Ends what an app's users have: their refresh tokens and their sessions. @param {string} clientId */
  function endSessions(clientId) {
    for (const [key, payload] of entries) {
      const { authorizations = {} } = /** @type {{authorizations?: object}} */ (payload);
      const mine = key.startsWith("RefreshToken:") && payload.clientId === clientId;
      if (mine || (key.startsWith("Session:") && Object.hasOwn(authorizations, clientId))) entries.delete(key);
    }
  }

  return { adapter, endSessions };
}
