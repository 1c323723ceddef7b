import { useEffect, useSyncExternalStore } from "react";
import { useSession } from "#ui/editor/EditorContext.tsx";

const wish = () => window.matchMedia("(prefers-color-scheme: dark)");
const subscribe = (listener: () => void) => {
  const query = wish();
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
};

/** The theme to draw: the user's choice, or what the system wishes. */
export function useTheme(): "light" | "dark" {
  const systemIsDark = useSyncExternalStore(subscribe, () => wish().matches);
  const choice = useSession((session) => session.theme);
  if (choice !== "system") return choice;
  return systemIsDark ? "dark" : "light";
}

/** Puts the theme on `<html>`, where tokens.css reads it and the browser takes its scroll bars from. */
export function useThemeOnPage(theme: "light" | "dark"): void {
  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);
}
