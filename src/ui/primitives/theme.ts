/** Fluent's light and dark themes with the type scale of Sluice (docs/screens show the result). */
import { type Theme, webDarkTheme, webLightTheme } from "@fluentui/react-components";

const type = {
  fontFamilyBase: "'Segoe UI Variable Text', 'Segoe UI', -apple-system, 'Inter Variable', 'Inter', sans-serif",
  fontFamilyMonospace: "'Cascadia Code', Consolas, 'DejaVu Sans Mono', monospace",
  fontSizeBase300: "13px",
  lineHeightBase300: "20px",
} satisfies Partial<Theme>;

export const lightTheme: Theme = { ...webLightTheme, ...type };
export const darkTheme: Theme = { ...webDarkTheme, ...type };
