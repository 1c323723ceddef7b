/** Whether the server has another build than the one that runs here: then parts of this one may be gone from it. */

/** Asks for the page itself, past every cache. False where the server cannot be reached, or answers with something else. */
export async function isNewerOnServer(
  fetchPage: () => Promise<Response> = () => fetch("index.html?newest", { cache: "no-store" }),
  running: string | undefined = document.querySelector<HTMLScriptElement>('script[type="module"]')?.src,
): Promise<boolean> {
  if (running === undefined) return false;
  try {
    const response = await fetchPage();
    const entry = response.ok ? /<script\b[^>]*\bsrc="([^"]*\bassets\/[^"]+\.js)"/.exec(await response.text()) : null;
    return entry?.[1] !== undefined && fileName(entry[1]) !== fileName(running);
  } catch {
    return false;
  }
}

/** The name holds a hash of what is in it and in everything that it imports. */
function fileName(address: string): string | undefined {
  return address.split("/").at(-1);
}
