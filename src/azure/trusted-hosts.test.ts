import { expect, test } from "vitest";
import { isScoringAddress, isThisMachine, mayGetToken } from "./trusted-hosts.ts";

test.for([
  "https://management.azure.com/subscriptions?api-version=2022-12-01",
  "https://management.usgovcloudapi.net/",
  "https://login.partner.microsoftonline.cn/organizations",
  "https://churn.westeurope.inference.ml.azure.com/jobs",
  "https://localhost:4444/s/x",
  "https://127.0.0.1:4444/",
])("%s may get a token", (address) => {
  expect(mayGetToken(address)).toBe(true);
});

test.for([
  "http://management.azure.com/",
  "http://localhost:4181/",
  "https://management.azure.com.example/",
  "https://management.azure.com@example.com/",
  "https://user:word@management.azure.com/",
  "https://management.azure.com:8443/",
  "https://example.com/?x=management.azure.com",
  "https://inference.ml.azure.com/",
  "https://evilinference.ml.azure.com/",
  "https://churn.westeurope.inference.ml.azure.com:444/jobs",
  "https://localhost.example.com/",
  "https://[::1]:4444/",
  "//management.azure.com/",
  "javascript:alert(1)",
  "",
])("%s gets none", (address) => {
  expect(mayGetToken(address)).toBe(false);
});

test("a scoring address lies below Azure ML's domain or on this machine, and is https", () => {
  expect(isScoringAddress("https://churn.westeurope.inference.ml.azure.com/jobs")).toBe(true);
  expect(isScoringAddress("https://churn.usgovvirginia.inference.ml.azure.us/jobs")).toBe(true);
  expect(isScoringAddress("https://localhost:4444/s/x/scoring/churn/jobs")).toBe(true);
  expect(isScoringAddress("https://management.azure.com/jobs")).toBe(false);
  expect(isScoringAddress("http://churn.westeurope.inference.ml.azure.com/jobs")).toBe(false);
  expect(isScoringAddress("https://churn.example.com/jobs")).toBe(false);
});

test("this machine is known by its names only", () => {
  expect(isThisMachine("http://localhost:4181/")).toBe(true);
  expect(isThisMachine("https://127.0.0.1/")).toBe(true);
  expect(isThisMachine("http://localhost.example.com/")).toBe(false);
  expect(isThisMachine("ftp://localhost/")).toBe(false);
});
