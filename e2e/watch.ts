/** What must never happen on any page of a journey: an error on the console, or a breach of the page's security policy. */
import type { BrowserContext, Page } from "@playwright/test";

/**
 * Begins to watch; the list grows.
 * @param isAnswer whether an address belongs to a service: the browser logs each of its answers that is no success
 */
export async function watchErrors(context: BrowserContext, isAnswer: (url: string) => boolean): Promise<string[]> {
  const errors: string[] = [];
  // In the page's own words the browser tells only half of it.
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile, sample }) => {
      console.error(`Security policy: ${effectiveDirective} refused ${blockedURI} of ${sourceFile}: ${sample}`);
    });
  });
  const watch = (page: Page) => {
    page.on("console", (message) => {
      if (message.type() !== "error") return;
      const { url } = message.location();
      const text = message.text();
      if (!(text.startsWith("Failed to load resource") && isAnswer(url))) errors.push(`${text} (${url})`);
    });
    page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
  };
  for (const page of context.pages()) watch(page);
  context.on("page", watch);
  return errors;
}
