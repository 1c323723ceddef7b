import { expect, test } from "vitest";
import { factoryId, subscriptionId } from "#testing/sandbox-server.ts";
import { clouds } from "./clouds.ts";
import { createFactoryCommand, portalCreateFactoryUrl, studioFactoryUrl, studioPipelineUrl } from "./links.ts";

test("the Studio of the cloud opens the factory, and a pipeline of any name in it", () => {
  const factory = encodeURIComponent(factoryId);
  expect(studioFactoryUrl(clouds.public, factoryId)).toBe(`https://adf.azure.com/home?factory=${factory}`);
  expect(studioPipelineUrl(clouds.usgov, factoryId, "Train & score/1?")).toBe(
    `https://adf.azure.us/authoring/pipeline/Train%20%26%20score%2F1%3F?factory=${factory}`,
  );
});

test("a new factory is made in the portal of the cloud", () => {
  expect(portalCreateFactoryUrl(clouds.china)).toBe("https://portal.azure.cn/#create/Microsoft.DataFactory");
});

test("or by a line of the Azure CLI, which is told of the cloud where it is not the public one", () => {
  const where = { subscriptionId, resourceGroup: "rg-ml (west)" };
  const create = `az datafactory create --subscription '${subscriptionId}' --resource-group 'rg-ml (west)' --name 'YOUR-FACTORY-NAME'`;
  expect(createFactoryCommand({ ...where, cloud: clouds.public })).toBe(create);
  expect(createFactoryCommand({ ...where, cloud: clouds.usgov })).toBe(
    `az cloud set --name 'AzureUSGovernment'\n${create}`,
  );
});
