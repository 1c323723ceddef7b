import { expect, test } from "vitest";
import { looksLikeProduction } from "./production.ts";

test.for([
  "contoso-ml-prod",
  "PROD",
  "adf_prd_weu",
  "ContosoProd",
  "contosoProd2",
  "contosoPROD",
  "PRODContoso",
  "prod01",
  "contosoprod01",
  "storeprod",
  "live-factory",
  "Production (West)",
  "contoso.production",
])("%s looks like production", (name) => {
  expect(looksLikeProduction(name)).toBe(true);
});

test.for([
  "product-catalogue",
  "products",
  "reproduce",
  "reproduction",
  "productivity",
  "nonprod",
  "non-prod",
  "NonProd",
  "nprd",
  "contoso-nonproduction",
  "preprod",
  "pre_prod",
  "PreProduction",
  "not-production",
  "delivery",
  "olive-factory",
  "alive",
  "contoso-ml-dev",
  "test",
  "",
])("%s does not", (name) => {
  expect(looksLikeProduction(name)).toBe(false);
});
