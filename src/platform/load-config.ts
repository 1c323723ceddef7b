/** Fetches `config.json` beside the page. What it means is read in `#azure/config.ts`. */

/**
 * The text of the file. Undefined where the host has none; `{}` where no answer came at all, since an app that is offline
 * is not wrongly configured.
 */
export async function loadConfig(
  fetchConfig: () => Promise<Response> = () => fetch("config.json", { cache: "no-store" }),
): Promise<string | undefined> {
  try {
    const response = await fetchConfig();
    return response.ok ? await response.text() : undefined;
  } catch {
    return "{}";
  }
}
