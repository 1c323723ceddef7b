import { expect, test } from "vitest";
import { hideSecrets } from "./hide-secrets.ts";

test("secure strings are hidden wherever they stand; Azure's asterisks and everything else stay", () => {
  const shown = hideSecrets({
    type: "AzureSqlDatabase",
    typeProperties: {
      server: "contoso.example",
      password: { type: "SecureString", value: "open sesame" },
      other: [{ type: "secureString", value: "**********" }],
    },
    parameters: { secret: { type: "SecureString", defaultValue: "x" }, name: { type: "String", defaultValue: "y" } },
  });
  expect(shown).toEqual({
    type: "AzureSqlDatabase",
    typeProperties: {
      server: "contoso.example",
      password: { type: "SecureString", value: "(hidden)" },
      other: [{ type: "secureString", value: "**********" }],
    },
    parameters: {
      secret: { type: "SecureString", defaultValue: "(hidden)" },
      name: { type: "String", defaultValue: "y" },
    },
  });
});

test("of a connection string only the secret part is hidden", () => {
  expect(hideSecrets("Server=x;User=y;Password=open sesame;Encrypt=true")).toBe(
    "Server=x;User=y;Password=(hidden);Encrypt=true",
  );
  expect(hideSecrets("DefaultEndpointsProtocol=https;AccountKey=abc==;EndpointSuffix=z")).toBe(
    "DefaultEndpointsProtocol=https;AccountKey=(hidden);EndpointSuffix=z",
  );
});
