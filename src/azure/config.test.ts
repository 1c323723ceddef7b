import { expect, test } from "vitest";
import { clouds } from "./clouds.ts";
import { noConfig, readConfig } from "./config.ts";

const clientId = "6a3f9c1e-0000-4000-8000-3b2a1f6d8e10";
const read = (json: object) => readConfig(JSON.stringify(json));

test("a client id is enough for the public cloud", () => {
  expect(read({ clientId })).toEqual({
    config: {
      cloud: clouds.public,
      sandbox: undefined,
      azure: {
        cloud: clouds.public,
        clientId,
        authority: "https://login.microsoftonline.com/organizations",
        protocol: "Entra",
        metadata: undefined,
        arm: "https://management.azure.com",
      },
    },
    problems: [],
  });
});

test.for([
  ["usgov", "https://login.microsoftonline.us/organizations", "https://management.usgovcloudapi.net"],
  ["china", "https://login.chinacloudapi.cn/organizations", "https://management.chinacloudapi.cn"],
] as const)("%s has its own login and Resource Manager", ([cloud, authority, arm]) => {
  expect(read({ cloud, clientId }).config.azure).toMatchObject({ authority, arm });
});

test("a provider and a Resource Manager of this machine can be named", () => {
  const { config, problems } = read({
    clientId,
    login: { authority: "https://localhost:4443/common/", protocol: "OIDC" },
    arm: { url: "https://localhost:4444/s/x/" },
  });
  expect(problems).toEqual([]);
  expect(config.azure).toMatchObject({
    authority: "https://localhost:4443/common",
    protocol: "OIDC",
    arm: "https://localhost:4444/s/x",
  });
});

test("a sandbox of this machine is offered, over http too", () => {
  const url = "http://localhost:4181/s/default/";
  expect(read({ sandbox: { url } })).toEqual({ config: { ...noConfig, sandbox: { url } }, problems: [] });
});

test.for<[string, RegExp]>([
  ["{", /not JSON/],
  ["[]", /must hold an object/],
  ["7", /must hold an object/],
  ['{"sandbox":{"url":"https://example.com/"}}', /sandbox\.url .* on this machine.*example\.com/],
  ['{"sandbox":{}}', /sandbox\.url/],
  ['{"sandbox":"x"}', /sandbox\.url/],
  ['{"cloud":"germany"}', /cloud must be one of public, usgov, china; "germany"/],
  ['{"cloud":"__proto__"}', /cloud must be one of/],
  [`{"clientId":7}`, /clientId/],
  [`{"clientId":"x","tenant":"a/b"}`, /tenant/],
  [`{"clientId":"x","login":{"authority":"http://login.microsoftonline.com/x"}}`, /login\.authority must be an https/],
  [`{"clientId":"x","login":{"authority":"https://login.example.com/x"}}`, /login\.authority.*login\.example\.com/],
  [`{"clientId":"x","login":{"authority":"https://login.microsoftonline.com.evil.example/"}}`, /login\.authority/],
  [`{"clientId":"x","login":{"authority":"https://login.microsoftonline.com@evil.example/"}}`, /login\.authority/],
  [`{"clientId":"x","arm":{"url":"http://localhost:1/"}}`, /arm\.url must be an https/],
  [`{"clientId":"x","arm":{"url":"https://example.com/"}}`, /arm\.url/],
  [
    `{"clientId":"x","login":{"metadata":{"token_endpoint":"https://example.com/t"}}}`,
    /login\.metadata\.token_endpoint/,
  ],
  [`{"clientId":"x","login":{"protocol":"SAML"}}`, /login\.protocol/],
])("%s: the app starts without Azure and says what is wrong", ([text, said]) => {
  const { config, problems } = readConfig(text);
  expect(config).toEqual(noConfig);
  expect(problems.join("\n")).toMatch(said);
});

test("a file that is not there is told, and authoring goes on", () => {
  const { config, problems } = readConfig(undefined);
  expect(config).toEqual(noConfig);
  expect(problems).toEqual([expect.stringMatching(/config\.json is missing/)]);
});

test("one wrong entry leaves the others alone", () => {
  const url = "http://localhost:4181/s/default/";
  const { config, problems } = read({ clientId, arm: { url: "https://example.com" }, sandbox: { url } });
  expect(config).toEqual({ ...noConfig, sandbox: { url } });
  expect(problems).toHaveLength(1);
});
