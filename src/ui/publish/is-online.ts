/** What the browser says of the network: false is sure, true is not. Tests run where nobody says. */
export function isOnline(): boolean {
  return globalThis.navigator?.onLine ?? true;
}
