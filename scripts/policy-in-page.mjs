/** Writes the Content-Security-Policy into the built pages, for hosts that set no headers. */
import { metaPolicy } from "./headers.mjs";

const charset = '<meta charset="utf-8" />';

/** A plugin of Vite. Not in development: its client runs inline scripts. */
export function policyInPage() {
  return {
    name: "sluice:policy-in-page",
    apply: "build",
    transformIndexHtml(html, { path }) {
      if (!html.includes(charset)) throw new Error(`${path} has no ${charset}: there is no place for its policy.`);
      const policy = metaPolicy(path === "/redirect.html" ? "redirect" : "page");
      // After the charset, which must come early, and before everything that the policy rules over.
      return html.replace(charset, `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`);
    },
  };
}
