import { action } from "../action.ts";

const next = { system: "light", light: "dark", dark: "system" } as const;

export default action({
  id: "view.theme",
  label: "Theme",
  icon: "moon",
  run({ editor }) {
    const theme = next[editor.session.get().theme];
    editor.session.setTheme(theme);
    editor.session.announce(theme === "system" ? "Theme follows the system" : `Theme is ${theme}`);
  },
});
