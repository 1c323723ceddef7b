/** What Monaco asks of the page: its workers, from our own bundle, and its Trusted Types policies. */
// oxlint-disable-next-line import/default -- Vite makes it
import editorWorker from "monaco-editor/editor/editor.worker?worker&url";
// oxlint-disable-next-line import/default -- Vite makes it
import jsonWorker from "monaco-editor/languages/features/json/json.worker?worker&url";
import { scriptAddress } from "#platform/trusted-types.ts";

interface Policies {
  readonly createPolicy: (name: string, rules: unknown) => unknown;
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: Policies };

self.MonacoEnvironment = {
  getWorker: (_id: string, label: string) =>
    new Worker(scriptAddress(label === "json" ? jsonWorker : editorWorker), { type: "module", name: label }),
  // Two modules of Monaco ask for the policy of its own workers, and a page may make each policy only once. Nobody uses it:
  // the workers are made above.
  createTrustedTypesPolicy: (name: string, rules: unknown) =>
    (name === "defaultWorkerFactory" ? undefined : trustedTypes?.createPolicy(name, rules)) as never,
};
