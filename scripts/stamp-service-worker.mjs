/**
 * Puts a mark of the page's headers into the service worker. It keeps the page with the headers it came with, and so must
 * fetch it anew when they change, not only when the page itself does.
 */
import { createHash } from "node:crypto";

/** Stands in the built worker as part of the page's revision (`precache.mjs`). */
export const stampOf = (mark) => `-headers-${mark}`;

/** The worker's text with the mark of these headers; the same text for the same headers. */
export function stampServiceWorker(text, { page }) {
  const mark = createHash("sha256").update(JSON.stringify(page)).digest("hex").slice(0, 16);
  return text.replaceAll(/-headers-\w+/g, stampOf(mark));
}
