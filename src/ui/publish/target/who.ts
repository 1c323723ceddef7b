import type { Place } from "../place.ts";

/** Who acts, to begin a sentence with; and the name that a role is given to. */
export function whoIs(place: Place): { readonly name: string; readonly username: string } {
  if (place.where === "sandbox") return { name: "You", username: "YOUR-SIGN-IN-NAME" };
  return { name: place.account.username, username: place.account.username };
}
