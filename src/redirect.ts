/**
 * The page that a sign-in comes back to. It hands the answer to the window that asked, by MSAL's bridge, or takes this tab
 * back to the app. Nothing else is loaded where an answer stands in the address.
 */
import { broadcastResponseToMainFrame } from "@azure/msal-browser/redirect-bridge";

broadcastResponseToMainFrame().then(
  () => say("Sluice has the answer. You can close this window."),
  () => say("There is no sign-in to finish here. You can close this window."),
);

function say(sentence: string): void {
  // The bridge puts a name of its own there.
  document.title = "Sign-in – Sluice";
  const status = document.getElementById("status");
  if (status !== null) status.textContent = sentence;
}
