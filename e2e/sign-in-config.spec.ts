import { card } from "./cards.ts";
import { openFile, scoreDaily } from "./files.ts";
import { azureView } from "./signing-in.ts";
import { expect, test } from "./stage-azure.ts";

const clientId = "c0ffee00-0000-4000-8000-000000000000";
const wrong = [
  { what: "text that is no JSON", file: "{ clientId:", says: /config\.json is not JSON/ },
  { what: "a list", file: "[]", says: /config\.json must hold an object/ },
  { what: "no known cloud", file: { cloud: "moon", clientId }, says: /cloud must be one of public, usgov, china/ },
  { what: "an empty client ID", file: { clientId: " " }, says: /clientId must be the application \(client\) ID/ },
  {
    what: "an authority without encryption",
    file: { clientId, login: { authority: "http://localhost/organizations" } },
    says: /login\.authority must be an https address/,
  },
  {
    what: "a foreign authority",
    file: { clientId, login: { authority: "https://login.example/organizations" } },
    says: /login\.authority must be an https address/,
  },
  {
    what: "a foreign endpoint in the metadata",
    file: { clientId, login: { metadata: { token_endpoint: "https://login.example/token" } } },
    says: /login\.metadata\.token_endpoint must be an https address/,
  },
  {
    what: "a foreign Resource Manager",
    file: { clientId, arm: { url: "https://management.example" } },
    says: /arm\.url must be an https address/,
  },
  { what: "a sandbox elsewhere", file: { sandbox: { url: "http://sandbox.example/" } }, says: /sandbox\.url must be/ },
];

for (const { what, file, says } of wrong) {
  test(`config.json with ${what}: the app starts, says what is wrong, and authoring works`, async ({ azure }) => {
    const { page, app } = azure;
    const data = typeof file === "string" ? file : JSON.stringify(file);
    await page.request.put(`${app}config.json`, { data, headers: { "content-type": "text/plain" } });
    await azure.open();
    const notices = page.getByRole("region", { name: "Notifications" });
    await expect(notices.getByText("The configuration is not right")).toBeVisible();
    await expect(notices).toContainText(says);
    await azure.accessible(what);
    await openFile(page, scoreDaily);
    await expect(card(page, "Alert")).toBeVisible();
    await azureView(page);
    await expect(page.getByRole("heading", { name: "Connect", exact: true })).toBeVisible();
    await expect(page.getByRole("button", { name: "Sign in to Azure" })).toHaveCount(0);
  });
}
