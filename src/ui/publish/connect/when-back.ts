/** Tells, once, when the browser brings this page back as it was left: its "back" button does not load it anew. */
export function whenBack(tell: () => void): void {
  // Tests run where there is no page to leave.
  globalThis.addEventListener?.("pageshow", ({ persisted }) => persisted && tell(), { once: true });
}
