import { Button } from "@fluentui/react-components";
import { useState } from "react";

type Licences =
  | { readonly at: "unread" }
  | { readonly at: "loading" }
  | { readonly at: "read"; readonly text: string }
  | { readonly at: "failed"; readonly why: string };

/** The licences of the app and of what it contains: a file that the build writes, fetched when somebody asks. */
export function AboutLicences() {
  const [licences, setLicences] = useState<Licences>({ at: "unread" });
  const load = () => {
    setLicences({ at: "loading" });
    loadLicences().then(
      (text) => setLicences({ at: "read", text }),
      (cause: unknown) => setLicences({ at: "failed", why: cause instanceof Error ? cause.message : String(cause) }),
    );
  };
  return (
    <section aria-labelledby="about-licences">
      <h3 id="about-licences" className="about-title">
        Licences
      </h3>
      {licences.at === "read" ? (
        <pre
          ref={focus}
          className="about-licences code-font"
          role="group"
          aria-label="Text of all licences"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must scroll by keys too
          tabIndex={0}
        >
          {licences.text}
        </pre>
      ) : (
        <>
          <p>Sluice contains the work of others. Their licences and notices come in a file with the app.</p>
          <Button size="small" onClick={load} disabled={licences.at === "loading"}>
            Show licences and notices
          </Button>
        </>
      )}
      <p role="status" className="about-status">
        {licences.at === "failed" ? licences.why : undefined}
      </p>
    </section>
  );
}

const file = "third-party-notices.md";

async function loadLicences(): Promise<string> {
  const answer = await fetch(file).catch(() => undefined);
  if (answer === undefined)
    throw new Error(`${file} could not be fetched: the server does not answer. Try again when you are online.`);
  // A host that answers every path with its start page sends HTML.
  if (!answer.ok || answer.headers.get("content-type")?.startsWith("text/html") === true)
    throw new Error(`${file} is missing beside the app. Its host should serve every file that the build wrote.`);
  return answer.text();
}

/** The button that was pressed is gone; the text is what it was pressed for. */
function focus(text: HTMLElement | null): void {
  text?.focus();
}
