import { useSyncExternalStore } from "react";

const page = () => document.documentElement;

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(page(), { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}

/** The theme of the page as `<html>` says it, for parts that cannot read CSS variables. */
export function usePageTheme(): "light" | "dark" {
  return useSyncExternalStore(subscribe, () => (page().dataset["theme"] === "dark" ? "dark" : "light"));
}
