/**
 * Stands in when not even the frame can be drawn, or the start failed. It needs neither React nor a style of the app, so that
 * the work can be taken along whatever is broken.
 */
import type { ActionContext } from "#actions/action.ts";
import { exportWork } from "#actions/export-work.ts";

export function showLastResort(
  root: HTMLElement,
  error: unknown,
  context: Pick<ActionContext, "editor" | "ports">,
): void {
  const main = element("main");
  Object.assign(main.style, { maxWidth: "640px", margin: "48px auto", padding: "0 16px", font: "14px/1.5 sans-serif" });
  const outcome = element("p");
  outcome.setAttribute("role", "status");
  const save = () => {
    exportWork(context).then(
      ({ says }) => (outcome.textContent = says),
      (cause: unknown) => (outcome.textContent = `The export failed: ${messageOf(cause)}`),
    );
  };
  main.append(
    element("h1", "Sluice cannot be drawn"),
    element("p", "Your work is kept on this device. Take it along as files, or load the page again."),
    element("p", messageOf(error)),
    button("Export my work", save),
    " ",
    button("Reload the page", () => window.location.reload()),
    outcome,
  );
  // In the place of the root, not in it: React may yet empty what is its own.
  root.replaceWith(main);
}

function element(name: string, text = ""): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function button(text: string, act: () => void): HTMLElement {
  const made = element("button", text);
  made.addEventListener("click", act);
  return made;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
