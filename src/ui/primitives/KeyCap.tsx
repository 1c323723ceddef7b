import { keysInWords } from "./keys.ts";

/** A key combination as it stands on the keyboard. */
export function KeyCap({ keys }: { readonly keys: string }) {
  return <kbd className="key-cap">{keysInWords(keys)}</kbd>;
}
