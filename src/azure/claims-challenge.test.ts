import { expect, test } from "vitest";
import { readClaims } from "./claims-challenge.ts";

const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"},"name":"Zoë?>"}}';
const encoded = Buffer.from(claims).toString("base64");

test.for([
  ["insufficient claims", `Bearer realm="", error="insufficient_claims", claims="${encoded}"`],
  [
    "a revoked session",
    `Bearer error="invalid_token", error_description="User session has been revoked", claims="${encoded}"`,
  ],
  [
    "the alphabet of addresses",
    `Bearer claims="${Buffer.from(claims).toString("base64url")}", error="insufficient_claims"`,
  ],
  ["a second challenge in the same header", `Bearer authorization_uri="https://a.example", Bearer claims="${encoded}"`],
] as const)("the claims of %s are read", ([, header]) => {
  expect(readClaims(header)).toBe(claims);
});

test.for([
  ["no header", null],
  ["a header without claims", 'Bearer error="invalid_token"'],
  ["what is no base64", 'Bearer claims="a"'],
  ["what is no text", `Bearer claims="${Buffer.from([0xff, 0xfe]).toString("base64")}"`],
  ["what is no JSON", `Bearer claims="${btoa("{")}"`],
  ["what is no object", `Bearer claims="${btoa("[1]")}"`],
] as const)("%s has none", ([, header]) => {
  expect(readClaims(header)).toBeUndefined();
});
