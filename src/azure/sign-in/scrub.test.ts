import fc from "fast-check";
import { expect, test } from "vitest";
import { scrub } from "./scrub.ts";

const base64url = fc.stringMatching(/^[A-Za-z0-9_-]{40,200}$/);
const token = fc.tuple(fc.json(), fc.json(), base64url).map(([head, body, signature]) =>
  [head, body]
    .map((part) => Buffer.from(`{"a":${part}}`).toString("base64url"))
    .concat(signature)
    .join("."),
);

test("a sentence of a provider is kept", () => {
  expect(scrub("AADSTS65001: The user has not consented to use the application 'Sluice'.")).toBe(
    "AADSTS65001: The user has not consented to use the application 'Sluice'.",
  );
  expect(scrub("See https://aka.ms/msal.js.errors#timed_out for details")).toBe(
    "See https://aka.ms/msal.js.errors#timed_out for details",
  );
});

test("only the first line is kept, and not more of it than a sentence", () => {
  expect(scrub("What happened.\r\nTrace ID: 1\r\nTimestamp: 2")).toBe("What happened.");
  expect(scrub("word ".repeat(100))).toHaveLength(241);
});

test.for(["code=0.AX", "access_token=abc", "id_token: abc", "client_info=eyJ1", "code_verifier=xyz", "state=eyJpZCI6"])(
  "the value of %s is not",
  (pair) => {
    const [name = "", value = ""] = pair.split(/[=:]\s*/);
    expect(scrub(`It failed at https://a.example/#${pair}&b=1`)).toContain(`${name}=…`);
    expect(scrub(`It failed at https://a.example/#${pair}&b=1`)).not.toContain(value);
  },
);

test("no token and no code survives, wherever it stands, whole or cut off", () => {
  fc.assert(
    fc.property(
      token,
      fc.integer({ min: 12, max: 400 }),
      fc.constantFrom(" ", '"', "(", "=", "/"),
      (secret, length, before) => {
        const cut = secret.slice(0, length);
        expect(scrub(`Bad${before}${cut} here`)).not.toContain(cut.slice(0, 12));
      },
    ),
  );
  fc.assert(
    fc.property(base64url, (code) => {
      expect(scrub(`Bad answer "${code}" here`)).toBe('Bad answer "…" here');
    }),
  );
});
