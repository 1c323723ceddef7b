import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** axe finds nothing on the page as it stands, or in the part of it that a selector names. */
export async function expectAccessible(page: Page, what: string, within = ":root"): Promise<void> {
  // There are no frames; without the mode axe would open another page for each look.
  const { violations } = await new AxeBuilder({ page }).include(within).setLegacyMode().analyze();
  const said = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.target.join(" ")).join("\n  ")}`,
  );
  expect(said, `axe on ${what}`).toEqual([]);
}
