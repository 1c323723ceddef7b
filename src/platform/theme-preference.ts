/** The theme that the user chose, kept between visits; the system's where they chose none. */

const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const key = "sluice.theme";

/** What was chosen; `system` where nothing was, or where the browser keeps nothing. */
export function chosenTheme(): Theme {
  try {
    const kept = localStorage.getItem(key);
    return themes.find((theme) => theme === kept) ?? "system";
  } catch {
    return "system";
  }
}

/** Keeps the choice; where the browser keeps nothing it holds for this visit only. */
export function chooseTheme(theme: Theme): void {
  try {
    if (theme === "system") localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // Storage may be switched off; the choice is then not kept, and nothing else depends on it.
  }
}
