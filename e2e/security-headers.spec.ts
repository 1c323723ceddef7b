import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { kindOf, securityHeaders, trustedTypes } from "../scripts/headers.mjs";
import { card, properties } from "./cards.ts";
import { openFile, scoreDaily } from "./files.ts";
import { connect } from "./sandbox.ts";
import { expect, test } from "./stage.ts";

type Fields = Readonly<Record<string, string>>;

test("the app is served with the headers that its hosts are told to set", async ({ request, baseURL }) => {
  const { sandbox } = await (await request.get("config.json")).json();
  const headers: Readonly<Record<string, Fields>> = securityHeaders({ config: { sandbox }, https: false });
  const [asset] = readdirSync("dist/assets");
  for (const path of ["/", "/index.html", "/redirect.html", `/assets/${asset}`, "/service-worker.js", "/config.json"]) {
    const answer = await request.get(path);
    const expected = Object.entries(headers[kindOf(path)] ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
    expect(answer.headers(), path).toMatchObject(Object.fromEntries(expected));
  }
  const policy = (await request.get("/")).headers()["content-security-policy"];
  expect(policy).toContain(`http://localhost:${Number(new URL(baseURL ?? "").port) + 1}`);
  expect((await request.get("/redirect.html")).headers()).not.toHaveProperty("cross-origin-opener-policy");
});

test("the names that may make trusted text are those in what is built, and no more", () => {
  const texts = readdirSync("dist/assets")
    .filter((name) => name.endsWith(".js"))
    .map((name) => readFileSync(`dist/assets/${name}`, "utf8"));
  const made = texts.flatMap((text) => [
    ...text.matchAll(/[\w$]\((["'`])([^"'`]+)\1,\s*\{\s*create(?:HTML|Script|ScriptURL)\b/g),
    // DOMPurify puts its name together.
    ...text.matchAll(/(["'`])(dompurify)\1\+/g),
  ]);
  const names = new Set(made.map(([, , name = ""]) => name));
  // Monaco's way out when the window that made a policy is gone: it then takes a numbered name. This window never goes.
  const numbered = [...names].filter((name) => name.includes("${"));
  expect(numbered.map((name) => name.split("${")[0])).toEqual(["domSanitize"]);
  expect([...names].filter((name) => !numbered.includes(name)).toSorted()).toEqual(trustedTypes.toSorted());
});

/** Opens what brings the most foreign code in. The stage sees what the policy refuses. */
async function tour(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Gallery", exact: true }).click();
  await expect(page.getByRole("searchbox").first()).toBeVisible();
  await page.getByRole("button", { name: "Author", exact: true }).click();
  await openFile(page, scoreDaily);
  await card(page, "Alert").click();
  await properties(page).getByRole("tab", { name: "JSON" }).click();
  await expect(page.locator(".view-lines")).toContainText("TridentNotebook");
  await page.getByRole("textbox", { name: /JSON|Editor content/ }).focus();
  // Completion, hover and the marks of errors come from Monaco's workers and draw HTML of their own.
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.press("ControlOrMeta+Space");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ControlOrMeta+F");
  await page.keyboard.press("Escape");
  await page.keyboard.press("F1");
  await page.keyboard.press("Escape");
  await page.locator(".view-line").first().hover();
}

test("gallery, canvas, JSON editor and the Azure view keep to the policy", async ({ stage }) => {
  await stage.open();
  await tour(stage.page);
  await connect(stage);
  await expect(stage.page.getByRole("button", { name: /^Publish \d+ to Sandbox/ })).toBeVisible();
});

test.describe("given a host that sets no headers", () => {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const type = path.endsWith(".js") ? "text/javascript" : path.endsWith(".css") ? "text/css" : "text/html";
    response.writeHead(200, { "content-type": path === "/config.json" ? "application/json" : type });
    response.end(readFileSync(`dist${path === "/" ? "/index.html" : path}`));
  });
  test.beforeAll(() => new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening)));
  test.afterAll(() => server.close());

  test("the policy in the page rules, and the app keeps to it", async ({ page }) => {
    const refused: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") refused.push(message.text());
    });
    page.on("pageerror", ({ message }) => refused.push(message));
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    await tour(page);
    expect(refused).toEqual([]);
    expect(await attempts(page)).toEqual(everyOneRefused);
  });
});

const everyOneRefused = {
  html: "refused",
  evaluation: "refused",
  inlineScript: "refused",
  worker: "refused",
  asked: "refused",
};

/** What somebody would try who got text of theirs into the page. */
function attempts(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async () => {
    const outcome = async (act: () => unknown) => {
      try {
        await act();
        return "done";
      } catch {
        return "refused";
      }
    };
    return {
      html: await outcome(() => (document.createElement("div").innerHTML = "<b>text</b>")),
      evaluation: await outcome(async () => {
        // What Playwright runs itself may evaluate; what it leaves behind may not.
        await new Promise(requestAnimationFrame);
        // oxlint-disable-next-line no-eval -- that is the attempt
        return globalThis.eval("1 + 1");
      }),
      inlineScript: await outcome(() => {
        const script = document.createElement("script");
        script.append("window.wasRun = true");
        document.body.append(script);
        if (!("wasRun" in window)) throw new Error("It did not run.");
      }),
      worker: await outcome(() => new Worker(URL.createObjectURL(new Blob(["1"])))),
      asked: await new Promise<string>((resolve) => {
        document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
          if (effectiveDirective === "connect-src") resolve("refused");
        });
        void outcome(() => fetch("https://foreign.invalid/")).then((came) => came === "done" && resolve(came));
      }),
    };
  });
}

test("text does not become code or markup, and nothing is sent to a foreign host", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("button", { name: "Open folder" })).toBeVisible();
  expect(await attempts(page)).toEqual(everyOneRefused);
});

test("nobody frames the app; the page that a sign-in comes back to is framed by the app alone", async ({
  page,
  baseURL,
}) => {
  await page.goto("/");
  const framed = (address: string) =>
    page.evaluate(
      (source) =>
        new Promise<string>((resolve) => {
          const frame = document.createElement("iframe");
          frame.addEventListener("load", () => {
            // The browser shows a page of its own, which nobody can look into, in the place of one that it refuses.
            const text = frame.contentDocument?.body.textContent ?? "";
            frame.remove();
            resolve(text);
          });
          frame.src = source;
          document.body.append(frame);
        }),
      address,
    );
  expect(await framed("redirect.html")).toContain("Sign-in");
  expect(await framed("index.html")).toBe("");

  const foreign = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.end("<p>Somebody else</p>");
  });
  await new Promise<void>((listening) => foreign.listen(0, "127.0.0.1", listening));
  await page.goto(`http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`);
  const refused = page.waitForEvent("console", (message) => message.text().includes("frame-ancestors 'self'"));
  await framed(new URL("redirect.html", baseURL).href);
  await refused;
  foreign.close();
});
