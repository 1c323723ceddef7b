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

test("with a wrong config.json the app starts, says what is wrong with it, and authoring works", async ({ azure }) => {
  const { page, app } = azure;
  const notices = page.getByRole("region", { name: "Notifications" });
  const expectSaid = async (says: RegExp) => {
    await expect(notices.getByText("The configuration is not right")).toBeVisible();
    await expect(notices).toContainText(says);
    await azureView(page);
    await expect(page.getByRole("heading", { name: "Connect", exact: true })).toBeVisible();
    await expect(page.getByRole("button", { name: "Sign in to Azure" })).toHaveCount(0);
  };
  for (const { what, file, says } of wrong) {
    await test.step(what, async () => {
      const data = typeof file === "string" ? file : JSON.stringify(file);
      await page.request.put(`${app}config.json`, { data, headers: { "content-type": "text/plain" } });
      await page.goto(app);
      await expectSaid(says);
    });
  }
  await azure.accessible("a wrong configuration");

  await test.step("none at all", async () => {
    azure.expectsError(/config\.json/);
    await page.route("**/config.json", (route) => route.fulfill({ status: 404 }));
    await page.goto(app);
    await expectSaid(/config\.json is missing beside the page/);
  });

  await test.step("a pipeline is opened, edited and there again after a reload", async () => {
    await page.getByRole("button", { name: "Author", exact: true }).click();
    await openFile(page, scoreDaily);
    await card(page, "Alert").click();
    await page.keyboard.press("Delete");
    await expect(card(page, "Alert")).toHaveCount(0);
    await page.reload();
    await expect(card(page, "Wait for job")).toBeVisible();
    await expect(card(page, "Alert")).toHaveCount(0);
  });
});
