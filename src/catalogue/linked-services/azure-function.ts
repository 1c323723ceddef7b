import { at, linkedService } from "#catalogue/resource-definition.ts";
import { credential, encryptedCredential, signIn, ways } from "#catalogue/sign-in-fields.ts";

const said = at("authentication");

export default linkedService({
  type: "AzureFunction",
  label: "Azure Function",
  group: "compute",
  icon: "bolt",
  docs: "control-flow-azure-function-activity",
  summary: "A function app whose functions are called.",
  keywords: ["function app", "serverless", "code"],
  defaultName: "AzureFunction1",
  fields: [
    {
      kind: "text",
      path: at("functionAppUrl"),
      label: "Function app URL",
      help: "The address of the app.",
      placeholder: "https://<app>.azurewebsites.net",
      required: true,
      dynamic: "allowed",
    },
    signIn(said, [
      {
        id: "key",
        label: "Function key",
        reads: { [said]: ["Anonymous"] },
        needs: [at("functionKey")],
        isDefault: true,
      },
      { id: "msi", label: ways.systemAssigned, set: { [said]: "MSI" }, needs: [at("resourceId")] },
      {
        id: "uami",
        label: ways.userAssigned,
        set: { [said]: "MSI" },
        needs: [at("resourceId"), at("credential")],
      },
    ]),
    {
      kind: "secret",
      path: at("functionKey"),
      section: "Sign-in",
      label: "Function key",
      help: "A key of the app or of the function, from its App keys page. Best kept in a Key Vault.",
    },
    {
      kind: "text",
      path: at("resourceId"),
      section: "Sign-in",
      label: "Resource ID",
      help: "Whom the token is for: the application ID URI of the app's own registration.",
      placeholder: "api://<application ID>",
      dynamic: "allowed",
    },
    credential,
    encryptedCredential,
  ],
  create: () => ({ type: "AzureFunction", typeProperties: { functionAppUrl: "" } }),
});
