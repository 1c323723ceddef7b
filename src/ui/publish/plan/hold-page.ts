/** Asks the user before the page closes while resources are on the wire. Gives back what ends it. */
export function holdPage(): () => void {
  const ask = (event: Event) => event.preventDefault();
  // Tests run where there is no page to close.
  globalThis.addEventListener?.("beforeunload", ask);
  return () => globalThis.removeEventListener?.("beforeunload", ask);
}
