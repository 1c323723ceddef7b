/** Key combinations as records name them ("Mod+Shift+Z"): matched against events and written for people. */

const isMac = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform);

/** What of a keyboard event tells which keys were pressed. */
export type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** Whether an event is the combination. `Mod` is Ctrl, and ⌘ on a Mac. */
export function matchesKeys(keys: string, event: Pressed): boolean {
  const parts = keys.split("+").map((part) => part.toLowerCase());
  // "Mod++" names the plus key itself.
  const key = parts.at(-1) === "" ? "+" : (parts.at(-1) ?? "");
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const other = isMac ? event.ctrlKey : event.metaKey;
  if (parts.includes("mod") !== mod || other) return false;
  if (parts.includes("alt") !== event.altKey) return false;
  // A sign such as ? needs Shift on many keyboards: only letters and named keys tell Shift apart.
  if (key.length > 1 || /[a-z]/.test(key)) if (parts.includes("shift") !== event.shiftKey) return false;
  // On a Mac, Alt turns letters into other signs, so the key's place is asked as well.
  return event.key.toLowerCase() === key || (event.altKey && event.code.toLowerCase() === `key${key}`);
}

/** The combination as it is written on a key cap: `Ctrl Z`, on a Mac `⌘ Z`. */
export function keysInWords(keys: string): string {
  const names = isMac ? { Mod: "⌘", Alt: "⌥", Shift: "⇧" } : { Mod: "Ctrl", Alt: "Alt", Shift: "Shift" };
  return keys
    .split("+")
    .map((part) => (Object.hasOwn(names, part) ? names[part as keyof typeof names] : part))
    .join(" ");
}

/** The combination for `aria-keyshortcuts`. */
export function keysForAria(keys: string): string {
  return keys.replace("Mod", isMac ? "Meta" : "Control");
}
